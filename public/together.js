// Keys for two people who go through the guide together: a digit chooses, 0 skips, Enter goes on.
document.addEventListener("keydown", event => {
  const { key, target, repeat, ctrlKey, metaKey, altKey } = event;
  if (document.documentElement.dataset.mode !== "together" || ctrlKey || metaKey || altKey) return;
  // Some browsers go back to the page before.
  if (key === "Backspace") return event.preventDefault();
  const all = selector => Array.from(document.querySelectorAll("#mediation-guide main " + selector));
  let button;
  // Digits only where the focus is in the question: who speaks to the device must not choose by chance.
  if (/^\d$/.test(key) && !target.closest(".question")) return;
  if (key === "0") button = all(".choices .skip").pop();
  else if (/^\d$/.test(key)) button = all(".choices .choice:not(.skip)")[key - 1];
  else if (key === "Enter" && !target.closest("a, button, summary")) [button] = all("button.primary");
  if (!button) return;
  event.preventDefault();
  // A key that is held chooses once, and not on the next screen too.
  if (!repeat) button.click();
});

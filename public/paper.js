// The result on paper or as text. Nothing is made before the reader asks for it, and it is gone right after.
(() => {
  const root = document.documentElement;
  let sheet;
  const clear = () => {
    if (sheet) sheet.remove();
    sheet = null;
    delete root.dataset.printing;
  };

  // What the reader said only where that is ticked.
  const make = () => {
    clear();
    sheet = document.createElement("div");
    sheet.className = "paper";
    sheet.appendChild(document.createElement("h1")).textContent = document.querySelector(".brand").textContent;
    const ticked = document.querySelector(".take-along [aria-checked=true]");
    for (const part of document.querySelectorAll("[data-paper]")) {
      if (part.dataset.paper === "said" && !ticked) continue;
      const copy = sheet.appendChild(part.cloneNode(true));
      for (const it of copy.querySelectorAll("button, .card details")) it.remove();
      for (const it of copy.querySelectorAll("details")) it.open = true;
    }
    document.body.appendChild(sheet);
  };

  // Told to who sees it and to who hears it.
  const tell = outcome => {
    root.dataset.taken = outcome;
    const words = document.querySelector(".take-along ." + outcome);
    if (words) document.getElementById("said").textContent = words.textContent;
  };

  const print = () => {
    make();
    root.dataset.printing = "";
    let begun = false;
    addEventListener("beforeprint", () => (begun = true), { once: true });
    window.print();
    // A frame may not be allowed to, and isn't told.
    setTimeout(() => {
      if (begun || !sheet) return;
      clear();
      tell("refused");
    }, 1000);
  };

  const copy = () => {
    make();
    const text = sheet.innerText.replace(/\n{3,}/g, "\n\n");
    let done = false;
    const put = event => {
      event.preventDefault();
      event.clipboardData.setData("text/plain", text);
      done = true;
    };
    // Some browsers copy only where something is selected.
    getSelection().selectAllChildren(sheet);
    document.addEventListener("copy", put);
    document.execCommand("copy");
    document.removeEventListener("copy", put);
    getSelection().removeAllRanges();
    clear();
    tell(done ? "done" : "refused");
  };

  document.addEventListener("click", event => {
    const pressed = event.target.closest("button, a");
    if (!pressed) return;
    clear();
    delete root.dataset.taken;
    if (!pressed.closest(".take-along")) return;
    const { classList } = pressed;
    if (classList.contains("tick")) pressed.setAttribute("aria-checked", pressed.getAttribute("aria-checked") !== "true");
    if (classList.contains("print")) print();
    if (classList.contains("copy")) copy();
  });
  addEventListener("afterprint", clear);
  addEventListener("pagehide", clear);
})();

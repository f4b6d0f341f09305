// Holds back a second press that the reader didn't mean. Not in Rust: it must look at the very first press, before the program is
// there.
(() => {
  // Many people press twice. A press belongs to the screen on which it began: a second one does nothing, nor does one that
  // began before the screen was there, or a moment after a long press, or where it had to be waited for. Keys and screen
  // readers are never held back, nor is leaving.
  const TWICE = 490;
  const UNREAD = 300;
  // When the press by hand began that isn't over yet; when the last one began and ended, and on what.
  let begun;
  let lastBegun;
  let lastEnded;
  let lastPressed;
  // Presses by hand that began before this moment don't count.
  let closedUntil = 0;
  // Whether a new screen isn't seen yet.
  let unpainted = false;
  addEventListener("pointerdown", event => (begun = event.timeStamp), true);
  // Where another button is held, browsers tell of this one by this event only.
  addEventListener("mousedown", event => {
    if (begun === undefined && event.buttons & (event.buttons - 1)) begun = event.timeStamp;
  }, true);
  addEventListener("pointercancel", () => (begun = undefined), true);
  addEventListener("pointerup", () => {
    const mine = begun;
    // Over without a click, such as beside a button.
    setTimeout(() => mine === begun && (begun = undefined), 500);
  }, true);
  addEventListener("click", event => {
    // Keys for two, and a page around that sets another language, click by script.
    if (!event.isTrusted) return;
    const byHand = event.detail && event.pointerType !== "" ? begun : undefined;
    begun = undefined;
    const pressed = event.target.closest("button, a, summary");
    if (!pressed || pressed.closest(".leave") || byHand === undefined) return;
    const again = pressed === lastPressed && byHand < lastBegun + TWICE;
    // A double click that began on the page before.
    const second = event.detail > 1 && !lastPressed;
    if (unpainted || second || again || byHand < closedUntil) {
      event.preventDefault();
      return event.stopImmediatePropagation();
    }
    lastBegun = byHand;
    lastEnded = event.timeStamp;
    lastPressed = pressed;
  }, true);

  // Another screen is there, which may have been waited for; or is about to be made, also by a key, where two people go through it.
  const stepped = ({ detail: waited }) => {
    unpainted = true;
    if (lastPressed) closedUntil = Math.max(closedUntil, lastBegun + TWICE, lastEnded + UNREAD);
    requestAnimationFrame(() => {
      unpainted = false;
      closedUntil = Math.max(closedUntil, performance.now() + (waited ? UNREAD : 0));
    });
  };

  addEventListener("stepped", stepped);
  addEventListener("step", stepped);
})();

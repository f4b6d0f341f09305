// Ignores a second click that the reader didn't mean. Not in Rust: it has to see the very first click, before the program runs.
(() => {
  // Many people double-click buttons. A press belongs to the screen on which it began. A press by mouse, pen or finger is ignored
  // if it repeats the one before, began before the screen was shown, or comes too soon after a long press or a wait. Some people
  // press three or four times in one place, which counts once. Presses by keyboard or screen reader, and on the link "Leave now",
  // are never ignored.
  // embed/element.js has the same limit. Decision 18 has the reasons.
  const DOUBLE_CLICK_MS = 490;
  const TOO_SOON_MS = 300;
  // A series of presses ends after this time, so that an impatient reader isn't kept waiting. Its presses are this near, in pixels.
  const SERIES_MS = 1500;
  const SERIES_PX = 20;
  // When the pointer went down, while it is down.
  let downAt;
  // The last click that counted: when its pointer went down, when it was clicked, and on which control.
  let lastDownAt;
  let lastClickAt;
  let lastControl;
  // Where it was clicked, and when its pointer went down, whatever has been ignored since. On the screen, because the page may
  // scroll.
  let series = {};
  // Clicks whose pointer went down before this time don't count.
  let ignoreBefore = 0;
  // Whether a new screen hasn't been painted yet.
  let isUnpainted = false;
  addEventListener("pointerdown", event => (downAt = event.timeStamp), true);
  // While one mouse button is held down, pressing a second one fires only this event.
  addEventListener("mousedown", event => {
    if (downAt === undefined && event.buttons & (event.buttons - 1)) downAt = event.timeStamp;
  }, true);
  addEventListener("pointercancel", () => (downAt = undefined), true);
  addEventListener("pointerup", () => {
    const thisDownAt = downAt;
    // Forgets the press if no click follows, for instance because it missed the button.
    setTimeout(() => thisDownAt === downAt && (downAt = undefined), 500);
  }, true);
  addEventListener("click", event => {
    // A host page that sets another language clicks by script (frame.js).
    if (!event.isTrusted) return;
    const pointerDownAt = event.detail && event.pointerType !== "" ? downAt : undefined;
    downAt = undefined;
    const control = event.target.closest("button, a, summary");
    if (!control || control.closest(".leave") || pointerDownAt === undefined) return;
    const isRepeated = control === lastControl && pointerDownAt < lastDownAt + DOUBLE_CLICK_MS;
    // The first click of this double click was on the previous page.
    const isSecond = event.detail > 1 && !lastControl;
    const isTooSoon = pointerDownAt < ignoreBefore;
    if (isUnpainted || isSecond || isRepeated || isTooSoon) {
      const { x, y, startedAt } = series;
      if (Math.hypot(event.screenX - x, event.screenY - y) < SERIES_PX && pointerDownAt < startedAt + SERIES_MS) {
        // The next press is compared with this one.
        if (isRepeated) lastDownAt = pointerDownAt;
        if (isTooSoon) ignoreBefore = Math.max(ignoreBefore, pointerDownAt + DOUBLE_CLICK_MS);
      }
      event.preventDefault();
      return event.stopImmediatePropagation();
    }
    lastDownAt = pointerDownAt;
    lastClickAt = event.timeStamp;
    lastControl = control;
    series = { x: event.screenX, y: event.screenY, startedAt: pointerDownAt };
  }, true);

  // The screen has changed (the event says whether the reader had to wait for it), or is about to.
  const handleScreenChange = ({ detail: wasPending }) => {
    isUnpainted = true;
    if (lastControl) ignoreBefore = Math.max(ignoreBefore, lastDownAt + DOUBLE_CLICK_MS, lastClickAt + TOO_SOON_MS);
    requestAnimationFrame(() => {
      isUnpainted = false;
      ignoreBefore = Math.max(ignoreBefore, performance.now() + (wasPending ? TOO_SOON_MS : 0));
    });
  };

  addEventListener("afterscreen", handleScreenChange);
  addEventListener("beforescreen", handleScreenChange);
})();

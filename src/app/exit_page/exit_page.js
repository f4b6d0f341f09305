// "Leave now": hides the page at once, on every screen, and replaces it by the exit page. Not in Rust: it has to work before the
// program runs, and if it never does.
(() => {
  const root = document.documentElement;

  // How long the exit page may take to answer before about:blank replaces this page, which is hidden already.
  const BLANK_AFTER_MS = 5000;

  // The live region, whose text screen readers announce; a stand-in until the page has loaded it.
  const liveRegion = () => document.getElementById("live") || {};

  // The site owner's setting, or else the link's own address.
  const destination = link => {
    const setting = document.getElementById("mediation-guide").dataset.leave;
    if (!setting) return link.href;
    try {
      // Not the setting itself: `https:/site.example` would mean a page of this site.
      const { href } = new URL(setting);
      if (/^https:/.test(href)) return href;
    } catch (_) {}
    console.warn("mediation-guide: exit (data-leave) must be an https: address");
    return link.href;
  };

  // The title stays: otherwise the history of every browser would show the exit page's title beside this address. Chromium's
  // history shows it anyway.
  const goTo = address => {
    location.replace(address);
    // If it doesn't respond, a blank page replaces this one.
    setTimeout(() => location.replace("about:blank"), BLANK_AFTER_MS);
  };

  // First hides everything, then replaces this page, so that Back doesn't return to it.
  const leave = () => {
    const link = document.querySelector(".leave");
    if (!link) return;
    const address = destination(link);
    const message = link.dataset.leaving;
    root.className = "left";
    // Stops loading.
    stop();
    dispatchEvent(new Event("leave"));
    for (const element of Array.from(document.body.children)) if (element !== liveRegion()) element.remove();
    liveRegion().textContent = message;
    // Otherwise the exit page could reach the window that opened this one.
    window.opener = null;
    if (parent === self) return goTo(address);
    // The host page has to go as well. Its element takes care of that, within 200 ms. Without the element, the browser lets the frame
    // navigate it shortly after a click; at once, because the host page could use up this permission. If that hasn't happened 300 ms
    // later, the frame alone goes to the exit page.
    parent.postMessage({ type: "mediation-guide:leave" }, "*");
    setTimeout(() => {
      setTimeout(() => goTo(address), 300);
      try {
        top.location.replace(address);
      } catch (_) {}
    }, root.dataset.start ? 200 : 1);
  };

  // Pressing Shift three times, quickly and briefly, leaves as well: screen readers use longer or slower presses. Any other key, or
  // a touch in between, starts the count again.
  const MAX_PRESS_MS = 400;
  const MAX_SERIES_MS = 2000;
  // When each of the last short presses began.
  let presses = [];
  let pressedAt = 0;
  let isDown = false;
  // Whether Shift was pressed on its own, not as a modifier.
  let isAlone = false;
  const resetPresses = () => {
    isDown = isAlone = false;
    if (presses.length) liveRegion().textContent = "";
    presses = [];
  };
  addEventListener("keydown", event => {
    if (event.key !== "Shift") return resetPresses();
    if (event.repeat) return;
    // The other Shift key is down as well.
    if (isDown) return resetPresses();
    isAlone = isDown = true;
    pressedAt = event.timeStamp;
  });
  addEventListener("keyup", event => {
    if (event.key !== "Shift") return;
    isDown = false;
    const link = document.querySelector(".leave");
    const isTyping = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    // On-screen keyboards give no code.
    if (!link || !isAlone || !event.code || isTyping) return;
    if (event.timeStamp - pressedAt >= MAX_PRESS_MS) return resetPresses();
    presses = [...presses, pressedAt].filter(it => event.timeStamp - it < MAX_SERIES_MS);
    if (presses.length > 2) return leave();
    liveRegion().textContent = presses.length === 1 ? link.dataset.twoMore : link.dataset.oneMore;
  });
  addEventListener("pointerdown", resetPresses);
  // The key may be released in another window or in the host page.
  addEventListener("blur", resetPresses);

  document.addEventListener("click", event => {
    if (!event.target.closest(".leave")) return;
    event.preventDefault();
    leave();
  });

  // The middle mouse button would open the exit page in a new tab and leave this one open.
  addEventListener("auxclick", event => {
    if (event.button !== 1 || !event.target.closest(".leave")) return;
    event.preventDefault();
    leave();
  });
})();

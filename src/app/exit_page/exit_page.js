// Leaves at once, from every screen. Not in Rust: it works before the program is there, and where it never comes.
(() => {
  const root = document.documentElement;

  // What screen readers read out beside the screen. Where it hasn't come yet, nobody is told.
  const said = () => document.getElementById("said") || {};

  // Where leaving leads: the site owner's setting, else the link's own address.
  const elsewhere = link => {
    const setting = document.getElementById("mediation-guide").dataset.leave;
    if (!setting) return link.href;
    try {
      if (new URL(setting).protocol === "https:") return setting;
    } catch (_) {}
    console.warn("mediation-guide: exit must be an address that begins with https:; using the default");
    return link.href;
  };

  // The title stays: else every browser's history would show the other page's name beside this address. Chromium's does anyway.
  const goTo = address => {
    location.replace(address);
    // Where that site doesn't answer, this address goes all the same.
    setTimeout(() => location.replace("about:blank"), 5000);
  };

  // First nothing is to be seen any more, then this page gives way to the other, so that Back doesn't lead here again.
  const leave = () => {
    const link = document.querySelector(".leave");
    if (!link) return;
    const address = elsewhere(link);
    const going = link.dataset.going;
    root.className = "left";
    // Nothing more comes in.
    stop();
    dispatchEvent(new Event("leave"));
    for (const shown of Array.from(document.body.children)) if (shown !== said()) shown.remove();
    said().textContent = going;
    // Else the other page could reach the one that opened this.
    window.opener = null;
    if (parent === self) return goTo(address);
    // The page around goes too: that site's script sees to it, if it has one. If it doesn't, the browser lets the frame
    // do it shortly after a press; and where it doesn't, at least the frame goes.
    parent.postMessage({ type: "mediation-guide:leave" }, "*");
    setTimeout(() => {
      setTimeout(() => goTo(address), 300);
      try {
        top.location.replace(address);
      } catch (_) {}
    }, 200);
  };

  // Three short, quick presses of Shift leave too: screen readers use longer and slower ones. Any other key or a touch between
  // them, and counting begins anew.
  const SHORT = 400;
  const QUICK = 2000;
  // When each of the last short presses began.
  let shifts = [];
  let began = 0;
  let held = false;
  // Whether Shift has been pressed for itself, and not for what is pressed with it.
  let alone = false;
  const forget = () => {
    alone = false;
    if (shifts.length) said().textContent = "";
    shifts = [];
  };
  addEventListener("keydown", event => {
    if (event.key !== "Shift") return forget();
    if (event.repeat) return;
    // Not with the other one held.
    if (held) return forget();
    alone = held = true;
    began = event.timeStamp;
  });
  addEventListener("keyup", event => {
    if (event.key !== "Shift") return;
    held = false;
    const link = document.querySelector(".leave");
    const typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    // The keyboard on a screen gives no code; and who is typing needs the key.
    if (!link || !alone || !event.code || typing) return;
    if (event.timeStamp - began >= SHORT) return forget();
    shifts = [...shifts, began].filter(it => event.timeStamp - it < QUICK);
    if (shifts.length > 2) return leave();
    said().textContent = shifts.length === 1 ? link.dataset.twoMore : link.dataset.oneMore;
  });
  addEventListener("pointerdown", forget);

  document.addEventListener("click", event => {
    if (!event.target.closest(".leave")) return;
    event.preventDefault();
    leave();
  });

  // A press of the middle button would open the other page beside this one.
  addEventListener("auxclick", event => {
    if (event.button !== 1 || !event.target.closest(".leave")) return;
    event.preventDefault();
    leave();
  });
})();

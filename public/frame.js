// Exchanges messages with the host page around the frame: applies that page's settings, and tells it how tall the frame should
// be. No message depends on an answer. Not in Rust: it has to work before the program runs, and if it fails
// (docs/decisions/0020). src/page/messages.rs lists the messages.
(() => {
  const root = document.documentElement;
  const isFramed = parent !== self;
  // What follows `#` is never sent to a server.
  const fragment = new URLSearchParams(location.hash.slice(1));
  // How the element opened the frame: by its link (`button`), in a `dialog`, or by itself (`inline`). Empty without the element.
  const start = isFramed ? fragment.get("start") || "" : "";
  // For the style and the program.
  if (isFramed) root.dataset.framed = "";
  if (start) root.dataset.start = start;
  const hasLeft = () => root.className === "left";
  const container = () => document.getElementById("mediation-guide");
  // Without the element, the host page gets only the message `leave`, from exit_page.js.
  const post = (type, height) => start && parent.postMessage({ type: "mediation-guide:" + type, height }, "*");

  // Relative luminance (plus 0.05) and contrast ratio, as WCAG 2 defines them.
  const luminance = colour => {
    const [red, green, blue] = colour.map(it => (it > 10 ? ((it / 255 + 0.055) / 1.055) ** 2.4 : it / 3294));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const contrast = (one, other) => {
    const ratio = luminance(one) / luminance(other);
    return ratio < 1 ? 1 / ratio : ratio;
  };
  const mix = (one, other, share) => one.map((it, i) => Math.round(it + (other[i] - it) * share));

  // For each scheme: the background, the background with the least contrast, and the colour to mix in until an accent is legible.
  const schemes = [
    ["light", [255, 253, 249], [241, 233, 220], [0, 0, 0]],
    ["dark", [29, 37, 35], [35, 43, 40], [255, 255, 255]],
  ];
  let currentAccent;
  // Uses the legible colour that is nearest to the host page's accent colour.
  const applyAccent = accent => {
    if (accent === currentAccent) return;
    currentAccent = accent;
    const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(accent);
    if (accent && !digits) console.warn("mediation-guide: accent must be a colour such as #23665a");
    for (const [scheme, background, worstBackground, target] of schemes) {
      const wanted = digits && digits.slice(1).map(it => parseInt(it, 16));
      let share = 0;
      let legible = wanted;
      let tint;
      while (legible) {
        tint = mix(background, legible, 0.12);
        if (contrast(legible, worstBackground) >= 4.5 && contrast(legible, tint) >= 4.5) break;
        share += 0.05;
        legible = mix(wanted, target, share);
      }
      if (share) console.warn(`mediation-guide: ${accent} is hard to read in the ${scheme} scheme; using rgb(${legible})`);
      root.style.setProperty("--accent-" + scheme, legible ? `rgb(${legible})` : "");
      root.style.setProperty("--tint-" + scheme, legible ? `rgb(${tint})` : "");
    }
  };

  // Whether a colour, as browsers compute it, is light; `undefined` if it is mostly transparent.
  const isLight = colour => {
    // Skips the digits in names such as display-p3.
    const [first, second, , opacity = 1] = colour.match(/\b\d[\d.e-]*/g) || "0000";
    if (opacity < 0.5) return;
    // Uses the lightness, which is the first number. If the first is red, uses green, the second, which looks brightest.
    return (/^[rc]/.test(colour) ? second : first) * 2 > ({ r: 255, l: 100 }[colour[0]] || 1);
  };
  // The scheme of the host page: by the nearest visible background, or else by its text colour.
  const detectScheme = colours => {
    const [text, ...backgrounds] = colours.split(";").map(isLight);
    const background = backgrounds.find(it => it !== undefined);
    return (background === undefined ? !text : background) ? "light" : "dark";
  };

  // Browsers check `tel:` and `mailto:` links in a frame against the host page's policy: Chromium may show an error in the frame, and
  // others do nothing. Links that target the top window are exempt, but may be forbidden in nested frames.
  if (parent === top) {
    document.addEventListener("click", ({ target }) => {
      const link = target.closest("a[href^=tel],a[href^=mail]");
      if (link) link.target = "_top";
    });
  }

  // A host page can navigate the frame to an id or, in Firefox, to a word on the screen. It must not learn whether that word is there
  // from how far the frame scrolls.
  if (isFramed) onpopstate = onhashchange = () => scrollTo(0, 0);

  // After a failure, the reader may have chosen another language, whose page replaced this one.
  let hostLanguage = fragment.get("lang") || root.lang;
  let hostMode = "";
  // The settings of the guide's own page, used where the host page sets nothing.
  let defaults;
  const applySettings = settings => {
    const get = name => settings.get(name) || "";
    const scheme = get("scheme");
    root.dataset.scheme = scheme.includes(";") ? detectScheme(scheme) : scheme;
    // Only if the host page changed it: the reader may have chosen another mode since.
    if (hostMode !== get("mode")) root.dataset.mode = hostMode = get("mode");
    applyAccent(get("accent"));
    // Only from a host page: otherwise the sender of a link could decide whom the reader contacts and where "Leave now" leads.
    if (!isFramed || !container()) return;
    const { dataset } = container();
    defaults = defaults || { contact: dataset.contact || "", phone: dataset.phone || "", leave: dataset.leave || "" };
    dataset.contact = get("contact") || defaults.contact;
    // The number of the guide's own page belongs to its contact.
    dataset.phone = get("phone") || (get("contact") ? "" : defaults.phone);
    dataset.leave = get("exit") || defaults.leave;
    dispatchEvent(new Event("settings"));
    // Measures even if the current screen hasn't grown.
    if ("embedded" in root.dataset) setTimeout(measure);
    const language = get("lang");
    // Compares the code instead of putting it into a selector, with which the host page could find and click any element.
    const links = Array.from(document.querySelectorAll(".language"));
    const link = language !== hostLanguage && links.find(it => it.hreflang === language);
    if (link) link.click();
    hostLanguage = language;
  };

  // The frame's height is a multiple of the start screen's height. The factor depends on the number of screen changes, on whether
  // two people read, and on whether a second language has been shown: not on answers, and not on the current screen (decision 16).
  // Taller screens scroll inside the frame.
  let screenChanges = 0;
  // Whether a second language has been shown: starting again removes it.
  let wasBilingual = false;
  const heightFactor = () => {
    if (!screenChanges) return 1;
    // No result comes after fewer screen changes.
    const isEarly = screenChanges < container().dataset.earliestResult;
    wasBilingual = wasBilingual || container().firstElementChild.classList.contains("bilingual");
    // Two people see larger text, notes and the answers; a second language nearly doubles the height.
    if (root.dataset.mode === "together") return isEarly ? 2.5 : wasBilingual ? 7 : 4.6;
    return isEarly ? 1.6 : 3;
  };
  let startScreen;
  let measuredFor;
  let startHeight = 0;
  let postedHeight = 0;
  const keepStartScreen = () => {
    startScreen = startScreen || container().firstElementChild.cloneNode(true);
  };
  document.addEventListener("click", keepStartScreen, { capture: true, once: true });
  const postHeight = () => {
    const height = Math.ceil(startHeight * heightFactor());
    if (hasLeft() || !startHeight || height === postedHeight) return;
    postedHeight = height;
    // The minimum height of every screen, whatever height the host page gives the frame: how far the frame scrolls before the host
    // page scrolls must not depend on the screen.
    root.style.setProperty("--view-height", height + "px");
    // A fraction of a pixel must not cause a scroll bar.
    post("height", height + 2);
  };
  // Measures the start screen as it would look now, whatever the current screen is.
  const measure = () => {
    if (hasLeft()) return;
    const { contact, phone } = container().dataset;
    const together = root.dataset.mode === "together" ? " together" : "";
    const conditions = [innerWidth, together, contact, phone].join();
    if (measuredFor !== conditions) {
      measuredFor = conditions;
      const copy = document.body.appendChild(startScreen.cloneNode(true));
      copy.className = "guide measured" + together;
      // The same with and without a scroll bar.
      copy.style.width = innerWidth + "px";
      copy.querySelector(".contact").replaceWith(container().querySelector("footer .contact").cloneNode(true));
      startHeight = copy.offsetHeight;
      copy.remove();
    }
    postHeight();
  };

  applySettings(fragment);
  // The first prerendered screens are enough; the guide can be used.
  addEventListener("prerendered", () => {
    applySettings(fragment);
    if (!isFramed) return;
    if (!start || start === "dialog") {
      // "Leave now" is at the same position on every screen.
      addEventListener("beforescreen", () => document.querySelector(".leave").scrollIntoView({ block: "nearest" }));
    }
    if (start !== "dialog") {
      if (start) root.dataset.embedded = "";
      keepStartScreen();
      // Not immediately: the frame may not have its final width yet. In a task of its own, because measuring resizes the body.
      new ResizeObserver(() => setTimeout(measure)).observe(document.body);
      // Each new screen starts at the top of the frame. Posted even if the top is in view already.
      addEventListener("beforescreen", () => {
        screenChanges++;
        postHeight();
        post("top");
      });
      // Back at the start, for instance after leaving: a frame that stayed tall would show how far the reader went.
      addEventListener("pageshow", event => {
        if (!event.persisted) return;
        screenChanges = 0;
        wasBilingual = false;
        postHeight();
      });
      // An opened disclosure needs room as well. Only on the start screen, where nothing has been answered yet.
      document.addEventListener("click", event => {
        if (screenChanges || !event.target.closest("summary")) return;
        screenChanges++;
        postHeight();
      });
    }
    if (start === "button" || start === "dialog") document.getElementById("heading").focus();
    post("ready");
  }, { once: true });

  // How much of the frame is above the visible area.
  let hiddenHeight = 0;
  // A control in `main` or the footer that shows its focus. Safari before 15.4 doesn't know the selector, and throws.
  const focusedControl = () => {
    try {
      return document.querySelector("main :focus-visible:not(h1), footer :focus-visible");
    } catch (_) {}
  };
  // Keeps the header in view. The browser may have scrolled a control to the top, where the header would cover it: then the header
  // goes below the control.
  const placeHeader = () => {
    let position = hiddenHeight;
    const control = hiddenHeight && focusedControl();
    if (control) {
      const { top, bottom } = control.getBoundingClientRect();
      const isCovered = bottom > position && top < position + document.querySelector("header").offsetHeight;
      if (isCovered) position = bottom + 8;
    }
    root.style.setProperty("--view", position + "px");
  };
  // Later, because the browser may scroll first.
  for (const type of ["focusin", "focusout", "scroll"]) addEventListener(type, () => hiddenHeight && setTimeout(placeHeader));

  addEventListener("message", event => {
    if (!isFramed || event.source !== parent) return;
    const { type, value } = event.data || {};
    if (type === "mediation-guide:settings") applySettings(new URLSearchParams(String(value)));
    if (type === "mediation-guide:view") {
      hiddenHeight = Math.max(0, Math.min(Math.round(value) || 0, document.body.offsetHeight - 60));
      placeHeader();
    }
  });

  addEventListener("keydown", event => {
    if (start === "dialog" && event.key === "Escape") post("close");
  });
})();

// Between the guide and the page around it: takes that page's settings, and tells it how high the frame should be. Nothing
// that is told comes from an answer. Not in Rust: it must hold before the program, and where that fails (docs/decisions/0020).
// src/page/messages.rs lists the messages.
(() => {
  const root = document.documentElement;
  const framed = parent !== self;
  // What stands behind `#` never reaches a server.
  const begun = new URLSearchParams(location.hash.slice(1));
  // How the frame came about: by a press on `button`, in a `dialog`, or by itself, `inline`. Empty without our element.
  const start = framed ? begun.get("start") || "" : "";
  // As the style and the program know it.
  if (start) root.dataset.framed = start;
  const left = () => root.className === "left";
  const place = () => document.getElementById("mediation-guide");
  const tell = (type, height) => parent.postMessage({ type: "mediation-guide:" + type, height }, "*");

  // A colour's brightness and the contrast of two, as WCAG 2 reckons them.
  const bright = colour => {
    const [red, green, blue] = colour.map(it => (it > 10 ? ((it / 255 + 0.055) / 1.055) ** 2.4 : it / 3294));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const contrast = (one, other) => {
    const ratio = bright(one) / bright(other);
    return ratio < 1 ? 1 / ratio : ratio;
  };
  const mix = (one, other, share) => one.map((it, i) => Math.round(it + (other[i] - it) * share));

  // A site's colour, as near to it as can be read on the guide's own: light and dark, each with the paper, what is hardest to
  // read on, and where to go from a colour that fails.
  const grounds = [
    ["light", [255, 253, 249], [241, 233, 220], [0, 0, 0]],
    ["dark", [29, 37, 35], [35, 43, 40], [255, 255, 255]],
  ];
  let painted;
  const paint = accent => {
    if (accent === painted) return;
    painted = accent;
    const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(accent);
    if (accent && !digits) console.warn("mediation-guide: accent must be like #23665a");
    for (const [scheme, paper, hard, end] of grounds) {
      const wanted = digits && digits.slice(1).map(it => parseInt(it, 16));
      let share = 0;
      let found = wanted;
      let tint;
      while (found) {
        tint = mix(paper, found, 0.12);
        if (contrast(found, hard) >= 4.5 && contrast(found, tint) >= 4.5) break;
        share += 0.05;
        found = mix(wanted, end, share);
      }
      if (share) console.warn(`mediation-guide: ${accent} can't be read well on ${scheme}; using rgb(${found})`);
      root.style.setProperty("--accent-" + scheme, found ? `rgb(${found})` : "");
      root.style.setProperty("--tint-" + scheme, found ? `rgb(${tint})` : "");
    }
  };

  // Whether a colour, as browsers compute it, is light; nothing for one that can be seen through.
  const isLight = colour => {
    // Not the digits in names such as display-p3.
    const [first, second, , opacity = 1] = colour.match(/\b\d[\d.e-]*/g) || "0000";
    if (opacity < 0.5) return;
    // Its first number says how light it is, or where that is red, the second: most of what is seen is green.
    return (/^[rc]/.test(colour) ? second : first) * 2 > ({ r: 255, l: 100 }[colour[0]] || 1);
  };
  // The scheme of the page around, by its colours: the nearest ground that can be seen, else by its words.
  const schemeOf = colours => {
    const [words, ...grounds] = colours.split(";").map(isLight);
    const ground = grounds.find(it => it !== undefined);
    return (ground === undefined ? !words : ground) ? "light" : "dark";
  };

  // Chromium checks `tel:` links in a frame against the policy of the page around, and may empty the frame. It doesn't where a
  // link targets the top window; from a frame within a frame, that may be forbidden.
  if (window.chrome && parent === top) {
    document.addEventListener("click", ({ target }) => {
      const link = target.closest("a[href^=tel],a[href^=mail]");
      if (link) link.target = "_top";
    });
  }

  let spoken = root.lang;
  let mode = "";
  // What stands in the page, in case the page around sets nothing.
  let own;
  const take = settings => {
    const set = name => settings.get(name) || "";
    const scheme = set("scheme");
    root.dataset.scheme = scheme.includes(";") ? schemeOf(scheme) : scheme;
    // Only what is new: the reader may have chosen otherwise since.
    if (mode !== set("mode")) root.dataset.mode = mode = set("mode");
    paint(set("accent"));
    // A link that somebody was sent must not decide who is written to, or where leaving leads: a page around does.
    if (!framed || !place()) return;
    const { dataset } = place();
    own = own || { contact: dataset.contact || "", phone: dataset.phone || "", leave: dataset.leave || "" };
    dataset.contact = set("contact") || own.contact;
    dataset.phone = set("phone") || own.phone;
    dataset.leave = set("exit") || own.leave;
    dispatchEvent(new Event("settings"));
    // Whether or not this screen gets higher by it.
    if ("embedded" in root.dataset) setTimeout(measure);
    const language = set("lang");
    // Compared, and not written into a selector: that would let the page ask for, and press, anything here.
    const links = Array.from(document.querySelectorAll(".language"));
    const link = language !== spoken && links.find(it => it.hreflang === language);
    if (link) link.click();
    spoken = language;
  };

  // What is told are multiples of the start screen's height. Which one depends on how often somebody went on, and on nothing
  // else: neither on what was answered, nor on what is on the screen. What is higher scrolls in the frame.
  // Questions, and then results, fit in. No result comes sooner than this.
  const SOONEST_RESULT = 6;
  let steps = 0;
  // Whether a language has been beside another: beginning again takes it away.
  let two = false;
  const multiple = () => {
    if (!steps) return 1;
    const early = steps < SOONEST_RESULT;
    two = two || place().firstElementChild.classList.contains("two");
    // Two people read bigger letters, notes and what was said; with a language beside theirs, nearly twice as much.
    if (root.dataset.mode === "together") return early ? 2.5 : two ? 7 : 4.6;
    return early ? 1.6 : 3;
  };
  let first;
  let looks;
  let unit = 0;
  let told = 0;
  // Before anything else is shown in its place.
  const keepFirst = () => {
    first = first || place().firstElementChild.cloneNode(true);
  };
  document.addEventListener("click", keepFirst, { capture: true, once: true });
  const tellHeight = () => {
    const height = Math.ceil(unit * multiple()) + 2;
    if (left() || !unit || height === told) return;
    told = height;
    tell("height", height);
  };
  // Whatever screen is there, it is the start screen that is measured, as it would look now.
  const measure = () => {
    if (left()) return;
    const { contact, phone } = place().dataset;
    const together = root.dataset.mode === "together" ? " together" : "";
    const now = [innerWidth, together, contact, phone].join();
    if (looks !== now) {
      looks = now;
      const start = document.body.appendChild(first.cloneNode(true));
      start.className = "guide measured" + together;
      // Whether or not a scroll bar takes a part of it now.
      start.style.width = innerWidth + "px";
      // As long as the one that is shown now.
      start.querySelector(".contact").replaceWith(place().querySelector(".bottom .contact").cloneNode(true));
      unit = start.offsetHeight;
      start.remove();
    }
    tellHeight();
  };

  take(begun);
  // The nearest screens are there, and those further off needn't be.
  addEventListener("early", () => {
    take(begun);
    if (framed && (!start || start === "dialog")) {
      // The strip is at the same place on every screen.
      addEventListener("step", () => document.querySelector(".strip").scrollIntoView({ block: "nearest" }));
    }
    if (!start) return;
    if (start !== "dialog") {
      root.dataset.embedded = "";
      keepFirst();
      // Not at once: the frame may not have its width yet.
      new ResizeObserver(measure).observe(document.body);
      // Each new screen begins at the top of the frame: also where it is there already, and the page needn't scroll.
      addEventListener("step", () => {
        steps++;
        tellHeight();
        tell("top");
      });
      // Back at the start, as after leaving: a frame that stayed high would show how far somebody went.
      addEventListener("pageshow", event => {
        if (!event.persisted) return;
        steps = 0;
        two = false;
        tellHeight();
      });
      // What is folded out needs room too; told only where nothing can have been answered yet.
      document.addEventListener("click", event => {
        if (steps || !event.target.closest("summary")) return;
        steps++;
        tellHeight();
      });
    }
    if (start === "button" || start === "dialog") document.getElementById("heading").focus();
    tell("ready");
  }, { once: true });

  // How much of the frame is out of sight above: what leads away stays in sight.
  addEventListener("message", event => {
    if (!framed || event.source !== parent) return;
    const { type, value } = event.data || {};
    if (type === "mediation-guide:settings") take(new URLSearchParams(String(value)));
    if (type === "mediation-guide:view") {
      const view = Math.max(0, Math.min(Math.round(value) || 0, document.body.offsetHeight - 60));
      root.style.setProperty("--view", view + "px");
    }
  });

  addEventListener("keydown", event => {
    if (start === "dialog" && event.key === "Escape") tell("close");
  });
})();

// Between the guide and the page around it: takes that page's settings, and tells it how high the frame should be. Nothing
// that is told comes from an answer.
(() => {
  const root = document.documentElement;
  const framed = parent !== self;
  // What stands behind `#` never reaches a server.
  const begun = new URLSearchParams(location.hash.slice(1));
  // How the frame came about: by a press on `button`, in a `dialog`, or by itself, `inline`. Empty without our element.
  const start = framed ? begun.get("start") || "" : "";
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
    if (accent && !digits) console.warn("mediation-guide: accent must be like #23665a; using the guide's own colour");
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

  let spoken = root.lang;
  let mode = "";
  // What stands in the page, in case the page around sets nothing.
  let own;
  const take = settings => {
    const set = name => settings.get(name) || "";
    root.dataset.scheme = set("scheme");
    // Only what is new: the reader may have chosen otherwise since.
    if (mode !== set("mode")) root.dataset.mode = mode = set("mode");
    paint(set("accent"));
    // A link that somebody was sent must not decide who is written to, or where leaving leads: a page around does.
    if (!framed || !place()) return;
    const { dataset } = place();
    own = own || { contact: dataset.contact || "", leave: dataset.leave || "" };
    dataset.contact = set("contact") || own.contact;
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

  // What is told is the start screen's height, or a few multiples of it that all questions, and then all results, fit into.
  // It never shrinks. So it tells how far a reader got, and not what was answered; also where the page tries out widths.
  // Two people read bigger letters, notes and what was said; with a language beside theirs, nearly twice as much.
  const steps = () => {
    const { classList } = place().firstElementChild;
    if (!classList.contains("together")) return [1, 1.6, 4.5];
    return [1, 2.5, classList.contains("two") ? 10.5 : 7];
  };
  let first;
  let looks;
  let unit;
  let told = 0;
  // Before anything else is shown in its place.
  const keepFirst = () => {
    first = first || place().firstElementChild.cloneNode(true);
  };
  document.addEventListener("click", keepFirst, { capture: true, once: true });
  const tellHeight = () => tell("height", Math.ceil(told * unit) + 2);
  const measure = () => {
    if (left()) return;
    const { contact } = place().dataset;
    const together = root.dataset.mode === "together" ? " together" : "";
    const now = [innerWidth, together, contact].join();
    if (looks !== now) {
      looks = now;
      const start = document.body.appendChild(first.cloneNode(true));
      start.className = "guide measured" + together;
      // As long as the one that is shown now.
      start.querySelector(".contact").replaceWith(place().querySelector(".bottom .contact").cloneNode(true));
      unit = start.offsetHeight;
      start.remove();
      if (told) tellHeight();
    }
    // Never one left out: not even how fast somebody was should change what is told.
    // In so narrow a frame some questions are no higher than the start screen: there, all of it is told at once.
    // Nor one of other steps, from before two people read or after: some of their screens are as high as others for one.
    const all = steps();
    const most = all[2];
    while (told * unit < document.body.offsetHeight || (told < most && (innerWidth < 280 || (told && !all.includes(told))))) {
      told = all.find(it => it > told) || told + 1;
      tellHeight();
    }
  };

  take(begun);
  // The nearest screens are there, and those further off needn't be.
  addEventListener("early", () => {
    take(begun);
    if (!start) return;
    if (start !== "dialog") {
      root.dataset.embedded = "";
      keepFirst();
      // Not at once: the frame may not have its width yet.
      new ResizeObserver(measure).observe(document.body);
      // Where a new screen begins above what is in sight, and the browser doesn't go there by itself.
      addEventListener("focusin", event => setTimeout(() => {
        if (event.target.id === "heading" && event.target.getBoundingClientRect().top < view) tell("top");
      }, 200));
    }
    if (start === "button" || start === "dialog") document.getElementById("heading").focus();
    tell("ready");
  }, { once: true });

  // How much of the frame is out of sight above: what leads away stays in sight.
  let view = 0;
  addEventListener("message", event => {
    if (!framed || event.source !== parent) return;
    const { type, value } = event.data || {};
    if (type === "mediation-guide:settings") take(new URLSearchParams(String(value)));
    if (type === "mediation-guide:view") {
      view = Math.max(0, Math.min(Math.round(value) || 0, document.body.offsetHeight - 60));
      root.style.setProperty("--view", view + "px");
    }
  });

  addEventListener("keydown", event => {
    if (start === "dialog" && event.key === "Escape") tell("close");
  });
})();

// Takes presses from the first byte on; not in Rust, as the program comes later, and sometimes never. Until it takes over, the
// screens that it would draw next stand ready in the page, and a press on anything else waits for it: none is lost.
(() => {
  // A page of the same address around it can look in, where the frame has lost its sandbox: there it can be read, and nothing
  // can be answered but behind a link.
  try {
    if (parent !== self && parent.document) {
      console.warn("mediation-guide: the frame needs its sandbox (docs/embedding.md); showing a link");
      document.addEventListener("DOMContentLoaded", () => {
        const link = document.createElement("a");
        link.href = location;
        link.target = "_blank";
        link.rel = "noopener";
        link.className = "link";
        link.textContent = document.title;
        document.querySelector(".start").append(link);
      });
      return;
    }
  } catch (_) {}

  const root = document.documentElement;
  // The presses, "name value" each, whose screen is shown without the program.
  let shown = [];
  // The last press that only the program can answer, and the language that was asked for.
  let waiting = "";
  let language = "";
  // The program's functions once it is up; `false` when it never will be.
  let program;
  // Whether the page has been waited for long enough.
  let stuck = false;
  let starts = false;
  // The first screen, for when the page is left before the program is up.
  let first;

  const place = () => document.getElementById("mediation-guide");

  // What screen readers read out beside the screen. Where it hasn't come yet, nobody is told.
  const said = () => document.getElementById("said") || {};

  // The rest stays: a slow phone needn't lay it out again.
  const show = parts => {
    const guide = place().firstElementChild;
    for (const part of Array.from(parts.children)) guide.replaceChild(part, guide.querySelector(part.tagName));
    scrollTo(0, 0);
    // Else a page around could see by its own scrolling where the heading is.
    document.getElementById("heading").focus({ preventScroll: parent !== self });
  };

  // Another screen is there, which may have been waited for.
  const stepped = waited => dispatchEvent(new CustomEvent("stepped", { detail: waited }));

  // Whether a button leads to another screen.
  const isStep = button => button.getAttribute("role") !== "checkbox" && button.name !== "beside";

  const mark = button => {
    for (const marked of document.querySelectorAll("[data-waiting]")) marked.removeAttribute("data-waiting");
    if (button) button.setAttribute("data-waiting", "");
  };

  const left = () => root.className === "left";
  const running = () => root.classList.contains("running");

  // All has arrived of an element behind which something stands: half a screen or text must not be taken for one.
  const whole = element => element && element.nextSibling;

  const early = way => Array.from(document.querySelectorAll("template[data-after]")).find(
    it => whole(it) && it.dataset.after.split("\n").includes(way)
  );

  // Without the program the page still serves: the style shows what can be read without answering.
  const read = () => {
    if (left()) return;
    mark();
    root.className = "";
    const help = early("go help");
    if (!help || whole(document.querySelector(".plain .services"))) return;
    // Of what can be read, the numbers haven't arrived; but the screen that has them was to be shown early.
    const numbers = help.content.querySelector(".help").cloneNode(true);
    numbers.className = "plain";
    numbers.querySelector("h1").removeAttribute("id");
    place().after(numbers);
  };

  const fail = () => {
    program = false;
    read();
  };

  // Who waits does so while more of the page comes in. A connection that breaks is not always told.
  let looks = false;
  const look = length => {
    const now = document.body.innerHTML.length;
    looks = waiting || language;
    if (!looks) return;
    if (now !== length) return setTimeout(look, 8000, now);
    looks = false;
    stuck = true;
    if (!program) return read();
    waiting = language = "";
    mark();
  };
  // Once, however often somebody presses.
  const wait = () => looks || look();

  const ask = (what, word) => {
    try {
      return program[what](word);
    } catch (_) {
      fail();
      return false;
    }
  };

  const keepFirst = () => {
    first = first || place().firstElementChild.cloneNode(true);
  };

  const press = (pressed, button, waited) => {
    // Another language's texts come last in the page.
    const [name, value] = pressed.split(" ");
    if (program && (name !== "beside" || whole(document.getElementById(`texts-${value}`)))) {
      ask("press", pressed);
      if (!button || isStep(button)) stepped(waited);
      return;
    }
    const way = shown.concat(pressed);
    // The screens that stand ready are for who reads alone.
    const found = !program && root.dataset.mode !== "together" && early(way.join("|"));
    if (!found) {
      waiting = pressed;
      mark(button);
      return wait();
    }
    keepFirst();
    shown = way;
    waiting = "";
    show(found.content.cloneNode(true));
    stepped(waited);
  };

  // `false` where the language can't be had here: then its link leads to its own page.
  const speak = code => {
    language = "";
    mark();
    // The other languages come last in the page.
    if (program && whole(document.getElementById(`texts-${code}`))) {
      stepped();
      return ask("speak", code);
    }
    if (stuck || document.readyState !== "loading") return false;
    language = code;
    mark(place().querySelector(`a[hreflang="${code}"]`));
    wait();
    return true;
  };

  // What has waited is pressed now; it may have to wait for something else.
  const goOn = button => {
    const pressed = waiting;
    waiting = "";
    if (pressed) press(pressed, button, true);
  };

  const wipe = () => {
    waiting = language = "";
    mark();
    const guide = place();
    if (!guide) return;
    // First what is seen goes: a browser may cut short what a page does while it is left. The program draws a moment later.
    guide.hidden = true;
    if (!program || !ask("press", "go start-again")) {
      shown = [];
      if (first) guide.replaceChild(first.cloneNode(true), guide.firstElementChild);
      scrollTo(0, 0);
    }
    setTimeout(() => {
      guide.hidden = false;
    });
  };

  const pressedBy = event => event.target.closest("button[name], a[hreflang]");

  const answer = event => {
    const pressed = pressedBy(event);
    if (!pressed) return;
    // The program has shown it, and has done what it is for.
    if (event.defaultPrevented) {
      if (pressed.hreflang) mark(language = "");
      if (isStep(pressed)) stepped();
      return;
    }
    if (pressed.name) return running() && press(`${pressed.name} ${pressed.value}`, pressed);
    // A new tab or window gets a guide of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // The language's own page takes this one's place, so that Back leads to neither once the reader has left.
    if (!running() || !speak(pressed.hreflang)) location.replace(pressed.href + location.hash);
  };
  document.addEventListener("click", answer);

  document.addEventListener("click", event => {
    const pressed = pressedBy(event);
    if (!pressed) return;
    // The program may have shown it, and failed since.
    if (program === false) {
      event.stopPropagation();
      return answer(event);
    }
    // Before the screen is made: how long that takes depends on what was answered.
    if (pressed.name && running() && isStep(pressed)) dispatchEvent(new Event("step"));
  }, true);

  // Else a hand that trembles would drag a link, and not press it: "Leave now" wouldn't leave.
  addEventListener("dragstart", event => event.preventDefault());

  // From right behind screens that stand ready.
  addEventListener("early", () => goOn(document.querySelector("[data-waiting]")));

  // The page around has set something.
  addEventListener("settings", () => program && ask("settle"));

  // Once, from the script that starts the program: a promise of its functions.
  addEventListener("program", event => {
    starts = true;
    event.detail.then(functions => {
      if (program === false) return;
      keepFirst();
      program = functions;
      // A page that was saved in mid-journey has another screen: the program would take it for the start.
      if (!shown[0] && !document.querySelector(".start")) return fail();
      if (!ask("take_over", shown.join("\n"))) return fail();
      root.className = "running up";
      mark();
      if (language) speak(language);
      goOn();
    }).catch(fail);
  });

  // What goes wrong in the program outside a press, while it draws: it stopped itself, or ran out of memory or stack. Not what
  // goes wrong in a script that the browser or its owner has added.
  const trap = error => {
    const { name, stack } = error || {};
    if (/-extension:|masked-url/.test(stack)) return;
    if (name === "RuntimeError" || /wasm/.test(stack)) fail();
  };
  addEventListener("error", event => trap(event.error));
  addEventListener("unhandledrejection", event => trap(event.reason));

  document.addEventListener("DOMContentLoaded", () => {
    if (!starts) fail();
    if (language && program) speak(language);
    if (program) goOn();
  });

  // The reader leaves at once.
  addEventListener("leave", () => {
    wipe();
    program = false;
    first = null;
  });

  // Whoever comes back, or comes after, finds an empty start.
  addEventListener("pagehide", wipe);
  addEventListener("pageshow", event => event.persisted && wipe());

  root.className = "running";
})();

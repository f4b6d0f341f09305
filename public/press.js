// Takes presses from the first byte on. The program takes over as soon as it has arrived. Until then, the screens that
// it would draw next stand ready in the page, and a press on anything else waits for it: none is lost.
(() => {
  const root = document.documentElement;
  // The presses, "name value" each, whose screen is shown without the program.
  let shown = [];
  // The last press that only the program can answer, and the language that was asked for.
  let waiting = "";
  let language = "";
  // The program's functions once it is up; `false` when it never will be.
  let program;
  let starts = false;
  // The first screen, for when the page is left before the program is up.
  let first;

  const place = () => document.getElementById("mediation-guide");

  const show = screen => {
    place().replaceChild(screen, place().firstElementChild);
    scrollTo(0, 0);
    document.getElementById("heading").focus();
  };

  const mark = button => {
    for (const marked of document.querySelectorAll("[data-waiting]")) marked.removeAttribute("data-waiting");
    if (button) button.setAttribute("data-waiting", "");
  };

  // Without the program the page still serves: the style shows what can be read without answering.
  const fail = () => {
    program = false;
    mark();
    root.className = "";
  };

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

  const press = (pressed, button) => {
    if (program) return ask("press", pressed);
    const way = shown.concat(pressed);
    // Something stands behind it: it has arrived whole. Half a screen must not be taken for one.
    const early = Array.from(document.querySelectorAll("template[data-after]")).filter(it => it.nextSibling);
    const found = early.find(it => it.dataset.after.split("\n").includes(way.join("|")));
    if (!found) {
      waiting = pressed;
      return mark(button);
    }
    keepFirst();
    shown = way;
    waiting = "";
    show(found.content.firstElementChild.cloneNode(true));
  };

  const speak = (code, link) => {
    // The other languages come last in the page: half a text must not be taken for one.
    if (program && document.readyState !== "loading" && ask("speak", code)) return;
    language = code;
    mark(link);
  };

  const wipe = () => {
    waiting = language = "";
    if (program && ask("press", "go start-again")) return;
    shown = [];
    if (first) show(first.cloneNode(true));
  };

  document.addEventListener("click", event => {
    const pressed = program !== false && event.target.closest("button[name], a[hreflang]");
    if (!pressed) return;
    if (pressed.name) return press(`${pressed.name} ${pressed.value}`, pressed);
    // A new tab or window gets a guide of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    speak(pressed.hreflang, pressed);
  });

  // Once, from right behind the screens that stand ready.
  addEventListener("early", () => {
    if (waiting) press(waiting);
  });

  // Once, from the script that starts the program: a promise of its functions.
  addEventListener("program", event => {
    starts = true;
    event.detail.then(functions => {
      keepFirst();
      program = functions;
      if (!ask("take_over", shown.join("\n"))) return fail();
      root.className = "running up";
      mark();
      if (language) speak(language);
      if (waiting) press(waiting);
      waiting = "";
    }).catch(fail);
  });

  // What goes wrong in the program outside a press, while it draws.
  const trap = error => {
    if (error instanceof WebAssembly.RuntimeError) fail();
  };
  addEventListener("error", event => trap(event.error));
  addEventListener("unhandledrejection", event => trap(event.reason));

  document.addEventListener("DOMContentLoaded", () => {
    if (!starts) fail();
    if (language && program) speak(language);
  });

  // Whoever comes back, or comes after, finds an empty start.
  addEventListener("pagehide", wipe);
  addEventListener("pageshow", event => event.persisted && wipe());

  root.className = "running";
})();

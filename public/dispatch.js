// Dispatches every press on a button: to a prerendered screen until the program runs, and then to the program. Presses that need
// the program stay pending, so none is lost. Not in Rust: the program comes later, and sometimes never.
(() => {
  // In a frame without `sandbox`, a page of the same origin around it could read the answers. The guide then only shows a link to
  // itself.
  for (let page = self; page !== top; ) {
    page = page.parent;
    try {
      // Throws if the origin is another one.
      page.document.body;
      console.warn("mediation-guide: the frame lacks the sandbox attribute (see docs/embedding.md)");
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
    } catch (_) {}
  }

  const root = document.documentElement;
  // The actions that led to the prerendered screen on display, as "name value" of their buttons.
  let shownActions = [];
  // The last action that needs the program, and the language that was asked for.
  let pendingAction = "";
  let pendingLanguage = "";
  // The program's functions once it runs; `false` after a failure.
  let program;
  // Whether the page has stopped loading halfway.
  let isStalled = false;
  let isBooting = false;
  // A copy of the start screen, to restore when the reader leaves before the program runs.
  let startScreen;

  const container = () => document.getElementById("mediation-guide");

  // Replaces only what changes, so that a slow phone doesn't have to lay out the rest again.
  const showScreen = fragment => {
    const guide = container().firstElementChild;
    for (const part of Array.from(fragment.children)) guide.replaceChild(part, guide.querySelector(part.tagName));
    scrollTo(0, 0);
    // Doesn't scroll in a frame: otherwise the host page could see where the heading is.
    document.getElementById("heading").focus({ preventScroll: parent !== self });
  };

  const notifyAfterScreen = wasPending => dispatchEvent(new CustomEvent("afterscreen", { detail: wasPending }));

  const changesScreen = button => button.getAttribute("role") !== "checkbox" && button.name !== "second-language";

  const markPending = control => {
    for (const marked of document.querySelectorAll("[data-pending]")) marked.removeAttribute("data-pending");
    if (control) control.setAttribute("data-pending", "");
    // Screen readers announce it.
    const live = document.getElementById("live");
    if (live && !hasLeft()) live.textContent = control ? live.dataset.waiting : "";
  };

  const hasLeft = () => root.className === "left";
  const isRunning = () => root.classList.contains("running");

  // An element has been parsed to its end once something follows it.
  const isParsed = element => element && element.nextSibling;

  const findPrerendered = actions => Array.from(document.querySelectorAll("template[data-after]")).find(
    it => isParsed(it) && it.dataset.after.split("\n").includes(actions)
  );

  // Without the program, the style shows what can be read without answers.
  const showReadingVersion = () => {
    if (hasLeft()) return;
    markPending();
    // The style hides buttons, among them one with the focus.
    const losesFocus = document.querySelector("button:focus");
    root.className = "";
    const help = findPrerendered("go help");
    if (help && !isParsed(document.querySelector(".reading-version .services"))) {
      // The services of the reading version haven't loaded, but the prerendered help screen has them.
      const services = help.content.querySelector(".help").cloneNode(true);
      services.className = "reading-version";
      services.querySelector("h1").removeAttribute("id");
      container().after(services);
    }
    const heading = losesFocus && document.querySelector(".reading-version [tabindex]");
    if (heading) heading.focus({ preventScroll: parent !== self });
  };

  const fail = () => {
    program = false;
    showReadingVersion();
  };

  // Waits as long as the page keeps loading. Browsers don't always report a broken connection.
  let isPolling = false;
  const poll = lastLength => {
    const length = document.body.innerHTML.length;
    isPolling = pendingAction || pendingLanguage;
    if (!isPolling) return;
    if (length !== lastLength) return setTimeout(poll, 8000, length);
    isPolling = false;
    isStalled = true;
    if (!program) return showReadingVersion();
    pendingAction = pendingLanguage = "";
    markPending();
  };
  const startPolling = () => isPolling || poll();

  const call = (name, argument) => {
    try {
      return program[name](argument);
    } catch (_) {
      fail();
      return false;
    }
  };

  const keepStartScreen = () => {
    startScreen = startScreen || container().firstElementChild.cloneNode(true);
  };

  const dispatch = (action, button, wasPending) => {
    const [name, value] = action.split(" ");
    // The texts of the other languages come last in the page.
    if (program && (name !== "second-language" || isParsed(document.getElementById(`texts-${value}`)))) {
      call("dispatch", action);
      if (!button || changesScreen(button)) notifyAfterScreen(wasPending);
      return;
    }
    const actions = shownActions.concat(action);
    // Prerendered screens are for a reader alone. Help is the same from every screen, and must not wait for the program.
    const found = !program && ((root.dataset.mode !== "together" && findPrerendered(actions.join("|")))
      || (action === "go help" && findPrerendered(action)));
    if (!found) {
      pendingAction = action;
      markPending(button);
      return startPolling();
    }
    keepStartScreen();
    shownActions = actions;
    pendingAction = "";
    showScreen(found.content.cloneNode(true));
    notifyAfterScreen(wasPending);
  };

  // Returns `false` if this page doesn't have the language; its link then leads to a page of its own.
  const setLanguage = code => {
    pendingLanguage = "";
    markPending();
    if (program && isParsed(document.getElementById(`texts-${code}`))) {
      const isSet = call("set_language", code);
      notifyAfterScreen();
      return isSet;
    }
    if (isStalled || document.readyState !== "loading") return false;
    pendingLanguage = code;
    markPending(container().querySelector(`a[hreflang="${code}"]`));
    startPolling();
    return true;
  };

  // The action may become pending again.
  const dispatchPending = button => {
    const action = pendingAction;
    pendingAction = "";
    if (action) dispatch(action, button, true);
  };

  const reset = () => {
    pendingAction = pendingLanguage = "";
    markPending();
    const guide = container();
    if (!guide) return;
    // Hidden first: a browser may stop the scripts of a page that is left, and the program renders a moment later.
    guide.hidden = true;
    if (!program || !call("dispatch", "go start-again")) {
      shownActions = [];
      if (startScreen) guide.replaceChild(startScreen.cloneNode(true), guide.firstElementChild);
      scrollTo(0, 0);
    }
    setTimeout(() => {
      guide.hidden = false;
    });
  };

  const controlOf = event => event.target.closest("button[name], a[hreflang]");

  const handleClick = event => {
    const control = controlOf(event);
    if (!control) return;
    // The program rendered this control and has handled the click.
    if (event.defaultPrevented) {
      if (control.hreflang) markPending(pendingLanguage = "");
      if (changesScreen(control)) notifyAfterScreen();
      return;
    }
    if (control.name) return isRunning() && dispatch(`${control.name} ${control.value}`, control);
    // A new tab or window gets a guide of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Replaces this page, so that Back leads to neither language once the reader has left.
    if (!isRunning() || !setLanguage(control.hreflang)) location.replace(control.href + location.hash);
  };
  document.addEventListener("click", handleClick);

  document.addEventListener("click", event => {
    const control = controlOf(event);
    if (!control) return;
    // The program may have rendered this control and failed since.
    if (program === false) {
      event.stopPropagation();
      return handleClick(event);
    }
    // Before the screen is rendered: how long that takes depends on the answers.
    if (control.name && isRunning() && changesScreen(control)) dispatchEvent(new Event("beforescreen"));
  }, true);

  // A trembling hand would otherwise drag the link "Leave now" instead of clicking it.
  addEventListener("dragstart", event => event.preventDefault());

  addEventListener("prerendered", () => dispatchPending(document.querySelector("[data-pending]")));

  addEventListener("settings", () => program && call("apply_settings"));

  // From boot.js, once: a promise of the program's functions.
  addEventListener("program", event => {
    isBooting = true;
    event.detail.then(functions => {
      if (program === false) return;
      keepStartScreen();
      program = functions;
      // A page that was saved during a journey contains another screen, which the program would treat as the start screen.
      if (!shownActions[0] && !document.querySelector(".start")) return fail();
      if (!call("mount", shownActions.join("\n"))) return fail();
      root.className = "running mounted";
      markPending();
      if (pendingLanguage) setLanguage(pendingLanguage);
      dispatchPending();
    }).catch(fail);
  });

  // Errors of the program outside a call, while it renders: a panic, or no memory or stack left. Errors of scripts that the browser
  // or an extension has added don't count.
  const handleError = error => {
    const { name, stack } = error || {};
    if (/-extension:|masked-url/.test(stack)) return;
    if (name === "RuntimeError" || /wasm/.test(stack)) fail();
  };
  addEventListener("error", event => handleError(event.error));
  addEventListener("unhandledrejection", event => handleError(event.reason));

  document.addEventListener("DOMContentLoaded", () => {
    if (!isBooting) fail();
    if (pendingLanguage && program) setLanguage(pendingLanguage);
    if (program) dispatchPending();
  });

  // The reader leaves at once.
  addEventListener("leave", () => {
    reset();
    program = false;
    startScreen = null;
  });

  // A reader who comes back, and the next person on this device, get the start screen without any answers.
  addEventListener("pagehide", reset);
  addEventListener("pageshow", event => event.persisted && reset());

  root.className = "running";
})();

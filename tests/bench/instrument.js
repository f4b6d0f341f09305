// Runs in the measured page before any other script.
(() => {
  const bench = (window.bench = { marks: {} });
  const mark = name => (bench.marks[name] ??= performance.now());

  // The program's own memory, which isn't part of the browser's heap.
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...all) => {
    const made = await instantiate.apply(WebAssembly, all);
    bench.memory = made.instance.exports.memory;
    return made;
  };

  const survey = {
    begin: ".sd-navigation__start-btn",
    continue: ".sd-navigation__next-btn",
    back: ".sd-navigation__prev-btn",
    "start-again": "button[value=start-again]",
  };
  const find = (name, value) => {
    const seen = it => it && it.offsetParent && it;
    if ("PEER" !== "survey") {
      const all = document.querySelectorAll(`button[name="${name}"][value="${value}"]`);
      return Array.from(all).find(seen);
    }
    if (name === "go") return seen(document.querySelector(survey[value]));
    const input = document.querySelector(`[data-name="${name}"] input[value="${value}"]`);
    return input && seen(input.closest("label"));
  };

  const frame = () => new Promise(done => requestAnimationFrame(done));
  const there = async (name, value) => {
    for (let frames = 0; frames < 10000; frames++) {
      const found = find(name, value);
      if (found) return found;
      await frame();
    }
    throw new Error(`no ${name} ${value}`);
  };

  // SurveyJS advances automatically only after mouse input.
  const press = button => {
    button.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
    button.click();
  };

  const painted = async () => {
    await frame();
    await new Promise(done => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(0);
    });
  };

  const ways = ["go begin", "safety safe", "event traffic", "role harmed", "circumstance long-ago", "go continue",
    "wish ask", "go continue", "closeness same-room", "go start-again"].map(it => it.split(" "));

  bench.walk = async journeys => {
    const took = [];
    for (let i = 0; i < journeys; i++) {
      for (const [name, value] of ways) {
        const button = await there(name, value);
        const from = performance.now();
        press(button);
        await painted();
        took.push(performance.now() - from);
      }
    }
    return took;
  };

  // The screens of a journey: after each press, the HTML of the guide without Leptos' markers.
  bench.record = async () => {
    const screens = [];
    for (const [name, value] of ways) {
      press(await there(name, value));
      await painted();
      screens.push(document.querySelector(".guide").innerHTML.replaceAll("<!---->", ""));
    }
    return screens;
  };

  // Answers the first question as soon as possible.
  const answer = async () => {
    press(await there("go", "begin"));
    press(await there("safety", "safe"));
    await there("event", "traffic");
    mark("answered");
  };
  const up = async () => {
    while (!document.documentElement || !document.documentElement.classList.contains("mounted")) await frame();
    mark("up");
  };
  up();
  if (ANSWERS) answer().catch(error => (bench.error = error));
})();

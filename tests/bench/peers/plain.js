// Plain script: an HTML string for each screen, and one listener.
import texts from "../built/texts.json";
import { beginning, press, shown, words } from "./journey.js";

let state = beginning();
let language = document.documentElement.lang;
const place = document.getElementById("peer");

const say = id => texts[language][id].replace(/&/g, "&amp;").replace(/</g, "&lt;");
const button = (name, value, what, more = "") => `<button type="button" name="${name}" value="${value}" ${more}>${what}</button>`;
const list = ids => `<ul>${ids.map(id => `<li>${say(id)}</li>`).join("")}</ul>`;

const answer = (question, it) => {
  const tick = question.several && !it.skips ? `role="checkbox" aria-checked="${it.marked}"` : "";
  const hint = it.hint ? `<span class="hint">${say(it.hint)}</span>` : "";
  const label = `<span class="text"><span class="label">${say(it.text)}</span> ${hint}</span>`;
  return `<li>${button(question.id, it.id, label, `class="choice${it.marked ? " chosen" : ""}" ${tick}`)}</li>`;
};

const card = option => `<li class="card"><h3>${say(option.text)}</h3><p>${say(option.what)}</p>${list(option.because)}
  <details><summary>${say(words.more)}</summary><p>${say(option.how)}</p><p>${say(option.usually)}</p></details></li>`;

const group = (all, fit) => {
  const some = all.filter(it => it.fit === fit);
  return some.length ? `<h2>${say(words[fit])}</h2><ul class="cards">${some.map(card).join("")}</ul>` : "";
};

const screen = () => {
  const it = shown(state);
  if (it.at === "start") {
    return `<h1 tabindex="-1">${say(words.title)}</h1><p class="lead">${say(words.what)}</p>${list(words.facts)}
      ${button("go", "begin", say(words.begin), 'class="primary"')}`;
  }
  const back = button("go", "back", say(words.back), 'class="back"');
  if (it.at === "result") {
    return `${back}<h1 tabindex="-1">${say(words.result)}</h1>${["first", "may-fit", "with-care", "less-now"].map(fit => group(it.options, fit)).join("")}`;
  }
  const { question, answers } = it;
  return `${back}<section data-question="${question.id}"><h1 tabindex="-1">${say(question.text)}</h1><p class="why">${say(question.why)}</p>
    <ul class="choices">${answers.map(it => answer(question, it)).join("")}</ul>
    ${question.several ? button("go", "continue", say(words.continue), 'class="primary"') : ""}</section>`;
};

const draw = () => {
  place.innerHTML = `<nav>${Object.keys(texts).map(it => button("language", it, it)).join("")}</nav>
    <main class="screen">${screen()}</main>
    <footer><p>${say(words.promise)}</p>${button("go", "start-again", say(words.again), 'class="link"')}</footer>`;
};

place.addEventListener("click", event => {
  const pressed = event.target.closest("button[name]");
  if (!pressed) return;
  const before = state.at;
  if (pressed.name === "language") language = pressed.value;
  else state = press(state, pressed.name, pressed.value);
  // A checkbox changes only one attribute.
  if (pressed.getAttribute("role") === "checkbox") return pressed.setAttribute("aria-checked", pressed.getAttribute("aria-checked") !== "true");
  draw();
  if (before !== state.at) document.querySelector("h1").focus();
});

draw();
document.documentElement.classList.add("mounted");

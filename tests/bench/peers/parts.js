// The screens as components, for a library with a function `h`. `say` translates a text.
import { shown, words } from "./journey.js";

export const guide = (h, say, press, speak, languages) => state => {
  const button = (name, value, what, more = {}) =>
    h("button", { type: "button", name, value, key: `${name} ${value}`, onClick: () => press(name, value), ...more }, what);
  const list = ids => h("ul", null, ids.map(id => h("li", { key: id }, say(id))));

  const answer = (question, it) => {
    const tick = question.several && !it.skips ? { role: "checkbox", "aria-checked": String(it.marked) } : {};
    const hint = it.hint && h("span", { className: "hint" }, say(it.hint));
    const label = h("span", { className: "text" }, h("span", { className: "label" }, say(it.text)), " ", hint);
    return h("li", { key: it.id }, button(question.id, it.id, label, { className: `choice${it.marked ? " chosen" : ""}`, ...tick }));
  };

  const card = option =>
    h("li", { className: "card", key: option.id },
      h("h3", null, say(option.text)), h("p", null, say(option.what)), list(option.because),
      h("details", null, h("summary", null, say(words.more)), h("p", null, say(option.how)), h("p", null, say(option.usually))));

  const group = (all, fit) => {
    const some = all.filter(it => it.fit === fit);
    return some.length > 0 && h("section", { key: fit }, h("h2", null, say(words[fit])), h("ul", { className: "cards" }, some.map(card)));
  };

  const screen = () => {
    const it = shown(state);
    if (it.at === "start") {
      return h("section", { key: "start" }, h("h1", { tabIndex: -1 }, say(words.title)), h("p", { className: "lead" }, say(words.what)),
        list(words.facts), button("go", "begin", say(words.begin), { className: "primary" }));
    }
    const back = button("go", "back", say(words.back), { className: "back" });
    if (it.at === "result") {
      return h("section", { key: "result" }, back, h("h1", { tabIndex: -1 }, say(words.result)),
        ["first", "may-fit", "with-care", "less-now"].map(fit => group(it.options, fit)));
    }
    const { question, answers } = it;
    return h("section", { key: question.id, "data-question": question.id }, back, h("h1", { tabIndex: -1 }, say(question.text)),
      h("p", { className: "why" }, say(question.why)), h("ul", { className: "choices" }, answers.map(it => answer(question, it))),
      question.several && button("go", "continue", say(words.continue), { className: "primary" }));
  };

  return h("div", null,
    h("nav", null, languages.map(it => h("button", { type: "button", key: it, onClick: () => speak(it) }, it))),
    h("main", { className: "screen" }, screen()),
    h("footer", null, h("p", null, say(words.promise)), button("go", "start-again", say(words.again), { className: "link" })));
};

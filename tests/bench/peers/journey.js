// The guide's rules in JavaScript, for peers without rules of their own. `data.json` is generated from locales/.
import data from "../built/data.json";

export const questions = data.questions;
export const words = data.words;

const holds = (condition, said) => condition.every(([question, answers]) => said[question] & answers);

const isSkipped = (it, said) => it.skipWhen.some(when => holds(when, said));

const offered = (question, said) => question.answers.map((it, i) => (isSkipped(it, said) ? 0 : 1 << i)).reduce((a, b) => a | b, 0);

// The answers that count: those that are offered, to questions that are asked.
const counted = given => {
  const said = questions.map(() => 0);
  questions.forEach((question, id) => {
    if (!isSkipped(question, said)) said[id] = given[id] & offered(question, said);
  });
  return said;
};

const asked = said => questions.map((_, id) => id).filter(id => !isSkipped(questions[id], said));

export const beginning = () => ({ at: "start", given: questions.map(() => 0), ticked: 0 });

const at = (state, place) => ({ ...state, at: place, ticked: typeof place === "number" ? state.given[place] : 0 });

const onward = (state, from) => at(state, asked(counted(state.given)).find(id => id > from) ?? "result");

const answer = (state, id, chosen) => {
  const given = state.given.slice();
  given[id] = chosen || 1 << questions[id].unanswered;
  return onward({ ...state, given }, id);
};

// The state after a press.
export const press = (state, name, value) => {
  if (name !== "go") {
    const id = questions.findIndex(it => it.id === name);
    const bit = 1 << questions[id].answers.findIndex(it => it.id === value);
    const { several, answers } = questions[id];
    if (several && !answers.find(it => it.id === value).skips) return { ...state, ticked: state.ticked ^ bit };
    return answer(state, id, bit);
  }
  if (value === "begin") return onward(state, -1);
  if (value === "continue") return answer(state, state.at, state.ticked);
  if (value === "back") {
    const before = asked(counted(state.given)).filter(id => state.at === "result" || id < state.at);
    return at(state, before.length ? before[before.length - 1] : "start");
  }
  return beginning();
};

// The content of the screen, as data.
export const shown = state => {
  const said = counted(state.given);
  if (typeof state.at !== "number") return { at: state.at, options: state.at === "result" ? options(said) : [] };
  const question = questions[state.at];
  const there = offered(question, said);
  const marked = question.several ? state.ticked : state.given[state.at];
  const answers = question.answers.map((it, i) => ({ ...it, marked: !!(marked & (1 << i)), there: there & (1 << i) }));
  return { at: "question", question, answers: answers.filter(it => it.there) };
};

export const options = said => {
  const reasons = list => list.filter(it => holds(it.when, said));
  const found = data.options.map(option => {
    const [first, fits, against, care] = [option.first, option.fits, option.against, option.care].map(reasons);
    const best = first.length ? "first" : fits.length && "may-fit";
    if (!best) return null;
    const fit = against.length ? "less-now" : care.length ? "with-care" : best;
    const given = first.length ? first : fits;
    const because = against.length ? against : [...given, ...care];
    const rank = [["first", "may-fit", "with-care", "less-now"].indexOf(fit), option.kind === "talk", !fits.some(it => it.strong), -fits.length];
    return { ...option, fit, rank, because: [...new Set(because.map(it => it.text))] };
  });
  const compare = (a, b) => a.rank.map((it, i) => it - b.rank[i]).find(it => it) || 0;
  return found.filter(it => it).sort(compare);
};

// SurveyJS: the questions in its own model, and the result by the shared rules.
import { Model } from "survey-core";
import "survey-core/i18n/dutch";
import "survey-js-ui";
import texts from "../built/texts.json";
import { options, questions, words } from "./journey.js";

const say = id => ({ default: texts.en[id], nl: texts.nl[id] });
const names = (question, answers) => questions[question].answers.filter((_, i) => answers & (1 << i)).map(it => `'${it.id}'`);
const expression = condition => condition.map(([question, answers]) => `{${questions[question].id}} anyof [${names(question, answers)}]`).join(" and ");

const unlessSkipped = it => it.skipWhen.length ? `!(${it.skipWhen.map(when => `(${expression(when)})`).join(" or ")})` : undefined;

const page = question => ({
  elements: [{
    type: question.several ? "checkbox" : "radiogroup",
    name: question.id,
    title: say(question.text),
    description: say(question.why),
    visibleIf: unlessSkipped(question),
    choices: question.answers.map(it => ({ value: it.id, text: say(it.text), visibleIf: unlessSkipped(it) })),
  }],
});

const survey = new Model({
  locale: document.documentElement.lang,
  firstPageIsStarted: true,
  autoAdvanceEnabled: true,
  autoAdvanceAllowComplete: true,
  pages: [{ elements: [{ type: "html", name: "start", html: { default: start("en"), nl: start("nl") } }] }, ...questions.map(page)],
});

function start(code) {
  const say = id => texts[code][id];
  return `<h1>${say(words.title)}</h1><p>${say(words.what)}</p><ul>${words.facts.map(it => `<li>${say(it)}</li>`).join("")}</ul>`;
}

survey.onCompleting.add(() => {
  const said = questions.map(question => {
    const given = [].concat(survey.data[question.id] ?? []);
    return question.answers.reduce((all, it, i) => all | (given.includes(it.id) ? 1 << i : 0), 0);
  });
  const say = id => texts[survey.locale || "en"][id];
  const card = it => `<li class="card"><h3>${say(it.text)}</h3><p>${say(it.what)}</p><ul>${it.because.map(id => `<li>${say(id)}</li>`).join("")}</ul>
    <details><summary>${say(words.more)}</summary><p>${say(it.how)}</p><p>${say(it.usually)}</p></details></li>`;
  survey.completedHtml = `<h1>${say(words.result)}</h1><ul class="cards">${options(said).map(card).join("")}</ul>
    <button type="button" name="go" value="start-again">${say(words.again)}</button>`;
});

document.addEventListener("click", event => {
  if (event.target.value === "start-again") survey.clear(true, true);
});

survey.onAfterRenderSurvey.add(() => { document.documentElement.classList.add("mounted"); });
survey.render(document.getElementById("peer"));

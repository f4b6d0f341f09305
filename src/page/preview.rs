//! For editors, never published: the mistakes in their files, and every screen in every language side by side.

use anyhow::Result;
use app::{Session, prerender};
use authoring::{Level, Loaded, Problem};
use guide::{AnswerSet, Condition, Guide, GuideOption, Journey, Language, Locale, QuestionId, Stage};

use crate::Audience;
use crate::document::drawings;
use crate::parts::Parts;
use crate::template::{escaped, fill, quoted};

/// A page that only editors see.
pub(crate) fn page(parts: &Parts, audience: Audience, screens: &str) -> Result<String> {
    let texts = [
        ("style", &*parts.style),
        ("preview", &parts.preview_style),
        ("screens", screens),
        ("reload", audience.reload()),
    ];
    fill(&parts.preview, &texts)
}

/// What is wrong in the editors' files, to stand above the guide; nothing where nothing is.
pub(crate) fn problems(loaded: &Loaded) -> String {
    if loaded.problems.is_empty() {
        return String::new();
    }
    let errors = loaded.problems.iter().filter(|problem| problem.level == Level::Error).count();
    let title = match (errors, loaded.problems.len() - errors) {
        (0, 1) => "One thing to look at in the guide\u{2019}s files".to_owned(),
        (0, warnings) => format!("{warnings} things to look at in the guide\u{2019}s files"),
        (1, _) => "The guide can't be shown: one mistake in the guide\u{2019}s files".to_owned(),
        (errors, _) => format!("The guide can't be shown: {errors} mistakes in the guide\u{2019}s files"),
    };
    let open = if errors > 0 { " open" } else { "" };
    let items: String = loaded.problems.iter().map(problem).collect();
    format!(
        "<section class=\"preview-problems\"><details{open}><summary>{title}</summary><ol>{items}</ol></details></section>\n"
    )
}

fn problem(problem: &Problem) -> String {
    let class = if problem.level == Level::Error { "error" } else { "warning" };
    let place = format!("{}:{}", problem.place.file, problem.place.line);
    format!(
        "<li class=\"{class}\"><code>{}</code><p>{}</p><p><strong>What to do:</strong> {}</p></li>",
        escaped(&place),
        escaped(&problem.what),
        escaped(&problem.repair)
    )
}

/// Pages of others with the guide in them, to look at.
pub(crate) fn hosts(parts: &Parts) -> Vec<(String, String)> {
    let page = |text: &str| text.replace("{{guide}}", "../../").replace("{{origin}}", "'self'");
    parts.hosts.iter().map(|(name, text)| (format!("hosts/{name}"), page(text))).collect()
}

/// Each screen as a row: in every language, and with the ids of its texts; then a table of all texts.
pub(crate) fn all_screens(loaded: &Loaded, languages: &'static [Language]) -> String {
    let mut columns: Vec<Session> =
        loaded.locales.iter().map(|locale| Session::new(loaded.guide, *locale, languages)).collect();
    let ids: Vec<&'static str> = loaded.text_ids.iter().map(|id| &*id.clone().leak()).collect();
    columns.push(Session::new(loaded.guide, Locale { code: "x-ids", texts: ids.leak() }, languages));
    let rows: String = scenes(loaded.guide).iter().map(|scene| row(&columns, scene)).collect();
    let reading = columns.iter().map(|session| column(session, &prerender::reading_version(session)));
    format!(
        "{}<h1>All screens</h1><p>Each row is one screen: in every language, and with the ids of its texts. All texts are \
         in a table at the end.</p>{rows}{}<h1>All texts</h1>{}",
        drawings(&loaded.drawings),
        named("without scripts", &reading.collect::<String>()),
        table(&columns)
    )
}

fn row(columns: &[Session], scene: &Scene) -> String {
    let screens =
        columns.iter().map(|session| column(session, &prerender::screen(&session.clone().at(scene.journey.clone()))));
    named(&scene.name, &screens.collect::<String>())
}

fn named(name: &str, columns: &str) -> String {
    let (value, name) = (quoted(name), escaped(name));
    format!("<h2 class=\"scene\" data-scene=\"{value}\">{name}</h2><div class=\"columns\">{columns}</div>\n")
}

fn column(session: &Session, screen: &str) -> String {
    let Locale { code, .. } = session.locale();
    // Several screens in one page: what must be there once in the guide would be there often.
    let screen = screen.replace(" id=\"heading\"", "").replace(" id=\"plain\"", "");
    format!("<div class=\"column\" lang=\"{code}\" dir=\"{}\">{screen}</div>", session.locale().direction())
}

/// A screen with a name, and the journey that leads to it.
struct Scene {
    name: String,
    journey: Journey,
}

/// Every screen: the start, each question with all its answers, help, and a result for each option.
fn scenes(guide: &'static Guide) -> Vec<Scene> {
    let scene = |name: String, said: &[(QuestionId, AnswerSet)], until: Stage| Scene {
        name,
        journey: walk(Journey::new(guide), said, until),
    };
    let mut together = Journey::new(guide);
    together.go_together(true);
    let mut check_in = together.clone();
    check_in.start();
    let mut scenes = vec![
        Scene { name: "start".to_owned(), journey: Journey::new(guide) },
        Scene { name: "check-in".to_owned(), journey: check_in },
    ];
    for (id, question) in guide.numbered_questions() {
        scenes.push(scene(format!("question {}", question.id), &[], Stage::Question(id)));
        let urgent = question.numbered_answers().find(|(_, answer)| answer.help_at_once);
        scenes.extend(urgent.map(|(answer, it)| {
            scene(format!("first help: {}", it.id), &[(id, AnswerSet::only(answer))], Stage::FirstHelp)
        }));
    }
    let mut help = Journey::new(guide);
    help.open_help();
    scenes.push(Scene { name: "help".to_owned(), journey: help });
    scenes.push(scene("result: nothing said".to_owned(), &[], Stage::Result));
    for option in guide.options {
        scenes.extend(results(guide, option).into_iter().map(|(name, said)| scene(name, &said, Stage::Result)));
    }
    for (id, question) in guide.numbered_questions() {
        let journey = walk(together.clone(), &[], Stage::Question(id));
        scenes.push(Scene { name: format!("together: {}", question.id), journey });
    }
    scenes.push(Scene { name: "together: result".to_owned(), journey: walk(together, &[], Stage::Result) });
    scenes
}

/// What a reader says: some answers to some questions.
type Said = Vec<(QuestionId, AnswerSet)>;

/// A reader with the option's first reason, one with what to take care of first besides, and one with its first obstacle.
fn results(guide: &'static Guide, option: &'static GuideOption) -> Vec<(String, Said)> {
    let Some(reason) = option.comes_first.iter().chain(option.speaks_for).next() else { return Vec::new() };
    let mut obstacles = guide.obstacles_to(option);
    let offered = (format!("result: {} offered", option.id), said(&[reason.when]));
    let obstacle = obstacles.next();
    let less_now = obstacle.map(|it| (format!("result: {} fits less now", option.id), said(&[reason.when, it.when])));
    let care = option.take_care.first();
    let with_care = care.map(|it| (format!("result: {} with care", option.id), said(&[reason.when, it.when])));
    std::iter::once(offered).chain(with_care).chain(less_now).collect()
}

/// The first answer that each part of these conditions names.
fn said(conditions: &[Condition]) -> Said {
    let parts = conditions.iter().flat_map(|condition| condition.0);
    parts.filter_map(|part| Some((part.question, AnswerSet::only(part.any_of.iter().next()?)))).collect()
}

/// Goes on, saying this and nothing else, until the stage is reached.
fn walk(mut journey: Journey, said: &[(QuestionId, AnswerSet)], until: Stage) -> Journey {
    journey.start();
    while journey.stage() != until {
        match journey.stage() {
            Stage::Question(id) => {
                let answers = said.iter().filter(|(question, _)| *question == id);
                let answers = answers.fold(AnswerSet::EMPTY, |all, (_, answers)| all.or(*answers));
                journey.answer(id, answers);
            }
            Stage::FirstHelp => journey.read_on(),
            Stage::CheckIn => journey.start(),
            Stage::Start | Stage::Help | Stage::Result => break,
        }
    }
    journey
}

fn table(columns: &[Session]) -> String {
    let (ids, sessions) = columns.split_last().expect("the ids are the last column");
    let head = sessions.iter().map(|session| format!("<th scope=\"col\">{}</th>", escaped(session.locale().name())));
    let row = |(number, id): (usize, &&str)| {
        let cell = |session: &Session| {
            format!("<td lang=\"{}\">{}</td>", session.locale().code, escaped(session.locale().texts[number]))
        };
        let cells: String = sessions.iter().map(cell).collect();
        format!("<tr><th scope=\"row\"><code>{id}</code></th>{cells}</tr>")
    };
    let rows: String = ids.locale().texts.iter().enumerate().map(row).collect();
    let head: String = head.collect();
    format!("<table><thead><tr><th scope=\"col\">id</th>{head}</tr></thead><tbody>{rows}</tbody></table>")
}

//! For editors, never published: the mistakes in their files, and every screen in every language side by side.

mod scenes;

use anyhow::Result;
use app::{Session, prerender};
use authoring::{Diagnostic, LoadedGuide, Pictogram, built_in_pictograms};
use guide::{Language, Locale};

use scenes::{Scene, scenes};

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
pub(crate) fn problems(loaded: &LoadedGuide) -> String {
    if loaded.diagnostics.is_empty() {
        return String::new();
    }
    let title = match loaded.counts() {
        (0, 1) => "One thing to look at in the guide\u{2019}s files".to_owned(),
        (0, warnings) => format!("{warnings} things to look at in the guide\u{2019}s files"),
        (1, _) => "The guide can't be shown: one mistake in the guide\u{2019}s files".to_owned(),
        (errors, _) => format!("The guide can't be shown: {errors} mistakes in the guide\u{2019}s files"),
    };
    let open = if loaded.is_valid() { "" } else { " open" };
    let items: String = loaded.diagnostics.iter().map(problem).collect();
    format!(
        "<section class=\"preview-problems\"><details{open}><summary>{title}</summary><ol>{items}</ol></details></section>\n"
    )
}

fn problem(problem: &Diagnostic) -> String {
    format!(
        "<li class=\"{}\"><code>{}</code><p>{}</p><p><strong>What to do:</strong> {}</p></li>",
        problem.severity,
        escaped(&problem.file_and_line()),
        escaped(&problem.message),
        escaped(&problem.suggestion)
    )
}

/// Pages of others with the guide in them, to look at.
pub(crate) fn hosts(parts: &Parts) -> Vec<(String, String)> {
    let page = |text: &str| text.replace("{{guide}}", "../../").replace("{{origin}}", "'self'");
    parts.hosts.iter().map(|(name, text)| (format!("hosts/{name}"), page(text))).collect()
}

/// Each screen as a row: in every language, and with the ids of its texts; then a table of all texts.
pub(crate) fn all_screens(loaded: &LoadedGuide, languages: &'static [Language]) -> String {
    let mut columns: Vec<Session> =
        loaded.locales.iter().map(|locale| Session::new(loaded.guide, *locale, languages)).collect();
    let ids: Vec<&'static str> = loaded.message_ids.iter().map(|id| &*id.clone().leak()).collect();
    columns.push(Session::new(loaded.guide, Locale { code: "x-ids", texts: ids.leak() }, languages));
    let scenes = scenes(loaded, &columns[columns.len() - 1]);
    let names = scenes.iter().map(|scene| scene.name.as_str()).chain(["without scripts"]);
    let link = |(number, name)| format!("<li><a href=\"#scene-{number}\">{}</a></li>", escaped(name));
    let links: String = names.enumerate().map(link).collect();
    let rows: String = scenes.iter().enumerate().map(|(number, scene)| row(&columns, number, scene)).collect();
    let reading = columns.iter().map(|session| column(session, &prerender::reading_version(session)));
    format!(
        "{}<h1>All screens</h1><p>Each row is one screen: in every language, and with the ids of its texts. What is folded for readers \
         is open here. At the end are the <a href=\"#drawings\">drawings</a> that every guide can show, and all texts in a <a href=\"#texts\">table</a>.</p><ol class=\"contents\">{links}</ol>{rows}{}\
         <h1 id=\"drawings\">Drawings that every guide can show</h1><p>By the name that <code>pictogram</code> takes.</p><ul class=\"stock\">{}</ul>\
         <h1 id=\"texts\">All texts</h1>{}",
        drawings(&loaded.pictograms),
        named(scenes.len(), "without scripts", &reading.collect::<String>()),
        built_in_pictograms().map(|it| drawn(&it)).collect::<String>(),
        table(&columns)
    )
}

fn drawn(drawing: &Pictogram) -> String {
    let Pictogram { name, path } = drawing;
    format!(
        "<li><svg class=\"picture\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><path d=\"{path}\"/></svg> <code>{name}</code></li>"
    )
}

fn row(columns: &[Session], number: usize, scene: &Scene) -> String {
    let screens = columns.iter().map(|session| column(session, &scene.screen(session)));
    named(number, &scene.name, &screens.collect::<String>())
}

fn named(number: usize, name: &str, columns: &str) -> String {
    let (value, name) = (quoted(name), escaped(name));
    format!(
        "<h2 class=\"scene\" id=\"scene-{number}\" data-scene=\"{value}\">{name}</h2><div class=\"columns\">{columns}</div>\n"
    )
}

fn column(session: &Session, screen: &str) -> String {
    let Locale { code, .. } = session.locale();
    // Several screens in one page: what must be there once in the guide would be there often, and what points at it nowhere.
    let once = [" id=\"heading\"", " id=\"plain\"", " aria-labelledby=\"heading\""];
    let screen = once.iter().fold(screen.replace("<details", "<details open"), |screen, it| screen.replace(it, ""));
    let screen = screen.replace("to-read\"", &format!("to-read-{code}\""));
    format!("<div class=\"column\" lang=\"{code}\" dir=\"{}\">{screen}</div>", session.locale().direction())
}

fn table(columns: &[Session]) -> String {
    let (ids, sessions) = columns.split_last().expect("the ids are the last column");
    let head =
        sessions.iter().map(|session| format!("<th scope=\"col\">{}</th>", escaped(session.locale().language_name())));
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

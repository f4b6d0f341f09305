//! The preview for editors, which is never published: the problems in their files, and every screen in every language.

mod scenes;

use anyhow::Result;
use app::{Session, prerender};
use authoring::{Diagnostic, LoadedGuide, Pictogram, built_in_pictograms};
use guide::{Language, Locale};

use scenes::{Scene, scenes};

use crate::Audience;
use crate::bundle::Bundle;
use crate::document::sprite;
use crate::template::{escape_attribute, escape_text, fill};

/// The page of the preview.
pub(crate) fn page(bundle: &Bundle, audience: Audience, screens: &str) -> Result<String> {
    let style = format!("{}{}", bundle.style, bundle.late_style);
    let values =
        [("style", &*style), ("preview", &bundle.preview_style), ("screens", screens), ("reload", audience.reload())];
    fill(&bundle.preview, &values)
}

/// The problems in the editors' files, shown above the guide; empty if there are none.
pub(crate) fn problems(loaded: &LoadedGuide) -> String {
    if loaded.diagnostics.is_empty() {
        return String::new();
    }
    let title = match loaded.counts() {
        (0, 1) => "One thing to look at in the guide\u{2019}s files".to_owned(),
        (0, warnings) => format!("{warnings} things to look at in the guide\u{2019}s files"),
        (1, _) => "The guide can\u{2019}t be shown: one mistake in the guide\u{2019}s files".to_owned(),
        (errors, _) => format!("The guide can\u{2019}t be shown: {errors} mistakes in the guide\u{2019}s files"),
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
        escape_text(&problem.file_and_line()),
        escape_text(&problem.message),
        escape_text(&problem.suggestion)
    )
}

/// All screens, a row each: in every language, and with the ids of the texts. Then the pictograms, and a table of all texts.
pub(crate) fn all_screens(loaded: &LoadedGuide, languages: &'static [Language]) -> String {
    let mut columns: Vec<Session> =
        loaded.locales.iter().map(|locale| Session::new(loaded.guide, *locale, languages)).collect();
    let ids: Vec<&'static str> = loaded.message_ids.iter().map(|id| &*id.clone().leak()).collect();
    columns.push(Session::new(loaded.guide, Locale { code: "x-ids", texts: ids.leak() }, languages));
    let scenes = scenes(loaded, &columns[columns.len() - 1]);
    let names = scenes.iter().map(|scene| scene.name.as_str()).chain(["without scripts"]);
    let link = |(index, name)| format!("<li><a href=\"#scene-{index}\">{}</a></li>", escape_text(name));
    let links: String = names.enumerate().map(link).collect();
    let rows: String = scenes.iter().enumerate().map(|(index, scene)| scene_row(&columns, index, scene)).collect();
    let reading = columns.iter().map(|session| column(session, &prerender::reading_version(session)));
    format!(
        "{}<h1>All screens</h1><p>Each row is one screen: in every language, and with the ids of its texts. Everything that readers \
         can open is open here. At the end are the <a href=\"#pictograms\">pictograms</a> that every guide can use, and a <a href=\"#texts\">table</a> of all texts.</p><ol class=\"contents\">{links}</ol>{rows}{}\
         <h1 id=\"pictograms\">Pictograms that every guide can use</h1><p>Each with its name, for <code>pictogram</code> in guide.toml.</p><ul class=\"stock\">{}</ul>\
         <h1 id=\"texts\">All texts</h1>{}",
        sprite(&loaded.pictograms),
        row(scenes.len(), "without scripts", &reading.collect::<String>()),
        built_in_pictograms().map(|it| pictogram_item(&it)).collect::<String>(),
        table(&columns)
    )
}

fn pictogram_item(pictogram: &Pictogram) -> String {
    let Pictogram { name, path } = pictogram;
    format!(
        "<li><svg class=\"pictogram\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><path d=\"{path}\"/></svg> <code>{name}</code></li>"
    )
}

fn scene_row(columns: &[Session], index: usize, scene: &Scene) -> String {
    let screens = columns.iter().map(|session| column(session, &scene.screen(session)));
    row(index, &scene.name, &screens.collect::<String>())
}

fn row(index: usize, name: &str, columns: &str) -> String {
    let (value, name) = (escape_attribute(name), escape_text(name));
    format!(
        "<h2 class=\"scene\" id=\"scene-{index}\" data-scene=\"{value}\">{name}</h2><div class=\"columns\">{columns}</div>\n"
    )
}

fn column(session: &Session, screen: &str) -> String {
    let Locale { code, .. } = session.locale();
    // Ids must be unique, but this page contains several screens.
    let once = [" id=\"heading\"", " id=\"reading-version\"", " aria-labelledby=\"heading\""];
    let screen = once.iter().fold(screen.replace("<details", "<details open"), |screen, it| screen.replace(it, ""));
    let screen = screen.replace("reading-title\"", &format!("reading-title-{code}\""));
    format!("<div class=\"column\" lang=\"{code}\" dir=\"{}\">{screen}</div>", session.locale().direction())
}

fn table(columns: &[Session]) -> String {
    let (ids, sessions) = columns.split_last().expect("the ids are the last column");
    let head = sessions
        .iter()
        .map(|session| format!("<th scope=\"col\">{}</th>", escape_text(session.locale().language_name())));
    let row = |(index, id): (usize, &&str)| {
        let cell = |session: &Session| {
            format!("<td lang=\"{}\">{}</td>", session.locale().code, escape_text(session.locale().texts[index]))
        };
        let cells: String = sessions.iter().map(cell).collect();
        format!("<tr><th scope=\"row\"><code>{id}</code></th>{cells}</tr>")
    };
    let rows: String = ids.locale().texts.iter().enumerate().map(row).collect();
    let head: String = head.collect();
    format!("<table><thead><tr><th scope=\"col\">id</th>{head}</tr></thead><tbody>{rows}</tbody></table>")
}

//! The pages that are put together from the program and the guide's files.

use std::collections::BTreeSet;
use std::fs;

use authoring::Loaded;
use guide_tests::small_guide::{SmallGuide, mistakes};
use guide_tests::{LOADED, project};
use page::{Audience, Parts, Scripts, files};
use tempfile::TempDir;
use walkdir::WalkDir;

/// A program that does nothing, as Trunk leaves it.
fn parts(scripts: Scripts) -> Parts {
    let staging = TempDir::new().expect("a temporary folder");
    let write = |name: &str, text: &[u8]| fs::write(staging.path().join(name), text).expect("it can be written");
    let glue =
        "let wasm_bindgen = () => {}; wasm_bindgen.imports = { \"./guide_bg.js\": { __wbg_new_0123456789abcdef: 0 } };";
    write("guide.js", glue.as_bytes());
    // One import, of a function without arguments.
    let import = b"\x01\x04\x01\x60\0\0\x02\x2c\x01\x0d./guide_bg.js\x1a__wbg_new_0123456789abcdef\0\0";
    write("guide_bg.wasm", &[b"\0asm\x01\0\0\0", &import[..]].concat());
    let parts = Parts::take(staging.path(), &project(), scripts).expect("all is there");
    let left = fs::read_dir(staging.path()).expect("it is there").count();
    assert_eq!(left, 0, "nothing but pages is published");
    parts
}

/// What editors are served, without what shows it anew.
const EDITORS: Audience = Audience::Editors { reload: "" };

fn all_files(loaded: &Loaded, audience: Audience) -> Vec<(String, String)> {
    let scripts = if audience == Audience::Readers { Scripts::Minified } else { Scripts::AsWritten };
    files(loaded, &parts(scripts), audience).expect("the pages can be written")
}

fn pages(loaded: &Loaded, audience: Audience) -> Vec<(String, String)> {
    let mut files = all_files(loaded, audience);
    files.retain(|(name, _)| is_page(name));
    files
}

/// Of the guide, and not of a site around it.
fn is_page(name: &str) -> bool {
    name.ends_with("index.html")
}

#[test]
fn each_language_has_a_page_that_loads_nothing() {
    let pages = pages(&LOADED, Audience::Readers);
    let names: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["index.html", "en/index.html", "nl/index.html", "embed/index.html"]);
    for (name, page) in &pages[..3] {
        for loads in
            [" src=", "@import", "url(", "rel=\"stylesheet\"", "rel=\"preload\"", "rel=\"modulepreload\"", "{{"]
        {
            assert!(!page.contains(loads), "{name}: {loads}");
        }
    }
}

#[test]
fn what_is_published_is_sealed_before_anything_else() {
    for (name, page) in pages(&LOADED, Audience::Readers) {
        let (_, head) = page.split_once("<head>").expect("there is a head");
        assert!(head.trim_start().starts_with("<meta http-equiv=\"Content-Security-Policy\""), "{name}");
        // One hash for each script that may run, wherever it stands, and each style; what an editor sees of a served page
        // isn't published.
        let hashes = page.matches("'sha256-").count();
        let inside =
            |tag: &str| page.split(tag).skip(1).filter_map(|it| it.split("</").next()).collect::<BTreeSet<_>>();
        assert_eq!(hashes, inside("<script>").len() + inside("<style>").len(), "{name}");
        // What has another beginning would be refused, or is data.
        let others = page.matches("<script ").count() - page.matches("<script type=\"text/plain\"").count();
        assert_eq!(others, 0, "{name}");
        assert_eq!(
            page.contains("frame-src"),
            name == "embed/index.html",
            "{name}: only the preview for site owners has a frame"
        );
        // What site owners copy has a style, which stands in a script there.
        let own = page.replace("height=\"800\" style=\"", "");
        for handler in [" style=\"", " onclick=\"", " onload=\"", "javascript:"] {
            assert!(!own.contains(handler), "{name}: {handler}");
        }
    }
}

#[test]
fn a_page_that_is_kept_alone_is_the_same_but_for_hiding_languages() {
    let files = all_files(&LOADED, Audience::Readers);
    let page = |name: String| {
        let (_, text) = files.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no {name}"));
        // The policy has one style more.
        text.split_once("base-uri").expect("a policy").1
    };
    for locale in &LOADED.locales {
        let alone = page(format!("alone/{}.html", locale.code));
        let hidden = "<style>:root:not(.running) .languages{display:none}</style>";
        assert!(alone.contains(hidden));
        assert_eq!(alone.replace(hidden, ""), page(format!("{}/index.html", locale.code)));
    }
}

#[test]
fn the_same_files_give_the_same_pages() {
    assert_eq!(pages(&guide_tests::load(), Audience::Readers), pages(&LOADED, Audience::Readers));
}

#[test]
fn a_page_carries_all_of_its_guide_and_the_same_program_as_any_other() {
    let mut programs = BTreeSet::new();
    for loaded in [guide_tests::load(), SmallGuide::copy().load()] {
        let written = app::page_data::write(&loaded.page_data());
        let read = app::page_data::read(&written).expect("it was written for this program");
        assert_eq!(format!("{read:?}"), format!("{:?}", loaded.page_data()));
        for (_, page) in pages(&loaded, Audience::Readers).iter().filter(|(name, _)| name.contains('/')) {
            let carried = |id: &str| {
                let rest = page.split(&format!("<script type=\"text/plain\" id=\"{id}\">")).nth(1)?;
                rest.split("</script>").next().map(str::to_owned)
            };
            assert_eq!(carried("guide").is_some_and(|it| it == written), carried("program").is_some());
            programs.extend(carried("program"));
        }
        // Every character stands for its byte whatever a browser does to line ends and control characters.
        assert!(written.chars().all(|it| !it.is_control() && it != '<' && it != '\u{a0}'));
    }
    assert_eq!(programs.len(), 1);
}

#[test]
fn data_of_another_shape_are_not_read_and_damaged_ones_stop_the_program() {
    let written = app::page_data::write(&LOADED.page_data());
    let characters: Vec<char> = written.chars().collect();
    // The number of the shape, seven bits a character.
    for at in 0..4 {
        let mut changed = characters.clone();
        changed[at] = char::from_u32(u32::from(changed[at]) ^ 1).expect("its neighbour is a letter");
        assert!(app::page_data::read(&changed.into_iter().collect::<String>()).is_none(), "{at}");
    }
    for length in [0, 4, 10, 100, characters.len() / 2, characters.len() - 1] {
        let cut: String = characters[..length].iter().collect();
        assert!(std::panic::catch_unwind(|| app::page_data::read(&cut)).is_err(), "cut off after {length}");
    }
}

#[test]
fn readers_get_no_guide_with_a_mistake_and_editors_see_it_in_the_page() {
    let all = mistakes("check");
    let mistake = all.iter().find(|mistake| mistake.name == "answer-unknown").expect("it is described");
    let guide = SmallGuide::copy();
    let line = guide.make_mistake(mistake);
    let loaded = guide.load();
    assert!(files(&loaded, &parts(Scripts::Minified), Audience::Readers).is_err());
    let pages = pages(&loaded, EDITORS);
    let [(name, page)] = &pages[..] else { panic!("{} pages: nothing but the mistakes can be shown", pages.len()) };
    assert_eq!(name, "index.html");
    assert!(page.contains(&format!("locales/guide.toml:{line}")) && page.contains("did you mean `ask`?"), "{page}");
}

#[test]
fn a_language_with_a_region_is_linked_wherever_languages_are_named() {
    let guide = SmallGuide::copy();
    fs::rename(guide.path("locales/nl"), guide.path("locales/pt-BR")).expect("the folder can get another name");
    let files = all_files(&guide.load(), EDITORS);
    let file = |name: &str| &files.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no {name}")).1;
    for (name, links) in [
        ("index.html", "<a href=\"pt-BR/index.html\" hreflang=\"pt-BR\""),
        ("pt-BR/index.html", "<html lang=\"pt-BR\""),
        ("en/index.html", "hreflang=\"pt-BR\""),
        ("embed.js", "[\"pt-BR\","),
        ("embed/index.html", "<option value=\"pt-BR\">"),
        ("wordpress/mediation-guide/mediation-guide.php", "'pt-BR' => '"),
        ("wordpress/mediation-guide/block.js", "[ \"pt-BR\", \""),
    ] {
        assert!(file(name).contains(links), "{name} lacks {links}");
    }
}

/// The engine is every guide's: what looks or works otherwise for one question, option or service says why in the data.
#[test]
fn no_style_or_script_names_what_is_in_a_guide() {
    let folders = ["public", "embed", "src/app"].map(|folder| WalkDir::new(project().join(folder)));
    let files = folders.into_iter().flatten().map(|entry| entry.expect("a file or a folder").into_path());
    let mut looked_at = 0;
    for file in files.filter(|it| it.extension().is_some_and(|it| it == "css" || it == "js")) {
        let text = fs::read_to_string(&file).expect("a text");
        looked_at += 1;
        for named in ["data-question=", "data-option=", "data-service=", "value=", "name="] {
            for (number, line) in text.lines().enumerate().filter(|(_, line)| line.contains(&format!("[{named}"))) {
                // Our own buttons; `${` is what the page itself has said.
                let own =
                    ["[name=go]", "[value=begin]", "[name=\"${", "[value=\"${"].iter().any(|own| line.contains(own));
                assert!(own, "{}:{}: {line}", file.display(), number + 1);
            }
        }
    }
    assert!(looked_at > 15, "only {looked_at} files looked at");
}

#[test]
fn what_shows_a_page_anew_is_in_the_pages_of_editors_only() {
    let reload = "<script>const anew = '{{reload}}';</script>";
    let files = all_files(&LOADED, Audience::Editors { reload });
    assert!(files.len() > 4);
    for (name, page) in files.into_iter().filter(|(name, _)| is_page(name) && !name.starts_with("embed/")) {
        assert!(page.contains(reload), "{name}");
    }
}

#[test]
fn the_engine_is_the_same_after_it_was_written_and_read() {
    let parts = parts(Scripts::AsWritten);
    let bytes = parts.write().expect("bytes can hold it");
    assert_eq!(Parts::read(&bytes).expect("it was written by this version"), parts);
    assert!(Parts::read(&bytes[..bytes.len() / 2]).is_err(), "half of it");
}

//! The pages that are assembled from the program and the guide's files.

use std::collections::BTreeSet;
use std::fs;
use std::iter::once;

use authoring::LoadedGuide;
use guide_tests::small_guide::{SmallGuide, mistake};
use guide_tests::{OUR_GUIDE, project};
use page::{Audience, Bundle, Scripts, files};
use tempfile::TempDir;
use walkdir::WalkDir;

/// An empty program in the form of Trunk's output.
fn bundle(scripts: Scripts) -> Bundle {
    let staging = TempDir::new().expect("a temporary folder");
    let write = |name: &str, text: &[u8]| fs::write(staging.path().join(name), text).expect("the file can be written");
    let glue =
        "let wasm_bindgen = () => {}; wasm_bindgen.imports = { \"./guide_bg.js\": { __wbg_new_0123456789abcdef: 0 } };";
    write("guide.js", glue.as_bytes());
    // One import, of a function without arguments.
    let import = b"\x01\x04\x01\x60\0\0\x02\x2c\x01\x0d./guide_bg.js\x1a__wbg_new_0123456789abcdef\0\0";
    write("guide_bg.wasm", &[b"\0asm\x01\0\0\0", &import[..]].concat());
    let bundle = Bundle::take_from_staging(staging.path(), &project(), scripts).expect("the program is complete");
    let remaining = fs::read_dir(staging.path()).expect("the folder can be read").count();
    assert_eq!(remaining, 0, "only pages should be published");
    bundle
}

/// The audience of the dev server, without a reload script.
const EDITORS: Audience = Audience::Editors { reload: "" };

fn all_files(loaded: &LoadedGuide, audience: Audience) -> Vec<(String, String)> {
    let scripts = if audience == Audience::Readers { Scripts::Minified } else { Scripts::AsWritten };
    files(loaded, &bundle(scripts), audience).expect("the pages can be written")
}

fn pages(loaded: &LoadedGuide, audience: Audience) -> Vec<(String, String)> {
    let mut files = all_files(loaded, audience);
    files.retain(|(name, _)| is_page(name));
    files
}

/// Whether a file is a page of the site.
fn is_page(name: &str) -> bool {
    name.ends_with("index.html")
}

#[test]
fn each_language_has_a_page_that_loads_no_other_file() {
    let pages = pages(&OUR_GUIDE, Audience::Readers);
    let names: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    let of_languages = OUR_GUIDE.locales.iter().map(|locale| format!("{}/index.html", locale.code));
    let expected: Vec<String> =
        once("index.html".to_owned()).chain(of_languages).chain(["embed/index.html".to_owned()]).collect();
    assert_eq!(names, expected);
    for (name, page) in pages.iter().filter(|(name, _)| name != "embed/index.html") {
        for reference in
            [" src=", "@import", "url(", "rel=\"stylesheet\"", "rel=\"preload\"", "rel=\"modulepreload\"", "{{"]
        {
            assert!(!page.contains(reference), "{name}: {reference}");
        }
    }
}

#[test]
fn each_published_page_begins_with_a_policy_that_allows_only_its_own_scripts_and_styles() {
    for (name, page) in pages(&OUR_GUIDE, Audience::Readers) {
        let (_, head) = page.split_once("<head>").expect("the page has a head");
        assert!(head.trim_start().starts_with("<meta http-equiv=\"Content-Security-Policy\""), "{name}");
        // One hash for each distinct script and style.
        let hashes = page.matches("'sha256-").count();
        let inside =
            |tag: &str| page.split(tag).skip(1).filter_map(|it| it.split("</").next()).collect::<BTreeSet<_>>();
        assert_eq!(hashes, inside("<script>").len() + inside("<style>").len(), "{name}");
        // Scripts with attributes are data; any other would be blocked.
        let others = page.matches("<script ").count() - page.matches("<script type=\"text/plain\"").count();
        assert_eq!(others, 0, "{name}");
        assert_eq!(
            page.contains("frame-src"),
            name == "embed/index.html",
            "{name}: only the configurator has a frame, for its preview"
        );
        // The script of the configurator contains an embed code with a style.
        let own = page.replace("height=\"800\" style=\"", "");
        for handler in [" style=\"", " onclick=\"", " onload=\"", "javascript:"] {
            assert!(!own.contains(handler), "{name}: {handler}");
        }
    }
}

/// The policy of each page, without its hashes.
const POLICY: &str = "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src; img-src data:; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// In full, so that a directive that is lost or weaker shows even where no test uses it.
#[test]
fn the_policy_of_each_page_contains_exactly_these_directives() {
    let mut files = all_files(&OUR_GUIDE, Audience::Readers);
    files.retain(|(name, _)| is_page(name) || name.starts_with("alone/"));
    for (name, page) in &files {
        let (_, rest) = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").expect("a policy");
        let (policy, _) = rest.split_once('"').expect("an attribute ends with a quote");
        let directives = policy.split("; ").map(|directive| {
            directive.split(' ').filter(|word| !word.starts_with("'sha256-")).collect::<Vec<_>>().join(" ")
        });
        let preview = if name == "embed/index.html" { "; frame-src *" } else { "" };
        assert_eq!(directives.collect::<Vec<_>>().join("; "), format!("{POLICY}{preview}"), "{name}");
    }
}

#[test]
fn the_standalone_page_differs_only_in_hiding_languages_if_scripts_are_off() {
    let files = all_files(&OUR_GUIDE, Audience::Readers);
    let page = |name: String| {
        let (_, text) = files.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no {name}"));
        // The part after the hashes, because the policy of a single file has one more hash.
        text.split_once("base-uri").expect("the page has a policy").1
    };
    for locale in &OUR_GUIDE.locales {
        let alone = page(format!("alone/{}.html", locale.code));
        let hidden = "<style>:root:not(.running) .languages{display:none}</style>";
        assert!(alone.contains(hidden));
        assert_eq!(alone.replace(hidden, ""), page(format!("{}/index.html", locale.code)));
    }
}

#[test]
fn building_from_the_same_files_gives_the_same_pages() {
    assert_eq!(pages(&guide_tests::load(), Audience::Readers), pages(&OUR_GUIDE, Audience::Readers));
}

#[test]
fn a_page_contains_its_complete_guide_and_the_same_program_as_every_other() {
    let mut programs = BTreeSet::new();
    for loaded in [guide_tests::load(), SmallGuide::copy().load()] {
        let written = app::page_data::write(&loaded.page_data());
        let read = app::page_data::read(&written).expect("the data is of this version");
        assert_eq!(format!("{read:?}"), format!("{:?}", loaded.page_data()));
        for (_, page) in pages(&loaded, Audience::Readers).iter().filter(|(name, _)| name.contains('/')) {
            let embedded = |id: &str| {
                let rest = page.split(&format!("<script type=\"text/plain\" id=\"{id}\">")).nth(1)?;
                rest.split("</script>").next().map(str::to_owned)
            };
            assert_eq!(embedded("guide").is_some_and(|it| it == written), embedded("program").is_some());
            programs.extend(embedded("program"));
        }
        // No character may be affected by a browser's handling of line ends and control characters.
        assert!(written.chars().all(|it| !it.is_control() && it != '<' && it != '\u{a0}'));
    }
    assert_eq!(programs.len(), 1);
}

#[test]
fn page_data_of_another_version_is_rejected_and_truncated_data_panics() {
    let written = app::page_data::write(&OUR_GUIDE.page_data());
    let characters: Vec<char> = written.chars().collect();
    // The version number, with seven bits in each character.
    for at in 0..4 {
        let mut changed = characters.clone();
        changed[at] = char::from_u32(u32::from(changed[at]) ^ 1).expect("the neighbouring code point is a character");
        assert!(app::page_data::read(&changed.into_iter().collect::<String>()).is_none(), "{at}");
    }
    for length in [0, 4, 10, 100, characters.len() / 2, characters.len() - 1] {
        let cut: String = characters[..length].iter().collect();
        assert!(std::panic::catch_unwind(|| app::page_data::read(&cut)).is_err(), "truncated after {length}");
    }
}

#[test]
fn a_mistake_in_the_guide_prevents_publishing_and_is_shown_to_editors() {
    let guide = SmallGuide::copy();
    let line = guide.make_mistake(&mistake("check", "answer-unknown"));
    let loaded = guide.load();
    assert!(files(&loaded, &bundle(Scripts::Minified), Audience::Readers).is_err());
    let pages = pages(&loaded, EDITORS);
    let [(name, page)] = &pages[..] else { panic!("{} pages: only the list of mistakes can be shown", pages.len()) };
    assert_eq!(name, "index.html");
    assert!(page.contains(&format!("locales/guide.toml:{line}")) && page.contains("did you mean `ask`?"), "{page}");
}

/// A quotation mark would end the string, and another encoding of the host page would garble the letters.
#[test]
fn the_script_of_the_element_is_valid_and_ascii_whatever_the_guide_contains() {
    let guide = SmallGuide::copy();
    let mut change = mistake("check", "leave-nowhere");
    r#"https://weather.test/?q=\"é\""#.clone_into(&mut change.to);
    guide.make_mistake(&change);
    let files = all_files(&guide.load(), EDITORS);
    let (_, script) = files.iter().find(|(name, _)| name == "embed.js").expect("there is a script");
    assert!(script.contains(r#""https://weather.test/?q=\"\u{e9}\"""#), "{script}");
    assert!(script.is_ascii());
}

#[test]
fn a_language_with_a_region_is_linked_from_every_list_of_languages() {
    let guide = SmallGuide::copy();
    fs::rename(guide.path("locales/nl"), guide.path("locales/pt-BR")).expect("the folder can be renamed");
    let files = all_files(&guide.load(), EDITORS);
    let file = |name: &str| &files.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no {name}")).1;
    for (name, link) in [
        ("index.html", "<a href=\"pt-BR/index.html\" hreflang=\"pt-BR\""),
        ("pt-BR/index.html", "<html lang=\"pt-BR\""),
        ("en/index.html", "hreflang=\"pt-BR\""),
        ("embed.js", "[\"pt-BR\","),
        ("embed/index.html", "<option value=\"pt-BR\">"),
        ("wordpress/mediation-guide/mediation-guide.php", "'pt-BR' => '"),
        ("wordpress/mediation-guide/block.js", "[ \"pt-BR\", \""),
    ] {
        assert!(file(name).contains(link), "{name} lacks {link}");
    }
}

/// The bundle serves every guide, so special cases for a question, option or service belong in the guide's data.
#[test]
fn no_style_or_script_depends_on_the_content_of_a_guide() {
    let folders = ["public", "embed", "src/app"].map(|folder| WalkDir::new(project().join(folder)));
    let files = folders.into_iter().flatten().map(|entry| entry.expect("the folder can be read").into_path());
    let mut checked = 0;
    for file in files.filter(|it| it.extension().is_some_and(|it| it == "css" || it == "js")) {
        let text = fs::read_to_string(&file).expect("the file is text");
        checked += 1;
        for named in ["data-question=", "data-option=", "data-service=", "value=", "name="] {
            for (number, line) in text.lines().enumerate().filter(|(_, line)| line.contains(&format!("[{named}"))) {
                // Buttons that every guide has, and values from the page itself (`${`).
                let is_generic =
                    ["[name=go]", "[value=begin]", "[name=\"${", "[value=\"${"].iter().any(|own| line.contains(own));
                assert!(is_generic, "{}:{}: {line}", file.display(), number + 1);
            }
        }
    }
    assert!(checked > 15, "only {checked} files were checked");
}

#[test]
fn the_pages_for_editors_contain_the_reload_script() {
    let reload = "<script>const anew = '{{reload}}';</script>";
    let files = all_files(&OUR_GUIDE, Audience::Editors { reload });
    assert!(files.len() > 4);
    for (name, page) in files.into_iter().filter(|(name, _)| is_page(name) && !name.starts_with("embed/")) {
        assert!(page.contains(reload), "{name}");
    }
}

#[test]
fn a_bundle_file_can_be_written_and_read_back() {
    let bundle = bundle(Scripts::AsWritten);
    let bytes = bundle.write().expect("the bundle can be written");
    assert_eq!(Bundle::read(&bytes).expect("the bundle is of this version"), bundle);
    assert!(Bundle::read(&bytes[..bytes.len() / 2]).is_err(), "half of a file");
}

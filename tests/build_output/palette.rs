//! The palette: files that can't share a style repeat its colours, and agree.

use std::collections::BTreeMap;
use std::fs;

use guide_tests::project;

/// Colours by the name of their custom property.
type Palette = BTreeMap<String, String>;

fn read(file: &str) -> String {
    fs::read_to_string(project().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The colours that a rule of a style sheet declares; of `var(--x, #123456)` it is the default.
fn palette(file: &str, selector: &str) -> Palette {
    let css = read(file);
    let (_, rules) = css.split_once(selector).unwrap_or_else(|| panic!("{file} has no `{selector}`"));
    let declarations = rules.split('}').next().unwrap_or_default().lines();
    let colour = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": ")?;
        let start = value.find('#')?;
        Some((name.to_owned(), value.get(start..start + 7)?.to_owned()))
    };
    let palette: Palette = declarations.filter_map(colour).collect();
    assert!(palette.len() > 8, "{file}, `{selector}`: {palette:?}");
    palette
}

fn light() -> Palette {
    palette("public/style.css", "\n:root {\n")
}

fn dark() -> Palette {
    palette("public/style.css", "\n:root[data-scheme=\"dark\"] {\n")
}

#[test]
fn the_dark_palette_is_the_same_on_request_and_by_preference() {
    assert_eq!(palette("public/style.css", "  :root:not([data-scheme=\"light\"]) {\n"), dark());
}

#[test]
fn the_configurator_has_the_colours_of_the_guide() {
    let file = "embed/configurator/configurator.css";
    for (selector, guide) in [("\n:root {\n", light()), ("  :root {\n", dark())] {
        for (name, colour) in palette(file, selector) {
            assert_eq!(Some(&colour), guide.get(&name), "--{name} in {file}, `{}`", selector.trim());
        }
    }
}

#[test]
fn the_language_picker_has_the_colours_of_the_guide() {
    let page = read("public/index.html");
    let style = page.split("<style>").nth(1).and_then(|rest| rest.split("</style>").next()).expect("a style");
    let (in_light, in_dark) = style.split_once("@media (prefers-color-scheme: dark)").expect("dark colours");
    for (style, guide) in [(in_light, light()), (in_dark, dark())] {
        let colours: Vec<&str> = style.match_indices('#').filter_map(|(at, _)| style.get(at..at + 7)).collect();
        assert!(colours.len() > 2, "{colours:?}");
        for colour in colours {
            assert!(guide.values().any(|it| it == colour), "{colour} isn't one of {guide:?}");
        }
    }
}

/// The script uses these backgrounds to decide whether a host page's colour is readable.
#[test]
fn the_frame_compares_accents_with_the_backgrounds_of_the_guide() {
    let script = read("public/frame.js");
    for (scheme, guide) in [("light", light()), ("dark", dark())] {
        let rgb = |name: &str| {
            let digits = u32::from_str_radix(&guide[name][1..], 16).expect("six digits");
            format!("[{}, {}, {}]", digits >> 16, digits >> 8 & 255, digits & 255)
        };
        let expected = format!("[\"{scheme}\", {}, {}, ", rgb("card"), rgb("sand"));
        assert!(script.contains(&expected), "public/frame.js should have `{expected}…`");
    }
}

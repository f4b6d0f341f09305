//! The pages that are put together from the program and the guide's files.

use std::collections::BTreeSet;
use std::fs;

use authoring::Loaded;
use guide_tests::small::{SmallGuide, changes};
use guide_tests::{LOADED, project};
use page::{Audience, Parts, files};
use tempfile::TempDir;

/// A program that does nothing, as Trunk leaves it.
fn parts(index: &str, audience: Audience) -> Parts {
    let staging = TempDir::new().expect("a temporary folder");
    let write = |name: &str, text: &[u8]| fs::write(staging.path().join(name), text).expect("it can be written");
    write("guide.js", b"let wasm_bindgen = () => {}; wasm_bindgen.__wbg_new_0123456789abcdef = 0;");
    write("guide_bg.wasm", b"\0asm\x01\0\0\0");
    write("index.html", index.as_bytes());
    let parts = Parts::take(staging.path(), &project().join("public"), audience).expect("all is there");
    let left: Vec<_> = fs::read_dir(staging.path()).expect("it is there").flatten().map(|it| it.file_name()).collect();
    assert_eq!(left, ["index.html"], "nothing but pages is published");
    parts
}

fn pages(loaded: &Loaded, audience: Audience) -> Vec<(String, String)> {
    let mut files = files(loaded, &parts("", audience)).expect("the pages can be written");
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
fn the_same_files_give_the_same_pages() {
    assert_eq!(pages(&authoring::load(&project()), Audience::Readers), pages(&LOADED, Audience::Readers));
}

#[test]
fn readers_get_no_guide_with_a_mistake_and_editors_see_it_in_the_page() {
    let all = changes("check");
    let change = all.iter().find(|change| change.name == "answer-unknown").expect("it is described");
    let guide = SmallGuide::copy();
    let line = guide.change(change);
    let loaded = guide.load();
    assert!(files(&loaded, &parts("", Audience::Readers)).is_err());
    let pages = pages(&loaded, Audience::Editors);
    let [(name, page)] = &pages[..] else { panic!("{} pages: nothing but the mistakes can be shown", pages.len()) };
    assert_eq!(name, "index.html");
    assert!(page.contains(&format!("locales/guide.toml:{line}")) && page.contains("did you mean `ask`?"), "{page}");
}

#[test]
fn the_script_that_reloads_the_page_is_taken_over_where_trunk_serves_it() {
    let reload = "<script>const address = '{{__TRUNK_ADDRESS__}}';</script>";
    let parts = parts(&format!("<script>1</script>{reload}</body>"), Audience::Editors);
    let pages = files(&LOADED, &parts).expect("the pages can be written");
    assert!(pages.len() > 4);
    for (name, page) in pages.into_iter().filter(|(name, _)| is_page(name) && !name.starts_with("embed/")) {
        assert!(page.contains(reload), "{name}");
    }
}

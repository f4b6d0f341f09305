//! Reads the drawing of a pictogram: an SVG image with a single path.

use roxmltree::{Document, Node, ParsingOptions};

/// What is wrong with a drawing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// The line, counted from 1.
    pub(crate) line: usize,
    pub(crate) message: String,
    pub(crate) suggestion: &'static str,
}

/// Elements that describe a drawing, and show nothing.
const DESCRIPTIONS: [&str; 4] = ["title", "desc", "metadata", "defs"];

/// The path data (the attribute `d`) of a drawing.
///
/// # Errors
/// If the drawing contains anything that the guide would not show.
pub(crate) fn path_data(svg: &str) -> Result<String, Mistake> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(svg, options).map_err(|error| Mistake {
        line: error.pos().row as usize,
        message: format!("cannot be read: {error}"),
        suggestion: "export it again as plain SVG",
    })?;
    let root = document.root_element();
    check_root(root)?;
    let is_path = |node: &Node| node.tag_name().name() == "path" && node.parent() == Some(root);
    let (paths, others): (Vec<_>, Vec<_>) = shown_elements(root).partition(is_path);
    if let Some(other) = others.first() {
        let message = format!("the guide ignores `<{}>`", other.tag_name().name());
        return Err(mistake(*other, message, "draw everything as a single `<path d=\"…\"/>`"));
    }
    let [path] = paths[..] else {
        let message = format!("the drawing has {} paths", paths.len());
        let place = *paths.last().unwrap_or(&root);
        return Err(mistake(place, message, "join all strokes to a single `<path d=\"…\"/>`"));
    };
    check_attributes(path, &["d", "id"])?;
    let data = path.attribute("d").unwrap_or_default();
    if data.is_empty() || !data.chars().all(|c| c.is_ascii_alphanumeric() || " .,-\n".contains(c)) {
        let message = "`d` is not the data of a path".to_owned();
        return Err(mistake(path, message, "export the drawing again as plain SVG"));
    }
    Ok(data.to_owned())
}

fn mistake(node: Node, message: String, suggestion: &'static str) -> Mistake {
    Mistake { line: node.document().text_pos_at(node.range().start).row as usize, message, suggestion }
}

/// The root must be a square of 32 units.
fn check_root(root: Node) -> Result<(), Mistake> {
    let square = "draw it on a square of 32 units: `<svg viewBox=\"0 0 32 32\">`";
    let problem = match (root.tag_name().name(), root.attribute("viewBox")) {
        ("svg", Some("0 0 32 32")) => return check_attributes(root, &["viewBox", "id", "version", "width", "height"]),
        ("svg", Some(_)) => "the drawing has another size",
        ("svg", None) => "the drawing has no `viewBox`",
        _ => "this is not a drawing",
    };
    Err(mistake(root, problem.to_owned(), square))
}

/// An element must have no other attributes, which would look as if they changed something.
fn check_attributes(node: Node, known: &[&str]) -> Result<(), Mistake> {
    let unknown = node.attributes().find(|it| it.namespace().is_none() && !known.contains(&it.name()));
    let Some(unknown) = unknown else { return Ok(()) };
    let message = format!("the guide ignores `{}` of `<{}>`", unknown.name(), node.tag_name().name());
    Err(mistake(node, message, "remove it; apply a transformation to the path's points first"))
}

/// The elements in the drawing, except those that describe it.
fn shown_elements<'a, 'input>(root: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    let is_description = |node: Node| DESCRIPTIONS.contains(&node.tag_name().name());
    let elements = root.descendants().filter(move |node| node.is_element() && *node != root);
    elements.filter(move |node| !node.ancestors().any(is_description))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line_of_mistake(svg: &str) -> Option<usize> {
        path_data(svg).err().map(|mistake| mistake.line)
    }

    #[test]
    fn a_drawing_is_one_path_however_the_file_is_written() {
        let plain = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><path d=\"M4 4h.1\"/></svg>\n";
        let exported = "<?xml version='1.0'?>\n<!-- A dot. -->\n<svg id='dot' viewBox='0 0 32 32'>\n  <path\n    d='M4 4h.1'></path>\n</svg>";
        let described = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x'>\n<svg xmlns:x='x' x:a='b' viewBox='0 0 32 32'><title>A dot</title>\
            <metadata><x:b/></metadata><defs/><path id='p' d='M4 4h.1'/></svg>";
        for svg in [plain, exported, described] {
            assert_eq!(path_data(svg), Ok("M4 4h.1".to_owned()));
        }
    }

    #[test]
    fn anything_that_the_guide_would_not_show_is_a_mistake_at_its_line() {
        for (svg, line) in [
            ("", 1),
            ("<svg viewBox=\"0 0 32 32\">\n<path d=\"M4 4\"></svg>", 2),
            ("<svg viewBox=\"0 0 24 24\"><path d=\"M4 4\"/></svg>", 1),
            ("<svg><path d=\"M4 4\"/></svg>", 1),
            ("<path d=\"M4 4\"/>", 1),
            ("<svg viewBox=\"0 0 32 32\" transform=\"scale(2)\"><path d=\"M4 4\"/></svg>", 1),
            ("<svg viewBox=\"0 0 32 32\"><path style=\"fill: red\" d=\"M4 4\"/></svg>", 1),
            ("<svg viewBox=\"0 0 32 32\"/>", 1),
            ("<svg viewBox=\"0 0 32 32\"><path d=\"M4 4\"/>\n<path d=\"M4 4\"/></svg>", 2),
            ("<svg viewBox=\"0 0 32 32\"><path d=\"M4 4\"/>\n<circle r=\"3\"/></svg>", 2),
            ("<svg viewBox=\"0 0 32 32\">\n<g><path d=\"M4 4\"/></g></svg>", 2),
            ("<svg viewBox=\"0 0 32 32\"><script>x</script></svg>", 1),
            ("<svg viewBox=\"0 0 32 32\"><path d=\"M4 4\" transform=\"scale(2)\"/></svg>", 1),
            ("<svg viewBox=\"0 0 32 32\"><path/></svg>", 1),
            ("<svg viewBox=\"0 0 32 32\"><path d=\"&quot;\"/></svg>", 1),
        ] {
            assert_eq!(line_of_mistake(svg), Some(line), "{svg}");
        }
    }
}

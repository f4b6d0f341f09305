//! Reads the drawing of a pictogram: an SVG image with a single path.

use roxmltree::{Document, Node};

/// What is wrong with a drawing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// The line, counted from 1.
    pub(crate) line: usize,
    pub(crate) message: String,
    pub(crate) suggestion: &'static str,
}

/// The path data (the attribute `d`) of a drawing.
///
/// # Errors
/// If the drawing contains anything that the guide would not show.
pub(crate) fn path_data(svg: &str) -> Result<String, Mistake> {
    let document = Document::parse(svg).map_err(|error| Mistake {
        line: error.pos().row as usize,
        message: format!("cannot be read: {error}"),
        suggestion: "export it again as plain SVG",
    })?;
    let root = document.root_element();
    let mistake = |node: Node, message: String, suggestion| {
        let line = document.text_pos_at(node.range().start).row as usize;
        Err(Mistake { line, message, suggestion })
    };
    if root.attribute("viewBox") != Some("0 0 32 32") {
        let message = "the drawing has another size".to_owned();
        return mistake(root, message, "draw it on a square of 32 units: `<svg viewBox=\"0 0 32 32\">`");
    }
    let is_path = |node: &Node| node.tag_name().name() == "path" && node.parent() == Some(root);
    let (paths, others): (Vec<_>, Vec<_>) =
        root.descendants().filter(|node| node.is_element() && *node != root).partition(is_path);
    if let Some(other) = others.first() {
        let message = format!("the guide ignores `<{}>`", other.tag_name().name());
        return mistake(*other, message, "draw everything as a single `<path d=\"…\"/>`");
    }
    let [path] = paths[..] else {
        let message = format!("the drawing has {} paths", paths.len());
        return mistake(*paths.last().unwrap_or(&root), message, "join all strokes to a single `<path d=\"…\"/>`");
    };
    if let Some(attribute) = path.attributes().find(|attribute| attribute.name() != "d") {
        let message = format!("the guide ignores `{}` of the path", attribute.name());
        return mistake(path, message, "remove it; apply a transformation to the path's points first");
    }
    let data = path.attribute("d").unwrap_or_default();
    if data.is_empty() || !data.chars().all(|c| c.is_ascii_alphanumeric() || " .,-\n".contains(c)) {
        let message = "`d` is not the data of a path".to_owned();
        return mistake(path, message, "export the drawing again as plain SVG");
    }
    Ok(data.to_owned())
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
        for svg in [plain, exported] {
            assert_eq!(path_data(svg), Ok("M4 4h.1".to_owned()));
        }
    }

    #[test]
    fn anything_that_the_guide_would_not_show_is_a_mistake_at_its_line() {
        for (svg, line) in [
            ("", 1),
            ("<svg viewBox=\"0 0 32 32\">\n<path d=\"M4 4\"></svg>", 2),
            ("<svg viewBox=\"0 0 24 24\"><path d=\"M4 4\"/></svg>", 1),
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

//! Web pages that answer instead of Exchange.

/// Whether a text is a page, whatever the media type says: portals answer every address with their own page, some of them
/// labelled as what was asked for.
pub(super) fn is_page(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    // An XML declaration, comments and other instructions may stand before it, in pages written as XML.
    while let Some(behind) = rest
        .strip_prefix("<?")
        .map(|rest| rest.split_once("?>"))
        .or_else(|| rest.strip_prefix("<!--").map(|rest| rest.split_once("-->")))
    {
        let Some((_, behind)) = behind else { return false };
        rest = behind.trim_start();
    }
    ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(|begin| rest.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin)))
}

/// The title of a page, or its first words without tags.
pub(super) fn beginning(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let title = lower.find("<title>").map(|at| at + "<title>".len()).and_then(|from| {
        let to = lower[from..].find('<')? + from;
        text.get(from..to)
    });
    let words: String = match title {
        Some(title) if !title.trim().is_empty() => title.to_owned(),
        _ => {
            let mut inside_tag = false;
            text.chars()
                .take(4000)
                .filter(|c| {
                    inside_tag = (inside_tag || *c == '<') && *c != '>';
                    !inside_tag && *c != '>'
                })
                .collect()
        }
    };
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(120).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_known_whatever_stands_before_it() {
        for page in [
            "<html><body/></html>",
            "\u{feff}\r\n<!DOCTYPE html><html>",
            "<?xml version=\"1.0\"?>\n<!-- portal -->\n<!DOCTYPE HTML PUBLIC \"-//W3C//DTD XHTML 1.0\"><html>",
            "<HEAD><title>x</title>",
        ] {
            assert!(is_page(page), "{page}");
        }
        for other in [
            "",
            "<s:Envelope",
            "<?xml version=\"1.0\"?><s:Envelope/>",
            "<?xml",
            "<!-- html",
            "<hypertext/>",
            "<é>",
        ] {
            assert!(!is_page(other), "{other}");
        }
    }
}

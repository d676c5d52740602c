//! How texts stand on a page that is written to a file.

use std::fmt::{self, Write};

use anteroom_domain::shown_lines;
use askama::filters::{Escaper, Html};

/// The escaper of every template (`askama.toml`): the door for texts from outside, and behind it what HTML wants. A template that
/// names no filter gets both.
#[derive(Debug, Clone, Copy, Default)]
pub struct Page;

impl Escaper for Page {
    fn write_escaped_str<W: Write>(&self, dest: W, string: &str) -> fmt::Result {
        Html.write_escaped_str(dest, &shown_lines(string))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_data_and_turns_nothing_on_a_page() {
        let mut written = String::new();
        Page.write_escaped_str(&mut written, "<b>\u{202e}x\u{1b}\nחדר").unwrap();
        assert_eq!(written, "&#60;b&#62;x\u{fffd}\nחדר");
    }
}

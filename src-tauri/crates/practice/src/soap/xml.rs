//! Writing XML: escaped, prefixed, and nothing else.

use std::fmt::Display;

/// A piece of XML under construction. Elements carry their prefix; the envelope declares `s`, `t`, `m` and `e`.
#[derive(Debug, Default, Clone)]
pub(crate) struct Xml(String);

impl Xml {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// `<name a="b">`, `inside`, `</name>`.
    pub(crate) fn within(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.start(name, attributes);
        self.0.push('>');
        inside(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
        self
    }

    /// An element with text inside.
    pub(crate) fn text(&mut self, name: &str, value: impl Display) -> &mut Self {
        self.text_with(name, &[], value)
    }

    /// An element with attributes and text inside.
    pub(crate) fn text_with(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        value: impl Display,
    ) -> &mut Self {
        self.within(name, attributes, |xml| push_escaped(&mut xml.0, &value.to_string()))
    }

    /// An element with text inside, or nothing when there is none.
    pub(crate) fn maybe(&mut self, name: &str, value: Option<impl Display>) -> &mut Self {
        if let Some(value) = value {
            self.text(name, value);
        }
        self
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.start(name, attributes);
        self.0.push_str("/>");
        self
    }

    /// A piece made elsewhere.
    pub(crate) fn raw(&mut self, piece: &str) -> &mut Self {
        self.0.push_str(piece);
        self
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn finish(self) -> String {
        self.0
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            self.0.push(' ');
            self.0.push_str(attribute);
            self.0.push_str("=\"");
            push_escaped(&mut self.0, value);
            self.0.push('"');
        }
    }
}

/// Escapes text, and drops what XML 1.0 (section 2.2) cannot carry at all.
fn push_escaped(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#xD;"),
            '\t' | '\n' => out.push(character),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_as_it_was() {
        let nasty = "Größe <\"A&B\"> \u{1F3E2}\r\n\t'x' ]]>";
        let mut xml = Xml::new();
        xml.text_with("a", &[("b", "1 < 2 & \"3\"")], format!("{nasty}\u{1}\u{b}"));
        let text = xml.finish();
        let document = roxmltree::Document::parse(&text).unwrap();
        assert_eq!(document.root_element().text(), Some(nasty), "only what XML cannot carry is gone");
        assert_eq!(
            document.root_element().attribute("b"),
            Some("1 < 2 & \"3\""),
            "attributes are escaped too"
        );
    }
}

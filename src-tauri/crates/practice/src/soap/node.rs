//! An element of a request, and what may be asked of it.

use roxmltree::Node;

use super::Fault;

/// An element; every complaint about it names its line and column.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element<'a, 'i>(pub(crate) Node<'a, 'i>);

impl<'a, 'i> Element<'a, 'i> {
    pub(crate) fn name(self) -> &'a str {
        self.0.tag_name().name()
    }

    pub(crate) fn namespace(self) -> &'a str {
        self.0.tag_name().namespace().unwrap_or_default()
    }

    pub(crate) fn children(self) -> impl Iterator<Item = Self> + use<'a, 'i> {
        self.0.children().filter(Node::is_element).map(Self)
    }

    /// The first child of this name.
    pub(crate) fn find(self, name: &str) -> Option<Self> {
        self.children().find(|child| child.name() == name)
    }

    /// The text of a child, trimmed; an empty one counts.
    pub(crate) fn find_text(self, name: &str) -> Option<&'a str> {
        self.find(name).map(Self::text)
    }

    /// A child that must be there.
    pub(crate) fn require(self, name: &str) -> Result<Self, Fault> {
        self.find(name).ok_or_else(|| {
            self.schema_fault(format!(
                "The element '{}' has incomplete content. List of possible elements expected: '{name}'.",
                self.name()
            ))
        })
    }

    /// The first child, whatever it is called.
    pub(crate) fn require_any(self) -> Result<Self, Fault> {
        self.children().next().ok_or_else(|| {
            self.schema_fault(format!("The element '{}' has incomplete content.", self.name()))
        })
    }

    pub(crate) fn attribute(self, name: &str) -> Option<&'a str> {
        self.0.attribute(name)
    }

    pub(crate) fn require_attribute(self, name: &str) -> Result<&'a str, Fault> {
        self.attribute(name)
            .ok_or_else(|| self.schema_fault(format!("The required attribute '{name}' is missing.")))
    }

    /// An attribute or the text of an element read as a number, a truth value, …
    pub(crate) fn parse<T: std::str::FromStr>(self, text: &str) -> Result<T, Fault> {
        text.trim().parse().map_err(|_| self.invalid(text))
    }

    /// `xs:boolean`.
    pub(crate) fn parse_bool(self, text: &str) -> Result<bool, Fault> {
        match text.trim() {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => Err(self.invalid(text)),
        }
    }

    /// An attribute that is one of the words the schema lists.
    pub(crate) fn require_one_of(self, name: &str, words: &[&str]) -> Result<&'a str, Fault> {
        let value = self.require_attribute(name)?;
        if words.contains(&value) { Ok(value) } else { Err(self.invalid(value)) }
    }

    pub(crate) fn text(self) -> &'a str {
        self.0.text().unwrap_or_default().trim()
    }

    /// Checks that the children stand in the schema's order, each at most once.
    pub(crate) fn sequence(self, names: &[&str]) -> Result<(), Fault> {
        let mut at = 0;
        for child in self.children() {
            match names[at..].iter().position(|name| *name == child.name()) {
                Some(offset) => at += offset + 1,
                None => {
                    return Err(child.schema_fault(format!(
                        "The element '{}' has invalid child element '{}' in namespace '{}'.",
                        self.name(),
                        child.name(),
                        child.namespace()
                    )));
                }
            }
        }
        Ok(())
    }

    pub(crate) fn invalid(self, value: &str) -> Fault {
        self.schema_fault(format!(
            "The '{}' element is invalid - The value '{value}' is invalid.",
            self.name()
        ))
    }

    pub(crate) fn schema_fault(self, violation: String) -> Fault {
        let position = self.0.document().text_pos_at(self.0.range().start);
        Fault::schema(violation, position.row, position.col)
    }
}

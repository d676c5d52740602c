//! Distinguished names, compared as Active Directory compares them ([RFC 4514](https://www.rfc-editor.org/rfc/rfc4514)).

/// A distinguished name in a form that compares: its parts from the left, attribute and value in lower case, unescaped.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Name(Vec<(String, String)>);

impl Name {
    /// Reads a name; `None` if it is none. The empty name is the root of everything.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if text.trim().is_empty() {
            return Some(Self(Vec::new()));
        }
        split(text).iter().map(|part| parse_part(part)).collect::<Option<_>>().map(Self)
    }

    /// Whether it is another one or stands below it.
    pub(super) fn is_within(&self, base: &Self) -> bool {
        self.0.ends_with(&base.0)
    }

    /// Whether it stands directly below another one.
    pub(super) fn is_child_of(&self, base: &Self) -> bool {
        self.0.len() == base.0.len() + 1 && self.is_within(base)
    }

    /// Whether it is the root of everything.
    pub(super) fn is_root(&self) -> bool {
        self.0.is_empty()
    }
}

/// The parts of a name; commas behind a backslash do not part.
fn split(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let Some(part) = parts.last_mut() else { break };
        match character {
            ',' => parts.push(String::new()),
            '\\' => {
                part.push('\\');
                part.extend(characters.next());
            }
            other => part.push(other),
        }
    }
    parts
}

fn parse_part(part: &str) -> Option<(String, String)> {
    let (attribute, value) = part.split_once('=')?;
    let attribute = attribute.trim();
    let is_word = !attribute.is_empty()
        && attribute.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'));
    is_word.then_some(())?;
    Some((attribute.to_ascii_lowercase(), unescaped(value)?.to_lowercase()))
}

/// The value without its escapes: `\,` is a comma, `\2C` the byte. White space around it does not count, unless escaped.
fn unescaped(value: &str) -> Option<String> {
    let trimmed = value.trim_start();
    let kept = trimmed.trim_end();
    // The space of a trailing `\ ` is part of the value.
    let kept =
        if kept.ends_with('\\') && trimmed.len() > kept.len() { &trimmed[..kept.len() + 1] } else { kept };
    let mut bytes = Vec::with_capacity(kept.len());
    let mut rest = kept.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'\\' {
            bytes.push(*first);
            continue;
        }
        match rest {
            [high, low, after @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                let digit = |byte: u8| char::from(byte).to_digit(16);
                bytes.push(u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()?);
                rest = after;
            }
            [escaped, after @ ..] => {
                bytes.push(*escaped);
                rest = after;
            }
            [] => return None,
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(left: &str, right: &str) -> bool {
        let (left, right) = (Name::parse(left), Name::parse(right));
        left.is_some() && left == right
    }

    #[test]
    fn names_are_the_same_however_they_are_escaped() {
        assert!(same("CN=Berg\\, Anna, DC=x", "cn=berg\\2c anna,dc=X"), "two ways to write a comma");
        assert!(same("CN=\\ a\\ ,DC=x", "CN=\\20a\\20,DC=x"), "spaces that count");
        assert!(same("CN=Zo\\C3\\AB", "CN=Zoë"), "bytes of UTF-8");
        assert!(!same("CN=a\\,DC=x", "CN=a,DC=x"), "an escaped comma does not part");
        for text in ["no name", "CN=a,,DC=x", "=a", "CN=\\", "(cn=*)", "CN=\\ff"] {
            assert_eq!(Name::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_name_stands_below_another_by_whole_parts() {
        let name = |text| Name::parse(text).unwrap();
        let (person, unit) = (name("CN=a,OU=People,DC=x"), name("ou=people,dc=X"));
        assert!(person.is_within(&unit) && person.is_child_of(&unit));
        assert!(unit.is_within(&unit) && !unit.is_child_of(&unit));
        assert!(person.is_within(&name("DC=x")) && !person.is_child_of(&name("DC=x")));
        assert!(person.is_within(&name("")) && name("").is_root());
        assert!(!name("CN=a,OU=XPeople,DC=x").is_within(&unit));
    }
}

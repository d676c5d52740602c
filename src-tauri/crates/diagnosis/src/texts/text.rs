//! A text and its values.

use anteroom_domain::{Args, isolated};

/// Every value a text may name, with the words that stand in where it is missing.
pub(super) const NEUTRAL: &[(&str, &str)] = &[
    ("account", "the service account"),
    ("answered", "something else"),
    ("attempts", "many"),
    ("count", "too many"),
    ("customer", "a customer"),
    ("differences", "not as wished"),
    ("domain", "this domain"),
    ("equipment", "the equipment mailbox"),
    ("file", "The file"),
    ("found", "a later number"),
    ("hidden", "most"),
    ("holder", "Another program"),
    ("host", "the server"),
    ("hosts", "hosts nobody has confirmed"),
    ("known", "its own"),
    ("limit", "so much"),
    ("list", "the room list"),
    ("login", "the service account"),
    ("mailboxes", "those in the evidence"),
    ("missing", "more values"),
    ("most", "75"),
    ("name", "this name"),
    ("names", "other hosts"),
    ("offered", "others"),
    ("options", "--confirm-host"),
    ("outside", "the mailbox outside of the scope"),
    ("owner", "the fallback owner"),
    ("path", "The file"),
    ("present", "another one"),
    ("primary", "another one"),
    ("product", "this version of Exchange"),
    ("reason", "no reason was given"),
    ("response_code", "not named"),
    ("room", "the mailbox"),
    ("sampled", "the sampled"),
    ("seconds", "the allowed"),
    ("service", "_autodiscover._tcp"),
    ("setting", "This setting"),
    ("settings", "those in the evidence"),
    ("setup", "of this name"),
    ("since", "a moment ago"),
    ("status", "an error"),
    ("suggested", "name@domain or DOMAIN\\name"),
    ("text", "The text"),
    ("to", "another host"),
    ("typed_host", "another server"),
    ("typed_login", "another user name"),
    ("url", "this URL"),
    ("user", "a person"),
    ("value", "as it is"),
    ("version", "in use"),
    ("what", "something else"),
    ("when", "the day in the evidence"),
    ("zone", "of an entry"),
];

/// The words for a code, with `{placeholders}` for [`Args`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// What happened, and where.
    pub title: &'static str,
    /// The plain cause.
    pub cause: &'static str,
    /// One action.
    pub action: &'static str,
    /// How long it takes to apply.
    pub takes: &'static str,
}

/// A [`Text`] with its values in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// What happened, and where.
    pub title: String,
    /// The plain cause.
    pub cause: String,
    /// One action.
    pub action: String,
    /// How long it takes to apply.
    pub takes: String,
}

impl Text {
    /// Puts the values in place. A value that is not there is replaced by a neutral word, so a text is whole in any case.
    pub fn render(&self, args: &Args) -> Rendered {
        Rendered {
            title: fill(self.title, args),
            cause: fill(self.cause, args),
            action: fill(self.action, args),
            takes: fill(self.takes, args),
        }
    }
}

/// Replaces each `{name}` by its value. Values are put in once and never read for placeholders themselves.
pub(super) fn fill(template: &str, args: &Args) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            rest = after;
            break;
        };
        let neutral = || NEUTRAL.iter().find(|(known, _)| *known == name).map_or("", |(_, words)| words);
        match args.find(name).filter(|value| !value.is_empty()) {
            Some(value) => filled.push_str(&isolated(value)),
            None => filled.push_str(neutral()),
        }
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

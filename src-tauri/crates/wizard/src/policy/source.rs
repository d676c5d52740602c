//! What stands at a place for policies, by its name, before anybody knows what it means.

use std::collections::BTreeMap;

use anteroom_domain::{Args, Reason, decode_marked};

/// What was found at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// There is no policy.
    Nothing,
    /// Values by their names.
    Values(BTreeMap<String, PolicyValue>),
    /// Something is there that cannot be read, and why: `reason`, and the values of its words.
    Unreadable(Args),
}

/// A value as an administrator's tool writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyValue {
    /// `true` or `false`; the registry has numbers instead.
    Truth(bool),
    /// A whole number.
    Number(u64),
    /// A text.
    Text(String),
    /// Anything else.
    Other,
}

impl PolicyValue {
    /// As a yes or no.
    pub fn truth(&self) -> Option<bool> {
        match self {
            Self::Truth(truth) => Some(*truth),
            Self::Number(0) => Some(false),
            Self::Number(1) => Some(true),
            _ => None,
        }
    }

    /// As a text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Reads the file of policies Linux has: one JSON object.
pub fn parse_json(bytes: &[u8]) -> Found {
    let Some(text) = decode_marked(bytes) else {
        return Found::Unreadable(Args::new().worded(Reason::NoText));
    };
    let object: serde_json::Map<String, serde_json::Value> = match serde_json::from_str(&text) {
        Ok(object) => object,
        Err(error) => {
            return Found::Unreadable(Args::new().worded(Reason::NoJson).with("detail", error));
        }
    };
    let value = |value| match value {
        serde_json::Value::Bool(truth) => PolicyValue::Truth(truth),
        serde_json::Value::Number(number) => number.as_u64().map_or(PolicyValue::Other, PolicyValue::Number),
        serde_json::Value::String(text) => PolicyValue::Text(text),
        _ => PolicyValue::Other,
    };
    Found::Values(object.into_iter().map(|(name, found)| (name, value(found))).collect())
}

/// Reads a property list, XML or binary: what a configuration profile leaves on macOS.
#[cfg(any(target_os = "macos", test))]
pub fn parse_plist(bytes: &[u8]) -> Found {
    let read = plist::Value::from_reader(std::io::Cursor::new(bytes));
    let object = match read.map(plist::Value::into_dictionary) {
        Ok(Some(object)) => object,
        Ok(None) => return Found::Unreadable(Args::new().worded(Reason::NoDictionary)),
        Err(error) => {
            return Found::Unreadable(Args::new().worded(Reason::NoPropertyList).with("detail", error));
        }
    };
    let value = |value| match value {
        plist::Value::Boolean(truth) => PolicyValue::Truth(truth),
        plist::Value::Integer(number) => number.as_unsigned().map_or(PolicyValue::Other, PolicyValue::Number),
        plist::Value::String(text) => PolicyValue::Text(text),
        _ => PolicyValue::Other,
    };
    Found::Values(object.into_iter().map(|(name, found)| (name, value(found))).collect())
}

//! How nouns stand in columns: instants, words, addresses.

use anteroom_domain::{SmtpAddress, TimeWindow};
use jiff::Timestamp;
use serde::de::IntoDeserializer;
use serde::de::value::Error as WordError;
use serde::{Deserialize, Serialize};

use crate::error::PlannerError;

/// An instant as every time column holds it: whole seconds, fixed length, so that text order is time order.
pub(crate) fn instant(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Reads an instant back.
pub(crate) fn parse_instant(text: &str) -> Result<Timestamp, PlannerError> {
    text.parse().map_err(|_| PlannerError::Content { expected: "a UTC time", value: text.to_owned() })
}

/// Reads a window back.
pub(crate) fn parse_window(start: &str, end: &str) -> Result<TimeWindow, PlannerError> {
    TimeWindow::new(parse_instant(start)?, parse_instant(end)?)
        .map_err(|_| PlannerError::Content { expected: "a window's end", value: end.to_owned() })
}

/// The word an enum is written as, the same as everywhere else in Anteroom.
pub(crate) fn word<T: Serialize + std::fmt::Debug>(value: &T) -> Result<String, PlannerError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(PlannerError::Misuse(format!("{value:?} is not written as one word"))),
    }
}

/// Reads such a word back.
pub(crate) fn parse_word<'a, T: Deserialize<'a>>(
    text: &'a str,
    expected: &'static str,
) -> Result<T, PlannerError> {
    T::deserialize(IntoDeserializer::<WordError>::into_deserializer(text))
        .map_err(|_| PlannerError::Content { expected, value: text.to_owned() })
}

/// Reads an address back.
pub(crate) fn parse_address(text: &str) -> Result<SmtpAddress, PlannerError> {
    text.parse().map_err(|_| PlannerError::Content { expected: "an e-mail address", value: text.to_owned() })
}

/// Reads a count back.
pub(crate) fn count(value: i64) -> u32 {
    u32::try_from(value.max(0)).unwrap_or(u32::MAX)
}

//! One thing to say, in whichever language.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

use anteroom_domain::{SmtpAddress, isolated};

/// A text of the engine with its values; made by the functions of [`texts`](crate::texts), told by [`Words::tell`](crate::Words::tell).
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    pub(crate) id: &'static str,
    values: Vec<(&'static str, Value)>,
}

/// A value in a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number, which may choose between words.
    Number(f64),
    /// Anything else; as it is, but for what would forge lines or turn the words around it ([`isolated`]).
    Words(String),
}

impl Text {
    pub(crate) fn new(id: &'static str) -> Self {
        Self { id, values: Vec::new() }
    }

    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    pub(crate) fn values(&self) -> FluentArgs<'_> {
        let value = |value: &Value| match value {
            Value::Number(number) => FluentValue::from(*number),
            Value::Words(words) => FluentValue::String(Cow::Owned(isolated(words).into_owned())),
        };
        self.values.iter().map(|(name, given)| (*name, value(given))).collect()
    }
}

impl From<&str> for Value {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<&String> for Value {
    fn from(words: &String) -> Self {
        Self::Words(words.clone())
    }
}

/// Templates give references, to whatever it is.
impl From<&&str> for Value {
    fn from(words: &&str) -> Self {
        Self::from(*words)
    }
}

impl From<&SmtpAddress> for Value {
    fn from(address: &SmtpAddress) -> Self {
        Self::Words(address.to_string())
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Number(f64::from(number))
            }
        })+
    };
}

numbers!(u8, u16, u32, i32);

/// Counts stay far below where a float has gaps.
impl From<usize> for Value {
    #[allow(clippy::cast_precision_loss, reason = "2^53 of anything is never counted here")]
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl From<&usize> for Value {
    fn from(number: &usize) -> Self {
        Self::from(*number)
    }
}

impl From<u64> for Value {
    #[allow(clippy::cast_precision_loss, reason = "2^53 of anything is never counted here")]
    fn from(number: u64) -> Self {
        Self::Number(number as f64)
    }
}

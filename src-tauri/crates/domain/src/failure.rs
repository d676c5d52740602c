//! What went wrong, in the form every layer above the protocols understands.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::worded::Worded;
use crate::{Code, kept, limits};

/// What to do about a failure mechanically. Policy matches on this alone, never on types or texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "after", rename_all = "snake_case")]
pub enum Disposition {
    /// Try again; it may well pass.
    Retry,
    /// Try again, not before this time has passed: the server asked for it.
    RetryAfter(Duration),
    /// Try again with fewer requests at once.
    SlowDown,
    /// Sign in again (an expired token); never for a rejected password.
    Reauthenticate,
    /// Leave this item or room out and go on.
    SkipItem,
    /// End the run: going on can only harm. A rejected sign-in is always this, so that one wrong password is one attempt.
    StopRun,
}

/// Named values that make a code's text concrete: `host`, `room`, `status`. Never a secret.
/// Values come from servers, files and people: each passes the door for such texts ([`shown`](crate::shown)), also one that
/// was kept in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<String, String>", into = "BTreeMap<String, String>")]
pub struct Args(BTreeMap<String, String>);

impl From<BTreeMap<String, String>> for Args {
    fn from(values: BTreeMap<String, String>) -> Self {
        values.iter().fold(Self::new(), |args, (name, value)| args.with(name, value))
    }
}

impl From<Args> for BTreeMap<String, String> {
    fn from(args: Args) -> Self {
        args.0
    }
}

impl Args {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.0.insert(name.to_owned(), kept(value.to_string(), limits::SHOWN));
        self
    }

    /// Adds a value that stands for words.
    #[must_use]
    pub fn worded<W: Worded>(self, value: W) -> Self {
        self.with(W::VALUE, value.id())
    }

    /// Adds values, which count more than those of the same name.
    #[must_use]
    pub fn and(self, others: &Self) -> Self {
        others.iter().fold(self, |args, (name, value)| args.with(name, value))
    }

    /// A value by name.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// All values by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// A failure as the importer, the checks and the use cases see it: a stable code for the person, a disposition for policy,
/// values for the text, and the technical chain of causes for «copy details».
#[derive(Debug, Clone)]
pub struct Failure {
    code: Code,
    disposition: Disposition,
    args: Args,
    source: Option<Arc<dyn Error + Send + Sync>>,
}

impl Failure {
    /// A failure with nothing but its code and disposition.
    pub fn new(code: Code, disposition: Disposition) -> Self {
        Self { code, disposition, args: Args::new(), source: None }
    }

    /// Adds a named value for the text.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.args = self.args.with(name, value);
        self
    }

    /// Adds a value that stands for words.
    #[must_use]
    pub fn worded<W: Worded>(self, value: W) -> Self {
        self.with(W::VALUE, value.id())
    }

    /// Adds values for the text.
    #[must_use]
    pub fn with_all(mut self, others: &Args) -> Self {
        self.args = self.args.and(others);
        self
    }

    /// Keeps what caused it. URLs in sources must have been stripped of secrets where they were made.
    #[must_use]
    pub fn caused_by(mut self, source: impl Error + Send + Sync + 'static) -> Self {
        self.source = Some(Arc::new(source));
        self
    }

    /// The same, to be treated otherwise: what could have passed by itself did not.
    #[must_use]
    pub fn disposed(self, disposition: Disposition) -> Self {
        Self { disposition, ..self }
    }

    /// The stable name.
    pub fn code(&self) -> Code {
        self.code
    }

    /// What to do mechanically.
    pub fn disposition(&self) -> Disposition {
        self.disposition
    }

    /// The values for the text.
    pub fn args(&self) -> &Args {
        &self.args
    }

    /// The chain of causes, outermost first, in one line, for the folded details.
    pub fn detail(&self) -> String {
        let mut text = self.code.dotted().to_owned();
        let mut next = self.source.as_deref().map(|source| source as &dyn Error);
        while let Some(cause) = next {
            text.push_str(": ");
            text.push_str(&cause.to_string());
            next = cause.source();
        }
        kept(text, limits::DETAIL)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        for (index, (name, value)) in self.args.iter().enumerate() {
            write!(f, "{}{name}={value}", if index == 0 { " " } else { ", " })?;
        }
        Ok(())
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}

//! The languages: a folder of words each.

use std::fmt;
use std::sync::OnceLock;

use crate::files::{ENGLISH, LANGUAGES};
use crate::words::Words;

/// A language's folder, read when it is first spoken.
pub(crate) struct Spoken {
    tag: &'static str,
    pub(crate) files: &'static [&'static str],
    words: OnceLock<Words>,
}

impl Spoken {
    pub(crate) const fn new(tag: &'static str, files: &'static [&'static str]) -> Self {
        Self { tag, files, words: OnceLock::new() }
    }
}

/// A language Anteroom speaks.
#[derive(Clone, Copy)]
pub struct Language(pub(crate) &'static Spoken);

impl Language {
    /// The language everything is written in first.
    pub fn english() -> Self {
        Self(ENGLISH)
    }

    /// All of them, in the order of their tags.
    pub fn all() -> impl Iterator<Item = Self> {
        LANGUAGES.iter().map(Self)
    }

    /// The language of a tag (BCP 47) or of a locale of the system: `de`, `de-AT`, `de_AT.UTF-8`. `None` for one that is not spoken.
    pub fn find(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::all().find(|known| known.tag().eq_ignore_ascii_case(language))
    }

    /// Its tag.
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// Its words.
    pub fn words(self) -> &'static Words {
        self.0.words.get_or_init(|| Words::read(self.0.tag, self.0.files))
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for Language {}

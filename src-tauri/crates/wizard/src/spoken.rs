//! The language one wizard speaks.

use std::sync::{PoisonError, RwLock};

use anteroom_catalogue::Language;

/// English, unless somebody asked for another one.
#[derive(Debug)]
pub struct Spoken(RwLock<Language>);

impl Default for Spoken {
    fn default() -> Self {
        Self(RwLock::new(Language::english()))
    }
}

impl Spoken {
    /// Which it is.
    pub fn language(&self) -> Language {
        *self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Another one from now on.
    pub fn change(&self, language: Language) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = language;
    }
}

//! In which language people are answered.

use anteroom_catalogue::{Language, Words};

use crate::Wizard;
use crate::wire::LanguageKind;

impl LanguageKind {
    /// The language of words; the system decides on dates and numbers alone as long as no native has read any language but English.
    pub fn language(self) -> Language {
        match self {
            Self::System | Self::En => Language::english(),
            Self::De => Language::find("de").unwrap_or(Language::english()),
        }
    }
}

impl Wizard {
    /// The words people are answered in.
    pub fn words(&self) -> &'static Words {
        self.spoken.language().words()
    }

    /// Answers in a language from now on.
    pub fn speak(&self, language: Language) {
        self.spoken.change(language);
    }

    /// Answers in the language the settings say, as the window does; in English where they cannot be read.
    pub fn speak_as_set(&self) {
        if let Ok(settings) = self.settings() {
            self.speak(settings.settings.language.language());
        }
    }
}

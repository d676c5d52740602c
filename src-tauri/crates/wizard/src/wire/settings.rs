//! The settings of the app itself, which hold for the window, commands and schedules alike.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Problem;

/// One setting by its name, as in the file, on the command line and in a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SettingName {
    /// The language of words, dates and numbers.
    Language,
    /// Light or dark.
    Theme,
    /// Whether things move.
    ReducedMotion,
    /// Through which proxy the world outside is reached.
    Proxy,
    /// When a server is asked gently.
    Gentle,
    /// Whether passwords live for the session only.
    AskPasswordEachTime,
    /// Whether a newer version is looked for.
    CheckForUpdates,
}

impl SettingName {
    /// Every setting, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Language,
        Self::Theme,
        Self::ReducedMotion,
        Self::Proxy,
        Self::Gentle,
        Self::AskPasswordEachTime,
        Self::CheckForUpdates,
    ];

    /// The name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Theme => "theme",
            Self::ReducedMotion => "reduced_motion",
            Self::Proxy => "proxy",
            Self::Gentle => "gentle",
            Self::AskPasswordEachTime => "ask_password_each_time",
            Self::CheckForUpdates => "check_for_updates",
        }
    }
}

impl fmt::Display for SettingName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for SettingName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = text.trim().replace('-', "_").to_ascii_lowercase();
        Self::ALL.into_iter().find(|setting| setting.name() == name).ok_or_else(|| {
            let names: Vec<_> = Self::ALL.iter().map(|setting| setting.name()).collect();
            format!("there is no such setting; there are {}", names.join(", "))
        })
    }
}

/// The language of words, dates and numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LanguageKind {
    /// Words in English; dates and numbers as this computer writes them.
    #[default]
    System,
    /// Words, dates and numbers in English.
    En,
    /// Words, dates and numbers in German, which no native has read yet.
    De,
}

/// Light or dark. High contrast follows the system whatever stands here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ThemeKind {
    /// As the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Whether things move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MotionKind {
    /// As the system says.
    #[default]
    System,
    /// Nothing moves.
    Always,
}

/// When a server is asked gently: two questions at once, however many it would bear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum GentleKind {
    /// As many at once as the server bears.
    #[default]
    Never,
    /// Gently from Monday to Friday, from 8 to 18 o'clock of this computer.
    BusinessHours,
    /// Gently at all times.
    Always,
}

/// The settings as they hold, and which of them cannot be changed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SettingsView {
    /// The language.
    pub language: LanguageKind,
    /// Light or dark.
    pub theme: ThemeKind,
    /// Whether things move.
    pub reduced_motion: MotionKind,
    /// `system`, `none`, or the proxy's address.
    pub proxy: String,
    /// When a server is asked gently.
    pub gentle: GentleKind,
    /// Whether passwords live for the session only.
    pub ask_password_each_time: bool,
    /// Whether a newer version is looked for.
    pub check_for_updates: bool,
    /// What the organization has fixed.
    pub fixed: Vec<SettingName>,
    /// The file they are kept in.
    pub file: String,
    /// Why the file cannot be used; what is shown are the usual settings then, and nothing can be changed.
    pub problem: Option<Problem>,
}

/// Changes one setting.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SettingChange {
    /// Which.
    pub setting: SettingName,
    /// Its new value, as on the command line.
    pub value: String,
}

/// The setups whose passwords are in the credential store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StoredPasswords {
    /// Their names.
    pub setups: Vec<String>,
}

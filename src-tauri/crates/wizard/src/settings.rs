//! The settings of the app itself: one file in the data folder, which window, commands and schedules obey alike.
//!
//! It is read whenever it is needed, so that a change counts from the next thing that is done, in whichever program it was made.
//! Rejected: to keep it in memory, where a window that stands open for days would go on with what somebody has changed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anteroom_domain::{Code, Disposition, Failure, Reason, clean, decode_marked};
use anteroom_exchange::net::ProxyRule;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Wizard;
use crate::wire::{
    Empty, GentleKind, LanguageKind, MotionKind, Problem, SettingChange, SettingName, SettingsView, ThemeKind,
};

/// The version of the file. One with a higher is refused.
pub const SETTINGS_FORMAT: u32 = 1;

/// What an organization fixes: values by name, written as on the command line.
pub type Fixed = BTreeMap<SettingName, String>;

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    anteroom_settings: u32,
    /// The language of words, dates and numbers.
    pub language: LanguageKind,
    /// Light or dark.
    pub theme: ThemeKind,
    /// Whether things move.
    pub reduced_motion: MotionKind,
    /// Through which proxy the world outside is reached.
    pub proxy: ProxyRule,
    /// When a server is asked gently.
    pub gentle: GentleKind,
    /// Whether passwords live for the session only.
    pub ask_password_each_time: bool,
    /// Whether a newer version is looked for.
    pub check_for_updates: bool,
    /// What this version does not know, and keeps.
    #[serde(flatten)]
    others: serde_json::Map<String, Value>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            anteroom_settings: SETTINGS_FORMAT,
            language: LanguageKind::default(),
            theme: ThemeKind::default(),
            reduced_motion: MotionKind::default(),
            proxy: ProxyRule::default(),
            gentle: GentleKind::default(),
            ask_password_each_time: false,
            check_for_updates: false,
            others: serde_json::Map::new(),
        }
    }
}

/// Settings as they hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effective {
    /// The settings.
    pub settings: Settings,
    /// Which of them the organization has fixed.
    pub fixed: Vec<SettingName>,
}

impl Settings {
    /// The file in a data folder.
    pub fn file(data_folder: &Path) -> PathBuf {
        data_folder.join("settings.json")
    }

    /// Reads the settings of a data folder; the usual ones where none were saved.
    ///
    /// # Errors
    /// `settings.newer` or `settings.unreadable`.
    pub fn load(data_folder: &Path) -> Result<Self, Failure> {
        let file = Self::file(data_folder);
        let bytes = anteroom_files::read_if_there(&file, anteroom_files::limits::SETTINGS)
            .map_err(|error| error.into_failure(Code::SettingsUnreadable))?;
        match bytes {
            Some(bytes) => Self::parse(&bytes, &file),
            None => Ok(Self::default()),
        }
    }

    fn parse(bytes: &[u8], file: &Path) -> Result<Self, Failure> {
        #[derive(Deserialize)]
        struct Heading {
            anteroom_settings: u32,
        }

        let refused =
            || Failure::new(Code::SettingsUnreadable, Disposition::StopRun).with("file", file.display());
        let unreadable = |error: serde_json::Error| refused().with("reason", error);
        let text = decode_marked(bytes).ok_or_else(|| refused().worded(Reason::NoUnicode))?;
        let text = text.trim_start_matches('\u{feff}');
        // Before anything is expected of the rest.
        let heading: Heading = serde_json::from_str(text).map_err(unreadable)?;
        if heading.anteroom_settings > SETTINGS_FORMAT {
            return Err(Failure::new(Code::SettingsNewer, Disposition::StopRun)
                .with("file", file.display())
                .with("found", heading.anteroom_settings)
                .with("known", SETTINGS_FORMAT));
        }
        let read: Self = serde_json::from_str(text).map_err(unreadable)?;
        Ok(Self { anteroom_settings: SETTINGS_FORMAT, ..read })
    }

    fn to_json(&self) -> Result<String, Failure> {
        serde_json::to_string_pretty(self).map_err(crate::bug)
    }

    /// Gives a setting another value, written as on the command line.
    ///
    /// # Errors
    /// `settings.invalid` for a value it cannot have.
    pub fn set(&mut self, name: SettingName, value: &str) -> Result<(), Failure> {
        let value = clean(value);
        let invalid = |reason: Reason| {
            Failure::new(Code::SettingInvalid, Disposition::StopRun).with("setting", name).worded(reason)
        };
        let chosen = |values: &str| invalid(Reason::OneOf).with("values", values);
        match name {
            SettingName::Language => {
                self.language = parse(&value).ok_or_else(|| chosen("system, en, de"))?;
            }
            SettingName::Theme => {
                self.theme = parse(&value).ok_or_else(|| chosen("system, light, dark"))?;
            }
            SettingName::ReducedMotion => {
                self.reduced_motion = parse(&value).ok_or_else(|| chosen("system, always"))?;
            }
            SettingName::Proxy => {
                self.proxy = value.parse::<ProxyRule>().map_err(|error| invalid(error.reason()))?;
            }
            SettingName::Gentle => {
                self.gentle = parse(&value).ok_or_else(|| chosen("never, business_hours, always"))?;
            }
            SettingName::AskPasswordEachTime => {
                self.ask_password_each_time = parse_switch(&value).ok_or_else(|| chosen("true, false"))?;
            }
            SettingName::CheckForUpdates => {
                self.check_for_updates = parse_switch(&value).ok_or_else(|| chosen("true, false"))?;
            }
        }
        Ok(())
    }

    /// A setting's value, written as on the command line.
    pub fn value(&self, name: SettingName) -> String {
        let word = |value: serde_json::Result<Value>| {
            value.ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
        };
        match name {
            SettingName::Language => word(serde_json::to_value(self.language)),
            SettingName::Theme => word(serde_json::to_value(self.theme)),
            SettingName::ReducedMotion => word(serde_json::to_value(self.reduced_motion)),
            SettingName::Proxy => self.proxy.to_string(),
            SettingName::Gentle => word(serde_json::to_value(self.gentle)),
            SettingName::AskPasswordEachTime => self.ask_password_each_time.to_string(),
            SettingName::CheckForUpdates => self.check_for_updates.to_string(),
        }
    }

    /// The settings as they hold where an organization fixes some: the one place where that happens.
    ///
    /// # Errors
    /// `settings.invalid` when a fixed value is none the setting can have.
    pub fn effective(mut self, fixed: &Fixed) -> Result<Effective, Failure> {
        for (name, value) in fixed {
            self.set(*name, value)?;
        }
        Ok(Effective { settings: self, fixed: fixed.keys().copied().collect() })
    }
}

impl Wizard {
    /// The settings as they hold right now.
    ///
    /// # Errors
    /// `settings.newer`, `settings.unreadable`, and `settings.invalid` where a policy cannot be obeyed.
    pub fn settings(&self) -> Result<Effective, Failure> {
        Settings::load(self.data_folder())?.effective(&self.fixed_settings())
    }

    /// What the organization has fixed.
    pub(crate) fn fixed_settings(&self) -> Fixed {
        let policy = self.policy();
        let fixed = [
            (SettingName::Proxy, policy.proxy),
            (SettingName::AskPasswordEachTime, policy.ask_password_each_time.map(|on| on.to_string())),
            (SettingName::CheckForUpdates, policy.check_for_updates.map(|on| on.to_string())),
        ];
        fixed.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The settings for the window, also where they cannot be used.
    ///
    /// # Errors
    /// None of its own.
    pub async fn settings_open(&self, request: Empty) -> Result<SettingsView, Failure> {
        let Empty {} = request;
        Ok(self.settings_view())
    }

    /// Changes one setting; what stands in the others stays what another program made of them.
    ///
    /// # Errors
    /// `settings.invalid`, `settings.fixed`, `settings.newer`, `settings.unreadable`, `settings.unwritable`.
    pub async fn settings_set(&self, request: SettingChange) -> Result<SettingsView, Failure> {
        let SettingChange { setting, value } = request;
        if let Some(fixed) = self.fixed_settings().get(&setting) {
            return Err(Failure::new(Code::SettingFixed, Disposition::StopRun)
                .with("setting", setting)
                .with("value", fixed));
        }
        let change = move |store: &crate::setup::SetupStore| {
            let mut settings = Settings::load(store.folder())?;
            settings.set(setting, &value)?;
            crate::setup::replace(&Settings::file(store.folder()), &settings.to_json()?)
        };
        self.store.in_turn((self.now)(), change).await?;
        Ok(self.settings_view())
    }

    fn settings_view(&self) -> SettingsView {
        let (effective, problem) = match self.settings() {
            Ok(effective) => (effective, None),
            Err(failure) => (Effective::default(), Some(Problem::from(&failure))),
        };
        let Effective { settings, fixed } = effective;
        SettingsView {
            language: settings.language,
            theme: settings.theme,
            reduced_motion: settings.reduced_motion,
            proxy: settings.proxy.to_string(),
            gentle: settings.gentle,
            ask_password_each_time: settings.ask_password_each_time,
            check_for_updates: settings.check_for_updates,
            fixed,
            file: Settings::file(self.data_folder()).display().to_string(),
            problem,
        }
    }
}

/// One of the words a setting knows.
fn parse<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(Value::String(word.to_ascii_lowercase())).ok()
}

fn parse_switch(word: &str) -> Option<bool> {
    match word.to_ascii_lowercase().as_str() {
        "true" | "on" | "yes" => Some(true),
        "false" | "off" | "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    /// What each landed version left behind. A version that lands adds its own and changes none.
    const LANDED: [&str; 2] =
        [include_str!("../fixtures/settings-1.json"), include_str!("../fixtures/settings-1-gentle.json")];

    fn read(text: &str) -> Result<Settings, Failure> {
        Settings::parse(text.as_bytes(), Path::new("settings.json"))
    }

    fn wizard(folder: &Path) -> Wizard {
        Wizard::new(crate::Options {
            data_folder: folder.to_owned(),
            secrets: crate::secrets::StorePolicy::SessionOnly,
            now: jiff::Timestamp::now,
        })
    }

    #[test]
    fn every_version_that_ever_landed_is_read_and_written_whole() {
        for text in LANDED {
            let settings = read(text).unwrap();
            assert_eq!(settings.theme, ThemeKind::Dark);
            assert_eq!(settings.proxy.to_string(), "http://proxy.fabrikam.example:8080");
            assert!(settings.ask_password_each_time && !settings.check_for_updates);
            let written: Value = serde_json::from_str(&settings.to_json().unwrap()).unwrap();
            let landed: Value = serde_json::from_str(text).unwrap();
            for (name, value) in landed.as_object().unwrap() {
                assert_eq!(written.get(name), Some(value), "{name}, also what it does not know");
            }
        }
    }

    #[test]
    fn a_newer_file_and_one_that_says_nonsense_are_refused_in_words() {
        let newer = read(r#"{"anteroom_settings":2,"theme":{"of":"another kind"}}"#).unwrap_err();
        assert_eq!(newer.code(), Code::SettingsNewer, "before anything is expected of the rest");
        assert_eq!((newer.args().find("found"), newer.args().find("known")), (Some("2"), Some("1")));
        for text in [
            "",
            "{}",
            r#"{"anteroom_settings":1,"theme":"purple"}"#,
            r#"{"anteroom_settings":1,"proxy":"http://ann:hunter2@proxy"}"#,
        ] {
            let refused = read(text).unwrap_err();
            assert_eq!(refused.code(), Code::SettingsUnreadable, "{text}");
            assert!(!format!("{refused:?}").contains("hunter2"), "{refused:?}");
        }
    }

    #[tokio::test]
    async fn one_setting_is_changed_and_the_others_stay_what_another_program_made_of_them() {
        let folder = tempfile::tempdir().unwrap();
        let wizard = wizard(folder.path());
        let set =
            |setting, value: &str| wizard.settings_set(SettingChange { setting, value: value.to_owned() });
        assert_eq!(wizard.settings().unwrap(), Effective::default(), "nothing was saved yet");
        set(SettingName::Theme, "Dark").await.unwrap();
        let file = Settings::file(folder.path());
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, text.replacen('{', r#"{"tomorrow":{"a":[1]},"#, 1)).unwrap();
        let view = set(SettingName::Proxy, "proxy.contoso.com:8080").await.unwrap();
        assert_eq!((view.theme, view.proxy.as_str()), (ThemeKind::Dark, "http://proxy.contoso.com:8080"));
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains("tomorrow"), "what this version does not know is kept: {text}");
        for (setting, value) in [
            (SettingName::Theme, "purple"),
            (SettingName::Proxy, "http://ann:hunter2@proxy:1"),
            (SettingName::CheckForUpdates, "maybe"),
            (SettingName::Language, "xx"),
        ] {
            let refused = set(setting, value).await.unwrap_err();
            assert_eq!(refused.code(), Code::SettingInvalid, "{setting}");
            assert!(!format!("{refused:?}").contains("hunter2"), "{refused:?}");
        }
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text, "what is refused changes nothing");
    }

    #[tokio::test]
    async fn what_a_newer_version_wrote_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let newer = r#"{"anteroom_settings":7}"#;
        std::fs::write(Settings::file(folder.path()), newer).unwrap();
        let wizard = wizard(folder.path());
        let change = SettingChange { setting: SettingName::Theme, value: "dark".to_owned() };
        assert_eq!(wizard.settings_set(change).await.unwrap_err().code(), Code::SettingsNewer);
        let view = wizard.settings_open(Empty {}).await.unwrap();
        assert_eq!(view.problem.unwrap().code, Code::SettingsNewer);
        assert_eq!(std::fs::read_to_string(Settings::file(folder.path())).unwrap(), newer);
    }

    #[test]
    fn what_is_fixed_counts_and_is_told() {
        let fixed = Fixed::from([
            (SettingName::Proxy, "none".to_owned()),
            (SettingName::CheckForUpdates, "false".to_owned()),
        ]);
        let mut own = Settings::default();
        own.set(SettingName::CheckForUpdates, "true").unwrap();
        let effective = own.effective(&fixed).unwrap();
        assert_eq!(effective.settings.proxy, ProxyRule::None);
        assert!(!effective.settings.check_for_updates, "whatever the person chose");
        assert_eq!(effective.fixed, [SettingName::Proxy, SettingName::CheckForUpdates]);
    }

    #[tokio::test]
    async fn what_a_policy_fixes_cannot_be_changed() {
        fn policy() -> Policy {
            Policy { proxy: Some("none".to_owned()), check_for_updates: Some(false), ..Policy::default() }
        }
        let folder = tempfile::tempdir().unwrap();
        let wizard = wizard(folder.path()).ruled_by(policy);
        let change = SettingChange { setting: SettingName::Proxy, value: "system".to_owned() };
        let refused = wizard.settings_set(change).await.unwrap_err();
        assert_eq!((refused.code(), refused.args().find("value")), (Code::SettingFixed, Some("none")));
        let view = wizard.settings_open(Empty {}).await.unwrap();
        assert_eq!(view.fixed, [SettingName::Proxy, SettingName::CheckForUpdates]);
        assert_eq!(view.proxy, "none");
    }

    #[test]
    fn each_setting_is_found_by_its_name_and_reads_what_it_writes() {
        let settings = Settings::default();
        for name in SettingName::ALL {
            assert_eq!(name.name().parse(), Ok(name));
            assert_eq!(serde_json::to_value(name).unwrap(), name.name());
            let mut again = settings.clone();
            again.set(name, &settings.value(name)).unwrap();
            assert_eq!(again, settings, "{name}");
        }
    }
}

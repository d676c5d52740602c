//! When a server is asked gently: the setting, and the hours it is for.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned, civil::Weekday};

use crate::settings::Settings;
use crate::wire::GentleKind;

/// How long a setting that was read counts: an import that runs for hours obeys a change, and reads no file for each question.
const FRESH: Duration = Duration::from_secs(10);

/// The hours in which people book and look at rooms.
const HOURS: std::ops::Range<i8> = 8..18;

/// Whether the server is to be asked gently right now, as the settings of a data folder say.
pub(crate) struct Gentleness {
    data_folder: PathBuf,
    now: fn() -> Timestamp,
    known: Mutex<Option<(Instant, GentleKind)>>,
}

impl Gentleness {
    pub(crate) fn new(data_folder: PathBuf, now: fn() -> Timestamp) -> Self {
        Self { data_folder, now, known: Mutex::new(None) }
    }

    /// Whether it is. Settings nobody can read are no reason to be gentle; whoever connects is told of them.
    pub(crate) fn holds(&self) -> bool {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let kind = match *known {
            Some((read, kind)) if read.elapsed() < FRESH => kind,
            _ => {
                let kind =
                    Settings::load(&self.data_folder).map(|settings| settings.gentle).unwrap_or_default();
                *known = Some((Instant::now(), kind));
                kind
            }
        };
        is_gentle(kind, &(self.now)().to_zoned(TimeZone::system()))
    }
}

fn is_gentle(kind: GentleKind, at: &Zoned) -> bool {
    match kind {
        GentleKind::Never => false,
        GentleKind::Always => true,
        GentleKind::BusinessHours => {
            HOURS.contains(&at.hour()) && !matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn business_hours_are_those_of_a_working_day() {
        let at = |text: &str| text.parse::<Zoned>().unwrap();
        for (text, gentle) in [
            ("2026-11-30T07:59:59+01:00[Europe/Berlin]", false),
            ("2026-11-30T08:00:00+01:00[Europe/Berlin]", true),
            ("2026-11-30T17:59:59+01:00[Europe/Berlin]", true),
            ("2026-11-30T18:00:00+01:00[Europe/Berlin]", false),
            ("2026-11-28T12:00:00+01:00[Europe/Berlin]", false),
        ] {
            assert_eq!(is_gentle(GentleKind::BusinessHours, &at(text)), gentle, "{text}");
            assert!(is_gentle(GentleKind::Always, &at(text)) && !is_gentle(GentleKind::Never, &at(text)));
        }
    }

    #[test]
    fn a_folder_without_settings_is_no_reason_to_be_gentle() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!Gentleness::new(folder.path().to_owned(), Timestamp::now).holds());
        std::fs::write(Settings::file(folder.path()), r#"{"anteroom_settings": 1, "gentle": "always"}"#)
            .unwrap();
        assert!(Gentleness::new(folder.path().to_owned(), Timestamp::now).holds());
    }
}

//! Time zones as Exchange names them.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// A time zone: the Windows name that stands in items, and the rules that belong to it.
#[derive(Clone, PartialEq, Eq)]
pub struct Zone {
    windows: String,
    iana: String,
    rules: TimeZone,
}

impl Zone {
    /// Coordinated Universal Time.
    pub fn utc() -> Self {
        Self { windows: "UTC".to_owned(), iana: "Etc/UTC".to_owned(), rules: TimeZone::UTC }
    }

    /// The zone of a Windows name such as `W. Europe Standard Time`; none if the name is not in [`KNOWN`].
    pub fn find_windows(name: &str) -> Option<Self> {
        let (windows, iana) = KNOWN.iter().find(|(windows, _)| windows.eq_ignore_ascii_case(name.trim()))?;
        Self::find_pair(windows, iana)
    }

    /// A zone whose Windows name and IANA place are both given; none if the place is unknown.
    pub fn find_pair(windows: &str, iana: &str) -> Option<Self> {
        let rules = TimeZone::get(iana).ok()?;
        Some(Self { windows: windows.to_owned(), iana: iana.to_owned(), rules })
    }

    /// The Windows name.
    pub fn windows(&self) -> &str {
        &self.windows
    }

    /// The IANA name.
    pub fn iana(&self) -> &str {
        &self.iana
    }

    /// The rules.
    pub fn rules(&self) -> &TimeZone {
        &self.rules
    }

    /// The instant of a local time. A time that daylight saving skips moves forward by the hour that is missing, as in
    /// Exchange (02:30 becomes 03:30); of a time that happens twice the first is meant.
    pub fn instant(&self, local: DateTime) -> Timestamp {
        match self.rules.to_ambiguous_timestamp(local).compatible() {
            Ok(instant) => instant,
            Err(_) if local.year() < 0 => Timestamp::MIN,
            Err(_) => Timestamp::MAX,
        }
    }

    /// The local time of an instant.
    pub fn local(&self, instant: Timestamp) -> DateTime {
        self.rules.to_datetime(instant)
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Zone({}, {})", self.windows, self.iana)
    }
}

/// The Windows zones this organization knows, each with the place CLDR's `windowsZones.xml` gives for the world (001).
pub const KNOWN: &[(&str, &str)] = &[
    ("Dateline Standard Time", "Etc/GMT+12"),
    ("UTC-11", "Etc/GMT+11"),
    ("Hawaiian Standard Time", "Pacific/Honolulu"),
    ("Alaskan Standard Time", "America/Anchorage"),
    ("Pacific Standard Time", "America/Los_Angeles"),
    ("US Mountain Standard Time", "America/Phoenix"),
    ("Mountain Standard Time", "America/Denver"),
    ("Central Standard Time", "America/Chicago"),
    ("Central Standard Time (Mexico)", "America/Mexico_City"),
    ("Canada Central Standard Time", "America/Regina"),
    ("SA Pacific Standard Time", "America/Bogota"),
    ("Eastern Standard Time", "America/New_York"),
    ("US Eastern Standard Time", "America/Indianapolis"),
    ("Atlantic Standard Time", "America/Halifax"),
    ("SA Western Standard Time", "America/La_Paz"),
    ("Pacific SA Standard Time", "America/Santiago"),
    ("Newfoundland Standard Time", "America/St_Johns"),
    ("E. South America Standard Time", "America/Sao_Paulo"),
    ("Argentina Standard Time", "America/Buenos_Aires"),
    ("UTC-02", "Etc/GMT+2"),
    ("Azores Standard Time", "Atlantic/Azores"),
    ("UTC", "Etc/UTC"),
    ("GMT Standard Time", "Europe/London"),
    ("Greenwich Standard Time", "Atlantic/Reykjavik"),
    ("W. Europe Standard Time", "Europe/Berlin"),
    ("Central Europe Standard Time", "Europe/Budapest"),
    ("Romance Standard Time", "Europe/Paris"),
    ("Central European Standard Time", "Europe/Warsaw"),
    ("GTB Standard Time", "Europe/Bucharest"),
    ("Egypt Standard Time", "Africa/Cairo"),
    ("E. Europe Standard Time", "Europe/Chisinau"),
    ("FLE Standard Time", "Europe/Kiev"),
    ("South Africa Standard Time", "Africa/Johannesburg"),
    ("Israel Standard Time", "Asia/Jerusalem"),
    ("Arabic Standard Time", "Asia/Baghdad"),
    ("Turkey Standard Time", "Europe/Istanbul"),
    ("Arab Standard Time", "Asia/Riyadh"),
    ("Russian Standard Time", "Europe/Moscow"),
    ("E. Africa Standard Time", "Africa/Nairobi"),
    ("Iran Standard Time", "Asia/Tehran"),
    ("Arabian Standard Time", "Asia/Dubai"),
    ("Afghanistan Standard Time", "Asia/Kabul"),
    ("Pakistan Standard Time", "Asia/Karachi"),
    ("India Standard Time", "Asia/Calcutta"),
    ("Sri Lanka Standard Time", "Asia/Colombo"),
    ("Nepal Standard Time", "Asia/Katmandu"),
    ("Bangladesh Standard Time", "Asia/Dhaka"),
    ("Myanmar Standard Time", "Asia/Rangoon"),
    ("SE Asia Standard Time", "Asia/Bangkok"),
    ("China Standard Time", "Asia/Shanghai"),
    ("Singapore Standard Time", "Asia/Singapore"),
    ("W. Australia Standard Time", "Australia/Perth"),
    ("Taipei Standard Time", "Asia/Taipei"),
    ("Tokyo Standard Time", "Asia/Tokyo"),
    ("Korea Standard Time", "Asia/Seoul"),
    ("Cen. Australia Standard Time", "Australia/Adelaide"),
    ("AUS Central Standard Time", "Australia/Darwin"),
    ("E. Australia Standard Time", "Australia/Brisbane"),
    ("AUS Eastern Standard Time", "Australia/Sydney"),
    ("Lord Howe Standard Time", "Australia/Lord_Howe"),
    ("New Zealand Standard Time", "Pacific/Auckland"),
    ("Tonga Standard Time", "Pacific/Tongatapu"),
    ("Samoa Standard Time", "Pacific/Apia"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_zone_has_rules() {
        for (windows, iana) in KNOWN {
            assert!(Zone::find_windows(windows).is_some(), "{windows} has no rules for {iana}");
        }
    }

    #[test]
    fn a_skipped_time_moves_forward_and_a_doubled_one_is_the_first() {
        let berlin = Zone::find_windows("w. europe standard time").unwrap();
        let skipped = berlin.instant(jiff::civil::date(2026, 3, 29).at(2, 30, 0, 0));
        assert_eq!(
            skipped.to_string(),
            "2026-03-29T01:30:00Z",
            "02:30 does not exist and becomes 03:30 CEST"
        );
        let doubled = berlin.instant(jiff::civil::date(2026, 10, 25).at(2, 30, 0, 0));
        assert_eq!(doubled.to_string(), "2026-10-25T00:30:00Z", "the first 02:30 is still summer time");
    }
}

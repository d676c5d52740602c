//! Time zones by Windows and by IANA name.

use std::fmt;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A Windows time zone id as Exchange writes it, for example `W. Europe Standard Time`. Kept as it came, known or not.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WindowsZone(String);

/// The ids Windows gives its zones.
#[rustfmt::skip]
const WINDOWS: &[&str] = &[
    "Dateline Standard Time", "UTC-11", "Aleutian Standard Time", "Hawaiian Standard Time", "Marquesas Standard Time",
    "Alaskan Standard Time", "UTC-09", "Pacific Standard Time (Mexico)", "UTC-08", "Pacific Standard Time",
    "US Mountain Standard Time", "Mountain Standard Time (Mexico)", "Mountain Standard Time", "Yukon Standard Time",
    "Central America Standard Time", "Central Standard Time", "Easter Island Standard Time",
    "Central Standard Time (Mexico)", "Canada Central Standard Time", "SA Pacific Standard Time",
    "Eastern Standard Time (Mexico)", "Eastern Standard Time", "Haiti Standard Time", "Cuba Standard Time",
    "US Eastern Standard Time", "Turks And Caicos Standard Time", "Paraguay Standard Time", "Atlantic Standard Time",
    "Venezuela Standard Time", "Central Brazilian Standard Time", "SA Western Standard Time",
    "Pacific SA Standard Time", "Newfoundland Standard Time", "Tocantins Standard Time",
    "E. South America Standard Time", "SA Eastern Standard Time", "Argentina Standard Time",
    "Greenland Standard Time", "Montevideo Standard Time", "Magallanes Standard Time", "Saint Pierre Standard Time",
    "Bahia Standard Time", "UTC-02", "Azores Standard Time", "Cape Verde Standard Time", "UTC", "GMT Standard Time",
    "Greenwich Standard Time", "Sao Tome Standard Time", "Morocco Standard Time", "W. Europe Standard Time",
    "Central Europe Standard Time", "Romance Standard Time", "Central European Standard Time",
    "W. Central Africa Standard Time", "Jordan Standard Time", "GTB Standard Time", "Middle East Standard Time",
    "Egypt Standard Time", "E. Europe Standard Time", "Syria Standard Time", "West Bank Standard Time",
    "South Africa Standard Time", "FLE Standard Time", "Israel Standard Time", "South Sudan Standard Time",
    "Kaliningrad Standard Time", "Sudan Standard Time", "Libya Standard Time", "Namibia Standard Time",
    "Arabic Standard Time", "Turkey Standard Time", "Arab Standard Time", "Belarus Standard Time",
    "Russian Standard Time", "E. Africa Standard Time", "Iran Standard Time", "Arabian Standard Time",
    "Astrakhan Standard Time", "Azerbaijan Standard Time", "Russia Time Zone 3", "Mauritius Standard Time",
    "Saratov Standard Time", "Georgian Standard Time", "Volgograd Standard Time", "Caucasus Standard Time",
    "Afghanistan Standard Time", "West Asia Standard Time", "Ekaterinburg Standard Time", "Pakistan Standard Time",
    "Qyzylorda Standard Time", "India Standard Time", "Sri Lanka Standard Time", "Nepal Standard Time",
    "Central Asia Standard Time", "Bangladesh Standard Time", "Omsk Standard Time", "Myanmar Standard Time",
    "SE Asia Standard Time", "Altai Standard Time", "W. Mongolia Standard Time", "North Asia Standard Time",
    "N. Central Asia Standard Time", "Tomsk Standard Time", "China Standard Time", "North Asia East Standard Time",
    "Singapore Standard Time", "W. Australia Standard Time", "Taipei Standard Time", "Ulaanbaatar Standard Time",
    "Aus Central W. Standard Time", "Transbaikal Standard Time", "Tokyo Standard Time", "North Korea Standard Time",
    "Korea Standard Time", "Yakutsk Standard Time", "Cen. Australia Standard Time", "AUS Central Standard Time",
    "E. Australia Standard Time", "AUS Eastern Standard Time", "West Pacific Standard Time", "Tasmania Standard Time",
    "Vladivostok Standard Time", "Lord Howe Standard Time", "Bougainville Standard Time", "Russia Time Zone 10",
    "Magadan Standard Time", "Norfolk Standard Time", "Sakhalin Standard Time", "Central Pacific Standard Time",
    "Russia Time Zone 11", "New Zealand Standard Time", "UTC+12", "Fiji Standard Time",
    "Chatham Islands Standard Time", "UTC+13", "Tonga Standard Time", "Samoa Standard Time",
    "Line Islands Standard Time",
];

/// An IANA time zone name such as `Europe/Oslo`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IanaZone(String);

impl WindowsZone {
    /// Keeps a zone id as the server wrote it.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The id as the server wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The IANA zone the Unicode CLDR table gives for it (territory 001), or `None` for custom and unknown zones, which the
    /// caller must name to the person rather than guess.
    ///
    /// Servers hand out IANA names and `UTC` too; those map to themselves.
    pub fn find_iana(&self) -> Option<IanaZone> {
        if let Ok(zone) = self.0.parse::<windows_timezones::WindowsTimezone>() {
            return Some(IanaZone(zone.tzdb_id().to_owned()));
        }
        TimeZone::get(&self.0).is_ok().then(|| IanaZone(self.0.clone()))
    }

    /// The rules of the zone, or `None` for custom and unknown zones.
    pub fn find_rules(&self) -> Option<TimeZone> {
        TimeZone::get(self.find_iana()?.as_str()).ok()
    }
}

impl IanaZone {
    /// The name, if this machine's time zone database knows it.
    pub fn find(name: &str) -> Option<Self> {
        TimeZone::get(name).is_ok().then(|| Self(name.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The zone a person or a program wrote: an IANA name, a Windows id, or a name as Windows shows it, such as
/// `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`. Of a shown name, the cities before the first one that differs
/// are enough, because Windows adds and translates some; the offset alone is not. `None` for anything else: the caller names it
/// to the person rather than guess.
///
/// ```
/// let zone = anteroom_domain::find_written_zone("(UTC+01:00) Amsterdam, Berlin");
/// assert_eq!(zone.unwrap().as_str(), "Europe/Berlin");
/// ```
pub fn find_written_zone(text: &str) -> Option<IanaZone> {
    let text = crate::clean(text);
    let known = |name: &str| WINDOWS.iter().find(|known| known.eq_ignore_ascii_case(name));
    if let Some(id) = known(&text) {
        return WindowsZone::new(*id).find_iana();
    }
    if let Some((offset, places)) = shown(&text) {
        return find_shown(&offset, &places);
    }
    let rules = TimeZone::get(&text).ok()?;
    Some(IanaZone(rules.iana_name().unwrap_or(&text).to_owned()))
}

/// The offset and the places of a zone as Windows shows it.
fn shown(text: &str) -> Option<(String, Vec<String>)> {
    let (offset, places) = text.strip_prefix('(')?.split_once(')')?;
    let offset = offset.strip_prefix("UTC").or_else(|| offset.strip_prefix("GMT"))?;
    // A minus sign that is one, as some languages write it.
    let offset: String =
        offset.chars().filter(|c| *c != ' ').map(|c| if c == '\u{2212}' { '-' } else { c }).collect();
    let offset = if matches!(offset.as_str(), "+00:00" | "-00:00") { String::new() } else { offset };
    let places = places.split(',').map(|place| place.trim().to_lowercase());
    Some((offset, places.filter(|place| !place.is_empty()).collect()))
}

fn find_shown(offset: &str, places: &[String]) -> Option<IanaZone> {
    let first = places.first()?;
    let mut found: Option<IanaZone> = None;
    for id in WINDOWS {
        let Ok(zone) = id.parse::<windows_timezones::WindowsTimezone>() else { continue };
        let Some((there, named)) = shown(zone.description()) else { continue };
        if there != offset || !named.contains(first) {
            continue;
        }
        let iana = IanaZone(zone.tzdb_id().to_owned());
        // A name that two zones share is nobody's.
        if found.replace(iana).is_some() {
            return None;
        }
    }
    found
}

impl fmt::Display for WindowsZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for IanaZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_what_exchange_sends() {
        let iana = |id: &str| WindowsZone::new(id).find_iana().map(|zone| zone.as_str().to_owned());
        assert_eq!(iana("W. Europe Standard Time").as_deref(), Some("Europe/Berlin"));
        assert!(matches!(iana("India Standard Time").as_deref(), Some("Asia/Kolkata" | "Asia/Calcutta")));
        assert!(iana("UTC").is_some(), "Exchange uses UTC as a zone id");
        assert_eq!(iana("Europe/Oslo").as_deref(), Some("Europe/Oslo"), "an IANA name stands for itself");
        assert_eq!(iana("tzone://Microsoft/Custom"), None, "a custom zone is not guessed");
    }

    #[test]
    fn zones_are_read_as_people_and_programs_write_them() {
        let iana = |text: &str| find_written_zone(text).map(|zone| zone.as_str().to_owned());
        for (written, expected) in [
            ("Europe/Oslo", "Europe/Oslo"),
            ("europe/oslo", "Europe/Oslo"),
            ("W. Europe Standard Time", "Europe/Berlin"),
            ("w. europe standard time ", "Europe/Berlin"),
            ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
            ("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Berlin"),
            ("(GMT+01:00) Brussels, Copenhagen", "Europe/Paris"),
            ("(UTC) Dublin, Edinburgh, Lisbon, London", "Europe/London"),
            ("(UTC\u{2212}05:00) Eastern Time (US & Canada)", "America/New_York"),
        ] {
            assert_eq!(iana(written).as_deref(), Some(expected), "{written}");
        }
        for unknown in ["Narnia/Lantern", "(UTC+01:00)", "(UTC+01:00) Atlantis", "(UTC+09:00) Berlin", ""] {
            assert_eq!(iana(unknown), None, "{unknown} is not guessed");
        }
    }

    #[test]
    fn every_id_of_windows_is_one() {
        for id in WINDOWS {
            assert!(id.parse::<windows_timezones::WindowsTimezone>().is_ok(), "{id}");
        }
        assert!(WINDOWS.len() > 130, "all of them: {}", WINDOWS.len());
    }
}

//! Time zones by Windows and by IANA name.

use std::fmt;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A Windows time zone id as Exchange writes it, for example `W. Europe Standard Time`. Kept as it came, known or not.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WindowsZone(String);

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
}

//! Where the organization works.

use crate::organization::recipient::Site;
use crate::organization::zone::Zone;

type Place = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

/// City, country, Windows zone, IANA zone, buildings. Together they have daylight saving in both hemispheres and on odd
/// weekdays, none at all, and offsets of half an hour.
const PLACES: &[Place] = &[
    ("Oslo", "Norway", "W. Europe Standard Time", "Europe/Oslo", &["Akerhus", "Bjørvika"]),
    ("London", "United Kingdom", "GMT Standard Time", "Europe/London", &["Holborn"]),
    ("New York", "United States", "Eastern Standard Time", "America/New_York", &["Hudson 5", "Bryant"]),
    ("Pune", "India", "India Standard Time", "Asia/Kolkata", &["Deccan"]),
    ("Tokyo", "Japan", "Tokyo Standard Time", "Asia/Tokyo", &["丸の内"]),
    ("Adelaide", "Australia", "Cen. Australia Standard Time", "Australia/Adelaide", &["Torrens"]),
    ("Athens", "Greece", "GTB Standard Time", "Europe/Athens", &["Πλάκα"]),
    ("São Paulo", "Brazil", "E. South America Standard Time", "America/Sao_Paulo", &["Paulista"]),
    ("Tel Aviv", "Israel", "Israel Standard Time", "Asia/Jerusalem", &["Sarona"]),
];

/// How a building is called in addresses.
pub(super) fn slug(building: &str) -> &'static str {
    match building {
        "Akerhus" => "akerhus",
        "Bjørvika" => "bjorvika",
        "Holborn" => "holborn",
        "Hudson 5" => "hudson5",
        "Bryant" => "bryant",
        "Deccan" => "deccan",
        "丸の内" => "marunouchi",
        "Torrens" => "torrens",
        "Πλάκα" => "plaka",
        "Paulista" => "paulista",
        "Sarona" => "sarona",
        _ => "annex",
    }
}

/// The sites.
pub(in crate::organization) fn sites() -> Vec<Site> {
    let known = PLACES.iter().map(|(city, country, windows, iana, buildings)| {
        let zone = Zone::find_pair(windows, iana).unwrap_or_else(Zone::utc);
        Site { city, country, zone, buildings }
    });
    known.collect()
}

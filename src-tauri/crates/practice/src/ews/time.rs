//! Instants on the wire.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use crate::{organization::Zone, soap::Fault};

/// An instant as Exchange writes it: in UTC, or in the zone the request's `TimeZoneContext` names.
pub(crate) fn print(instant: Timestamp, zone: Option<&Zone>) -> String {
    match zone {
        None => instant.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        Some(zone) => instant.to_zoned(zone.rules().clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
    }
}

/// Reads `xs:dateTime`; one without an offset is meant in `zone`.
pub(crate) fn parse(text: &str, zone: &Zone) -> Result<Timestamp, Fault> {
    let text = text.trim();
    let bad = || {
        Fault::new("ErrorInvalidRequest", format!("The request is invalid: '{text}' is no date and time."))
    };
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Ok(instant);
    }
    let local: DateTime = text.parse().map_err(|_| bad())?;
    // `xs:dateTime` needs both halves; a lone date is a mistake worth reporting.
    if !text.contains('T') {
        return Err(bad());
    }
    Ok(zone.instant(local))
}

/// The offset of a zone at an instant, written as `xs:date` wants it.
pub(crate) fn print_date(date: jiff::civil::Date, zone: Option<&Zone>) -> String {
    let Some(zone) = zone else { return format!("{date}Z") };
    let instant = zone.instant(date.at(0, 0, 0, 0));
    let offset = instant.to_zoned(zone.rules().clone()).strftime("%:z").to_string();
    format!("{date}{offset}")
}

/// Reads `xs:date`, whose offset says nothing a series could use.
pub(crate) fn parse_date(text: &str) -> Result<jiff::civil::Date, Fault> {
    let text = text.trim();
    text.get(..10).unwrap_or(text).parse().map_err(|_| {
        Fault::new("ErrorInvalidRequest", format!("The request is invalid: '{text}' is no date."))
    })
}

/// The first and last moment jiff can handle are far outside anything a calendar holds.
pub(crate) fn day_span(from: Timestamp, until: Timestamp) -> i32 {
    let day = |instant: Timestamp| instant.to_zoned(TimeZone::UTC).date();
    day(from).until(day(until)).map_or(i32::MAX, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_without_offset_is_meant_in_the_zone() {
        let zone = Zone::find_windows("W. Europe Standard Time").unwrap();
        let summer = parse("2026-07-01T09:00:00", &zone).unwrap();
        assert_eq!(print(summer, None), "2026-07-01T07:00:00Z", "summer time is two hours ahead");
        assert_eq!(print(summer, Some(&zone)), "2026-07-01T09:00:00+02:00", "and printed with its offset");
        assert_eq!(
            parse("2026-07-01T09:00:00-05:00", &zone).unwrap().to_string(),
            "2026-07-01T14:00:00Z",
            "an offset wins"
        );
        for bad in ["", "yesterday", "2026-07-01", "2026-13-01T00:00:00Z"] {
            assert!(parse(bad, &zone).is_err(), "{bad} is no time");
        }
    }

    #[test]
    fn a_date_may_carry_an_offset() {
        for text in ["2026-03-02", "2026-03-02Z", "2026-03-02+01:00"] {
            assert_eq!(parse_date(text).unwrap(), jiff::civil::date(2026, 3, 2), "{text} is the same day");
        }
        assert!(parse_date("é2026-03-02").is_err(), "rubbish is refused, not a crash");
    }
}

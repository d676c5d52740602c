//! Reminders as a calendar file: RFC 5545.

use std::fmt;

use anteroom_catalogue::Words;
use anteroom_catalogue::texts::handover;
use anteroom_domain::shown_lines;
use icalendar::{Alarm, Calendar, Component as _, Event, EventLike as _, Property, Trigger};
use jiff::{Timestamp, ToSpan as _};

use super::ending::Ending;

/// When to be reminded, before the day itself: time enough to order a certificate, and once more in the last week.
const ALARMS: [&str; 2] = ["P30D", "P7D"];

/// What still ends: the past reminds nobody.
pub fn to_come(endings: &[Ending]) -> impl Iterator<Item = &Ending> {
    endings.iter().filter(|ending| !ending.is_past)
}

/// The calendar with one entry per last day to come. `owner` names the setup, so that a calendar given the file again
/// changes its entries instead of doubling them.
///
/// # Errors
/// None that is known; writing to a string says so.
pub fn reminders(
    words: &Words,
    endings: &[Ending],
    owner: &str,
    customer: &str,
    product: &str,
    now: Timestamp,
) -> Result<String, fmt::Error> {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    let language = words.language().to_uppercase();
    calendar.append_property(("PRODID", format!("-//Anteroom//Handover//{language}").as_str()));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    for ending in to_come(endings) {
        calendar.push(entry(words, ending, owner, customer, product, &stamp)?);
    }
    let mut text = String::new();
    use fmt::Write as _;
    write!(text, "{calendar}")?;
    Ok(fold(&text))
}

fn entry(
    words: &Words,
    ending: &Ending,
    owner: &str,
    customer: &str,
    product: &str,
    stamp: &str,
) -> Result<Event, fmt::Error> {
    let uid = format!("{}-{}@anteroom", plain(owner), ending.id);
    let after = ending.on.checked_add(1.day()).map_err(|_| fmt::Error)?;
    let day = |name: &str, on: jiff::civil::Date| {
        Property::new(name, on.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
    };
    let summary = plain(&words.tell(&handover::reminder(&ending.what, customer)));
    let about = plain(&format!("{}\n\n{customer}, {product}.", ending.action));
    let mut event = Event::new();
    event
        .append_property(("UID", uid.as_str()))
        .append_property(("DTSTAMP", stamp))
        .append_property(day("DTSTART", ending.on))
        .append_property(day("DTEND", after))
        .append_property(("TRANSP", "TRANSPARENT"))
        .summary(&summary)
        .description(&about);
    for (index, before) in ALARMS.into_iter().enumerate() {
        let span = Trigger::try_from(&Property::new("TRIGGER", before)).map_err(|()| fmt::Error)?;
        let mut alarm = Alarm::display(&summary, span);
        // The library reads no negative span, writes each in seconds, and puts stamps of its own.
        alarm
            .append_property(("TRIGGER", format!("-{before}").as_str()))
            .append_property(("DTSTAMP", stamp))
            .append_property(("UID", format!("{uid}-{index}").as_str()));
        event.alarm(alarm.done());
    }
    Ok(event.done())
}

/// Without the signs that end a line in some readers, or turn it; a line feed stays and is escaped.
fn plain(text: &str) -> String {
    shown_lines(text).replace('\t', " ")
}

/// Folds lines at 75 octets, between signs (RFC 5545, 3.1).
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut octets = 0;
        for sign in line.chars() {
            if octets + sign.len_utf8() > 75 {
                folded.push_str("\r\n ");
                octets = 1;
            }
            folded.push(sign);
            octets += sign.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn ending(what: &str, action: &str) -> Ending {
        Ending {
            id: "password",
            what: what.to_owned(),
            on: date(2026, 12, 31),
            is_past: false,
            action: action.to_owned(),
        }
    }

    fn write(endings: &[Ending], customer: &str) -> String {
        let now = "2026-11-21T14:03:07Z".parse().unwrap();
        reminders(Words::english(), endings, "a1b2", customer, "Flowscape", now).unwrap()
    }

    /// The lines of the file as a reader sees them.
    fn unfold(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn an_entry_is_a_day_with_two_alarms() {
        let text = write(&[ending("The password", "Set a new one.")], "Contoso");
        let lines = unfold(&text);
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "UID:a1b2-password@anteroom",
            "DTSTAMP:20261121T140307Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:The password ends (Contoso)",
            "TRIGGER:-P30D",
            "TRIGGER:-P7D",
        ] {
            assert!(lines.iter().any(|known| known == line), "{line} is missing: {text}");
        }
        assert_eq!(text, write(&[ending("The password", "Set a new one.")], "Contoso"), "the same again");
    }

    #[test]
    fn hostile_names_stay_data() {
        let name = "a\r\nEND:VEVENT\rBEGIN:VEVENT\nX;Y,Z\\n\u{b}\u{1}";
        let text = write(&[ending(name, name)], name);
        let lines = unfold(&text);
        assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), 1, "{text}");
        assert!(
            !text.replace("\r\n", "").contains(['\r', '\n']),
            "every line ends with both signs: {text:?}"
        );
        assert!(text.contains("\\;"), "what separates is escaped: {text}");
    }

    proptest::proptest! {
        #[test]
        fn any_name_stays_in_its_line(name in "[\\r\\n\u{85}\u{2028};:,\\\\\"BEGINVT ]{0,30}|\\PC{0,120}") {
            let ordinary = unfold(&write(&[ending("x", "x")], "x"));
            let lines = unfold(&write(&[ending(&name, &name)], &name));
            let names = |lines: &[String]| -> Vec<String> {
                lines.iter().map(|line| line.split([':', ';']).next().unwrap_or_default().to_owned()).collect()
            };
            proptest::prop_assert_eq!(names(&lines), names(&ordinary), "no line more and none of another kind");
            let breaks = lines.iter().filter(|line| line.contains(char::is_control)).count();
            proptest::prop_assert_eq!(breaks, 0, "nothing in a line ends it for some reader");
        }
    }

    #[test]
    fn lines_have_at_most_75_octets_and_break_between_signs() {
        for length in 0..200 {
            let text = write(&[ending(&"ä€𝄞x ".repeat(length), "x")], "c");
            let longest = text.split("\r\n").map(str::len).max();
            assert!(longest <= Some(75), "{longest:?} octets: {text}");
        }
    }

    #[test]
    fn what_has_passed_reminds_nobody() {
        let text = write(&[Ending { is_past: true, ..ending("x", "y") }], "c");
        assert!(!text.contains("VEVENT"), "{text}");
    }
}

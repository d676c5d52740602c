//! Calendar options, as a calendar folder keeps them.

use anteroom_domain::ports::CalendarOptions;
use anteroom_domain::{Automation, CalendarProcessing};

use crate::ews::operations::UserConfiguration;

/// Reads what the dictionary shows. Of its keys Microsoft documents `AutomateProcessing`; the others are those Exchange Server
/// keeps the settings of `Set-CalendarProcessing` under. A setting that was never changed has no entry, so one that is
/// missing is not known rather than off.
pub(super) fn read(options: &UserConfiguration) -> CalendarOptions {
    let flag = |key| options.find(key).and_then(parse_flag);
    let number = |key| options.find(key).and_then(|value| value.trim().parse::<u32>().ok());
    CalendarOptions {
        keeps_bookings: options.keeps_bookings(),
        shown: CalendarProcessing {
            automation: options.find("AutomateProcessing").and_then(|value| match value.trim() {
                "0" => Some(Automation::None),
                "1" => Some(Automation::AutoUpdate),
                "2" => Some(Automation::AutoAccept),
                _ => None,
            }),
            allow_conflicts: flag("AllowConflicts"),
            allow_recurring: flag("AllowRecurringMeetings"),
            enforce_horizon: flag("EnforceSchedulingHorizon"),
            booking_window_days: number("BookingWindowInDays"),
            maximum_minutes: number("MaximumDurationInMinutes"),
            accept_external: flag("calAssistProcessExternal"),
            delete_subject: flag("DeleteSubject"),
            add_organizer_to_subject: flag("AddOrganizerToSubject"),
            delete_comments: flag("DeleteComments"),
            remove_private: flag("RemovePrivateProperty"),
        },
    }
}

fn parse_flag(text: &str) -> Option<bool> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("true") || text == "1" {
        Some(true)
    } else if text.eq_ignore_ascii_case("false") || text == "0" {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(entries: &[(&str, &str)]) -> UserConfiguration {
        let entries = entries.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        UserConfiguration { entries }
    }

    #[test]
    fn options_are_read_and_gaps_stay_gaps() {
        let shown = read(&options(&[
            ("AutomateProcessing", "2"),
            ("AllowConflicts", "True"),
            ("BookingWindowInDays", "1080"),
            ("calAssistProcessExternal", "false"),
            ("DeleteSubject", "perhaps"),
            ("piRemindDefault", "15"),
        ]))
        .shown;
        let expected = CalendarProcessing {
            automation: Some(Automation::AutoAccept),
            allow_conflicts: Some(true),
            booking_window_days: Some(1080),
            accept_external: Some(false),
            ..CalendarProcessing::default()
        };
        assert_eq!(shown, expected, "what is missing or cannot be read is unknown");
        assert_eq!(read(&options(&[("AutomateProcessing", "7")])).shown.automation, None);
    }

    #[test]
    fn people_keep_no_bookings() {
        let people = options(&[("piRemindDefault", "15"), ("AutomateProcessing", "1")]);
        assert!(!people.keeps_bookings());
        assert!(options(&[("BookingWindowInDays", "180")]).keeps_bookings());
    }
}

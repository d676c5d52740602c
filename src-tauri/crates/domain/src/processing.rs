use serde::{Deserialize, Serialize};

/// Whether and how a resource mailbox answers requests (`AutomateProcessing`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Automation {
    /// Requests stay unread.
    None,
    /// Requests stand in the calendar as tentative.
    AutoUpdate,
    /// Requests are accepted or declined by the resource's rules.
    AutoAccept,
}

/// What a resource mailbox does with the requests it gets, as far as a planner cares; `None` where it is unknown, or where
/// nobody wishes for anything.
///
/// Names and units are those of `Set-CalendarProcessing`
/// (<https://learn.microsoft.com/powershell/module/exchange/set-calendarprocessing>).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CalendarProcessing {
    /// `AutomateProcessing`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automation: Option<Automation>,
    /// `AllowConflicts`: several meetings at the same time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_conflicts: Option<bool>,
    /// `AllowRecurringMeetings`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_recurring: Option<bool>,
    /// `EnforceSchedulingHorizon`: decline series that end beyond the booking window.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enforce_horizon: Option<bool>,
    /// `BookingWindowInDays`, 0 to 1080.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub booking_window_days: Option<u32>,
    /// `MaximumDurationInMinutes`; 0 for no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maximum_minutes: Option<u32>,
    /// `ProcessExternalMeetingMessages`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accept_external: Option<bool>,
    /// `DeleteSubject`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_subject: Option<bool>,
    /// `AddOrganizerToSubject`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub add_organizer_to_subject: Option<bool>,
    /// `DeleteComments`: remove the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_comments: Option<bool>,
    /// `RemovePrivateProperty`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remove_private: Option<bool>,
}

impl CalendarProcessing {
    /// The settings by the names of `Set-CalendarProcessing`, with their values as that cmdlet writes them; those that are
    /// `None` are left out.
    pub fn entries(&self) -> Vec<(&'static str, String)> {
        let automation = self.automation.map(|automation| {
            match automation {
                Automation::None => "None",
                Automation::AutoUpdate => "AutoUpdate",
                Automation::AutoAccept => "AutoAccept",
            }
            .to_owned()
        });
        let flag = |flag: Option<bool>| flag.map(|flag| if flag { "True" } else { "False" }.to_owned());
        let number = |number: Option<u32>| number.map(|number| number.to_string());
        let all = [
            ("AutomateProcessing", automation),
            ("AllowConflicts", flag(self.allow_conflicts)),
            ("AllowRecurringMeetings", flag(self.allow_recurring)),
            ("EnforceSchedulingHorizon", flag(self.enforce_horizon)),
            ("BookingWindowInDays", number(self.booking_window_days)),
            ("MaximumDurationInMinutes", number(self.maximum_minutes)),
            ("ProcessExternalMeetingMessages", flag(self.accept_external)),
            ("DeleteSubject", flag(self.delete_subject)),
            ("AddOrganizerToSubject", flag(self.add_organizer_to_subject)),
            ("DeleteComments", flag(self.delete_comments)),
            ("RemovePrivateProperty", flag(self.remove_private)),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Where `self`, as it is, falls short of what is wished for: name, what it is (`None` where unknown), what is wished.
    pub fn differences(&self, wished: &Self) -> Vec<(&'static str, Option<String>, String)> {
        let present = self.entries();
        let is = |name| present.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        let wished = wished.entries().into_iter();
        wished
            .map(|(name, wish)| (name, is(name), wish))
            .filter(|(_, is, wish)| is.as_ref() != Some(wish))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_name_what_is_unknown_and_what_is_otherwise() {
        let is = CalendarProcessing {
            allow_conflicts: Some(false),
            delete_subject: Some(false),
            ..Default::default()
        };
        let wished = CalendarProcessing {
            allow_conflicts: Some(true),
            delete_subject: Some(false),
            booking_window_days: Some(1080),
            ..Default::default()
        };
        assert_eq!(
            is.differences(&wished),
            [
                ("AllowConflicts", Some("False".to_owned()), "True".to_owned()),
                ("BookingWindowInDays", None, "1080".to_owned())
            ],
            "what agrees is not named, what is unknown is"
        );
        assert!(wished.differences(&wished).is_empty(), "where all is as wished nothing is left to wish");
    }
}

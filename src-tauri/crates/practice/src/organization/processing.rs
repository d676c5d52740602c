//! What a resource mailbox does with the requests it gets.

use anteroom_domain::{Automation, CalendarProcessing};

/// The settings of `Set-CalendarProcessing` a planner cares about
/// (<https://learn.microsoft.com/powershell/module/exchange/set-calendarprocessing>).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Processing {
    /// Whether and how requests are answered.
    pub automation: Automation,
    /// Whether several meetings may be at the same time.
    pub allow_conflicts: bool,
    /// Whether series are accepted.
    pub allow_recurring: bool,
    /// Whether a series that ends beyond the booking window is declined.
    pub enforce_horizon: bool,
    /// The booking window in days.
    pub booking_window_days: u32,
    /// The longest meeting in minutes; 0 for no limit.
    pub maximum_minutes: u32,
    /// Whether requests from outside of the organization are processed.
    pub accept_external: bool,
    /// Whether the subject is removed.
    pub delete_subject: bool,
    /// Whether the organizer's name is put in front of the subject.
    pub add_organizer_to_subject: bool,
    /// Whether private meetings lose their flag.
    pub remove_private_property: bool,
    /// Whether the body is removed.
    pub delete_comments: bool,
}

impl Processing {
    /// What a room that answers requests does unless somebody changes it.
    pub const DEFAULT: Self = Self {
        automation: Automation::AutoAccept,
        allow_conflicts: false,
        allow_recurring: true,
        enforce_horizon: true,
        booking_window_days: 180,
        maximum_minutes: 1440,
        accept_external: false,
        delete_subject: true,
        add_organizer_to_subject: true,
        remove_private_property: true,
        delete_comments: true,
    };
    /// What a mailbox does that `New-Mailbox` has just made: requests stand in the calendar, nobody answers them.
    pub const NEW: Self = Self { automation: Automation::AutoUpdate, ..Self::DEFAULT };
    /// What a planner wants.
    pub const OPEN: Self = Self {
        delete_subject: false,
        add_organizer_to_subject: false,
        remove_private_property: false,
        delete_comments: false,
        ..Self::DEFAULT
    };

    /// Takes over what `wished` says, and keeps the rest.
    pub fn change(&mut self, wished: &CalendarProcessing) {
        let CalendarProcessing {
            automation,
            allow_conflicts,
            allow_recurring,
            enforce_horizon,
            booking_window_days,
            maximum_minutes,
            accept_external,
            delete_subject,
            add_organizer_to_subject,
            delete_comments,
            remove_private,
        } = *wished;
        *self = Self {
            automation: automation.unwrap_or(self.automation),
            allow_conflicts: allow_conflicts.unwrap_or(self.allow_conflicts),
            allow_recurring: allow_recurring.unwrap_or(self.allow_recurring),
            enforce_horizon: enforce_horizon.unwrap_or(self.enforce_horizon),
            booking_window_days: booking_window_days.unwrap_or(self.booking_window_days),
            maximum_minutes: maximum_minutes.unwrap_or(self.maximum_minutes),
            accept_external: accept_external.unwrap_or(self.accept_external),
            delete_subject: delete_subject.unwrap_or(self.delete_subject),
            add_organizer_to_subject: add_organizer_to_subject.unwrap_or(self.add_organizer_to_subject),
            remove_private_property: remove_private.unwrap_or(self.remove_private_property),
            delete_comments: delete_comments.unwrap_or(self.delete_comments),
        };
    }

    /// Whether two settings leave the same of a meeting.
    pub(super) fn keeps_the_same(&self, other: &Self) -> bool {
        let kept = |settings: &Self| {
            (
                settings.delete_subject,
                settings.add_organizer_to_subject,
                settings.remove_private_property,
                settings.delete_comments,
            )
        };
        kept(self) == kept(other)
    }
}

impl From<Processing> for CalendarProcessing {
    fn from(settings: Processing) -> Self {
        Self {
            automation: Some(settings.automation),
            allow_conflicts: Some(settings.allow_conflicts),
            allow_recurring: Some(settings.allow_recurring),
            enforce_horizon: Some(settings.enforce_horizon),
            booking_window_days: Some(settings.booking_window_days),
            maximum_minutes: Some(settings.maximum_minutes),
            accept_external: Some(settings.accept_external),
            delete_subject: Some(settings.delete_subject),
            add_organizer_to_subject: Some(settings.add_organizer_to_subject),
            delete_comments: Some(settings.delete_comments),
            remove_private: Some(settings.remove_private_property),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_changes_what_it_names_and_nothing_else() {
        let mut settings = Processing::NEW;
        let wished = CalendarProcessing {
            automation: Some(Automation::AutoAccept),
            booking_window_days: Some(1080),
            accept_external: Some(true),
            remove_private: Some(false),
            ..Default::default()
        };
        settings.change(&wished);
        assert!(CalendarProcessing::from(settings).differences(&wished).is_empty(), "all wishes are met");
        let expected = Processing {
            automation: Automation::AutoAccept,
            booking_window_days: 1080,
            accept_external: true,
            remove_private_property: false,
            ..Processing::NEW
        };
        assert_eq!(settings, expected, "the rest stays");
    }
}

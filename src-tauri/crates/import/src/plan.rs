//! From rooms and a window to units.

use std::collections::HashSet;

use anteroom_domain::ports::Capabilities;
use anteroom_domain::{Code, Disposition, Failure, Plan, PlannedRoom, SmtpAddress, TimeWindow};
use jiff::{SignedDuration, Timestamp};

/// The longest piece of a window one unit reads, in days: short enough that a busy room stays under the thousand entries
/// Exchange gives for one view, and that little is read again after a failure.
pub const LONGEST_PIECE_DAYS: u16 = 90;

/// What the administrator chose beside rooms and window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// The planner user who gets meetings whose owner is unknown.
    pub fallback_owner: SmtpAddress,
    /// Whether organizers the Exchange directory knows become planner users when they are met.
    pub adopt_directory_users: bool,
    /// Mail domains of the organization's people, beside those of the rooms.
    pub attendee_domains: Vec<String>,
    /// Whether the planner's notifications stay off during the import.
    pub silence_notifications: bool,
}

/// Plans an import. A room named twice is planned once; the window is widened to whole seconds, which is all that calendars
/// and ledger know.
///
/// # Errors
/// `import.nothing` when no room is named.
pub fn plan(
    rooms: Vec<PlannedRoom>,
    window: TimeWindow,
    capabilities: Capabilities,
    choices: Choices,
) -> Result<Plan, Failure> {
    let mut seen = HashSet::new();
    let rooms: Vec<_> = rooms.into_iter().filter(|room| seen.insert(room.address.key())).collect();
    if rooms.is_empty() {
        return Err(Failure::new(Code::ImportNothing, Disposition::StopRun));
    }
    let own_domains = choices
        .attendee_domains
        .iter()
        .cloned()
        .chain(rooms.iter().map(|room| room.address.domain()))
        .collect();
    let window = on_whole_seconds(window);
    let days = capabilities.longest_window_days.clamp(1, LONGEST_PIECE_DAYS);
    Ok(Plan {
        rooms,
        window,
        pieces: window.split(SignedDuration::from_hours(24 * i64::from(days))),
        fallback_owner: choices.fallback_owner,
        adopt_directory_users: choices.adopt_directory_users,
        own_domains,
        silence_notifications: choices.silence_notifications,
    })
}

fn on_whole_seconds(window: TimeWindow) -> TimeWindow {
    let floor = |at: Timestamp| {
        let second = at.as_second() - i64::from(at.subsec_nanosecond() < 0);
        Timestamp::from_second(second).unwrap_or(at)
    };
    let end = window.end();
    let ceiling = match floor(end) {
        floored if floored == end => end,
        floored => floored.checked_add(SignedDuration::from_secs(1)).unwrap_or(end),
    };
    TimeWindow::new(floor(window.start()), ceiling).unwrap_or(window)
}

#[cfg(test)]
mod tests {
    use anteroom_domain::Window;
    use proptest::prelude::*;

    use super::*;

    fn planned(start: Timestamp, end: Timestamp, longest_window_days: u16) -> Plan {
        let room = |text: &str| PlannedRoom { address: text.parse().unwrap(), display_name: text.to_owned() };
        plan(
            vec![room("room1@contoso.com"), room("ROOM1@contoso.com"), room("room2@contoso.com")],
            TimeWindow::new(start, end).unwrap(),
            Capabilities {
                longest_window_days,
                most_concurrent_requests: 10,
                most_concurrent_per_mailbox: 4,
            },
            Choices {
                fallback_owner: "facilities@contoso.com".parse().unwrap(),
                adopt_directory_users: true,
                attendee_domains: Vec::new(),
                silence_notifications: true,
            },
        )
        .unwrap()
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    proptest! {
        #[test]
        fn each_entry_belongs_to_exactly_one_unit(
            start in 1_700_000_000_i64..1_800_000_000,
            length in 1_i64..4 * 365 * 86_400,
            days in 0_u16..800,
            offset in -200_000_i64..4 * 365 * 86_400,
            lasting in 0_i64..10 * 86_400,
        ) {
            let plan = planned(at(start), at(start + length), days);
            prop_assert_eq!(plan.pieces[0].start(), plan.window.start());
            prop_assert_eq!(plan.pieces[plan.pieces.len() - 1].end(), plan.window.end());
            prop_assert!(plan.pieces.windows(2).all(|pair| pair[0].end() == pair[1].start()), "no gap, no overlap");
            let longest = SignedDuration::from_hours(24 * i64::from(days.clamp(1, LONGEST_PIECE_DAYS)));
            prop_assert!(plan.pieces.iter().all(|piece| piece.duration() <= longest), "no piece is too long");

            let (begin, end) = (at(start + offset), at(start + offset + lasting));
            let owners = plan
                .pieces
                .iter()
                .enumerate()
                .filter(|(index, span)| Window { span: **span, first: *index == 0 }.owns(begin, end))
                .count();
            let expected = usize::from(plan.window.overlaps(begin, end));
            prop_assert_eq!(owners, expected, "an entry in the window has one unit, any other has none");
        }
    }

    #[test]
    fn a_room_named_twice_is_read_once() {
        let plan = planned(at(1_767_225_600), at(1_767_312_000), 730);
        assert_eq!(plan.rooms.len(), 2, "an address is the same in any case");
    }

    #[test]
    fn parts_of_seconds_are_not_lost() {
        let start: Timestamp = "2026-01-01T00:00:00.5Z".parse().unwrap();
        let end: Timestamp = "2026-01-02T00:00:00.5Z".parse().unwrap();
        let plan = planned(start, end, 90);
        assert_eq!(plan.window.start(), "2026-01-01T00:00:00Z".parse().unwrap());
        assert_eq!(plan.window.end(), "2026-01-02T00:00:01Z".parse().unwrap());
    }
}

//! The guard: when removals are routine, and when a person has to look first.
//!
//! An empty answer is well-formed whatever caused it: a right that was lost, a backup that was restored, a mailbox that was moved.
//! No code tells it from a calendar that somebody cleared, so the amount decides. A count and a share are needed together: by a
//! share alone each small room would be held all the time, by a count alone each large one.

use std::collections::BTreeMap;

/// How much of what a room or a run had is missing from the calendars now. What is held already, or was allowed, counts on neither
/// side: it has been told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Loss {
    /// Meetings the calendars do not have any more.
    pub missing: u32,
    /// Meetings the planner had in the run's window before the run, the missing ones among them.
    pub of: u32,
}

/// Why removals are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldBecause {
    /// Their room would lose most of its meetings.
    Room,
    /// All rooms of the run together would lose many, each of them perhaps few.
    Run,
}

/// From where on a loss is no routine.
struct Limits {
    /// From so many meetings on, if they are also this share.
    count: u32,
    /// In percent.
    share: u64,
    /// From so many on, if nothing would be left.
    all: u32,
}

/// Half of a room: one piece of two that answers empty is seen, a cancelled weekly meeting among others is not.
const ROOM: Limits = Limits { count: 5, share: 50, all: 3 };

/// A quarter of everything, over several rooms: what no single room shows. When so much is missing, nothing is removed at all.
const RUN: Limits = Limits { count: 10, share: 25, all: 3 };

impl Limits {
    fn are_passed(&self, loss: Loss) -> bool {
        let (missing, of) = (u64::from(loss.missing), u64::from(loss.of));
        let is_large = loss.missing >= self.count && missing * 100 >= of * self.share;
        is_large || (loss.missing >= self.all && missing >= of)
    }
}

/// Which rooms' removals are held. This is the one rule about it, for every way meetings are removed because a calendar does not
/// have them: it looks at all rooms a run has read, so it is asked once, at the run's end, and the order of reading changes
/// nothing. `before` is what the run has removed already, when it is opened again for rooms that had failed.
pub fn find_held(rooms: &BTreeMap<String, Loss>, before: u32) -> BTreeMap<String, HeldBecause> {
    let mut whole = Loss { missing: before, of: before };
    for loss in rooms.values() {
        whole.missing = whole.missing.saturating_add(loss.missing);
        whole.of = whole.of.saturating_add(loss.of);
    }
    // A room read by itself is judged by itself: a quarter of it is a weekly meeting that was cancelled.
    let are_several = before > 0 || rooms.values().filter(|loss| loss.missing > 0).count() > 1;
    let is_run = are_several && RUN.are_passed(whole);
    let because = |loss: Loss| match loss.missing {
        0 => None,
        _ if ROOM.are_passed(loss) => Some(HeldBecause::Room),
        _ => is_run.then_some(HeldBecause::Run),
    };
    rooms.iter().filter_map(|(room, loss)| Some((room.clone(), because(*loss)?))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of_rooms(losses: &[(u32, u32)]) -> BTreeMap<String, Loss> {
        let named = losses.iter().enumerate();
        named.map(|(index, (missing, of))| (index.to_string(), Loss { missing: *missing, of: *of })).collect()
    }

    fn held(losses: &[(u32, u32)]) -> Vec<Option<HeldBecause>> {
        let judged = find_held(&of_rooms(losses), 0);
        (0..losses.len()).map(|index| judged.get(&index.to_string()).copied()).collect()
    }

    #[test]
    fn what_happens_every_day_is_routine() {
        let calm = (0, 200);
        for (missing, of) in [(0, 0), (1, 1), (2, 2), (4, 8), (10, 30), (49, 100)] {
            assert_eq!(held(&[calm, (missing, of)])[1], None, "{missing} of {of}");
        }
    }

    #[test]
    fn all_or_most_of_a_room_is_held_and_other_rooms_are_not() {
        let calm = (1, 500);
        for (missing, of) in [(3, 3), (5, 10), (20, 40), (60, 100)] {
            assert_eq!(held(&[calm, (missing, of)]), [None, Some(HeldBecause::Room)], "{missing} of {of}");
        }
    }

    #[test]
    fn many_rooms_that_lose_a_little_each_are_held_together() {
        assert_eq!(held(&[(12, 40); 5]), [Some(HeldBecause::Run); 5], "30 % everywhere");
        assert_eq!(held(&[(4, 40); 50]), [None; 50], "10 % everywhere is a quiet month");
        assert_eq!(held(&[(2, 2), (2, 2)]), [Some(HeldBecause::Run); 2], "nothing would be left anywhere");
        assert_eq!(held(&[(40, 100)]), [None], "one room by itself is judged as one");
        let later = find_held(&of_rooms(&[(9, 30), (0, 70)]), 30);
        assert_eq!(later["0"], HeldBecause::Run, "what the run has removed before counts");
    }

    fn losses() -> impl Strategy<Value = Vec<(u32, u32)>> {
        let loss = (0_u32..300).prop_flat_map(|of| (0..=of, Just(of)));
        proptest::collection::vec(loss, 1..12)
    }

    proptest! {
        #[test]
        fn a_greater_loss_is_never_held_less(losses in losses(), room in any::<prop::sample::Index>(), more in 1_u32..50) {
            let before = find_held(&of_rooms(&losses), 0);
            let mut worse = losses.clone();
            let place = room.index(losses.len());
            worse[place].0 = (worse[place].0 + more).min(worse[place].1);
            let after = find_held(&of_rooms(&worse), 0);
            for room in before.keys() {
                prop_assert!(after.contains_key(room), "room {} is no longer held", room);
            }
        }

        #[test]
        fn an_organization_that_answers_empty_loses_at_most_two_meetings(counts in proptest::collection::vec(0_u32..40, 1..20)) {
            let losses: Vec<_> = counts.iter().map(|count| (*count, *count)).collect();
            let held = find_held(&of_rooms(&losses), 0);
            let gone: u32 = of_rooms(&losses).iter().filter(|(room, _)| !held.contains_key(*room)).map(|(_, loss)| loss.missing).sum();
            prop_assert!(gone <= 2, "{} would be gone", gone);
        }

        #[test]
        fn no_room_loses_half_of_five_and_the_whole_no_quarter(losses in losses()) {
            let held = find_held(&of_rooms(&losses), 0);
            let mut gone = 0_u64;
            for (room, loss) in of_rooms(&losses) {
                if !held.contains_key(&room) {
                    prop_assert!(loss.missing < 5 || loss.missing * 2 < loss.of, "{:?}", loss);
                    gone += u64::from(loss.missing);
                }
            }
            let of: u64 = losses.iter().map(|(_, of)| u64::from(*of)).sum();
            let is_one = losses.iter().filter(|(missing, _)| *missing > 0).count() == 1;
            prop_assert!(is_one || gone < 10 || gone * 4 < of, "{} of {}", gone, of);
        }
    }
}

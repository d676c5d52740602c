//! Changing, deleting, and the history that is left.

use jiff::SignedDuration;
use jiff::civil::{Weekday, date};

use super::tests::{NOW, appointment, at, calendar, series, zone};
use super::*;
use crate::organization::ids::ChangeKey;
use crate::organization::item::EntryKind;
use crate::organization::recurrence::{Pattern, Range, Weekdays};
use crate::organization::zone::Zone;

fn three_mondays(calendar: &Calendar) -> Arc<Item> {
    let first = date(2026, 3, 23);
    let pattern =
        Pattern::Weekly { interval: 1, days: Weekdays::only(Weekday::Monday), first_day: Weekday::Monday };
    let hours = (first.at(10, 0, 0, 0), first.at(11, 0, 0, 0));
    series(calendar, &zone("W. Europe Standard Time"), hours, pattern, Range::Numbered(3))
}

fn shown(calendar: &Calendar) -> Vec<Entry> {
    calendar.view(at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z"))
}

fn an_hour_later(draft: &mut Draft) {
    draft.appointment.start += SignedDuration::from_hours(1);
    draft.appointment.end += SignedDuration::from_hours(1);
}

#[test]
fn a_moved_occurrence_remembers_where_it_was() {
    let calendar = calendar();
    let master = three_mondays(&calendar);
    let before = calendar.occurrence_at(&master.id, 2).unwrap();
    calendar.update(&before.id, Some(&before.change_key), NOW, an_hour_later).unwrap();
    let after = calendar.occurrence(&before.id).unwrap();
    assert_eq!(after.kind, EntryKind::Exception);
    assert_eq!(after.start, at("2026-03-30T09:00:00Z"), "11:00 summer time");
    assert_eq!(after.original_start, Some(at("2026-03-30T08:00:00Z")), "10:00 summer time");
    assert_ne!(after.change_key, before.change_key, "the occurrence has a new version");
    let now = calendar.item(&master.id).unwrap();
    assert_ne!(now.change_key, master.change_key, "and so has its master");
    assert_eq!(now.modified_occurrences(), [after], "the master lists it");
    assert_eq!(shown(&calendar).len(), 3, "it shows once");
}

#[test]
fn a_deleted_occurrence_is_listed_and_gone() {
    let calendar = calendar();
    let master = three_mondays(&calendar);
    let last = calendar.occurrence_at(&master.id, 3).unwrap();
    calendar.delete(&last.id, NOW).unwrap();
    assert_eq!(calendar.occurrence(&last.id), Err(CalendarError::OccurrenceDeleted));
    let now = calendar.item(&master.id).unwrap();
    assert_eq!(now.deleted_occurrences(), [last.start]);
    assert_eq!(
        now.last_occurrence().unwrap().start,
        at("2026-03-30T08:00:00Z"),
        "the one before is the last now"
    );
    assert_eq!(shown(&calendar).len(), 2);
}

#[test]
fn an_occurrence_does_not_pass_its_neighbour() {
    let calendar = calendar();
    let master = three_mondays(&calendar);
    let first = calendar.occurrence_at(&master.id, 1).unwrap();
    let by_days = |days: i64| {
        move |draft: &mut Draft| {
            draft.appointment.start += SignedDuration::from_hours(24 * days);
            draft.appointment.end += SignedDuration::from_hours(24 * days);
        }
    };
    let refused = calendar.update(&first.id, None, NOW, by_days(7));
    assert_eq!(refused, Err(CalendarError::CrossingNeighbour), "that is the second one's day");
    assert!(calendar.update(&first.id, None, NOW, by_days(6)).is_ok(), "the day before is free");
}

#[test]
fn a_series_with_a_new_rhythm_forgets_its_exceptions_and_a_new_subject_does_not() {
    let calendar = calendar();
    let master = three_mondays(&calendar);
    let second = calendar.occurrence_at(&master.id, 2).unwrap();
    calendar.update(&second.id, None, NOW, an_hour_later).unwrap();
    let renamed = |draft: &mut Draft| draft.appointment.subject = "New".to_owned();
    calendar.update(&master.id, None, NOW, renamed).unwrap();
    let subjects: Vec<String> =
        shown(&calendar).iter().map(|entry| entry.appointment.subject.clone()).collect();
    assert_eq!(subjects, ["New", "Subject", "New"], "the exception keeps what it was given");
    calendar.update(&master.id, None, NOW, an_hour_later).unwrap();
    assert!(shown(&calendar).iter().all(|entry| entry.kind == EntryKind::Occurrence), "all begin at 11 now");
}

#[test]
fn an_outdated_change_key_is_refused() {
    let calendar = calendar();
    let master = three_mondays(&calendar);
    calendar.update(&master.id, Some(&master.change_key), NOW, |_| {}).unwrap();
    let again = calendar.update(&master.id, Some(&master.change_key), NOW, |_| {});
    assert_eq!(again, Err(CalendarError::Conflict), "the key was used up by the first change");
}

#[test]
fn nonsense_is_refused() {
    let calendar = calendar();
    let (day, utc) = (date(2026, 5, 4), Zone::utc());
    let backwards = appointment(&utc, day.at(10, 0, 0, 0), day.at(9, 0, 0, 0));
    let refused = calendar.create(Draft { appointment: backwards, recurrence: None }, NOW);
    assert_eq!(refused, Err(CalendarError::EndBeforeStart));
    let endless = appointment(&utc, day.at(10, 0, 0, 0), date(2036, 5, 4).at(10, 0, 0, 0));
    let refused = calendar.create(Draft { appointment: endless, recurrence: None }, NOW);
    assert_eq!(refused, Err(CalendarError::DurationTooLong));
    assert_eq!(calendar.find(&ItemId::new("nonsense")), Err(CalendarError::IdMalformed));
    let elsewhere = three_mondays(&Calendar::new(Guid::derived(2, 2, 2)));
    assert_eq!(calendar.find(&elsewhere.id), Err(CalendarError::ItemNotFound), "it is another mailbox's");
    assert_eq!(calendar.item_count(), 0, "nothing was kept");
}

#[test]
fn the_history_is_told_page_by_page() {
    let calendar = calendar();
    let day = date(2026, 5, 4);
    let make = || {
        let appointment = appointment(&Zone::utc(), day.at(9, 0, 0, 0), day.at(10, 0, 0, 0));
        calendar.create(Draft { appointment, recurrence: None }, NOW).unwrap()
    };
    let items = [make(), make(), make()];
    let first = calendar.changes_since(&SyncToken::beginning(), 2).unwrap();
    assert_eq!(first.changes, [Change::Created(items[0].clone()), Change::Created(items[1].clone())]);
    assert!(!first.is_last, "the third is still to come");
    let second = calendar.changes_since(&first.token, 2).unwrap();
    assert_eq!(second.changes, [Change::Created(items[2].clone())]);
    assert!(second.is_last);
    calendar.delete(&items[0].id, NOW).unwrap();
    let fleeting = make();
    calendar.delete(&fleeting.id, NOW).unwrap();
    calendar.update(&items[1].id, None, NOW, |draft| draft.appointment.subject = "New".to_owned()).unwrap();
    let changed = calendar.item(&items[1].id).unwrap();
    let third = calendar.changes_since(&SyncToken::new(second.token.as_str()), 512).unwrap();
    assert_eq!(
        third.changes,
        [Change::Deleted(items[0].id.clone()), Change::Updated(changed)],
        "what came and went in between is not told"
    );
    let nothing = calendar.changes_since(&third.token, 512).unwrap();
    assert_eq!((nothing.changes.len(), &nothing.token), (0, &third.token), "nothing happened since");
}

#[test]
fn nobody_is_told_of_a_change_to_what_they_never_saw() {
    let calendar = calendar();
    let made: Vec<_> = (0..5).map(|_| three_mondays(&calendar)).collect();
    let touch = |index: usize| {
        calendar.update(&made[index].id, None, NOW, |draft| draft.appointment.subject.push('!')).unwrap();
    };
    touch(0);
    let (mut seen, mut told) = (Vec::new(), Vec::new());
    let mut token = SyncToken::beginning();
    for round in 0.. {
        let page = calendar.changes_since(&token, 2).unwrap();
        for change in page.changes {
            match change {
                Change::Created(item) => seen.push(item.id.clone()),
                Change::Updated(item) => {
                    assert!(seen.contains(&item.id), "an update of what was never created");
                    told.push(item.id.clone());
                }
                Change::Deleted(_) => panic!("nothing was deleted"),
            }
        }
        token = page.token;
        match round {
            0 => (touch(1), touch(4)).1,
            1 => touch(3),
            _ if page.is_last => break,
            _ => assert!(round < 10, "the pages come to an end"),
        }
    }
    let ids = |indices: &[usize]| indices.iter().map(|index| made[*index].id.clone()).collect::<Vec<_>>();
    assert_eq!(seen, ids(&[0, 1, 2, 3, 4]), "each item is new once");
    assert_eq!(told, ids(&[1, 3, 4]), "what changed while pages were fetched is told afterwards");
}

#[test]
fn a_token_of_another_calendar_is_refused() {
    let other = Calendar::new(Guid::derived(2, 2, 2));
    three_mondays(&other);
    let token = other.changes_since(&SyncToken::beginning(), 10).unwrap().token;
    for token in [token, SyncToken::new("AAAA"), SyncToken::new("no base64")] {
        assert_eq!(calendar().changes_since(&token, 10), Err(CalendarError::SyncTokenInvalid), "{token:?}");
    }
}

#[test]
fn a_change_key_is_never_used_twice() {
    let calendar = calendar();
    let master = three_mondays(&calendar);
    let mut seen: Vec<ChangeKey> = vec![master.change_key.clone()];
    for _ in 0..3 {
        let Found::Item(item) = calendar.update(&master.id, None, NOW, |_| {}).unwrap() else {
            panic!("a master was updated, a master comes back");
        };
        assert!(!seen.contains(&item.change_key), "{:?} was there before", item.change_key);
        seen.push(item.change_key.clone());
    }
}

#[test]
fn a_thread_that_fails_inside_does_not_close_the_calendar() {
    let calendar = calendar();
    let master = three_mondays(&calendar);
    let outcome = std::thread::scope(|scope| {
        scope.spawn(|| calendar.update(&master.id, None, NOW, |_| panic!("as a broken handler would"))).join()
    });
    assert!(outcome.is_err(), "the thread has failed");
    assert_eq!(shown(&calendar).len(), 3, "and the calendar still answers, unchanged");
}

use anteroom_domain::{AllDaySpan, SkipReason};

use super::*;

#[tokio::test]
async fn importing_again_changes_no_row() {
    let ground = Ground::new().await;
    let mut series = meeting("weekly", "2026-01-05T10:00:00Z");
    series.key.original_start = Some(at("2026-01-05T09:00:00Z"));
    series.kind = MeetingKind::Exception;
    series.series = Some("weekly".to_owned());
    let mut day = meeting("day", "2026-01-06T23:00:00Z");
    day.all_day =
        Some(AllDaySpan { first: "2026-01-07".parse().unwrap(), last: "2026-01-07".parse().unwrap() });
    let page = vec![
        ground.owned(meeting("one", "2026-01-02T10:00:00Z"), OwnerReason::Organizer).await,
        ground.owned(series, OwnerReason::External).await,
        ground.owned(day, OwnerReason::Organizer).await,
    ];
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let added = ground.commit(&unit, page.clone(), None).await;
    assert_eq!((added.imported, added.created, added.fallback_owned), (3, 3, 1));
    let before = ground.dump().await;
    assert_eq!(before.len(), 6, "three meetings with one attendee each");

    assert_eq!(
        ground.commit(&unit, page.clone(), None).await,
        Tally::default(),
        "a page of a unit that is done"
    );
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let added = ground.commit(&unit, page.clone(), Some("2")).await;
    assert_eq!((added.imported, added.unchanged), (3, 3));
    assert_eq!(ground.commit(&unit, page, None).await, Tally::default(), "a page read twice counts once");
    assert_eq!(ground.dump().await, before, "no row changed, not even a time");
    assert_eq!(ground.planner.tally(run).await.unwrap(), added, "the ledger counts the same");
}

#[tokio::test]
async fn deletions_are_settled_only_when_the_window_was_read_completely() {
    let ground = Ground::new().await;
    let kept = ground.owned(meeting("kept", "2026-01-02T10:00:00Z"), OwnerReason::Organizer).await;
    let gone = ground.owned(meeting("gone", "2026-01-03T10:00:00Z"), OwnerReason::Organizer).await;
    let before = ground.owned(meeting("before", "2025-12-31T23:30:00Z"), OwnerReason::Organizer).await;
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    ground.commit(&unit, vec![kept.clone(), gone, before], None).await;
    let later_unit = ground.lease(run).await;
    let later = ground.owned(meeting("later", "2026-01-12T10:00:00Z"), OwnerReason::Organizer).await;
    ground.commit(&later_unit, vec![later], None).await;

    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    ground.commit(&unit, vec![kept], Some("2")).await;
    assert_eq!(ground.count("SELECT count(*) FROM meetings").await, 4, "half a reading removes nothing");
    let added = ground.commit(&unit, Vec::new(), None).await;
    assert_eq!(added.removed, 0, "what is missing from one piece may have moved to the next");
    let unit = ground.lease(run).await;
    let later = ground.owned(meeting("later", "2026-01-12T10:00:00Z"), OwnerReason::Organizer).await;
    ground.commit(&unit, vec![later], None).await;
    assert_eq!(
        ground.end(run).await.removed,
        2,
        "the one that is gone, and the one that reached into the first window"
    );
    assert_eq!(ground.count("SELECT count(*) FROM meetings").await, 2, "what was seen stays");
    assert_eq!(ground.count("SELECT count(*) FROM attendees").await, 2, "attendees go with their meeting");
}

#[tokio::test]
async fn an_entry_that_cannot_be_read_is_not_taken_for_deleted() {
    let ground = Ground::new().await;
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let entry = ground.owned(meeting("one", "2026-01-02T10:00:00Z"), OwnerReason::Organizer).await;
    ground.commit(&unit, vec![entry], None).await;
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let item = unreadable("item-one", "About one", None);
    let added = ground.commit_with(&unit, Vec::new(), vec![item], None).await;
    assert_eq!((added.skipped_unreadable, ground.end(run).await.removed), (1, 0));
    assert_eq!(ground.count("SELECT count(*) FROM meetings").await, 1, "it is still in the calendar");
    let skipped = ground.planner.load_skipped(run, &[SkipReason::Unreadable], 0, 10).await.unwrap();
    assert_eq!(skipped.len(), 1, "and the result says which one");
}

#[tokio::test]
async fn a_known_owner_replaces_the_fallback_and_a_known_one_keeps_its_row() {
    let ground = Ground::new().await;
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let known = ground.owned(meeting("known", "2026-01-02T10:00:00Z"), OwnerReason::Organizer).await;
    let orphan = ground.owned(meeting("orphan", "2026-01-03T10:00:00Z"), OwnerReason::NotInPlanner).await;
    ground.commit(&unit, vec![known.clone(), orphan], None).await;
    let orphans = "SELECT count(*) FROM meetings WHERE owner_reason != 'organizer'";
    assert_eq!(ground.count(orphans).await, 1);

    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let found = ground.owned(meeting("orphan", "2026-01-03T10:00:00Z"), OwnerReason::Organizer).await;
    let page = vec![known, found];
    let added = ground.commit(&unit, page.clone(), Some("2")).await;
    assert_eq!((added.owners_corrected, added.updated, added.unchanged, added.created), (1, 1, 1, 0));
    assert_eq!(ground.commit(&unit, page, None).await, Tally::default(), "correcting it once is enough");
    assert_eq!(ground.count("SELECT id FROM meetings WHERE uid = 'known'").await, 1, "its row stayed");
    assert_eq!(
        ground.count("SELECT id FROM meetings WHERE uid = 'orphan'").await,
        3,
        "a new meeting took its place"
    );
    assert_eq!(ground.count(orphans).await, 0);
    assert_eq!(ground.count("SELECT count(*) FROM attendees").await, 2);
}

#[tokio::test]
async fn the_subject_of_a_private_meeting_is_nowhere_in_the_file() {
    let ground = Ground::new().await;
    let mut private = meeting("one", "2026-01-02T10:00:00Z");
    private.subject = "Severance talk".to_owned();
    private.sensitivity = Sensitivity::Private;
    let private = ground.owned(private, OwnerReason::Organizer).await;
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    ground.commit(&unit, vec![private], None).await;
    let seen = ground.planner.load_meetings(&ROOM.parse().unwrap(), unit.window.span).await.unwrap();
    assert_eq!((seen[0].private, seen[0].subject.as_str()), (true, ""));
    for file in std::fs::read_dir(ground.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(14).any(|part| part == b"Severance talk"), "a hidden subject is not kept");
    }
}

#[tokio::test]
async fn what_changed_in_the_calendar_changes_in_its_row() {
    let ground = Ground::new().await;
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let entry = ground.owned(meeting("one", "2026-01-02T10:00:00Z"), OwnerReason::Organizer).await;
    ground.commit(&unit, vec![entry.clone()], None).await;
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let mut without_attendee = entry;
    without_attendee.meeting.attendees.clear();
    let added = ground.commit(&unit, vec![without_attendee], None).await;
    assert_eq!((added.updated, added.unchanged), (1, 0));
    assert_eq!(ground.count("SELECT count(*) FROM attendees").await, 0);
    assert_eq!(ground.count("SELECT changed_in_run FROM meetings").await, run.0);
    assert_eq!(ground.count("SELECT created_in_run FROM meetings").await, 1, "this run made none");
}

//! What is one entry, and what is another.

use super::*;

/// An entry with a UID of several.
fn copy(item_id: &str, start: &str) -> Meeting {
    let mut meeting = meeting("shared", start);
    meeting.item_id = item_id.to_owned();
    meeting
}

/// An entry of a series as a server gives it that does not tell where an exception was moved from: its own start stands for it.
fn of_series(item_id: &str, start: &str, kind: MeetingKind) -> Meeting {
    let mut meeting = copy(item_id, start);
    meeting.kind = kind;
    meeting.key.original_start = Some(meeting.start);
    meeting.series = Some("shared".to_owned());
    meeting
}

#[tokio::test]
async fn entries_that_share_a_uid_are_all_there() {
    for starts in [
        ["2026-01-02T09:00:00Z", "2026-01-08T09:00:00Z", "2026-01-15T09:00:00Z"],
        ["2026-01-02T07:00:00Z", "2026-01-02T12:00:00Z", "2026-01-02T18:00:00Z"],
    ] {
        let ground = Ground::new().await;
        let entries: Vec<_> =
            (1..).zip(starts).map(|(number, start)| copy(&format!("item {number}"), start)).collect();
        let (_, first) = ground.import(&entries, false).await;
        assert_eq!((first.imported, first.created, first.skipped_folded), (3, 3, 0), "{starts:?}");
        let before = ground.dump().await;
        let (_, again) = ground.import(&entries, true).await;
        assert_eq!((again.unchanged, again.removed), (3, 0), "{starts:?}");
        assert_eq!(ground.dump().await, before, "no row took another one's place");
    }
}

#[tokio::test]
async fn an_exception_moved_onto_the_time_of_its_sibling_is_there_beside_it() {
    let ground = Ground::new().await;
    let entries = [
        of_series("sibling", "2026-01-05T09:00:00Z", MeetingKind::Occurrence),
        of_series("moved", "2026-01-05T09:00:00Z", MeetingKind::Exception),
    ];
    let (_, tally) = ground.import(&entries, false).await;
    assert_eq!((tally.created, tally.skipped_folded), (2, 0));
    let before = ground.numbers().await;
    let mut moved = entries;
    moved[1] = of_series("moved", "2026-01-14T15:00:00Z", MeetingKind::Exception);
    let (_, tally) = ground.import(&moved, false).await;
    assert_eq!(
        (tally.created, tally.updated, tally.removed),
        (0, 1, 0),
        "its key moved with it, its row stayed"
    );
    let numbers = |rows: &[(i64, Timestamp, String)]| rows.iter().map(|row| row.0).collect::<Vec<_>>();
    assert_eq!(numbers(&ground.numbers().await), numbers(&before));
}

#[tokio::test]
async fn a_twin_is_folded_counted_and_named_in_each_run_the_same() {
    let ground = Ground::new().await;
    let mut private = copy("third", "2026-01-08T10:00:00Z");
    private.key.uid = "another".to_owned();
    private.sensitivity = Sensitivity::Private;
    let mut twin = private.clone();
    twin.item_id = "fourth".to_owned();
    let entries =
        [copy("first", "2026-01-02T10:00:00Z"), copy("second", "2026-01-02T10:00:00Z"), private, twin];
    let (_, tally) = ground.import(&entries, false).await;
    assert_eq!((tally.imported, tally.created, tally.skipped_folded), (2, 2, 2));
    let before = ground.dump().await;
    let (run, tally) = ground.import(&entries, false).await;
    assert_eq!(
        (tally.unchanged, tally.updated, tally.skipped_folded),
        (2, 0, 2),
        "the two do not take turns"
    );
    assert_eq!(ground.dump().await, before);
    let named = ground.planner.load_skipped(run, &[SkipReason::Folded], 0, 10).await.unwrap();
    let named: Vec<_> =
        named.iter().map(|one| (one.item_id.as_str(), one.label.as_str(), one.start.unwrap())).collect();
    let expected = [("second", "About shared", entries[1].start), ("fourth", "", entries[3].start)];
    assert_eq!(named, expected, "with day and subject, unless it is private");
    let losses = ground.planner.count_losses(run).await.unwrap();
    assert_eq!(losses.new, 0, "a second copy is no loss");
}

#[tokio::test]
async fn all_item_ids_change_and_every_number_is_kept() {
    let ground = Ground::new().await;
    let mut entries = vec![
        meeting("alone", "2026-01-03T08:00:00Z"),
        copy("a", "2026-01-02T09:00:00Z"),
        copy("b", "2026-01-08T09:00:00Z"),
        copy("twin of b", "2026-01-08T09:00:00Z"),
        of_series("c", "2026-01-05T09:00:00Z", MeetingKind::Occurrence),
        of_series("d", "2026-01-05T09:00:00Z", MeetingKind::Exception),
        of_series("e", "2026-01-12T09:00:00Z", MeetingKind::Occurrence),
    ];
    let (_, first) = ground.import(&entries, false).await;
    assert_eq!((first.created, first.skipped_folded), (6, 1));
    let before = ground.numbers().await;
    for (number, entry) in entries.iter_mut().enumerate() {
        entry.item_id = format!("graph-{number}");
        entry.change_key = "other".to_owned();
    }
    entries.reverse();
    let (_, tally) = ground.import(&entries, true).await;
    assert_eq!((tally.created, tally.updated, tally.removed, tally.skipped_folded), (0, 6, 0, 1));
    assert_eq!(ground.numbers().await, before);
    assert_eq!(ground.count("SELECT count(*) FROM meetings WHERE item_id LIKE 'graph-%'").await, 6);
}

#[tokio::test]
async fn a_meeting_keeps_its_owner_when_the_address_is_given_to_somebody_else() {
    let ground = Ground::new().await;
    let person = |name: &str, address: &str, identity: &str| NewUser {
        name: name.to_owned(),
        address: address.parse().unwrap(),
        aliases: Vec::new(),
        identity: Some(anteroom_domain::PersonId(identity.to_owned())),
    };
    ground.import_people(vec![person("Ann Smith", "ann@contoso.com", "ad:1")]).await;
    let before = meeting("called by Ann", "2026-01-02T10:00:00Z");
    let (_, _) = ground.import(std::slice::from_ref(&before), false).await;
    let owner = async |uid: &'static str| {
        let sql = match uid {
            "called by Ann" => "SELECT owner_id FROM meetings WHERE uid = 'called by Ann'",
            _ => "SELECT owner_id FROM meetings WHERE uid = 'called by Cid'",
        };
        ground.count(sql).await
    };
    let ann = owner("called by Ann").await;
    let people = vec![
        person("Ann Smith", "ann.smith@contoso.com", "ad:1"),
        person("Cid Jones", "ann@contoso.com", "ad:2"),
    ];
    ground.import_people(people).await;
    let (_, tally) = ground.import(&[before, meeting("called by Cid", "2026-01-03T10:00:00Z")], false).await;
    assert_eq!((tally.unchanged, tally.created), (1, 1), "nothing about Ann's meeting changed");
    assert_eq!(owner("called by Ann").await, ann, "it stays with whom it was called by");
    assert_ne!(owner("called by Cid").await, ann, "what is called from now on is Cid's");
}

use std::sync::atomic::Ordering;

use anteroom_domain::ports::UnreadableItem;
use anteroom_domain::{
    Code, Disposition, Failure, OrganizerAddress, ResponseStatus, Sensitivity, SkipReason,
};

use super::*;

#[tokio::test(start_paused = true)]
async fn everything_in_the_calendars_is_in_the_planner_once() {
    let ground = Ground::new(World::with_rooms(5)).await;
    let run = ground.import().await;
    let rows = ground.rows().await;
    let calendars = ground.world.calendars.lock().unwrap().clone();
    let mut truth: Vec<_> = calendars
        .iter()
        .flat_map(|(room, entries)| {
            entries.iter().map(|entry| (room.clone(), entry.start, entry.subject.clone()))
        })
        .collect();
    truth.sort();
    let found: Vec<_> =
        rows.iter().map(|(room, row)| (room.clone(), row.start, row.subject.clone())).collect();
    assert_eq!(found, truth);
    let tally = ground.planner.tally(run).await.unwrap();
    assert_eq!((tally.imported, tally.created, tally.fallback_owned), (30, 30, 20));
    assert_eq!(ground.world.most_per_room.load(Ordering::SeqCst), 2, "a mailbox bears two readers");
    assert!(ground.planner.find_unfinished_run().await.unwrap().is_none());
}

#[tokio::test(start_paused = true)]
async fn importing_again_changes_no_row() {
    let ground = Ground::new(World::with_rooms(3)).await;
    ground.import().await;
    let before = ground.holdings().await;
    let run = ground.import().await;
    let tally = ground.planner.tally(run).await.unwrap();
    assert_eq!((tally.imported, tally.unchanged, tally.removed), (18, 18, 0));
    assert_eq!(ground.holdings().await, before);
}

#[tokio::test(start_paused = true)]
async fn a_re_import_follows_the_calendar_and_corrects_owners() {
    let ground = Ground::new(World::with_rooms(2)).await;
    ground.import().await;
    ground.planner.planner.save_user(&address("bo@contoso.com"), "Bo").await.unwrap();
    {
        let mut calendars = ground.world.calendars.lock().unwrap();
        let entries = calendars.get_mut(&address("room00@contoso.com")).unwrap();
        entries.remove(5);
        entries[0].start += jiff::SignedDuration::from_hours(24 * 12);
        entries[0].end += jiff::SignedDuration::from_hours(24 * 12);
        entries[0].change_key = "2".to_owned();
        entries[2].cancelled = true;
        entries[3].response = ResponseStatus::Declined;
    }
    let run = ground.import().await;
    let tally = ground.planner.tally(run).await.unwrap();
    assert_eq!(
        tally.owners_corrected, 4,
        "Bo is a user now: two of each room, and each is counted once: {tally:?}"
    );
    assert_eq!((tally.skipped_cancelled, tally.skipped_declined), (1, 1));
    let rows = ground.rows().await;
    assert_eq!(
        rows.len(),
        9,
        "deleted, cancelled and declined ones are gone, the moved one is there: {tally:?}"
    );
    let moved =
        rows.iter().find(|(_, row)| row.subject == "About 0-0").expect("it moved to the other window");
    assert_eq!(moved.1.start, "2026-01-13T10:00:00Z".parse().unwrap());
}

#[tokio::test(start_paused = true)]
async fn an_entry_across_two_windows_is_imported_once() {
    let ground = Ground::new(World::with_rooms(1)).await;
    let border = "2026-01-10T23:30:00Z".parse().unwrap();
    let across = world::meeting("across", border, OrganizerAddress::Missing);
    ground.world.calendars.lock().unwrap().values_mut().for_each(|entries| entries.push(across.clone()));
    let run = ground.import().await;
    assert_eq!(ground.planner.tally(run).await.unwrap().imported, 7);
    assert_eq!(ground.rows().await.len(), 7);
}

#[tokio::test(start_paused = true)]
async fn what_is_left_out_is_listed_without_telling_private_subjects() {
    let ground = Ground::new(World::with_rooms(1)).await;
    let item = UnreadableItem {
        item_id: "damaged".to_owned(),
        label: "About a thing".to_owned(),
        start: Some("2026-01-05T09:00:00Z".parse().unwrap()),
        failure: Failure::new(Code::ItemUnreadable, Disposition::SkipItem),
    };
    ground.world.unreadable.lock().unwrap().push(item);
    for entries in ground.world.calendars.lock().unwrap().values_mut() {
        entries[0].cancelled = true;
        entries[0].sensitivity = Sensitivity::Private;
    }
    let run = ground.import().await;
    let tally = ground.planner.tally(run).await.unwrap();
    assert_eq!(
        (tally.imported, tally.skipped_cancelled, tally.skipped_unreadable),
        (5, 1, 1),
        "listed in both windows"
    );
    let cancelled = ground.planner.planner.load_skipped(run, &[SkipReason::Cancelled], 0, 10).await.unwrap();
    assert_eq!(cancelled[0].label, "", "the subject is private");
    assert_eq!(cancelled[0].start, Some("2026-01-01T10:00:00Z".parse().unwrap()), "the start names it");
}

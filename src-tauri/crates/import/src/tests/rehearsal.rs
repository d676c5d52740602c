//! What a rehearsal says is what the import then does, whatever the calendars hold and whatever the planner had.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use anteroom_domain::ports::Planner;
use anteroom_domain::ports::{HeldDecision, PlannerRecords};
use anteroom_domain::{
    Code, Disposition, Failure, MailboxKind, Meeting, MeetingKind, OrganizerAddress, OwnerReason,
    PlannedRoom, ResponseStatus, RunId, RunOutcome, Sensitivity, SmtpAddress, Tally,
};
use anteroom_planner::SqlitePlanner;
use jiff::SignedDuration;
use proptest::prelude::*;

use super::world::{Request, World, mailbox, meeting};
use super::{Ground, Still, address, window};
use crate::{Choices, Importer, Pace, Rehearsal, RoomForecast, RoomRead, plan};
use anteroom_asking::Clock as _;

const ROOMS: usize = 3;

/// An entry somewhere, as small numbers.
#[derive(Debug, Clone)]
struct Spec {
    room: usize,
    uid: u8,
    original: Option<u8>,
    hour: i32,
    subject: u8,
    organizer: u8,
    kind: u8,
    is_private: bool,
    is_cancelled: bool,
    is_declined: bool,
}

/// What becomes of an entry between two imports.
#[derive(Debug, Clone, Copy)]
enum Fate {
    Stays,
    Goes,
    Moves(i32),
    MovesMailbox,
    MovesBoth(i32),
    ChangesHands(u8),
    IsRenamed,
    IsCancelled,
    CannotBeRead,
}

fn specs() -> impl Strategy<Value = Vec<Spec>> {
    let flags = (0..6_u8, prop::bool::weighted(0.15), prop::bool::weighted(0.1), prop::bool::weighted(0.1));
    let spec = (0..ROOMS, 0..8_u8, prop::option::of(0..3_u8), 0..480_i32, 0..3_u8, 0..8_u8, flags);
    let spec = spec.prop_map(|(room, uid, original, hour, subject, organizer, flags)| {
        let (kind, is_private, is_cancelled, is_declined) = flags;
        // Few hours, so that entries meet.
        let hour = hour / 6 * 6;
        Spec { room, uid, original, hour, subject, organizer, kind, is_private, is_cancelled, is_declined }
    });
    prop::collection::vec(spec, 0..40)
}

fn fates() -> impl Strategy<Value = Vec<Fate>> {
    let fate = prop_oneof![
        6 => Just(Fate::Stays),
        3 => Just(Fate::Goes),
        1 => (-200..200_i32).prop_map(Fate::Moves),
        1 => Just(Fate::MovesMailbox),
        1 => (-200..200_i32).prop_map(Fate::MovesBoth),
        1 => (0..8_u8).prop_map(Fate::ChangesHands),
        1 => Just(Fate::IsRenamed),
        1 => Just(Fate::IsCancelled),
        1 => Just(Fate::CannotBeRead),
    ];
    prop::collection::vec(fate, 40)
}

fn organizer(number: u8) -> OrganizerAddress {
    match number {
        0 | 1 => OrganizerAddress::Smtp(address("ann@contoso.com")),
        2 => OrganizerAddress::Smtp(address("bo@contoso.com")),
        3 => OrganizerAddress::LegacyDn("/o=Contoso/cn=Recipients/cn=gone".to_owned()),
        4 => OrganizerAddress::Smtp(address("guest@fabrikam.com")),
        5 => OrganizerAddress::Smtp(address("room01@contoso.com")),
        6 => OrganizerAddress::Smtp(address("cy@contoso.com")),
        _ => OrganizerAddress::Missing,
    }
}

fn entry(index: usize, spec: &Spec) -> Meeting {
    let start = window().start() + SignedDuration::from_hours(1) * spec.hour;
    let mut entry = meeting(&format!("uid{}", spec.uid), start, organizer(spec.organizer));
    entry.item_id = format!("item{index}");
    entry.subject = format!("About {}", spec.subject);
    entry.kind = match spec.kind {
        0 | 1 => MeetingKind::Occurrence,
        2 => MeetingKind::Exception,
        _ => MeetingKind::Single,
    };
    if entry.kind != MeetingKind::Single {
        entry.series = Some(entry.key.uid.clone());
        entry.key.original_start =
            spec.original.map(|day| window().start() + SignedDuration::from_hours(24) * i32::from(day));
    }
    entry.cancelled = spec.is_cancelled;
    if spec.is_private {
        entry.sensitivity = Sensitivity::Private;
    }
    if spec.is_declined {
        entry.response = ResponseStatus::Declined;
    }
    entry
}

fn world(specs: &[Spec]) -> World {
    let world = World::with_rooms(u32::try_from(ROOMS).unwrap());
    {
        let mut calendars = world.calendars.lock().unwrap();
        calendars.values_mut().for_each(Vec::clear);
        let mut rooms: Vec<_> = calendars.values_mut().collect();
        for (index, spec) in specs.iter().enumerate() {
            rooms[spec.room].push(entry(index, spec));
        }
        let mut directory = world.directory.lock().unwrap();
        directory.insert("cy@contoso.com".to_owned(), mailbox("cy@contoso.com", MailboxKind::User));
        directory
            .insert("guest@fabrikam.com".to_owned(), mailbox("guest@fabrikam.com", MailboxKind::Contact));
    }
    world
}

impl World {
    /// Lets time pass: each entry meets its fate.
    fn age(&self, fates: &[Fate]) {
        let mut fates = fates.iter().cycle();
        let mut unreadable = self.unreadable.lock().unwrap();
        for entries in self.calendars.lock().unwrap().values_mut() {
            entries.retain_mut(|entry| {
                let shift = |entry: &mut Meeting, hours: i32| {
                    entry.start += SignedDuration::from_hours(1) * hours;
                    entry.end += SignedDuration::from_hours(1) * hours;
                };
                match fates.next().expect("they repeat") {
                    Fate::Stays => {}
                    Fate::Goes => return false,
                    Fate::Moves(hours) => shift(entry, *hours),
                    Fate::MovesMailbox => entry.item_id.push('+'),
                    Fate::MovesBoth(hours) => {
                        entry.item_id.push('+');
                        shift(entry, *hours);
                    }
                    Fate::ChangesHands(number) => entry.organizer.address = organizer(*number),
                    Fate::IsRenamed => entry.subject.push('!'),
                    Fate::IsCancelled => entry.cancelled = true,
                    Fate::CannotBeRead => {
                        unreadable.push(anteroom_domain::ports::UnreadableItem {
                            item_id: entry.item_id.clone(),
                            label: String::new(),
                            start: Some(entry.start),
                            failure: Failure::new(Code::ItemUnreadable, Disposition::SkipItem),
                        });
                        return false;
                    }
                }
                true
            });
        }
    }
}

impl Ground {
    fn plan(&self, adopt: bool) -> anteroom_domain::Plan {
        let rooms = self.world.rooms().into_iter();
        let rooms = rooms.map(|address| PlannedRoom { display_name: address.to_string(), address });
        let choices = Choices {
            fallback_owner: address("facilities@contoso.com"),
            adopt_directory_users: adopt,
            attendee_domains: Vec::new(),
            silence_notifications: false,
        };
        let capabilities = anteroom_domain::ports::CalendarReader::capabilities(&*self.world);
        plan(rooms.collect(), window(), capabilities, choices).unwrap()
    }

    async fn carry_out<P: Planner>(&self, planner: Arc<P>, adopt: bool) -> RunId {
        let run = planner.create_run(&self.plan(adopt), Still.now()).await.unwrap();
        // One piece of a room after the other: where entries are hard to tell apart, the order they come in decides.
        let pace = Pace { units_per_room: 1, ..Pace::default() };
        let importer = Importer::new(Arc::clone(&self.world), Arc::clone(&self.world), planner);
        let handle = importer.with_clock(Arc::new(Still)).with_pace(pace).start(run, false).await.unwrap();
        let outcome = handle.wait().await;
        assert!(matches!(outcome, RunOutcome::Finished), "{outcome:?}");
        run
    }

    async fn rehearse(&self, adopt: bool) -> (Vec<RoomForecast>, HashMap<SmtpAddress, RoomRead>) {
        let (rehearsal, mut read) = Rehearsal::new(Some(Arc::clone(&self.planner)));
        let rehearsal = Arc::new(rehearsal);
        self.carry_out(Arc::clone(&rehearsal), adopt).await;
        let mut told = HashMap::new();
        while let Some(room) = read.recv().await {
            let address = room.forecast.room.address.clone();
            assert!(told.insert(address, room).is_none(), "each room is told once");
        }
        (rehearsal.forecast().0, told)
    }
}

/// Held removals nobody has decided about, by room.
async fn waiting(planner: &SqlitePlanner) -> BTreeMap<SmtpAddress, u32> {
    let held = planner.load_held().await.unwrap();
    held.into_iter().map(|room| (room.room, room.waiting)).filter(|(_, waiting)| *waiting > 0).collect()
}

/// What the counts of a run say that a rehearsal says as well: it does not tell changed entries from unchanged ones.
fn comparable(tally: Tally) -> Tally {
    Tally { updated: 0, unchanged: tally.updated + tally.unchanged, ..tally }
}

async fn check(
    specs: &[Spec],
    first: &[Fate],
    second: &[Fate],
    adopt: bool,
    decision: Option<HeldDecision>,
    broken: usize,
) {
    let ground = Ground::new(world(specs)).await;
    let planner = &ground.planner.planner;
    ground.carry_out(Arc::clone(&ground.planner), false).await;
    ground.world.age(first);
    ground.carry_out(Arc::clone(&ground.planner), adopt).await;
    if let Some(decision) = decision {
        planner.decide_held(decision, None, Still.now(), Still.now()).await.unwrap();
    }
    ground.world.age(second);
    let rooms = ground.world.rooms();
    if let Some(broken) = rooms.get(broken).cloned() {
        ground.world.fault(move |request| match request {
            Request::Page { room, .. } if **room == broken => {
                Some(Failure::new(Code::MailboxUnavailable, Disposition::SkipItem))
            }
            _ => None,
        });
    }
    let before = ground.holdings().await;
    let held_before = waiting(planner).await;

    let (forecast, told) = ground.rehearse(adopt).await;
    assert_eq!(ground.holdings().await, before, "a rehearsal changes nothing");
    assert_eq!(told.len(), ROOMS, "every room is told");

    let run = ground.carry_out(Arc::clone(&ground.planner), adopt).await;
    let mut sum = Tally::default();
    forecast.iter().for_each(|room| sum += room.tally);
    assert_eq!(comparable(sum), comparable(planner.tally(run).await.unwrap()));

    let held_now = waiting(planner).await;
    let progress = planner.room_progress(run).await.unwrap();
    for (room, ended) in forecast.iter().zip(progress) {
        let address = &room.room.address;
        assert_eq!(*address, ended.address);
        assert_eq!(room.tally.imported, ended.meetings, "{address}");
        assert_eq!(room.problem.is_some(), ended.units_done < ended.units_total, "{address}");
        assert_eq!(room.is_whole, ended.units_done == ended.units_total, "{address}");
        let waits = |held: &BTreeMap<SmtpAddress, u32>| held.get(address).copied().unwrap_or_default();
        if let Some((entries, _)) = room.held {
            assert!(
                waits(&held_now) >= entries,
                "{address}: {entries} of {held_now:?}, before {held_before:?}"
            );
        } else {
            assert!(waits(&held_now) <= waits(&held_before), "{address}: nothing is held anew");
        }
        let by_reason: u32 = room.owners.values().sum();
        assert_eq!(by_reason, room.tally.imported, "every meeting has an owner for a reason");
        if room.is_whole
            && waits(&held_now) == 0
            && decision != Some(HeldDecision::Keep)
            && sum.skipped_unreadable == 0
        {
            let mut reasons: HashMap<OwnerReason, u32> = HashMap::new();
            let meetings = planner.load_meetings(address, window()).await.unwrap();
            meetings.iter().for_each(|meeting| *reasons.entry(meeting.owner_reason).or_default() += 1);
            assert_eq!(room.owners, reasons, "{address}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn it_says_what_the_import_then_does(
        specs in specs(),
        first in fates(),
        second in fates(),
        adopt in any::<bool>(),
        decision in prop::option::of(prop_oneof![Just(HeldDecision::Keep), Just(HeldDecision::Remove)]),
        broken in 0..ROOMS * 4,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
        runtime.block_on(check(&specs, &first, &second, adopt, decision, broken));
    }
}

#[tokio::test(start_paused = true)]
async fn without_a_planner_everything_is_new_and_nothing_goes() {
    let ground = Ground::new(World::with_rooms(2)).await;
    let (rehearsal, _read) = Rehearsal::<super::TestPlanner>::new(None);
    let rehearsal = Arc::new(rehearsal);
    let run = ground.carry_out(Arc::clone(&rehearsal), true).await;
    let tally = rehearsal.tally(run).await.unwrap();
    assert_eq!((tally.imported, tally.created, tally.removed), (12, 12, 0));
    let (rooms, organizers) = rehearsal.forecast();
    assert_eq!(rooms.len(), 2);
    assert_eq!(
        organizers.owners.values().sum::<u32>(),
        4,
        "Bo becomes a user, Ann is one of a planner nobody asked"
    );
    let gone = organizers.missing.get(&organizer(3)).expect("whoever left is named");
    assert_eq!((gone.meetings, gone.rooms, gone.reason), (4, 2, OwnerReason::Unresolved));
}

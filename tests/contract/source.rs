//! What every [`Source`] must do beyond reading calendars and the directory, which have suites of their own: whoever else speaks
//! for an organization joins with a source for the right password and one for a wrong one.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anteroom_domain::ports::{Entrance, Source};
use anteroom_domain::{Answer, Closed, Code, Disposition, Errand, Failure, Pacing, SendOnce};
use anteroom_practice::organization::{Recipient, RecipientKind, Trouble};

use crate::reader::whole;
use crate::world::{World, address};

#[tokio::test]
async fn exchange_web_services_conform() {
    let world = World::open(20).await;
    conforms(&world.source(), &world).await;
    assert_eq!(world.practice.log().panics, 0, "the server stayed sound");
}

#[tokio::test]
async fn exchange_web_services_try_a_wrong_password_once() {
    let world = World::open(5).await;
    tries_a_wrong_password_once(&world.source_with("not the password"), &world).await;
}

async fn conforms(source: &impl Source, world: &World) {
    tells_how_it_stands(source).await;
    opens_what_the_account_may_open(source, world).await;
    says_why_a_mailbox_stays_closed(source, world).await;
    shows_a_sample_and_no_more(source, world).await;
    tells_who_keeps_bookings(source, world).await;
    finds_whoever_has_an_address(source, world).await;
    knows_lists_and_their_members(source, world).await;
    tells_of_the_account_itself(source, world).await;
    asks_when_its_pacing_sees_fit(source).await;
}

async fn tells_how_it_stands(source: &impl Source) {
    let before = source.standing();
    assert!(
        matches!(before.signed_in, Ok(false)) && before.server.is_none(),
        "nothing was asked: {before:?}"
    );
    source.look().await.unwrap();
    let after = source.standing();
    assert!(matches!(after.signed_in, Ok(true)) && after.server.is_some(), "{after:?}");
}

async fn opens_what_the_account_may_open(source: &impl Source, world: &World) {
    let room = address(world.rooms()[0]);
    for entrance in [Entrance::OwnMailbox, Entrance::OwnCalendar, Entrance::CalendarAs(&room)] {
        let Answer { evidence, value } = source.open(entrance).await;
        value.unwrap_or_else(|failure| panic!("{entrance:?}: {failure}"));
        assert!(evidence.request_id.is_some() && evidence.version.is_some(), "{entrance:?}: {evidence:?}");
        assert_eq!(evidence.status, Some(200), "{entrance:?}");
    }
    let shown = source.open(Entrance::CalendarAs(&room)).await.value.unwrap();
    assert!(shown.items.is_some_and(|items| items > 0), "{shown:?}");
}

async fn says_why_a_mailbox_stays_closed(source: &impl Source, world: &World) {
    let nobody = "nobody-at-all@practice.example".parse().unwrap();
    let outside = world.organization().troubled().iter().find_map(|entry| {
        let is_outside = entry.trouble == Trouble::OutsideImpersonationScope;
        is_outside.then(|| entry.address.as_str().parse().unwrap())
    });
    let outside = outside.expect("the organization has one outside of the scope");
    for (mailbox, code) in [(&nobody, Code::MailboxNotFound), (&outside, Code::ImpersonationDenied)] {
        let Answer { evidence, value } = source.open(Entrance::CalendarAs(mailbox)).await;
        let failure = value.unwrap_err();
        assert_eq!((failure.code(), failure.disposition()), (code, Disposition::SkipItem), "{mailbox}");
        assert!(evidence.response_code.is_some(), "in the server's own words: {evidence:?}");
    }
}

async fn shows_a_sample_and_no_more(source: &impl Source, world: &World) {
    let room = world.rooms()[0];
    let sample = source.fetch_sample(&address(room), &whole(), 5).await.value.unwrap();
    assert_eq!(sample.len(), 5, "as many as were asked for");
    let truth = world.truth(room, &whole());
    for shown in sample {
        assert!(truth.iter().any(|entry| entry.subject == shown.subject), "{shown:?} is none of the room's");
        assert!(shown.organizer.is_some(), "{shown:?}");
    }
}

async fn tells_who_keeps_bookings(source: &impl Source, world: &World) {
    let equipment = world.organization().equipment().next().expect("the organization has equipment");
    let options = source.fetch_calendar_options(&address(equipment)).await.value.unwrap();
    assert!(options.keeps_bookings && options.shown.automation.is_some(), "{options:?}");
    match source.fetch_calendar_options(&address(somebody(world))).await.value {
        Ok(options) => assert!(!options.keeps_bookings, "people keep none: {options:?}"),
        Err(failure) => assert_eq!(failure.code(), Code::ItemNotFound),
    }
}

fn somebody(world: &World) -> &Recipient {
    let all = world.organization().directory().recipients();
    let mut people = all.iter().filter(|one| matches!(one.kind, RecipientKind::User) && one.is_listed());
    people.find(|one| !one.proxies.is_empty()).unwrap()
}

async fn finds_whoever_has_an_address(source: &impl Source, world: &World) {
    let person = somebody(world);
    for asked in std::iter::once(&person.primary).chain(&person.proxies) {
        let asked = asked.as_str().parse().unwrap();
        let found = source.find_holders(&asked).await.value.unwrap();
        let addresses: Vec<_> = found.iter().map(|mailbox| &mailbox.address).collect();
        assert_eq!(addresses, [&address(person)], "{asked}");
    }
    let names = source.find_names(&address(person)).await.value.unwrap().expect("somebody has it");
    assert!(!names.given.is_empty() && !names.surname.is_empty(), "{names:?}");
    let nobody = "nobody-at-all@practice.example".parse().unwrap();
    assert_eq!(source.find_holders(&nobody).await.value.unwrap(), []);
    assert_eq!(source.find_names(&nobody).await.value.unwrap(), None);
}

async fn knows_lists_and_their_members(source: &impl Source, world: &World) {
    let known = source.fetch_known_lists().await.value.unwrap();
    assert_eq!(known, source.fetch_room_lists().await.unwrap(), "with evidence or without");
    let list = &known.first().expect("the organization has lists").address;
    let members = source.fetch_members(list).await.value.unwrap();
    let expected = world.organization().directory().rooms_of(list.as_str()).unwrap();
    let expected: Vec<_> = expected.iter().map(|room| address(room)).collect();
    assert!(
        members.is_complete && expected.iter().all(|room| members.addresses.contains(room)),
        "{members:?}"
    );
}

async fn tells_of_the_account_itself(source: &impl Source, world: &World) {
    let own = world.practice.announcement().email.parse().unwrap();
    source.fetch_password_expiry(&own).await.value.unwrap();
}

/// Sends so often, if at all, and counts.
#[derive(Debug, Default)]
struct Counting {
    is_shut: bool,
    sent: AtomicUsize,
}

impl Pacing for Counting {
    fn pace<'a>(
        &'a self,
        _: Errand,
        send: &'a SendOnce<'a>,
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<Duration, Failure>> + Send + 'a>> {
        Box::pin(async move {
            if self.is_shut {
                return Err(Failure::new(Code::EwsThrottled, Disposition::SlowDown));
            }
            self.sent.fetch_add(1, Ordering::Relaxed);
            send().await.map(|()| Duration::from_secs(7))
        })
    }
}

async fn asks_when_its_pacing_sees_fit(source: &impl Source) {
    let open = Arc::new(Counting::default());
    let paced = source.paced(Arc::clone(&open) as Arc<dyn Pacing>);
    assert!(paced.is_paced() && !source.is_paced(), "the other one is as it was");
    let answer = paced.open(Entrance::OwnCalendar).await;
    assert_eq!(answer.evidence.paused, Duration::from_secs(7), "the wait is told beside the answer");
    paced.fetch_room_lists().await.unwrap();
    assert_eq!(open.sent.load(Ordering::Relaxed), 2, "whichever question it is");
    let shut = source.paced(Arc::new(Counting { is_shut: true, ..Counting::default() }));
    let Answer { evidence, value } = shut.open(Entrance::OwnCalendar).await;
    assert_eq!(value.unwrap_err().code(), Code::EwsThrottled, "why it was not sent is the answer");
    assert_eq!(evidence.status, None);
}

async fn tries_a_wrong_password_once(source: &impl Source, world: &World) {
    let room = address(world.rooms()[0]);
    let (look, lists, opened) =
        tokio::join!(source.look(), source.fetch_room_lists(), source.open(Entrance::CalendarAs(&room)));
    for failure in [look.unwrap_err(), lists.unwrap_err(), opened.value.unwrap_err()] {
        assert_eq!((failure.code(), failure.disposition()), (Code::SignInRejected, Disposition::StopRun));
    }
    assert!(matches!(source.standing().signed_in, Err(Closed::Refused(_))), "{:?}", source.standing());
    let rejected: u64 = world.practice.log().sign_ins.values().map(|tried| tried.rejected).sum();
    assert_eq!(rejected, 1, "three questions, one attempt");
}

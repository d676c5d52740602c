//! The rail: how far each step is, from what is saved alone.

use anteroom_catalogue::Words;
use anteroom_domain::CheckId;
use anteroom_products::{Profile, Step};
use jiff::Timestamp;

use crate::forms::parse_endpoint;
use crate::rooms::Room;
use crate::setup::Setup;
use crate::wire::{EnvironmentKind, RequirementState, RoomStatus, StepId, StepState, StepSummary};

/// What the rail must know of imports, which the planner's ledger holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportMark {
    /// Rooms imported completely.
    pub rooms_done: u32,
    /// Rooms of the last run.
    pub rooms_total: u32,
    /// Whether a run waits to be resumed.
    pub unfinished: bool,
    /// Whether one is running now.
    pub running: bool,
}

/// The six steps in order; why one is not needed is told in these words.
pub fn summarise(
    words: &Words,
    setup: &Setup,
    profile: Option<&Profile>,
    checklist: &[RequirementState],
    rooms: &[Room],
    import: ImportMark,
    now: Timestamp,
) -> Vec<StepSummary> {
    let lack = |step| profile.and_then(|profile| profile.find_lack(words, step));
    let requirements = requirements(setup, checklist);
    let account = account(setup, now);
    let no_import = lack(Step::Import);
    let exchange = exchange(setup, account.state, no_import.is_none(), now);
    let rooms_step = rooms_step(setup, rooms, exchange.state, now);
    let ready = rooms_step.done;
    let notifications = notifications(setup);
    // What was done for another product stays in sight.
    let no_rooms = lack(Step::Rooms).filter(|_| rooms.is_empty());
    let no_import = no_import.filter(|_| import == ImportMark::default());
    vec![
        requirements,
        account,
        exchange,
        unless_needless(rooms_step, no_rooms),
        unless_needless(notifications, no_import.clone()),
        unless_needless(import_step(import, ready), no_import),
    ]
}

/// The row of a step, or why the product has nothing to do there.
fn unless_needless(step: StepSummary, why: Option<String>) -> StepSummary {
    match why {
        Some(why) => StepSummary { label: Some(why), ..row(step.step, StepState::NotNeeded) },
        None => step,
    }
}

fn row(step: StepId, state: StepState) -> StepSummary {
    StepSummary { step, state, done: 0, total: 0, attention: 0, label: None, waits_for: None }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn requirements(setup: &Setup, list: &[RequirementState]) -> StepSummary {
    let met = list
        .iter()
        .filter(|state| matches!(state, RequirementState::Met | RequirementState::Warning))
        .count();
    let failed = list.iter().filter(|state| **state == RequirementState::NotMet).count();
    let state = match setup.environment {
        None => StepState::NotStarted,
        Some(_) if list.is_empty() => StepState::NotStarted,
        Some(_) if failed > 0 => StepState::NeedsAttention,
        Some(_) if list.contains(&RequirementState::Waiting) => StepState::Waiting,
        // The steps after the list connect to Exchange Server alone.
        Some(EnvironmentKind::ExchangeOnline) => StepState::NeedsAttention,
        Some(EnvironmentKind::OnPremises) if met == list.len() => StepState::Done,
        Some(EnvironmentKind::OnPremises) => StepState::InProgress,
    };
    StepSummary {
        done: count(met),
        total: count(list.len()),
        attention: count(failed),
        ..row(StepId::Requirements, state)
    }
}

/// A step that is verified by checks: done when all passed, in need of attention when one did not and is not waited for.
fn verified(setup: &Setup, checks: &[CheckId], begun: bool, now: Timestamp) -> StepState {
    let marks: Vec<_> = checks.iter().map(|check| setup.checks.get(check)).collect();
    let failed: Vec<_> = marks.iter().flatten().filter(|mark| !mark.passed).collect();
    if failed.iter().any(|mark| !setup.waits(mark, now)) {
        StepState::NeedsAttention
    } else if !failed.is_empty() {
        StepState::Waiting
    } else if marks.iter().all(Option::is_some) {
        StepState::Done
    } else if begun || marks.iter().any(Option::is_some) {
        StepState::InProgress
    } else {
        StepState::NotStarted
    }
}

fn account(setup: &Setup, now: Timestamp) -> StepSummary {
    let begun = !setup.account.user_name.is_empty() || !setup.account.email.is_empty();
    let state = verified(setup, &[CheckId::SignInAccepted, CheckId::AccountMailbox], begun, now);
    let label = begun.then(|| setup.account.user_name.clone());
    StepSummary { label, ..row(StepId::ServiceAccount, state) }
}

fn exchange(setup: &Setup, account: StepState, has_import: bool, now: Timestamp) -> StepSummary {
    let begun = !setup.exchange.url.is_empty();
    let way = [
        CheckId::NameResolves,
        CheckId::HostReachable,
        CheckId::TlsValid,
        CheckId::EndpointIsEws,
        CheckId::SignInAccepted,
    ];
    let owner = has_import.then_some(CheckId::FallbackOwnerMailbox);
    let checks: Vec<_> = way.into_iter().chain(owner).collect();
    let state = verified(setup, &checks, begun, now);
    let label = parse_endpoint(&setup.exchange.url).ok().and_then(|url| url.host_str().map(str::to_owned));
    // Without a user name and password there is nothing to connect with; a test of either step gives both.
    let waits_for = (account == StepState::NotStarted).then_some(StepId::ServiceAccount);
    StepSummary { label, waits_for, ..row(StepId::Exchange, state) }
}

fn rooms_step(setup: &Setup, rooms: &[Room], exchange: StepState, now: Timestamp) -> StepSummary {
    let ready = rooms.iter().filter(|room| room.is_ready()).count();
    let standing: Vec<_> = rooms.iter().map(|room| room.standing(&setup.set_right, now)).collect();
    let attention = standing.iter().filter(|status| **status == RoomStatus::Problem).count();
    let state = if attention > 0 {
        StepState::NeedsAttention
    } else if standing.contains(&RoomStatus::Waiting) {
        StepState::Waiting
    } else if rooms.is_empty() {
        StepState::NotStarted
    } else if ready == rooms.len() {
        StepState::Done
    } else {
        StepState::InProgress
    };
    // Scripts for Exchange Online name the rooms, although nothing there is connected to.
    let is_online = setup.environment == Some(EnvironmentKind::ExchangeOnline);
    let waits_for = (exchange != StepState::Done && !is_online).then_some(StepId::Exchange);
    StepSummary {
        done: count(ready),
        total: count(rooms.len()),
        attention: count(attention),
        waits_for,
        ..row(StepId::Rooms, state)
    }
}

fn notifications(setup: &Setup) -> StepSummary {
    row(StepId::Notifications, if setup.notifications_seen { StepState::Done } else { StepState::NotStarted })
}

fn import_step(import: ImportMark, ready: u32) -> StepSummary {
    let state = if import.running || import.unfinished {
        StepState::InProgress
    } else if import.rooms_total == 0 {
        StepState::NotStarted
    } else if import.rooms_done == import.rooms_total {
        StepState::Done
    } else {
        StepState::NeedsAttention
    };
    StepSummary {
        done: import.rooms_done,
        total: import.rooms_total,
        attention: if state == StepState::NeedsAttention {
            import.rooms_total - import.rooms_done
        } else {
            0
        },
        waits_for: (ready == 0 && import.rooms_total == 0).then_some(StepId::Rooms),
        ..row(StepId::Import, state)
    }
}

#[cfg(test)]
mod tests {
    use anteroom_domain::{Args, Code};
    use jiff::SignedDuration;

    use super::*;
    use crate::kept_checks::{KeptCheck, KeptFinding};
    use crate::setup::CheckMark;
    use crate::wire::{OutcomeKind, SetupId};

    fn setup() -> Setup {
        Setup::new(SetupId("a".into()), "Contoso".into(), "2026-11-21T10:00:00Z".parse().unwrap())
    }

    #[test]
    fn an_empty_setup_has_six_steps_and_says_what_each_waits_for() {
        let steps =
            summarise(Words::english(), &setup(), None, &[], &[], ImportMark::default(), setup().changed);
        assert_eq!(steps.len(), 6, "steps are never renumbered");
        assert!(steps.iter().all(|step| step.state == StepState::NotStarted));
        let waits: Vec<_> = steps.iter().map(|step| step.waits_for).collect();
        assert_eq!(
            waits,
            [None, None, Some(StepId::ServiceAccount), Some(StepId::Exchange), None, Some(StepId::Rooms)]
        );
    }

    #[test]
    fn rooms_for_the_scripts_of_exchange_online_can_be_listed_without_a_connection() {
        let mut setup = setup();
        setup.environment = Some(EnvironmentKind::ExchangeOnline);
        let steps = summarise(Words::english(), &setup, None, &[], &[], ImportMark::default(), setup.changed);
        assert_eq!(steps[3].waits_for, None, "the list is open");
        assert_eq!(steps[5].waits_for, Some(StepId::Rooms), "an import is not");
    }

    #[test]
    fn one_room_with_a_problem_is_attention_not_a_lock() {
        let mut good = Room::new("a@x.com".parse().unwrap(), None);
        good.status = RoomStatus::Ready;
        let mut bad = Room::new("b@x.com".parse().unwrap(), None);
        bad.status = RoomStatus::Problem;
        let steps = summarise(
            Words::english(),
            &setup(),
            None,
            &[],
            &[good, bad],
            ImportMark::default(),
            setup().changed,
        );
        assert_eq!((steps[3].state, steps[3].attention), (StepState::NeedsAttention, 1));
        assert_eq!(steps[5].waits_for, None, "the ready room can be imported");
    }

    #[test]
    fn what_was_set_right_a_moment_ago_waits_on_every_step() {
        let mut setup = setup();
        setup.account.user_name = "svc@x.com".into();
        let found = KeptFinding { code: Code::AccountWithoutMailbox, args: Args::new() };
        let mark = CheckMark { findings: vec![found], ..CheckMark::new(false, setup.changed) };
        setup.checks.insert(CheckId::AccountMailbox, mark);
        let mut room = Room::new("a@x.com".parse().unwrap(), None);
        room.status = RoomStatus::Problem;
        let failed = |code| KeptCheck {
            check: Some(CheckId::RoomImpersonation),
            outcome: OutcomeKind::Fail,
            because: None,
            findings: vec![KeptFinding { code, args: Args::new() }],
        };
        room.checks = vec![failed(Code::ImpersonationDenied)];
        let stand = |setup: &Setup, room: &Room, minutes: i64| {
            let now = setup.changed + SignedDuration::from_mins(minutes);
            let steps = summarise(
                Words::english(),
                setup,
                None,
                &[],
                std::slice::from_ref(room),
                ImportMark::default(),
                now,
            );
            [(steps[1].state, steps[1].attention), (steps[3].state, steps[3].attention)]
        };
        let (needed, waits) = ((StepState::NeedsAttention, 0), (StepState::Waiting, 0));
        assert_eq!(stand(&setup, &room, 1), [needed, (StepState::NeedsAttention, 1)]);
        setup.set_right.note("account.mailbox", Some(setup.changed));
        setup.set_right.note("account.impersonation", Some(setup.changed));
        assert_eq!(stand(&setup, &room, 1), [waits, waits]);
        assert_eq!(stand(&setup, &room, 20), [needed, waits], "each by its own time");
        assert_eq!(stand(&setup, &room, 30)[1], (StepState::NeedsAttention, 1), "then it fails again");
        room.checks.push(failed(Code::RoomNotFound));
        assert_eq!(stand(&setup, &room, 1)[1].1, 1, "a room with something else in its way does not wait");
    }

    #[test]
    fn a_product_that_takes_over_no_meetings_says_so_and_asks_for_nothing_that_is_for_an_import() {
        let products = anteroom_products::Products::built_in();
        let profile = products.find("pexip-vmr");
        let mut setup = setup();
        for check in ["name.resolves", "host.reachable", "tls.valid", "endpoint.is_ews", "sign_in.accepted"] {
            setup.checks.insert(check.parse().unwrap(), CheckMark::new(true, setup.changed));
        }
        let steps =
            summarise(Words::english(), &setup, profile, &[], &[], ImportMark::default(), setup.changed);
        assert_eq!(steps[2].state, StepState::Done, "without a fallback owner");
        assert!(steps[3..].iter().all(|step| step.state == StepState::NotNeeded && step.waits_for.is_none()));
        assert!(steps.iter().skip(3).all(|step| step.label.is_some()), "each says why: {steps:?}");
        let imported = ImportMark { rooms_done: 1, rooms_total: 1, ..ImportMark::default() };
        let steps = summarise(Words::english(), &setup, profile, &[], &[], imported, setup.changed);
        assert_eq!(steps[5].state, StepState::Done, "what was imported for another product stays in sight");
    }

    #[test]
    fn a_bare_host_is_shown_as_the_host_it_stands_for() {
        let mut setup = setup();
        setup.exchange.url = " mail.contoso.com ".into();
        let steps = summarise(Words::english(), &setup, None, &[], &[], ImportMark::default(), setup.changed);
        assert_eq!(steps[2].label.as_deref(), Some("mail.contoso.com"));
    }

    #[test]
    fn a_connection_that_fails_on_the_way_needs_attention() {
        let mut setup = setup();
        setup.exchange.url = "https://mail.contoso.com".into();
        setup.checks.insert(CheckId::TlsValid, CheckMark::new(false, setup.changed));
        let steps = summarise(Words::english(), &setup, None, &[], &[], ImportMark::default(), setup.changed);
        assert_eq!(
            steps[2].state,
            StepState::NeedsAttention,
            "what comes after the certificate was never asked"
        );
    }

    #[test]
    fn a_failed_check_shows_in_its_step() {
        let mut setup = setup();
        setup.account.user_name = "svc@x.com".into();
        setup.checks.insert(CheckId::SignInAccepted, CheckMark::new(false, setup.changed));
        let steps = summarise(Words::english(), &setup, None, &[], &[], ImportMark::default(), setup.changed);
        assert_eq!(steps[1].state, StepState::NeedsAttention);
    }
}

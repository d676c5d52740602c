//! The checklist of step 1 for Exchange Server: what has to be true before anything is connected.

use anteroom_diagnosis::{RemedyId, remedy};
use jiff::Timestamp;

use crate::check_rows;
use crate::connection::{find_scene, parse_endpoint};
use crate::setup::Setup;
use crate::wire::{
    AudienceKind, EnvironmentKind, RemedyRow, Requirement, RequirementState, ScriptRow, StepId, Verified,
};

/// A requirement as the guide states it.
struct Definition {
    id: &'static str,
    title: &'static str,
    why: &'static str,
    audience: AudienceKind,
    /// The checks that verify it; empty where only a person can tell.
    checks: &'static [&'static str],
    step: Option<StepId>,
    steps: &'static [&'static str],
    script: Option<RemedyId>,
    takes_effect: Option<&'static str>,
}

const ON_PREMISES: &[Definition] = &[
    Definition {
        id: "planner.rights",
        title: "You are administrator and facility manager in the planner",
        why: "Rooms, users and the e-mail switch can only be changed with both rights.",
        audience: AudienceKind::You,
        checks: &[],
        step: None,
        steps: &[
            "Open your profile in the planner and look at its roles.",
            "Ask the planner's owner for both roles if one is missing.",
        ],
        script: None,
        takes_effect: None,
    },
    Definition {
        id: "account.mailbox",
        title: "A service account with its own mailbox exists and is enabled",
        why: "Exchange resolves names and keeps budgets by mailbox; an account without one fails with messages that name another cause.",
        audience: AudienceKind::ExchangeAdministrator,
        checks: &["sign_in.accepted", "account.mailbox"],
        step: Some(StepId::ServiceAccount),
        steps: &[
            "Create a mailbox-enabled account for the planner alone, with first and last name.",
            "Test it in step 2.",
        ],
        script: Some(RemedyId::GiveMailbox),
        takes_effect: None,
    },
    Definition {
        id: "account.password_never_expires",
        title: "The account's password never expires",
        why: "On the day it expires every room stops synchronising, usually at night and without a message.",
        audience: AudienceKind::ExchangeAdministrator,
        checks: &[],
        step: None,
        steps: &["Set «Password never expires» on the account in Active Directory."],
        script: Some(RemedyId::KeepPassword),
        takes_effect: None,
    },
    Definition {
        id: "account.no_second_factor",
        title: "The account signs in without a second factor",
        why: "Nobody is there to confirm a sign-in at three in the morning.",
        audience: AudienceKind::ExchangeAdministrator,
        checks: &["sign_in.accepted"],
        step: Some(StepId::ServiceAccount),
        steps: &[
            "Exclude the account from the second-factor policy of the publishing proxy, if there is one.",
            "Test it in step 2.",
        ],
        script: None,
        takes_effect: None,
    },
    Definition {
        id: "account.impersonation",
        title: "The account has application impersonation over the rooms",
        why: "It reads each room's calendar as the room. Without the right every room is refused.",
        audience: AudienceKind::ExchangeAdministrator,
        checks: &["room.impersonation"],
        step: Some(StepId::Rooms),
        steps: &[
            "Assign the role ApplicationImpersonation to the account, limited to room mailboxes.",
            "The validation in step 4 proves it room by room and gives the script where it is missing.",
        ],
        script: Some(RemedyId::GrantImpersonation),
        takes_effect: Some("up to 30 minutes"),
    },
    Definition {
        id: "addresses.primary",
        title: "Rooms, users and the account are known by their primary SMTP address",
        why: "A meeting booked at an alias belongs to nobody in the planner.",
        audience: AudienceKind::ExchangeAdministrator,
        checks: &["room.primary_address"],
        step: Some(StepId::Rooms),
        steps: &[
            "Use the primary address, not an alias. The validation in step 4 shows the primary one where they differ.",
        ],
        script: None,
        takes_effect: None,
    },
    Definition {
        id: "users.imported",
        title: "All users are in the planner before the meetings",
        why: "A meeting whose organizer is not a planner user goes to the fallback owner.",
        audience: AudienceKind::You,
        checks: &[],
        step: None,
        steps: &[
            "Import the users from the directory, or leave «take organizers over from the Exchange directory» switched on in step 6.",
            "Meetings that fell to the fallback owner get their right owner when you re-import the room later.",
        ],
        script: None,
        takes_effect: None,
    },
    Definition {
        id: "fallback_owner.chosen",
        title: "A fallback owner is chosen",
        why: "Somebody has to own the meetings of people who left and of outside organizers.",
        audience: AudienceKind::You,
        checks: &["fallback_owner.mailbox"],
        step: Some(StepId::Exchange),
        steps: &["Choose a person or a shared mailbox of the facility team and enter it in step 3."],
        script: None,
        takes_effect: None,
    },
    Definition {
        id: "ews.reachable",
        title: "Exchange Web Services can be reached from here",
        why: "Everything the planner reads comes over this one address.",
        audience: AudienceKind::Network,
        checks: &["endpoint.is_ews"],
        step: Some(StepId::Exchange),
        steps: &["Publish /EWS/* without a sign-in page in front of it.", "Test the connection in step 3."],
        script: Some(RemedyId::EnableEws),
        takes_effect: None,
    },
    Definition {
        id: "autodiscover.reachable",
        title: "Autodiscover can be reached from here",
        why: "It finds the address again when the server moves.",
        audience: AudienceKind::Network,
        checks: &["autodiscover.found"],
        step: Some(StepId::Exchange),
        steps: &[
            "Publish /autodiscover/* without a sign-in page in front of it.",
            "Press «Find it for me» in step 3.",
        ],
        script: Some(RemedyId::PublishAutodiscover),
        takes_effect: None,
    },
    Definition {
        id: "environment.single",
        title: "Users, rooms and the account are in the same Exchange environment",
        why: "The planner binds to one environment; rooms elsewhere are not found.",
        audience: AudienceKind::ExchangeAdministrator,
        checks: &[],
        step: None,
        steps: &[
            "In a hybrid organisation, list the rooms that are already in Exchange Online and leave them out for now.",
        ],
        script: None,
        takes_effect: None,
    },
    Definition {
        id: "server.supported",
        title: "The server is Exchange 2013 or newer",
        why: "Older servers do not give the details an import needs.",
        audience: AudienceKind::ExchangeAdministrator,
        checks: &["server.version"],
        step: Some(StepId::Exchange),
        steps: &["The connection test in step 3 shows product and version."],
        script: None,
        takes_effect: None,
    },
    Definition {
        id: "rooms.notifications_in_exchange",
        title: "Exchange keeps answering bookings by e-mail",
        why: "Organizers learn from Exchange, not from the planner, whether a room accepted.",
        audience: AudienceKind::ExchangeAdministrator,
        checks: &[],
        step: None,
        steps: &["Leave the rooms' booking answers switched on."],
        script: None,
        takes_effect: None,
    },
    Definition {
        id: "import.outside_hours",
        title: "A time outside of business hours is agreed for the import",
        why: "Reading years of calendars costs the server something; it is the first thing people notice.",
        audience: AudienceKind::You,
        checks: &[],
        step: None,
        steps: &["Plan the first import and each re-import of all rooms for the evening."],
        script: None,
        takes_effect: None,
    },
];

/// The checklist of a setup with its present state. Empty until the environment is chosen, and for Exchange Online, which
/// this version does not connect to.
pub fn checklist(setup: &Setup) -> Vec<Requirement> {
    match setup.environment {
        Some(EnvironmentKind::OnPremises) => {
            ON_PREMISES.iter().map(|definition| assess(definition, setup)).collect()
        }
        Some(EnvironmentKind::ExchangeOnline) | None => Vec::new(),
    }
}

/// Whether `id` is a requirement that a person confirms.
pub fn is_confirmable(id: &str) -> bool {
    ON_PREMISES.iter().any(|definition| definition.id == id && definition.checks.is_empty())
}

fn assess(definition: &Definition, setup: &Setup) -> Requirement {
    let marks: Vec<_> = definition.checks.iter().map(|check| setup.checks.get(*check)).collect();
    let latest: Option<Timestamp> = marks.iter().flatten().map(|mark| mark.at).max();
    let (state, verified) = if definition.checks.is_empty() {
        match setup.confirmed.get(definition.id) {
            Some(at) => (RequirementState::Met, Verified::ByHand { at: *at }),
            None => (RequirementState::Open, Verified::Not),
        }
    } else if let Some(at) = latest.filter(|_| marks.iter().flatten().any(|mark| !mark.passed)) {
        (RequirementState::NotMet, Verified::ByCheck { at })
    } else if let Some(at) = latest.filter(|_| marks.iter().all(Option::is_some)) {
        (RequirementState::Met, Verified::ByCheck { at })
    } else {
        (RequirementState::Open, Verified::Not)
    };
    let script = find_script(definition, setup);
    let waits = (definition.script.is_some() && script.is_none())
        .then(|| "The script stands here once steps 2 and 3 hold the names it needs.".to_owned());
    Requirement {
        id: definition.id.to_owned(),
        title: definition.title.to_owned(),
        why: definition.why.to_owned(),
        audience: definition.audience,
        checkable: !definition.checks.is_empty(),
        state,
        verified,
        remedy: Some(RemedyRow {
            id: definition.id.to_owned(),
            audience: definition.audience,
            steps: definition.steps.iter().map(|step| (*step).to_owned()).chain(waits).collect(),
            script,
            takes_effect: definition.takes_effect.map(str::to_owned),
        }),
        problem: None,
        guide: String::new(),
        replaced: None,
        paste: None,
        appliable: false,
        step: definition.step,
    }
}

/// The script that meets a requirement, with the customer's names in it; `None` while they are not typed yet.
fn find_script(definition: &Definition, setup: &Setup) -> Option<ScriptRow> {
    let id = definition.script?;
    let endpoint = match id {
        RemedyId::PublishAutodiscover => parse_endpoint(&setup.exchange.url).ok()?,
        // The other scripts name the account alone, which is typed before the URL.
        _ => parse_endpoint(&setup.exchange.url).or_else(|_| parse_endpoint("localhost")).ok()?,
    };
    check_rows::remedy(&remedy(id, &find_scene(setup, endpoint)?)).script
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::CheckMark;
    use crate::wire::SetupId;

    fn setup() -> Setup {
        let now = "2026-11-21T10:00:00Z".parse().unwrap();
        let mut setup = Setup::new(SetupId("a".into()), "Contoso".into(), now);
        setup.environment = Some(EnvironmentKind::OnPremises);
        setup
    }

    fn state(setup: &Setup, id: &str) -> RequirementState {
        checklist(setup).into_iter().find(|requirement| requirement.id == id).unwrap().state
    }

    #[test]
    fn a_requirement_with_two_checks_needs_both() {
        let mut setup = setup();
        let at = setup.changed;
        setup.checks.insert("sign_in.accepted".into(), CheckMark::new(true, at));
        assert_eq!(state(&setup, "account.mailbox"), RequirementState::Open, "the mailbox was not looked at");
        setup.checks.insert("account.mailbox".into(), CheckMark::new(false, at));
        assert_eq!(state(&setup, "account.mailbox"), RequirementState::NotMet);
        setup.checks.insert("account.mailbox".into(), CheckMark::new(true, at));
        assert_eq!(state(&setup, "account.mailbox"), RequirementState::Met);
    }

    #[test]
    fn what_a_check_verifies_cannot_be_confirmed_by_hand() {
        assert!(is_confirmable("account.password_never_expires"));
        assert!(!is_confirmable("account.mailbox"));
    }

    #[test]
    fn scripts_stand_behind_requirements_as_soon_as_the_account_is_typed() {
        let mut setup = setup();
        let script = |setup: &Setup, id: &str| {
            let found = checklist(setup).into_iter().find(|requirement| requirement.id == id);
            found.and_then(|requirement| requirement.remedy).and_then(|remedy| remedy.script)
        };
        assert_eq!(script(&setup, "account.impersonation"), None, "nobody is named yet");
        setup.account.user_name = "CONTOSO\\o'brien".into();
        let text = script(&setup, "account.impersonation").unwrap().text;
        assert!(text.contains("'CONTOSO\\o''brien'"), "the account stands in it, quoted: {text}");
        assert_eq!(script(&setup, "autodiscover.reachable"), None, "its script names the host");
        setup.exchange.url = "https://mail.contoso.com/EWS/Exchange.asmx".into();
        assert!(script(&setup, "autodiscover.reachable").is_some());
    }

    #[test]
    fn the_list_waits_for_the_environment() {
        let mut setup = setup();
        setup.environment = None;
        assert!(checklist(&setup).is_empty());
    }
}

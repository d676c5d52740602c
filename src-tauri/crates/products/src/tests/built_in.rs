use std::collections::BTreeSet;

use anteroom_scripts::output::CheckCommand;

use crate::{Paste, Products, Profile, Requirement, Verify};
use anteroom_catalogue::{Fact, Step, Words};
use anteroom_domain::{Audience, Environment};

fn all() -> Vec<(Profile, Environment, Requirement)> {
    let mut all = Vec::new();
    for profile in Products::built_in().all() {
        for environment in Environment::ALL {
            for requirement in profile.requirements(environment) {
                all.push((profile.clone(), environment, requirement.clone()));
            }
        }
    }
    all
}

#[test]
fn the_five_products_that_come_along_are_all_accepted() {
    let products = Products::built_in();
    let problems: Vec<_> = products.refused().iter().flat_map(|refused| &refused.problems).collect();
    let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "nothing that comes along is refused:\n{}", told.join("\n"));
    let ids: Vec<_> = products.all().iter().map(|profile| profile.id.as_str()).collect();
    assert_eq!(ids, ["pronestor-planner", "flowscape", "pronestor-display", "pexip-vmr", "serraview"]);
}

#[test]
fn a_product_has_requirements_wherever_it_goes_and_nowhere_else() {
    for profile in Products::built_in().all() {
        for environment in Environment::ALL {
            let goes = profile.environments.contains(&environment);
            let has = !profile.requirements(environment).is_empty();
            assert_eq!(goes, has, "{} in {environment}", profile.id);
            let sign_in = match environment {
                Environment::OnPremises => &profile.sign_in.on_premises,
                Environment::ExchangeOnline => &profile.sign_in.exchange_online,
            };
            assert_eq!(sign_in.is_some(), goes, "{} in {environment}", profile.id);
        }
    }
}

#[test]
fn a_requirement_with_a_script_is_for_whoever_runs_the_script() {
    use anteroom_scripts::{Audience as Runs, Environment as Place};
    for (profile, environment, requirement) in all() {
        let Some(task) = requirement.task else { continue };
        let place = match environment {
            Environment::OnPremises => Place::OnPremises,
            Environment::ExchangeOnline => Place::ExchangeOnline,
        };
        let runs = match anteroom_scripts::audience(task, place) {
            Some(Runs::DirectoryAdministrator) => Audience::DirectoryAdministrator,
            Some(Runs::ExchangeAdministrator) => Audience::ExchangeAdministrator,
            Some(Runs::EntraAdministrator) => Audience::EntraAdministrator,
            None => panic!("{}: `{}` has a script in {environment}", profile.id, requirement.id),
        };
        assert_eq!(requirement.audience, runs, "{}: `{}` in {environment}", profile.id, requirement.id);
    }
}

#[test]
fn a_script_turns_its_requirement_green() {
    for (profile, _, requirement) in all() {
        let Some(task) = requirement.task else { continue };
        for check in requirement.checks() {
            assert!(
                anteroom_scripts::promises(task).contains(check),
                "{}: `{}` is verified by `{check}`, which the script of `{task}` does not promise",
                profile.id,
                requirement.id
            );
        }
    }
}

#[test]
fn one_kind_of_impersonation_is_granted_by_each_product() {
    for profile in Products::built_in().all() {
        let tasks: BTreeSet<_> = profile
            .requirements(Environment::OnPremises)
            .iter()
            .filter_map(|requirement| requirement.task)
            .filter(|task| task.dotted().starts_with("impersonation."))
            .collect();
        // A later grant replaces an earlier one, so two in one script would leave the last one's reach.
        assert_eq!(tasks.len(), 1, "{} grants {tasks:?}", profile.id);
    }
}

#[test]
fn nothing_rests_on_impersonation_or_on_a_password_in_the_cloud() {
    for (profile, environment, requirement) in all() {
        if environment == Environment::OnPremises {
            continue;
        }
        assert!(requirement.checks().is_empty(), "{}: `{}` needs no check", profile.id, requirement.id);
        assert_ne!(requirement.id, "account.impersonation", "{} asks for what is no more", profile.id);
        assert_ne!(requirement.id, "endpoint.sign_in", "{} asks for what is no more", profile.id);
    }
    for profile in Products::built_in().all() {
        if !profile.environments.contains(&Environment::ExchangeOnline) {
            continue;
        }
        for (id, since) in [
            ("application.access", "2025-02"),
            ("application.registered", "2023-01"),
            ("ews.reachable", "2026-10-01"),
        ] {
            let found = super::find(profile, Environment::ExchangeOnline, id);
            let replaced = found.and_then(|requirement| requirement.replaced.as_ref());
            assert_eq!(
                replaced.map(|replaced| replaced.since.as_str()),
                Some(since),
                "{}: `{id}` says since when",
                profile.id
            );
        }
    }
}

#[test]
fn what_is_replaced_is_said_in_a_sentence() {
    let products = Products::built_in();
    let profile = products.find("pexip-vmr").unwrap();
    let requirement = super::find(profile, Environment::ExchangeOnline, "application.access").unwrap();
    let sentence = requirement.replaced.as_ref().unwrap().sentence(Words::english());
    assert!(
        sentence.starts_with(
            "Since February 2025: RBAC for Applications with Microsoft Graph. The guide assigns"
        ),
        "{sentence}"
    );
    let requirement = super::find(profile, Environment::ExchangeOnline, "ews.reachable").unwrap();
    let sentence = requirement.replaced.as_ref().unwrap().sentence(Words::english());
    assert!(sentence.starts_with("Since 1 October 2026: "), "{sentence}");
}

#[test]
fn every_fact_is_shown_by_a_command_whose_output_is_read() {
    let facts = [
        Fact::Impersonation,
        Fact::EquipmentProcessing,
        Fact::RoomsProcessing,
        Fact::RoomListKind,
        Fact::RoomListManager,
        Fact::ApplicationAccess,
    ];
    for fact in facts {
        let read = CheckCommand::ALL.iter().any(|command| command.cmdlet() == fact.command());
        assert!(read, "`{}` is shown by {}", fact.word(), fact.command());
        assert!(
            Paste::of(fact).shown_by().dotted().ends_with(".show"),
            "`{}` is only looked at",
            fact.word()
        );
        assert_eq!(serde_json::to_value(fact).unwrap(), fact.word(), "it is written as it is named");
    }
}

#[test]
fn the_texts_are_calm_and_finished() {
    let calm = |text: &str| {
        let small = text.to_lowercase();
        !text.contains('!') && !small.contains("please") && !small.contains("oops") && text.trim() == text
    };
    let sentence = |text: &str| calm(text) && text.ends_with('.');
    for (profile, _, requirement) in all() {
        let id = format!("{}: `{}`", profile.id, requirement.id);
        let title = &requirement.title;
        assert!(calm(title) && !title.ends_with('.'), "{id}: “{title}” is a title");
        assert!(sentence(&requirement.why), "{id}: “{}” is a sentence", requirement.why);
        for step in &requirement.steps {
            assert!(sentence(step), "{id}: “{step}” is a sentence");
        }
        let shown =
            requirement.verify == Verify::Word || requirement.task.is_some() || !requirement.steps.is_empty();
        assert!(shown, "{id} says what to do");
    }
    for profile in Products::built_in().all() {
        assert!(sentence(&profile.summary), "{}", profile.summary);
        for right in &profile.rights {
            assert!(calm(&right.why) && !right.why.ends_with('.'), "{}", right.why);
            assert!(sentence(&right.sentence(Words::english())), "{}", right.sentence(Words::english()));
        }
        for text in [&profile.handover.then, &profile.handover.secret] {
            assert!(sentence(text), "{}: “{text}”", profile.id);
        }
    }
}

/// One shows what stands in the calendars, the other adds to meetings that are made from now on: neither plans rooms.
#[test]
fn a_product_that_plans_no_rooms_has_no_import() {
    for profile in Products::built_in().all() {
        let takes_over = !matches!(profile.id.as_str(), "pronestor-display" | "pexip-vmr");
        for step in [Step::Notifications, Step::Import] {
            assert_eq!(profile.find_lack(Words::english(), step).is_none(), takes_over, "{}", profile.id);
        }
        let has_rooms = profile.find_lack(Words::english(), Step::Rooms).is_none();
        assert_eq!(has_rooms, profile.id != "pexip-vmr", "{}", profile.id);
    }
}

//! The vendors' guides sentence by sentence against the profiles: nothing that is asked for is lost, and nothing is asked for
//! that no guide asks for, unless the profile says that it is added.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::{Products, Profile, Requirement, Source};
use anteroom_domain::Environment;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Guide {
    number: u32,
    title: String,
    product: String,
    asked: Vec<Asked>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    section: String,
    asks: String,
    #[serde(default)]
    requirements: Vec<String>,
    #[serde(default)]
    waiting: Vec<String>,
    #[serde(default)]
    handover: Vec<String>,
    #[serde(default)]
    tasks: Vec<String>,
}

fn guides() -> Vec<Guide> {
    let files = [
        include_str!("../../data/asked/pronestor-planner.toml"),
        include_str!("../../data/asked/flowscape.toml"),
        include_str!("../../data/asked/pronestor-display.toml"),
        include_str!("../../data/asked/pexip-vmr.toml"),
        include_str!("../../data/asked/serraview.toml"),
    ];
    files.iter().map(|text| toml::from_str(text).unwrap()).collect()
}

fn requirements(profile: &Profile) -> impl Iterator<Item = &Requirement> {
    Environment::ALL.into_iter().flat_map(|environment| profile.requirements(environment))
}

fn of_profile(guide: &Guide) -> Profile {
    let products = Products::built_in();
    products.find(&guide.product).unwrap_or_else(|| panic!("{} is a product", guide.product)).clone()
}

#[test]
fn each_profile_follows_one_guide() {
    let numbers: Vec<_> = guides().iter().map(|guide| guide.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5], "every guide is gone through");
    let products = Products::built_in();
    for (guide, profile) in guides().iter().zip(products.all()) {
        assert_eq!(
            (&guide.product, &guide.title),
            (&profile.id, &profile.guide),
            "the profile names its guide"
        );
    }
}

#[test]
fn every_sentence_that_asks_for_something_is_carried() {
    for guide in guides() {
        let profile = of_profile(&guide);
        for asked in &guide.asked {
            let about = format!("{}, {}: “{}”", guide.title, asked.section, asked.asks);
            let carriers =
                asked.requirements.len() + asked.waiting.len() + asked.handover.len() + asked.tasks.len();
            assert!(carriers > 0, "{about} is carried by something");
            for id in &asked.requirements {
                assert!(requirements(&profile).any(|one| one.id == *id), "{about} is carried by `{id}`");
            }
            for id in &asked.waiting {
                assert!(
                    profile.waiting.iter().any(|wait| wait.id == *id),
                    "{about} is the waiting time `{id}`"
                );
            }
            for label in &asked.handover {
                let mut values = profile.handover.values.iter();
                assert!(values.any(|value| value.label == *label), "{about} is handed over as “{label}”");
            }
            for task in &asked.tasks {
                let done = requirements(&profile).filter_map(|one| one.task).any(|one| one.dotted() == task);
                assert!(done, "{about} is done by the script of `{task}`");
            }
        }
    }
}

#[test]
fn every_requirement_is_asked_for_in_the_section_it_names() {
    for guide in guides() {
        let profile = of_profile(&guide);
        for requirement in requirements(&profile) {
            let asking: Vec<_> =
                guide.asked.iter().filter(|asked| asked.requirements.contains(&requirement.id)).collect();
            let id = format!("{}: `{}`", profile.id, requirement.id);
            match &requirement.source {
                Source::Guide { section, .. } => assert!(
                    asking.iter().any(|asked| asked.section == *section),
                    "{id} names “{section}”, and a sentence of that section asks for it"
                ),
                Source::Added { .. } => {
                    assert!(asking.is_empty(), "{id} is said to be added, but the guide asks for it");
                }
            }
        }
    }
}

#[test]
fn whatever_is_waited_for_or_handed_over_is_asked_for() {
    for guide in guides() {
        let profile = of_profile(&guide);
        for wait in &profile.waiting {
            let mut asking = guide.asked.iter().filter(|asked| asked.waiting.contains(&wait.id));
            assert!(
                asking.any(|asked| asked.section == wait.source),
                "{}: a sentence of “{}” asks to wait for `{}`",
                profile.id,
                wait.source,
                wait.id
            );
        }
        let handover: BTreeSet<_> = guide.asked.iter().flat_map(|asked| &asked.handover).collect();
        for value in &profile.handover.values {
            assert!(handover.contains(&value.label), "{}: a sentence asks for “{}”", profile.id, value.label);
        }
    }
}

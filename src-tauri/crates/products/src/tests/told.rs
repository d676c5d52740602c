//! The products that come with Anteroom, in every language.

use std::collections::BTreeSet;

use anteroom_catalogue::Language;
use anteroom_domain::Environment;

use crate::parts::{Right, Source};
use crate::products::Products;
use crate::profile::Profile;
use crate::vocabulary::{Over, RightKind};

/// Everything a person reads of it, but names, titles of guides and what vendors call their values.
fn texts(profile: &Profile) -> BTreeSet<String> {
    let mut texts: BTreeSet<String> =
        [&profile.summary, &profile.handover.to, &profile.handover.then, &profile.handover.secret]
            .into_iter()
            .chain(&profile.no_import)
            .chain(profile.rights.iter().map(|right| &right.why))
            .chain(profile.waiting.iter().flat_map(|wait| [&wait.what, &wait.how_long]))
            .cloned()
            .collect();
    let sign_ins = [&profile.sign_in.on_premises, &profile.sign_in.exchange_online];
    texts.extend(sign_ins.into_iter().flatten().map(|sign_in| sign_in.note.clone()));
    for environment in Environment::ALL {
        for one in profile.requirements(environment) {
            texts.extend([one.title.clone(), one.why.clone()]);
            texts.extend(one.steps.iter().cloned());
            texts.extend(one.takes_effect.clone());
            texts.extend(
                one.replaced.iter().flat_map(|replaced| [replaced.by.clone(), replaced.note.clone()]),
            );
            if let Source::Added { reason } = &one.source {
                texts.insert(reason.clone());
            }
        }
    }
    texts
}

#[test]
fn every_product_is_told_whole_in_every_language() {
    for profile in Products::built_in().all() {
        let english = texts(profile);
        for language in Language::all() {
            let told = texts(&profile.clone().told_in(language.words()));
            let same: Vec<_> = told.intersection(&english).collect();
            match language.tag() {
                "en" => assert_eq!(told, english, "{} is as it is written", profile.id),
                tag => assert_eq!(same, Vec::<&String>::new(), "{} in {tag}", profile.id),
            }
        }
    }
}

#[test]
fn a_text_of_a_file_somebody_added_stays_as_it_is_written() {
    let text = include_str!("../../data/serraview.toml").replace("id = \"serraview\"", "id = \"ours\"");
    let profile = crate::products::parse_profile(&text, "ours.toml").unwrap();
    let told = profile.clone().told_in(Language::find("de").unwrap().words());
    assert_eq!(told.summary, profile.summary);
    let title = |profile: &Profile, id: &str| {
        super::find(profile, Environment::OnPremises, id).unwrap().title.clone()
    };
    assert_eq!(title(&told, "serraview.configured"), "Serraview is configured");
    assert_ne!(
        title(&told, "account.mailbox"),
        title(&profile, "account.mailbox"),
        "what it takes from the catalogue is told"
    );
}

#[test]
fn what_stands_around_the_texts_of_a_profile_is_told_with_them() {
    let words = Language::find("de").unwrap().words();
    let profile = Products::built_in().find("pexip-vmr").unwrap().clone().told_in(words);
    let requirement = |id: &str| super::find(&profile, Environment::ExchangeOnline, id).unwrap();
    for (id, since) in
        [("application.access", "Seit Februar 2025: "), ("ews.reachable", "Seit dem 1. Oktober 2026: ")]
    {
        let sentence = requirement(id).replaced.as_ref().unwrap().sentence(words);
        assert!(sentence.starts_with(since), "{sentence}");
    }
    let over_users = |right: &&Right| (right.right, right.over) == (RightKind::Application, Over::Users);
    assert_eq!(
        profile.rights.iter().find(over_users).unwrap().sentence(words),
        "Zugriff einer Anwendung auf die Benutzer: es sendet geänderte Einwahldaten im Namen der Person, die eingeladen hat."
    );
}

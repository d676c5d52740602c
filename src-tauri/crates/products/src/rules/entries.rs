//! What the requirements have to keep.

use std::collections::{HashMap, HashSet};

use anteroom_catalogue::{Fact, Seen, Step, VerifyEntry, times};
use anteroom_domain::Environment;

use super::names::is_id;
use crate::catalogue;
use crate::document::{Document, Path, Problem};
use crate::draft::Draft;
use crate::file::ProfileFile;
use crate::vocabulary::Detail;

/// What the wizard must be told before a check can be asked.
const ASKED_BY: &[(&str, Detail, &str)] = &[
    ("impersonation.users", Detail::TestUser, "test_user"),
    ("impersonation.scope", Detail::OutsideMailbox, "outside_mailbox"),
    ("impersonation.equipment", Detail::Equipment, "equipment"),
    ("equipment.", Detail::Equipment, "equipment"),
    ("room_list.", Detail::RoomList, "room_list"),
];

/// What is wrong with the entries themselves, wherever they apply.
pub(super) fn problems(document: &Document<'_>, profile: &ProfileFile) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut known = HashSet::new();
    for (index, entry) in profile.requirement.iter().enumerate() {
        let path = Path::default().key("requirement").index(index);
        let mut wrong = |path: &Path, wrong: String, action: String| {
            problems.push(document.problem(path, wrong, action));
        };
        match (entry.uses.as_deref(), entry.id.as_deref()) {
            (Some(id), None) if catalogue::find(id).is_none() => wrong(
                &path.key("use"),
                format!("The catalogue has no `{id}`."),
                format!("Use one of {}, or define it here with `id`.", definitions()),
            ),
            (None, Some(id)) if catalogue::find(id).is_some() => wrong(
                &path.key("id"),
                format!("The catalogue defines `{id}` already."),
                format!("Write `use = \"{id}\"`, or choose another id."),
            ),
            (None, Some(id)) if !is_id(id, &['.', '_']) => wrong(
                &path.key("id"),
                format!("`{id}` is not an id."),
                "Use small letters, digits, underscores and dots, such as `rooms.signs`.".to_owned(),
            ),
            (Some(_), None) | (None, Some(_)) => {}
            _ => wrong(
                &path,
                "A requirement has either `use` or `id`.".to_owned(),
                "Write `use` to take it from the catalogue, or `id` to define it here.".to_owned(),
            ),
        }
        if entry.source.is_some() == entry.added.is_some() {
            wrong(
                &path,
                "A requirement has either `source` or `added`.".to_owned(),
                "Write the guide's section as `source`, or why you add it as `added`.".to_owned(),
            );
        }
        let steps = [Some(&entry.everywhere), entry.on_premises.as_ref(), entry.exchange_online.as_ref()];
        let meant = |step: Option<Step>| matches!(step, Some(Step::Notifications | Step::Import));
        if profile.no_import.is_some() && steps.iter().flatten().any(|details| meant(details.step)) {
            wrong(
                &path,
                "The product has no import, and this belongs to a step of it.".to_owned(),
                "Name another `step`, or remove `no_import`.".to_owned(),
            );
        }
        let written = [Environment::OnPremises, Environment::ExchangeOnline]
            .into_iter()
            .filter(|environment| entry.details_in(*environment).is_some());
        let named = entry.environments.iter().flatten().copied();
        for environment in written.chain(named) {
            if !profile.environments.contains(&environment) {
                wrong(
                    &path,
                    format!("The profile does not go to {environment}."),
                    format!("Remove `{}` here, or add it to `environments`.", environment.word()),
                );
            }
        }
        if let Some(id) = entry.name()
            && !known.insert(id)
        {
            wrong(&path, format!("`{id}` stands here twice."), "Keep one of them.".to_owned());
        }
    }
    problems
}

fn definitions() -> String {
    let ids = catalogue::definitions().iter().filter_map(|entry| entry.id.as_deref());
    ids.map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}

/// What is wrong with the requirements as they stand in one environment.
pub(super) fn problems_in(
    document: &Document<'_>,
    profile: &ProfileFile,
    drafts: &[Draft],
    environment: Environment,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut wrong = |draft: &Draft, wrong: String, action: String| {
        problems.push(document.problem(&draft.path, wrong, action));
    };
    let asked = match environment {
        Environment::OnPremises => &profile.asks.on_premises,
        Environment::ExchangeOnline => &profile.asks.exchange_online,
    };
    let mut owners: HashMap<&str, usize> = HashMap::new();
    for check in drafts.iter().flat_map(Draft::checks) {
        *owners.entry(check).or_default() += 1;
    }
    let mut proven: HashMap<Fact, &str> = HashMap::new();
    for draft in drafts {
        let id = &draft.id;
        if let Some(since) = draft.replaced.as_ref().map(|replaced| &replaced.since)
            && !is_date(since)
        {
            wrong(
                draft,
                format!("`{since}` in `{id}` is not a date."),
                "Write `2023`, `2023-01` or `2023-01-31`.".to_owned(),
            );
        }
        if let Some(time) = draft.in_force.as_deref().filter(|time| times().all(|known| known != *time)) {
            let known: Vec<_> = times().map(|known| format!("`{known}`")).collect();
            wrong(
                draft,
                format!("`{id}` is in force after `{time}`, which is not a time of this version."),
                format!("Name one of {}, or say it in `takes_effect`.", known.join(", ")),
            );
        }
        let VerifyEntry::Seen(seen) = &draft.verify else { continue };
        for (text, action) in inconsistencies(seen) {
            wrong(draft, format!("`{id}`: {text}"), action);
        }
        if environment == Environment::ExchangeOnline && !seen.checks.is_empty() {
            wrong(
                draft,
                format!(
                    "`{id}` is verified by checks, which this version runs against Exchange Server only."
                ),
                "Verify it under `exchange_online` by `paste` or by `\"word\"`.".to_owned(),
            );
        }
        if !seen.checks.is_empty() && !seen.checks.iter().any(|check| owners.get(check.as_str()) == Some(&1))
        {
            wrong(
                draft,
                format!("`{id}` has no check of its own, so it never turns green alone."),
                "Put it together with the requirement that has the same checks.".to_owned(),
            );
        }
        for check in &seen.checks {
            let needed = ASKED_BY.iter().find(|(prefix, ..)| check.starts_with(prefix));
            if let Some((_, detail, word)) = needed
                && !asked.contains(detail)
            {
                wrong(
                    draft,
                    format!(
                        "`{id}` is verified by `{check}`, which has to be told a value nobody is asked for."
                    ),
                    format!("Add `\"{word}\"` to `asks.{}`.", environment.word()),
                );
            }
        }
        let (wished, section) = match seen.proves {
            Some(Fact::EquipmentProcessing) => (profile.processing.equipment.is_some(), "equipment"),
            Some(Fact::RoomsProcessing) => (profile.processing.rooms.is_some(), "rooms"),
            _ => (true, ""),
        };
        if !wished {
            wrong(
                draft,
                format!("`{id}` compares settings nobody wishes for."),
                format!("Add `[processing.{section}]` with the settings the guide asks for."),
            );
        }
        if let Some(fact) = seen.proves.filter(|_| seen.checks.is_empty())
            && let Some(other) = proven.insert(fact, id)
        {
            wrong(
                draft,
                format!("`{id}` is proven by the same fact as `{other}`."),
                "Put them together, or have a person confirm one of them.".to_owned(),
            );
        }
    }
    problems
}

/// What does not fit together in a `verify`: what is wrong, and what to do.
fn inconsistencies(seen: &Seen) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let distinct: HashSet<_> = seen.checks.iter().collect();
    if distinct.len() < seen.checks.len() {
        found.push(("A check stands in `checks` twice.".to_owned(), "Keep it once.".to_owned()));
    }
    match (&seen.paste, seen.proves) {
        (None, None) if seen.checks.is_empty() => found.push((
            "`verify` names nothing.".to_owned(),
            "Name `checks`, or `paste` and `proves`, or write `verify = \"word\"`.".to_owned(),
        )),
        (Some(command), Some(fact)) if command != fact.command() => found.push((
            format!("`{}` is not shown by `{command}`.", fact.word()),
            format!("Write `paste = \"{}\"`.", fact.command()),
        )),
        (Some(_), None) => found.push((
            "What the pasted output proves is missing.".to_owned(),
            "Add `proves` beside `paste`.".to_owned(),
        )),
        (None, Some(fact)) => found.push((
            "The command whose output proves it is missing.".to_owned(),
            format!("Add `paste = \"{}\"`.", fact.command()),
        )),
        _ => {}
    }
    found
}

fn is_date(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let within = |part: &str, digits: usize, most: u32| {
        part.len() == digits
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && part.parse::<u32>().is_ok_and(|number| (1..=most).contains(&number))
    };
    match parts.as_slice() {
        [year] => within(year, 4, 9999),
        [year, month] => within(year, 4, 9999) && within(month, 2, 12),
        [year, month, day] => within(year, 4, 9999) && within(month, 2, 12) && within(day, 2, 31),
        _ => false,
    }
}

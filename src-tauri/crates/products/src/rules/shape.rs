//! What is outside of the requirements.

use std::collections::HashSet;

use anteroom_domain::{Environment, ROOMS_PER_LIST};

use super::names::is_id;
use crate::document::{Document, Path, Problem};
use crate::file::ProfileFile;
use crate::parts::HandoverValue;
use crate::vocabulary::{Detail, HandoverItem, Over, ResourceKind, RightKind};

/// Everything that is wrong with a profile outside of its requirements.
pub(super) fn problems(document: &Document<'_>, profile: &ProfileFile) -> Vec<Problem> {
    let mut found = Found { document, problems: Vec::new() };
    names(profile, &mut found);
    environments(profile, &mut found);
    rights(profile, &mut found);
    resources(profile, &mut found);
    waiting(profile, &mut found);
    no_import(profile, &mut found);
    handover(profile, &mut found);
    found.problems
}

struct Found<'d> {
    document: &'d Document<'d>,
    problems: Vec<Problem>,
}

impl Found<'_> {
    fn add(&mut self, path: &Path, wrong: impl Into<String>, action: impl Into<String>) {
        self.problems.push(self.document.problem(path, wrong, action));
    }
}

fn top(key: &str) -> Path {
    Path::default().key(key)
}

fn names(profile: &ProfileFile, found: &mut Found<'_>) {
    if !is_id(&profile.id, &['-']) {
        found.add(
            &top("id"),
            format!("`{}` is not an id.", profile.id),
            "Use at most 64 small letters, digits and hyphens, such as `room-signs`.",
        );
    } else if is_device(&profile.id) {
        found.add(
            &top("id"),
            format!("`{}` is the name of a device on Windows.", profile.id),
            "Choose another id: the file is named after it.",
        );
    }
    let texts = [
        ("name", &profile.name),
        ("vendor", &profile.vendor),
        ("summary", &profile.summary),
        ("guide", &profile.guide),
    ];
    for (name, _) in texts.iter().filter(|(_, text)| text.trim().is_empty()) {
        found.add(&top(name), format!("`{name}` is empty."), "Write what a person reads on the first page.");
    }
}

/// Whether Windows takes a file of this name for a device, whatever its ending
/// ([naming files](https://learn.microsoft.com/windows/win32/fileio/naming-a-file)).
fn is_device(id: &str) -> bool {
    let numbered = |name: &str| {
        let number = id.strip_prefix(name)?;
        (number.len() == 1 && number != "0").then_some(())
    };
    matches!(id, "con" | "prn" | "aux" | "nul") || numbered("com").or(numbered("lpt")).is_some()
}

fn environments(profile: &ProfileFile, found: &mut Found<'_>) {
    let path = top("environments");
    if profile.environments.is_empty() {
        found.add(
            &path,
            "The product goes nowhere.",
            "Write `\"on_premises\"`, `\"exchange_online\"` or both.",
        );
    }
    let distinct: HashSet<_> = profile.environments.iter().collect();
    if distinct.len() < profile.environments.len() {
        found.add(&path, "An environment stands here twice.", "Keep it once.");
    }
    for environment in Environment::ALL {
        let word = environment.word();
        let goes = profile.environments.contains(&environment);
        let (asked, sign_in) = match environment {
            Environment::OnPremises => (&profile.asks.on_premises, &profile.sign_in.on_premises),
            Environment::ExchangeOnline => (&profile.asks.exchange_online, &profile.sign_in.exchange_online),
        };
        match (goes, sign_in) {
            (true, None) => found.add(
                &top("sign_in"),
                format!("How the product signs in to {environment} is missing."),
                format!("Add `[sign_in.{word}]`."),
            ),
            (false, Some(_)) => elsewhere(&top("sign_in").key(word), environment, found),
            (true, Some(sign_in)) if sign_in.schemes.is_empty() => found.add(
                &top("sign_in").key(word).key("schemes"),
                "No scheme is named.",
                "Name at least one, such as `\"basic\"`.",
            ),
            _ => {}
        }
        if !goes && !asked.is_empty() {
            elsewhere(&top("asks").key(word), environment, found);
        }
    }
}

fn elsewhere(path: &Path, environment: Environment, found: &mut Found<'_>) {
    found.add(
        path,
        format!("The profile does not go to {environment}."),
        format!("Remove it, or add `\"{}\"` to `environments`.", environment.word()),
    );
}

fn only_known(profile: &ProfileFile, only: &[Environment], path: &Path, found: &mut Found<'_>) {
    for environment in only.iter().filter(|environment| !profile.environments.contains(environment)) {
        elsewhere(&path.key("environments"), *environment, found);
    }
}

fn rights(profile: &ProfileFile, found: &mut Found<'_>) {
    for (index, right) in profile.rights.iter().enumerate() {
        let path = top("rights").index(index);
        only_known(profile, &right.environments, &path, found);
        let home = match right.right {
            RightKind::Impersonation => Some(Environment::OnPremises),
            RightKind::Application => Some(Environment::ExchangeOnline),
            RightKind::FullAccess | RightKind::Management => None,
        };
        let strays = |environment: &Environment| right.applies(*environment) && home != Some(*environment);
        if let (Some(home), true) = (home, profile.environments.iter().any(strays)) {
            found.add(
                &path.key("right"),
                format!("This right exists in {home} only."),
                format!("Write `environments = [\"{}\"]` beside it.", home.word()),
            );
        }
        if right.over == Over::Equipment && !profile.resources.kinds.contains(&ResourceKind::Equipment) {
            found.add(
                &path.key("over"),
                "The product has no equipment mailbox.",
                "Add `\"equipment\"` to `resources.kinds`.",
            );
        }
        if right.over == Over::RoomLists && profile.resources.room_lists.is_none() {
            found.add(&path.key("over"), "The product has no room lists.", "Add `[resources.room_lists]`.");
        }
    }
}

fn resources(profile: &ProfileFile, found: &mut Found<'_>) {
    if let Some(lists) = &profile.resources.room_lists
        && lists.most_members != ROOMS_PER_LIST
    {
        found.add(
            &top("resources").key("room_lists").key("most_members"),
            format!("Scripts fill room lists with {ROOMS_PER_LIST} rooms each."),
            format!("Write {ROOMS_PER_LIST}; a product that takes more is content with it."),
        );
    }
    let equipment = profile.resources.kinds.contains(&ResourceKind::Equipment);
    if profile.processing.equipment.is_some() && !equipment {
        found.add(
            &top("processing").key("equipment"),
            "The product has no equipment mailbox.",
            "Add `\"equipment\"` to `resources.kinds`.",
        );
    }
}

fn waiting(profile: &ProfileFile, found: &mut Found<'_>) {
    let mut known = HashSet::new();
    for (index, wait) in profile.waiting.iter().enumerate() {
        let path = top("waiting").index(index);
        only_known(profile, &wait.environments, &path, found);
        if !is_id(&wait.id, &['_']) {
            found.add(
                &path.key("id"),
                format!("`{}` is not an id.", wait.id),
                "Use small letters, digits and underscores.",
            );
        } else if !known.insert(wait.id.as_str()) {
            found.add(&path.key("id"), format!("`{}` stands here twice.", wait.id), "Rename one of them.");
        }
    }
}

fn no_import(profile: &ProfileFile, found: &mut Found<'_>) {
    let Some(why) = &profile.no_import else { return };
    if why.trim().is_empty() {
        found.add(
            &top("no_import"),
            "`no_import` is empty.",
            "Write in a sentence why there is nothing to import, or remove it.",
        );
    }
    let sends_owner = |value: &HandoverValue| value.value == HandoverItem::FallbackOwner;
    if let Some(index) = profile.handover.values.iter().position(sends_owner) {
        found.add(
            &top("handover").key("values").index(index).key("value"),
            "A product without an import has no fallback owner.",
            "Remove it, or remove `no_import`.",
        );
    }
}

fn handover(profile: &ProfileFile, found: &mut Found<'_>) {
    let values = top("handover").key("values");
    if profile.handover.values.is_empty() {
        found.add(&values, "The vendor is sent nothing.", "Name the values the guide asks for.");
    }
    let mut known = HashSet::new();
    for (index, value) in profile.handover.values.iter().enumerate() {
        let path = values.index(index);
        only_known(profile, &value.environments, &path, found);
        if !known.insert(value.label.as_str()) {
            found.add(
                &path.key("label"),
                format!("`{}` stands here twice.", value.label),
                "Rename one of them.",
            );
        }
        let needed = match value.value {
            HandoverItem::Equipment => Detail::Equipment,
            HandoverItem::RoomLists => Detail::RoomList,
            HandoverItem::ClientId => Detail::ClientId,
            _ => continue,
        };
        for environment in &profile.environments {
            let sent = value.environments.is_empty() || value.environments.contains(environment);
            let asked = match environment {
                Environment::OnPremises => &profile.asks.on_premises,
                Environment::ExchangeOnline => &profile.asks.exchange_online,
            };
            if sent && !asked.contains(&needed) {
                found.add(
                    &path.key("value"),
                    format!("In {environment} nobody is asked for this value."),
                    format!("Add it to `asks.{}`.", environment.word()),
                );
            }
        }
    }
}

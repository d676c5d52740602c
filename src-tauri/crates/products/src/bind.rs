//! From the names of checks and tasks to the checks and tasks, and whether the requirements stand in an order in which they
//! can be met.

use std::collections::BTreeSet;

use anteroom_catalogue::{Seen, VerifyEntry};
use anteroom_diagnosis::CheckId;
use anteroom_domain::Environment;
use anteroom_scripts::TaskId;

use crate::document::{Document, Problem};
use crate::draft::Draft;
use crate::requirement::{Paste, Requirement, Verify};

/// The drafts as requirements; with everything this version has no check or task for, and every requirement that stands
/// before one it waits for.
pub(crate) fn bind(
    document: &Document<'_>,
    drafts: Vec<Draft>,
    environment: Environment,
) -> (Vec<Requirement>, Vec<Problem>) {
    let mut problems = Vec::new();
    for draft in &drafts {
        checks(document, draft, &mut problems);
        task(document, draft, environment, &mut problems);
    }
    order(document, &drafts, &mut problems);
    (drafts.into_iter().map(requirement).collect(), problems)
}

fn checks(document: &Document<'_>, draft: &Draft, problems: &mut Vec<Problem>) {
    for check in draft.checks().iter().filter(|check| check.parse::<CheckId>().is_err()) {
        problems.push(document.problem(
            &draft.path,
            format!("`{}` is verified by `{check}`, which is not a check of this version.", draft.id),
            format!("Name one of: {}.", nearest(check, CheckId::ALL.iter().map(|check| check.dotted()))),
        ));
    }
}

fn task(document: &Document<'_>, draft: &Draft, environment: Environment, problems: &mut Vec<Problem>) {
    let Some(written) = &draft.task else { return };
    match written.parse::<TaskId>() {
        Err(_) => problems.push(document.problem(
            &draft.path,
            format!("`{}` is met by `{written}`, which is not a task of this version.", draft.id),
            format!("Name one of: {}.", nearest(written, TaskId::ALL.iter().map(|task| task.dotted()))),
        )),
        Ok(task) if anteroom_scripts::audience(task, environment).is_none() => {
            problems.push(document.problem(
                &draft.path,
                format!("`{}` is met by `{written}`, which has no script for {environment}.", draft.id),
                "Write the task under the other environment only.",
            ))
        }
        Ok(_) => {}
    }
}

/// Those that begin with the same word, or all of them.
fn nearest<'n>(written: &str, names: impl Iterator<Item = &'n str>) -> String {
    let area = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    let all: Vec<_> = names.collect();
    let near: Vec<_> = all.iter().copied().filter(|name| area(name) == area(written)).collect();
    let chosen = if near.is_empty() { all } else { near };
    chosen.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// A requirement must not stand before one whose checks its own checks wait for: met from the top, it would stay red.
fn order(document: &Document<'_>, drafts: &[Draft], problems: &mut Vec<Problem>) {
    let checks = |draft: &Draft| -> Vec<CheckId> {
        draft.checks().iter().filter_map(|check| check.parse().ok()).collect()
    };
    for (position, draft) in drafts.iter().enumerate() {
        let waits: BTreeSet<_> = checks(draft).into_iter().flat_map(everything_before).collect();
        for later in drafts.iter().skip(position + 1) {
            let first = checks(later)
                .into_iter()
                .find(|check| waits.contains(check) && !checks(draft).contains(check));
            if let Some(check) = first {
                problems.push(document.problem(
                    &draft.path,
                    format!(
                        "`{}` waits for `{check}`, which `{}` further down verifies.",
                        draft.id, later.id
                    ),
                    format!("Move `{}` before `{}`.", later.id, draft.id),
                ));
            }
        }
    }
}

fn everything_before(check: CheckId) -> BTreeSet<CheckId> {
    let mut before = BTreeSet::new();
    let mut open = anteroom_diagnosis::check(check).needs.to_vec();
    while let Some(next) = open.pop() {
        if before.insert(next) {
            open.extend(anteroom_diagnosis::check(next).needs);
        }
    }
    before
}

fn requirement(draft: Draft) -> Requirement {
    let verify = match draft.verify {
        VerifyEntry::Word(_) => Verify::Word,
        VerifyEntry::Seen(seen) => verify(&seen),
    };
    Requirement {
        id: draft.id,
        title: draft.title,
        why: draft.why,
        source: draft.source,
        audience: draft.audience,
        verify,
        step: draft.step,
        steps: draft.steps,
        task: draft.task.and_then(|task| task.parse().ok()),
        takes_effect: draft.takes_effect,
        in_force: draft.in_force,
        replaced: draft.replaced,
    }
}

fn verify(seen: &Seen) -> Verify {
    let checks: Vec<_> = seen.checks.iter().filter_map(|check| check.parse().ok()).collect();
    match seen.proves.map(Paste::of) {
        Some(paste) if checks.is_empty() => Verify::Paste(paste),
        paste => Verify::Checks { checks, paste },
    }
}

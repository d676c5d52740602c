//! What has to hold in a file beyond its structure, as far as no list of checks and tasks is needed for it: ids, references,
//! completeness. The build asks the same of the files that come with Anteroom.

mod entries;
mod names;
mod shape;
mod texts;

use anteroom_domain::Environment;

use crate::document::{Document, Problem};
use crate::draft::{self, Draft};
use crate::file::ProfileFile;

/// The profile's requirements by environment, and everything that is wrong with the profile.
pub fn requirements(
    document: &Document<'_>,
    profile: &ProfileFile,
) -> (Vec<(Environment, Vec<Draft>)>, Vec<Problem>) {
    let mut problems = texts::problems(document);
    problems.extend(shape::problems(document, profile));
    problems.extend(entries::problems(document, profile));
    let mut all = Vec::new();
    for environment in Environment::ALL {
        if !profile.environments.contains(&environment) {
            continue;
        }
        let (drafts, incomplete) = draft::drafts(document, profile, environment);
        problems.extend(incomplete);
        problems.extend(entries::problems_in(document, profile, &drafts, environment));
        all.push((environment, drafts));
    }
    // What the catalogue says is wrong in both environments at once.
    let mut told = Vec::new();
    problems.retain(|problem| {
        let new = !told.contains(problem);
        told.extend(new.then(|| problem.clone()));
        new
    });
    (all, problems)
}

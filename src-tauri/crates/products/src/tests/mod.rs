//! The profiles that come along, held against the guides, the checks and the scripts; and what happens to files that are
//! wrong.

mod asked;
mod built_in;
mod folder;
mod refusals;
mod schemas;
mod told;

use anteroom_domain::Environment;

use crate::{Profile, Requirement};

/// The requirement with this id.
fn find<'p>(profile: &'p Profile, environment: Environment, id: &str) -> Option<&'p Requirement> {
    profile.requirements(environment).iter().find(|requirement| requirement.id == id)
}

/// The example of the page that shows how to write a profile.
fn example() -> String {
    let page = include_str!("../../WRITING.md");
    let (_, after) = page.split_once("```toml\n").unwrap();
    let (example, _) = after.split_once("```").unwrap();
    example.to_owned()
}

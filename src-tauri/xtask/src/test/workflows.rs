//! The workflows against the schema of those who run them: a word that is misspelled there is found here, and not by a release.

use std::fs;

use super::python;
use crate::house::House;
use crate::program::{Program, Stop};
use crate::test::Outcome;

const FOLDER: &str = ".github";

/// Reads every workflow with a checker that has the schema in it, so that nothing is fetched for it but the checker itself, once.
pub fn check(house: &House) -> Result<Outcome, Stop> {
    let folder = house.root.join(FOLDER);
    let python = python::provide(house, &folder.join("check-requirements.txt"), "workflows-venv")?;
    let listed = fs::read_dir(folder.join("workflows"))
        .map_err(|error| Stop::new(format!("The workflows cannot be listed: {error}.")))?;
    let mut workflows: Vec<_> = listed.flatten().map(|entry| entry.path()).collect();
    workflows.sort();
    Program::new(&python)
        .arguments(["-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"])
        .arguments(&workflows)
        .within(&house.root)
        .run()?;
    Ok(Outcome::Passed)
}

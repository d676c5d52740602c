//! The front end's twins of the wire types: what stands in the checkout is what the tests just wrote.

use crate::house::House;
use crate::program::{Program, Stop};
use crate::test::Outcome;

const FOLDER: &str = "ui/src/bindings";

/// Compares with what is committed or staged, so that a change of the wire types shows in review on both sides.
pub fn check(house: &House) -> Result<Outcome, Stop> {
    let git = |arguments: &[&str]| {
        Program::new("git").arguments(arguments).arguments(["--", FOLDER]).within(&house.root)
    };
    let Some(untracked) = git(&["ls-files", "--others", "--exclude-standard"]).find_output() else {
        return Ok(Outcome::Partly(
            "there is no git or no checkout here, so there is nothing to compare with".to_owned(),
        ));
    };
    if !untracked.is_empty() {
        return Err(Stop::new(format!(
            "The tests wrote bindings that are not in the repository:\n{untracked}"
        )));
    }
    git(&["--no-pager", "diff", "--exit-code"]).run()?;
    Ok(Outcome::Passed)
}

//! `cargo xtask test`: every check there is, in the order in which they fail most cheaply.

mod bindings;
mod clients;
mod deny;
#[cfg(target_os = "linux")]
pub mod desktop;
mod instructions;
mod python;
mod rust;
mod workflows;

use std::time::Instant;

use crate::house::House;
use crate::node;
use crate::packages::{self, Purpose};
use crate::program::Stop;

/// How a step that did not fail ended.
pub enum Outcome {
    Passed,
    /// It could not do all of its work, and the summary says so again.
    Partly(String),
    /// The same, of what no release goes without: with `--release` it is a failure.
    Unchecked(String),
}

impl Outcome {
    /// What to say of it; in a release, why it ends here.
    fn note(self, is_release: bool) -> Result<Option<String>, Stop> {
        match self {
            Self::Passed => Ok(None),
            Self::Unchecked(note) if is_release => Err(Stop::new(format!("No release without it: {note}."))),
            Self::Partly(note) | Self::Unchecked(note) => Ok(Some(note)),
        }
    }
}

struct Step {
    name: &'static str,
    what: &'static str,
    check: fn(&House) -> Result<Outcome, Stop>,
}

const STEPS: &[Step] = &[
    Step { name: "packages", what: "Node and the system packages, installed where missing", check: provide },
    Step { name: "fmt", what: "Rust formatting", check: rust::check_format },
    Step { name: "ui-install", what: "the front end's packages, installed where missing", check: ui_install },
    Step { name: "ui-build", what: "the front end, which the window embeds", check: ui_build },
    Step { name: "clippy", what: "Rust lints, warnings are errors", check: rust::check_lints },
    Step {
        name: "deny",
        what: "licenses, banned and doubled crates, sources, advisories",
        check: deny::check,
    },
    Step {
        name: "workflows",
        what: "the workflows against the schema of those who run them",
        check: workflows::check,
    },
    Step { name: "ui-checks", what: "the front end's lints, formatting, types and tests", check: ui_checks },
    Step { name: "build", what: "the programs and their tests", check: rust::build },
    Step {
        name: "rust-tests",
        what: "unit, property, contract and flow tests, layers",
        check: rust::run_tests,
    },
    Step { name: "scripts", what: "the PowerShell scripts, in each PowerShell there is", check: scripts },
    Step { name: "doc-tests", what: "the examples in the documentation", check: rust::run_doc_tests },
    Step {
        name: "instructions",
        what: "parse, store and re-import against their budget of instructions",
        check: instructions::check,
    },
    Step {
        name: "bindings",
        what: "the front end's types are those the tests just wrote",
        check: bindings::check,
    },
    Step {
        name: "clients",
        what: "a client written elsewhere against the practice organization",
        check: clients::check,
    },
    Step { name: "e2e", what: "the built wizard, driven through its window", check: end_to_end },
];

/// Runs all steps or those named after `--only`, and stops at the first that fails. With `--release` in front a step fails, too,
/// that could not check what no release goes without.
pub fn test(house: &House, arguments: &[String]) -> Result<(), Stop> {
    let (is_release, arguments) = match arguments {
        [release, rest @ ..] if release == "--release" => (true, rest),
        all => (false, all),
    };
    let steps = match arguments {
        [] => STEPS.iter().collect(),
        [list] if list == "--list" => {
            STEPS.iter().for_each(|step| println!("{:<12} {}", step.name, step.what));
            return Ok(());
        }
        [only, names @ ..] if only == "--only" && !names.is_empty() => selected(names)?,
        _ => {
            return Err(Stop::new("`test` takes `--release`, `--list`, or `--only` and the names of steps."));
        }
    };
    let started = Instant::now();
    let mut notes = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        println!("\n=== {} of {}: {} ({})", number + 1, steps.len(), step.name, step.what);
        let step_started = Instant::now();
        let ended = (step.check)(house).and_then(|outcome| outcome.note(is_release));
        let note = ended.map_err(|stop| {
            let (name, seconds) = (step.name, step_started.elapsed().as_secs());
            Stop::new(format!(
                "{stop}\n=== {name} FAILED after {seconds} s. Again: cargo xtask test --only {name}"
            ))
        })?;
        if let Some(note) = note {
            println!("{note}");
            notes.push(format!("{}: {note}", step.name));
        }
        println!("=== {} done in {} s", step.name, step_started.elapsed().as_secs());
    }
    println!("\nAll {} steps passed in {} s.", steps.len(), started.elapsed().as_secs());
    notes.iter().for_each(|note| println!("Not complete: {note}"));
    Ok(())
}

/// The steps named, in the order in which they always run.
fn selected(names: &[String]) -> Result<Vec<&'static Step>, Stop> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != name.as_str())) {
        let known: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(Stop::new(format!("There is no step `{unknown}`. The steps: {}.", known.join(", "))));
    }
    Ok(STEPS.iter().filter(|step| names.iter().any(|name| name == step.name)).collect())
}

fn scripts(house: &House) -> Result<Outcome, Stop> {
    Ok(crate::scripts::check(house)?.map_or(Outcome::Passed, Outcome::Partly))
}

fn provide(_: &House) -> Result<Outcome, Stop> {
    node::require()?;
    packages::provide(Purpose::Tests)?;
    Ok(Outcome::Passed)
}

fn ui_install(house: &House) -> Result<Outcome, Stop> {
    node::install(house)?;
    Ok(Outcome::Passed)
}

fn ui_build(house: &House) -> Result<Outcome, Stop> {
    node::build(house)?;
    Ok(Outcome::Passed)
}

fn ui_checks(house: &House) -> Result<Outcome, Stop> {
    for script in ["lint", "format:check", "typecheck", "test"] {
        node::npm(house).arguments(["run", script]).run()?;
    }
    Ok(Outcome::Passed)
}

#[cfg(target_os = "linux")]
fn end_to_end(house: &House) -> Result<Outcome, Stop> {
    if !house.root.join("tests/e2e/main.rs").exists() {
        return Ok(Outcome::Partly("there is no tests/e2e/main.rs to run".to_owned()));
    }
    let desktop = desktop::Desktop::open()?;
    desktop.holding(rust::end_to_end_tests(house)).run()?;
    Ok(Outcome::Passed)
}

#[cfg(not(target_os = "linux"))]
fn end_to_end(_: &House) -> Result<Outcome, Stop> {
    Ok(Outcome::Partly("the window is driven on Linux only, where its web view has a driver".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(steps: &[&Step]) -> Vec<&'static str> {
        steps.iter().map(|step| step.name).collect()
    }

    #[test]
    fn steps_named_run_in_their_own_order() {
        let steps = selected(&["e2e".to_owned(), "fmt".to_owned()]).expect("both exist");
        assert_eq!(names(&steps), ["fmt", "e2e"], "the order on the command line means nothing");
    }

    #[test]
    fn a_release_does_not_go_without_what_was_left_unchecked() {
        let unchecked = || Outcome::Unchecked("advisories".to_owned());
        let told = unchecked().note(false).expect("every day it passes");
        assert_eq!(told.as_deref(), Some("advisories"), "and says so");
        let stop = unchecked().note(true).expect_err("a release does not pass").to_string();
        assert!(stop.contains("advisories"), "unhelpful: {stop}");
        let partly = Outcome::Partly("not on this system".to_owned()).note(true);
        assert!(partly.expect("what this system cannot do holds up no release").is_some(), "but is told");
    }

    #[test]
    fn an_unknown_step_is_named_beside_the_known_ones() {
        let message = selected(&["lint".to_owned()]).err().expect("no such step").to_string();
        assert!(message.contains("`lint`") && message.contains("clippy"), "unhelpful: {message}");
    }

    #[test]
    fn the_front_end_is_built_before_anything_compiles_the_window() {
        let place = |name| STEPS.iter().position(|step| step.name == name);
        assert!(place("ui-build") < place("clippy"), "the window's package embeds the front end");
        assert!(place("rust-tests") < place("bindings"), "the tests write the bindings that are compared");
        assert!(place("build") < place("clients"), "the client talks to a program that was built");
    }
}

//! The steps that are cargo's.
//!
//! All of them take the whole workspace: a package alone would resolve its dependencies with fewer features, and the
//! window toolkit would be compiled once more for each such set.

use crate::house::House;
use crate::program::{Program, Stop};
use crate::test::Outcome;

/// The target that needs a desktop and therefore stands aside (`test = false`) from everything but its own step.
const END_TO_END: [&str; 2] = ["--test", "e2e"];

/// What is built and fuzzed beside the workspace is written by the same rules.
const BESIDE: [&str; 2] = ["src-tauri/bench/Cargo.toml", "src-tauri/fuzz/Cargo.toml"];

pub fn check_format(house: &House) -> Result<Outcome, Stop> {
    cargo(house, &["fmt", "--check"]).run()?;
    for manifest in BESIDE {
        cargo(house, &["fmt", "--check", "--manifest-path", manifest]).run()?;
    }
    Ok(Outcome::Passed)
}

pub fn check_lints(house: &House) -> Result<Outcome, Stop> {
    let strict = ["--", "--deny", "warnings"];
    cargo(house, &["clippy", "--workspace", "--all-targets"]).arguments(strict).run()?;
    if house.root.join("tests/e2e/main.rs").exists() {
        cargo(house, &["clippy", "--workspace"]).arguments(END_TO_END).arguments(strict).run()?;
    }
    Ok(Outcome::Passed)
}

/// Builds the programs with the features of the tests, so that flow tests find programs to start and to kill.
pub fn build(house: &House) -> Result<Outcome, Stop> {
    cargo(house, &["build", "--workspace", "--bins", "--tests"]).run()?;
    Ok(Outcome::Passed)
}

pub fn run_tests(house: &House) -> Result<Outcome, Stop> {
    let program = if has_nextest() {
        &["nextest", "run", "--workspace"][..]
    } else {
        &["test", "--workspace", "--tests"]
    };
    cargo(house, program).run()?;
    Ok(Outcome::Passed)
}

pub fn run_doc_tests(house: &House) -> Result<Outcome, Stop> {
    cargo(house, &["test", "--workspace", "--doc"]).run()?;
    Ok(Outcome::Passed)
}

/// The end-to-end tests, one after the other: they share one screen and one keyboard focus.
#[cfg(target_os = "linux")]
pub fn end_to_end_tests(house: &House) -> Program {
    if has_nextest() {
        cargo(house, &["nextest", "run", "--workspace", "--test-threads", "1"]).arguments(END_TO_END)
    } else {
        cargo(house, &["test", "--workspace"]).arguments(END_TO_END).arguments(["--", "--test-threads", "1"])
    }
}

fn cargo(house: &House, arguments: &[&str]) -> Program {
    Program::cargo().arguments(arguments).within(&house.root)
}

fn has_nextest() -> bool {
    Program::cargo().arguments(["nextest", "--version"]).succeeds()
}

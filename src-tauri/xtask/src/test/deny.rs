//! cargo-deny: what may enter the lock file (`.cargo/deny.toml`), and what is known to be unsafe in it.

use std::time::Duration;

use crate::house::House;
use crate::program::{Program, Stop};
use crate::test::Outcome;

const VERSION: &str = "0.20.2";

/// Long enough for a slow line; a firewall that swallows packets would otherwise hold the whole run.
const FETCH_LIMIT: Duration = Duration::from_secs(90);

/// Installs cargo-deny where it is missing and runs it. Advisories need a database from the network: without it the
/// step says that they were not checked, and passes, but not for a release.
pub fn check(house: &House) -> Result<Outcome, Stop> {
    if !deny(house, &["--version"]).succeeds() {
        install(house)?;
    }
    deny(house, &["check", "bans", "licenses", "sources"]).run()?;
    let fetch = deny(house, &["fetch", "db"]).with("GIT_TERMINAL_PROMPT", "0");
    if !fetch.succeeds_within(FETCH_LIMIT) {
        let note = "advisories were NOT checked, because the RustSec database could not be fetched";
        return Ok(Outcome::Unchecked(note.to_owned()));
    }
    deny(house, &["--offline", "check", "advisories"]).run()?;
    Ok(Outcome::Passed)
}

fn deny(house: &House, arguments: &[&str]) -> Program {
    Program::cargo().arguments(["deny"]).arguments(arguments).within(&house.root)
}

/// The published release profile spends many minutes on speed that a check of one lock file never earns back.
fn install(house: &House) -> Result<(), Stop> {
    println!(
        "cargo-deny is missing; installing version {VERSION} into cargo's own folder takes two or three minutes."
    );
    Program::cargo()
        .arguments(["install", "cargo-deny", "--version", VERSION, "--locked"])
        .with("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .with("CARGO_PROFILE_RELEASE_LTO", "off")
        .with("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .within(&house.root)
        .run()
}

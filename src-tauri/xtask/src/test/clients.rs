//! A client none of us wrote, exchangelib, against the practice organization: if it is content, the simulated
//! Exchange is not merely the mirror of our own client. The same client then reads what an import read, and every field is
//! compared.

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use super::python;
use crate::house::House;
use crate::practice::Practice;
use crate::program::{Program, Stop};
use crate::test::Outcome;

const FOLDER: &str = "tests/clients";
const SCRIPT: &str = "exchangelib_practice.py";
const COMPARING: &str = "exchangelib_planner.py";

/// Starts `anteroom-cli practice`, hands what it announces to the client's scripts and leaves the traffic of the first under
/// `target/wire`.
pub fn check(house: &House) -> Result<Outcome, Stop> {
    let script = house.root.join(FOLDER).join(SCRIPT);
    if !script.exists() {
        return Ok(Outcome::Partly(format!("there is no {FOLDER}/{SCRIPT} to run")));
    }
    let requirements = house.root.join(FOLDER).join("requirements.txt");
    let python = python::provide(house, &requirements, "clients-venv")?;
    let wire = house.target.join("wire");
    ask(house, &python, &[], [script.as_os_str(), "--wire".as_ref(), wire.as_os_str()])?;
    let comparing = house.root.join(FOLDER).join(COMPARING);
    let command_line = house.built("anteroom-cli");
    // An organization of its own: the first script writes into the calendars.
    let size = ["--rooms", "6", "--meetings", "150", "--users", "40"];
    ask(house, &python, &size, [comparing.as_os_str(), command_line.as_os_str(), "-".as_ref()])?;
    Ok(Outcome::Passed)
}

/// Runs a script on what a practice organization of this size announced.
fn ask<const N: usize>(
    house: &House,
    python: &Path,
    size: &[&str],
    arguments: [&OsStr; N],
) -> Result<(), Stop> {
    let practice = Practice::start(&house.built("anteroom-cli"), size)?;
    let client = Program::new(python)
        .arguments(arguments)
        // Compiled modules would otherwise lie between the sources.
        .with("PYTHONDONTWRITEBYTECODE", "1")
        .within(&house.root);
    println!("$ {client} < what the practice organization announced");
    let mut child = client.command().stdin(Stdio::piped()).spawn().map_err(|error| client.missing(&error))?;
    if let Some(mut input) = child.stdin.take() {
        // A script that ends before it reads tells why by its own exit code, below.
        let _ = input.write_all(practice.announcement.as_bytes());
    }
    let status = child.wait().map_err(|error| client.missing(&error))?;
    if status.success() { Ok(()) } else { Err(client.failed(status)) }
}

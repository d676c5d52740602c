//! What stands beside the gate: longer runs, and servers of Debian that none of us wrote.

use crate::house::House;
use crate::packages::{self, Purpose};
use crate::program::{Program, Stop};

/// The directory client's tests against each of these servers.
const SERVERS: [&str; 2] = ["openldap", "samba"];

/// Runs the tests that take minutes: many seeds, large organizations. They are ignored otherwise, and their names begin with
/// `soak`.
pub fn soak(house: &House) -> Result<(), Stop> {
    packages::provide(Purpose::Tests)?;
    // The flow tests start the command line as a program.
    cargo(house, &["build", "--package", "anteroom-cli"]).run()?;
    cargo(
        house,
        &[
            "test",
            "--workspace",
            "--exclude",
            "anteroom",
            "--tests",
            "soak",
            "--",
            "--ignored",
            "--nocapture",
        ],
    )
    .run()
}

/// Runs the directory client against OpenLDAP and Samba's domain controller, which stand in folders of the tests and listen on
/// this machine alone.
pub fn foreign(house: &House) -> Result<(), Stop> {
    packages::provide(Purpose::Foreign)?;
    for server in SERVERS {
        cargo(house, &["test", "--package", "anteroom-directory", "--test", server, "--", "--ignored"])
            .run()?;
    }
    Ok(())
}

fn cargo(house: &House, arguments: &[&str]) -> Program {
    Program::cargo().arguments(arguments).within(&house.root)
}

//! `cargo xtask run` opens the wizard and `cargo xtask test` checks everything: each alone does all set-up on a
//! machine that has only Rust and Node. `package` makes what a customer installs; `soak`, `scripts`, `foreign`,
//! `bench` and `fuzz` stand beside it.
//!
//! It is the first thing compiled on such a machine, so it has no dependencies at all. That also keeps Windows
//! happy, which cannot replace a running program: nothing the later builds do ever changes this one.

mod aside;
mod bench;
mod fuzz;
mod house;
mod icons;
mod news;
mod node;
mod package;
mod packages;
mod practice;
mod program;
mod run;
mod screen;
mod scripts;
mod test;

use std::process::ExitCode;

use house::House;
use program::Stop;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

  run [-- ARGUMENTS]       installs what is missing, builds, opens the wizard
  test [--only STEP ...]   installs what is missing, then checks everything; with --only just the steps named
  test --release           the same, and advisories that could not be fetched are a failure
  test --list              names the steps
  package [--target linux|windows|macos] [--out FOLDER] [--only STEP ...]
                           what a customer installs, for this system or the one named; --list names the steps
  package --walk [EARLIER.deb]
                           the .deb installed, upgraded and purged in a Debian of its own; root
  package --check macos    the programs type-checked for a Mac, from Linux
  soak                     the tests that take minutes: many seeds, large organizations
  foreign                  the directory client against OpenLDAP and Samba, installed with apt where missing
  bench [--rounds 5] [COMMIT ...]
                           imports by this commit and by earlier ones: processor time, duration, memory
  bench window [--rounds 9] [--program FILE]
                           how long the window takes and how much memory, beside one with nothing in it
  fuzz [TARGET ...] [--seconds 300]
                           the readers of outside data under a fuzzer that follows coverage
  scripts [--out FOLDER]   every PowerShell script as a file, and executed against stand-ins where there is a PowerShell
  news --at ADDRESS        what installed copies are told of this version, signed, beside the packages
  icons                    draws all sizes in icons/ anew from icons/anteroom.svg";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(code) => code,
        Err(stop) => {
            eprintln!("\n{stop}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<ExitCode, Stop> {
    let house = House::find()?;
    match arguments.split_first().map(|(command, rest)| (command.as_str(), rest)) {
        Some(("run", rest)) => run::run(&house, rest),
        Some(("test", rest)) => test::test(&house, rest).map(|()| ExitCode::SUCCESS),
        Some(("package", rest)) => package::package(&house, rest).map(|()| ExitCode::SUCCESS),
        Some(("soak", [])) => aside::soak(&house).map(|()| ExitCode::SUCCESS),
        Some(("foreign", [])) => aside::foreign(&house).map(|()| ExitCode::SUCCESS),
        Some(("bench", rest)) => bench::bench(&house, rest).map(|()| ExitCode::SUCCESS),
        Some(("fuzz", rest)) => fuzz::fuzz(&house, rest).map(|()| ExitCode::SUCCESS),
        Some(("scripts", rest)) => scripts::scripts(&house, rest).map(|()| ExitCode::SUCCESS),
        Some(("news", rest)) => news::write(&house, rest).map(|()| ExitCode::SUCCESS),
        Some(("icons", [])) => icons::draw(&house).map(|()| ExitCode::SUCCESS),
        None | Some(("help" | "--help" | "-h", _)) => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        Some((command, rest)) => {
            let given = [&[command.to_owned()], rest].concat().join(" ");
            Err(Stop::new(format!("`{given}` is not something xtask does.\n\n{USAGE}")))
        }
    }
}

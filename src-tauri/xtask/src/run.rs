//! `cargo xtask run`: from a fresh clone to the open window.

use std::process::ExitCode;

use crate::house::House;
use crate::program::{Program, Stop};
use crate::{node, packages};

/// Installs what is missing, builds, opens the wizard and waits for it to close. What follows `--` goes to the wizard.
pub fn run(house: &House, arguments: &[String]) -> Result<ExitCode, Stop> {
    let arguments = match arguments.split_first() {
        None => &[],
        Some((dashes, rest)) if dashes == "--" => rest,
        Some((word, _)) => {
            return Err(Stop::new(format!(
                "`{word}` is not known to `run`; what the wizard is to get stands after `--`."
            )));
        }
    };
    let variable = |name: &str| std::env::var(name).ok();
    if cfg!(target_os = "linux") && !has_display(variable) {
        return Err(Stop::new(
            "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so the wizard cannot open its window.\n\
             The same work without one: cargo run --package anteroom-cli -- --help",
        ));
    }
    node::require()?;
    packages::provide(packages::Purpose::Window)?;
    node::install(house)?;
    node::build(house)?;
    Program::cargo().arguments(["build", "--package", "anteroom"]).within(&house.root).run()?;
    let status = Program::new(house.built("anteroom")).arguments(arguments).status()?;
    // A process ended by a signal has no code of its own.
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}

fn has_display(variable: impl Fn(&str) -> Option<String>) -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| variable(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_display_will_do_and_an_empty_one_will_not() {
        let only = |given: &'static str, value: &'static str| {
            move |name: &str| (name == given).then(|| value.to_owned())
        };
        assert!(has_display(only("DISPLAY", ":0")), "X11");
        assert!(has_display(only("WAYLAND_DISPLAY", "wayland-0")), "Wayland");
        assert!(!has_display(only("DISPLAY", "")), "an empty variable is no display");
        assert!(!has_display(|_| None), "nothing at all");
    }
}

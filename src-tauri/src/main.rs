//! Anteroom's window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match anteroom_shell::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            anteroom_shell::tell(&error);
            ExitCode::from(anteroom_shell::NO_WINDOW)
        }
    }
}

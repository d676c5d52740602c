//! Anteroom's window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match anteroom_shell::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Anteroom cannot open its window: {error}. Without a window, use anteroom-cli.");
            ExitCode::from(3)
        }
    }
}

//! Registers the window's commands, so that each one has a permission of its own for the capability file.

use tauri_build::{AppManifest, Attributes};

/// The list stands in a file of its own so that a test can compare it with the bridge's.
const COMMANDS: &[&str] = &include!("src/commands/names.in");

fn main() {
    println!("cargo:rerun-if-changed=src/commands/names.in");
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}

//! Registers the window's commands, so that each one has a permission of its own for the capability file, and gives the Windows
//! program its manifest.

use tauri_build::{AppManifest, Attributes, WindowsAttributes};

/// The list stands in a file of its own so that a test can compare it with the bridge's.
const COMMANDS: &[&str] = &include!("src/commands/names.in");

/// What Windows is told before the program starts; the command line has the same.
const MANIFEST: &str = include_str!("packaging/windows/anteroom.manifest");

fn main() {
    println!("cargo:rerun-if-changed=src/commands/names.in");
    println!("cargo:rerun-if-changed=packaging/windows/anteroom.manifest");
    let attributes = Attributes::new()
        .app_manifest(AppManifest::new().commands(COMMANDS))
        .windows_attributes(WindowsAttributes::new().app_manifest(MANIFEST));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}

//! Registers the window's commands, so that each one has a permission of its own for the capability file, and gives the Windows
//! program its manifest.

use tauri_build::{AppManifest, Attributes, WindowsAttributes};

/// The bridge's list, which handlers, bindings and capabilities follow from as well.
const BRIDGE: &str = include_str!("crates/wizard/src/wire/bridge.in");

/// What Windows is told before the program starts; the command line has the same.
const MANIFEST: &str = include_str!("packaging/windows/anteroom.manifest");

fn main() {
    println!("cargo:rerun-if-changed=crates/wizard/src/wire/bridge.in");
    println!("cargo:rerun-if-changed=packaging/windows/anteroom.manifest");
    let attributes = Attributes::new()
        .app_manifest(AppManifest::new().commands(commands()))
        .windows_attributes(WindowsAttributes::new().app_manifest(MANIFEST));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}

/// The names on the list: of `asks rooms_add(RoomsAdd) -> RoomsAdded;` the second word. They live as long as the build script.
fn commands() -> &'static [&'static str] {
    let names = BRIDGE.lines().filter(|line| line.ends_with(';') && !line.trim_start().starts_with("//"));
    let names = names.filter_map(|line| line.split_whitespace().nth(1)?.split('(').next());
    names.collect::<Vec<_>>().leak()
}

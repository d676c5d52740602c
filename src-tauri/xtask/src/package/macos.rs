//! What a Mac installs, made on a Mac; and the check from Linux that everything compiles for one.

use std::path::Path;

use super::build::{make_folder, write};
use super::{Stage, Target, build, library};
use crate::house::House;
use crate::node;
use crate::program::{Program, Stop};

/// The processor of every Mac sold since 2020.
const TRIPLE: &str = "aarch64-apple-darwin";

/// A C compiler that knows macOS' headers, as a Python package, because it is the one way to have it from where developers' packages
/// come from anyway. Apple's own exists on Macs alone.
const ZIG: &str = "ziglang==0.17.1";

/// Tauri's bundler; the icons are drawn by the same version.
const BUNDLER: &str = "@tauri-apps/cli@2.12.3";

/// Apple's tools, which exist on a Mac alone.
pub fn provide() -> Result<(), Stop> {
    if cfg!(target_os = "macos") {
        return Ok(());
    }
    Err(Stop::new(
        "Packages for macOS are made on a Mac: only there are its frameworks and its signatures. From here, \
         `cargo xtask package --check macos` shows that everything compiles for one.",
    ))
}

/// Makes `.app` and `.dmg`, with the command line and the notices inside. Who signs and notarises, Tauri's bundler takes from its own
/// variables (`APPLE_SIGNING_IDENTITY` and those beside it); without them the signature is ad hoc and Gatekeeper refuses a download.
pub fn pack(stage: &Stage) -> Result<(), Stop> {
    let inside = |name: &str, to: &str| format!("\"{to}/{name}\": \"{}\"", stage.file(name).display());
    let mut files = vec![inside("anteroom-cli", "MacOS")];
    for name in ["LICENSE-APACHE", "LICENSE-MIT", super::notices::NAME] {
        files.push(inside(name, "Resources"));
    }
    let more = format!("{{\"bundle\": {{\"macOS\": {{\"files\": {{{}}}}}}}}}", files.join(", "));
    let triple = build::host()?;
    Program::new("npm")
        .arguments(["exec", "--yes", "--prefix"])
        .arguments([&stage.house.ui])
        .arguments(["--", BUNDLER, "bundle", "--bundles", "app,dmg", "--target", &triple, "--config", &more])
        .with("CARGO_TARGET_DIR", &stage.work)
        .without_empty("APPLE_")
        .within(&stage.house.root.join("src-tauri"))
        .run()?;
    make_folder(&stage.out)?;
    let made = stage.work.join(&triple).join("release").join("bundle").join("dmg");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&made).into_iter().flatten().flatten() {
        if entry.path().extension().is_some_and(|ending| ending == "dmg") {
            found.push(entry.path());
        }
    }
    let [disk] = found.as_slice() else {
        return Err(Stop::new(format!("There is not exactly one .dmg in {}.", made.display())));
    };
    let processor = triple.split('-').next().unwrap_or_default();
    let name = format!("anteroom-{}-macos-{processor}.dmg", stage.version);
    std::fs::copy(disk, stage.out.join(&name))
        .map(drop)
        .map_err(|error| Stop::new(format!("{name} cannot be put among the packages: {error}.")))
}

/// Asks Apple's own tools what they make of it. An app that is not notarised fails Gatekeeper's question, so that one is only shown.
pub fn inspect(stage: &Stage) -> Result<(), Stop> {
    let app =
        stage.work.join(build::host()?).join("release").join("bundle").join("macos").join("Anteroom.app");
    Program::new("codesign")
        .arguments(["--verify", "--deep", "--strict", "--verbose=2"])
        .arguments([&app])
        .run()?;
    Program::new("spctl")
        .arguments(["--assess", "--type", "execute", "--verbose=2"])
        .arguments([&app])
        .status()?;
    super::inspect::try_command_line(stage, &|| {
        Program::new(app.join("Contents").join("MacOS").join("anteroom-cli"))
    })
}

/// Type-checks everything for a Mac. On Linux the C parts are compiled by Zig; nothing is linked, because Apple's frameworks are
/// nowhere but on Macs.
pub fn check(house: &House) -> Result<(), Stop> {
    if cfg!(target_os = "macos") {
        return Program::cargo().arguments(["check", "--locked", "--workspace"]).within(&house.root).run();
    }
    if cfg!(windows) {
        return Err(Stop::new("The check for macOS runs on Linux, or on a Mac itself."));
    }
    if !house.ui.join("dist").exists() {
        node::require()?;
        node::install(house)?;
        node::build(house)?;
    }
    let stage = Stage::new(house, Target::Macos, house.target.join("package").join("out"))?;
    library::provide(&stage, TRIPLE)?;
    let folder = stage.work.join("macos");
    let [compiler, archiver] = wrappers(&folder)?;
    let nothing = folder.join("no-sdk");
    make_folder(&nothing)?;
    let cargo = Program::cargo()
        .arguments(["check", "--locked", "--workspace", "--target", TRIPLE])
        .with("CC_aarch64_apple_darwin", &compiler)
        .with("CXX_aarch64_apple_darwin", &compiler)
        .with("AR_aarch64_apple_darwin", &archiver)
        // Nobody shall look for Apple's own.
        .with("SDKROOT", nothing)
        .within(&house.root);
    match library::compiler(&stage, TRIPLE)? {
        Some(compiler) => cargo.with("RUSTC", compiler).run(),
        None => cargo.run(),
    }
}

/// Programs that stand for Apple's compiler and archiver.
fn wrappers(folder: &Path) -> Result<[std::path::PathBuf; 2], Stop> {
    let python = folder.join("venv").join("bin").join("python");
    let marker = folder.join("venv").join("installed");
    if !std::fs::read_to_string(&marker).is_ok_and(|present| present == ZIG) {
        Program::new("python3")
            .arguments(["-m", "venv", "--clear"])
            .arguments([folder.join("venv")])
            .run()?;
        Program::new(&python)
            .arguments(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ZIG])
            .run()?;
        write(&marker, ZIG)?;
    }
    let made = [("cc", COMPILER), ("ar", "#!/bin/sh\nexec 'PYTHON' -m ziglang ar \"$@\"\n")];
    let paths = made.map(|(name, _)| folder.join(name));
    for ((_, script), path) in made.iter().zip(&paths) {
        write(path, &script.replace("PYTHON", &python.to_string_lossy()))?;
        executable(path)?;
    }
    Ok(paths)
}

/// Zig names systems in its own way and takes no word of Apple's about them.
const COMPILER: &str = r#"#!/bin/sh
count=$#
while [ "$count" -gt 0 ]; do
  word=$1
  shift
  count=$((count - 1))
  case $word in
    --target=* | -mmacosx-version-min=*) ;;
    -arch | -isysroot | -target)
      shift
      count=$((count - 1))
      ;;
    *) set -- "$@" "$word" ;;
  esac
done
exec 'PYTHON' -m ziglang cc -target aarch64-macos.11.0 "$@"
"#;

#[cfg(unix)]
fn executable(file: &Path) -> Result<(), Stop> {
    use std::os::unix::fs::PermissionsExt as _;

    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o755))
        .map_err(|error| Stop::new(format!("{} cannot be made a program: {error}.", file.display())))
}

#[cfg(not(unix))]
fn executable(_: &Path) -> Result<(), Stop> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_compiler_is_told_nothing_of_apples() {
        let script = COMPILER.replace("exec 'PYTHON'", "echo");
        let told = Program::new("sh")
            .arguments([
                "-c",
                &script,
                "cc",
                "-O3",
                "--target=arm64-apple-macosx",
                "-arch",
                "arm64",
                "-c",
                "a b.c",
            ])
            .find_output()
            .expect("a shell");
        assert_eq!(
            told.trim(),
            "-m ziglang cc -target aarch64-macos.11.0 -O3 -c a b.c",
            "what is left of its words"
        );
    }

    #[test]
    fn the_additions_are_what_apple_can_read() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../packaging/macos");
        for name in ["Info.plist", "entitlements.plist"] {
            let read = Program::new("python3")
                .arguments(["-c", "import plistlib, sys; plistlib.load(open(sys.argv[1], 'rb'))"])
                .arguments([folder.join(name)]);
            assert!(read.succeeds(), "{name} is no property list");
        }
    }
}

//! Rust's standard library for another system: rustup fetches it where it can, and otherwise it is built once, out of the source Debian
//! ships.
//!
//! Rejected was to let the build of the programs compile it (`-Zbuild-std` there): the variable that allows it makes build scripts
//! of other people's crates take this for a nightly compiler.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Stage;
use super::build::{self, make_folder, write};
use super::windows::LINKER;
use crate::program::{Program, Stop};

/// The compiler version the pinned source is for; the library and its compiler must be of one version.
const SOURCE_VERSION: &str = "1.95.0";

/// Debian's package of that source and its checksum, because no repository a machine has set up need offer this version.
const SOURCE: &str =
    "http://deb.debian.org/debian/pool/main/r/rustc/rust-src_1.95.0%2bdfsg1-2~bpo13%2b1_all.deb";
const SOURCE_SUM: &str = "SHA256:7b76db5b880a77f9e52975d2baa6209d2f76d2c9c2789515c3088cb960e2c83b";

/// apt's own downloader: it knows the proxy apt knows.
const DOWNLOADER: &str = "/usr/lib/apt/apt-helper";

/// Names a folder with the source, the one that holds `library`, where it cannot be fetched.
const OWN_SOURCE: &str = "ANTEROOM_RUST_SRC";

/// How long rustup may take; without a network it tries for many minutes.
const PATIENCE: Duration = Duration::from_secs(60);

/// Sees to it that the standard library is there.
pub fn provide(stage: &Stage, triple: &'static str) -> Result<(), Stop> {
    let place = Place::of(stage, triple)?;
    if place.has_library(&place.toolchain) || place.has_library(&place.sysroot()) {
        return Ok(());
    }
    let rustup = Program::new("rustup").arguments(["target", "add", triple]);
    if rustup.succeeds_within(PATIENCE) && place.has_library(&place.toolchain) {
        return Ok(());
    }
    println!("rustup brings no library for {triple} here, so it is built once: about two minutes.");
    place.build(stage)
}

/// The compiler that finds the library: one of our own making, or nothing where the toolchain's own does.
pub fn compiler(stage: &Stage, triple: &'static str) -> Result<Option<PathBuf>, Stop> {
    let place = Place::of(stage, triple)?;
    if place.has_library(&place.toolchain) {
        Ok(None)
    } else if place.has_library(&place.sysroot()) {
        Ok(Some(place.compiler()))
    } else {
        Err(Stop::new(format!("Rust's library for {triple} is missing: run the step `tools` first.")))
    }
}

/// Where everything lies, and for which compiler.
struct Place {
    folder: PathBuf,
    toolchain: PathBuf,
    triple: &'static str,
    version: String,
}

impl Place {
    fn of(stage: &Stage, triple: &'static str) -> Result<Self, Stop> {
        let toolchain = build::said_by_rustc(&["--print", "sysroot"])?;
        let told = build::said_by_rustc(&["--version"])?;
        let version = told.split(' ').nth(1).unwrap_or_default().to_owned();
        Ok(Self { folder: stage.work.join("std"), toolchain: PathBuf::from(toolchain), triple, version })
    }

    fn has_library(&self, sysroot: &Path) -> bool {
        let folder = sysroot.join("lib").join("rustlib").join(self.triple).join("lib");
        let mut names = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
        names.any(|name| name.to_string_lossy().starts_with("libstd-"))
    }

    /// A library serves the compiler that made it and no other, so its folder has the version in its name.
    fn sysroot(&self) -> PathBuf {
        self.folder.join(format!("sysroot-{}", self.version))
    }

    fn compiler(&self) -> PathBuf {
        self.folder.join(format!("rustc-{}", self.version))
    }

    fn build(&self, stage: &Stage) -> Result<(), Stop> {
        self.lay_out(&self.source()?)?;
        let probe = self.folder.join("probe");
        let target = self.folder.join("build");
        write(
            &probe.join("Cargo.toml"),
            "[package]\nname = \"probe\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n",
        )?;
        write(&probe.join("src").join("lib.rs"), "//! Nothing: what counts is the library below it.\n")?;
        let flags: Vec<_> = build::remaps(stage)?
            .into_iter()
            .map(|(from, to)| format!("--remap-path-prefix={from}={to}"))
            .collect();
        Program::cargo()
            .arguments(["build", "--release", "--target", self.triple])
            .arguments(["-Zbuild-std=std,panic_unwind,panic_abort,proc_macro,test"])
            .with("RUSTC", self.compiler())
            .with("RUSTC_BOOTSTRAP", "1")
            .with("CARGO_TARGET_DIR", &target)
            .with(LINKER.0, LINKER.1)
            .with("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
            .within(&probe)
            .run()?;
        let made = target.join(self.triple).join("release").join("deps");
        let library = self.sysroot().join("lib").join("rustlib").join(self.triple).join("lib");
        make_folder(&library)?;
        let listed = fs::read_dir(&made)
            .map_err(|error| Stop::new(format!("{} cannot be listed: {error}.", made.display())))?;
        for entry in listed.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".rlib") && !name.starts_with("libprobe") {
                fs::copy(entry.path(), library.join(&name))
                    .map_err(|error| Stop::new(format!("{name} cannot be kept: {error}.")))?;
            }
        }
        Ok(())
    }

    /// The folder that holds `library`: named by a person, brought by rustup, or Debian's package unpacked.
    fn source(&self) -> Result<PathBuf, Stop> {
        let named = std::env::var_os(OWN_SOURCE).map(PathBuf::from);
        let brought = self.toolchain.join("lib").join("rustlib").join("src").join("rust");
        let unpacked =
            self.folder.join("source").join("usr").join("src").join(format!("rustc-{}", self.version));
        let mut places = named.into_iter().chain([brought, unpacked.clone()]);
        if let Some(there) = places.find(|place| place.join("library").join("Cargo.lock").exists()) {
            return Ok(there);
        }
        let help = format!(
            "Rust's library for another system is in no toolchain here. With a network `rustup target add {}` brings it; without, \
             name the folder of the source of Rust {} in {OWN_SOURCE}, the one that holds `library`.",
            self.triple, self.version
        );
        if self.version != SOURCE_VERSION {
            return Err(Stop::new(help));
        }
        make_folder(&self.folder)?;
        let package = self.folder.join("rust-src.deb");
        let fetched = Program::new(DOWNLOADER)
            .arguments(["download-file".as_ref(), SOURCE.as_ref(), package.as_os_str(), SOURCE_SUM.as_ref()])
            .run();
        fetched.map_err(|stop| Stop::new(format!("{stop}\n{help}")))?;
        Program::new("dpkg-deb")
            .arguments(["--extract".as_ref(), package.as_os_str(), self.folder.join("source").as_os_str()])
            .run()?;
        Ok(unpacked)
    }

    /// A toolchain of links: this machine's own, and in it a place for the new library. The compiler is the same one, told to look
    /// there; the toolchain itself is never written to.
    #[cfg(unix)]
    fn lay_out(&self, source: &Path) -> Result<(), Stop> {
        use std::os::unix::fs::{PermissionsExt as _, symlink};

        let (here, there) =
            (self.sysroot().join("lib").join("rustlib"), self.toolchain.join("lib").join("rustlib"));
        make_folder(&here.join("src"))?;
        let host = build::host()?;
        for (from, to) in
            [(there.join(&host), here.join(&host)), (source.to_owned(), here.join("src").join("rust"))]
        {
            // One of an earlier attempt may lead elsewhere.
            let _ = fs::remove_file(&to);
            symlink(&from, &to)
                .map_err(|error| Stop::new(format!("{} cannot be made: {error}.", to.display())))?;
        }
        let compiler = self.toolchain.join("bin").join("rustc");
        let script = format!(
            "#!/bin/sh\nexec '{}' --sysroot '{}' \"$@\"\n",
            compiler.display(),
            self.sysroot().display()
        );
        write(&self.compiler(), &script)?;
        fs::set_permissions(self.compiler(), fs::Permissions::from_mode(0o755)).map_err(|error| {
            Stop::new(format!("{} cannot be made a program: {error}.", self.compiler().display()))
        })
    }

    #[cfg(not(unix))]
    fn lay_out(&self, _: &Path) -> Result<(), Stop> {
        Err(Stop::new(format!("`rustup target add {}` did not bring Rust's library for it.", self.triple)))
    }
}

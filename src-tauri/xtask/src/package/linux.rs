//! What a Linux machine installs: `.deb`, `.rpm`, and a `.tar.gz` for those who install nothing.
//!
//! All three are made by the distributions' own tools from one stage. Rejected: Tauri's bundler, which packs the window alone,
//! writes into the program it packs, and would be one more thing to download.

use std::fs;
use std::path::{Path, PathBuf};

use super::build::make_folder;
use super::{Stage, inspect, manual, notices};
use crate::packages::{self, Purpose};
use crate::program::{Program, Stop};

/// Where each file of the stage goes on a machine that installs packages.
const INSTALLED: &[(&str, &str)] = &[
    ("anteroom", "usr/bin/anteroom"),
    ("anteroom-cli", "usr/bin/anteroom-cli"),
    ("anteroom.desktop", "usr/share/applications/anteroom.desktop"),
    ("io.anteroom.desktop.metainfo.xml", "usr/share/metainfo/io.anteroom.desktop.metainfo.xml"),
    ("icons/32x32.png", "usr/share/icons/hicolor/32x32/apps/anteroom.png"),
    ("icons/128x128.png", "usr/share/icons/hicolor/128x128/apps/anteroom.png"),
    ("icons/256x256.png", "usr/share/icons/hicolor/256x256/apps/anteroom.png"),
    ("icons/512x512.png", "usr/share/icons/hicolor/512x512/apps/anteroom.png"),
    ("anteroom.svg", "usr/share/icons/hicolor/scalable/apps/anteroom.svg"),
    ("CHANGELOG.md", "usr/share/doc/anteroom/CHANGELOG.md"),
    ("DATA.md", "usr/share/doc/anteroom/DATA.md"),
    ("LICENSE-APACHE", "usr/share/doc/anteroom/LICENSE-APACHE"),
    ("LICENSE-MIT", "usr/share/doc/anteroom/LICENSE-MIT"),
    // The window's page of licenses looks for it here.
    (notices::NAME, "usr/share/doc/anteroom/THIRD-PARTY.md"),
    ("policy-example.json", "usr/share/doc/anteroom/policy-example.json"),
    ("anteroom-cli.1.gz", "usr/share/man/man1/anteroom-cli.1.gz"),
];

/// What only Debian asks for.
const DEBIAN: &[(&str, &str)] = &[("copyright", "usr/share/doc/anteroom/copyright")];

/// What is in the folder for those who install nothing.
const PORTABLE: &[&str] = &[
    "anteroom",
    "anteroom-cli",
    "anteroom.desktop",
    "anteroom.svg",
    "CHANGELOG.md",
    "DATA.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    notices::NAME,
    "policy-example.json",
    "README.txt",
];

/// Drawings of the icon, and what they are called on the stage.
const ICONS: &[(&str, &str)] = &[
    ("32x32.png", "icons/32x32.png"),
    ("128x128.png", "icons/128x128.png"),
    ("128x128@2x.png", "icons/256x256.png"),
    ("icon.png", "icons/512x512.png"),
    ("anteroom.svg", "anteroom.svg"),
];

/// Texts that are filled in with version, date and the like.
const TEXTS: &[&str] = &[
    "anteroom.desktop",
    "io.anteroom.desktop.metainfo.xml",
    "copyright",
    "policy-example.json",
    "README.txt",
];

/// Who answers for a package. The project has no address; whoever hands packages out names one in `ANTEROOM_MAINTAINER`.
const MAINTAINER: &str = "The Anteroom contributors <contributors@anteroom.invalid>";

/// The packers of Debian and of Red Hat, and what judges menu entries.
pub fn provide() -> Result<(), Stop> {
    packages::provide(Purpose::LinuxPackages)
}

/// Puts on the stage what only Linux has.
pub fn add_to(stage: &Stage) -> Result<(), Stop> {
    for (drawing, name) in ICONS {
        stage.add(&stage.house.root.join("icons").join(drawing), name)?;
    }
    for text in TEXTS {
        write(&stage.file(text), &filled(stage, text, &[])?)?;
    }
    let manual = manual::of(&stage.file("anteroom-cli"), stage.version, &date(stage.epoch))?;
    write(&stage.file("anteroom-cli.1"), &manual)?;
    Program::new("gzip")
        .arguments(["-9", "--no-name", "--force"])
        .arguments([stage.file("anteroom-cli.1")])
        .run()
}

/// Makes all three from the stage.
pub fn pack(stage: &Stage) -> Result<(), Stop> {
    make_folder(&stage.out)?;
    for made in [deb(stage)?, rpm(stage)?, portable(stage)?] {
        let size = fs::metadata(&made).map(|file| file.len()).unwrap_or_default();
        println!("{} ({size} bytes)", made.display());
    }
    Ok(())
}

/// Opens them again: what is in them, whether packing twice makes the same bytes, and what the command line out of the `.deb` does.
pub fn inspect(stage: &Stage) -> Result<(), Stop> {
    let of_deb = Program::new("dpkg-deb").arguments(["--contents"]).arguments([deb_file(stage)?]);
    inspect::same_contents(stage, "deb", &of_deb, "./")?;
    let of_rpm = Program::new("rpm").arguments(["-qp", "--qf", "[%{FILEMODES:perms} %{FILENAMES}\n]"]);
    inspect::same_contents(stage, "rpm", &of_rpm.arguments([rpm_file(stage)?]), "/")?;
    let of_tar = Program::new("tar").arguments(["--list", "--verbose", "--gzip", "--file"]);
    let top = format!("{}/", portable_name(stage));
    inspect::same_contents(stage, "tar", &of_tar.arguments([portable_file(stage)?]), &top)?;
    inspect::same_bytes(&deb_file(stage)?, || deb(stage))?;
    let control =
        Program::new("dpkg-deb").arguments(["--field"]).arguments([deb_file(stage)?, "Depends".into()]);
    let depends = control.find_output().unwrap_or_default();
    if let Some(missing) =
        ["libwebkit2gtk-4.1-0", "libgtk-3-0", "libc6 (>="].iter().find(|name| !depends.contains(**name))
    {
        return Err(Stop::new(format!("The .deb does not depend on {missing}: {depends}")));
    }
    println!("The .deb depends on {}", depends.trim());
    let opened = emptied(&stage.work.join("inspect").join("deb"))?;
    Program::new("dpkg-deb").arguments(["--extract"]).arguments([deb_file(stage)?, opened.clone()]).run()?;
    judge_entries(&opened)?;
    let command_line = opened.join("usr/bin/anteroom-cli");
    inspect::try_command_line(stage, &|| Program::new(&command_line))
}

/// The menu entry and the page for software centres, by the tools that distributions judge them with.
fn judge_entries(root: &Path) -> Result<(), Stop> {
    let entry = root.join("usr/share/applications/anteroom.desktop");
    Program::new("desktop-file-validate").arguments([entry]).run()?;
    let page = root.join("usr/share/metainfo/io.anteroom.desktop.metainfo.xml");
    Program::new("appstreamcli").arguments(["validate", "--no-net"]).arguments([page]).run()
}

/// The Debian package.
pub fn deb(stage: &Stage) -> Result<PathBuf, Stop> {
    let root = emptied(&stage.work.join("pack").join("deb"))?;
    lay_tree(stage, &root, &[INSTALLED, DEBIAN].concat())?;
    let depends = depends(stage)?;
    let size = (bytes_below(&root) / 1024).to_string();
    let values = [("DEPENDS", depends.as_str()), ("SIZE", &size)];
    write(&root.join("DEBIAN").join("control"), &filled(stage, "control", &values)?)?;
    set_modes(&root)?;
    let file = deb_file(stage)?;
    Program::new("dpkg-deb")
        // One compression for all who read it: Ubuntu's packer takes another one by itself. One thread, because several cut the
        // data at places of their own.
        .arguments(["--root-owner-group", "-Zxz", "--build"])
        .arguments([&root, &file])
        .with("SOURCE_DATE_EPOCH", stage.epoch.to_string())
        .with("DPKG_DEB_THREADS_MAX", "1")
        .run()?;
    Ok(file)
}

/// What Debian's own tool finds that the programs need, with the versions that have it.
fn depends(stage: &Stage) -> Result<String, Stop> {
    let ground = emptied(&stage.work.join("pack").join("shlibdeps"))?;
    write(
        &ground.join("debian").join("control"),
        "Source: anteroom\n\nPackage: anteroom\nArchitecture: any\n",
    )?;
    let tool = Program::new("dpkg-shlibdeps")
        .arguments(["-O"])
        .arguments([stage.file("anteroom"), stage.file("anteroom-cli")])
        .within(&ground);
    let told = tool.find_output().ok_or_else(|| Stop::new(format!("This command failed:\n  {tool}")))?;
    let line = told.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    line.map(str::to_owned).ok_or_else(|| Stop::new(format!("This command finds nothing:\n  {tool}")))
}

/// The package of Red Hat and its relatives.
pub fn rpm(stage: &Stage) -> Result<PathBuf, Stop> {
    let ground = emptied(&stage.work.join("pack").join("rpm"))?;
    let tree = ground.join("tree");
    lay_tree(stage, &tree, INSTALLED)?;
    set_modes(&tree)?;
    let files: Vec<_> = INSTALLED.iter().map(|(_, place)| format!("/{place}")).collect();
    let files = format!("%dir /usr/share/doc/anteroom\n{}", files.join("\n"));
    let tree = tree.to_string_lossy().into_owned();
    let spec = ground.join("anteroom.spec");
    write(&spec, &filled(stage, "anteroom.spec", &[("TREE", &tree), ("FILES", &files)])?)?;
    let define = |name: &str, value: &str| format!("--define={name} {value}");
    Program::new("rpmbuild")
        .arguments(["-bb", "--quiet", "--target", &machine()?])
        .arguments([
            define("_topdir", &ground.to_string_lossy()),
            define("_rpmdir", &ground.join("made").to_string_lossy()),
            define("_buildhost", "localhost"),
            define("use_source_date_epoch_as_buildtime", "1"),
            define("clamp_mtime_to_source_date_epoch", "1"),
            // Nothing is taken out of the programs, added to them, or rewritten.
            define("__os_install_post", "%{nil}"),
            define("_build_id_links", "none"),
            define("debug_package", "%{nil}"),
            // Known to RHEL 8 as well.
            define("_binary_payload", "w6.xzdio"),
        ])
        .arguments([&spec])
        .with("SOURCE_DATE_EPOCH", stage.epoch.to_string())
        .run()?;
    let file = rpm_file(stage)?;
    let name = file.file_name().unwrap_or_default();
    copy(&ground.join("made").join(machine()?).join(name), &file)?;
    Ok(file)
}

/// The folder for those who install nothing.
pub fn portable(stage: &Stage) -> Result<PathBuf, Stop> {
    let ground = emptied(&stage.work.join("pack").join("tar"))?;
    let name = portable_name(stage);
    for file in PORTABLE {
        copy(&stage.file(file), &ground.join(&name).join(file))?;
    }
    set_modes(&ground)?;
    let file = portable_file(stage)?;
    Program::new("tar")
        .arguments(["--create", "--format=gnu", "--sort=name", "--owner=root:0", "--group=root:0"])
        // Neither a name nor a time of this day in the compressed file's head.
        .arguments([&format!("--mtime=@{}", stage.epoch), "--use-compress-program=gzip -9n", "--directory"])
        .arguments([ground.as_os_str(), "--file".as_ref(), file.as_os_str(), name.as_ref()])
        .run()?;
    Ok(file)
}

/// What the Debian package is called.
pub fn deb_file(stage: &Stage) -> Result<PathBuf, Stop> {
    Ok(stage.out.join(format!("anteroom_{}_{}.deb", stage.version, architecture()?)))
}

fn rpm_file(stage: &Stage) -> Result<PathBuf, Stop> {
    Ok(stage.out.join(format!("anteroom-{}-1.{}.rpm", stage.version, machine()?)))
}

fn portable_file(stage: &Stage) -> Result<PathBuf, Stop> {
    Ok(stage.out.join(format!("{}-linux-{}.tar.gz", portable_name(stage), machine()?)))
}

fn portable_name(stage: &Stage) -> String {
    format!("anteroom-{}", stage.version)
}

/// What Debian calls the processor.
fn architecture() -> Result<&'static str, Stop> {
    match std::env::consts::ARCH {
        "x86_64" => Ok("amd64"),
        "aarch64" => Ok("arm64"),
        other => Err(Stop::new(format!("There are no packages for {other}."))),
    }
}

/// What the kernel, and Red Hat, call it.
fn machine() -> Result<String, Stop> {
    architecture().map(|_| std::env::consts::ARCH.to_owned())
}

/// A text of `src-tauri/packaging/linux` with everything between `@` filled in.
fn filled(stage: &Stage, name: &str, values: &[(&str, &str)]) -> Result<String, Stop> {
    let file = stage.packaging().join("linux").join(name);
    let text = fs::read_to_string(&file)
        .map_err(|error| Stop::new(format!("{} cannot be read: {error}.", file.display())))?;
    let maintainer = std::env::var("ANTEROOM_MAINTAINER").unwrap_or_else(|_| MAINTAINER.to_owned());
    let date = date(stage.epoch);
    let always = [
        ("VERSION", stage.version),
        ("DATE", &date),
        ("ARCHITECTURE", architecture()?),
        ("MAINTAINER", &maintainer),
    ];
    let text = always
        .iter()
        .chain(values)
        .fold(text, |text, (name, value)| text.replace(&format!("@{name}@"), value));
    match text.split_whitespace().find(|word| word.len() > 2 && word.starts_with('@') && word.ends_with('@'))
    {
        Some(word) => Err(Stop::new(format!("Nothing stands for {word} of {}.", file.display()))),
        None => Ok(text),
    }
}

/// The day of a time in seconds since 1970, as in 2026-11-29 (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn date(epoch: u64) -> String {
    let days = epoch / 86_400 + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let (day, month) =
        (day_of_year - (153 * shifted + 2) / 5 + 1, if shifted < 10 { shifted + 3 } else { shifted - 9 });
    format!("{:04}-{month:02}-{day:02}", era * 400 + year_of_era + u64::from(month <= 2))
}

fn lay_tree(stage: &Stage, root: &Path, places: &[(&str, &str)]) -> Result<(), Stop> {
    places.iter().try_for_each(|(name, place)| copy(&stage.file(name), &root.join(place)))
}

fn copy(from: &Path, to: &Path) -> Result<(), Stop> {
    to.parent().map_or(Ok(()), make_folder)?;
    fs::copy(from, to)
        .map(drop)
        .map_err(|error| Stop::new(format!("{} cannot be copied: {error}.", from.display())))
}

fn write(file: &Path, text: &str) -> Result<(), Stop> {
    file.parent().map_or(Ok(()), make_folder)?;
    fs::write(file, text)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", file.display())))
}

/// A folder that is there and empty.
pub fn emptied(folder: &Path) -> Result<PathBuf, Stop> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .map_err(|error| Stop::new(format!("{} cannot be emptied: {error}.", folder.display())))?;
    }
    make_folder(folder).map(|()| folder.to_owned())
}

fn bytes_below(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.metadata() {
            Ok(metadata) if metadata.is_dir() => bytes_below(&entry.path()),
            Ok(metadata) => metadata.len(),
            Err(_) => 0,
        })
        .sum()
}

/// Everybody reads, only root writes, whatever the mask of whoever packs.
fn set_modes(folder: &Path) -> Result<(), Stop> {
    set_mode(folder, 0o755)?;
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            set_modes(&path)?;
        } else {
            let is_program =
                path.file_name().is_some_and(|name| name == "anteroom" || name == "anteroom-cli");
            set_mode(&path, if is_program { 0o755 } else { 0o644 })?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> Result<(), Stop> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
        .map_err(|error| Stop::new(format!("{} cannot be given its mode: {error}.", path.display())))
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) -> Result<(), Stop> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_told_by_the_calendar() {
        assert_eq!(date(0), "1970-01-01");
        assert_eq!(date(1_709_164_800), "2024-02-29", "a leap day");
        assert_eq!(date(1_796_000_000), "2026-11-30");
    }
}

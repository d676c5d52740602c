//! What must be true of anything that is handed out.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use super::linux::emptied;
use super::{Stage, build};
use crate::bench::{find_object, find_text};
use crate::practice::Practice;
use crate::program::{Program, Stop};

/// A practice organization small enough for seconds, and large enough for a room with trouble.
const SIZE: [&str; 6] = ["--rooms", "5", "--meetings", "40", "--users", "20"];

/// No program says where it was built: those paths hold the builder's name.
pub fn no_paths(stage: &Stage) -> Result<(), Stop> {
    let folders: Vec<_> = build::remaps(stage)?.into_iter().map(|(folder, _)| folder).collect();
    let listed = fs::read_dir(&stage.folder)
        .map_err(|error| Stop::new(format!("{} cannot be listed: {error}.", stage.folder.display())))?;
    for entry in listed.flatten().filter(|entry| entry.path().is_file()) {
        let bytes = fs::read(entry.path())
            .map_err(|error| Stop::new(format!("{} cannot be read: {error}.", entry.path().display())))?;
        if let Some(found) = folders.iter().find_map(|folder| found(&bytes, folder)) {
            return Err(Stop::new(format!(
                "{} names a folder of this machine: {found}",
                entry.path().display()
            )));
        }
    }
    Ok(())
}

/// The first text in `bytes` that begins with `folder` as a folder, up to where it stops being one line.
fn found(bytes: &[u8], folder: &str) -> Option<String> {
    let wanted = [folder.as_bytes(), b"/"].concat();
    let at = bytes.windows(wanted.len()).position(|window| window == wanted)?;
    let rest = bytes.get(at..)?;
    let end = rest.iter().position(|byte| !(b' '..=b'~').contains(byte)).unwrap_or(rest.len()).min(200);
    rest.get(..end).map(|text| String::from_utf8_lossy(text).into_owned())
}

/// What a package holds is what `src-tauri/packaging/contents` says, with the same modes. `listing` prints a line for each entry: its
/// mode first, its path last.
pub fn same_contents(stage: &Stage, kind: &str, listing: &Program, top: &str) -> Result<(), Stop> {
    let told =
        listing.find_output().ok_or_else(|| Stop::new(format!("This command failed:\n  {listing}")))?;
    compare(stage, kind, entries(&told, top))
}

/// The files of a listing, without what stands above all of them.
fn entries(listing: &str, top: &str) -> Vec<String> {
    let files = listing.lines().filter(|line| !line.starts_with('d'));
    let named = files.filter_map(|line| {
        let (mode, path) = (line.split_whitespace().next()?, line.split_whitespace().next_back()?);
        Some(format!("{mode} {}", path.strip_prefix(top).unwrap_or(path)))
    });
    named.collect()
}

/// The same for whoever lists in another way: a line for each file, in any order.
pub fn compare(stage: &Stage, kind: &str, mut found: Vec<String>) -> Result<(), Stop> {
    let file = stage.packaging().join("contents").join(format!("{kind}.txt"));
    let wanted = fs::read_to_string(&file)
        .map_err(|error| Stop::new(format!("{} cannot be read: {error}.", file.display())))?;
    let mut wanted: Vec<_> = wanted.lines().map(str::to_owned).collect();
    found.sort();
    wanted.sort();
    let missing: Vec<_> =
        wanted.iter().filter(|line| !found.contains(line)).map(|line| format!("- {line}")).collect();
    let new: Vec<_> =
        found.iter().filter(|line| !wanted.contains(line)).map(|line| format!("+ {line}")).collect();
    if missing.is_empty() && new.is_empty() {
        println!("{kind}: {} files, as {} says", found.len(), file.display());
        return Ok(());
    }
    let differences = [missing, new].concat().join("\n");
    Err(Stop::new(format!(
        "What is in the package ({kind}) is not what {} says:\n{differences}",
        file.display()
    )))
}

/// Making a package once more makes the same bytes.
pub fn same_bytes(file: &Path, again: impl FnOnce() -> Result<std::path::PathBuf, Stop>) -> Result<(), Stop> {
    let read = |file: &Path| {
        fs::read(file).map_err(|error| Stop::new(format!("{} cannot be read: {error}.", file.display())))
    };
    let first = read(file)?;
    if read(&again()?)? == first {
        println!("{} is the same when it is packed again", file.display());
        return Ok(());
    }
    Err(Stop::new(format!("{} is another one when it is packed again.", file.display())))
}

/// Walks through what an administrator does with the command line of a package, on a practice organization of its own. `start` is the
/// program without arguments, which may be another one that runs it.
pub fn try_command_line(stage: &Stage, start: &dyn Fn() -> Program) -> Result<(), Stop> {
    try_with(stage, start, &|announcement| find_object(announcement, "setup").map(str::to_owned))
}

/// The same where the setup has to be another than the one announced.
pub fn try_with(
    stage: &Stage,
    start: &dyn Fn() -> Program,
    setup_of: &dyn Fn(&str) -> Option<String>,
) -> Result<(), Stop> {
    let ground = emptied(&stage.work.join("inspect").join("data"))?;
    let told = start().arguments(["--version"]).find_output().unwrap_or_default();
    if !told.split_whitespace().any(|word| word == stage.version) {
        return Err(Stop::new(format!(
            "The command line says it is `{}` instead of {}.",
            told.trim(),
            stage.version
        )));
    }
    let started = Instant::now();
    let practice = Practice::of(start().arguments(["practice"]).arguments(SIZE))?;
    println!("practice: ready after {} ms", started.elapsed().as_millis());
    let (Some(setup), Some(password)) =
        (setup_of(&practice.announcement), find_text(&practice.announcement, "password"))
    else {
        return Err(Stop::new("The practice organization announced neither setup nor password."));
    };
    let file = ground.join("practice.json");
    fs::write(&file, setup)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", file.display())))?;
    let report = ground.join("report.html").to_string_lossy().into_owned();
    let documents = ground.join("handover").to_string_lossy().into_owned();
    // 1 is what lists something: some of the simulated rooms cannot be read, on purpose.
    let steps: [(&str, &[&str], &[i32]); 5] = [
        ("check", &[], &[0]),
        ("rooms", &[], &[0, 1]),
        ("import", &[], &[0, 1]),
        ("report", &["--out", &report], &[0]),
        ("handover", &["--out", &documents], &[0]),
    ];
    for (command, more, good) in steps {
        let program = start().arguments([command, "--setup"]).arguments([&file]).arguments(more);
        let begun = Instant::now();
        let mut running = program.command();
        // Not among what is shown: a password in the practice organization is one all the same.
        running.env("ANTEROOM_SECRET", &password).env("ANTEROOM_DATA", &ground).stdin(Stdio::null());
        let output = running.output().map_err(|error| program.missing(&error))?;
        if !output.status.code().is_some_and(|code| good.contains(&code)) {
            print!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
            return Err(program.failed(output.status));
        }
        println!("{command}: {} after {} ms", output.status, begun.elapsed().as_millis());
    }
    match fs::read_dir(&documents).map(Iterator::count) {
        Ok(count) if count > 0 => Ok(()),
        _ => Err(Stop::new(format!("The handover wrote nothing into {documents}."))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_inside_a_program_is_found_and_shown() {
        let bytes = b"\x7fELF\0/home/ada/code/lib.rs\0more";
        assert_eq!(found(bytes, "/home/ada").as_deref(), Some("/home/ada/code/lib.rs"));
        assert_eq!(found(bytes, "/home/ad"), None, "another folder that begins alike");
        assert_eq!(found(b"", "/home/ada"), None);
    }

    #[test]
    fn a_listing_is_read_as_modes_and_paths() {
        let listing = "drwxr-xr-x root/root 0 2026-11-29 10:00 ./usr/\n\
            -rwxr-xr-x root/root 9 2026-11-29 10:00 ./usr/bin/anteroom\n";
        assert_eq!(entries(listing, "./"), ["-rwxr-xr-x usr/bin/anteroom"], "folders are not what differs");
        assert_eq!(entries("-rw-r--r-- /usr/a\n", "/"), ["-rw-r--r-- usr/a"]);
    }
}

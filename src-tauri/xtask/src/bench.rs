//! `cargo xtask bench`: the same imports by this commit and by earlier ones, side by side, from one practice organization.
//!
//! Seconds belong to a machine and an hour, so nothing is compared with what was noted once: every program runs in every round,
//! one after the other, and medians are told.

mod window;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use crate::house::House;
use crate::practice::Practice;
use crate::program::{Program, Stop};

/// Whom this commit is compared with unless somebody says otherwise: a line per commit, with a word about it.
const AGAINST: &str = "src-tauri/bench/against.txt";

/// How often each import is done.
const ROUNDS: usize = 5;

/// An organization that takes a few seconds.
const SIZE: [&str; 6] = ["--rooms", "12", "--meetings", "500", "--users", "60"];

/// The clock ticks in a second that Linux counts processor time in (`USER_HZ`, the same on all systems in use).
const TICKS: u64 = 100;

/// A program to compare.
struct Contender {
    name: String,
    program: PathBuf,
}

/// What an import took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cost {
    processor: Duration,
    wall: Duration,
    /// The most memory at once, in KiB.
    memory: u64,
}

/// Builds this commit and the others, lets them import in turns, and prints the medians.
pub fn bench(house: &House, arguments: &[String]) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        return Err(Stop::new("Processor time and memory are read from /proc, which only Linux has."));
    }
    if let Some(("window", rest)) = arguments.split_first().map(|(word, rest)| (word.as_str(), rest)) {
        return window::bench(house, rest);
    }
    let (commits, rounds) = parse(arguments, &noted(house)?)?;
    let mut contenders = Vec::new();
    for commit in &commits {
        contenders.push(build(house, Some(&resolve(house, commit)?))?);
    }
    contenders.push(build(house, None)?);
    // The oldest one: what it announces all others understand.
    let oldest = contenders.first().map(|contender| contender.program.clone()).unwrap_or_default();
    let practice = Practice::start(&oldest, &SIZE)?;
    let setup = house.target.join("bench").join("setup.json");
    let object = find_object(&practice.announcement, "setup");
    let password = find_text(&practice.announcement, "password");
    let (Some(object), Some(password)) = (object, password) else {
        return Err(Stop::new("The practice organization announced neither setup nor password."));
    };
    fs::write(&setup, object).map_err(|error| Stop::new(format!("The setup cannot be written: {error}.")))?;
    let mut costs: Vec<[Vec<Cost>; 2]> = contenders.iter().map(|_| [Vec::new(), Vec::new()]).collect();
    for round in 1..=rounds {
        println!("round {round} of {rounds}");
        for (contender, costs) in contenders.iter().zip(&mut costs) {
            let data = house.target.join("bench").join("data");
            let _ = fs::remove_dir_all(&data);
            for costs in costs {
                costs.push(import(contender, &setup, &data, &password)?);
            }
        }
    }
    print(&contenders, &costs);
    Ok(())
}

/// The short name of a commit, which never means another one as a branch does.
fn resolve(house: &House, commit: &str) -> Result<String, Stop> {
    let git = Program::new("git").arguments(["rev-parse", "--short", "--verify", "--quiet"]);
    let found = git.arguments([format!("{commit}^{{commit}}")]).within(&house.root).find_output();
    let found = found.ok_or_else(|| Stop::new(format!("There is no commit `{commit}` here.")))?;
    Ok(found.trim().to_owned())
}

/// The commits noted in the file.
fn noted(house: &House) -> Result<Vec<String>, Stop> {
    let text = fs::read_to_string(house.root.join(AGAINST))
        .map_err(|error| Stop::new(format!("{AGAINST} cannot be read: {error}.")))?;
    Ok(commits_in(&text))
}

fn commits_in(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn parse(arguments: &[String], noted: &[String]) -> Result<(Vec<String>, usize), Stop> {
    let (mut commits, mut rounds) = (Vec::new(), ROUNDS);
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word == "--rounds" {
            rounds = words
                .next()
                .and_then(|number| number.parse().ok())
                .filter(|rounds| *rounds > 0)
                .ok_or_else(|| Stop::new("`bench` takes `--rounds NUMBER` and commits."))?;
        } else {
            commits.push(word.clone());
        }
    }
    Ok((if commits.is_empty() { noted.to_vec() } else { commits }, rounds))
}

/// Builds the command line of a commit, unless it was built before, or of this checkout. They share what they are made of.
fn build(house: &House, commit: Option<&str>) -> Result<Contender, Stop> {
    let ground = house.target.join("bench");
    let name = commit.unwrap_or("this").to_owned();
    let program = ground.join(format!("anteroom-cli-{name}"));
    let Some(commit) = commit else {
        compile(&house.root, &ground, &program)?;
        return Ok(Contender { name, program });
    };
    if !program.exists() {
        let git = |arguments: &[&str], sources: &Path| {
            let git = Program::new("git").arguments(["worktree"]).arguments(arguments).arguments([sources]);
            git.within(&house.root)
        };
        let sources = ground.join("sources").join(commit);
        git(&["add", "--detach", "--force"], &sources).arguments([commit]).run()?;
        let compiled = compile(&sources, &ground, &program);
        // Git would keep a note of it for ever.
        git(&["remove", "--force"], &sources).run()?;
        compiled?;
    }
    Ok(Contender { name, program })
}

fn compile(sources: &Path, ground: &Path, program: &Path) -> Result<(), Stop> {
    let target = ground.join("programs");
    forget_ours(&target)?;
    Program::cargo()
        .arguments(["build", "--release", "--package", "anteroom-cli", "--target-dir"])
        .arguments([&target])
        // Minutes when linking, for a few percent that all of them would gain.
        .with("CARGO_PROFILE_RELEASE_LTO", "off")
        .within(sources)
        .run()?;
    let built = target.join("release").join("anteroom-cli");
    fs::copy(&built, program)
        .map_err(|error| Stop::new(format!("{} cannot be copied: {error}.", built.display())))?;
    Ok(())
}

/// Takes from the shared target folder what cargo remembers of the project's own packages: it tells them apart by their place in the
/// workspace alone and their state by the time of the files, so an earlier commit's would pass for those of files that are older.
fn forget_ours(target: &Path) -> Result<(), Stop> {
    let Ok(entries) = fs::read_dir(target.join("release").join(".fingerprint")) else { return Ok(()) };
    for entry in
        entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with("anteroom-"))
    {
        let note = entry.path();
        fs::remove_dir_all(&note)
            .map_err(|error| Stop::new(format!("{} cannot be removed: {error}.", note.display())))?;
    }
    Ok(())
}

/// One import, watched until it ends.
fn import(contender: &Contender, setup: &Path, data: &Path, password: &str) -> Result<Cost, Stop> {
    let planner = format!("sqlite:{}", data.join("planner.sqlite").display());
    let program = Program::new(&contender.program)
        .arguments(["import", "--json", "--setup"])
        .arguments([setup])
        .arguments(["--planner", &planner]);
    let mut command = program.command();
    // Not among what is shown: a password in the practice organization is one all the same.
    command.env("ANTEROOM_SECRET", password).env("ANTEROOM_DATA", data);
    let started = Instant::now();
    // What it has to say of a failure is seen.
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
    let mut child = child.map_err(|error| program.missing(&error))?;
    let own = PathBuf::from(format!("/proc/{}", child.id()));
    let mut memory = 0;
    let (ticks, wall) = loop {
        let status = fs::read_to_string(own.join("status")).unwrap_or_default();
        memory = memory.max(most_memory(&status).unwrap_or_default());
        let stat = fs::read_to_string(own.join("stat")).unwrap_or_default();
        // One that has ended and that nobody has waited for yet still knows what it took.
        match state(&stat) {
            Some(('Z', ticks)) => break (ticks, started.elapsed()),
            Some(_) => thread::sleep(Duration::from_millis(5)),
            None => return Err(Stop::new("/proc does not tell of a child.")),
        }
    };
    let status = child.wait().map_err(|error| program.missing(&error))?;
    // 1 is an import that lists what it could not read.
    if !matches!(status.code(), Some(0 | 1)) {
        return Err(program.failed(status));
    }
    Ok(Cost { processor: Duration::from_millis(ticks * 1000 / TICKS), wall, memory })
}

/// The state of a process and the ticks it ran ([proc(5)](https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html)). Its name
/// stands in brackets and may hold anything.
fn state(stat: &str) -> Option<(char, u64)> {
    let (_, rest) = stat.rsplit_once(')')?;
    let fields: Vec<_> = rest.split_whitespace().collect();
    let ticks = |place: usize| fields.get(place)?.parse::<u64>().ok();
    Some((fields.first()?.chars().next()?, ticks(11)? + ticks(12)?))
}

fn most_memory(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

fn print(contenders: &[Contender], costs: &[[Vec<Cost>; 2]]) {
    println!(
        "\n{:<10} {:<10} {:>14} {:>10} {:>12}",
        "commit", "import", "processor ms", "wall ms", "memory KiB"
    );
    for (contender, costs) in contenders.iter().zip(costs) {
        for (import, costs) in ["first", "again"].iter().zip(costs) {
            let processor = median(costs.iter().map(|cost| cost.processor.as_millis()));
            let wall = median(costs.iter().map(|cost| cost.wall.as_millis()));
            let memory = median(costs.iter().map(|cost| u128::from(cost.memory)));
            println!("{:<10} {import:<10} {processor:>14} {wall:>10} {memory:>12}", contender.name);
        }
    }
}

fn median(numbers: impl Iterator<Item = u128>) -> u128 {
    let mut numbers: Vec<_> = numbers.collect();
    numbers.sort_unstable();
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

/// The text of a member in a line of JSON. Passwords hold quotes on purpose, so escapes count.
pub fn find_text(json: &str, name: &str) -> Option<String> {
    let (_, rest) = json.split_once(&format!("\"{name}\":"))?;
    let mut letters = rest.trim_start().strip_prefix('"')?.chars();
    let mut text = String::new();
    loop {
        match letters.next()? {
            '"' => return Some(text),
            '\\' => match letters.next()? {
                letter @ ('"' | '\\' | '/') => text.push(letter),
                // Nothing of what is looked for is written in another way.
                _ => return None,
            },
            letter => text.push(letter),
        }
    }
}

/// The object of a member, whole.
pub fn find_object<'t>(json: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = json.split_once(&format!("\"{name}\":"))?;
    let object = rest.trim_start();
    let (mut depth, mut is_text, mut is_escaped) = (0_usize, false, false);
    for (place, letter) in object.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' if is_text => is_escaped = true,
            '"' => is_text = !is_text,
            '{' if !is_text => depth += 1,
            '}' if !is_text => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return object.get(..=place);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_announcement_is_read_as_far_as_it_is_needed() {
        let line = r#"{"password":"a\"\\é","setup":{"name":"a \"}\" b","rooms":[{"x":{}}]},"rooms":["y"]}"#;
        assert_eq!(find_text(line, "password").as_deref(), Some(r#"a"\é"#), "quotes are part of a password");
        assert_eq!(find_object(line, "setup"), Some(r#"{"name":"a \"}\" b","rooms":[{"x":{}}]}"#));
        assert_eq!(find_object(r#"{"setup":{"name":"#, "setup"), None, "an object cut off is none");
    }

    #[test]
    fn what_a_process_took_stands_behind_its_name() {
        let stat = "7 (anteroom) cli) Z 1 7 1 0 -1 4 100 0 0 0 250 30 0 0 20 0 1 0 99 0 0";
        assert_eq!(state(stat), Some(('Z', 280)), "user and system time together");
        assert_eq!(state("7"), None);
        assert_eq!(most_memory("Name:\tx\nVmHWM:\t   20480 kB\n"), Some(20_480));
    }

    #[test]
    fn commits_are_noted_with_a_word_about_them() {
        let text = "# Why.\n4a84426 before the planner's identities\n\n89546a8 before the hardening\n";
        assert_eq!(commits_in(text), ["4a84426", "89546a8"]);
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let (commits, rounds) =
            parse(&words(&["--rounds", "3", "abc"]), &commits_in(text)).expect("well formed");
        assert_eq!((commits, rounds), (words(&["abc"]), 3), "named ones replace the noted");
        assert!(parse(&words(&["--rounds", "0"]), &[]).is_err(), "no round tells nothing");
    }

    #[test]
    fn the_median_is_no_mean() {
        assert_eq!(median([9, 1, 2].into_iter()), 2, "one slow round changes nothing");
        assert_eq!(median(std::iter::empty()), 0);
    }
}

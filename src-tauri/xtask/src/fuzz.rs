//! `cargo xtask fuzz`: the readers of outside data, each under libFuzzer for some minutes, guided by coverage.
//!
//! Cargo's own compiler instruments, so neither a nightly one nor an installed `cargo-fuzz` is needed. There is no address
//! sanitizer either: our packages forbid `unsafe`, and what is looked for are panics, endless readings and broken promises.

mod ledger;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::house::House;
use crate::program::{Program, Stop};
use ledger::Entry;

/// The package, a workspace of its own.
const FOLDER: &str = "src-tauri/fuzz";
const SEEDS: &str = "seeds";

/// How long each reader gets unless somebody says otherwise, in seconds.
const LONGEST: u64 = 300;
/// After each round of so many seconds the coverage is looked at.
const ROUND: u64 = 60;
/// So many rounds without new coverage end it early.
const BARREN: usize = 2;

/// What makes the compiler count edges and show the fuzzer what is compared.
const INSTRUMENT: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// What a round brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Round {
    executions: u64,
    /// Edges of the program that were reached, by all rounds so far.
    edges: u64,
    /// Edges by how often they were taken.
    features: u64,
}

/// Fuzzes the targets named, or all, and writes into the ledger what came of it.
pub fn fuzz(house: &House, arguments: &[String]) -> Result<(), Stop> {
    let (targets, seconds) = parse(arguments, &known(house)?)?;
    if cfg!(windows) {
        return Err(Stop::new("libFuzzer comes along on Linux and macOS only; fuzz there."));
    }
    let program = build(house)?;
    let commit = commit(house);
    let mut found = Vec::new();
    for target in targets {
        let folder = house.target.join("fuzz").join("found").join(&target);
        let entry = run(house, &program, &target, seconds, &folder)?;
        println!("{}", entry.row(&target, &commit));
        ledger::write(house, &target, &entry.row(&target, &commit))?;
        if entry.findings > 0 {
            found.push(format!("{target}: {}", folder.display()));
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    Err(Stop::new(format!(
        "Readers broke their promises. Each input lies in the folder named, and is read again by\n  \
         ANTEROOM_FUZZ_TARGET=TARGET {} FILE\n{}",
        program.display(),
        found.join("\n")
    )))
}

/// Each target has a folder of seeds.
fn known(house: &House) -> Result<Vec<String>, Stop> {
    let seeds = house.root.join(FOLDER).join(SEEDS);
    let listed = fs::read_dir(&seeds)
        .map_err(|error| Stop::new(format!("{} cannot be listed: {error}.", seeds.display())))?;
    let mut names: Vec<_> =
        listed.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn parse(arguments: &[String], known: &[String]) -> Result<(Vec<String>, u64), Stop> {
    let usage = || Stop::new(format!("`fuzz` takes `--seconds NUMBER` and targets: {}.", known.join(", ")));
    let (mut targets, mut seconds) = (Vec::new(), LONGEST);
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word == "--seconds" {
            seconds = words.next().and_then(|number| number.parse().ok()).ok_or_else(usage)?;
        } else if known.contains(word) {
            targets.push(word.clone());
        } else {
            return Err(usage());
        }
    }
    Ok((if targets.is_empty() { known.to_vec() } else { targets }, seconds))
}

/// Builds the fuzzer with the versions that ship. Naming the system keeps the flags from what only runs while building.
fn build(house: &House) -> Result<PathBuf, Stop> {
    let (package, target) = (house.root.join(FOLDER), house.target.join("fuzz"));
    let (from, to) = (house.root.join("Cargo.lock"), package.join("Cargo.lock"));
    fs::copy(&from, &to)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", to.display())))?;
    let version = Program::new("rustc").arguments(["-vV"]).find_output().unwrap_or_default();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.ok_or_else(|| Stop::new("`rustc -vV` does not say which system it is for."))?;
    Program::cargo()
        .arguments(["build", "--release", "--target", host, "--target-dir"])
        .arguments([&target])
        .with("RUSTFLAGS", INSTRUMENT)
        .within(&package)
        .run()?;
    let name = format!("anteroom-fuzz{}", std::env::consts::EXE_SUFFIX);
    Ok(target.join(host).join("release").join(name))
}

/// One target, round after round.
fn run(house: &House, program: &Path, target: &str, seconds: u64, findings: &Path) -> Result<Entry, Stop> {
    let corpus = house.target.join("fuzz").join("corpus").join(target);
    for folder in [&corpus, &findings.to_owned()] {
        fs::create_dir_all(folder)
            .map_err(|error| Stop::new(format!("{} cannot be made: {error}.", folder.display())))?;
    }
    let started = Instant::now();
    let mut rounds: Vec<Round> = Vec::new();
    let mut entry = Entry::default();
    while started.elapsed().as_secs() < seconds && !is_barren(&rounds) {
        let rest = seconds.saturating_sub(started.elapsed().as_secs()).clamp(1, ROUND);
        let fuzzer = Program::new(program)
            .arguments([&corpus, &house.root.join(FOLDER).join(SEEDS).join(target)])
            .arguments([
                format!("-max_total_time={rest}"),
                format!("-artifact_prefix={}/", findings.display()),
            ])
            .arguments(["-print_final_stats=1", "-timeout=10", "-rss_limit_mb=2048", "-max_len=16384"])
            .with("ANTEROOM_FUZZ_TARGET", target)
            // Whoever builds or tests meanwhile comes first.
            .inside("nice", &["-n", "19"]);
        let output = fuzzer.command().output().map_err(|error| fuzzer.missing(&error))?;
        let told = String::from_utf8_lossy(&output.stderr);
        let round = read(&told);
        entry.executions += round.executions;
        (entry.edges, entry.features) = (entry.edges.max(round.edges), entry.features.max(round.features));
        rounds.push(round);
        println!(
            "{target}: {} executions, {} edges, {} features",
            round.executions, round.edges, round.features
        );
        if !output.status.success() {
            entry.findings += 1;
            let lines: Vec<_> = told.lines().collect();
            println!("{}", lines[lines.len().saturating_sub(40)..].join("\n"));
            break;
        }
    }
    entry.seconds = started.elapsed().as_secs();
    Ok(entry)
}

/// Whether the last rounds brought nothing beyond what was reached before them.
fn is_barren(rounds: &[Round]) -> bool {
    let Some(before) = rounds.len().checked_sub(BARREN).filter(|before| *before > 0) else { return false };
    let (earlier, last) = rounds.split_at(before);
    let most = |rounds: &[Round]| rounds.iter().map(|round| round.edges).max();
    most(last) <= most(earlier)
}

/// What libFuzzer says at its end, or said last.
fn read(told: &str) -> Round {
    let after = |line: &str, name: &str| {
        let mut words = line.split_whitespace().skip_while(|word| *word != name);
        words.nth(1).and_then(|number| number.parse().ok())
    };
    let last = |name: &str| told.lines().rev().find_map(|line| after(line, name)).unwrap_or_default();
    let counted = told.lines().rev().filter_map(|line| line.strip_prefix('#'));
    let counted = counted.filter_map(|line| line.split_whitespace().next()?.parse().ok()).next();
    let executions = match last("stat::number_of_executed_units:") {
        0 => counted.unwrap_or_default(),
        executions => executions,
    };
    Round { executions, edges: last("cov:"), features: last("ft:") }
}

/// The commit that is fuzzed, marked where the checkout differs from it.
fn commit(house: &House) -> String {
    let git = |arguments: &[&str]| Program::new("git").arguments(arguments).within(&house.root).find_output();
    let name = git(&["rev-parse", "--short", "HEAD"]).unwrap_or_default();
    let changed = git(&["status", "--porcelain", "--", "src-tauri/crates", FOLDER]).unwrap_or_default();
    format!("{}{}", name.trim(), if changed.is_empty() { "" } else { "+" })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "#2\tINITED cov: 10 ft: 12 corp: 1/1b exec/s: 0 rss: 40Mb\n\
        #4096\tpulse  cov: 33 ft: 70 corp: 9/90b lim: 4 exec/s: 2048 rss: 41Mb\n";

    fn reached(edges: &[u64]) -> Vec<Round> {
        edges.iter().map(|edges| Round { edges: *edges, ..Round::default() }).collect()
    }

    #[test]
    fn two_minutes_without_new_coverage_are_enough() {
        assert!(!is_barren(&reached(&[5, 5])), "the first minute is what the next are compared with");
        assert!(is_barren(&reached(&[5, 5, 5])), "two brought nothing");
        assert!(!is_barren(&reached(&[5, 5, 6])), "the second of them brought something");
        assert!(!is_barren(&reached(&[5, 6, 6])), "so did the first");
        assert!(is_barren(&reached(&[5, 7, 6, 7])), "a round that reaches less brings nothing");
    }

    #[test]
    fn what_the_fuzzer_says_last_counts() {
        let whole =
            format!("{TOLD}#9000\tDONE   cov: 34 ft: 71 corp: 9/90b\nstat::number_of_executed_units: 9001\n");
        assert_eq!(read(&whole), Round { executions: 9001, edges: 34, features: 71 });
        assert_eq!(read(TOLD), Round { executions: 4096, edges: 33, features: 70 }, "cut off by a finding");
        assert_eq!(read("no such file"), Round::default(), "nothing was fuzzed");
    }

    #[test]
    fn an_unknown_target_is_refused_beside_the_known_ones() {
        let known = ["csv".to_owned(), "ews".to_owned()];
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(parse(&[], &known).expect("all of them"), (known.to_vec(), LONGEST));
        let one = parse(&words(&["csv", "--seconds", "9"]), &known).expect("one of them");
        assert_eq!(one, (words(&["csv"]), 9));
        for wrong in [&["tsv"][..], &["--seconds"], &["--seconds", "long"]] {
            let message = parse(&words(wrong), &known).expect_err("no such thing").to_string();
            assert!(message.contains("csv, ews"), "unhelpful: {message}");
        }
    }
}

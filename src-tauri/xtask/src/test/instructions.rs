//! A budget of instructions for parse, store and re-import, counted by callgrind: unlike seconds they are the same on a busy
//! machine, so one slow change shows, and not only the hundredth.

use std::fs;
use std::path::{Path, PathBuf};

use crate::house::House;
use crate::program::{Program, Stop};
use crate::test::Outcome;

/// The package that does the work, a workspace of its own, and the budget beside it.
const FOLDER: &str = "src-tauri/bench";
const BUDGET: &str = "budget.toml";

/// Its stages: each does all the one before does, and one thing more, which the budget names like the stage.
const STAGES: [&str; 4] = ["prepare", "parse", "store", "again"];

/// More than this above the budget fails, in percent. Runs differ by less than one.
const MOST: i64 = 5;
/// More than this below is a budget that no longer holds anything.
const LEAST: i64 = -10;

/// What the instructions were counted with: another compiler makes others of the same text.
const COMPILER: &str = "rustc";

/// One stage against its budget.
#[derive(Debug, PartialEq, Eq)]
struct Compared {
    stage: String,
    counted: u64,
    budget: u64,
    /// In percent of the budget.
    more: i64,
}

/// Builds the work, counts it and compares with the budget.
pub fn check(house: &House) -> Result<Outcome, Stop> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Ok(Outcome::Partly("the budget is for Linux on x86-64".to_owned()));
    }
    if !Program::new("valgrind").arguments(["--version"]).succeeds() {
        return Ok(Outcome::Partly("there is no valgrind here to count with".to_owned()));
    }
    let page = house.root.join(FOLDER).join(BUDGET);
    let text = fs::read_to_string(&page)
        .map_err(|error| Stop::new(format!("{} cannot be read: {error}.", page.display())))?;
    let program = build(house)?;
    let counted = STAGES.iter().map(|stage| count(house, &program, stage)).collect::<Result<Vec<_>, _>>()?;
    let compared = compare(&counted, &text)?;
    for Compared { stage, counted, budget, more } in &compared {
        println!("{stage:<8} {counted:>14} of {budget:>14} ({more:+} %)");
    }
    judge(&compared, find(&text, COMPILER).unwrap_or_default(), &compiler())
}

/// Builds the work as it ships, but without what is done when linking, and with the versions that ship.
fn build(house: &House) -> Result<PathBuf, Stop> {
    let (package, target) = (house.root.join(FOLDER), house.target.join("bench"));
    let (from, to) = (house.root.join("Cargo.lock"), package.join("Cargo.lock"));
    fs::copy(&from, &to)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", to.display())))?;
    let build = Program::cargo().arguments(["build", "--release", "--target-dir"]).arguments([&target]);
    build.within(&package).run()?;
    Ok(target.join("release").join("anteroom-bench"))
}

/// The instructions of one run up to the end of `stage`.
fn count(house: &House, program: &Path, stage: &str) -> Result<u64, Stop> {
    let folder = house.target.join("bench").join("ground").join(stage);
    // A planner of an earlier run would be opened instead of made.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)
        .map_err(|error| Stop::new(format!("{} cannot be made: {error}.", folder.display())))?;
    let counting = Program::new("valgrind")
        .arguments(["--tool=callgrind", "--callgrind-out-file=callgrind.out"])
        .arguments([program.as_os_str(), stage.as_ref(), folder.as_os_str()])
        .within(&folder);
    println!("$ {counting}");
    let output = counting.command().output().map_err(|error| counting.missing(&error))?;
    let told = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(Stop::new(format!("{told}\n{}", counting.failed(output.status))));
    }
    collected(&told)
        .ok_or_else(|| Stop::new(format!("{told}\nvalgrind does not say how many instructions it counted.")))
}

/// The number callgrind prints at its end, `==1== Collected : 123`.
fn collected(told: &str) -> Option<u64> {
    told.lines()
        .rev()
        .find_map(|line| line.split_once("Collected : ")?.1.split_whitespace().next()?.parse().ok())
}

/// What each stage costs beyond the one before.
fn compare(counted: &[u64], text: &str) -> Result<Vec<Compared>, Stop> {
    let stages = STAGES.iter().skip(1).zip(counted.iter().zip(counted.iter().skip(1)));
    let compare = |(stage, (before, all)): (&&str, (&u64, &u64))| {
        let budget = find(text, stage).and_then(|number| number.replace('_', "").parse().ok());
        let budget: u64 = budget
            .filter(|budget| *budget > 0)
            .ok_or_else(|| Stop::new(format!("{FOLDER}/{BUDGET} has no budget for `{stage}`.")))?;
        let counted = all.saturating_sub(*before);
        let percent = (i128::from(counted) - i128::from(budget)) * 100 / i128::from(budget);
        let more = i64::try_from(percent).unwrap_or(i64::MAX);
        Ok(Compared { stage: (*stage).to_owned(), counted, budget, more })
    };
    stages.map(compare).collect()
}

/// A value of the budget's file, which is no more than `name = value`.
fn find<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let of_line = |line: &'t str| line.split_once('=').filter(|(key, _)| key.trim() == name);
    text.lines().find_map(of_line).map(|(_, value)| value.trim().trim_matches('"'))
}

fn compiler() -> String {
    let version = Program::new("rustc").arguments(["--version"]).find_output().unwrap_or_default();
    version.split_whitespace().nth(1).unwrap_or_default().to_owned()
}

fn judge(compared: &[Compared], budgeted: &str, compiler: &str) -> Result<Outcome, Stop> {
    let over: Vec<_> = compared.iter().filter(|one| one.more > MOST).map(told).collect();
    let under: Vec<_> = compared.iter().filter(|one| one.more < LEAST).map(told).collect();
    if !over.is_empty() {
        let over = format!("{}, in {FOLDER}/{BUDGET}", over.join(", "));
        if budgeted == compiler {
            return Err(Stop::new(format!(
                "More instructions than the budget allows: {over}. Find out by `callgrind_annotate` on the files in \
                 target/bench/ground what they are for; raise the budget only for what is worth it."
            )));
        }
        return Ok(Outcome::Partly(format!(
            "{over}, which is for rustc {budgeted} and says little of rustc {compiler}"
        )));
    }
    if !under.is_empty() {
        let under = under.join(", ");
        return Ok(Outcome::Partly(format!(
            "{under}: lower the budget in {FOLDER}/{BUDGET}, or it holds nothing"
        )));
    }
    Ok(Outcome::Passed)
}

fn told(compared: &Compared) -> String {
    let Compared { stage, counted, more, .. } = compared;
    format!("`{stage}` takes {counted} instructions ({more:+} %)")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Words.\nrustc = \"1.2.3\"\nparse = 1_000\nstore = 2_000\nagain = 4_000\n";

    fn compared(counted: [u64; 4]) -> Vec<Compared> {
        compare(&counted, TEXT).expect("the budget names all stages")
    }

    #[test]
    fn a_stage_costs_what_a_run_has_more_than_the_one_before() {
        let more: Vec<_> =
            compared([100, 1_100, 3_100, 6_900]).iter().map(|one| (one.counted, one.more)).collect();
        assert_eq!(more, [(1_000, 0), (2_000, 0), (3_800, -5)]);
    }

    #[test]
    fn more_than_the_budget_allows_fails_and_names_the_stage() {
        let within =
            judge(&compared([0, 1_050, 3_050, 7_050]), "1.2.3", "1.2.3").expect("five percent are allowed");
        assert!(matches!(within, Outcome::Passed), "and nothing is to be said");
        let over = compared([0, 1_000, 3_120, 7_120]);
        let stop = judge(&over, "1.2.3", "1.2.3").err().expect("six percent are too many").to_string();
        assert!(stop.contains("`store`") && !stop.contains("`parse`"), "unhelpful: {stop}");
        let other = judge(&over, "1.2.3", "1.3.0").expect("another compiler writes other instructions");
        assert!(matches!(other, Outcome::Partly(note) if note.contains("1.3.0")), "but it is told");
    }

    #[test]
    fn a_budget_far_above_what_is_needed_is_told() {
        let outcome = judge(&compared([0, 800, 2_800, 6_800]), "1.2.3", "1.2.3").expect("less is no failure");
        assert!(
            matches!(outcome, Outcome::Partly(note) if note.contains("`parse`") && note.contains("lower"))
        );
    }

    #[test]
    fn a_stage_without_a_budget_is_refused() {
        assert!(
            compare(&[0, 1, 2, 3], "parse = 1\nagain = 1\n").is_err(),
            "nothing would be held against it"
        );
    }

    #[test]
    fn callgrind_says_what_it_collected_at_its_end() {
        let told = "==7== Events    : Ir\n==7== Collected : 31337\n==7== \n==7== I   refs:      31,337\n";
        assert_eq!(collected(told), Some(31_337));
        assert_eq!(collected("valgrind: no such program"), None);
    }
}

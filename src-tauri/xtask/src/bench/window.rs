//! `cargo xtask bench window`: how long Anteroom's window takes and how much memory, beside a Tauri window with nothing in it, and
//! beside one whose page is the least that React and Fluent UI can be: the floor.
//!
//! All stay unseen until their page has something to show, and write a line when they are shown. From the start of the
//! process to that line is what a person waits. Memory is what the process and its children hold three seconds later, each shared
//! page divided by who shares it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::median;
use crate::house::House;
use crate::node;
use crate::program::{Program, Stop};

/// What no version may go beyond: in percent of the floor's time, which alone takes up to 116 % of the empty window's, and of the empty
/// window's memory.
const MOST_TIME: u128 = 125;
const MOST_MEMORY: u128 = 130;

/// How often each is started.
const ROUNDS: usize = 9;

/// The line all write.
const SHOWN: &str = "the window is shown";

/// What Anteroom writes before it when it did not wait any longer for its page.
const UNHEARD: &str = "the page has not said";

/// What the empty window is told to become the floor.
const FLOOR: &str = r#"{ "build": { "frontendDist": "../../../ui/dist-floor" } }"#;

/// The word with which this program calls itself on the desktop it has opened.
const HERE: &str = "--here";

/// A window that has not come by then does not come.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the window is left to settle in.
const REST: Duration = Duration::from_secs(3);

/// What is asked for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    is_here: bool,
    rounds: Option<usize>,
    /// A window that was built before, as the one in a package.
    program: Option<PathBuf>,
}

/// A program with a window.
struct Contender {
    name: &'static str,
    program: PathBuf,
    /// Where its line comes.
    log: PathBuf,
}

/// What a start took.
struct Cost {
    ready: Duration,
    /// In KiB.
    memory: u64,
}

/// Builds the windows, opens a desktop, starts them in turns, and prints the medians.
pub fn bench(house: &House, arguments: &[String]) -> Result<(), Stop> {
    let asked = parse(arguments)?;
    let ground = house.target.join("bench").join("window");
    let built = ground.join("programs").join("release");
    if asked.is_here {
        let program = asked.program.unwrap_or_else(|| built.join("anteroom"));
        let data = ground.join("data");
        let log = data.join("empty.log");
        let contenders = [
            Contender { name: "empty", program: built.join("empty-window"), log: log.clone() },
            Contender { name: "floor", program: built.join("floor-window"), log },
            Contender { name: "anteroom", program, log: data.join("logs").join("anteroom.log") },
        ];
        return compare(&data, contenders, asked.rounds.unwrap_or(ROUNDS));
    }
    node::require()?;
    node::install(house)?;
    if asked.program.is_none() {
        node::build(house)?;
        let anteroom = &["--package", "anteroom", "--features", "tauri/custom-protocol"];
        compile(&house.root, &ground, anteroom, None)?;
    }
    let empty = house.root.join("src-tauri/bench/empty-window");
    copy(&house.root.join("Cargo.lock"), &empty.join("Cargo.lock"))?;
    node::npm(house).arguments(["run", "build:floor"]).run()?;
    compile(&empty, &ground, &["--features", "custom-protocol"], Some(FLOOR))?;
    copy(&built.join("empty-window"), &built.join("floor-window"))?;
    compile(&empty, &ground, &["--features", "custom-protocol"], None)?;
    on_a_desktop(arguments)
}

fn copy(from: &Path, to: &Path) -> Result<(), Stop> {
    match fs::copy(from, to) {
        Ok(_) => Ok(()),
        Err(error) => Err(Stop::new(format!("{} cannot be copied: {error}.", from.display()))),
    }
}

/// Calls this program again where there is a screen and a session bus.
#[cfg(target_os = "linux")]
fn on_a_desktop(arguments: &[String]) -> Result<(), Stop> {
    let own = std::env::current_exe()
        .map_err(|error| Stop::new(format!("This program cannot find itself on disk: {error}.")))?;
    let desktop = crate::test::desktop::Desktop::open()?;
    let again = Program::new(own).arguments(["bench", "window", HERE]).arguments(arguments);
    desktop.holding(again).run()
}

#[cfg(not(target_os = "linux"))]
fn on_a_desktop(_arguments: &[String]) -> Result<(), Stop> {
    Err(Stop::new("Memory is read from /proc, which only Linux has."))
}

fn parse(arguments: &[String]) -> Result<Asked, Stop> {
    let mut asked = Asked::default();
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match (word.as_str(), words.clone().next()) {
            (HERE, _) => asked.is_here = true,
            ("--rounds", Some(number)) => asked.rounds = number.parse().ok().filter(|rounds| *rounds > 0),
            ("--program", Some(program)) => asked.program = Some(PathBuf::from(program)),
            _ => return Err(Stop::new("`bench window` takes `--rounds NUMBER` and `--program FILE`.")),
        }
        if word != HERE {
            words.next();
        }
    }
    Ok(asked)
}

/// Builds a window, the empty one with another page if that is asked for.
fn compile(sources: &Path, ground: &Path, what: &[&str], page: Option<&str>) -> Result<(), Stop> {
    let cargo = Program::cargo();
    let cargo = match page {
        // Tauri's own way to build one program with several configurations.
        Some(page) => cargo.with("TAURI_CONFIG", page),
        None => cargo,
    };
    cargo
        .arguments(["build", "--release"])
        .arguments(what)
        .arguments(["--target-dir"])
        .arguments([ground.join("programs")])
        // Minutes when linking, for a few percent that both would gain.
        .with("CARGO_PROFILE_RELEASE_LTO", "off")
        .within(sources)
        .run()
}

fn compare(data: &Path, contenders: [Contender; 3], rounds: usize) -> Result<(), Stop> {
    let mut costs = [Vec::new(), Vec::new(), Vec::new()];
    let _ = fs::remove_dir_all(data);
    fs::create_dir_all(data)
        .map_err(|error| Stop::new(format!("{} cannot be made: {error}.", data.display())))?;
    // The first start of each reads its program from the disk and furnishes its web view's folder; it is not counted.
    for round in 0..=rounds {
        println!("round {round} of {rounds}");
        for (contender, costs) in contenders.iter().zip(&mut costs) {
            let cost = start(contender, data)?;
            if round > 0 {
                costs.push(cost);
            }
        }
    }
    let medians = costs.map(|costs| {
        let ready = median(costs.iter().map(|cost| cost.ready.as_millis()));
        (ready, median(costs.iter().map(|cost| u128::from(cost.memory))))
    });
    println!("\n{:<10} {:>10} {:>14}", "window", "ready ms", "memory KiB");
    for (contender, (ready, memory)) in contenders.iter().zip(medians) {
        println!("{:<10} {ready:>10} {memory:>14}", contender.name);
    }
    let [(empty_ready, empty_memory), (floor_ready, floor_memory), (ready, memory)] = medians;
    let row = |name: &str, time: u128, memory: u128| println!("{name:<10} {time:>8} % {memory:>12} %");
    row("floor", percent(floor_ready, empty_ready), percent(floor_memory, empty_memory));
    row("of empty", percent(ready, empty_ready), percent(memory, empty_memory));
    row("of floor", percent(ready, floor_ready), percent(memory, floor_memory));
    if percent(ready, floor_ready) > MOST_TIME || percent(memory, empty_memory) > MOST_MEMORY {
        return Err(Stop::new(format!(
            "{MOST_TIME} % of the floor's time and {MOST_MEMORY} % of the empty window's memory are the most that is bearable."
        )));
    }
    Ok(())
}

fn percent(of: u128, whole: u128) -> u128 {
    of * 100 / whole.max(1)
}

/// One start, from nothing to a window at rest.
fn start(contender: &Contender, data: &Path) -> Result<Cost, Stop> {
    let _ = fs::remove_file(&contender.log);
    let program = Program::new(&contender.program);
    let mut command = program.command();
    command.env("ANTEROOM_DATA", data).env("EMPTY_LOG", data.join("empty.log"));
    // Meant for tests that drive the window.
    command.env_remove("TAURI_WEBVIEW_AUTOMATION").stdin(Stdio::null()).stdout(Stdio::null());
    let started = Instant::now();
    let mut child = command.spawn().map_err(|error| program.missing(&error))?;
    let cost = measure(&child, &contender.log, started);
    end(&mut child);
    cost.ok_or_else(|| {
        Stop::new(format!("This window did not come in {PATIENCE:?}, or without its page:\n  {program}"))
    })
}

fn measure(child: &Child, log: &Path, started: Instant) -> Option<Cost> {
    let mut told = String::new();
    while !told.contains(SHOWN) {
        if started.elapsed() > PATIENCE {
            return None;
        }
        thread::sleep(Duration::from_millis(2));
        told = fs::read_to_string(log).unwrap_or_default();
    }
    let ready = started.elapsed();
    if told.contains(UNHEARD) {
        return None;
    }
    thread::sleep(REST);
    let memory = family(child.id(), &parents()).into_iter().filter_map(memory_of).sum();
    Some(Cost { ready, memory })
}

/// Asks the window to end, as a log-off does, and waits for it; its children follow.
fn end(child: &mut Child) {
    let asked = Program::new("kill").arguments([child.id().to_string()]).succeeds();
    if !asked {
        let _ = child.kill();
    }
    let _ = child.wait();
}

/// Which process started which.
fn parents() -> HashMap<u32, u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    ids.filter_map(|id| Some((id, parent(&fs::read_to_string(format!("/proc/{id}/stat")).ok()?)?))).collect()
}

/// The parent of a process: the second field behind its name, which may hold anything.
fn parent(stat: &str) -> Option<u32> {
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// A process and all that it started.
fn family(eldest: u32, parents: &HashMap<u32, u32>) -> Vec<u32> {
    let mut family = vec![eldest];
    let mut next = 0;
    while let Some(one) = family.get(next).copied() {
        family.extend(parents.iter().filter(|(_, parent)| **parent == one).map(|(child, _)| *child));
        next += 1;
    }
    family
}

/// What a process holds, in KiB, as far as it does not share it.
fn memory_of(id: u32) -> Option<u64> {
    shared_out(&fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?)
}

fn shared_out(rollup: &str) -> Option<u64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_counted_with_all_that_it_started() {
        let parents = HashMap::from([(2, 1), (3, 2), (4, 2), (5, 3), (9, 1)]);
        let mut family = family(2, &parents);
        family.sort_unstable();
        assert_eq!(family, [2, 3, 4, 5], "children's children, and nobody else's");
        assert_eq!(parent("7 (Web Kit) x) S 42 7 1"), Some(42), "a name may hold brackets");
        assert_eq!(shared_out("00 rollup\nRss:  900 kB\nPss:   300 kB\nPss_Dirty: 1 kB\n"), Some(300));
    }

    #[test]
    fn what_is_asked_for_is_understood_or_refused() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let asked = parse(&words(&[HERE, "--rounds", "3", "--program", "a"])).expect("well formed");
        assert_eq!(asked, Asked { is_here: true, rounds: Some(3), program: Some("a".into()) });
        assert!(parse(&words(&["--rounds"])).is_err(), "a number is missing");
        assert!(parse(&words(&["abc"])).is_err(), "a commit is for `bench` itself");
    }
}

//! `cargo xtask package`: what a customer installs, built, laid out, packed, looked into and summed up.
//!
//! Packers read the stage alone, so that all kinds of package for one system hold the same files; and what they made is opened again
//! before anybody else does.

mod bills;
mod build;
mod inspect;
mod library;
mod linux;
mod macos;
mod manual;
mod notices;
mod stage;
mod sums;
#[cfg(all(test, target_os = "linux"))]
mod trial;
mod walk;
mod windows;

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::house::House;
use crate::node;
use crate::packages::{self, Purpose};
use crate::program::{Program, Stop};

pub use stage::Stage;

/// The systems there are packages for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Linux,
    Windows,
    Macos,
}

impl Target {
    /// Its name on the command line and in folders.
    pub fn name(self) -> &'static str {
        match self {
            Self::Linux => "linux",
            Self::Windows => "windows",
            Self::Macos => "macos",
        }
    }

    /// Its name in a sentence.
    pub fn title(self) -> &'static str {
        match self {
            Self::Linux => "Linux",
            Self::Windows => "Windows",
            Self::Macos => "macOS",
        }
    }

    /// What this very system is called.
    fn here() -> Self {
        if cfg!(windows) {
            Self::Windows
        } else if cfg!(target_os = "macos") {
            Self::Macos
        } else {
            Self::Linux
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::Linux, Self::Windows, Self::Macos].into_iter().find(|target| target.name() == name)
    }
}

struct Step {
    name: &'static str,
    what: &'static str,
    run: fn(&Stage) -> Result<(), Stop>,
}

const STEPS: &[Step] = &[
    Step { name: "tools", what: "Node, system packages and packers, installed where missing", run: provide },
    Step { name: "ui", what: "the front end, and the notices of what is in it", run: build::front_end },
    Step { name: "build", what: "both programs, with no builder's path in them", run: build::programs },
    Step { name: "stage", what: "everything a package holds, in one folder", run: stage::lay_out },
    Step { name: "pack", what: "the packages", run: pack },
    Step {
        name: "inspect",
        what: "the packages opened again, and the command line out of them run",
        run: open_again,
    },
    Step { name: "bills", what: "the bills of materials beside them", run: bills::write },
    Step { name: "sums", what: "what must be true of whatever was downloaded", run: sums::write },
];

/// Builds the packages for one system. With `--only` just the steps named, for whoever works on one of them.
pub fn package(house: &House, arguments: &[String]) -> Result<(), Stop> {
    match arguments {
        [list] if list == "--list" => {
            STEPS.iter().for_each(|step| println!("{:<8} {}", step.name, step.what));
            return Ok(());
        }
        [check, system] if check == "--check" && system == Target::Macos.name() => {
            return macos::check(house);
        }
        [sign, file] if sign == "--sign" => return windows::sign(Path::new(file)),
        _ => {}
    }
    if let [walk, earlier @ ..] = arguments
        && walk == "--walk"
        && earlier.len() < 2
    {
        return walk::walk(house, earlier.first().map(Path::new));
    }
    let order = Order::parse(arguments)?;
    let out = order.out.unwrap_or_else(|| house.target.join("package").join("out"));
    let stage = Stage::new(house, order.target, out)?;
    let started = Instant::now();
    for (number, step) in order.steps.iter().enumerate() {
        println!("\n=== {} of {}: {} ({})", number + 1, order.steps.len(), step.name, step.what);
        let step_started = Instant::now();
        (step.run)(&stage).map_err(|stop| {
            let (name, seconds) = (step.name, step_started.elapsed().as_secs());
            Stop::new(format!("{stop}\n=== {name} FAILED after {seconds} s."))
        })?;
        println!("=== {} done in {} s", step.name, step_started.elapsed().as_secs());
    }
    println!(
        "\nPackages for {} in {} s, in {}.",
        order.target.title(),
        started.elapsed().as_secs(),
        stage.out.display()
    );
    Ok(())
}

/// What the command line asks for.
struct Order {
    target: Target,
    out: Option<PathBuf>,
    steps: Vec<&'static Step>,
}

impl Order {
    fn parse(arguments: &[String]) -> Result<Self, Stop> {
        let usage = || {
            let steps: Vec<_> = STEPS.iter().map(|step| step.name).collect();
            Stop::new(format!(
                "`package` takes `--target linux`, `windows` or `macos`, `--out FOLDER`, `--only` with steps at the end ({}); \
                 or alone `--list`, `--walk [EARLIER.deb]`, `--check macos` or `--sign FILE`.",
                steps.join(", ")
            ))
        };
        let mut order = Self { target: Target::here(), out: None, steps: STEPS.iter().collect() };
        let mut words = arguments.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--target" => {
                    order.target = words.next().and_then(|name| Target::named(name)).ok_or_else(usage)?;
                }
                "--out" => {
                    let folder = words.next().ok_or_else(usage)?;
                    order.out =
                        Some(std::path::absolute(folder).unwrap_or_else(|_| Path::new(folder).to_owned()));
                }
                "--only" => {
                    let names: Vec<_> = words.by_ref().collect();
                    if names.is_empty()
                        || names.iter().any(|name| STEPS.iter().all(|step| step.name != name.as_str()))
                    {
                        return Err(usage());
                    }
                    order.steps.retain(|step| names.iter().any(|name| name.as_str() == step.name));
                }
                _ => return Err(usage()),
            }
        }
        Ok(order)
    }
}

/// Refuses in one sentence what this system cannot do, and sees to it that the rest is there.
fn provide(stage: &Stage) -> Result<(), Stop> {
    node::require()?;
    packages::provide(Purpose::Window)?;
    match stage.target {
        Target::Linux => linux::provide(),
        Target::Windows => windows::provide(stage),
        Target::Macos => macos::provide(),
    }
}

/// Cargo with what its builds for this target need, and the target's own name. Flags for every build come from [`build`].
fn cargo(stage: &Stage) -> Result<Program, Stop> {
    match stage.target {
        Target::Linux | Target::Macos => Ok(Program::cargo()),
        Target::Windows => windows::cargo(stage),
    }
}

/// The compiler's name for the target, such as `x86_64-unknown-linux-gnu`.
fn triple(target: Target) -> Result<String, Stop> {
    match target {
        Target::Windows => windows::triple(),
        Target::Linux | Target::Macos => build::host(),
    }
}

fn pack(stage: &Stage) -> Result<(), Stop> {
    match stage.target {
        Target::Linux => linux::pack(stage),
        Target::Windows => windows::pack(stage),
        Target::Macos => macos::pack(stage),
    }
}

fn open_again(stage: &Stage) -> Result<(), Stop> {
    inspect::no_paths(stage)?;
    match stage.target {
        Target::Linux => linux::inspect(stage),
        Target::Windows => windows::inspect(stage),
        Target::Macos => macos::inspect(stage),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Order, Stop> {
        Order::parse(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_asked_for_is_what_is_done() {
        let order = parse(&["--target", "windows", "--out", "/tmp/here", "--only", "sums", "pack"])
            .expect("all known");
        assert_eq!(order.target, Target::Windows);
        assert_eq!(order.out.as_deref(), Some(Path::new("/tmp/here")));
        let names: Vec<_> = order.steps.iter().map(|step| step.name).collect();
        assert_eq!(names, ["pack", "sums"], "steps keep their order");
    }

    #[test]
    fn what_is_not_understood_is_refused_beside_what_is() {
        for wrong in [&["--target", "amiga"][..], &["--out"], &["--only"], &["--only", "lunch"], &["--sign"]]
        {
            let message = parse(wrong).err().map(|stop| stop.to_string()).unwrap_or_default();
            assert!(message.contains("windows") && message.contains("inspect"), "{wrong:?}: {message}");
        }
    }
}

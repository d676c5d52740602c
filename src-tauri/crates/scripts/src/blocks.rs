//! The PowerShell of each task, a file each, and where it runs.
//!
//! A file's first line is its structure: `# For the Exchange administrator. Needs $Rooms. Uses $Equipment. Parts name, kind.` Everything else
//! is PowerShell as an administrator reads it. What a task does, asks and leaves alone is said by the catalogue. `tests/rules` holds every
//! file to the rules over its syntax tree.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::audience::Audience;
use crate::{Environment, TaskId, ValueName};

mod files {
    include!(concat!(env!("OUT_DIR"), "/files.rs"));
}

/// What every script that changes something begins with, behind its help. `{SIGN}` is [`SIGN`].
pub(crate) const HEAD: &str = include_str!("engine/head.ps1");
/// What does the work: the same in every script.
pub(crate) const ENGINE: &str = include_str!("engine/engine.ps1");
/// What shows something, and hands it over.
pub(crate) const ENVELOPE: &str = include_str!("engine/envelope.ps1");
/// What runs the tasks.
pub(crate) const TAIL: &str = include_str!("engine/tail.ps1");
/// A letter that is read wrongly wherever the file is.
pub(crate) const SIGN: &str = "\u{fc}";

/// What does a task in an environment.
#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) task: TaskId,
    /// Who runs it.
    pub(crate) audience: Audience,
    /// The values it cannot do without.
    pub(crate) needs: Vec<ValueName>,
    /// The values it reads where they are known.
    pub(crate) uses: Vec<ValueName>,
    /// What it shares with others.
    pub(crate) parts: Vec<&'static str>,
    /// The PowerShell, without the first line.
    pub(crate) text: &'static str,
    /// The folder it stands in.
    folder: &'static str,
}

static BLOCKS: LazyLock<Vec<Block>> =
    LazyLock::new(|| files::TASKS.iter().filter_map(|(path, text)| Block::read(path, text)).collect());

impl Block {
    /// Reads a file's first line; `None` where it is not as it has to be, which a test refuses.
    fn read(path: &'static str, file: &'static str) -> Option<Self> {
        let (folder, task) = path.split_once('/')?;
        let (first, text) = file.split_once('\n')?;
        let mut block = Self {
            task: task.parse().ok()?,
            audience: Audience::ExchangeAdministrator,
            needs: Vec::new(),
            uses: Vec::new(),
            parts: Vec::new(),
            text,
            folder,
        };
        let mut audience = None;
        for sentence in first.strip_prefix("# ")?.strip_suffix('.')?.split(". ") {
            match sentence.split_once(' ')? {
                ("For", whom) => {
                    audience = Audience::ALL.into_iter().find(|one| whom == format!("the {}", one.name()))
                }
                ("Needs", "nothing") => {}
                ("Needs", names) => block.needs = named(names)?,
                ("Uses", names) => block.uses = named(names)?,
                ("Parts", names) => {
                    block.parts = names
                        .split(", ")
                        .map(|name| find_part(name).map(|(name, _)| name))
                        .collect::<Option<_>>()?
                }
                _ => return None,
            }
        }
        block.audience = audience?;
        Some(block)
    }

    /// Whether it changes nothing.
    pub(crate) fn shows(&self) -> bool {
        shows(self.task)
    }
}

/// Whether a task changes nothing: it is a command that shows something, and no script.
pub(crate) fn shows(task: TaskId) -> bool {
    task.dotted().ends_with(".show")
}

fn named(names: &str) -> Option<Vec<ValueName>> {
    let one = |name: &str| {
        ValueName::ALL.iter().copied().find(|value| Some(value.variable()) == name.strip_prefix('$'))
    };
    names.split(", ").map(one).collect()
}

/// The block of a task, or `None` where there is nothing to do in this environment.
pub(crate) fn find_block(task: TaskId, environment: Environment) -> Option<&'static Block> {
    let here = match environment {
        Environment::OnPremises => "on_premises",
        Environment::ExchangeOnline => "exchange_online",
    };
    BLOCKS.iter().find(|block| block.task == task && (block.folder == here || block.folder == "both"))
}

/// A text that several tasks need, with its name.
fn find_part(name: &str) -> Option<(&'static str, &'static str)> {
    files::PARTS.iter().copied().find(|(part, _)| *part == name)
}

/// What the blocks share, each part once, in the order of the names.
pub(crate) fn parts(blocks: &[&Block]) -> Vec<&'static str> {
    let names: BTreeSet<&str> = blocks.iter().flat_map(|block| block.parts.iter().copied()).collect();
    names.into_iter().filter_map(find_part).map(|(_, text)| text).collect()
}

/// What a script has to know of where it runs: how the organization is found, and what the session must have.
pub(crate) fn place(environment: Environment, audience: Audience) -> &'static str {
    let name = match (environment, audience) {
        (_, Audience::DirectoryAdministrator) => "active_directory",
        (_, Audience::EntraAdministrator) => "entra",
        (Environment::OnPremises, Audience::ExchangeAdministrator) => "exchange_server",
        (Environment::ExchangeOnline, Audience::ExchangeAdministrator) => "exchange_online",
    };
    files::PLACES.iter().find(|(place, _)| *place == name).map_or("", |(_, text)| *text)
}

/// How the organization is found there, as a text to be assigned: `{ … }`.
pub(crate) fn find_organization(environment: Environment, audience: Audience) -> &'static str {
    let place = place(environment, audience);
    let found = place
        .split_once("\n    Find = ")
        .and_then(|(_, rest)| rest.find("\n    }").map(|end| &rest[..end + 6]));
    found.unwrap_or_default()
}

/// Where a script is run, for its head.
pub(crate) fn session(environment: Environment, audience: Audience) -> &'static str {
    match (environment, audience) {
        (Environment::OnPremises, Audience::ExchangeAdministrator) => {
            "in the Exchange Management Shell, as a member of Organization Management"
        }
        (_, Audience::DirectoryAdministrator) => {
            "in Windows PowerShell with the ActiveDirectory module, as somebody who may change the account"
        }
        (Environment::ExchangeOnline, Audience::ExchangeAdministrator) => {
            "after Connect-ExchangeOnline, as a member of Organization Management"
        }
        (_, Audience::EntraAdministrator) => "after Connect-MgGraph -Scopes User.ReadWrite.All",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_says_for_whom_it_is_and_what_it_needs() {
        for (path, text) in files::TASKS {
            let first = text.lines().next().unwrap_or_default();
            assert!(Block::read(path, text).is_some(), "{path}: {first}");
        }
        let whole =
            "# For the Exchange administrator. Needs $Rooms, $Names. Uses $Equipment. Parts name.\nx\n";
        let block = Block::read("both/rooms.create", whole).expect("this is how it is written");
        assert_eq!(block.needs, [ValueName::Rooms, ValueName::Names]);
        assert_eq!((block.uses, block.parts, block.text), (vec![ValueName::Equipment], vec!["name"], "x\n"));
        for wrong in [
            whole.replace("Exchange administrator", "janitor"),
            whole.replace("$Rooms", "$Room"),
            whole.replace("Parts name", "Parts nobody"),
            whole.replace("For the Exchange administrator. ", ""),
            whole.replace("# ", ""),
        ] {
            let wrong: &'static str = wrong.leak();
            assert!(Block::read("both/rooms.create", wrong).is_none(), "{wrong}");
        }
        assert!(Block::read("both/rooms.destroy", whole).is_none(), "a task nobody knows");
    }

    #[test]
    fn no_task_stands_in_two_folders_of_one_environment() {
        for block in BLOCKS.iter() {
            let same = |other: &&Block| {
                other.task == block.task
                    && (other.folder == block.folder || other.folder == "both" || block.folder == "both")
            };
            assert_eq!(BLOCKS.iter().filter(same).count(), 1, "{} in {}", block.task, block.folder);
        }
    }

    #[test]
    fn every_place_says_how_the_organization_is_found() {
        for environment in [Environment::OnPremises, Environment::ExchangeOnline] {
            for audience in Audience::ALL {
                let find = find_organization(environment, audience);
                assert!(
                    find.starts_with("{\n") && find.ends_with("\n    }"),
                    "{environment:?}, {audience:?}: {find}"
                );
            }
        }
    }

    #[test]
    fn every_part_is_used() {
        for (name, _) in files::PARTS {
            assert!(BLOCKS.iter().any(|block| block.parts.contains(name)), "parts/{name}.ps1");
        }
    }
}

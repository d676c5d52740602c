//! The first lines of a script, for whoever is about to run it: for whom it is, what it changes and when that works, what it asks before,
//! what it does not touch, how it is run and taken back.

use std::fmt::Write as _;
use std::sync::LazyLock;

use anteroom_catalogue::Words;

use crate::blocks::{self, Block};
use crate::{Audience, Environment, TaskId, ValueName, Values, tell};

/// What every script says of its parameters and of how it is run.
const HOW: &str = "\
.PARAMETER Undo
Takes back what this script did, newest first, by the journal beside it: only what is still as the script left it.
.PARAMETER Force
Says yes to every question but for passwords, which are asked for all the same. Without it, Enter means no; -Confirm asks before each change.
.NOTES
";

/// What the head says besides the tasks.
pub(crate) struct About<'a> {
    pub(crate) product: &'a str,
    pub(crate) organization: &'a [String],
    pub(crate) environment: Environment,
    pub(crate) audience: Audience,
    /// What it is written with.
    pub(crate) values: &'a Values,
}

impl About<'_> {
    /// The help of a script that changes something.
    pub(crate) fn write(&self, blocks: &[&Block]) -> String {
        let tasks: Vec<TaskId> = blocks.iter().map(|block| block.task).collect();
        let told = tell(&tasks, self.environment, Words::english());
        let mut head = self.begin(blocks);
        let does = told.tasks.into_iter().map(|task| match task.takes_effect {
            Some(time) => format!("{} Takes effect: {time}.", task.words.does),
            None => task.words.does,
        });
        list(&mut head, "It changes, in this order", &does.collect::<Vec<_>>());
        list(&mut head, "What it asks", &told.asks);
        list(&mut head, "What it does not touch", &told.leaves);
        let session = blocks::session(self.environment, self.audience);
        let _ = write!(
            head,
            "{HOW}Save it in a folder of its own for this organization: its journal, anteroom-journal.jsonl, and a log are written there; the journal is the way back.\n\
             Run it {session}: first with -WhatIf, which shows everything and does nothing. It speaks to nothing but this session.\n\
             It ends with 0, with 1 where something is left to do, with 2 where it has not begun. Anteroom {version}; the engine (from that heading to the next) is the same in every script, SHA-256 {engine}.\n#>\n",
            version = env!("CARGO_PKG_VERSION"),
            engine = engine_hash(),
        );
        head
    }

    /// What was agreed to and hurts, in the first line of all.
    fn agreed(&self, blocks: &[&Block]) -> String {
        let does = |name: ValueName| blocks.iter().any(|block| block.needs.contains(&name));
        let mut said = String::new();
        if does(ValueName::MayRemove) && !self.values.may_remove.is_empty() {
            let names: Vec<_> = self.values.may_remove.iter().map(|name| commented(name)).collect();
            let _ = write!(
                said,
                " As agreed, these assignments go once the narrow one works: {}.",
                names.join(", ")
            );
        }
        if does(ValueName::MayConvert) && !self.values.may_convert.is_empty() {
            let names: Vec<_> = self.values.may_convert.iter().map(|name| commented(name.as_str())).collect();
            let _ = write!(said, " As agreed, these mailboxes may change their kind: {}.", names.join(", "));
        }
        said
    }

    fn begin(&self, blocks: &[&Block]) -> String {
        let count = blocks.len();
        let tasks = if count == 1 { "one task".to_owned() } else { format!("{count} tasks") };
        let whose = commented(&self.organization.join(", "));
        let of = if whose.is_empty() { String::new() } else { format!(" of {whose}") };
        format!(
            "<#\n.SYNOPSIS\n{}: {tasks} for the {}{of}.{}\n.DESCRIPTION\n",
            commented(self.product),
            self.audience.name(),
            self.agreed(blocks)
        )
    }
}

/// A customer's text in a comment, where no quoting helps: letters, digits and the marks of names, nothing that could end the comment.
fn commented(text: &str) -> String {
    let kept =
        |c: char| if c.is_alphanumeric() || matches!(c, ' ' | '.' | ',' | '-' | '@') { c } else { '_' };
    text.chars().map(kept).collect()
}

/// The fingerprint of what is the same in every script.
pub fn engine_hash() -> &'static str {
    static HASH: LazyLock<String> = LazyLock::new(|| crate::saved::hash(blocks::ENGINE));
    &HASH
}

/// A list of sentences; nothing where there are none.
fn list(head: &mut String, lead: &str, sentences: &[String]) {
    if !sentences.is_empty() {
        let _ = writeln!(head, "{lead}:");
        sentences.iter().for_each(|sentence| {
            let _ = writeln!(head, "- {sentence}");
        });
    }
}

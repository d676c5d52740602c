//! What is changed can be taken back: the undo reads what the script noted, and leaves no note behind.

use std::collections::BTreeSet;

use anteroom_domain::ROOMS_PER_LIST;
use anteroom_scripts::TaskId;

use crate::reference::Reference;
use crate::sample::{everything, singles, texts, values};
use crate::syntax::Source;

/// The tasks that `function` is called for, with the setting where it is a literal.
fn find_notes(source: &Source, function: &str) -> BTreeSet<(String, Option<String>)> {
    let calls = source.commands().into_iter().filter(|command| command.name == function);
    let literal = |command: &crate::syntax::Command<'_>, parameter: &str| {
        command.find(parameter).and_then(|argument| source.literal(*argument.values.first()?))
    };
    calls.map(|call| (literal(&call, "Task").unwrap_or_default(), literal(&call, "Setting"))).collect()
}

#[test]
fn what_changes_something_can_be_taken_back() {
    let reference = Reference::load();
    for (task, environment, script) in singles() {
        let source = Source::parse(&script.text);
        // The file of notes itself is no change to the organization.
        let changes = source.commands().iter().any(|command| {
            let known = reference.cmdlets.get(&command.name);
            known.is_some_and(|cmdlet| {
                cmdlet.module != "Microsoft.PowerShell.Utility" && !cmdlet.reads(&command.name)
            })
        });
        let shows = task.dotted().ends_with(".show");
        assert_ne!(changes, shows, "{task} in {environment:?}: what shows changes nothing");
        let said = script.text.contains("There is nothing to take back");
        assert_eq!(
            script.undo.is_some(),
            changes && !said,
            "{task} in {environment:?} can be taken back, or says why not"
        );
    }
}

#[test]
fn the_undo_reads_what_was_noted_and_clears_it() {
    for (task, environment, script) in singles() {
        let Some(undo) = script.undo else { continue };
        let [script, undo] = [Source::parse(&script.text), Source::parse(&undo)];
        let noted = find_notes(&script, "Save-Before");
        assert!(!noted.is_empty(), "{task} in {environment:?} notes something");
        let wild = |notes: &BTreeSet<(String, Option<String>)>, noted: &(String, Option<String>)| {
            notes.contains(noted)
                || notes.contains(&(noted.0.clone(), None))
                || noted.1.is_none() && notes.contains(&(noted.0.clone(), Some("*".to_owned())))
        };
        for note in &noted {
            assert_eq!(note.0, task.dotted(), "{task} in {environment:?} notes under its own name");
            for function in ["Find-Before", "Clear-Before"] {
                assert!(
                    wild(&find_notes(&undo, function), note),
                    "{task} in {environment:?}: {function} for {note:?}"
                );
            }
        }
    }
}

#[test]
fn a_block_says_in_its_first_lines_what_it_needs_and_does() {
    for written in texts() {
        for (index, line) in written.text.lines().enumerate().filter(|(_, line)| line.starts_with("# Needs "))
        {
            let summary = written.text.lines().nth(index + 1).unwrap_or_default();
            assert!(
                summary.starts_with("# ") && summary.ends_with('.') && !summary.contains('!'),
                "{}: «{line}» is followed by what it does, in a sentence: «{summary}»",
                written.name
            );
        }
    }
}

#[test]
fn every_task_is_done_somewhere() {
    let done: BTreeSet<_> = singles().into_iter().map(|(task, ..)| task).collect();
    assert_eq!(done, TaskId::ALL.iter().copied().collect(), "no task is without a script");
}

#[test]
fn rooms_are_parted_as_the_lists_are_counted() {
    for (environment, script) in everything(&values()) {
        let Some(start) = script.text.find("Select-Object -Skip") else { continue };
        let line = script.text[start..].lines().next().unwrap_or_default();
        let expected = format!("Select-Object -Skip ($Index * {ROOMS_PER_LIST}) -First {ROOMS_PER_LIST})");
        assert_eq!(line, expected, "{environment:?}: as many as `Values::room_lists` counts on");
    }
}

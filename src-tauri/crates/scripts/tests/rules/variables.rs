//! A script reads what it was given and what it looked up, and nothing else; passwords are asked for.

use anteroom_scripts::ValueName;
use tree_sitter::Node;

use crate::reference::Reference;
use crate::sample::{Written, singles, texts};
use crate::syntax::Source;

/// Variables PowerShell fills itself, as far as scripts may read them.
const AUTOMATIC: [&str; 13] = [
    "_",
    "true",
    "false",
    "null",
    "PSScriptRoot",
    "PSCmdlet",
    "WhatIfPreference",
    "ExecutionContext",
    "Host",
    "Matches",
    "HOME",
    "PSVersionTable",
    "env:OS",
];

/// Variables PowerShell fills itself that nobody may write.
const RESERVED: [&str; 8] = ["Host", "Input", "Args", "Matches", "Error", "Home", "PID", "Profile"];

/// The variables that are written, each with where that begins to count.
fn find_written(source: &Source) -> Vec<(String, usize)> {
    let first = |node: Node<'_>| source.variables_in(node).into_iter().next();
    let mut written = Vec::new();
    for assignment in source.of_kind("assignment_expression") {
        let Some(left) = assignment.named_child(0) else { continue };
        // `$a, $b = …` writes both; in `$a[$b] = …` the second is read.
        let names = if source.text(left).contains('[') {
            first(left).into_iter().collect()
        } else {
            source.variables_in(left)
        };
        written.extend(names.into_iter().map(|name| (name, assignment.end_byte())));
    }
    for kind in ["foreach_statement", "script_parameter"] {
        for node in source.of_kind(kind) {
            let mut cursor = node.walk();
            let variable = node.children(&mut cursor).find(|child| child.kind() == "variable");
            written.extend(variable.map(|variable| (source.variable(variable), variable.start_byte())));
        }
    }
    written
}

#[test]
fn nothing_is_read_that_nobody_writes() {
    for Written { name, text, .. } in texts() {
        let source = Source::parse(&text);
        let written = find_written(&source);
        for node in source.of_kind("variable") {
            let variable = source.variable(node);
            let is = |other: &str| other.eq_ignore_ascii_case(&variable);
            let known = AUTOMATIC.into_iter().any(is) || written.iter().any(|(other, _)| is(other));
            assert!(known, "{name}: ${variable} at {} is written nowhere", node.start_position());
        }
    }
}

#[test]
fn values_are_read_as_declared_and_never_written_again() {
    for (task, environment, script) in singles() {
        let text = script.text;
        {
            let source = Source::parse(&text);
            let written = find_written(&source);
            for value in ValueName::ALL {
                let variable = value.variable();
                let times = written.iter().filter(|(name, _)| name == variable).count();
                assert!(
                    times <= 1,
                    "{task} in {environment:?}: ${variable} is written once, by the first lines"
                );
                // Active Directory's filters name variables inside a text, which the module reads itself.
                let reads = text.matches(&format!("${variable}")).count();
                let comments = source.of_kind("comment").into_iter();
                let told: usize = comments
                    .map(|comment| source.text(comment).matches(&format!("${variable}")).count())
                    .sum();
                assert!(
                    times == 0 || reads - told >= 2,
                    "{task} in {environment:?}: ${variable} is needed, so it is read"
                );
            }
            for reserved in RESERVED {
                let taken = written.iter().any(|(name, _)| name.eq_ignore_ascii_case(reserved));
                assert!(!taken, "{task} in {environment:?} writes PowerShell's own ${reserved}");
            }
        }
    }
}

#[test]
fn passwords_are_asked_for_and_stand_nowhere() {
    let reference = Reference::load();
    let mut asked = 0;
    for Written { name, text, .. } in texts() {
        let source = Source::parse(&text);
        for command in source.commands() {
            let Some(cmdlet) = reference.cmdlets.get(&command.name) else { continue };
            for argument in &command.arguments {
                let parameter = argument.parameter.as_deref().unwrap_or_default();
                if cmdlet.kind_of(parameter) == Some("SecureString") {
                    let value = argument.values.first().map(|value| source.text(*value)).unwrap_or_default();
                    let is_asked = value == "$Password"
                        || value.starts_with("(Read-Host ") && value.ends_with("-AsSecureString)");
                    assert!(is_asked, "{name}: {} -{parameter} {value}", command.name);
                    asked += 1;
                }
            }
        }
        for assignment in source.of_kind("assignment_expression") {
            let words = source.text(assignment);
            if words.starts_with("$Password") {
                let fine = words.contains("Read-Host") && words.contains("-AsSecureString");
                assert!(fine, "{name}: «{words}» asks");
            }
        }
    }
    assert!(asked > 0, "accounts are created with a password");
}

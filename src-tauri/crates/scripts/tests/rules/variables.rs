//! A script reads what it was given and what it looked up, and nothing else; passwords are asked for.

use anteroom_scripts::ValueName;
use tree_sitter::Node;

use crate::reference::Reference;
use crate::sample::{Written, singles, texts};
use crate::syntax::Source;

/// Variables PowerShell fills itself, as far as scripts may read them.
const AUTOMATIC: [&str; 6] = ["_", "true", "false", "null", "PSScriptRoot", "WhatIfPreference"];

/// Variables PowerShell fills itself that nobody may write.
const RESERVED: [&str; 8] = ["Host", "Input", "Args", "Matches", "Error", "Home", "PID", "Profile"];

/// The variables that are written, each with where that begins to count.
fn find_written(source: &Source) -> Vec<(String, usize)> {
    let first = |node: Node<'_>| source.variables_in(node).into_iter().next();
    let mut written = Vec::new();
    for assignment in source.of_kind("assignment_expression") {
        let name = assignment.named_child(0).and_then(first);
        written.extend(name.map(|name| (name, assignment.end_byte())));
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
fn nothing_is_read_before_it_is_there() {
    for Written { name, text, .. } in texts() {
        let source = Source::parse(&text);
        let written = find_written(&source);
        for node in source.of_kind("variable") {
            let variable = source.variable(node);
            let place = node.start_byte();
            let is_target = |kind: &str| {
                let mut outer = node.parent();
                while let Some(inner) = outer.filter(|outer| outer.byte_range() == node.byte_range()) {
                    if inner.kind() == kind {
                        return true;
                    }
                    outer = inner.parent();
                }
                false
            };
            let known = AUTOMATIC.contains(&variable.as_str())
                || is_target("left_assignment_expression")
                || written.iter().any(|(other, from)| *other == variable && *from <= place);
            assert!(known, "{name}: ${variable} at {} is not there yet", node.start_position());
        }
    }
}

#[test]
fn values_are_read_as_declared_and_never_written_again() {
    for (task, environment, script) in singles() {
        for text in [Some(script.text), script.undo].into_iter().flatten() {
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
                    let value = argument.values.first().map(|value| source.text(*value));
                    assert_eq!(value, Some("$Password"), "{name}: {} -{parameter}", command.name);
                    asked += 1;
                }
            }
        }
        for assignment in source.of_kind("assignment_expression") {
            let words = source.text(assignment);
            if words.starts_with("$Password") {
                let fine = words.contains("Read-Host") && words.contains("-AsSecureString")
                    || words.ends_with("New-Object -TypeName System.Security.SecureString");
                assert!(fine, "{name}: «{words}» asks, or is empty for -WhatIf");
            }
        }
    }
    assert!(asked > 0, "accounts are created with a password");
}

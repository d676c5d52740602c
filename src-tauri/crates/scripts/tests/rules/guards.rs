//! Nothing is changed without a look at how it is, so that a second run changes nothing; and `-WhatIf` reaches everything
//! that changes something.

use std::collections::BTreeSet;

use tree_sitter::Node;

use crate::reference::Reference;
use crate::sample::texts;
use crate::syntax::Source;

/// Variables that hold the present state, or something made of it.
fn find_state(source: &Source, reference: &Reference) -> BTreeSet<String> {
    let mut state = BTreeSet::new();
    loop {
        let before = state.len();
        for assignment in source.of_kind("assignment_expression") {
            let [Some(left), Some(right)] = [
                assignment.named_child(0),
                assignment.named_child(u32::try_from(assignment.named_child_count() - 1).unwrap()),
            ] else {
                continue;
            };
            if tells(source, right, reference, &state) {
                state.extend(source.variables_in(left).into_iter().next());
            }
        }
        for each in source.of_kind("foreach_statement") {
            let (Some(variable), Some(collection)) = (each.named_child(0), each.named_child(1)) else {
                continue;
            };
            if tells(source, collection, reference, &state) {
                state.insert(source.variable(variable));
            }
        }
        if state.len() == before {
            return state;
        }
    }
}

fn tells(source: &Source, node: Node<'_>, reference: &Reference, state: &BTreeSet<String>) -> bool {
    let asks = source.nodes_in(node).into_iter().filter(|one| one.kind() == "command_name").any(|name| {
        let name = source.text(name);
        reference.cmdlets.get(name).is_some_and(|cmdlet| cmdlet.tells(name))
    });
    asks || source.variables_in(node).iter().any(|name| state.contains(name))
}

/// The conditions under which a command runs: those of every `if` and `elseif` on the way, with the conditions before them.
fn find_conditions(command: Node<'_>) -> Vec<Node<'_>> {
    let mut conditions = Vec::new();
    let mut inner = command;
    while let Some(outer) = inner.parent() {
        let is_condition = outer.named_child(0).is_some_and(|first| first == inner);
        if matches!(outer.kind(), "if_statement" | "elseif_clause") && !is_condition {
            conditions.extend(outer.named_child(0));
        }
        inner = outer;
    }
    conditions
}

fn find_problems(source: &Source, reference: &Reference) -> Vec<String> {
    let state = find_state(source, reference);
    let mut problems = Vec::new();
    for command in source.commands() {
        let Some(cmdlet) = reference.cmdlets.get(&command.name) else { continue };
        if cmdlet.reads(&command.name) {
            continue;
        }
        let name = &command.name;
        let guarded = find_conditions(command.node)
            .into_iter()
            .any(|condition| tells(source, condition, reference, &state));
        if !guarded {
            problems.push(format!("{name} does not look at the present state first"));
        }
        let passes = |parameter: &str, value: &str| {
            command.find(parameter).is_some_and(|argument| {
                argument.attached && argument.values.iter().all(|node| source.text(*node) == value)
            })
        };
        if !passes("WhatIf", "$WhatIfPreference") {
            // Cmdlets from another session do not inherit the preference.
            problems.push(format!("{name} is not told about -WhatIf"));
        }
        let asks = matches!(command.verb(), "Remove" | "Disable")
            || matches!(name.as_str(), "Update-DistributionGroupMember");
        if asks && !passes("Confirm", "$false") {
            problems.push(format!("{name} would ask in the middle of a script"));
        }
        let stops = command
            .find("ErrorAction")
            .is_some_and(|argument| argument.values.iter().any(|node| source.text(*node) == "Stop"));
        if !cmdlet.module.starts_with("Microsoft.PowerShell") && !stops {
            problems.push(format!("{name} fails without ending the script"));
        }
    }
    problems
}

#[test]
fn every_change_looks_first_and_honours_what_if() {
    let reference = Reference::load();
    for written in texts() {
        let problems = find_problems(&Source::parse(&written.text), &reference);
        assert_eq!(problems, Vec::<String>::new(), "{}", written.name);
    }
}

#[test]
fn what_is_done_blindly_is_noticed() {
    let reference = Reference::load();
    let change = "Set-Mailbox -Identity $a -Type Room -ErrorAction Stop -WhatIf:$WhatIfPreference";
    let good = format!("$p = Get-Mailbox -Identity $a\nif (-not $p) {{ {change} }}");
    assert_eq!(find_problems(&Source::parse(&good), &reference), Vec::<String>::new(), "{good}");
    let bad = [
        (change.to_owned(), "nothing is looked at"),
        (format!("if ($a) {{ {change} }}"), "a condition that says nothing about the present state"),
        (format!("$p = Get-Mailbox -Identity $a\nif ($p) {{ }}\n{change}"), "behind the if, not in it"),
        (good.replace(" -WhatIf:$WhatIfPreference", ""), "without -WhatIf"),
        (good.replace(" -ErrorAction Stop", ""), "an error goes by"),
        (good.replace("Set-Mailbox", "Remove-Mailbox").replace(" -Type Room", ""), "it would ask"),
    ];
    for (text, why) in bad {
        assert!(!find_problems(&Source::parse(&text), &reference).is_empty(), "{why}: {text}");
    }
}

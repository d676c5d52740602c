//! What changes something stands in one place, what looks something up in another, so that who reads one of them has read all.

use std::collections::BTreeSet;

use anteroom_scripts::{Audience, Environment, TaskId};

use crate::reference::{Cmdlet, Reference};
use crate::sample::{Written, scripts, shown, singles};
use crate::syntax::{Command, Source};

/// Modules whose cmdlets reach an organization.
const OUTSIDE: [&str; 3] = ["Exchange", "ActiveDirectory", "Microsoft.Graph"];
/// Where a setting, or where the script runs, changes something: the engine has asked before.
const CHANGING: [&str; 3] = ["Set", "Open", "Close"];
/// Where something is looked up: the engine tells what was not found from what could not be read.
const LOOKING: [&str; 4] = ["Find", "Read", "Open", "$Ar.Recipient"];

/// What writes, or runs, whatever it is given.
const WRITES: [&str; 10] = [
    "Export-Csv",
    "Import-Csv",
    "Out-File",
    "Set-Content",
    "Add-Content",
    "Get-Content",
    "Invoke-Expression",
    "Add-Type",
    "Remove-Item",
    "Start-Process",
];

fn splats(source: &Source, command: &Command<'_>, name: &str) -> bool {
    let values = command.arguments.iter().filter(|argument| argument.parameter.is_none());
    let attached = command.arguments.iter().flat_map(|argument| &argument.values);
    values.flat_map(|argument| &argument.values).chain(attached).any(|value| source.text(*value) == name)
}

/// What a command does that it must not, where it stands.
fn find_problems(source: &Source, reference: &Reference) -> Vec<String> {
    let mut problems = Vec::new();
    for command in source.commands() {
        let name = command.name.as_str();
        let around = source.surroundings(command.node);
        let within = |places: &[&str]| around.iter().any(|place| places.contains(&place.as_str()));
        if let Some(cmdlet) = outside(reference, name) {
            if cmdlet.reads(name) {
                if !within(&LOOKING) {
                    problems.push(format!("{name} looks up outside the look-up"));
                }
                if !splats(source, &command, "@Look") {
                    problems.push(format!("{name} is read without @Look: an error would pass for nothing"));
                }
            } else {
                if !within(&CHANGING) {
                    problems.push(format!("{name} changes outside the change"));
                }
                if !splats(source, &command, "@Go") {
                    problems.push(format!("{name} may ask, or fail in silence, without @Go"));
                }
            }
        }
        if name == "Read-Host" && !within(&["Set"]) {
            problems.push("Read-Host asks outside the change".to_owned());
        }
        if WRITES.contains(&name) {
            problems.push(format!("{name} has no place in a script"));
        }
        problems.extend(kept_errors(source, &command));
    }
    problems.extend(dropped_errors(source));
    problems
}

fn kept_errors(source: &Source, command: &Command<'_>) -> Option<String> {
    let name = command.name.as_str();
    let is_silent = |value: &str| matches!(value, "SilentlyContinue" | "Ignore" | "0");
    let mut actions = command.arguments.iter().filter(|one| one.parameter.as_deref() == Some("ErrorAction"));
    let silent = actions.any(|one| one.values.iter().any(|value| is_silent(source.text(*value))));
    (silent && name != "Get-Command").then(|| format!("{name} keeps errors to itself"))
}

fn dropped_errors(source: &Source) -> Vec<String> {
    let clauses = source.of_kind("catch_clause").into_iter().map(|node| source.text(node));
    let empty = clauses.filter(|text| text.replace([' ', '\n'], "").ends_with("{}"));
    empty.map(|text| format!("an error is dropped: {text}")).collect()
}

fn outside<'a>(reference: &'a Reference, name: &str) -> Option<&'a Cmdlet> {
    reference.cmdlets.get(name).filter(|cmdlet| OUTSIDE.contains(&cmdlet.module.as_str()))
}

#[test]
fn changes_and_look_ups_stand_in_their_places() {
    let reference = Reference::load();
    for written in scripts() {
        let problems = find_problems(&Source::parse(&written.text), &reference);
        assert_eq!(problems, Vec::<String>::new(), "{}", written.name);
    }
}

#[test]
fn one_place_changes_one_asks_one_reads_the_journal() {
    for Written { name, text, .. } in scripts() {
        let source = Source::parse(&text);
        let times = |what: &str| text.matches(what).count();
        let callers: BTreeSet<String> = source
            .commands()
            .into_iter()
            .filter(|command| command.name == "Invoke-ArChange")
            .filter_map(|command| source.surroundings(command.node).pop())
            .collect();
        assert_eq!(
            callers,
            BTreeSet::from(["Set-ArSetting".to_owned(), "Undo-ArEntry".to_owned()]),
            "{name}"
        );
        for (what, why) in [
            ("& $Is.Set", "settings are set"),
            ("ShouldProcess($", "-WhatIf and -Confirm are asked"),
            (".ReadToEnd()", "the journal is read"),
            ("PromptForChoice(", "a person is asked"),
            ("& $Finder", "objects are found"),
            (".Flush($true)", "the disk is waited for, when opening and"),
        ] {
            let expected = if what.starts_with(".Flush") { 2 } else { 1 };
            assert_eq!(times(what), expected, "{name}: {why} in one place, {what}");
        }
    }
}

#[test]
fn what_stands_in_the_wrong_place_is_noticed() {
    let reference = Reference::load();
    let good = "$Ar.Settings['A'] = @{ Read = { Get-Mailbox -Identity $Id @Look }; Set = { Set-Mailbox -Identity $Id -Type Room @Go } }";
    assert_eq!(find_problems(&Source::parse(good), &reference), Vec::<String>::new());
    let bad = [
        (good.replace("Set = {", "Ask = {"), "a change where a question belongs"),
        (good.replace("Read = {", "Refuse = {"), "a look-up where a decision belongs"),
        (good.replace(" @Go", ""), "a change that may ask in the middle"),
        (good.replace(" @Look", ""), "a failing look-up that passes for nothing"),
        (good.replace("@Look", "@Look -ErrorAction SilentlyContinue"), "an error that is kept to itself"),
        (
            "$Ar.Tasks['a'] = { Set-Mailbox -Identity $Id -Type Room @Go }".to_owned(),
            "a change past the engine",
        ),
        ("$Ar.Tasks['a'] = { Export-Csv -LiteralPath $p }".to_owned(), "a file of its own"),
        ("try { Get-Date } catch { }".to_owned(), "an error that is dropped"),
        ("$x = Read-Host -Prompt 'a'".to_owned(), "a question out of turn"),
    ];
    for (text, why) in bad {
        assert!(!find_problems(&Source::parse(&text), &reference).is_empty(), "{why}: {text}");
    }
}

/// The cmdlets with their parameters that a script checks for before it begins: its `Uses`.
fn declared(text: &str) -> Vec<(String, Vec<String>)> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for (at, _) in text.match_indices("Uses = ") {
        let source = Source::parse(&text[at + "Uses = ".len()..]);
        // The texts up to the end of the value: the first statement of what follows.
        let value = source
            .of_kind("pipeline")
            .into_iter()
            .next()
            .map(|node| source.text(node).to_owned())
            .unwrap_or_default();
        let joined = value.replace("' +\n", "'+").split_inclusive('\n').collect::<String>();
        for literal in literals(&joined) {
            let mut words = literal.split_whitespace().map(str::to_owned);
            if let Some(cmdlet) = words.next().filter(|word| word.contains('-')) {
                all.push((cmdlet, words.collect()));
            } else if let Some((_, parameters)) = all.last_mut() {
                // A text that goes on with the parameters of the one before.
                parameters.extend(literal.split_whitespace().map(str::to_owned));
            }
        }
    }
    all
}

fn literals(text: &str) -> Vec<String> {
    text.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn what_a_script_checks_for_before_it_begins_is_documented_and_is_all_it_calls() {
    let reference = Reference::load();
    for Written { name, environment, audience, text } in scripts() {
        let declared = declared(&text);
        for (cmdlet, parameters) in &declared {
            let known = outside(&reference, cmdlet).filter(|known| known.is_for(environment, audience));
            let Some(known) = known else { panic!("{name}: {cmdlet} is not documented for this place") };
            for parameter in parameters {
                assert!(known.knows(parameter, environment), "{name}: {cmdlet} has no -{parameter} here");
            }
        }
        let source = Source::parse(&text);
        for command in source.commands() {
            if outside(&reference, &command.name).is_none() || source.is_spare(&command, audience) {
                continue;
            }
            let of_it: Vec<_> = declared.iter().filter(|(cmdlet, _)| *cmdlet == command.name).collect();
            assert!(!of_it.is_empty(), "{name}: {} is called and not checked for", command.name);
            for parameter in command.arguments.iter().filter_map(|argument| argument.parameter.as_deref()) {
                let checked = parameter == "Identity"
                    || of_it.iter().any(|(_, known)| known.iter().any(|one| one == parameter));
                assert!(checked, "{name}: {} -{parameter} is used and not checked for", command.name);
            }
        }
    }
}

#[test]
fn a_task_stands_under_its_own_name_and_all_are_done_somewhere() {
    let mut done = BTreeSet::new();
    for (task, environment, script) in singles() {
        let own = format!("$Ar.Tasks['{task}'] = {{");
        assert_eq!(script.text.matches("$Ar.Tasks['").count(), 1, "{task} in {environment:?} is one task");
        assert!(script.text.contains(&own), "{task} in {environment:?}: {own}");
        done.insert(task);
    }
    done.extend(shown().into_iter().map(|(task, ..)| task));
    assert_eq!(done, TaskId::ALL.iter().copied().collect(), "no task is without a text");
}

/// What the lines that show something do that they must not.
fn find_problems_of_a_look(text: &str, reference: &Reference) -> Vec<String> {
    let source = Source::parse(text);
    let mut problems = Vec::new();
    for command in source.commands() {
        let name = command.name.as_str();
        if let Some(cmdlet) = outside(reference, name) {
            if !cmdlet.reads(name) {
                problems.push(format!("{name} changes something"));
            }
            if !splats(&source, &command, "@Look") {
                problems.push(format!("{name} is read without @Look: an error would pass for nothing"));
            }
        }
        let around = source.surroundings(command.node);
        if name == "Set-Clipboard" && !around.iter().any(|place| place == "Show-Ar") {
            problems.push(format!("{name} hands something over past the envelope"));
        }
        if WRITES.contains(&name) || name.starts_with("Format-") || name.starts_with("Out-") {
            problems.push(format!("{name} has no place among them"));
        }
        problems.extend(kept_errors(&source, &command));
    }
    problems.extend(dropped_errors(&source));
    let last = text.trim_end().lines().last();
    if !text.starts_with("& {\n") || last != Some("}") || !text.ends_with("}\n\n") || text.contains("\t") {
        problems.push("it is no block of its own, with an empty line behind".to_owned());
    }
    if text.trim_end().lines().any(|line| line.trim().is_empty()) {
        problems
            .push("an empty line within: a console without a line editor would run what it has".to_owned());
    }
    for left in ["$global:", "$script:", "Set-Variable", "Import-Module", "exit"] {
        if text.split(|c: char| !c.is_alphanumeric() && !"$:-".contains(c)).any(|word| word.starts_with(left))
        {
            problems.push(format!("{left} reaches out of the block"));
        }
    }
    if text.matches("\nShow-Ar ").count() != 1 {
        problems.push("it is handed over once".to_owned());
    }
    problems
}

#[test]
fn what_shows_something_changes_nothing_hides_nothing_and_leaves_nothing_behind() {
    let reference = Reference::load();
    let all = shown();
    assert!(all.len() >= 8, "three in both worlds and one in each: {}", all.len());
    for (task, environment, text) in &all {
        let problems = find_problems_of_a_look(text, &reference);
        assert_eq!(problems, Vec::<String>::new(), "{task} in {environment:?}");
        assert!(
            text.contains(&format!("\nShow-Ar '{task}' ")),
            "{task} in {environment:?} says what was asked"
        );
    }
    let (_, _, good) = &all[0];
    for (bad, why) in [
        (
            good.replacen("Get-AcceptedDomain @Look", "Get-AcceptedDomain", 1),
            "an error that passes for nothing",
        ),
        (
            good.replacen(
                "Get-AcceptedDomain @Look",
                "Get-AcceptedDomain @Look -ErrorAction SilentlyContinue",
                1,
            ),
            "an error that is kept to itself",
        ),
        (good.replacen("& {\n", "& {\nSet-Mailbox -Identity $Account -Type Room @Look\n", 1), "a change"),
        (good.replacen("& {\n", "& {\n\n", 1), "an empty line"),
        (good.replacen("& {\n", "", 1), "names that stay in the session"),
        (good.replacen("& {\n", "& {\n$global:Rows = 1\n", 1), "a name that stays in the session"),
        (good.replacen("}\n\n", "exit 1\n}\n\n", 1), "the window closes"),
        (good.replacen("}\n\n", "Format-List -InputObject $Rows\n}\n\n", 1), "what is printed for a screen"),
        (good.replacen("}\n\n", "try { $Org[0] } catch { }\n}\n\n", 1), "an error that is dropped"),
    ] {
        assert_ne!(&bad, good, "{why}");
        assert!(!find_problems_of_a_look(&bad, &reference).is_empty(), "{why}: {bad}");
    }
}

#[test]
fn no_script_needs_the_modules_of_two_audiences() {
    let reference = Reference::load();
    for Written { name, audience, text, .. } in scripts() {
        let source = Source::parse(&text);
        let modules: BTreeSet<&str> = source
            .commands()
            .iter()
            .filter(|command| !source.is_spare(command, audience))
            .filter_map(|command| outside(&reference, &command.name))
            .map(|cmdlet| cmdlet.module.as_str())
            .collect();
        let own = match audience {
            Audience::ExchangeAdministrator => "Exchange",
            Audience::DirectoryAdministrator => "ActiveDirectory",
            Audience::EntraAdministrator => "Microsoft.Graph",
        };
        assert_eq!(modules, BTreeSet::from([own]), "{name}");
    }
}

#[test]
fn tasks_that_exclude_each_other_are_not_chosen_together() {
    use anteroom_scripts::{ComposeError, compose};
    let values = crate::sample::values();
    let apart = |one, other, environment| compose(&[one, other], environment, &values).unwrap_err();
    assert_eq!(
        apart(TaskId::ImpersonateMembers, TaskId::ImpersonateEverybody, Environment::OnPremises),
        ComposeError::Exclusive(TaskId::ImpersonateEverybody, TaskId::ImpersonateMembers),
        "each takes back what the other grants"
    );
    assert_eq!(
        apart(TaskId::EnableCustomization, TaskId::GrantApplication, Environment::ExchangeOnline),
        ComposeError::Exclusive(TaskId::EnableCustomization, TaskId::GrantApplication),
        "until it is customized, the session lacks the cmdlets of the other"
    );
}

//! Every cmdlet and every parameter exists where the script runs, in one parameter set, with a value it accepts.

use anteroom_scripts::{Audience, Environment};

use crate::reference::{Cmdlet, Reference};
use crate::sample::{processing, texts};
use crate::syntax::{Argument, Command, Source};

/// Tables whose entries become parameters: what goes with every reading and every change, and what a setting puts together. What is in
/// those stands in its `Uses`.
const SPLATTED: [&str; 7] = ["@Look", "@Go", "@Wish", "@New", "@With", "@Back", "@Bar"];

struct Place<'a> {
    reference: &'a Reference,
    environment: Environment,
    audience: Audience,
}

impl Place<'_> {
    fn find_problems(&self, source: &Source) -> Vec<String> {
        let functions = source.functions();
        let mut problems = Vec::new();
        // What is called by a variable has no name of its own.
        let named =
            |command: &Command<'_>| !command.name.is_empty() && !source.is_spare(command, self.audience);
        for command in source.commands().into_iter().filter(named) {
            let own = functions.iter().find(|(name, _)| *name == command.name);
            if let Some((name, parameters)) = own {
                // The engine's own functions are called by position, too.
                let names = command.arguments.iter().filter_map(|argument| argument.parameter.clone());
                let unknown = names.filter(|name| !parameters.contains(name));
                problems.extend(unknown.map(|parameter| format!("{name} has no parameter -{parameter}")));
                continue;
            }
            match self.reference.cmdlets.get(&command.name) {
                Some(cmdlet) if cmdlet.is_for(self.environment, self.audience) => {
                    problems.extend(self.find_misuse(source, &command, cmdlet));
                }
                Some(_) => problems.push(format!("{} is not for this place", command.name)),
                None => problems.push(format!("{} is not known", command.name)),
            }
        }
        problems
    }

    fn find_misuse(&self, source: &Source, command: &Command<'_>, cmdlet: &Cmdlet) -> Vec<String> {
        let mut problems = Vec::new();
        let mut used: Vec<String> = Vec::new();
        let mut splats = false;
        for argument in &command.arguments {
            match &argument.parameter {
                Some(name) if !cmdlet.knows(name, self.environment) => {
                    problems.push(format!("{} has no -{name} here", command.name));
                }
                Some(name) => {
                    problems.extend(self.find_bad_value(source, command, argument, cmdlet));
                    used.push(name.clone());
                }
                None if argument.values.iter().all(|value| SPLATTED.contains(&source.text(*value))) => {
                    splats = true
                }
                None if cmdlet.module.starts_with("Microsoft.PowerShell") => {}
                None => problems.push(format!("{} is given a value without its name", command.name)),
            }
        }
        let fits = cmdlet.sets().iter().any(|set| {
            let common = |name: &String| crate::reference::COMMON.iter().any(|(common, _)| common == name);
            let known = used.iter().all(|name| common(name) || set.iter().any(|slot| slot.name == *name));
            let positional = command.arguments.iter().any(|argument| argument.parameter.is_none());
            let complete =
                splats || set.iter().all(|slot| !slot.required || positional || used.contains(&slot.name));
            known && complete
        });
        if !fits {
            problems.push(format!("{} has no parameter set with {used:?}", command.name));
        }
        problems
    }

    fn find_bad_value(
        &self,
        source: &Source,
        command: &Command<'_>,
        argument: &Argument<'_>,
        cmdlet: &Cmdlet,
    ) -> Option<String> {
        let name = argument.parameter.as_deref()?;
        let kind = cmdlet.kind_of(name)?;
        let problem = |why: String| Some(format!("{} -{name}: {why}", command.name));
        if kind == "SwitchParameter" {
            let given = !argument.values.is_empty();
            return (given != argument.attached)
                .then(|| problem("a switch takes a value after a colon alone".into()))?;
        }
        if argument.values.is_empty() {
            return problem("no value".into());
        }
        for literal in argument.values.iter().filter_map(|value| source.literal(*value)) {
            let boolean = matches!(literal.as_str(), "$true" | "$false");
            let takes_any = matches!(kind, "Object" | "Object[]");
            if kind == "Boolean" && !boolean || kind != "Boolean" && boolean && !takes_any {
                return problem(format!("{literal} is no {kind}"));
            }
            if let Some(words) = self.reference.values.get(kind)
                && !words.accepted.contains(&literal)
                // A number of objects, or the word for all of them.
                && !(kind == "Unlimited" && literal.bytes().all(|byte| byte.is_ascii_digit()))
            {
                return problem(format!("{literal} is none of {:?}", words.accepted));
            }
            let roles = matches!(kind, "RoleIdParameter" | "RoleIdParameter[]");
            if roles
                && !self.reference.roles.get(&literal).is_some_and(|known| known.contains(&self.environment))
            {
                return problem(format!("there is no role {literal} here"));
            }
        }
        None
    }
}

#[test]
fn cmdlets_and_parameters_exist_where_the_script_runs() {
    let reference = Reference::load();
    for written in texts() {
        let place =
            Place { reference: &reference, environment: written.environment, audience: written.audience };
        let problems = place.find_problems(&Source::parse(&written.text));
        assert_eq!(problems, Vec::<String>::new(), "{}", written.name);
    }
}

#[test]
fn wished_settings_are_values_that_exchange_accepts() {
    let reference = Reference::load();
    let cmdlet = &reference.cmdlets["Set-CalendarProcessing"];
    for (name, value) in processing().entries() {
        let kind = cmdlet.kind_of(name).unwrap();
        let fits = match kind {
            "Boolean" => value == "True" || value == "False",
            "Int32" => value.parse::<i32>().is_ok(),
            _ => reference.values[kind].accepted.contains(&value),
        };
        assert!(fits, "{name} = {value} is a {kind}");
    }
}

#[test]
fn what_does_not_exist_is_noticed() {
    let reference = Reference::load();
    let online = Place {
        reference: &reference,
        environment: Environment::ExchangeOnline,
        audience: Audience::ExchangeAdministrator,
    };
    let misuses = [
        ("Set-Mailbox -Identity $a -PrimarySmtpAddress $b", "a parameter of Exchange Server alone"),
        ("Set-Mailbox -Identity $a -Type Rooms", "a value it does not accept"),
        ("Set-Mailbox -Type Room", "a required parameter is missing"),
        ("Set-CASMailbox -Identity $a -EwsEnabled 'yes'", "a word where true or false belongs"),
        ("New-DistributionGroup -Name $a -RoomList $true", "a switch with a value behind a space"),
        ("New-ManagementRoleAssignment -Name $a -User $b -App $c -Role 'X'", "two parameter sets at once"),
        (
            "New-ManagementRoleAssignment -Name $a -User $b -Role 'ApplicationImpersonation'",
            "a role that is gone",
        ),
        ("Get-ADUser -Filter $a", "a cmdlet of another audience's module"),
        ("Grant-Everything", "a cmdlet nobody has"),
        ("Set-Mailbox $a -Type Room", "a value without its parameter's name"),
    ];
    for (text, why) in misuses {
        assert!(!online.find_problems(&Source::parse(text)).is_empty(), "{why}: {text}");
    }
}

//! The cmdlets as their documentation has them: `tests/data/cmdlets.json`.

use std::collections::BTreeMap;

use anteroom_scripts::{Audience, Environment};
use serde::Deserialize;

/// Parameters that every advanced cmdlet has
/// (<https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_commonparameters>), with their type.
pub const COMMON: [(&str, &str); 1] = [("ErrorAction", "ActionPreference")];

#[derive(Deserialize)]
pub struct Reference {
    pub values: BTreeMap<String, Accepted>,
    pub roles: BTreeMap<String, Vec<Environment>>,
    pub cmdlets: BTreeMap<String, Cmdlet>,
}

/// What a type accepts, as words.
#[derive(Deserialize)]
pub struct Accepted {
    pub accepted: Vec<String>,
    pub source: String,
}

#[derive(Deserialize)]
pub struct Cmdlet {
    pub module: String,
    pub source: String,
    pub environments: Vec<Environment>,
    pub syntax: BTreeMap<String, String>,
    /// A parameter's type, then the environments that know it.
    parameters: BTreeMap<String, Vec<String>>,
}

/// A parameter in one parameter set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    pub name: String,
    pub required: bool,
}

impl Reference {
    pub fn load() -> Self {
        serde_json::from_str(include_str!("../data/cmdlets.json")).unwrap()
    }
}

impl Cmdlet {
    pub fn kind_of(&self, parameter: &str) -> Option<&str> {
        let common = COMMON.iter().find(|(name, _)| *name == parameter).map(|(_, kind)| *kind);
        self.parameters.get(parameter).and_then(|facts| facts.first()).map(String::as_str).or(common)
    }

    pub fn knows(&self, parameter: &str, environment: Environment) -> bool {
        let name = match environment {
            Environment::OnPremises => "on_premises",
            Environment::ExchangeOnline => "exchange_online",
        };
        COMMON.iter().any(|(common, _)| *common == parameter)
            || self.parameters.get(parameter).is_some_and(|facts| facts[1..].iter().any(|fact| fact == name))
    }

    /// The parameter sets, read from Microsoft's syntax lines.
    pub fn sets(&self) -> Vec<Vec<Slot>> {
        self.syntax.values().map(|line| read_slots(line)).collect()
    }

    /// Whether calling it leaves everything as it was.
    pub fn reads(&self, name: &str) -> bool {
        let verb = name.split('-').next().unwrap_or_default();
        match self.module.as_str() {
            "Exchange" | "ActiveDirectory" | "Microsoft.Graph" => matches!(verb, "Get" | "Test"),
            // The rest of PowerShell's own works on what is in memory or on the screen.
            _ => true,
        }
    }

    pub fn is_for(&self, environment: Environment, audience: Audience) -> bool {
        self.environments.contains(&environment)
            && match self.module.as_str() {
                "Exchange" => audience == Audience::ExchangeAdministrator,
                "ActiveDirectory" => audience == Audience::DirectoryAdministrator,
                "Microsoft.Graph" => environment == Environment::ExchangeOnline,
                _ => true,
            }
    }
}

/// Reads `Verb-Noun [-A] <T> -B <T> [[-C] <T>] [-D <T>] [-E]`: A and B are required, C, D and E are not.
fn read_slots(line: &str) -> Vec<Slot> {
    let mut slots = Vec::new();
    for (at, _) in line.match_indices('-').skip(1) {
        let before = line[..at].chars().rev().take_while(|c| *c == '[').count();
        let starts = line[..at].ends_with(['[', ' ']);
        let name: String = line[at + 1..].chars().take_while(|c| c.is_alphanumeric()).collect();
        let after = &line[at + 1 + name.len()..];
        if starts && !name.is_empty() {
            // One bracket closed at once, with a type behind it, says only that the name may be left out.
            let required = before == 0 || before == 1 && after.starts_with("] <");
            slots.push(Slot { name, required });
        }
    }
    slots
}

#[test]
fn syntax_lines_are_read_as_microsoft_writes_them() {
    let slots = read_slots("Set-X [-Identity] <Id> -User <U> [[-Name] <String>] [-Type <T>] [-WhatIf]");
    let slots: Vec<_> = slots.iter().map(|slot| (slot.name.as_str(), slot.required)).collect();
    assert_eq!(
        slots,
        [("Identity", true), ("User", true), ("Name", false), ("Type", false), ("WhatIf", false)],
        "only what must be given is required"
    );
}

#[test]
fn every_fact_names_its_source() {
    let reference = Reference::load();
    for (name, cmdlet) in &reference.cmdlets {
        let source = cmdlet.source.as_str();
        assert!(
            source.starts_with("https://learn.microsoft.com/") || source.starts_with("MicrosoftDocs/"),
            "{name} comes from {source}"
        );
        for slot in cmdlet.sets().concat() {
            assert!(cmdlet.kind_of(&slot.name).is_some(), "{name} -{} has a type", slot.name);
        }
    }
    for (kind, accepted) in &reference.values {
        assert!(accepted.source.starts_with("https://learn.microsoft.com/"), "{kind}");
        assert!(!accepted.accepted.is_empty(), "{kind} accepts something");
    }
}

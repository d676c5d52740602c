//! What a script and a command are run with, to tell afterwards whether what they said is about this setup as it stands.

use crate::blocks::find_block;
use crate::compose::{organization, script_id};
use crate::{Audience, Environment, TaskId, ValueName, Values};

/// How many hexadecimals a fingerprint has.
const SIGNS: usize = 16;

/// Whose scripts these are, as they say it of themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// `$ScriptId`: product and setup.
    pub id: String,
    /// `$Organization`: the texts of which the organization it is for has one; empty while no address is known.
    pub organization: Vec<String>,
}

impl Plan {
    /// The plan of a setup for one audience.
    pub fn of(audience: Audience, values: &Values) -> Self {
        Self { id: script_id(&values.product(), values), organization: organization(audience, values) }
    }

    /// Whether what was run in an organization of these names is about this plan: `None` where nothing tells yet.
    pub fn is_of(&self, names: &[String]) -> Option<bool> {
        let known = |name: &String| names.iter().any(|one| one.eq_ignore_ascii_case(name));
        (!self.organization.is_empty()).then(|| self.organization.iter().any(known))
    }
}

/// The values that a task is run with, but for what a person agrees to and for what names begin with.
pub fn reads(task: TaskId, environment: Environment) -> Vec<ValueName> {
    let Some(block) = find_block(task, environment) else { return Vec::new() };
    let is_about =
        |name: &ValueName| !matches!(name, ValueName::MayConvert | ValueName::MayRemove | ValueName::Names);
    block.needs.iter().chain(&block.uses).copied().filter(is_about).collect()
}

/// A fingerprint of these values: another one means that one of them has changed.
pub fn fingerprint(values: &Values, names: &[ValueName]) -> String {
    let mut all = String::new();
    for name in names {
        let value = values.find(*name).and_then(|value| value.assign(name.variable()).ok());
        all.push_str(&value.unwrap_or_else(|| format!("{}\n", name.variable())));
    }
    crate::saved::hash(&all.to_lowercase())[..SIGNS].to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(rooms: &[&str]) -> Values {
        Values {
            account: Some("svc@contoso.com".parse().unwrap()),
            rooms: rooms.iter().map(|room| room.parse().unwrap()).collect(),
            ..Values::default()
        }
    }

    #[test]
    fn a_fingerprint_changes_with_what_it_is_about_and_with_nothing_else() {
        let (one, other) =
            (values(&["amber@contoso.com"]), values(&["amber@contoso.com", "basalt@contoso.com"]));
        let rooms = |values| fingerprint(values, &[ValueName::Rooms]);
        let account = |values| fingerprint(values, &[ValueName::Account]);
        assert_ne!(rooms(&one), rooms(&other));
        assert_eq!(account(&one), account(&other));
        assert_eq!(rooms(&one), rooms(&values(&["AMBER@contoso.com"])), "the same room");
        assert_ne!(
            fingerprint(&one, &[ValueName::Equipment]),
            fingerprint(&one, &[]),
            "what is missing counts"
        );
    }

    #[test]
    fn what_a_person_agrees_to_is_not_what_a_script_is_about() {
        let read = reads(TaskId::CreateRooms, Environment::ExchangeOnline);
        assert!(read.contains(&ValueName::Rooms) && !read.contains(&ValueName::MayConvert), "{read:?}");
    }

    #[test]
    fn another_organization_is_told_from_one_that_is_not_known() {
        let plan = Plan::of(Audience::ExchangeAdministrator, &values(&[]));
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(plan.is_of(&names(&["0f1e", "Contoso.com"])), Some(true));
        assert_eq!(plan.is_of(&names(&["fabrikam.com"])), Some(false));
        let nobody = Plan::of(Audience::ExchangeAdministrator, &Values::default());
        assert_eq!(nobody.is_of(&names(&["fabrikam.com"])), None);
    }
}

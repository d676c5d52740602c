//! What was read, as a table: for a person to compare with what was pasted, before anything is judged.

use super::model::{
    Authorization, DistributionGroup, MailboxProcessing, Objects, Output, Reach, RoleAssignment,
};
use super::read::{ADDRESSES, IDENTITIES, NAMES};

/// Objects by their properties. A property that no object shows is no column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Exchange's names of the properties, which are the same in every language.
    pub columns: Vec<&'static str>,
    /// A cell for each column; `None` where the property was not printed, or not surely read.
    pub rows: Vec<Vec<Option<String>>>,
}

/// A property and its value.
type Cell = (&'static str, Option<String>);

impl Output {
    /// All objects, in the order of the text.
    pub fn table(&self) -> Table {
        let rows: Vec<Vec<Cell>> = match &self.objects {
            Objects::RoleAssignments(all) => all.iter().map(role_assignment).collect(),
            Objects::CalendarProcessing(all) => all.iter().map(processing).collect(),
            Objects::DistributionGroups(all) => all.iter().map(group).collect(),
            Objects::ApplicationAuthorization(all) => all.iter().map(authorization).collect(),
        };
        let names: Vec<_> = rows.first().into_iter().flatten().map(|(name, _)| *name).collect();
        let is_shown =
            |at: &usize| rows.iter().any(|row| row.get(*at).is_some_and(|(_, value)| value.is_some()));
        let shown: Vec<usize> = (0..names.len()).filter(is_shown).collect();
        let pick = |row: &Vec<Cell>| {
            shown.iter().map(|at| row.get(*at).and_then(|(_, value)| value.clone())).collect::<Vec<_>>()
        };
        Table { columns: shown.iter().map(|at| names[*at]).collect(), rows: rows.iter().map(pick).collect() }
    }
}

fn flag(flag: bool) -> String {
    if flag { "True" } else { "False" }.to_owned()
}

fn role_assignment(one: &RoleAssignment) -> Vec<Cell> {
    vec![
        ("Name", one.name.clone()),
        ("Role", Some(one.role.clone())),
        ("RoleAssigneeName", one.assignee.clone()),
        ("RoleAssignee", one.place.clone()),
        ("RoleAssigneeType", one.assignee_type.clone()),
        ("AssignmentMethod", one.method.clone()),
        ("EffectiveUserName", one.effective_user.clone()),
        ("Enabled", one.enabled.map(flag)),
        ("RoleAssignmentDelegationType", one.delegation.clone()),
        ("RecipientWriteScope", one.write_scope.clone()),
        ("CustomRecipientWriteScope", one.custom_scope.clone()),
        ("CustomRecipientWriteScopeFilter", one.scope_filter.clone()),
        ("Account", one.account.clone()),
    ]
}

fn processing(one: &MailboxProcessing) -> Vec<Cell> {
    const SETTINGS: [&str; 11] = [
        "AutomateProcessing",
        "AllowConflicts",
        "AllowRecurringMeetings",
        "EnforceSchedulingHorizon",
        "BookingWindowInDays",
        "MaximumDurationInMinutes",
        "ProcessExternalMeetingMessages",
        "DeleteSubject",
        "AddOrganizerToSubject",
        "DeleteComments",
        "RemovePrivateProperty",
    ];
    let settings = one.processing.entries();
    let setting = |name: &'static str| {
        let found = settings.iter().find(|(known, _)| *known == name);
        (name, found.map(|(_, value)| value.clone()))
    };
    let identity = |column: &'static str| (column, (one.column == column).then(|| one.identity.clone()));
    let mut row: Vec<Cell> = IDENTITIES.iter().map(|column| identity(column)).collect();
    row.extend(SETTINGS.into_iter().map(setting));
    row
}

fn group(one: &DistributionGroup) -> Vec<Cell> {
    let printed = |column: &'static str, is: &'static str, value: &Option<String>| {
        (column, value.clone().filter(|_| column == is))
    };
    let names = NAMES.iter().map(|column| printed(column, one.name_column, &one.name));
    let addresses = ADDRESSES.iter().map(|column| printed(column, one.address_column, &one.address));
    let mut row: Vec<Cell> = names.chain(addresses).collect();
    row.extend([
        ("RecipientTypeDetails", one.type_details.clone()),
        ("ManagedBy", one.managed_by.as_ref().map(|all| all.join(", "))),
        ("Members", one.members.as_ref().map(|all| all.join(", "))),
    ]);
    row
}

fn authorization(one: &Authorization) -> Vec<Cell> {
    let reach = match one.in_scope {
        Reach::Inside => Some(flag(true)),
        Reach::Outside => Some(flag(false)),
        Reach::NotAsked => Some("Not Run".to_owned()),
        Reach::NotShown => None,
    };
    vec![
        ("RoleName", Some(one.role.clone())),
        ("GrantedPermissions", Some(one.permissions.join(", ")).filter(|all| !all.is_empty())),
        ("AllowedResourceScope", one.allowed_scope.clone()),
        ("ScopeType", one.scope_type.clone()),
        ("InScope", reach),
        ("Resource", one.resource.clone()),
    ]
}

//! What was read, in sentences.

use super::Output;

impl Output {
    /// A sentence for each object, so that a person sees whether it was read right.
    pub fn lines(&self) -> Vec<String> {
        let lines: Vec<String> = match self {
            Self::RoleAssignments(all) => all.iter().map(role_assignment).collect(),
            Self::CalendarProcessing(all) => all
                .iter()
                .map(|one| {
                    let settings: Vec<_> = one.processing.entries();
                    let settings = settings.iter().map(|(name, value)| format!("{name} {value}"));
                    format!("{}: {}.", one.identity, settings.collect::<Vec<_>>().join(", "))
                })
                .collect(),
            Self::DistributionGroups(all) => all.iter().map(group).collect(),
            Self::ApplicationAuthorization(all) => all
                .iter()
                .map(|one| {
                    let scope = one.allowed_scope.as_deref().unwrap_or("no scope");
                    let reach = match one.in_scope {
                        Some(true) => "the mailbox is inside",
                        Some(false) => "the mailbox is outside",
                        None => "no mailbox was asked about",
                    };
                    format!("{} in {scope}: {reach}.", one.role)
                })
                .collect(),
        };
        if lines.is_empty() { vec![format!("{} found nothing.", self.command().cmdlet())] } else { lines }
    }
}

fn role_assignment(one: &super::RoleAssignment) -> String {
    let scope = match (&one.custom_scope, &one.write_scope) {
        (Some(scope), _) | (None, Some(scope)) => format!(", scope {scope}"),
        (None, None) => String::new(),
    };
    let user = match &one.effective_user {
        Some(user) if *user != one.assignee => format!(", effective for {user}"),
        _ => String::new(),
    };
    let state = match (one.delegating, one.enabled) {
        (true, _) => "delegating only",
        (false, true) => "enabled",
        (false, false) => "disabled",
    };
    format!("{} is assigned to {}{user}{scope}: {state}.", one.role, one.assignee)
}

fn group(one: &super::DistributionGroup) -> String {
    let name = one.address.as_deref().or(one.name.as_deref()).unwrap_or("The group");
    let kind = one.type_details.as_ref().map(|kind| format!(" is a {kind}")).unwrap_or_default();
    let managers = match one.managed_by.as_deref() {
        None => String::new(),
        Some([]) => ", managed by nobody".to_owned(),
        Some(managers) => format!(", managed by {}", managers.join(", ")),
    };
    let members = one.members.as_ref().map(|all| format!(", {} members", all.len())).unwrap_or_default();
    format!("{name}{kind}{managers}{members}.")
}

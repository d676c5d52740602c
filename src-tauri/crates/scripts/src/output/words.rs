//! What was read, in sentences.

use anteroom_catalogue::Text;
use anteroom_catalogue::texts::outputs as texts;

use super::{Authorization, DistributionGroup, Output, RoleAssignment};

/// The name of what has none, as texts choose by it.
const NONE: &str = "none";

impl Output {
    /// A few sentences for each object, so that a person sees whether it was read right.
    pub fn lines(&self) -> Vec<Vec<Text>> {
        let lines: Vec<Vec<Text>> = match self {
            Self::RoleAssignments(all) => all.iter().map(role_assignment).collect(),
            Self::CalendarProcessing(all) => all
                .iter()
                .map(|one| {
                    let settings: Vec<_> = one.processing.entries();
                    let settings = settings.iter().map(|(name, value)| format!("{name} {value}"));
                    vec![texts::settings(&one.identity, settings.collect::<Vec<_>>().join(", "))]
                })
                .collect(),
            Self::DistributionGroups(all) => all.iter().map(group).collect(),
            Self::ApplicationAuthorization(all) => all.iter().map(|one| vec![authorization(one)]).collect(),
        };
        if lines.is_empty() { vec![vec![texts::nothing(self.command().cmdlet())]] } else { lines }
    }
}

fn role_assignment(one: &RoleAssignment) -> Vec<Text> {
    let state = match (one.delegating, one.enabled) {
        (true, _) => "delegating",
        (false, true) => "enabled",
        (false, false) => "disabled",
    };
    let user = one.effective_user.as_ref().filter(|user| **user != one.assignee);
    let scope = one.custom_scope.as_ref().or(one.write_scope.as_ref());
    let mut said = vec![texts::role(state, &one.role, &one.assignee)];
    said.extend(user.map(texts::effective));
    said.extend(scope.map(texts::scope));
    said
}

fn group(one: &DistributionGroup) -> Vec<Text> {
    let mut said = vec![texts::group(one.address.as_deref().or(one.name.as_deref()).unwrap_or(NONE))];
    said.extend(one.type_details.as_ref().map(texts::kind));
    said.extend(one.managed_by.as_deref().map(|managers| match managers {
        [] => texts::unmanaged(),
        managers => texts::managed(managers.join(", ")),
    }));
    said.extend(one.members.as_ref().map(|all| texts::members(all.len())));
    said
}

fn authorization(one: &Authorization) -> Text {
    let reach = match one.in_scope {
        Some(true) => "inside",
        Some(false) => "outside",
        None => "unasked",
    };
    match &one.allowed_scope {
        Some(scope) => texts::granted(reach, &one.role, scope),
        None => texts::granted_everywhere(reach, &one.role),
    }
}

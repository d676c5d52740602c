//! What was read, in sentences.

use anteroom_catalogue::Text;
use anteroom_catalogue::texts::outputs as texts;

use super::model::{Authorization, DistributionGroup, Objects, Output, Reach, RoleAssignment};

/// The name of what has none, as texts choose by it.
const NONE: &str = "none";

impl Output {
    /// A few sentences for each object, so that a person sees whether it was read right.
    pub fn lines(&self) -> Vec<Vec<Text>> {
        let lines: Vec<Vec<Text>> = match &self.objects {
            Objects::RoleAssignments(all) => all.iter().map(role_assignment).collect(),
            Objects::CalendarProcessing(all) => all
                .iter()
                .map(|one| {
                    let settings: Vec<_> = one.processing.entries();
                    let settings = settings.iter().map(|(name, value)| format!("{name} {value}"));
                    vec![texts::settings(&one.identity, settings.collect::<Vec<_>>().join(", "))]
                })
                .collect(),
            Objects::DistributionGroups(all) => all.iter().map(group).collect(),
            Objects::ApplicationAuthorization(all) => {
                all.iter().map(|one| vec![authorization(one)]).collect()
            }
        };
        if lines.is_empty() { vec![vec![texts::nothing(self.command().cmdlet())]] } else { lines }
    }
}

fn role_assignment(one: &RoleAssignment) -> Vec<Text> {
    let state = match (one.delegating(), one.enabled) {
        (Some(true), _) => "delegating",
        (_, Some(false)) => "disabled",
        (Some(false), Some(true)) => "enabled",
        _ => "unknown",
    };
    let assignee = one.assignee();
    let user = one.effective_user.as_ref().filter(|user| *user != assignee);
    let scope = one.custom_scope.as_ref().or(one.write_scope.as_ref());
    let mut said = vec![texts::role(state, &one.role, assignee)];
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
        Reach::Inside => "inside",
        Reach::Outside => "outside",
        Reach::NotAsked => "unasked",
        Reach::NotShown => "unknown",
    };
    match &one.allowed_scope {
        Some(scope) => texts::granted(reach, &one.role, scope),
        None => texts::granted_everywhere(reach, &one.role),
    }
}

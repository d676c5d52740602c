//! Who may impersonate.

use anteroom_catalogue::Text;
use anteroom_catalogue::texts::outputs as texts;

use super::names::is_one_of;
use super::{Expected, Verdict};
use crate::output::CheckCommand;
use crate::output::model::RoleAssignment;
use crate::output::value::is_id;

const IMPERSONATION: &str = "ApplicationImpersonation";
const FACT: &str = "impersonation";

pub fn judge(all: &[RoleAssignment], whole: bool, expected: &Expected) -> Vec<Verdict> {
    let Some(account) = expected.account.first() else { return Vec::new() };
    let of_role: Vec<_> = all.iter().filter(|one| one.role.eq_ignore_ascii_case(IMPERSONATION)).collect();
    let (mine, others): (Vec<_>, Vec<_>) = of_role.into_iter().partition(|one| names(one, expected));
    if mine.iter().any(|one| one.enabled == Some(true) && one.delegating() == Some(false)) {
        return vec![Verdict::met(FACT)];
    }
    let title = |one: &RoleAssignment| one.name.clone().unwrap_or_else(|| one.role.clone());
    // Neither known to be out of force nor to give nothing: what was not printed decides.
    let may_give = |one: &&&RoleAssignment| one.enabled != Some(false) && one.delegating() != Some(true);
    let open = mine.iter().find(may_give).map(|one| {
        let column = if one.enabled.is_none() { "Enabled" } else { "RoleAssignmentDelegationType" };
        needed(column, title(one))
    });
    let through_others = || others.iter().filter(may_give).find_map(|one| others_open(one));
    let partial = || (!whole).then(|| texts::not_all(CheckCommand::RoleAssignments.cmdlet()));
    if let Some(reason) = open.or_else(through_others).or_else(partial) {
        return vec![Verdict::unknown(FACT, reason)];
    }
    let reason = if let Some(disabled) = mine.iter().find(|one| one.delegating() != Some(true)) {
        texts::assignment_disabled(title(disabled))
    } else if let Some(delegating) = mine.first() {
        texts::assignment_delegating(title(delegating), account)
    } else {
        texts::unassigned(IMPERSONATION, account)
    };
    vec![Verdict::unmet(FACT, vec![reason])]
}

/// Why an assignment that does not name the account may give it the role all the same.
fn others_open(one: &RoleAssignment) -> Option<Text> {
    let nobody_looked =
        one.effective_user.as_deref().is_none_or(|user| user.eq_ignore_ascii_case("All Group Members"));
    match one.assignee_type.as_deref() {
        Some(kind) if kind.ends_with("Group") && nobody_looked => {
            Some(texts::assigned_to_group(one.assignee()))
        }
        None if nobody_looked && !is_id(one.assignee()) => {
            Some(needed("RoleAssigneeType", one.assignee().to_owned()))
        }
        _ if is_id(one.assignee()) => Some(texts::assigned_to_id(one.assignee())),
        _ => None,
    }
}

fn needed(column: &'static str, name: String) -> Text {
    let command = CheckCommand::RoleAssignments;
    texts::column_needed(column, name, command.cmdlet(), command.format())
}

fn names(one: &RoleAssignment, expected: &Expected) -> bool {
    let shown =
        [one.assignee.as_deref(), one.place.as_deref(), one.effective_user.as_deref(), one.through_group()];
    shown.into_iter().flatten().any(|shown| is_one_of(&expected.account, shown))
}

pub fn of_everybody(all: &[RoleAssignment], expected: &Expected) -> Option<Vec<String>> {
    let own = |one: &&RoleAssignment| {
        let shown = [&one.assignee, &one.place, &one.effective_user];
        one.role.eq_ignore_ascii_case(IMPERSONATION)
            && shown.into_iter().flatten().any(|shown| is_one_of(&expected.account, shown))
    };
    let mut found = Vec::new();
    for one in all.iter().filter(own) {
        let kind = one.assignee_type.as_deref();
        let scope = one.write_scope.as_deref();
        let is_none = one.enabled == Some(false)
            || one.delegating() == Some(true)
            || kind.is_some_and(|kind| kind != "User")
            || scope.is_some_and(|scope| scope != "Organization");
        if is_none {
            continue;
        }
        let is_told =
            one.enabled.is_some() && one.delegating().is_some() && kind.is_some() && scope.is_some();
        found.push(one.name.clone().filter(|_| is_told)?);
    }
    Some(found)
}

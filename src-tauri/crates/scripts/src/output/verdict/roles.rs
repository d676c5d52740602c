//! Who may impersonate.

use anteroom_catalogue::Text;
use anteroom_catalogue::texts::outputs as texts;

use super::model::{Expected, Verdict};
use super::names::is_one_of;
use crate::output::CheckCommand;
use crate::output::model::RoleAssignment;
use crate::output::value::is_id;
use crate::rights::{Compared, Deed, Granted, Holder, Reach, Reaches, Scope, Wish, compare};

const IMPERSONATION: &str = "ApplicationImpersonation";
const FACT: &str = "impersonation";

pub fn judge(all: &[RoleAssignment], whole: bool, expected: &Expected) -> Vec<Verdict> {
    let Some(account) = expected.account.first() else { return Vec::new() };
    let of_role: Vec<_> = all.iter().filter(|one| one.role.eq_ignore_ascii_case(IMPERSONATION)).collect();
    let (mine, others): (Vec<_>, Vec<_>) = of_role.into_iter().partition(|one| names(one, expected));
    let giving: Vec<_> = mine.iter().copied().filter(|one| gives(one)).collect();
    let reached: Vec<_> = giving.iter().map(|one| reach(one, expected)).collect();
    if reached.contains(&Enough::Yes) {
        return vec![match another_filter(&mine, expected) {
            Some(reason) => Verdict::unmet(FACT, vec![reason]),
            None => Verdict::met(FACT),
        }];
    }
    let title = |one: &RoleAssignment| one.name.clone().unwrap_or_else(|| one.role.clone());
    // Neither known to be out of force nor to give nothing: what was not printed decides.
    let may_give = |one: &&&RoleAssignment| one.enabled != Some(false) && one.delegating() != Some(true);
    let open = mine.iter().filter(|one| !gives(one)).find(may_give).map(|one| {
        let column = if one.enabled.is_none() { "Enabled" } else { "RoleAssignmentDelegationType" };
        needed(column, title(one))
    });
    let through_others = || others.iter().filter(may_give).find_map(|one| others_open(one));
    let partial = || (!whole).then(|| texts::not_all(CheckCommand::RoleAssignments.cmdlet()));
    let untold = || {
        reached.iter().find_map(|one| if let Enough::Unknown(why) = one { Some(why.clone()) } else { None })
    };
    if let Some(reason) = open.or_else(untold).or_else(through_others).or_else(partial) {
        return vec![Verdict::unknown(FACT, reason)];
    }
    if let Some(Enough::No(reason)) = reached.into_iter().next() {
        return vec![Verdict::unmet(FACT, vec![reason])];
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

/// Whether an assignment that gives the role reaches the mailboxes it is wished for.
#[derive(Debug, PartialEq)]
enum Enough {
    Yes,
    No(Text),
    Unknown(Text),
}

fn reach(one: &RoleAssignment, expected: &Expected) -> Enough {
    let Some(wish) = &expected.right else { return Enough::Yes };
    let scope = one.custom_scope.clone().unwrap_or_default();
    match (one.write_scope.as_deref(), &wish.reach) {
        (None, _) => {
            let title = one.name.clone().unwrap_or_else(|| one.role.clone());
            Enough::Unknown(needed("RecipientWriteScope", title))
        }
        (Some("Organization"), _) => Enough::Yes,
        (Some("CustomRecipientScope"), Reach::Scope { filter, .. }) => match one.scope_filter.as_deref() {
            None => Enough::Unknown(texts::scope_untold(scope)),
            Some(is) if is_special(is) => Enough::No(texts::scope_filter("other", scope, is)),
            Some(is) => match filter.compare(is) {
                Reaches::Same | Reaches::More => Enough::Yes,
                Reaches::Less => Enough::No(texts::scope_filter("less", scope, is)),
                Reaches::Other => Enough::No(texts::scope_filter("other", scope, is)),
            },
        },
        (Some(range), _) => Enough::No(texts::range_short(range)),
    }
}

/// What reaches further than wished, by name, and goes only by consent.
pub fn reaching_further(all: &[RoleAssignment], expected: &Expected, wish: &Wish) -> Vec<String> {
    let is_agreed_to = |one: &&RoleAssignment| compared(one, expected, wish).script == Some(Deed::Consent);
    all.iter().filter(is_agreed_to).filter_map(|one| one.name.clone()).collect()
}

fn compared(one: &RoleAssignment, expected: &Expected, wish: &Wish) -> Compared {
    let kind = one.assignee_type.as_deref();
    let holder = match names(one, expected) {
        true => Some(Holder::Account),
        false if is_id(one.assignee()) || kind.is_none_or(|kind| kind.ends_with("Group")) => None,
        false => Some(Holder::Other),
    };
    let granted = Granted {
        name: one.name.as_deref(),
        role: &one.role,
        holder,
        assignee: Some(one.assignee()),
        kind,
        enabled: one.enabled,
        delegating: one.delegating(),
        range: one.write_scope.as_deref(),
        scope: one.custom_scope.as_deref(),
        content: one.scope_filter.as_deref().map(|filter| Scope { filter, special: is_special(filter) }),
    };
    compare(&granted, wish)
}

/// The command says so in front of the filter.
fn is_special(filter: &str) -> bool {
    filter.starts_with("exclusive: ") || filter.starts_with("only in ")
}

/// Why the scope by which the account has the role is not the wished one, although it is called like it.
fn another_filter(mine: &[&RoleAssignment], expected: &Expected) -> Option<Text> {
    let Reach::Scope { name, filter } = &expected.right.as_ref()?.reach else { return None };
    let in_force = mine.iter().filter(|one| gives(one) && one.custom_scope.as_ref() == Some(name));
    in_force.into_iter().find_map(|one| {
        let is = one.scope_filter.as_deref()?;
        let reach = match filter.compare(is) {
            Reaches::Same => return None,
            Reaches::More => "further",
            Reaches::Less => "less",
            Reaches::Other => "other",
        };
        Some(texts::scope_filter(reach, name, is))
    })
}

fn gives(one: &RoleAssignment) -> bool {
    one.enabled == Some(true) && one.delegating() == Some(false)
}

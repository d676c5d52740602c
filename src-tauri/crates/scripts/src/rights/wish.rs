//! The right that a task gives, as its script writes it.

use super::{FilterForm, Reaches};
use crate::{TaskId, Values};

/// The filter of every room and equipment mailbox: `$Ar.Resources` of the scripts.
pub const RESOURCES: &str =
    "(RecipientTypeDetails -eq 'RoomMailbox') -or (RecipientTypeDetails -eq 'EquipmentMailbox')";

/// The filter of the rooms and equipment in groups, by their places in the directory, and of one more mailbox by its id.
pub fn members<T: AsRef<str>>(places: &[T], also: &str) -> String {
    let lists: Vec<String> = places
        .iter()
        .map(|place| format!("(MemberOfGroup -eq '{}')", place.as_ref().replace('\'', "''")))
        .collect();
    format!("(({}) -and ({RESOURCES})) -or (Guid -eq '{also}')", lists.join(" -or "))
}

/// The assignment of a role that a script makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The role.
    pub role: &'static str,
    /// What the assignment is called, or the role group.
    pub name: String,
    /// Who holds it.
    pub holds: Holds,
    /// Which mailboxes it reaches.
    pub reach: Reach,
}

/// Who a role is assigned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// The account itself.
    Account,
    /// A role group that the account is in.
    RoleGroup,
}

/// Which mailboxes a wished assignment reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// All.
    Everybody,
    /// Those of a management scope.
    Scope {
        /// What the scope is called.
        name: String,
        /// What its filter says.
        filter: ScopeFilter,
    },
}

/// What the filter of a wished scope says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeFilter {
    /// [`RESOURCES`].
    Resources,
    /// [`members`] of so many room lists. Where they lie in the directory and what the account's id is, the script reads where it runs.
    Members {
        /// How many lists.
        lists: usize,
    },
}

impl Wish {
    /// What the script of a task gives with these values; `None` where the task gives no role to the account.
    pub fn of(task: TaskId, values: &Values) -> Option<Self> {
        let product = values.product();
        let scope = |what: &str, filter| Reach::Scope { name: format!("{product} {what}"), filter };
        let resources = || scope("resources", ScopeFilter::Resources);
        let (name, holds, reach) = match task {
            TaskId::ImpersonateEverybody => ("impersonation", Holds::Account, Reach::Everybody),
            TaskId::ImpersonateResources => ("impersonation", Holds::Account, resources()),
            TaskId::ImpersonateMembers => {
                let lists = values.room_lists().len();
                ("impersonation", Holds::Account, scope("members", ScopeFilter::Members { lists }))
            }
            TaskId::ImpersonateByRoleGroup => ("service", Holds::RoleGroup, resources()),
            _ => return None,
        };
        Some(Self { role: "ApplicationImpersonation", name: format!("{product} {name}"), holds, reach })
    }
}

impl ScopeFilter {
    /// How what a filter reaches stands to what this one reaches. Of members it is judged by the form: so many lists, the kinds of mailboxes,
    /// and one mailbox more, whichever they are.
    pub fn compare(&self, filter: &str) -> Reaches {
        let form = FilterForm::of(filter);
        let wished = match self {
            Self::Resources => RESOURCES.to_owned(),
            Self::Members { lists } => {
                let places = form.values_of("MemberOfGroup");
                let ids = form.values_of("Guid");
                let also = match ids.as_slice() {
                    [id] if !places.is_empty() && places.len() == *lists => id,
                    _ => return Reaches::Other,
                };
                members(&places, also)
            }
        };
        form.reaches(&FilterForm::of(&wished))
    }
}

//! Where a script runs, and who runs it.

use anteroom_domain::Environment;
use serde::{Deserialize, Serialize};

use crate::TaskId;
use crate::blocks::find_block;

/// Who can run a script, in the order in which they act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Whoever runs Active Directory; the script needs the ActiveDirectory module.
    DirectoryAdministrator,
    /// The Exchange administrator, in the Exchange Management Shell or connected to Exchange Online.
    ExchangeAdministrator,
    /// The Entra administrator; the script needs the Microsoft Graph module.
    EntraAdministrator,
}

impl Audience {
    /// The role in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::DirectoryAdministrator => "directory administrator",
            Self::ExchangeAdministrator => "Exchange administrator",
            Self::EntraAdministrator => "Entra administrator",
        }
    }
}

impl TaskId {
    /// Who does it, or `None` where there is nothing to do in this environment: Exchange Online has no virtual directories,
    /// and knows application impersonation no more.
    pub fn audience(self, environment: Environment) -> Option<Audience> {
        find_block(self, environment).map(|block| block.audience)
    }
}

/// The tasks by who does them, each list in the order in which it is done. Tasks that this environment does not know are
/// left out, and none is named twice.
pub fn by_audience(tasks: &[TaskId], environment: Environment) -> Vec<(Audience, Vec<TaskId>)> {
    let mut sorted: Vec<(Audience, TaskId)> =
        tasks.iter().filter_map(|task| Some((task.audience(environment)?, *task))).collect();
    sorted.sort_unstable();
    sorted.dedup();
    let groups = sorted.chunk_by(|one, next| one.0 == next.0);
    groups.map(|group| (group[0].0, group.iter().map(|(_, task)| *task).collect())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tasks_are_parted_by_who_does_them_and_ordered() {
        let tasks = [
            TaskId::GrantFullAccess,
            TaskId::GiveMailbox,
            TaskId::KeepPassword,
            TaskId::GiveMailbox,
            TaskId::GrantApplication,
        ];
        assert_eq!(
            by_audience(&tasks, Environment::OnPremises),
            [
                (Audience::DirectoryAdministrator, vec![TaskId::KeepPassword]),
                (Audience::ExchangeAdministrator, vec![TaskId::GiveMailbox, TaskId::GrantFullAccess]),
            ],
            "once each, in order, without what Exchange Server does not know"
        );
    }
}

//! Who does which task where.

use anteroom_domain::{Environment, TaskId};

use crate::audience::Audience;
use crate::blocks::find_block;

/// Who does a task, or `None` where there is nothing to do in this environment: Exchange Online has no virtual directories, and knows
/// application impersonation no more.
pub fn audience(task: TaskId, environment: Environment) -> Option<Audience> {
    find_block(task, environment).map(|block| block.audience)
}

/// The tasks by who does them, each list in the order in which it is done. Tasks that this environment does not know are
/// left out, and none is named twice.
pub fn by_audience(tasks: &[TaskId], environment: Environment) -> Vec<(Audience, Vec<TaskId>)> {
    let mut sorted: Vec<(Audience, TaskId)> =
        tasks.iter().filter_map(|task| Some((audience(*task, environment)?, *task))).collect();
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

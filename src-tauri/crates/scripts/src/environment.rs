//! Who does which task where.

use anteroom_domain::{Environment, TaskId};

use crate::ValueName;
use crate::audience::Audience;
use crate::blocks::{find_block, shows};

/// Who does a task, or `None` where there is nothing to do in this environment: Exchange Online has no virtual directories, and knows
/// application impersonation no more.
pub fn audience(task: TaskId, environment: Environment) -> Option<Audience> {
    find_block(task, environment).map(|block| block.audience)
}

/// Whether a task's script cannot do without this value.
pub fn needs(task: TaskId, environment: Environment, value: ValueName) -> bool {
    find_block(task, environment).is_some_and(|block| block.needs.contains(&value))
}

/// The tasks by who does them, each list in the order in which it is done. Left out are tasks that this environment does not know, and those
/// that only show something, which are commands and no scripts; none is named twice.
pub fn by_audience(tasks: &[TaskId], environment: Environment) -> Vec<(Audience, Vec<TaskId>)> {
    let mut sorted: Vec<(Audience, TaskId)> = tasks
        .iter()
        .filter(|task| !shows(**task))
        .filter_map(|task| Some((audience(*task, environment)?, *task)))
        .collect();
    sorted.sort_unstable();
    sorted.dedup();
    // Until it is customized, the organization lacks the cmdlets of the other tasks: that is a script of its own, before them.
    let first = |task: TaskId| task == TaskId::EnableCustomization;
    let groups = sorted.chunk_by(|one, next| one.0 == next.0 && !first(one.1));
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

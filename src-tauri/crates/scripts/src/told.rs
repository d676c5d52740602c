//! What a person is told of a script before it is run, in words: the same for its head, the window and the command line.

use anteroom_catalogue::{TaskWords, Words, in_force};

use crate::{Environment, TaskId};

/// What is told of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its tasks, in order.
    pub tasks: Vec<TaskTold>,
    /// What it asks before something is lost, each question once, in the order of the tasks.
    pub asks: Vec<String>,
    /// What it does not touch, each once, in the order of the tasks.
    pub leaves: Vec<String>,
}

/// What is told of a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskTold {
    /// What it does, asks and leaves alone.
    pub words: TaskWords,
    /// How long it takes until it works; `None` for at once.
    pub takes_effect: Option<String>,
}

/// What is told of the script of these tasks.
pub fn tell(tasks: &[TaskId], environment: Environment, words: &Words) -> Told {
    let task = |task: &TaskId| TaskTold {
        words: words.task(*task),
        takes_effect: in_force(*task, environment).map(|time| words.time(time)),
    };
    let tasks: Vec<_> = tasks.iter().map(task).collect();
    let asks = once(tasks.iter().filter_map(|task| task.words.asks.as_ref()));
    let leaves = once(tasks.iter().filter_map(|task| task.words.leaves.as_ref()));
    Told { tasks, asks, leaves }
}

fn once<'a>(sentences: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for sentence in sentences {
        if !said.contains(sentence) {
            said.push(sentence.clone());
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_tasks_ask_and_leave_alone_is_told_once() {
        let tasks = [
            TaskId::CreateRooms,
            TaskId::ImpersonateMembers,
            TaskId::CreateEquipment,
            TaskId::ImpersonateResources,
        ];
        let told = tell(&tasks, Environment::OnPremises, Words::english());
        assert_eq!(told.tasks.len(), tasks.len(), "each task has its own line");
        for (all, each) in [
            (&told.asks, told.tasks.iter().filter_map(|task| task.words.asks.clone()).collect::<Vec<_>>()),
            (&told.leaves, told.tasks.iter().filter_map(|task| task.words.leaves.clone()).collect()),
        ] {
            let unlike: std::collections::BTreeSet<_> = each.iter().collect();
            assert_eq!(all.len(), unlike.len(), "{all:?} of {each:?}");
            assert!(
                all.iter().all(|one| unlike.contains(one)) && all.first() == each.first(),
                "in their order"
            );
        }
        assert!(
            told.tasks.iter().filter(|task| task.words.asks.is_some()).count() > told.asks.len(),
            "some say the same"
        );
    }
}

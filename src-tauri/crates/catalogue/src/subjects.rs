//! All subjects.

use std::sync::LazyLock;

use anteroom_domain::{Code, Environment, TaskId};

use crate::files;
use crate::subject::Subject;

/// In the order of their ids. The build refused every file that cannot be read.
static ALL: LazyLock<Vec<Subject>> =
    LazyLock::new(|| files::SUBJECTS.iter().filter_map(|(id, text)| Subject::read(id, text).ok()).collect());

/// Every subject.
pub fn subjects() -> &'static [Subject] {
    &ALL
}

/// What mends a problem, or `None` where the code's own words say all there is to do.
pub fn subject_for(code: Code) -> Option<&'static Subject> {
    ALL.iter().find(|subject| subject.mends.contains(&code))
}

/// The subject with this id.
pub fn subject(id: &str) -> Option<&'static Subject> {
    ALL.iter().find(|subject| subject.id == id)
}

/// The names of all times.
pub fn times() -> impl Iterator<Item = &'static str> {
    files::TIMES.iter().map(|(name, _)| *name)
}

/// In how many minutes at the latest something is in force, by the name of a time; `None` where nobody can tell.
pub fn longest_minutes(time: &str) -> Option<u32> {
    let found = files::TIMES.iter().find(|(name, _)| *name == time);
    found.map(|(_, minutes)| *minutes).filter(|minutes| *minutes > 0)
}

/// How long it takes until what a task did is in force, by the name of a time; `None` for at once, and for what changes nothing.
pub fn in_force(task: TaskId, environment: Environment) -> Option<&'static str> {
    let done = |subject: &&Subject| subject.task(environment) == Some(task) || subject.also.contains(&task);
    ALL.iter().find(done).and_then(|subject| subject.task_in_force(environment))
}

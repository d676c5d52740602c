//! Which script something offers.

use anteroom_domain::TaskId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which script. It is written when somebody wants it: a list of rooms may name hundreds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ScriptRef {
    /// What it does, by the names of the tasks.
    #[ts(type = "Array<string>")]
    pub tasks: Vec<TaskId>,
    /// The room it is for; `null` for all of the setup.
    pub room: Option<String>,
}

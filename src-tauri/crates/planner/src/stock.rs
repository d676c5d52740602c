//! What the planner holds, whatever run brought it.

use anteroom_domain::Failure;

use crate::columns::count;
use crate::store::SqlitePlanner;

impl SqlitePlanner {
    /// How many entries there are, of all rooms together.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn count_meetings(&self) -> Result<u32, Failure> {
        self.read(|connection| {
            let meetings = connection.query_row("SELECT count(*) FROM meetings", [], |row| row.get(0))?;
            Ok(count(meetings))
        })
        .await
    }
}

//! Where rooms, users and meetings land: one SQLite file, with the import's ledger beside the meetings.
//!
//! [`SqlitePlanner`] implements the importer's port; what the window and the reports need beyond it stands here as methods
//! of their own. The tables are explained in words in the file itself, in `about_this_database`.
//!
//! ```no_run
//! # async fn look() -> Result<(), anteroom_domain::Failure> {
//! let planner = anteroom_planner::SqlitePlanner::open("planner.sqlite").await?;
//! for room in planner.load_rooms().await? {
//!     println!("{}: {}", room.display_name, room.address);
//! }
//! # Ok(())
//! # }
//! ```

mod attendees;
mod calendar;
mod columns;
mod deleting;
mod doomed;
mod entry;
mod error;
mod examination;
mod migrations;
mod notifications;
mod ownership;
mod page;
mod people;
mod port;
mod removals;
mod results;
mod room_states;
mod rooms;
mod runs;
mod settle;
mod skipped;
mod standing;
mod store;
mod tally;
mod units;
mod users;

#[cfg(test)]
mod tests;

pub use calendar::PlannerMeeting;
pub use deleting::Kept;
pub use error::PlannerError;
pub use notifications::{NotificationPreview, NotificationSwitch};
pub use people::{NewUser, PeopleImport, UsersImported};
pub use removals::{HeldDecision, HeldRoom};
pub use results::{FailureGroup, PastRun};
pub use skipped::{LossCount, SkippedEntry};
pub use store::{Closing, SqlitePlanner};

//! Where rooms, users and meetings land: one SQLite file, with the import's ledger beside the meetings.
//!
//! [`SqlitePlanner`] implements the domain's two ports of a planner (`port`, `records`): each method is one transaction around a
//! function that stands with its subject. What is its own is the file: who may open it, and how. The tables are explained in words
//! in the file itself, in `about_this_database`.
//!
//! ```no_run
//! # use anteroom_domain::ports::PlannerRecords;
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
mod reading;
mod records;
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

pub use deleting::Kept;
pub use error::PlannerError;
pub use people::SqlitePeople;
pub use store::{Closing, SqlitePlanner};

//! Plan, workers and progress of an import.
//!
//! Knows the ports of `anteroom-domain` and how a server is asked (`anteroom-asking`): no protocol, no database. A *run* is a plan, rooms times windows;
//! each pair is a *unit* in the planner's ledger. Workers read units page by page, one writer commits each page together
//! with the unit's cursor, the gate of the endpoint decides how many requests the server bears. What a killed process leaves
//! behind is a ledger from which the next one goes on.

mod board;
mod handle;
mod law;
mod owners;
mod pace;
mod plan;
mod rate;
mod rehearsal;
mod run;
mod second_look;
mod streak;
mod worker;
mod writer;

#[cfg(test)]
mod tests;

pub use handle::{ImportHandle, Importer};
pub use law::{Known, Law};
pub use pace::Pace;
pub use plan::{Choices, LONGEST_PIECE_DAYS, plan};
pub use rehearsal::{Missing, Organizers, Rehearsal, RoomForecast, RoomRead, Seen};

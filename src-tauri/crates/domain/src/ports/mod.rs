//! The ports: how the importer sees Exchange and the planner.
//!
//! Exchange is two narrow traits, [`RoomDirectory`] and [`CalendarReader`], plus a [`Capabilities`] value; the planner is
//! one, [`Planner`], which holds the ledger too because a page of meetings and its cursor are committed together. Anything
//! else a protocol can do stays in its own package. One conformance suite per port runs on every implementation.
//!
//! Every future returned here may be dropped: a reader's request is abandoned, a planner's transaction is then either
//! wholly committed or not at all.

mod calendar;
mod directory;
mod planner;

pub use calendar::{CalendarPage, CalendarReader, Capabilities, Gap, SeriesEnd, UnreadableItem};
pub use directory::RoomDirectory;
pub use planner::{
    DoomedRoom, FailedUnit, Held, OwnedMeeting, PageCommit, Planner, RoomSettings, RoomUnits, SkippedItem,
    StandingMeeting,
};

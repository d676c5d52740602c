//! The ports: how the use cases see Exchange and the planner.
//!
//! Exchange is a [`Source`], whatever its protocol. The importer needs two of its parts alone, [`RoomDirectory`] and
//! [`CalendarReader`], plus a [`Capabilities`] value; the checks need [`Mailboxes`], whose answers carry their evidence. The planner
//! is one, [`Planner`], which holds the ledger too because a page of meetings and its cursor are committed together; what people
//! look at and decide afterwards is [`PlannerRecords`]. One conformance suite per port runs on every implementation.
//!
//! Every future returned here may be dropped: a reader's request is abandoned, a planner's transaction is then either
//! wholly committed or not at all.

mod address_book;
mod calendar;
mod directory;
mod mailboxes;
mod planner;
mod source;

pub use address_book::{AddressBook, PeoplePage};
pub use calendar::{CalendarPage, CalendarReader, Capabilities, Gap, SeriesEnd, UnreadableItem};
pub use directory::RoomDirectory;
pub use mailboxes::{CalendarOptions, Entrance, Glimpse, Mailboxes, Members, Opened, PersonNames};
pub use planner::{
    DoomedRoom, FailedUnit, FailureGroup, Held, HeldDecision, HeldRoom, LossCount, NewUser,
    NotificationPreview, NotificationSwitch, OwnedMeeting, PageCommit, PastOutcome, PastRun, PeopleImport,
    Planner, PlannerMeeting, PlannerRecords, RoomSettings, RoomUnits, SkippedEntry, SkippedItem,
    StandingMeeting, UsersImported,
};
pub use source::{Source, Standing};

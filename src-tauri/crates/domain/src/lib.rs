//! The nouns and rules of Anteroom: addresses, rooms, meetings, time windows, zones, codes, and the ports the importer
//! sees Exchange and the planner through.
//!
//! This crate does no I/O, knows no protocol and no database. Every other package may use it.
//!
//! ```
//! use anteroom_domain::SmtpAddress;
//! let room: SmtpAddress = " Room101@contoso.com\u{200b}".parse()?;
//! assert_eq!(room, "room101@CONTOSO.com".parse()?);
//! # Ok::<(), anteroom_domain::AddressError>(())
//! ```

mod address;
mod answer;
mod change;
mod check_id;
mod code;
mod dotted;
mod encapsulated;
mod environment;
mod failure;
mod identity;
mod import_run;
mod latch;
pub mod limits;
mod login;
mod mailbox;
mod meeting;
mod owner;
mod pacing;
pub mod ports;
mod processing;
mod progress;
mod removal_guard;
mod server;
mod shown;
mod task_id;
mod text;
mod window;
mod worded;
mod zone;

pub use address::{AddressError, SmtpAddress};
pub use answer::{Answer, Evidence};
pub use change::{Change, Reach};
pub use check_id::{CheckId, UnknownCheck};
pub use code::{Area, Code};
pub use encapsulated::Encapsulated;
pub use environment::{Audience, Environment};
pub use failure::{Args, Disposition, Failure};
pub use identity::{Likeness, Meant, find_meant, pair_moved};
pub use import_run::{
    Cursor, LeasedUnit, Plan, PlannedRoom, RunId, RunOutcome, RunRecord, UnitId, UnitState, Window,
};
pub use latch::{Attempt, Closed, Latch};
pub use login::{Login, LoginError};
pub use mailbox::{DirectoryRoom, Mailbox, MailboxKind, ROOMS_PER_LIST, Resolution, RoomList};
pub use meeting::{
    AllDaySpan, Attendee, AttendeeRole, Availability, Meeting, MeetingKey, MeetingKind, Organizer,
    OrganizerAddress, ResponseStatus, Sensitivity, SkipReason,
};
pub use owner::{OwnDomains, Owner, OwnerReason, PersonId, UserId};
pub use pacing::{Errand, Pacing, SendOnce};
pub use processing::{Automation, CalendarProcessing};
pub use progress::{Away, Progress, RoomProgress, RoomState, RunPhase, Tally, Waiting};
pub use removal_guard::{HeldBecause, Loss, find_held};
pub use server::{ProductLine, ServerVersion};
pub use shown::{isolated, kept, one_line, shown, shown_lines, typed};
pub use task_id::{TaskId, UnknownTask};
pub use text::{clean, decode_marked, is_invisible};
pub use window::{TimeWindow, WindowError};
pub use worded::{
    ALL_WORDED, Answered, Kind, Limit, Missing, Reason, Settings, Suggested, Targets, UnnamedFile, Until,
    What, Worded,
};
pub use zone::{IanaZone, WindowsZone, find_written_zone};

//! The use cases behind the six steps: what the window and the command line both do.
//!
//! It is neither a protocol nor a database: it hands [`anteroom_exchange`]'s readers and [`anteroom_planner`]'s store to
//! [`anteroom_import`], keeps setups and passwords, and speaks in the wire types of [`wire`]. The window's shell and the
//! command line call [`Wizard`]; nobody else does.
//!
//! ```no_run
//! use anteroom_wizard::{Options, Wizard};
//! # async fn look() -> Result<(), anteroom_wizard::Failure> {
//! let wizard = Wizard::new(Options::installed());
//! for setup in wizard.session_open(None).await?.setups {
//!     println!("{}: {} rooms", setup.name, setup.rooms);
//! }
//! # Ok(())
//! # }
//! ```

mod about;
mod asked_for;
mod attendance;
mod bug;
mod check_rows;
mod connection;
mod connections;
mod courtesy;
mod crash;
mod documents;
mod doubted;
mod drafts;
mod fields;
mod forgetting;
mod forms;
#[doc(hidden)]
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
mod gentle;
mod in_force;
mod kept_checks;
mod language;
mod latches;
mod log_lines;
mod merging;
mod open_setup;
mod operations;
mod page;
mod places;
mod planner_access;
mod planners;
pub mod policy;
mod practice_site;
mod progress_rows;
mod remarks;
pub mod rooms;
pub mod secrets;
mod session;
pub mod settings;
pub mod setup;
mod shelf;
mod silences;
mod source;
mod spoken;
mod status;
mod steps;
mod support;
mod table;
mod under_way;
pub mod updates;
pub mod wire;
mod wizard;

pub use about::{CHANGES, COMMIT, VERSION, load_third_party, own_licenses};
pub use anteroom_catalogue::{Language, Text, Words, texts};
pub use anteroom_diagnosis::CheckId;
pub use anteroom_domain::{
    Area, Args, Code, Disposition, Failure, Reason, TaskId, UnknownTask, decode_marked, is_invisible,
    isolated, one_line,
};
/// The disk, for the window and the command line.
pub use anteroom_files as files;
pub use anteroom_products::{Environment, Products, Profile};
pub use bug::bug;
pub use crash::{take_newest as take_newest_crash, watch_panics};
pub use drafts::{Draft, DraftRefused, Drafted, Field};
pub use log_lines::{LogLines, logs_folder};
pub use practice_site::PracticeSite;
pub use silences::Silences;
pub use steps::import::old_run::OLD_AFTER;
pub use steps::requirements::decode_output;
pub use steps::rooms::ready::ReadyRooms;
pub use wizard::{Options, Wizard, local_date};

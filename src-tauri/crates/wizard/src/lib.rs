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
mod alone;
mod asked_for;
mod check_rows;
mod connection;
mod counting;
mod courtesy;
mod crash;
mod discovery;
mod doubt;
mod dry_run;
mod fields;
mod forecast;
mod forgetting;
#[doc(hidden)]
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
mod handover;
mod importing;
mod kept_checks;
mod latches;
mod left_out;
mod log_lines;
mod merging;
mod notifications;
mod old_run;
mod open_setup;
mod operations;
mod page;
mod passwords;
mod places;
mod planners;
mod planning;
pub mod policy;
mod practice_site;
mod products;
mod ready_rooms;
mod removals;
mod report;
mod results;
mod room_list;
mod room_verdicts;
pub mod rooms;
mod rooms_found;
mod scripts;
pub mod secrets;
mod session;
pub mod settings;
pub mod setup;
mod silences;
mod status;
mod steps;
mod support;
mod table;
mod testing;
pub mod updates;
mod users;
mod validation;
pub mod wire;
mod wizard;

pub use about::{CHANGES, COMMIT, VERSION, load_third_party, own_licences};
pub use anteroom_diagnosis::{CheckId, check, texts};
pub use anteroom_domain::{
    Area, Args, Code, Disposition, Failure, decode_marked, is_invisible, isolated, one_line,
};
/// The disk, for the window and the command line.
pub use anteroom_files as files;
pub use anteroom_products::{Environment, Products, Profile};
pub use crash::{take_newest as take_newest_crash, watch_panics};
pub use log_lines::{LogLines, logs_folder};
pub use old_run::OLD_AFTER;
pub use practice_site::PracticeSite;
pub use products::decode_output;
pub use ready_rooms::ReadyRooms;
pub use silences::Silences;
pub use wizard::{Options, Wizard, bug, local_date};

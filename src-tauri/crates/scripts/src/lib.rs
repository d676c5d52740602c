//! PowerShell for everything the guides do by hand, for Exchange Server and Exchange Online, and the reading of what its
//! check commands print.
//!
//! A script is an engine, the same in every one, and a constant text for each task, as both were reviewed, behind assignments of the
//! customer's values. Nothing else is put together: [`compose`] only orders and quotes. Scripts are shown, copied and saved; Anteroom
//! never runs them.
//!
//! ```
//! use anteroom_scripts::{Environment, TaskId, Values, compose};
//! let values = Values { account: Some("svc-rooms@contoso.com".parse()?), ..Values::default() };
//! let script = compose(&[TaskId::EnableEws], Environment::OnPremises, &values)?;
//! assert!(script.text.contains("$Account = 'svc-rooms@contoso.com'"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod audience;
mod blocks;
mod compose;
mod envelope;
mod environment;
#[doc(hidden)]
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
mod head;
mod journal;
pub mod output;
pub mod pasted;
mod plan;
mod promise;
mod quote;
pub mod rights;
mod saved;
mod told;
mod values;

pub use anteroom_domain::{Environment, TaskId, UnknownTask};
pub use audience::Audience;
pub use compose::{ComposeError, Offer, Script, commands, compose, offer};
pub use environment::{audience, by_audience, needs};
pub use head::engine_hash;
pub use journal::{Entry, EntryState, JOURNAL, Journal};
pub use plan::{Plan, fingerprint, reads};
pub use promise::{changes, promises};
pub use quote::{Quoted, Unquotable, quote};
pub use saved::{file_hash, file_text};
pub use told::{TaskTold, Told, tell};
pub use values::{ValueName, Values};

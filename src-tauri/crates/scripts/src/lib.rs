//! PowerShell for everything the guides do by hand, for Exchange Server and Exchange Online, and the reading of what its
//! check commands print.
//!
//! A script is a constant text per task and environment, as it was reviewed, behind assignments of the customer's values.
//! Nothing else is put together: [`compose`] only orders and quotes. Scripts are shown, copied and saved; Anteroom never
//! runs them.
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
mod environment;
#[doc(hidden)]
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
pub mod output;
mod promise;
mod quote;
mod values;

pub use anteroom_domain::{Environment, TaskId, UnknownTask};
pub use audience::Audience;
pub use compose::{ComposeError, Script, commands, compose};
pub use environment::{audience, by_audience};
pub use promise::{changes, promises};
pub use quote::{Quoted, Unquotable, quote};
pub use values::{ValueName, Values};

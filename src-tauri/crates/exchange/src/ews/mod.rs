//! Exchange Web Services: SOAP over HTTPS, as Exchange Server 2013 SP1 and later speak it.
//!
//! One file per operation under [`operations`]: its request, its answer, and Microsoft's page about it. [`EwsClient`] sends
//! them. `RoomCalendars` and `Directory` are the importer's ports on top, [`EwsSource`] is all that is asked from above.

mod client;
mod directory;
mod envelope;
mod error;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) mod fuzzing;
mod kinds;
mod meta;
mod operation;
pub mod operations;
mod page;
mod response;
mod response_code;
mod room_calendars;
mod source;
pub mod types;

pub use client::EwsClient;
pub(crate) use directory::Directory;
pub use error::{EwsError, EwsFault};
pub use meta::{Reply, ReplyMeta};
pub use operation::{AnswerError, Operation};
pub use response::{ResponseClass, ResponseError};
pub use response_code::ResponseCode;
pub(crate) use room_calendars::RoomCalendars;
pub use source::EwsSource;

#[cfg(test)]
mod client_tests;

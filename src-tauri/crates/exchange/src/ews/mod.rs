//! Exchange Web Services: SOAP over HTTPS, as Exchange Server 2013 SP1 and later speak it.
//!
//! One file per operation under [`operations`]: its request, its answer, and Microsoft's page about it. [`EwsClient`] sends
//! them. [`RoomCalendars`] and [`Directory`] are the importer's ports on top.

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
mod pacing;
mod page;
mod response;
mod response_code;
mod room_calendars;
pub mod types;

pub use client::EwsClient;
pub use directory::{Directory, PeoplePage};
pub use error::{EwsError, EwsFault};
pub use meta::{Reply, ReplyMeta};
pub use operation::{AnswerError, Operation};
pub use pacing::{Pacing, SendOnce};
pub use response::{ResponseClass, ResponseError};
pub use response_code::ResponseCode;
pub use room_calendars::RoomCalendars;

#[cfg(test)]
mod client_tests;

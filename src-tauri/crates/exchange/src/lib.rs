//! Everything that speaks to Exchange.
//!
//! [`net`] is the transport all else stands on: one HTTP client with one policy. [`auth`] holds credentials and decides
//! when they may be sent. [`ews`] is Exchange Web Services, and implements the ports the importer reads through.

pub mod auth;
pub mod autodiscover;
pub mod ews;
pub mod net;
#[cfg(test)]
mod scripted;
mod xml;

pub use xml::{XmlError, XmlFault};

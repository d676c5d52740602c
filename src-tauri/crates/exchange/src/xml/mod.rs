//! XML as Exchange speaks it: written with every value escaped, read by pulling, with unknown elements passed over.

mod cursor;
mod error;
mod writer;

pub(crate) use cursor::{Child, Cursor};
pub use error::{XmlError, XmlFault};
pub(crate) use writer::Writer;

#[cfg(test)]
mod tests;

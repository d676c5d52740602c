//! XML as Exchange speaks it: written with every value escaped, read by pulling, with unknown elements passed over.

mod cursor;
mod error;
mod writer;

pub(crate) use cursor::parse_boolean;
pub use cursor::{Child, Cursor, parse_instant};
pub use error::{XmlError, XmlFault};
pub use writer::Writer;

#[cfg(test)]
mod tests;

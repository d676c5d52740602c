//! The unit whose pages are being written.

/// The unit a page belongs to, and what is the same for all its entries.
pub(crate) struct Reading {
    pub(crate) unit: i64,
    pub(crate) run: i64,
    pub(crate) room: String,
    pub(crate) now: String,
    pub(crate) notify: bool,
}

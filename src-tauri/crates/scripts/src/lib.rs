//! PowerShell for everything the guides do by hand, for Exchange Server and Exchange Online, and the reading of what its
//! check commands print.

pub mod output;
mod task;

pub use task::{TaskId, UnknownTask};

//! Saved setups: one per customer, without secrets.

mod file;
mod model;
mod store;

pub use file::{FILE_FORMAT, SetupDocument};
pub use model::{CheckMark, PracticeSize, Setup};
pub(crate) use store::replace;
pub use store::{Home, SetupStore, StoredSetup};

//! Saved setups: one per customer, without secrets.

mod consent;
mod file;
mod home;
mod marks;
mod model;
mod store;
mod turn;

pub use consent::Consent;
pub use file::{FILE_FORMAT, ROOMS_FORMAT, SetupDocument};
pub use home::Home;
pub use marks::{CheckMark, MOST_REASONS, PastedMark, RanMark};
pub use model::{PracticeSize, Setup};
pub(crate) use store::replace;
pub use store::{Refused, SetupStore, StoredSetup};
pub use turn::Turn;

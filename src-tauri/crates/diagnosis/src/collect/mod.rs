//! Collecting: all the I/O of the checks, and no judgement.

mod account;
mod again;
mod autodiscover;
mod case;
mod exchange;
mod listed;
mod mailboxes;
mod room;
mod room_lists;

pub use case::{Case, Recording};
pub use exchange::{ExchangeCollector, Way};
pub use listed::ListedRooms;
pub use room::RoomCollector;

use again::asked;

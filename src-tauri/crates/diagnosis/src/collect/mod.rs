//! Collecting: all the I/O of the checks, and no judgement.

mod account;
mod again;
mod autodiscover;
mod case;
mod exchange;
mod listed;
mod mailboxes;
mod recipient;
mod room;
mod room_lists;
mod way;

pub use case::{Case, Recording};
pub use exchange::ExchangeCollector;
pub use listed::ListedRooms;
pub use room::RoomCollector;
pub use way::Way;

use again::asked;

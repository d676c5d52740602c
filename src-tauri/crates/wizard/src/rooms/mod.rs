//! The rooms of a setup: as kept, and as read from what people type, paste and export.

mod model;
mod text;

pub use model::Room;
pub(crate) use text::from_list;
pub use text::{ParsedRoom, ParsedRooms, parse_text};

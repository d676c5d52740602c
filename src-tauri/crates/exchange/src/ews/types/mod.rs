//! What several operations speak of: ids, addresses, folders, calendar items.

mod calendar_item;
mod email_address;
mod folder;
mod ids;

pub use calendar_item::{CalendarItem, Invited, ItemKind, ItemShape};
pub use email_address::EmailAddress;
pub use folder::{Folder, FolderRef};
pub use ids::ItemId;

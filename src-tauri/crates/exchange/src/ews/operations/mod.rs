//! The operations, one file each.

mod create_item;
mod delete_item;
mod expand_dl;
mod find_item;
mod find_people;
mod get_folder;
mod get_item;
mod get_password_expiration_date;
mod get_room_lists;
mod get_rooms;
mod get_series;
mod get_server_time_zones;
mod get_user_configuration;
mod resolve_names;
mod sync_folder_items;
mod update_item;

pub use create_item::CreateItem;
pub use delete_item::DeleteItem;
pub use expand_dl::{ExpandDl, Members};
pub use find_item::{FindItem, FoundItems, ItemView, MOST_ENTRIES};
pub use find_people::{FindPeople, People, Persona};
pub use get_folder::GetFolder;
pub use get_item::GetItem;
pub use get_password_expiration_date::GetPasswordExpirationDate;
pub use get_room_lists::GetRoomLists;
pub use get_rooms::GetRooms;
pub use get_series::GetSeries;
pub use get_server_time_zones::{GetServerTimeZones, ServerTimeZone};
pub use get_user_configuration::{CALENDAR_OPTIONS, GetUserConfiguration, UserConfiguration};
pub use resolve_names::{Candidate, MOST_LISTED, ResolveNames, ResolvedNames};
pub use sync_folder_items::{FolderChanges, SyncFolderItems};
pub use update_item::UpdateItem;

use super::AnswerError;
use super::operation::read_one;
use super::types::ItemId;
use crate::xml::{Cursor, XmlFault};

/// Reads the id in the answer to a creation or a change. Without one, what was created could not be deleted again.
fn read_item_id(cursor: &mut Cursor<'_>) -> Result<ItemId, AnswerError> {
    let id = read_one(cursor, |cursor, child, id: &mut ItemId| {
        if child.name() == "Items" {
            cursor.children(|cursor, _| {
                cursor.children(|_, child| {
                    if child.name() == "ItemId" {
                        *id = ItemId::read(child);
                    }
                    Ok(())
                })
            })?;
        }
        Ok(())
    })?;
    if id.id.trim().is_empty() { Err(cursor.error(XmlFault::Missing("ItemId")).into()) } else { Ok(id) }
}

#[cfg(test)]
mod tests;

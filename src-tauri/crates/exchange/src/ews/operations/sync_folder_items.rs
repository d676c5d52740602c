//! [SyncFolderItems](https://learn.microsoft.com/exchange/client-developer/web-service-reference/syncfolderitems-operation): what changed since the last time. It speaks of singles and masters,
//! never of occurrences, so it tells that a calendar changed, not what is in it.

use anteroom_domain::SmtpAddress;

use crate::ews::AnswerError;
use crate::ews::operation::{read_one, request, sealed::Wire};
use crate::ews::types::{FolderRef, ItemId};
use crate::xml::{Child, Cursor, Writer};

/// Asks for changes in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncFolderItems {
    /// Which folder.
    pub folder: FolderRef,
    /// What the last answer gave as its state; `None` the first time.
    pub state: Option<String>,
    /// At most so many changes, 1 to 512.
    pub most: u16,
}

/// Changes in a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FolderChanges {
    /// The state to ask with next time.
    pub state: String,
    /// Whether there are no more changes for now.
    pub is_complete: bool,
    /// Items that are new.
    pub created: Vec<ItemId>,
    /// Items that changed.
    pub updated: Vec<ItemId>,
    /// Items that are gone.
    pub deleted: Vec<ItemId>,
}

impl Wire for SyncFolderItems {
    const REQUEST: &'static str = "SyncFolderItems";
    const RESPONSE: &'static str = "SyncFolderItemsResponse";
    type Response = FolderChanges;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[], |writer| {
            writer.element("m:ItemShape", &[], |writer| writer.value("t:BaseShape", "IdOnly"));
            writer.element("m:SyncFolderId", &[], |writer| self.folder.write(writer));
            if let Some(state) = &self.state {
                writer.value("m:SyncState", state);
            }
            writer.value("m:MaxChangesReturned", &self.most.to_string());
        });
    }

    fn foreign(&self) -> Option<&SmtpAddress> {
        self.folder.foreign()
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_one(cursor, |cursor, child, changes: &mut FolderChanges| {
            match child.name() {
                "SyncState" => changes.state = cursor.text()?,
                "IncludesLastItemInRange" => changes.is_complete = cursor.find_boolean()?.unwrap_or(false),
                "Changes" => cursor.children(|cursor, child| {
                    let list = match child.name() {
                        "Create" => &mut changes.created,
                        "Update" => &mut changes.updated,
                        "Delete" => &mut changes.deleted,
                        _ => return Ok(()),
                    };
                    // A deletion names the id itself; the others wrap it in an item.
                    cursor.children(|cursor, child| {
                        if child.name() == "ItemId" {
                            list.push(ItemId::read(child));
                            return Ok(());
                        }
                        cursor.children(|_, child| {
                            if child.name() == "ItemId" {
                                list.push(ItemId::read(child));
                            }
                            Ok(())
                        })
                    })
                })?,
                _ => {}
            }
            Ok(())
        })
    }
}

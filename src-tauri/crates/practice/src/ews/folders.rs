//! A mailbox's folders: the well-known ones, all but the calendar empty.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

use super::{
    Call,
    call::Mailbox,
    shape::{Shape, Tier},
};
use crate::{
    organization::Guid,
    soap::{Element, Fault, Xml},
};

/// What a folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Mail,
    Appointments,
    Contacts,
    Tasks,
}

/// A well-known folder. The order of [`FOLDERS`] is part of the ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Folder {
    number: u8,
    distinguished: &'static str,
    name: &'static str,
    parent: Option<u8>,
    holds: Holds,
}

const fn folder(
    number: u8,
    distinguished: &'static str,
    name: &'static str,
    parent: u8,
    holds: Holds,
) -> Folder {
    Folder { number, distinguished, name, parent: Some(parent), holds }
}

const CALENDAR: Folder = folder(2, "calendar", "Calendar", 1, Holds::Appointments);

/// Every mailbox has these.
const FOLDERS: [Folder; 13] = [
    Folder { number: 0, distinguished: "root", name: "", parent: None, holds: Holds::Mail },
    folder(1, "msgfolderroot", "Top of Information Store", 0, Holds::Mail),
    CALENDAR,
    folder(3, "contacts", "Contacts", 1, Holds::Contacts),
    folder(4, "deleteditems", "Deleted Items", 1, Holds::Mail),
    folder(5, "drafts", "Drafts", 1, Holds::Mail),
    folder(6, "inbox", "Inbox", 1, Holds::Mail),
    folder(7, "journal", "Journal", 1, Holds::Mail),
    folder(8, "notes", "Notes", 1, Holds::Mail),
    folder(9, "outbox", "Outbox", 1, Holds::Mail),
    folder(10, "sentitems", "Sent Items", 1, Holds::Mail),
    folder(11, "tasks", "Tasks", 1, Holds::Tasks),
    // The address list, which can be asked for and browsed but stands in no tree.
    Folder {
        number: 12,
        distinguished: "directory",
        name: "Directory",
        parent: None,
        holds: Holds::Contacts,
    },
];

const ID_PREFIX: &str = "AQMkAD";

/// A folder of a mailbox that answers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) mailbox: Mailbox<'a>,
    pub(crate) folder: Folder,
}

fn not_found() -> Fault {
    Fault::new("ErrorFolderNotFound", "The specified folder could not be found in the store.")
}

/// The folder a `DistinguishedFolderId` or `FolderId` means.
pub(crate) fn find<'a>(call: &Call<'a>, id: Element<'_, '_>) -> Result<Place<'a>, Fault> {
    match id.name() {
        "DistinguishedFolderId" => {
            let name = id.require_attribute("Id")?;
            let address = match id.find("Mailbox") {
                Some(mailbox) => Some(mailbox.require("EmailAddress")?.text()),
                None => None,
            };
            let mailbox = call.mailbox(address)?;
            let folder = FOLDERS.iter().find(|folder| folder.distinguished == name).ok_or_else(not_found)?;
            Ok(Place { mailbox, folder: *folder })
        }
        "FolderId" => {
            let text = id.require_attribute("Id")?;
            if text.is_empty() {
                return Err(Fault::new("ErrorInvalidIdEmpty", "Id must be non-empty."));
            }
            let (owner, number) =
                parse_id(text).ok_or_else(|| Fault::new("ErrorInvalidIdMalformed", "Id is malformed."))?;
            let owner = call.organization.directory().find_guid(owner).ok_or_else(not_found)?;
            if !call.organization.can_open(call.acting, owner) {
                return Err(not_found());
            }
            let folder = FOLDERS.iter().find(|folder| folder.number == number).ok_or_else(not_found)?;
            Ok(Place { mailbox: call.open_mailbox(owner)?, folder: *folder })
        }
        _ => Err(id.schema_fault(format!("The element '{}' is no folder id.", id.name()))),
    }
}

/// The one folder a `SavedItemFolderId` or `SyncFolderId` means.
pub(crate) fn find_target<'a>(call: &Call<'a>, target: Element<'_, '_>) -> Result<Place<'a>, Fault> {
    find(call, target.require_any()?)
}

fn print_id(owner: Guid, number: u8) -> String {
    let mut bytes = owner.0.to_vec();
    bytes.push(number);
    format!("{ID_PREFIX}{}", BASE64_URL_SAFE_NO_PAD.encode(bytes))
}

fn parse_id(text: &str) -> Option<(Guid, u8)> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(text.strip_prefix(ID_PREFIX)?).ok()?;
    let (owner, number) = bytes.split_first_chunk::<16>()?;
    match number {
        [number] => Some((Guid(*owner), *number)),
        _ => None,
    }
}

impl<'a> Place<'a> {
    /// A mailbox's calendar folder.
    pub(crate) fn calendar_of(mailbox: Mailbox<'a>) -> Self {
        Self { mailbox, folder: CALENDAR }
    }

    pub(crate) fn is_calendar(&self) -> bool {
        self.folder.holds == Holds::Appointments
    }

    /// The folders below: those directly below, or all of them.
    pub(crate) fn below(&self, deep: bool) -> Vec<Place<'a>> {
        let top = self.folder.number;
        let is_below =
            |folder: &Folder| folder.parent == Some(top) || (deep && top == 0 && folder.parent.is_some());
        let place = |folder: &Folder| Place { mailbox: self.mailbox, folder: *folder };
        FOLDERS.iter().filter(|folder| is_below(folder)).map(place).collect()
    }

    pub(crate) fn write_id(&self, xml: &mut Xml, element: &str) {
        self.write_id_of(xml, element, self.folder.number);
    }

    fn write_id_of(&self, xml: &mut Xml, element: &str, number: u8) {
        let id = print_id(self.mailbox.owner.guid, number);
        xml.empty(element, &[("Id", &id), ("ChangeKey", "AQAAABYAAAB0")]);
    }

    /// The folder as `t:CalendarFolder`, `t:Folder`, …, with what was asked for, in the schema's order.
    pub(crate) fn write(&self, xml: &mut Xml, shape: &Shape) {
        let (element, class) = match self.folder.holds {
            Holds::Mail => ("t:Folder", "IPF.Note"),
            Holds::Appointments => ("t:CalendarFolder", "IPF.Appointment"),
            Holds::Contacts => ("t:ContactsFolder", "IPF.Contact"),
            Holds::Tasks => ("t:TasksFolder", "IPF.Task"),
        };
        xml.within(element, &[], |xml| {
            self.write_id(xml, "t:FolderId");
            if let Some(parent) = self.folder.parent
                && shape.wants("folder:ParentFolderId", Tier::All)
            {
                self.write_id_of(xml, "t:ParentFolderId", parent);
            }
            if self.folder.number > 1 && shape.wants("folder:FolderClass", Tier::All) {
                xml.text("t:FolderClass", class);
            }
            if shape.wants("folder:DisplayName", Tier::Default) {
                xml.text("t:DisplayName", self.folder.name);
            }
            if shape.wants("folder:TotalCount", Tier::Default) {
                // Masters count once; occurrences are not items.
                xml.text(
                    "t:TotalCount",
                    if self.is_calendar() { self.mailbox.calendar.item_count() } else { 0 },
                );
            }
            if shape.wants("folder:ChildFolderCount", Tier::Default) {
                xml.text("t:ChildFolderCount", self.below(false).len());
            }
            if shape.wants("folder:EffectiveRights", Tier::All) {
                write_rights(xml, "t:EffectiveRights");
            }
            if shape.wants("folder:DistinguishedFolderId", Tier::All) {
                xml.text("t:DistinguishedFolderId", self.folder.distinguished);
            }
            if matches!(self.folder.holds, Holds::Mail | Holds::Tasks)
                && shape.wants("folder:UnreadCount", Tier::Default)
            {
                xml.text("t:UnreadCount", 0);
            }
        });
    }
}

/// Impersonation and FullAccess grant everything.
pub(crate) fn write_rights(xml: &mut Xml, element: &str) {
    xml.within(element, &[], |xml| {
        for right in [
            "CreateAssociated",
            "CreateContents",
            "CreateHierarchy",
            "Delete",
            "Modify",
            "Read",
            "ViewPrivateItems",
        ] {
            xml.text(&format!("t:{right}"), true);
        }
    });
}

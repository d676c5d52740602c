use anteroom_domain::SmtpAddress;

use super::{EmailAddress, ItemId};
use crate::xml::{Cursor, Writer, XmlError};

/// Which folder a request means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FolderRef {
    /// The calendar of the mailbox the request speaks for.
    Calendar,
    /// The calendar of another mailbox, which the account must have been given access to.
    CalendarOf(SmtpAddress),
    /// The inbox of another mailbox, which the account must have been given access to. Unlike its calendar nobody sees it
    /// by default.
    InboxOf(SmtpAddress),
    /// The top of the mailbox the request speaks for.
    Root,
    /// A folder by its id.
    Id(String),
}

impl FolderRef {
    pub(crate) fn write(&self, writer: &mut Writer) {
        match self {
            Self::Calendar => writer.empty("t:DistinguishedFolderId", &[("Id", "calendar")]),
            Self::CalendarOf(address) => Self::write_foreign(writer, "calendar", address),
            Self::InboxOf(address) => Self::write_foreign(writer, "inbox", address),
            Self::Root => writer.empty("t:DistinguishedFolderId", &[("Id", "msgfolderroot")]),
            Self::Id(id) => writer.empty("t:FolderId", &[("Id", id)]),
        }
    }

    /// The mailbox it names, if it is not the one the request speaks for.
    pub(crate) fn foreign(&self) -> Option<&SmtpAddress> {
        match self {
            Self::CalendarOf(owner) | Self::InboxOf(owner) => Some(owner),
            Self::Calendar | Self::Root | Self::Id(_) => None,
        }
    }

    fn write_foreign(writer: &mut Writer, folder: &str, owner: &SmtpAddress) {
        writer.element("t:DistinguishedFolderId", &[("Id", folder)], |writer| {
            EmailAddress::write_smtp(writer, "t:Mailbox", owner);
        });
    }
}

/// A folder
/// ([CalendarFolder](https://learn.microsoft.com/exchange/client-developer/web-service-reference/calendarfolder)).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    /// Its id.
    pub id: String,
    /// Its name.
    pub display_name: String,
    /// Its class, `IPF.Appointment` for calendars.
    pub class: String,
    /// How many items it holds; series count once.
    pub total_count: Option<u32>,
    /// Whether the caller may read its items, if told.
    pub may_read: Option<bool>,
    /// Whether the caller may create items in it, if told.
    pub may_create: Option<bool>,
}

impl Folder {
    pub(crate) const FIELDS: &'static [&'static str] =
        &["folder:DisplayName", "folder:FolderClass", "folder:TotalCount", "folder:EffectiveRights"];

    pub(crate) fn write_shape(writer: &mut Writer) {
        writer.element("m:FolderShape", &[], |writer| {
            writer.value("t:BaseShape", "IdOnly");
            writer.element("t:AdditionalProperties", &[], |writer| {
                for field in Self::FIELDS {
                    writer.empty("t:FieldURI", &[("FieldURI", field)]);
                }
            });
        });
    }

    /// Reads the folder element the cursor is in, whatever its kind.
    pub(crate) fn read(cursor: &mut Cursor<'_>) -> Result<Self, XmlError> {
        let mut folder = Self::default();
        cursor.children(|cursor, child| {
            match child.name() {
                "FolderId" => folder.id = ItemId::read(child).id,
                "DisplayName" => folder.display_name = cursor.line(anteroom_domain::limits::NAME)?,
                "FolderClass" => folder.class = cursor.line(anteroom_domain::limits::NAME)?,
                "TotalCount" => folder.total_count = cursor.find()?,
                "EffectiveRights" => cursor.children(|cursor, child| {
                    match child.name() {
                        "Read" => folder.may_read = cursor.find_boolean()?,
                        "CreateContents" => folder.may_create = cursor.find_boolean()?,
                        _ => {}
                    }
                    Ok(())
                })?,
                _ => {}
            }
            Ok(())
        })?;
        Ok(folder)
    }
}

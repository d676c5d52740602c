//! [FindFolder](https://learn.microsoft.com/exchange/client-developer/web-service-reference/findfolder-operation).

use anteroom_domain::SmtpAddress;

use crate::ews::AnswerError;
use crate::ews::operation::{read_one, request, sealed::Wire};
use crate::ews::types::{Folder, FolderRef};
use crate::xml::{Child, Cursor, Writer};

/// Asks for the folders inside a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindFolder {
    /// Inside which.
    pub parent: FolderRef,
    /// Whether folders inside folders count.
    pub deep: bool,
}

impl Wire for FindFolder {
    const REQUEST: &'static str = "FindFolder";
    const RESPONSE: &'static str = "FindFolderResponse";
    type Response = Vec<Folder>;

    fn write(&self, writer: &mut Writer) {
        let traversal = if self.deep { "Deep" } else { "Shallow" };
        request(writer, Self::REQUEST, &[("Traversal", traversal)], |writer| {
            Folder::write_shape(writer);
            writer.element("m:ParentFolderIds", &[], |writer| self.parent.write(writer));
        });
    }

    fn foreign(&self) -> Option<&SmtpAddress> {
        self.parent.foreign()
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_one(cursor, |cursor, child, folders: &mut Vec<_>| {
            if child.name() == "RootFolder" {
                cursor.children(|cursor, child| {
                    if child.name() == "Folders" {
                        cursor.children(|cursor, _| {
                            folders.push(Folder::read(cursor)?);
                            Ok(())
                        })?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })
    }
}

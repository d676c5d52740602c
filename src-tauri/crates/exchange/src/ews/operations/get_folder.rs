//! [GetFolder](https://learn.microsoft.com/exchange/client-developer/web-service-reference/getfolder-operation): the best question whether a calendar may be read; it changes nothing.

use anteroom_domain::SmtpAddress;

use crate::ews::AnswerError;
use crate::ews::operation::{read_one, request, sealed::Wire};
use crate::ews::types::{Folder, FolderRef};
use crate::xml::{Child, Cursor, Writer};

/// Asks for one folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetFolder {
    /// Which.
    pub folder: FolderRef,
}

impl Wire for GetFolder {
    const REQUEST: &'static str = "GetFolder";
    const RESPONSE: &'static str = "GetFolderResponse";
    type Response = Folder;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[], |writer| {
            Folder::write_shape(writer);
            writer.element("m:FolderIds", &[], |writer| self.folder.write(writer));
        });
    }

    fn foreign(&self) -> Option<&SmtpAddress> {
        self.folder.foreign()
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_one(cursor, |cursor, child, folder| {
            if child.name() == "Folders" {
                cursor.children(|cursor, _| {
                    *folder = Folder::read(cursor)?;
                    Ok(())
                })?;
            }
            Ok(())
        })
    }
}

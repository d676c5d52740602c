//! [GetUserConfiguration](https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuserconfiguration-operation): a dictionary of settings that is kept with a folder.

use anteroom_domain::SmtpAddress;

use crate::ews::AnswerError;
use crate::ews::operation::{read_one, request, sealed::Wire};
use crate::ews::types::FolderRef;
use crate::xml::{Child, Cursor, Writer, XmlError};

/// The name of the configuration object with the calendar options
/// ([MS-OXOCFG, section 2.2.5.1.1](https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxocfg/043f83fa-3b7b-4a7f-8fb8-493d0d10afe8)).
pub const CALENDAR_OPTIONS: &str = "Calendar";

/// Asks for the dictionary of a configuration object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetUserConfiguration {
    /// Its name: `Calendar` for the calendar options.
    pub name: String,
    /// The folder it is kept with.
    pub folder: FolderRef,
}

/// The dictionary of a configuration object.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserConfiguration {
    /// Key and value as the server wrote them. Of a value with several parts it is the first one; a value that is nil is left
    /// out.
    pub entries: Vec<(String, String)>,
}

impl UserConfiguration {
    /// The value of a key, if the dictionary has it.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.entries.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    /// Whether there are settings only bookings have, as resources keep them; people's calendars have reminders among their
    /// options.
    pub fn keeps_bookings(&self) -> bool {
        ["BookingWindowInDays", "MaximumDurationInMinutes", "AllowConflicts"]
            .iter()
            .any(|key| self.find(key).is_some())
    }
}

impl Wire for GetUserConfiguration {
    const REQUEST: &'static str = "GetUserConfiguration";
    const RESPONSE: &'static str = "GetUserConfigurationResponse";
    type Response = UserConfiguration;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[], |writer| {
            writer.element("m:UserConfigurationName", &[("Name", &self.name)], |writer| {
                self.folder.write(writer);
            });
            writer.value("m:UserConfigurationProperties", "Dictionary");
        });
    }

    fn foreign(&self) -> Option<&SmtpAddress> {
        self.folder.foreign()
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_one(cursor, |cursor, child, configuration: &mut UserConfiguration| {
            if child.name() == "UserConfiguration" {
                cursor.children(|cursor, child| {
                    if child.name() == "Dictionary" {
                        cursor.children(|cursor, _| {
                            configuration.entries.extend(read_entry(cursor)?);
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

/// Reads the `DictionaryEntry` the cursor is in
/// ([DictionaryEntry](https://learn.microsoft.com/exchange/client-developer/web-service-reference/dictionaryentry)).
fn read_entry(cursor: &mut Cursor<'_>) -> Result<Option<(String, String)>, XmlError> {
    let (mut key, mut value) = (None, None);
    cursor.children(|cursor, child| {
        match child.name() {
            "DictionaryKey" => key = read_first_value(cursor)?,
            "DictionaryValue" => value = read_first_value(cursor)?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(key.zip(value))
}

fn read_first_value(cursor: &mut Cursor<'_>) -> Result<Option<String>, XmlError> {
    let mut first = None;
    cursor.children(|cursor, child| {
        if child.name() == "Value" && first.is_none() {
            first = Some(cursor.text()?);
        }
        Ok(())
    })?;
    Ok(first)
}

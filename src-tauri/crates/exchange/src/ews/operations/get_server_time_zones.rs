//! [GetServerTimeZones](https://learn.microsoft.com/exchange/client-developer/web-service-reference/getservertimezones-operation): needs no mailbox.

use crate::ews::AnswerError;
use crate::ews::operation::{read_one, request, sealed::Wire};
use crate::xml::{Child, Cursor, Writer};

/// Asks for the names of time zones the server knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GetServerTimeZones {
    /// Windows zone ids; all zones if empty.
    pub ids: Vec<String>,
}

/// A time zone of the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerTimeZone {
    /// Its Windows id.
    pub id: String,
    /// Its name in the server's language.
    pub name: String,
}

impl Wire for GetServerTimeZones {
    const REQUEST: &'static str = "GetServerTimeZones";
    const RESPONSE: &'static str = "GetServerTimeZonesResponse";
    type Response = Vec<ServerTimeZone>;

    fn write(&self, writer: &mut Writer) {
        request(writer, Self::REQUEST, &[("ReturnFullTimeZoneData", "false")], |writer| {
            if !self.ids.is_empty() {
                writer.element("m:Ids", &[], |writer| {
                    for id in &self.ids {
                        writer.value("t:Id", id);
                    }
                });
            }
        });
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        read_one(cursor, |cursor, child, zones: &mut Vec<_>| {
            if child.name() == "TimeZoneDefinitions" {
                cursor.children(|_, child| {
                    zones.push(ServerTimeZone {
                        id: child.find_attribute("Id").unwrap_or_default(),
                        name: child.find_attribute("Name").unwrap_or_default(),
                    });
                    Ok(())
                })?;
            }
            Ok(())
        })
    }
}

//! [GetUserAvailability](https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuseravailability-operation): when somebody is busy; free/busy rights are enough.

use anteroom_domain::{SmtpAddress, TimeWindow};
use jiff::Timestamp;

use crate::ews::operation::sealed::Wire;
use crate::ews::response::Message;
use crate::ews::{AnswerError, ResponseClass, ResponseError};
use crate::xml::{Child, Cursor, Writer, XmlError, parse_instant};

/// Asks when mailboxes are busy. At most 100 mailboxes and 42 days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GetUserAvailability {
    /// Whose.
    pub mailboxes: Vec<SmtpAddress>,
    /// In which window.
    pub window: TimeWindow,
}

/// A stretch of time in which somebody is not simply free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusyTime {
    /// Begin.
    pub start: Timestamp,
    /// End.
    pub end: Timestamp,
    /// `Busy`, `Tentative`, `OOF`, …
    pub kind: String,
}

impl Wire for GetUserAvailability {
    const REQUEST: &'static str = "GetUserAvailabilityRequest";
    const RESPONSE: &'static str = "GetUserAvailabilityResponse";
    /// One result for each mailbox, in their order.
    type Response = Vec<Result<Vec<BusyTime>, ResponseError>>;

    fn write(&self, writer: &mut Writer) {
        writer.element("m:GetUserAvailabilityRequest", &[], |writer| {
            write_utc(writer);
            writer.element("m:MailboxDataArray", &[], |writer| {
                for mailbox in &self.mailboxes {
                    writer.element("t:MailboxData", &[], |writer| {
                        writer.element("t:Email", &[], |writer| writer.value("t:Address", mailbox.as_str()));
                        writer.value("t:AttendeeType", "Required");
                    });
                }
            });
            writer.element("t:FreeBusyViewOptions", &[], |writer| {
                writer.element("t:TimeWindow", &[], |writer| {
                    writer.value("t:StartTime", &self.window.start().to_string());
                    writer.value("t:EndTime", &self.window.end().to_string());
                });
                writer.value("t:MergedFreeBusyIntervalInMinutes", "30");
                writer.value("t:RequestedView", "FreeBusy");
            });
        });
    }

    fn read(cursor: &mut Cursor<'_>, _: &Child<'_>) -> Result<Self::Response, AnswerError> {
        let mut results = Vec::new();
        cursor.children(|cursor, child| match child.name() {
            "FreeBusyResponseArray" => cursor.children(|cursor, _| {
                results.push(read_mailbox(cursor)?);
                Ok(())
            }),
            _ => Ok(()),
        })?;
        Ok(results)
    }
}

/// UTC as this operation wants a zone: with rules for both seasons, which differ in nothing.
fn write_utc(writer: &mut Writer) {
    writer.element("t:TimeZone", &[], |writer| {
        writer.value("t:Bias", "0");
        for (season, month) in [("t:StandardTime", "10"), ("t:DaylightTime", "3")] {
            writer.element(season, &[], |writer| {
                writer.value("t:Bias", "0");
                writer.value("t:Time", "00:00:00");
                writer.value("t:DayOrder", "5");
                writer.value("t:Month", month);
                writer.value("t:DayOfWeek", "Sunday");
            });
        }
    });
}

fn read_mailbox(cursor: &mut Cursor<'_>) -> Result<Result<Vec<BusyTime>, ResponseError>, XmlError> {
    let (mut busy, mut error) = (Vec::new(), None);
    cursor.children(|cursor, child| match child.name() {
        "ResponseMessage" => {
            let message = Message::<()>::read(cursor, child, |_, _, ()| Ok(()))?;
            // A view that stands beside a warning is an answer all the same.
            error = (message.class == ResponseClass::Error).then_some(message.error);
            Ok(())
        }
        "FreeBusyView" => cursor.children(|cursor, child| {
            if child.name() == "CalendarEventArray" {
                cursor.children(|cursor, _| {
                    busy.extend(read_event(cursor)?);
                    Ok(())
                })?;
            }
            Ok(())
        }),
        _ => Ok(()),
    })?;
    Ok(match error {
        Some(error) => Err(error),
        None => Ok(busy),
    })
}

fn read_event(cursor: &mut Cursor<'_>) -> Result<Option<BusyTime>, XmlError> {
    let (mut start, mut end, mut kind) = (None, None, String::new());
    cursor.children(|cursor, child| {
        match child.name() {
            "StartTime" => start = parse_instant(cursor.text()?.trim()),
            "EndTime" => end = parse_instant(cursor.text()?.trim()),
            "BusyType" => kind = cursor.text()?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(start.zip(end).map(|(start, end)| BusyTime { start, end, kind }))
}

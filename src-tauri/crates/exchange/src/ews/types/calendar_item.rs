use anteroom_domain::{
    AttendeeRole, Availability, Reason, ResponseStatus, Sensitivity, WindowsZone, kept, limits,
};
use jiff::Timestamp;

use super::{EmailAddress, ItemId};
use crate::xml::{Child, Cursor, Writer, XmlError, parse_instant};

/// `PidTagSentRepresentingSmtpAddress` ([MS-OXOMSG] 2.2.1.57): the organizer's SMTP address, kept in the item even when the
/// directory knows the person no more.
const SENT_REPRESENTING_SMTP: &str = "0x5d02";

/// How a calendar item relates to a series
/// ([CalendarItemType](https://learn.microsoft.com/exchange/client-developer/web-service-reference/calendaritemtype)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// Not part of one.
    Single,
    /// As its pattern says.
    Occurrence,
    /// Moved or changed.
    Exception,
    /// The pattern itself.
    RecurringMaster,
}

/// What of an item is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemShape {
    /// Id, subject, times, what the room answered and the organizer's name: what `FindItem` can give.
    Overview,
    /// Everything the planner takes.
    Details,
}

/// Somebody invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Who.
    pub mailbox: EmailAddress,
    /// In what role.
    pub role: AttendeeRole,
    /// What they answered.
    pub response: ResponseStatus,
}

/// A calendar item as far as it was asked for and given
/// ([CalendarItem](https://learn.microsoft.com/exchange/client-developer/web-service-reference/calendaritem)). Times that
/// cannot be read count as not given, so that one damaged item does not cost the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarItem {
    /// Id and version.
    pub id: ItemId,
    /// The subject.
    pub subject: String,
    /// How private; one this version does not know counts as private.
    pub sensitivity: Option<Sensitivity>,
    /// Last change.
    pub modified: Option<Timestamp>,
    /// What all copies of a meeting share; empty if not given.
    pub uid: String,
    /// The start an occurrence had in its series.
    pub recurrence_id: Option<Timestamp>,
    /// Begin.
    pub start: Option<Timestamp>,
    /// End.
    pub end: Option<Timestamp>,
    /// The start before an exception was moved.
    pub original_start: Option<Timestamp>,
    /// Whether it covers whole days.
    pub is_all_day: bool,
    /// How it blocks the mailbox.
    pub availability: Option<Availability>,
    /// Where, as typed.
    pub location: String,
    /// Cancelled, but left in place.
    pub is_cancelled: bool,
    /// How it relates to a series.
    pub kind: Option<ItemKind>,
    /// What the mailbox answered.
    pub response: Option<ResponseStatus>,
    /// Who called it.
    pub organizer: Option<EmailAddress>,
    /// The organizer's SMTP address as the item keeps it; empty if not given.
    pub organizer_smtp: String,
    /// Who was invited.
    pub attendees: Vec<Invited>,
    /// Its author's time zone.
    pub zone: Option<WindowsZone>,
    /// A flag that says neither yes nor no.
    pub unclear: Option<&'static str>,
    /// What it has too much of to be a meeting.
    pub excess: Option<Reason>,
}

impl ItemShape {
    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Overview => &[
                "item:Subject",
                "item:Sensitivity",
                "calendar:Start",
                "calendar:End",
                "calendar:IsAllDayEvent",
                "calendar:IsCancelled",
                "calendar:CalendarItemType",
                "calendar:MyResponseType",
                "calendar:Organizer",
            ],
            Self::Details => &[
                "item:Subject",
                "item:Sensitivity",
                "item:LastModifiedTime",
                "calendar:UID",
                "calendar:RecurrenceId",
                "calendar:Start",
                "calendar:End",
                "calendar:OriginalStart",
                "calendar:IsAllDayEvent",
                "calendar:LegacyFreeBusyStatus",
                "calendar:Location",
                "calendar:IsCancelled",
                "calendar:CalendarItemType",
                "calendar:MyResponseType",
                "calendar:Organizer",
                "calendar:RequiredAttendees",
                "calendar:OptionalAttendees",
                "calendar:Resources",
                "calendar:StartTimeZone",
            ],
        }
    }

    pub(crate) fn write(self, writer: &mut Writer) {
        writer.element("m:ItemShape", &[], |writer| {
            writer.value("t:BaseShape", "IdOnly");
            writer.element("t:AdditionalProperties", &[], |writer| {
                for field in self.fields() {
                    writer.empty("t:FieldURI", &[("FieldURI", field)]);
                }
                if self == Self::Details {
                    let tag = [("PropertyTag", SENT_REPRESENTING_SMTP), ("PropertyType", "String")];
                    writer.empty("t:ExtendedFieldURI", &tag);
                }
            });
        });
    }
}

impl CalendarItem {
    /// Reads the item element the cursor is in.
    pub(crate) fn read(cursor: &mut Cursor<'_>) -> Result<Self, XmlError> {
        let mut item = Self::default();
        cursor.children(|cursor, child| item.read_property(cursor, child))?;
        Ok(item)
    }

    fn read_property(&mut self, cursor: &mut Cursor<'_>, child: &Child<'_>) -> Result<(), XmlError> {
        match child.name() {
            "ItemId" => self.id = ItemId::read(child),
            "Subject" => self.subject = cursor.line(limits::SUBJECT)?,
            "Sensitivity" => self.sensitivity = Some(read_sensitivity(cursor.text()?.trim())),
            "LastModifiedTime" => self.modified = find_instant(cursor)?,
            "UID" => self.uid = cursor.text()?,
            "RecurrenceId" => self.recurrence_id = find_instant(cursor)?,
            "Start" => self.start = find_instant(cursor)?,
            "End" => self.end = find_instant(cursor)?,
            "OriginalStart" => self.original_start = find_instant(cursor)?,
            "IsAllDayEvent" => self.is_all_day = self.read_flag(cursor, "IsAllDayEvent")?,
            "LegacyFreeBusyStatus" => self.availability = Some(read_availability(cursor.text()?.trim())),
            "Location" => self.location = cursor.line(limits::SUBJECT)?,
            "IsCancelled" => self.is_cancelled = self.read_flag(cursor, "IsCancelled")?,
            "CalendarItemType" => self.kind = find_kind(cursor.text()?.trim()),
            "MyResponseType" => self.response = Some(read_response(cursor.text()?.trim())),
            "Organizer" => self.organizer = Some(EmailAddress::read_wrapped(cursor)?),
            "RequiredAttendees" => self.read_attendees(cursor, AttendeeRole::Required)?,
            "OptionalAttendees" => self.read_attendees(cursor, AttendeeRole::Optional)?,
            "Resources" => self.read_attendees(cursor, AttendeeRole::Resource)?,
            "StartTimeZone" => self.zone = find_zone(child),
            "ExtendedProperty" => self.read_extended(cursor)?,
            _ => {}
        }
        Ok(())
    }

    /// A flag. One that says neither yes nor no is kept as such: taken for «no» it would bring a cancelled meeting in.
    fn read_flag(&mut self, cursor: &mut Cursor<'_>, name: &'static str) -> Result<bool, XmlError> {
        let flag = cursor.find_boolean()?;
        if flag.is_none() {
            self.unclear.get_or_insert(name);
        }
        Ok(flag.unwrap_or(false))
    }

    fn read_attendees(&mut self, cursor: &mut Cursor<'_>, role: AttendeeRole) -> Result<(), XmlError> {
        cursor.children(|cursor, _| {
            let mut invited =
                Invited { mailbox: EmailAddress::default(), role, response: ResponseStatus::Unknown };
            cursor.children(|cursor, child| {
                match child.name() {
                    "Mailbox" => invited.mailbox = EmailAddress::read(cursor)?,
                    "ResponseType" => invited.response = read_response(cursor.text()?.trim()),
                    _ => {}
                }
                Ok(())
            })?;
            self.attendees.push(invited);
            if self.attendees.len() > limits::ATTENDEES {
                self.attendees.clear();
                self.excess.get_or_insert(Reason::ManyAttendees);
            }
            Ok(())
        })
    }

    fn read_extended(&mut self, cursor: &mut Cursor<'_>) -> Result<(), XmlError> {
        let (mut tag, mut value) = (String::new(), String::new());
        cursor.children(|cursor, child| {
            match child.name() {
                "ExtendedFieldURI" => tag = child.find_attribute("PropertyTag").unwrap_or_default(),
                "Value" => value = cursor.line(limits::ID)?,
                _ => {}
            }
            Ok(())
        })?;
        // Servers write the tag as they like: 0x5d02, 0x5D02, or in decimal.
        if tag.eq_ignore_ascii_case(SENT_REPRESENTING_SMTP) || tag == "23810" {
            self.organizer_smtp = value;
        }
        Ok(())
    }
}

/// Some servers leave the id empty and write it as the name. Any other name is a description in the server's language, which
/// names no zone.
fn find_zone(child: &Child<'_>) -> Option<WindowsZone> {
    let attribute =
        |name| child.find_attribute(name).map(|value| kept(value.trim().to_owned(), limits::NAME));
    if let Some(id) = attribute("Id").filter(|id| !id.is_empty()) {
        return Some(WindowsZone::new(id));
    }
    attribute("Name").map(WindowsZone::new).filter(|zone| zone.find_iana().is_some())
}

/// An instant, or `None` for what is none: the beginning of the year 1 is how .NET writes that there is none.
fn find_instant(cursor: &mut Cursor<'_>) -> Result<Option<Timestamp>, XmlError> {
    let text = cursor.text()?;
    Ok(if text.trim().starts_with("0001-01-01T") { None } else { parse_instant(text.trim()) })
}

fn read_sensitivity(text: &str) -> Sensitivity {
    match text {
        "Normal" => Sensitivity::Normal,
        "Personal" => Sensitivity::Personal,
        "Confidential" => Sensitivity::Confidential,
        // A word this version does not know hides too much rather than too little.
        _ => Sensitivity::Private,
    }
}

fn find_kind(text: &str) -> Option<ItemKind> {
    Some(match text {
        "Single" => ItemKind::Single,
        "Occurrence" => ItemKind::Occurrence,
        "Exception" => ItemKind::Exception,
        "RecurringMaster" => ItemKind::RecurringMaster,
        _ => return None,
    })
}

/// [LegacyFreeBusyStatus](https://learn.microsoft.com/exchange/client-developer/web-service-reference/legacyfreebusystatus).
fn read_availability(text: &str) -> Availability {
    match text {
        "Free" => Availability::Free,
        "Tentative" => Availability::Tentative,
        "Busy" => Availability::Busy,
        "OOF" => Availability::OutOfOffice,
        "WorkingElsewhere" => Availability::WorkingElsewhere,
        _ => Availability::Unknown,
    }
}

/// [MyResponseType](https://learn.microsoft.com/exchange/client-developer/web-service-reference/myresponsetype).
fn read_response(text: &str) -> ResponseStatus {
    match text {
        "Organizer" => ResponseStatus::Organizer,
        "Tentative" => ResponseStatus::Tentative,
        "Accept" => ResponseStatus::Accepted,
        "Decline" => ResponseStatus::Declined,
        "NoResponseReceived" => ResponseStatus::NotAnswered,
        _ => ResponseStatus::Unknown,
    }
}

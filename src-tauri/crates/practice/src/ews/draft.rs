//! `t:CalendarItem` as a client sends it, applied to a draft one property at a time.

use jiff::{Timestamp, Unit, ZonedRound, tz::TimeZone};

use super::{Call, recurrence, time};
use crate::{
    organization::{
        Address, Appointment, Attendee, Draft, FreeBusy, LegacyDn, Party, Recipient, Response, Sensitivity,
        SmtpAddress, Uid, Zone,
    },
    soap::{Element, Fault},
};

/// The properties of a calendar item in the schema's order.
#[rustfmt::skip]
const PROPERTIES: [&str; 126] = [
    "MimeContent", "ItemId", "ParentFolderId", "ItemClass", "Subject", "Sensitivity", "Body",
    "Attachments", "DateTimeReceived", "Size", "Categories", "Importance", "InReplyTo", "IsSubmitted",
    "IsDraft", "IsFromMe", "IsResend", "IsUnmodified", "InternetMessageHeaders", "DateTimeSent",
    "DateTimeCreated", "ResponseObjects", "ReminderDueBy", "ReminderIsSet", "ReminderNextTime",
    "ReminderMinutesBeforeStart", "DisplayCc", "DisplayTo", "DisplayBcc", "HasAttachments",
    "ExtendedProperty", "Culture", "EffectiveRights", "LastModifiedName", "LastModifiedTime",
    "IsAssociated", "WebClientReadFormQueryString", "WebClientEditFormQueryString", "ConversationId",
    "UniqueBody", "Flag", "StoreEntryId", "InstanceKey", "NormalizedBody", "EntityExtractionResult",
    "PolicyTag", "ArchiveTag", "RetentionDate", "Preview", "RightsManagementLicenseData",
    "PredictedActionReasons", "IsClutter", "BlockStatus", "HasBlockedImages", "TextBody", "IconIndex",
    "SearchKey", "SortKey", "Hashtags", "Mentions", "MentionedMe", "MentionsPreview", "MentionsEx",
    "AppliedHashtags", "AppliedHashtagsPreview", "Likes", "LikesPreview", "PendingSocialActivityTagIds",
    "AtAllMention", "CanDelete", "InferenceClassification", "UID", "RecurrenceId", "DateTimeStamp",
    "Start", "End", "OriginalStart", "IsAllDayEvent", "LegacyFreeBusyStatus", "Location", "When",
    "IsMeeting", "IsCancelled", "IsRecurring", "MeetingRequestWasSent", "IsResponseRequested",
    "CalendarItemType", "MyResponseType", "Organizer", "RequiredAttendees", "OptionalAttendees",
    "Resources", "InboxReminders", "ConflictingMeetingCount", "AdjacentMeetingCount",
    "ConflictingMeetings", "AdjacentMeetings", "Duration", "TimeZone", "AppointmentReplyTime",
    "AppointmentSequenceNumber", "AppointmentState", "Recurrence", "FirstOccurrence", "LastOccurrence",
    "ModifiedOccurrences", "DeletedOccurrences", "MeetingTimeZone", "StartTimeZone", "EndTimeZone",
    "ConferenceType", "AllowNewTimeProposal", "IsOnlineMeeting", "MeetingWorkspaceUrl", "NetShowUrl",
    "EnhancedLocation", "StartWallClock", "EndWallClock", "StartTimeZoneId", "EndTimeZoneId",
    "IntendedFreeBusyStatus", "JoinOnlineMeetingUrl", "OnlineMeetingSettings", "IsOrganizer",
    "CalendarActivityData", "DoNotForwardMeeting",
];

/// An empty appointment of somebody, now.
pub(crate) fn blank(call: &Call<'_>, owner: &Recipient) -> Draft {
    let organizer =
        Party { display_name: owner.display_name.clone(), address: Address::Smtp(owner.primary.clone()) };
    Draft {
        appointment: Appointment {
            uid: Uid(String::new()),
            subject: String::new(),
            body: String::new(),
            location: String::new(),
            start: call.now,
            end: call.now,
            zone: call.local_zone(),
            all_day: false,
            organizer,
            required: Vec::new(),
            optional: Vec::new(),
            resources: Vec::new(),
            is_meeting: false,
            is_cancelled: false,
            my_response: Response::Organizer,
            free_busy: FreeBusy::Busy,
            sensitivity: Sensitivity::Normal,
            reminder_minutes: Some(15),
            categories: Vec::new(),
        },
        recurrence: None,
    }
}

/// Checks the order of a whole item; extended properties may repeat.
pub(crate) fn check_order(item: Element<'_, '_>) -> Result<(), Fault> {
    let mut at = 0;
    for child in item.children() {
        match PROPERTIES[at..].iter().position(|name| *name == child.name()) {
            Some(offset) => at += offset + usize::from(child.name() != "ExtendedProperty"),
            None => {
                return Err(child.schema_fault(format!(
                    "The element 'CalendarItem' has invalid child element '{}'.",
                    child.name()
                )));
            }
        }
    }
    Ok(())
}

/// Applies every property of an item. The zone comes first: times without an offset are meant in it.
pub(crate) fn apply(call: &Call<'_>, draft: &mut Draft, item: Element<'_, '_>) -> Result<(), Fault> {
    for zone_element in item.children().filter(|child| child.name() == "StartTimeZone") {
        apply_one(call, draft, zone_element)?;
    }
    for property in item.children() {
        apply_one(call, draft, property)?;
    }
    Ok(())
}

/// Settles what follows from other properties; to be called when all are applied.
pub(crate) fn settle(draft: &mut Draft) {
    let appointment = &mut draft.appointment;
    if appointment.all_day {
        let midnight = |instant: Timestamp, zone: &Zone, up: bool| {
            let local = instant.to_zoned(zone.rules().clone());
            let mode = if up { jiff::RoundMode::Ceil } else { jiff::RoundMode::Floor };
            local
                .round(ZonedRound::new().smallest(Unit::Day).mode(mode))
                .map_or(instant, |day| day.timestamp())
        };
        appointment.start = midnight(appointment.start, &appointment.zone, false);
        appointment.end = midnight(appointment.end, &appointment.zone, true);
    }
    let invited = [&appointment.required, &appointment.optional, &appointment.resources];
    appointment.is_meeting |= invited.iter().any(|attendees| !attendees.is_empty());
}

/// Applies one property; those a calendar here does not keep are accepted and forgotten.
pub(crate) fn apply_one(call: &Call<'_>, draft: &mut Draft, property: Element<'_, '_>) -> Result<(), Fault> {
    let text = property.text();
    let appointment = &mut draft.appointment;
    let invalid = || property.invalid(text);
    match property.name() {
        "Subject" => appointment.subject = text.to_owned(),
        "Location" => appointment.location = text.to_owned(),
        "Body" => appointment.body = body(property),
        "UID" => appointment.uid = Uid(text.to_owned()),
        "Sensitivity" => {
            let all =
                [Sensitivity::Normal, Sensitivity::Personal, Sensitivity::Private, Sensitivity::Confidential];
            appointment.sensitivity = *all.iter().find(|known| known.as_str() == text).ok_or_else(invalid)?;
        }
        "LegacyFreeBusyStatus" => {
            let all = [
                FreeBusy::Free,
                FreeBusy::Tentative,
                FreeBusy::Busy,
                FreeBusy::Oof,
                FreeBusy::WorkingElsewhere,
            ];
            appointment.free_busy = *all.iter().find(|known| known.as_str() == text).ok_or_else(invalid)?;
        }
        "Categories" => {
            appointment.categories = property.children().map(|category| category.text().to_owned()).collect();
        }
        "ReminderIsSet" => {
            let set = property.parse_bool(text)?;
            appointment.reminder_minutes = set.then(|| appointment.reminder_minutes.unwrap_or(15));
        }
        "ReminderMinutesBeforeStart" if appointment.reminder_minutes.is_some() => {
            appointment.reminder_minutes = Some(property.parse(text)?);
        }
        "Start" => {
            let length = appointment.end.duration_since(appointment.start);
            appointment.start = time::parse(text, &appointment.zone)?;
            // A start that is changed alone takes the end along until that is changed, too.
            if appointment.end < appointment.start {
                appointment.end = appointment.start.checked_add(length).unwrap_or(appointment.start);
            }
        }
        "End" => appointment.end = time::parse(text, &appointment.zone)?,
        "IsAllDayEvent" => appointment.all_day = property.parse_bool(text)?,
        "IsCancelled" => appointment.is_cancelled = property.parse_bool(text)?,
        "RequiredAttendees" => appointment.required = attendees(call, property)?,
        "OptionalAttendees" => appointment.optional = attendees(call, property)?,
        "Resources" => appointment.resources = attendees(call, property)?,
        "Recurrence" => draft.recurrence = Some(recurrence::parse(property)?),
        "StartTimeZone" => {
            let id = property.require_attribute("Id")?;
            let unknown = || Fault::new("ErrorCalendarInvalidTimeZone", "The time zone is not valid.");
            appointment.zone = Zone::find_windows(id).ok_or_else(unknown)?;
        }
        name if PROPERTIES.contains(&name) => {}
        name => return Err(property.schema_fault(format!("'{name}' cannot be set on a calendar item."))),
    }
    Ok(())
}

/// Takes a property away.
pub(crate) fn remove(draft: &mut Draft, uri: &str) -> Result<(), Fault> {
    let appointment = &mut draft.appointment;
    match uri {
        "item:Subject" => appointment.subject.clear(),
        "item:Body" => appointment.body.clear(),
        "item:Categories" => appointment.categories.clear(),
        "calendar:Location" => appointment.location.clear(),
        "calendar:RequiredAttendees" => appointment.required.clear(),
        "calendar:OptionalAttendees" => appointment.optional.clear(),
        "calendar:Resources" => appointment.resources.clear(),
        "calendar:Recurrence" => draft.recurrence = None,
        "item:ReminderIsSet" | "item:ReminderMinutesBeforeStart" => appointment.reminder_minutes = None,
        "calendar:Start" | "calendar:End" | "calendar:IsAllDayEvent" | "item:ItemClass" => {
            return Err(Fault::new("ErrorInvalidPropertyDelete", "Property can not be deleted."));
        }
        _ => {}
    }
    Ok(())
}

/// Adds to a property that can grow.
pub(crate) fn append(call: &Call<'_>, draft: &mut Draft, property: Element<'_, '_>) -> Result<(), Fault> {
    let appointment = &mut draft.appointment;
    match property.name() {
        "RequiredAttendees" => appointment.required.extend(attendees(call, property)?),
        "OptionalAttendees" => appointment.optional.extend(attendees(call, property)?),
        "Resources" => appointment.resources.extend(attendees(call, property)?),
        "Body" => appointment.body.push_str(&body(property)),
        _ => return Err(Fault::new("ErrorInvalidPropertyAppend", "Property can not be appended.")),
    }
    Ok(())
}

fn attendees(call: &Call<'_>, property: Element<'_, '_>) -> Result<Vec<Attendee>, Fault> {
    let attendee = |element: Element<'_, '_>| {
        let mailbox = element.require("Mailbox")?;
        let address = mailbox.require("EmailAddress")?.text();
        let known = call.organization.directory().resolve(address);
        let known = if let [only] = known[..] { Some(only) } else { None };
        let display_name = match (mailbox.find_text("Name"), known) {
            (Some(name), _) if !name.is_empty() => name.to_owned(),
            (_, Some(recipient)) => recipient.display_name.clone(),
            _ => address.to_owned(),
        };
        let address = match mailbox.find_text("RoutingType") {
            Some("EX") => Address::Legacy(LegacyDn::new(address)),
            _ => Address::Smtp(SmtpAddress::new(address)),
        };
        Ok(Attendee { party: Party { display_name, address }, response: Response::Unknown })
    };
    property.children().map(attendee).collect()
}

/// A body is kept as plain text, as it is wanted by everybody who reads a room's calendar.
fn body(property: Element<'_, '_>) -> String {
    if property.attribute("BodyType") == Some("HTML") {
        plain_text(property.text())
    } else {
        property.text().to_owned()
    }
}

/// The text of HTML, near enough for an appointment: without tags, with the entities every mail program writes.
fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        rest = after.split_once('>').map_or("", |(_, behind)| behind);
    }
    text.push_str(rest);
    let entities = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    let text = entities.iter().fold(text, |text, (entity, plain)| text.replace(entity, plain));
    text.trim().to_owned()
}

/// Exchange's calendar ends in 4500; what lies outside is refused.
pub(crate) fn check_range(draft: &Draft) -> Result<(), Fault> {
    let inside = |instant: Timestamp| (1601..=4500).contains(&instant.to_zoned(TimeZone::UTC).year());
    if inside(draft.appointment.start) && inside(draft.appointment.end) {
        Ok(())
    } else {
        Err(Fault::new("ErrorCalendarOutOfRange", "The date is out of the calendar's range."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_kept_as_its_text() {
        for (html, text) in [
            ("<html><body><p>Bring A &amp; B</p></body></html>", "Bring A & B"),
            ("1 &amp;lt; 2", "1 &lt; 2"),
            ("open <b", "open"),
            ("", ""),
        ] {
            assert_eq!(plain_text(html), text, "{html}");
        }
    }
}

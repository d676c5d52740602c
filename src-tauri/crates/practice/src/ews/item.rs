//! A calendar item as `t:CalendarItem`: what was asked for, in the schema's order.

use std::{fmt::Write, sync::Arc};

use jiff::Timestamp;

use super::{
    Call,
    address::write_party,
    folders::{Place, write_rights},
    recurrence,
    shape::{BodyForm, Shape, Tier},
};
use crate::{
    organization::{Appointment, Attendee, Entry, EntryKind, Found, Item, ItemId, Zone},
    soap::Xml,
};

/// One item as somebody looks at it: a single appointment, an occurrence, an exception, or a series master.
#[derive(Debug, Clone)]
pub(crate) struct View {
    pub(crate) kind: &'static str,
    pub(crate) id: ItemId,
    pub(crate) change_key: String,
    pub(crate) start: Timestamp,
    pub(crate) end: Timestamp,
    pub(crate) original_start: Option<Timestamp>,
    pub(crate) created: Timestamp,
    pub(crate) modified: Timestamp,
    pub(crate) appointment: Arc<Appointment>,
    master: Option<Arc<Item>>,
}

/// How much of an item the operation shows: `FindItem` leaves out what does not fit a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    Table,
    Whole,
}

impl From<&Entry> for View {
    fn from(entry: &Entry) -> Self {
        Self {
            kind: entry.kind.as_str(),
            id: entry.id.clone(),
            change_key: entry.change_key.as_str().to_owned(),
            start: entry.start,
            end: entry.end,
            original_start: (entry.kind != EntryKind::Single).then_some(entry.original_start).flatten(),
            created: entry.created,
            modified: entry.modified,
            appointment: Arc::clone(&entry.appointment),
            master: None,
        }
    }
}

impl From<&Arc<Item>> for View {
    fn from(item: &Arc<Item>) -> Self {
        Self {
            kind: if item.series.is_some() { "RecurringMaster" } else { "Single" },
            id: item.id.clone(),
            change_key: item.change_key.as_str().to_owned(),
            start: item.appointment.start,
            end: item.appointment.end,
            original_start: None,
            created: item.created,
            modified: item.modified,
            appointment: Arc::clone(&item.appointment),
            master: item.series.is_some().then(|| Arc::clone(item)),
        }
    }
}

impl From<&Found> for View {
    fn from(found: &Found) -> Self {
        match found {
            Found::Item(item) => item.into(),
            Found::Occurrence(entry) => entry.as_ref().into(),
        }
    }
}

impl View {
    pub(crate) fn is_recurring(&self) -> bool {
        self.kind != "Single"
    }

    pub(crate) fn write_id(&self, xml: &mut Xml) {
        xml.empty("t:ItemId", &[("Id", self.id.as_str()), ("ChangeKey", &self.change_key)]);
    }

    /// Writes the item.
    pub(crate) fn write(
        &self,
        xml: &mut Xml,
        call: &Call<'_>,
        place: &Place<'_>,
        shape: &Shape,
        depth: Depth,
    ) {
        xml.within("t:CalendarItem", &[], |xml| {
            self.write_id(xml);
            self.write_item_part(xml, call, place, shape, depth);
            self.write_calendar_part(xml, call, shape, depth);
            if depth == Depth::Whole
                && let Some(master) = &self.master
            {
                recurrence::write_series(xml, call, shape, master);
            }
            self.write_zones(xml, shape, depth);
        });
    }

    fn write_item_part(
        &self,
        xml: &mut Xml,
        call: &Call<'_>,
        place: &Place<'_>,
        shape: &Shape,
        depth: Depth,
    ) {
        let appointment = &*self.appointment;
        if shape.wants("item:ParentFolderId", Tier::All) {
            place.write_id(xml, "t:ParentFolderId");
        }
        if shape.wants("item:ItemClass", Tier::All) {
            xml.text("t:ItemClass", "IPM.Appointment");
        }
        if shape.wants("item:Subject", Tier::Default) {
            xml.text("t:Subject", &appointment.subject);
        }
        if shape.wants("item:Sensitivity", Tier::Default) {
            xml.text("t:Sensitivity", appointment.sensitivity.as_str());
        }
        if depth == Depth::Whole && shape.wants("item:Body", Tier::Default) {
            self.write_body(xml, "t:Body", shape.body);
        }
        if shape.wants("item:DateTimeReceived", Tier::All) {
            xml.text("t:DateTimeReceived", call.print(self.created));
        }
        if shape.wants("item:Size", Tier::All) {
            xml.text("t:Size", 4096 + appointment.body.len());
        }
        if !appointment.categories.is_empty() && shape.wants("item:Categories", Tier::All) {
            xml.within("t:Categories", &[], |xml| {
                for category in &appointment.categories {
                    xml.text("t:String", category);
                }
            });
        }
        if shape.wants("item:Importance", Tier::All) {
            xml.text("t:Importance", "Normal");
        }
        if shape.wants("item:IsDraft", Tier::All) {
            xml.text("t:IsDraft", false);
        }
        if shape.wants("item:DateTimeSent", Tier::All) {
            xml.text("t:DateTimeSent", call.print(self.created));
        }
        if shape.wants("item:DateTimeCreated", Tier::All) {
            xml.text("t:DateTimeCreated", call.print(self.created));
        }
        if shape.wants("item:ReminderDueBy", Tier::All) {
            xml.text("t:ReminderDueBy", call.print(self.start));
        }
        if shape.wants("item:ReminderIsSet", Tier::Default) {
            xml.text("t:ReminderIsSet", appointment.reminder_minutes.is_some());
        }
        if shape.wants("item:ReminderMinutesBeforeStart", Tier::Default) {
            xml.text("t:ReminderMinutesBeforeStart", appointment.reminder_minutes.unwrap_or_default());
        }
        if shape.wants("item:HasAttachments", Tier::Default) {
            xml.text("t:HasAttachments", false);
        }
        self.write_extended(xml, call, shape);
        if shape.wants("item:Culture", Tier::All) {
            xml.text("t:Culture", "en-US");
        }
        if depth == Depth::Whole && shape.wants("item:EffectiveRights", Tier::All) {
            write_rights(xml, "t:EffectiveRights");
        }
        if shape.wants("item:LastModifiedName", Tier::All) {
            xml.text("t:LastModifiedName", &place.mailbox.owner.display_name);
        }
        if shape.wants("item:LastModifiedTime", Tier::All) {
            xml.text("t:LastModifiedTime", call.print(self.modified));
        }
        if shape.wants("item:IsAssociated", Tier::All) {
            xml.text("t:IsAssociated", false);
        }
        if depth == Depth::Whole && shape.names("item:TextBody") {
            self.write_body(xml, "t:TextBody", BodyForm::Text);
        }
    }

    fn write_body(&self, xml: &mut Xml, element: &str, form: BodyForm) {
        let text = &self.appointment.body;
        match form {
            BodyForm::Text => xml.text_with(element, &[("BodyType", "Text")], text),
            BodyForm::Html => {
                let mut inner = Xml::new();
                inner.within("html", &[], |html| {
                    html.within("body", &[], |html| {
                        for line in text.lines() {
                            html.text("p", line);
                        }
                    });
                });
                xml.text_with(element, &[("BodyType", "HTML")], inner.as_str())
            }
        };
    }

    fn write_calendar_part(&self, xml: &mut Xml, call: &Call<'_>, shape: &Shape, depth: Depth) {
        let appointment = &*self.appointment;
        if shape.wants("calendar:UID", Tier::Default) {
            xml.text("t:UID", &appointment.uid.0);
        }
        if shape.wants("calendar:RecurrenceId", Tier::Default) {
            xml.maybe("t:RecurrenceId", self.original_start.map(|start| call.print(start)));
        }
        if shape.wants("calendar:DateTimeStamp", Tier::Default) {
            xml.text("t:DateTimeStamp", call.print(self.modified));
        }
        if shape.wants("calendar:Start", Tier::Default) {
            xml.text("t:Start", call.print(self.start));
        }
        if shape.wants("calendar:End", Tier::Default) {
            xml.text("t:End", call.print(self.end));
        }
        if shape.wants("calendar:OriginalStart", Tier::All) {
            xml.maybe("t:OriginalStart", self.original_start.map(|start| call.print(start)));
        }
        if shape.wants("calendar:IsAllDayEvent", Tier::Default) {
            xml.text("t:IsAllDayEvent", appointment.all_day);
        }
        if shape.wants("calendar:LegacyFreeBusyStatus", Tier::Default) {
            xml.text("t:LegacyFreeBusyStatus", appointment.free_busy.as_str());
        }
        if !appointment.location.is_empty() && shape.wants("calendar:Location", Tier::Default) {
            xml.text("t:Location", &appointment.location);
        }
        if shape.wants("calendar:IsMeeting", Tier::Default) {
            xml.text("t:IsMeeting", appointment.is_meeting);
        }
        if shape.wants("calendar:IsCancelled", Tier::Default) {
            xml.text("t:IsCancelled", appointment.is_cancelled);
        }
        if shape.wants("calendar:IsRecurring", Tier::Default) {
            xml.text("t:IsRecurring", self.is_recurring());
        }
        if shape.wants("calendar:MeetingRequestWasSent", Tier::Default) {
            xml.text("t:MeetingRequestWasSent", appointment.is_meeting);
        }
        if shape.wants("calendar:IsResponseRequested", Tier::Default) {
            xml.text("t:IsResponseRequested", appointment.is_meeting);
        }
        if shape.wants("calendar:CalendarItemType", Tier::Default) {
            xml.text("t:CalendarItemType", self.kind);
        }
        if shape.wants("calendar:MyResponseType", Tier::Default) {
            xml.text("t:MyResponseType", appointment.my_response.as_str());
        }
        if shape.wants("calendar:Organizer", Tier::Default) {
            xml.within("t:Organizer", &[], |xml| match depth {
                // A table has no room for addresses: whoever needs one asks again with GetItem.
                Depth::Table => {
                    xml.within("t:Mailbox", &[], |xml| {
                        xml.text("t:Name", &appointment.organizer.display_name);
                    });
                }
                Depth::Whole => write_party(xml, &appointment.organizer),
            });
        }
        if depth == Depth::Whole {
            for (field, element, attendees) in [
                ("calendar:RequiredAttendees", "t:RequiredAttendees", &appointment.required),
                ("calendar:OptionalAttendees", "t:OptionalAttendees", &appointment.optional),
                ("calendar:Resources", "t:Resources", &appointment.resources),
            ] {
                if shape.wants(field, Tier::Default) {
                    write_attendees(xml, element, attendees);
                }
            }
        }
        if shape.wants("calendar:Duration", Tier::All) {
            xml.text("t:Duration", self.end.duration_since(self.start));
        }
        if shape.wants("calendar:TimeZone", Tier::All) {
            xml.text("t:TimeZone", display_name(&appointment.zone));
        }
        if appointment.is_meeting && shape.wants("calendar:AppointmentReplyTime", Tier::All) {
            xml.text("t:AppointmentReplyTime", call.print(self.modified));
        }
        if shape.wants("calendar:AppointmentSequenceNumber", Tier::All) {
            xml.text("t:AppointmentSequenceNumber", 0);
        }
        if shape.wants("calendar:AppointmentState", Tier::All) {
            xml.text("t:AppointmentState", self.state());
        }
    }

    /// MS-OXOCAL 2.2.1.10: 1 meeting, 2 received, 4 cancelled.
    fn state(&self) -> u8 {
        let received = self.appointment.my_response != crate::organization::Response::Organizer;
        u8::from(self.appointment.is_meeting)
            + 2 * u8::from(self.appointment.is_meeting && received)
            + 4 * u8::from(self.appointment.is_cancelled)
    }

    fn write_zones(&self, xml: &mut Xml, shape: &Shape, depth: Depth) {
        let zone = &self.appointment.zone;
        if depth == Depth::Whole {
            for (field, element) in
                [("calendar:StartTimeZone", "t:StartTimeZone"), ("calendar:EndTimeZone", "t:EndTimeZone")]
            {
                if shape.wants(field, Tier::Default) {
                    xml.empty(element, &[("Id", zone.windows()), ("Name", &display_name(zone))]);
                }
            }
        }
        if shape.wants("calendar:ConferenceType", Tier::All) {
            xml.text("t:ConferenceType", 0);
        }
        if shape.wants("calendar:AllowNewTimeProposal", Tier::All) {
            xml.text("t:AllowNewTimeProposal", true);
        }
        if shape.wants("calendar:IsOnlineMeeting", Tier::All) {
            xml.text("t:IsOnlineMeeting", false);
        }
        for (field, element) in
            [("calendar:StartTimeZoneId", "t:StartTimeZoneId"), ("calendar:EndTimeZoneId", "t:EndTimeZoneId")]
        {
            if shape.names(field) {
                xml.text(element, zone.windows());
            }
        }
        if shape.names("calendar:IsOrganizer") {
            xml.text("t:IsOrganizer", self.state() & 2 == 0);
        }
    }
}

fn write_attendees(xml: &mut Xml, element: &str, attendees: &[Attendee]) {
    if attendees.is_empty() {
        return;
    }
    xml.within(element, &[], |xml| {
        for attendee in attendees {
            xml.within("t:Attendee", &[], |xml| {
                write_party(xml, &attendee.party);
                xml.text("t:ResponseType", attendee.response.as_str());
            });
        }
    });
}

/// A zone's name as Windows shows it: the standard offset and the place.
pub(crate) fn display_name(zone: &Zone) -> String {
    let mut name = String::new();
    let january = zone.rules().to_offset(Timestamp::from_second(1_767_225_600).unwrap_or_default());
    let july = zone.rules().to_offset(Timestamp::from_second(1_782_864_000).unwrap_or_default());
    let seconds = january.seconds().min(july.seconds());
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    let place = zone.iana().rsplit('/').next().unwrap_or_default().replace('_', " ");
    // Writing into a string cannot fail.
    let _ = write!(name, "(UTC{sign}{:02}:{:02}) {place}", minutes / 60, minutes % 60);
    name
}

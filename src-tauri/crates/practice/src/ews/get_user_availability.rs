//! `GetUserAvailabilityRequest`: when somebody is free.

use jiff::{SignedDuration, Timestamp, civil::DateTime};

use super::{
    Answer, Call,
    answer::{Layout, Message},
    recurrence::day_name,
    serializable_zone::SerializableZone,
    zone_definition::YearRules,
};
use crate::{
    organization::{Entry, FreeBusy, MailboxState, Recipient, Sensitivity},
    soap::{Element, Fault, Xml},
};

const MOST_MAILBOXES: usize = 100;
const LONGEST_WINDOW_DAYS: i32 = 42;
const VIEWS: [&str; 6] = ["None", "MergedOnly", "FreeBusy", "FreeBusyMerged", "Detailed", "DetailedMerged"];

/// What is asked about each mailbox.
struct Question {
    zone: SerializableZone,
    start: Timestamp,
    end: Timestamp,
    interval: SignedDuration,
    merged: bool,
    events: bool,
    detailed: bool,
}

/// Source: *GetUserAvailability operation* (Microsoft Learn). Times are local times of the request's zone, both ways.
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&["TimeZone", "MailboxDataArray", "FreeBusyViewOptions", "SuggestionsViewOptions"])?;
    let zone = match request.find("TimeZone") {
        Some(zone) => SerializableZone::parse(zone)?,
        None => SerializableZone::UTC,
    };
    let mailboxes = request.require("MailboxDataArray")?;
    mailboxes.require_any()?;
    let question = parse_question(zone, request.require("FreeBusyViewOptions")?)?;
    let count = mailboxes.children().count();
    if count > MOST_MAILBOXES {
        return Err(Fault::new(
            "ErrorInvalidArgument",
            format!("The number of mailboxes is {count}; the limit is {MOST_MAILBOXES}."),
        ));
    }
    let messages = mailboxes.children().map(|mailbox| {
        let address = mailbox.require("Email")?.require("Address")?.text();
        availability(call, &question, address)
    });
    let messages = messages.map(Message::from).collect();
    Ok(Answer { element: "m:GetUserAvailabilityResponse", layout: Layout::FreeBusy, messages, on_error: "" })
}

fn parse_question(zone: SerializableZone, options: Element<'_, '_>) -> Result<Question, Fault> {
    let window = options.require("TimeWindow")?;
    let instant = |name: &str| -> Result<Timestamp, Fault> {
        let element = window.require(name)?;
        let text = element.text();
        if let Ok(instant) = text.parse::<Timestamp>() {
            return Ok(instant);
        }
        Ok(zone.instant(element.parse::<DateTime>(text)?))
    };
    let (start, end) = (instant("StartTime")?, instant("EndTime")?);
    if end <= start {
        return Err(Fault::new("ErrorInvalidTimeInterval", "The start time is not before the end time."));
    }
    if super::time::day_span(start, end) > LONGEST_WINDOW_DAYS {
        return Err(Fault::new(
            "ErrorTimeIntervalTooBig",
            format!("The requested time window exceeds {LONGEST_WINDOW_DAYS} days."),
        ));
    }
    let minutes = match options.find("MergedFreeBusyIntervalInMinutes") {
        Some(minutes) => {
            let count: i64 = minutes.parse(minutes.text())?;
            if !(5..=1440).contains(&count) {
                return Err(Fault::new(
                    "ErrorInvalidMergedFreeBusyInterval",
                    "The merged free/busy interval must be between 5 and 1440 minutes.",
                ));
            }
            count
        }
        None => 30,
    };
    let view = match options.find("RequestedView") {
        Some(view) => view
            .text()
            .split_whitespace()
            .map(|word| if VIEWS.contains(&word) { Ok(word) } else { Err(view.invalid(word)) })
            .collect::<Result<Vec<_>, _>>()?,
        None => vec!["FreeBusy"],
    };
    let has = |words: &[&str]| view.iter().any(|word| words.contains(word));
    Ok(Question {
        zone,
        start,
        end,
        interval: SignedDuration::from_mins(minutes),
        merged: has(&["MergedOnly", "FreeBusyMerged", "DetailedMerged"]),
        events: has(&["FreeBusy", "FreeBusyMerged", "Detailed", "DetailedMerged"]),
        detailed: has(&["Detailed", "DetailedMerged"]),
    })
}

fn availability(call: &Call<'_>, question: &Question, address: &str) -> Result<Xml, Fault> {
    let owner = call.organization.directory().find(address).filter(|owner| owner.has_mailbox());
    let owner = owner.ok_or_else(|| {
        Fault::new(
            "ErrorMailRecipientNotFound",
            format!("Unable to resolve e-mail address {address} to an Active Directory object."),
        )
    })?;
    let calendar = match owner.mailbox {
        MailboxState::Available => call.organization.calendar(owner),
        _ => None,
    };
    let calendar =
        calendar.ok_or_else(|| Fault::new("ErrorMailboxLogonFailed", "Logon to the mailbox failed."))?;
    let entries = calendar.view(question.start, question.end);
    // Everybody may see when somebody is busy; what it is about, only with rights to the calendar.
    let detailed = question.detailed && call.organization.can_open(call.acting, owner);
    let kind = match (detailed, question.events, question.merged) {
        (true, _, true) => "DetailedMerged",
        (true, _, false) => "Detailed",
        (false, true, true) => "FreeBusyMerged",
        (false, true, false) => "FreeBusy",
        (false, false, true) => "MergedOnly",
        (false, false, false) => "None",
    };
    let mut xml = Xml::new();
    xml.within("m:FreeBusyView", &[], |xml| {
        xml.text("t:FreeBusyViewType", kind);
        if question.merged {
            xml.text("t:MergedFreeBusy", merge(question, &entries));
        }
        if question.events {
            xml.within("t:CalendarEventArray", &[], |xml| {
                for entry in entries.iter().filter(|entry| entry.appointment.free_busy != FreeBusy::Free) {
                    write_event(xml, question, entry, detailed);
                }
            });
        }
        write_working_hours(xml, call, owner);
    });
    Ok(xml)
}

fn write_event(xml: &mut Xml, question: &Question, entry: &Entry, detailed: bool) {
    let local = |instant: Timestamp| question.zone.local(instant).strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let appointment = &entry.appointment;
    xml.within("t:CalendarEvent", &[], |xml| {
        xml.text("t:StartTime", local(entry.start));
        xml.text("t:EndTime", local(entry.end));
        xml.text("t:BusyType", appointment.free_busy.as_str());
        if detailed {
            xml.within("t:CalendarEventDetails", &[], |xml| {
                xml.text("t:ID", entry.id.as_str());
                xml.text("t:Subject", &appointment.subject);
                xml.text("t:Location", &appointment.location);
                xml.text("t:IsMeeting", appointment.is_meeting);
                xml.text("t:IsRecurring", entry.master.is_some());
                xml.text("t:IsException", entry.kind.as_str() == "Exception");
                xml.text("t:IsReminderSet", appointment.reminder_minutes.is_some());
                xml.text("t:IsPrivate", appointment.sensitivity != Sensitivity::Normal);
            });
        }
    });
}

/// One digit for each interval: 0 free, 1 tentative, 2 busy, 3 out of office, 4 elsewhere; the strongest one wins.
fn merge(question: &Question, entries: &[Entry]) -> String {
    let mut digits = String::new();
    let mut from = question.start;
    while from < question.end {
        let until = from.checked_add(question.interval).unwrap_or(question.end);
        let here = entries.iter().filter(|entry| entry.start < until && entry.end > from);
        let rank = |entry: &Entry| match entry.appointment.free_busy {
            FreeBusy::Free => 0,
            FreeBusy::WorkingElsewhere => 1,
            FreeBusy::Tentative => 2,
            FreeBusy::Busy => 3,
            FreeBusy::Oof => 4,
        };
        digits.push(match here.map(rank).max().unwrap_or_default() {
            0 => '0',
            1 => '4',
            2 => '1',
            3 => '2',
            _ => '3',
        });
        from = until;
    }
    digits
}

fn write_working_hours(xml: &mut Xml, call: &Call<'_>, owner: &Recipient) {
    let site = call.organization.sites().get(owner.site);
    let Some(zone) = owner.room().map(|room| &room.zone).or(site.map(|site| &site.zone)) else { return };
    xml.within("t:WorkingHours", &[], |xml| {
        YearRules::of(zone, call.organization.today().year()).write_serializable(xml);
        xml.within("t:WorkingPeriodArray", &[], |xml| {
            xml.within("t:WorkingPeriod", &[], |xml| {
                let monday = jiff::civil::Weekday::Monday;
                let days: Vec<&str> = monday.cycle_forward().take(5).map(day_name).collect();
                xml.text("t:DayOfWeek", days.join(" "));
                xml.text("t:StartTimeInMinutes", 480);
                xml.text("t:EndTimeInMinutes", 1020);
            });
        });
    });
}

//! From Exchange's calendar item to the planner's meeting.

use anteroom_domain::{
    Attendee, Availability, Code, Disposition, Failure, Meeting, MeetingKey, MeetingKind, Organizer, Reason,
    ResponseStatus, Sensitivity, limits,
};

use super::all_day::find_days;
use crate::ews::types::{CalendarItem, EmailAddress, Invited, ItemId, ItemKind};

/// What an item turned out to be.
pub(super) enum Converted {
    /// An entry.
    Meeting(Box<Meeting>),
    /// An item without what makes a meeting.
    Unreadable(Failure),
}

/// Makes a meeting of an item that was asked for by `asked`.
pub(super) fn convert(item: CalendarItem, asked: &ItemId) -> Converted {
    let kind = match item.kind {
        // The server was asked for entries and gave the series in their place. When its entries are, it did not say.
        Some(ItemKind::RecurringMaster) => {
            return Converted::Unreadable(Failure::new(Code::SeriesNotExpanded, Disposition::SkipItem));
        }
        Some(ItemKind::Occurrence) => MeetingKind::Occurrence,
        Some(ItemKind::Exception) => MeetingKind::Exception,
        Some(ItemKind::Single) | None => MeetingKind::Single,
    };
    if let Some(flag) = item.unclear {
        let failure = Failure::new(Code::ItemUnreadable, Disposition::SkipItem);
        return Converted::Unreadable(failure.worded(Reason::UnclearFlag).with("flag", flag));
    }
    let is_long = |text: &str| text.len() > limits::ID;
    let ids = [&item.uid, &item.id.id, &item.id.change_key];
    let long = ids.into_iter().any(|id| is_long(id)).then_some(Reason::LongId);
    if let Some(excess) = item.excess.or(long) {
        let failure = Failure::new(Code::ItemUnreadable, Disposition::SkipItem);
        return Converted::Unreadable(failure.worded(excess));
    }
    let (start, end) = match (item.start, item.end) {
        (Some(start), Some(end)) if start <= end => (start, end),
        _ => {
            let failure = Failure::new(Code::ItemUnreadable, Disposition::SkipItem);
            return Converted::Unreadable(failure.worded(Reason::NoTime));
        }
    };
    let is_of_series = kind != MeetingKind::Single;
    let original_start = is_of_series.then(|| item.original_start.or(item.recurrence_id).unwrap_or(start));
    let item_id = if item.id.id.is_empty() { asked.id.clone() } else { item.id.id };
    let change_key =
        if item.id.change_key.is_empty() { asked.change_key.clone() } else { item.id.change_key };
    let has_uid = !item.uid.is_empty();
    let series = (is_of_series && has_uid).then(|| item.uid.clone());
    let uid = if has_uid { item.uid } else { item_id.clone() };
    let all_day = if item.is_all_day { find_days(start, end, item.zone.as_ref()) } else { None };
    Converted::Meeting(Box::new(Meeting {
        key: MeetingKey { uid, original_start },
        item_id,
        change_key,
        kind,
        series,
        start,
        end,
        zone: item.zone,
        all_day,
        subject: item.subject,
        location: item.location,
        organizer: organizer(item.organizer, &item.organizer_smtp),
        attendees: item.attendees.into_iter().map(attendee).collect(),
        response: item.response.unwrap_or(ResponseStatus::Unknown),
        availability: item.availability.unwrap_or(Availability::Unknown),
        sensitivity: item.sensitivity.unwrap_or(Sensitivity::Normal),
        cancelled: item.is_cancelled,
        modified: item.modified,
    }))
}

fn organizer(written: Option<EmailAddress>, kept: &str) -> Organizer {
    let written = written.unwrap_or_default();
    Organizer { address: written.organizer(kept), name: written.name }
}

fn attendee(invited: Invited) -> Attendee {
    Attendee {
        address: invited.mailbox.find_smtp(),
        name: invited.mailbox.name,
        role: invited.role,
        response: invited.response,
    }
}

#[cfg(test)]
mod tests {
    use anteroom_domain::OrganizerAddress;
    use jiff::Timestamp;

    use super::*;

    fn item() -> CalendarItem {
        CalendarItem {
            id: ItemId { id: "AAMk=".into(), change_key: "DwAA".into() },
            start: Some("2026-01-05T09:00:00Z".parse().unwrap()),
            end: Some("2026-01-05T10:00:00Z".parse().unwrap()),
            uid: "040000008200E0".into(),
            ..CalendarItem::default()
        }
    }

    fn meeting(item: CalendarItem) -> Meeting {
        match convert(item, &ItemId::default()) {
            Converted::Meeting(meeting) => *meeting,
            _ => panic!("this item is an entry"),
        }
    }

    #[test]
    fn a_moved_entry_keeps_the_start_it_had() {
        let original: Timestamp = "2026-01-04T09:00:00Z".parse().unwrap();
        let moved = meeting(CalendarItem {
            kind: Some(ItemKind::Exception),
            original_start: Some(original),
            ..item()
        });
        assert_eq!(moved.key.original_start, Some(original));
        assert_eq!(moved.series.as_deref(), Some("040000008200E0"));
        let plain = meeting(CalendarItem { kind: Some(ItemKind::Occurrence), ..item() });
        assert_eq!(plain.key.original_start, item().start, "an occurrence stands where its series puts it");
        assert_eq!(meeting(item()).key.original_start, None);
    }

    #[test]
    fn without_a_uid_the_item_id_stands_in() {
        let meeting =
            meeting(CalendarItem { uid: String::new(), kind: Some(ItemKind::Occurrence), ..item() });
        assert_eq!(meeting.key.uid, "AAMk=");
        assert_eq!(meeting.series, None, "an item id is not shared by a series");
    }

    #[test]
    fn organizers_are_found_where_they_are() {
        let dn = EmailAddress {
            name: "Gone".into(),
            address: "/o=Contoso/ou=x/cn=Recipients/cn=gone".into(),
            routing_type: "EX".into(),
            ..EmailAddress::default()
        };
        let smtp = |text: &str| OrganizerAddress::Smtp(text.parse().unwrap());
        assert_eq!(organizer(Some(dn.clone()), "gone@contoso.com").address, smtp("gone@contoso.com"));
        assert_eq!(organizer(Some(dn.clone()), "").address, OrganizerAddress::LegacyDn(dn.address));
        assert_eq!(organizer(None, "").address, OrganizerAddress::Missing);
        let here = EmailAddress { address: "a@contoso.com".into(), ..EmailAddress::default() };
        assert_eq!(organizer(Some(here), "b@contoso.com").address, smtp("a@contoso.com"));
    }

    #[test]
    fn a_wrapped_organizer_keeps_the_name_that_was_wrapped() {
        let wrapped = "IMCEAEX-_O=TAILSPIN_OU=FIRST+20ADMINISTRATIVE+20GROUP+20WITH+20A+20LONG+20NAME_CN=RECIPIENTS_CN=KAI@x.example";
        let dn = OrganizerAddress::LegacyDn(
            "/O=TAILSPIN/OU=FIRST ADMINISTRATIVE GROUP WITH A LONG NAME/CN=RECIPIENTS/CN=KAI".to_owned(),
        );
        let written = |address: &str| {
            Some(EmailAddress {
                address: address.to_owned(),
                routing_type: "SMTP".into(),
                ..EmailAddress::default()
            })
        };
        assert_eq!(organizer(written(wrapped), "").address, dn, "however long it is");
        assert_eq!(organizer(written("IMCEAEX-_o=T_cn=k@x.example"), wrapped).address, {
            OrganizerAddress::LegacyDn("/o=T/cn=k".to_owned())
        });
        assert_eq!(organizer(None, wrapped).address, dn, "also where only the item's own copy has it");
        let kept = OrganizerAddress::Smtp("kai@contoso.com".parse().unwrap());
        assert_eq!(organizer(written(wrapped), "kai@contoso.com").address, kept, "an address says more");
    }

    #[test]
    fn an_item_without_times_is_named_not_guessed() {
        let broken = CalendarItem { end: None, ..item() };
        assert!(matches!(convert(broken, &ItemId::default()), Converted::Unreadable(_)));
        let reversed = CalendarItem { end: Some("2026-01-05T08:00:00Z".parse().unwrap()), ..item() };
        assert!(matches!(convert(reversed, &ItemId::default()), Converted::Unreadable(_)));
    }
}

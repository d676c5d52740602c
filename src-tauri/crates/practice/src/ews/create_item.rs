//! `CreateItem`, for calendar items.

use super::{
    Answer, Call, draft,
    folders::{self, Place},
    item::View,
};
use crate::soap::{Element, Fault, Xml};

const INVITATIONS: [&str; 3] = ["SendToNone", "SendOnlyToAll", "SendToAllAndSaveCopy"];

/// Source: *CreateItem operation* (Microsoft Learn). Invitations are accepted and go nowhere: no mail leaves here.
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&["SavedItemFolderId", "Items"])?;
    if let Some(value) = request.attribute("SendMeetingInvitations")
        && !INVITATIONS.contains(&value)
    {
        return Err(request.invalid(value));
    }
    let items = request.require("Items")?;
    items.require_any()?;
    for item in items.children().filter(|item| item.name() == "CalendarItem") {
        draft::check_order(item)?;
    }
    let place = match request.find("SavedItemFolderId") {
        Some(target) => folders::find_target(call, target),
        None => call.mailbox(None).map(Place::calendar_of),
    };
    let results = items.children().map(|item| {
        let place = place.as_ref().map_err(Clone::clone)?;
        create(call, request, place, item)
    });
    Ok(Answer::listed("m:CreateItemResponse", "m:CreateItemResponseMessage", results).on_error("<m:Items/>"))
}

fn create(
    call: &Call<'_>,
    request: Element<'_, '_>,
    place: &Place<'_>,
    item: Element<'_, '_>,
) -> Result<Xml, Fault> {
    if item.name() != "CalendarItem" {
        return Err(Fault::new(
            "ErrorInvalidItemForOperationCreateItem",
            "Operation would create an item that this organization does not keep.",
        ));
    }
    if !place.is_calendar() {
        return Err(Fault::new(
            "ErrorCannotCreateCalendarItemInNonCalendarFolder",
            "Cannot create a calendar item in a non-calendar folder.",
        ));
    }
    if request.attribute("SendMeetingInvitations").is_none() {
        return Err(Fault::new(
            "ErrorSendMeetingInvitationsRequired",
            "The SendMeetingInvitations attribute is required for calendar items.",
        ));
    }
    let mut wanted = draft::blank(call, place.mailbox.owner);
    draft::apply(call, &mut wanted, item)?;
    draft::settle(&mut wanted);
    draft::check_range(&wanted)?;
    let made = place.mailbox.calendar.create(wanted, call.now)?;
    let mut xml = Xml::new();
    xml.within("m:Items", &[], |xml| {
        xml.within("t:CalendarItem", &[], |xml| View::from(&made).write_id(xml));
    });
    Ok(xml)
}

//! `UpdateItem`, for calendar items; an occurrence that is updated becomes an exception.

use super::{Answer, Call, draft, item::View, item_ids};
use crate::{
    organization::Draft,
    soap::{Element, Fault, Xml},
};

const NOTIFICATIONS: [&str; 5] =
    ["SendToNone", "SendOnlyToAll", "SendOnlyToChanged", "SendToAllAndSaveCopy", "SendToChangedAndSaveCopy"];

/// Source: *UpdateItem operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&["SavedItemFolderId", "ItemChanges"])?;
    let resolution = request
        .require_one_of("ConflictResolution", &["NeverOverwrite", "AutoResolve", "AlwaysOverwrite"])?;
    if let Some(value) = request.attribute("SendMeetingInvitationsOrCancellations")
        && !NOTIFICATIONS.contains(&value)
    {
        return Err(request.invalid(value));
    }
    let changes = request.require("ItemChanges")?;
    changes.require_any()?;
    let results = changes.children().map(|change| update(call, request, resolution, change));
    Ok(Answer::listed("m:UpdateItemResponse", "m:UpdateItemResponseMessage", results)
        .on_error("<m:Items/><m:ConflictResults><t:Count>0</t:Count></m:ConflictResults>"))
}

fn update(
    call: &Call<'_>,
    request: Element<'_, '_>,
    resolution: &str,
    change: Element<'_, '_>,
) -> Result<Xml, Fault> {
    let named = item_ids::find(call, change.require_any()?)?;
    if request.attribute("SendMeetingInvitationsOrCancellations").is_none() {
        return Err(Fault::new(
            "ErrorSendMeetingInvitationsOrCancellationsRequired",
            "The SendMeetingInvitationsOrCancellations attribute is required for calendar items.",
        ));
    }
    let expected = match (resolution, &named.change_key) {
        ("AlwaysOverwrite", _) => None,
        (_, Some(key)) => Some(key),
        (_, None) => {
            return Err(Fault::new("ErrorChangeKeyRequired", "Change key is required for this operation."));
        }
    };
    let updates: Vec<Element<'_, '_>> = change.require("Updates")?.children().collect();
    // Everything is tried on a copy first, so that a bad property leaves the item as it was.
    let mut outcome = Ok(());
    let mut rehearsal = Draft { appointment: (*named.view.appointment).clone(), recurrence: None };
    for update in &updates {
        apply(call, &mut rehearsal, *update)?;
    }
    draft::check_range(&rehearsal)?;
    let changed = named.mailbox.calendar.update(&named.id, expected, call.now, |draft| {
        outcome = updates.iter().try_for_each(|update| apply(call, draft, *update));
        draft::settle(draft);
    })?;
    outcome?;
    let mut xml = Xml::new();
    xml.within("m:Items", &[], |xml| {
        xml.within("t:CalendarItem", &[], |xml| View::from(&changed).write_id(xml));
    });
    xml.within("m:ConflictResults", &[], |xml| {
        xml.text("t:Count", 0);
    });
    Ok(xml)
}

fn apply(call: &Call<'_>, draft: &mut Draft, update: Element<'_, '_>) -> Result<(), Fault> {
    let path = update.require_any()?;
    let property = || update.require("CalendarItem").and_then(Element::require_any);
    match (update.name(), path.name()) {
        // Extended properties are accepted and forgotten.
        ("SetItemField" | "AppendToItemField" | "DeleteItemField", "ExtendedFieldURI") => Ok(()),
        ("SetItemField", _) => draft::apply_one(call, draft, property()?),
        ("AppendToItemField", _) => draft::append(call, draft, property()?),
        ("DeleteItemField", _) => draft::remove(draft, path.require_attribute("FieldURI")?),
        (name, _) => Err(update.schema_fault(format!("The element '{name}' is no change."))),
    }
}

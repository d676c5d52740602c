//! The three ways to name an item, and the rights to it.

use super::{Call, call::Mailbox, item::View};
use crate::{
    organization::{CalendarError, ChangeKey, ItemId},
    soap::{Element, Fault},
};

/// An item somebody named.
#[derive(Debug)]
pub(crate) struct Named<'a> {
    pub(crate) mailbox: Mailbox<'a>,
    pub(crate) id: ItemId,
    pub(crate) change_key: Option<ChangeKey>,
    pub(crate) view: View,
}

impl From<CalendarError> for Fault {
    fn from(error: CalendarError) -> Self {
        Self::new(error.response_code(), error.to_string())
    }
}

/// Follows an `ItemId`, `OccurrenceItemId` or `RecurringMasterItemId`.
pub(crate) fn find<'a>(call: &Call<'a>, element: Element<'_, '_>) -> Result<Named<'a>, Fault> {
    let attribute = match element.name() {
        "ItemId" => "Id",
        "OccurrenceItemId" => "RecurringMasterId",
        "RecurringMasterItemId" => "OccurrenceId",
        name => return Err(element.schema_fault(format!("The element '{name}' is no item id."))),
    };
    let text = element.require_attribute(attribute)?;
    if text.is_empty() {
        return Err(Fault::new("ErrorInvalidIdEmpty", "Id must be non-empty."));
    }
    let id = ItemId::new(text);
    let owner = call.organization.owner_of(&id).ok_or(CalendarError::IdMalformed)?;
    // Whoever may not see a mailbox learns nothing about what is in it.
    if !call.organization.can_open(call.acting, owner) {
        return Err(CalendarError::ItemNotFound.into());
    }
    let mailbox = call.open_mailbox(owner)?;
    let view: View = match element.name() {
        "OccurrenceItemId" => {
            let index = element.require_attribute("InstanceIndex")?;
            let index = element.parse::<i32>(index)?;
            let index = u32::try_from(index).map_err(|_| CalendarError::OccurrenceOutOfRange)?;
            (&mailbox.calendar.occurrence_at(&id, index)?).into()
        }
        "RecurringMasterItemId" => (&mailbox.calendar.master_of(&id)?).into(),
        _ => (&mailbox.calendar.find(&id)?).into(),
    };
    let change_key = element.attribute("ChangeKey").filter(|key| !key.is_empty()).map(ChangeKey::new);
    Ok(Named { mailbox, id: view.id.clone(), change_key, view })
}

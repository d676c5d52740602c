//! `DeleteItem`, for calendar items: whole series, singles, or one occurrence.

use super::{Answer, Call, item_ids};
use crate::soap::{Element, Fault, Xml};

/// Source: *DeleteItem operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.require_one_of("DeleteType", &["HardDelete", "SoftDelete", "MoveToDeletedItems"])?;
    if let Some(value) = request.attribute("SendMeetingCancellations")
        && !["SendToNone", "SendOnlyToAll", "SendToAllAndSaveCopy"].contains(&value)
    {
        return Err(request.invalid(value));
    }
    let ids = request.require("ItemIds")?;
    ids.require_any()?;
    let results = ids.children().map(|id| {
        let named = item_ids::find(call, id)?;
        if request.attribute("SendMeetingCancellations").is_none() {
            return Err(Fault::new(
                "ErrorSendMeetingCancellationsRequired",
                "The SendMeetingCancellations attribute is required for calendar items.",
            ));
        }
        named.mailbox.calendar.delete(&named.id, call.now)?;
        Ok(Xml::new())
    });
    Ok(Answer::listed("m:DeleteItemResponse", "m:DeleteItemResponseMessage", results))
}

//! `SyncFolderItems`: what changed since the last time, masters only.

use super::{
    Answer, Call, folders,
    item::{Depth, View},
    shape::Shape,
};
use crate::{
    organization::{Change, SyncToken},
    soap::{Element, Fault, Xml},
};

/// The schema's own maximum.
const MOST_CHANGES: usize = 512;

/// Source: *SyncFolderItems operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&[
        "ItemShape",
        "SyncFolderId",
        "SyncState",
        "Ignore",
        "MaxChangesReturned",
        "SyncScope",
    ])?;
    let shape = Shape::parse(request.require("ItemShape")?)?;
    let target = request.require("SyncFolderId")?;
    let most = request.require("MaxChangesReturned")?;
    let most: usize = most.parse(most.text()).and_then(|count| {
        if (1..=MOST_CHANGES).contains(&count) { Ok(count) } else { Err(most.invalid(most.text())) }
    })?;
    let token = SyncToken::new(request.find_text("SyncState").unwrap_or_default());
    let result = folders::find_target(call, target).and_then(|place| {
        let mut xml = Xml::new();
        if !place.is_calendar() {
            xml.text("m:SyncState", "").text("m:IncludesLastItemInRange", true);
            xml.empty("m:Changes", &[]);
            return Ok(xml);
        }
        let page = place.mailbox.calendar.changes_since(&token, most)?;
        xml.text("m:SyncState", page.token.as_str());
        xml.text("m:IncludesLastItemInRange", page.is_last);
        xml.within("m:Changes", &[], |xml| {
            for change in &page.changes {
                match change {
                    Change::Created(item) => xml.within("t:Create", &[], |xml| {
                        View::from(item).write(xml, call, &place, &shape, Depth::Table);
                    }),
                    Change::Updated(item) => xml.within("t:Update", &[], |xml| {
                        View::from(item).write(xml, call, &place, &shape, Depth::Table);
                    }),
                    Change::Deleted(id) => xml.within("t:Delete", &[], |xml| {
                        xml.empty("t:ItemId", &[("Id", id.as_str())]);
                    }),
                };
            }
        });
        Ok(xml)
    });
    Ok(Answer::listed("m:SyncFolderItemsResponse", "m:SyncFolderItemsResponseMessage", [result]))
}

//! `GetItem`: items in full, one message each.

use super::{
    Answer, Call,
    folders::Place,
    item::{Depth, View},
    item_ids,
    shape::Shape,
};
use crate::soap::{Element, Fault, Xml};

/// Source: *GetItem operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&["ItemShape", "ItemIds"])?;
    let shape = Shape::parse(request.require("ItemShape")?)?;
    let ids = request.require("ItemIds")?;
    ids.require_any()?;
    let results = ids.children().map(|id| {
        let named = item_ids::find(call, id)?;
        Ok(items(call, &Place::calendar_of(named.mailbox), &shape, [named.view]))
    });
    Ok(Answer::listed("m:GetItemResponse", "m:GetItemResponseMessage", results).on_error("<m:Items/>"))
}

/// `m:Items` with items in full.
fn items(call: &Call<'_>, place: &Place<'_>, shape: &Shape, views: impl IntoIterator<Item = View>) -> Xml {
    let mut xml = Xml::new();
    xml.within("m:Items", &[], |xml| {
        for view in views {
            view.write(xml, call, place, shape, Depth::Whole);
        }
    });
    xml
}

//! `GetFolder`: the cheapest question about a mailbox.

use super::{Answer, Call, folders, shape::Shape};
use crate::soap::{Element, Fault, Xml};

/// Source: *GetFolder operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&["FolderShape", "FolderIds"])?;
    let shape = Shape::parse(request.require("FolderShape")?)?;
    let ids = request.require("FolderIds")?;
    ids.require_any()?;
    let results = ids.children().map(|id| {
        let place = folders::find(call, id)?;
        let mut xml = Xml::new();
        xml.within("m:Folders", &[], |xml| place.write(xml, &shape));
        Ok(xml)
    });
    Ok(Answer::listed("m:GetFolderResponse", "m:GetFolderResponseMessage", results).on_error("<m:Folders/>"))
}

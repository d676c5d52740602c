//! `FindFolder`: the folders below a folder.

use super::{Answer, Call, folders, paging::Paging, shape::Shape};
use crate::soap::{Element, Fault, Xml};

/// Source: *FindFolder operation* (Microsoft Learn). A restriction is read over: there are a dozen folders.
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&[
        "FolderShape",
        "IndexedPageFolderView",
        "FractionalPageFolderView",
        "Restriction",
        "ParentFolderIds",
    ])?;
    let traversal = request.require_one_of("Traversal", &["Shallow", "Deep", "SoftDeleted"])?;
    let shape = Shape::parse(request.require("FolderShape")?)?;
    let paging = Paging::parse(request.find("IndexedPageFolderView"), call.premises.find_limit)?;
    let ids = request.require("ParentFolderIds")?;
    ids.require_any()?;
    let results = ids.children().map(|id| {
        let parent = folders::find(call, id)?;
        let below = if traversal == "SoftDeleted" { Vec::new() } else { parent.below(traversal == "Deep") };
        let page = paging.cut(below);
        let attributes = page.attributes();
        let attributes: Vec<_> = attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut xml = Xml::new();
        xml.within("m:RootFolder", &attributes, |xml| {
            xml.within("t:Folders", &[], |xml| {
                for folder in &page.items {
                    folder.write(xml, &shape);
                }
            });
        });
        Ok(xml)
    });
    Ok(Answer::listed("m:FindFolderResponse", "m:FindFolderResponseMessage", results))
}

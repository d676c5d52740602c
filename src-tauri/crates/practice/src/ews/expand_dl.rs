//! `ExpandDL`: the members of a distribution group, one level deep.

use super::{Answer, Call, address::write_recipient};
use crate::soap::{Element, Fault, Xml};

/// Source: *ExpandDL operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    let mailbox = request.require("Mailbox")?;
    let address = mailbox.require("EmailAddress")?.text();
    let directory = call.organization.directory();
    // A group hidden from address lists cannot be expanded.
    let visible = directory.find(address).is_some_and(|group| !group.hidden);
    let members = directory.members_of(address).filter(|_| visible);
    let result = members.map(|members| {
        let total = members.len().to_string();
        let mut xml = Xml::new();
        xml.within(
            "m:DLExpansion",
            &[("TotalItemsInView", &total), ("IncludesLastItemInRange", "true")],
            |xml| members.into_iter().for_each(|member| write_recipient(xml, "t:Mailbox", member)),
        );
        xml
    });
    let nothing = || Fault::new("ErrorNameResolutionNoResults", "No results were found.");
    Ok(Answer::listed("m:ExpandDLResponse", "m:ExpandDLResponseMessage", [result.ok_or_else(nothing)]))
}

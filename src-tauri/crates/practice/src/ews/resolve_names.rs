//! `ResolveNames`: whom a name, an address or a distinguished name means.

use super::{
    Answer, Call,
    address::{write_contact, write_recipient},
    answer::{Layout, Message},
};
use crate::soap::{Element, Fault, Xml};

/// Exchange gives no more and says that there are others.
const MOST_CANDIDATES: usize = 100;

/// Source: *ResolveNames operation* (Microsoft Learn).
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    request.sequence(&["ParentFolderIds", "UnresolvedEntry"])?;
    let entry = request.require("UnresolvedEntry")?.text();
    let full = request.parse_bool(request.require_attribute("ReturnFullContactData")?)?;
    if let Some(scope) = request.attribute("SearchScope")
        && !["ActiveDirectory", "ActiveDirectoryContacts", "Contacts", "ContactsActiveDirectory"]
            .contains(&scope)
    {
        return Err(request.invalid(scope));
    }
    // Nobody here keeps contacts of their own.
    let found = if request.attribute("SearchScope") == Some("Contacts") {
        Vec::new()
    } else {
        call.organization.directory().offer(entry, call.premises.looseness)
    };
    let message = if !call.acting.has_mailbox() {
        Err(Fault::new("ErrorNameResolutionNoMailbox", "The account does not have a mailbox.")).into()
    } else if found.is_empty() {
        Err(Fault::new("ErrorNameResolutionNoResults", "No results were found.")).into()
    } else {
        let total = found.len().min(MOST_CANDIDATES).to_string();
        let complete = (found.len() <= MOST_CANDIDATES).to_string();
        let mut xml = Xml::new();
        xml.within(
            "m:ResolutionSet",
            &[("TotalItemsInView", &total), ("IncludesLastItemInRange", &complete)],
            |xml| {
                for candidate in found.iter().take(MOST_CANDIDATES) {
                    xml.within("t:Resolution", &[], |xml| {
                        write_recipient(xml, "t:Mailbox", candidate);
                        if full {
                            write_contact(xml, candidate);
                        }
                    });
                }
            },
        );
        if found.len() == 1 {
            Ok(xml).into()
        } else {
            let several = Fault::new("ErrorNameResolutionMultipleResults", "Multiple results were found.");
            Message::warning(several, xml)
        }
    };
    Ok(Answer {
        element: "m:ResolveNamesResponse",
        layout: Layout::Listed("m:ResolveNamesResponseMessage"),
        messages: vec![message],
        on_error: "",
    })
}

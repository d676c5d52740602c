//! `FindPeople`: browsing the address list.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::{Answer, Call, address::write_recipient};
use crate::{
    organization::{Recipient, RecipientKind},
    soap::{Element, Fault, Xml},
};

/// Source: *FindPeople operation* (Microsoft Learn). `Traversal`, which the schema does not know but some clients send,
/// is read over as Exchange does.
pub(crate) fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    let view = request.require("IndexedPageItemView")?;
    let most: i64 = match view.attribute("MaxEntriesReturned") {
        Some(text) => view.parse(text)?,
        None => 1000,
    };
    let offset: i64 = view.parse(view.require_attribute("Offset")?)?;
    view.require_one_of("BasePoint", &["Beginning", "End"])?;
    let (Ok(most), Ok(offset)) = (usize::try_from(most), usize::try_from(offset)) else {
        return Err(Fault::new("ErrorInvalidIndexedPagingParameters", "Invalid paging parameters."));
    };
    let most = most.min(call.premises.find_limit);
    let folder = request
        .find("ParentFolderId")
        .and_then(|target| target.find("DistinguishedFolderId"))
        .and_then(|folder| folder.attribute("Id"));
    let query = request.find_text("QueryString");
    let page = call.organization.directory().people(query, offset, most);
    // Only the directory has people in it: nobody keeps contacts of their own.
    let in_directory = folder.is_none_or(|folder| folder == "directory");
    let (people, total) = if in_directory { (page.people, page.total) } else { (Vec::new(), 0) };
    let mut xml = Xml::new();
    xml.within("m:People", &[], |xml| {
        people.iter().for_each(|person| write_persona(xml, person));
    });
    xml.text("m:TotalNumberOfPeopleInView", total);
    xml.text("m:FirstMatchingRowIndex", offset.min(total));
    xml.text("m:FirstLoadedRowIndex", offset.min(total));
    Ok(Answer::direct("m:FindPeopleResponse", Ok(xml)))
}

fn write_persona(xml: &mut Xml, person: &Recipient) {
    let filled = |text: &'_ str| (!text.is_empty()).then(|| text.to_owned());
    xml.within("t:Persona", &[], |xml| {
        let id = format!("AAUQA{}", BASE64_STANDARD.encode(person.guid.0));
        xml.empty("t:PersonaId", &[("Id", &id)]);
        xml.text("t:PersonaType", if person.room().is_some() { "Room" } else { "Person" });
        xml.text("t:DisplayName", &person.display_name);
        xml.maybe("t:GivenName", filled(&person.first_name));
        xml.maybe("t:Surname", filled(&person.last_name));
        xml.maybe("t:Title", filled(&person.title));
        xml.maybe("t:Department", filled(&person.department));
        xml.text("t:CompanyName", "Practice");
        write_recipient(xml, "t:EmailAddress", person);
        xml.within("t:EmailAddresses", &[], |xml| write_recipient(xml, "t:Address", person));
        xml.text("t:RelevanceScore", i32::MAX);
        if let RecipientKind::Room(room) | RecipientKind::Equipment(room) = &person.kind {
            let attribution = |xml: &mut Xml| {
                xml.within("t:StringAttributedValue", &[], |xml| {
                    xml.text("t:Value", &room.building);
                    xml.within("t:Attributions", &[], |xml| {
                        xml.text("t:Attribution", 0);
                    });
                });
            };
            xml.within("t:OfficeLocations", &[], attribution);
        }
    });
}

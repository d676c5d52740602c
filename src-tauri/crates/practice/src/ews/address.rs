//! People and rooms as `t:EmailAddressType`, `t:Contact` and friends.

use crate::{
    organization::{Party, Recipient, RecipientKind},
    soap::Xml,
};

/// Name, address, routing type and mailbox type of a directory entry, inside an element of this name.
pub(crate) fn write_recipient(xml: &mut Xml, element: &str, recipient: &Recipient) {
    xml.within(element, &[], |xml| {
        xml.text("t:Name", &recipient.display_name);
        xml.text("t:EmailAddress", recipient.primary.as_str());
        xml.text("t:RoutingType", "SMTP");
        xml.text("t:MailboxType", recipient.mailbox_type());
    });
}

/// Whoever an item names, as the item stores it: nobody looks the directory up for it.
pub(crate) fn write_party(xml: &mut Xml, party: &Party) {
    xml.within("t:Mailbox", &[], |xml| {
        xml.text("t:Name", &party.display_name);
        xml.text("t:EmailAddress", party.address.as_str());
        xml.text("t:RoutingType", party.address.routing_type());
    });
}

/// The directory's details of somebody, as `ResolveNames` gives them.
pub(crate) fn write_contact(xml: &mut Xml, recipient: &Recipient) {
    let filled = |text: &'_ str| (!text.is_empty()).then(|| text.to_owned());
    xml.within("t:Contact", &[], |xml| {
        xml.text("t:DisplayName", &recipient.display_name);
        xml.maybe("t:GivenName", filled(&recipient.first_name));
        xml.text("t:CompanyName", "Practice");
        xml.within("t:EmailAddresses", &[], |xml| {
            let primary = format!("SMTP:{}", recipient.primary.as_str());
            let proxies = recipient.proxies.iter().map(|proxy| format!("smtp:{}", proxy.as_str()));
            let keys = ["EmailAddress1", "EmailAddress2", "EmailAddress3"];
            for (key, address) in keys.iter().zip(std::iter::once(primary).chain(proxies)) {
                xml.text_with("t:Entry", &[("Key", key)], address);
            }
        });
        if !recipient.phone.is_empty() {
            xml.within("t:PhoneNumbers", &[], |xml| {
                xml.text_with("t:Entry", &[("Key", "BusinessPhone")], &recipient.phone);
            });
        }
        xml.text("t:ContactSource", "ActiveDirectory");
        xml.maybe("t:Department", filled(&recipient.department));
        xml.maybe("t:JobTitle", filled(&recipient.title));
        if let RecipientKind::Room(room) | RecipientKind::Equipment(room) = &recipient.kind {
            xml.text("t:OfficeLocation", &room.building);
        }
        xml.maybe("t:Surname", filled(&recipient.last_name));
        xml.text("t:Alias", &recipient.alias);
    });
}

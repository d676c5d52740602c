//! The MAPI properties of an item that a client may ask for by tag or by name.

use base64::{Engine, prelude::BASE64_STANDARD};
use jiff::Timestamp;

use super::{
    Call,
    item::View,
    shape::{Extended, Shape},
};
use crate::{organization::Address, soap::Xml};

impl View {
    /// Writes the extended properties asked for; those an item here does not have are left out, as in Exchange.
    pub(super) fn write_extended(&self, xml: &mut Xml, call: &Call<'_>, shape: &Shape) {
        for field in &shape.extended {
            if let Some(value) = field.property.and_then(|property| self.find_extended(call, property)) {
                let attributes: Vec<(&str, &str)> =
                    field.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                xml.within("t:ExtendedProperty", &[], |xml| {
                    xml.empty("t:ExtendedFieldURI", &attributes);
                    xml.text("t:Value", value);
                });
            }
        }
    }

    fn find_extended(&self, call: &Call<'_>, property: Extended) -> Option<String> {
        let organizer = &self.appointment.organizer;
        match property {
            Extended::OrganizerName => Some(organizer.display_name.clone()),
            Extended::OrganizerAddressType => Some(organizer.address.routing_type().to_owned()),
            Extended::OrganizerAddress => Some(organizer.address.as_str().to_owned()),
            Extended::OrganizerSmtpAddress => match &organizer.address {
                Address::Smtp(address) => Some(address.as_str().to_owned()),
                // Stamped when the item was written; nothing is there for somebody who is no longer known.
                Address::Legacy(_) => {
                    call.organization.find_organizer(organizer).map(|found| found.primary.as_str().to_owned())
                }
            },
            Extended::GlobalObjectId => self.global_object_id(self.original_start),
            Extended::CleanGlobalObjectId => self.global_object_id(None),
        }
    }

    /// MS-OXOCAL 2.2.1.27: the UID's bytes, with the original date of an occurrence in bytes 16 to 19.
    fn global_object_id(&self, occurrence: Option<Timestamp>) -> Option<String> {
        let mut bytes = object_id(&self.appointment.uid.0);
        if let Some(start) = occurrence {
            let date = self.appointment.zone.local(start).date();
            let place = bytes.get_mut(16..20)?;
            place[..2].copy_from_slice(&date.year().to_be_bytes());
            place[2] = date.month().unsigned_abs();
            place[3] = date.day().unsigned_abs();
        }
        Some(BASE64_STANDARD.encode(bytes))
    }
}

/// What every global object id begins with.
const OBJECT_ID: [u8; 16] = [4, 0, 0, 0, 0x82, 0, 0xe0, 0, 0x74, 0xc5, 0xb7, 0x10, 0x1a, 0x82, 0xe0, 0x08];

/// The bytes of a UID. One that is no global object id is wrapped into one (MS-OXOCAL 2.2.1.27, `vCal-Uid`).
fn object_id(uid: &str) -> Vec<u8> {
    let hex = |pair: &[u8]| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok());
    let own: Option<Vec<u8>> = uid.as_bytes().chunks(2).map(hex).collect();
    if let Some(own) = own.filter(|own| own.starts_with(&OBJECT_ID) && own.len() >= 40) {
        return own;
    }
    let mut bytes = OBJECT_ID.to_vec();
    bytes.extend_from_slice(&[0; 20]);
    let length = u32::try_from(uid.len() + 13).unwrap_or(u32::MAX);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(b"vCal-Uid\x01\0\0\0");
    bytes.extend_from_slice(uid.as_bytes());
    bytes.push(0);
    bytes
}

//! What scripts are written with: the customer's values, as far as they are typed and valid.

use anteroom_catalogue::texts::requirements;
use anteroom_catalogue::{Text, Words};
use anteroom_products::{Detail, Profile};
use anteroom_scripts::{ValueName, Values};

use crate::forms::{find_address, parse_endpoint, parse_login};
use crate::open_setup::Content;
use crate::wire::DetailKind;

/// The values of a setup. What is not typed, or not valid yet, is left out.
pub fn values(content: &Content, profile: Option<&Profile>) -> Values {
    let (setup, details) = (&content.setup, &content.setup.details);
    let words = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let account = find_address(&setup.account.email);
    Values {
        login: parse_login(&setup.account.user_name).ok(),
        first_name: words(&details.first_name),
        last_name: words(&details.last_name),
        rooms: content.rooms.iter().map(|room| room.address.clone()).collect(),
        equipment: find_address(&details.equipment),
        processing: profile.and_then(|profile| profile.processing.equipment.clone()).unwrap_or_default(),
        room_list: find_address(&details.room_list),
        host: parse_endpoint(&setup.exchange.url).ok().and_then(|url| url.host_str().map(str::to_owned)),
        mail_domain: account.as_ref().map(anteroom_domain::SmtpAddress::domain),
        client_id: words(&details.client_id),
        app_object_id: words(&details.app_object_id),
        may_convert: setup.consent.convert.iter().filter_map(|address| find_address(address)).collect(),
        may_remove: setup.consent.remove.iter().cloned().collect(),
        plan: Some(setup.id.0.clone()),
        addresses: Vec::new(),
        names: profile.map(|profile| profile.name.clone()),
        account,
    }
}

/// The detail a script waits for; `None` for what steps 2 to 4 ask for.
pub fn detail_of(value: ValueName) -> Option<DetailKind> {
    Some(match value {
        ValueName::FirstName => DetailKind::FirstName,
        ValueName::LastName => DetailKind::LastName,
        ValueName::Equipment => DetailKind::Equipment,
        ValueName::RoomList => DetailKind::RoomList,
        ValueName::ClientId => DetailKind::ClientId,
        ValueName::AppObjectId => DetailKind::AppObjectId,
        ValueName::Account
        | ValueName::Login
        | ValueName::Rooms
        | ValueName::Processing
        | ValueName::HostName
        | ValueName::MailDomain
        | ValueName::Addresses
        | ValueName::MayConvert
        | ValueName::MayRemove
        | ValueName::Names => return None,
    })
}

/// What a script still waits for, in a sentence.
pub fn waits(words: &Words, missing: &[ValueName]) -> Text {
    let missing: Vec<_> = missing.iter().map(|value| words.tell(&named(*value))).collect();
    requirements::script_waits(missing.join(", "))
}

/// A value in words, for «waits for …».
fn named(value: ValueName) -> Text {
    match value {
        ValueName::Account => requirements::value_account(),
        ValueName::Login => requirements::value_login(),
        ValueName::FirstName => requirements::value_first_name(),
        ValueName::LastName => requirements::value_last_name(),
        ValueName::Rooms => requirements::value_rooms(),
        ValueName::Equipment => requirements::value_equipment(),
        ValueName::Processing => requirements::value_processing(),
        ValueName::RoomList => requirements::value_room_list(),
        ValueName::HostName => requirements::value_host(),
        ValueName::MailDomain => requirements::value_domain(),
        ValueName::ClientId => requirements::value_client(),
        ValueName::AppObjectId => requirements::value_app_object(),
        ValueName::Addresses => requirements::value_addresses(),
        ValueName::MayConvert => requirements::value_may_convert(),
        ValueName::MayRemove => requirements::value_may_remove(),
        ValueName::Names => requirements::value_names(),
    }
}

/// A profile's detail as the window names it.
pub fn detail_kind(detail: Detail) -> DetailKind {
    match detail {
        Detail::FirstName => DetailKind::FirstName,
        Detail::LastName => DetailKind::LastName,
        Detail::Equipment => DetailKind::Equipment,
        Detail::RoomList => DetailKind::RoomList,
        Detail::TestUser => DetailKind::TestUser,
        Detail::OutsideMailbox => DetailKind::OutsideMailbox,
        Detail::ClientId => DetailKind::ClientId,
        Detail::AppObjectId => DetailKind::AppObjectId,
        Detail::VendorContact => DetailKind::VendorContact,
    }
}

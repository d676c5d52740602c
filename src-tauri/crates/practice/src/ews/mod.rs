//! Exchange Web Services, one file per operation.
//!
//! Nothing here shares a type with any client: every element is written and read from Microsoft's published schema.

mod address;
mod answer;
mod call;
mod convert_id;
mod create_item;
mod delete_item;
mod draft;
mod expand_dl;
mod extended;
mod find_folder;
mod find_item;
mod find_people;
mod folders;
mod get_folder;
mod get_item;
mod get_password_expiration_date;
mod get_room_lists;
mod get_rooms;
mod get_server_time_zones;
mod get_user_availability;
mod get_user_configuration;
mod item;
mod item_ids;
mod paging;
mod recurrence;
mod resolve_names;
mod restriction;
mod serializable_zone;
mod shape;
mod sync_folder_items;
mod time;
mod update_item;
mod zone_definition;

pub(crate) use answer::Answer;
pub(crate) use call::Call;

use crate::{
    faults::ItemFault,
    organization::{Organization, Recipient},
    server::{Premises, Reply, Request},
    soap::{Element, Envelope, Fault, frame, parse_document},
};

/// Answers a request to `Exchange.asmx`.
pub(crate) fn answer(
    premises: &Premises,
    organization: &Organization,
    request: &Request,
    caller: &Recipient,
    item_fault: Option<&ItemFault>,
) -> Reply {
    let outcome = parse_document(&request.body).and_then(|document| {
        let envelope = Envelope::of(&document)?;
        let call = Call::open(premises, organization, caller, &envelope)?;
        perform(&call, envelope.operation)
    });
    match outcome {
        Ok(answer) => {
            let answer = item_fault.into_iter().fold(answer, Answer::spoil);
            Reply::xml(200, frame(premises.product, &answer.to_xml()))
        }
        Err(fault) => refuse(premises, &fault),
    }
}

/// A SOAP fault: HTTP 500 with the code inside.
pub(crate) fn refuse(premises: &Premises, fault: &Fault) -> Reply {
    Reply::xml(500, frame(premises.product, &fault.to_xml())).with_code(&fault.code)
}

fn perform(call: &Call<'_>, request: Element<'_, '_>) -> Result<Answer, Fault> {
    match request.name() {
        "GetFolder" => get_folder::perform(call, request),
        "FindFolder" => find_folder::perform(call, request),
        "FindItem" => find_item::perform(call, request),
        "GetItem" => get_item::perform(call, request),
        "SyncFolderItems" => sync_folder_items::perform(call, request),
        "CreateItem" => create_item::perform(call, request),
        "UpdateItem" => update_item::perform(call, request),
        "DeleteItem" => delete_item::perform(call, request),
        "ResolveNames" => resolve_names::perform(call, request),
        "ExpandDL" => expand_dl::perform(call, request),
        "GetRoomLists" => Ok(get_room_lists::perform(call)),
        "GetRooms" => get_rooms::perform(call, request),
        "FindPeople" => find_people::perform(call, request),
        "GetUserAvailabilityRequest" => get_user_availability::perform(call, request),
        "GetUserConfiguration" => get_user_configuration::perform(call, request),
        "GetServerTimeZones" => get_server_time_zones::perform(call, request),
        "ConvertId" => convert_id::perform(request),
        "GetPasswordExpirationDate" => Ok(get_password_expiration_date::perform(call, request)),
        name => Err(request.schema_fault(format!(
            "The element 'Body' in namespace '{}' has invalid child element '{name}'.",
            crate::soap::SOAP
        ))),
    }
}

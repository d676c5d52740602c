//! Answers of Exchange Web Services, whatever they hold.

use anteroom_domain::{Code, Failure};
use http::{HeaderMap, StatusCode};

use super::AnswerError;
use super::envelope::{self, OpenError};
use super::operation::sealed::Wire;
use super::operations::{
    CreateItem, DeleteItem, ExpandDl, FindItem, FindPeople, GetFolder, GetItem, GetPasswordExpirationDate,
    GetRoomLists, GetRooms, GetSeries, GetServerTimeZones, GetUserConfiguration, ResolveNames,
    SyncFolderItems, UpdateItem,
};
pub use super::room_calendars::fuzzing::{calendar, cursor, meetings, views};
use crate::net::HttpReply;

/// An answer as the transport hands it on.
pub(crate) fn reply(body: &[u8]) -> Option<HttpReply> {
    Some(HttpReply {
        url: "https://mail.contoso.com/EWS/Exchange.asmx".parse().ok()?,
        status: StatusCode::OK,
        headers: HeaderMap::new(),
        body: body.to_vec(),
        at: jiff::Timestamp::UNIX_EPOCH,
        elapsed: std::time::Duration::ZERO,
    })
}

/// Reads bytes as the answer to each operation whose answer they name, and to one in any case.
pub(crate) fn answers(bytes: &[u8]) {
    let Some(reply) = reply(bytes) else { return };
    let text = reply.text();
    drop(open::<FindItem>(&text));
    read::<CreateItem>(&text);
    read::<DeleteItem>(&text);
    read::<ExpandDl>(&text);
    read::<FindPeople>(&text);
    read::<GetFolder>(&text);
    read::<GetItem>(&text);
    read::<GetPasswordExpirationDate>(&text);
    read::<GetRoomLists>(&text);
    read::<GetRooms>(&text);
    read::<GetSeries>(&text);
    read::<GetServerTimeZones>(&text);
    read::<GetUserConfiguration>(&text);
    read::<ResolveNames>(&text);
    read::<SyncFolderItems>(&text);
    read::<UpdateItem>(&text);
}

fn read<O: Wire>(text: &str) {
    if text.contains(O::RESPONSE) {
        drop(open::<O>(text));
    }
}

/// What an answer gives; what it refuses is never a mistake of ours.
pub(super) fn open<O: Wire>(text: &str) -> Option<O::Response> {
    let refused = match envelope::open::<O>(text).answer {
        Ok(value) => return Some(value),
        Err(OpenError::Fault(error) | OpenError::Answer(AnswerError::Response(error))) => *error,
        Err(OpenError::NotSoap(error) | OpenError::Answer(AnswerError::Xml(error))) => {
            assert!(!error.to_string().is_empty(), "a refusal says why");
            return None;
        }
    };
    assert_ne!(Failure::from(refused).code(), Code::Bug, "whatever a server says is its own word");
    None
}

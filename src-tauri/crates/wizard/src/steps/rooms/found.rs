//! Step 4's rooms from Exchange: room lists and the address book.

use std::collections::HashMap;

use anteroom_catalogue::Text;
use anteroom_catalogue::texts::lists;
use anteroom_domain::ports::{AddressBook as _, RoomDirectory as _};
use anteroom_domain::{Code, Disposition, Failure, MailboxKind, SmtpAddress, limits};
use futures_util::{StreamExt as _, stream};

use crate::Wizard;
use crate::rooms::{ParsedRoom, ParsedRooms};
use crate::wire::{
    DirectoryPage, DirectoryQuery, DirectoryRow, RoomKindName, RoomListRow, RoomsAddFromLists, RoomsAdded,
    SetupRef,
};

/// Exchange gives at most this many rooms of a list, and does not say that there are more.
const MOST_ROOMS_OF_A_LIST: usize = 100;

impl Wizard {
    /// The organization's room lists.
    ///
    /// # Errors
    /// What is missing among the forms, or what the server or the network said. This holds for every method here.
    pub async fn room_lists(&self, request: SetupRef) -> Result<Vec<RoomListRow>, Failure> {
        let connection = self.connection(&request.setup).await?;
        let lists = connection.interactive().fetch_room_lists().await?;
        Ok(lists
            .into_iter()
            .map(|list| RoomListRow { address: list.address.to_string(), display_name: list.display_name })
            .collect())
    }

    /// Adds the rooms of room lists. A list that gave exactly as many as the server gives at most is named: there may be more.
    ///
    /// # Errors
    /// `room_list.none` when the organization has no room lists, `room_list.empty` when the chosen ones hold no room, and as
    /// above; rooms of lists read before are added all the same.
    pub async fn rooms_add_from_lists(&self, request: RoomsAddFromLists) -> Result<RoomsAdded, Failure> {
        let connection = self.connection(&request.setup).await?;
        let directory = connection.interactive();
        let mut result = RoomsAdded {
            added: Vec::new(),
            duplicates: 0,
            rejected: Vec::new(),
            told: Vec::new(),
            notes: Vec::new(),
            truncated_lists: Vec::new(),
        };
        let names: HashMap<SmtpAddress, String> = directory
            .fetch_room_lists()
            .await?
            .into_iter()
            .map(|list| (list.address, list.display_name))
            .collect();
        if names.is_empty() {
            return Err(nothing(Code::RoomListsMissing));
        }
        let lists = request.lists.iter().enumerate();
        let lists = lists.filter_map(|(place, list)| Some((place, list.clone(), list.parse().ok()?)));
        // Owned, because the shell's commands take no future that borrows from a stream's items.
        let asked = stream::iter(lists.collect::<Vec<(usize, String, SmtpAddress)>>())
            .map(|(place, list, address)| {
                let directory = directory.clone();
                async move { (place, list, directory.fetch_rooms(&address).await, address) }
            })
            .buffered(limits::ROOM_LISTS_AT_ONCE);
        tokio::pin!(asked);
        while let Some((place, list, rooms, address)) = asked.next().await {
            if result.added.len() > limits::ROOMS {
                let unread = request.lists.get(place..).unwrap_or_default();
                result.truncated_lists.extend_from_slice(unread);
                result.notes.push(self.words().tell(&too_many(unread.len())));
                break;
            }
            let rooms = rooms?;
            if rooms.len() == MOST_ROOMS_OF_A_LIST {
                result.truncated_lists.push(list.clone());
            }
            let mut parsed = ParsedRooms::default();
            for room in rooms {
                parsed.add(ParsedRoom {
                    address: room.address,
                    display_name: Some(room.display_name),
                    capacity: None,
                    location: None,
                    time_zone: None,
                });
            }
            let added = self.add_parsed(&request.setup, parsed, names.get(&address).unwrap_or(&list)).await?;
            result.added.extend(added.added);
            result.duplicates += added.duplicates;
        }
        if result.added.is_empty() && result.duplicates == 0 {
            return Err(nothing(Code::RoomListsEmpty));
        }
        Ok(result)
    }

    /// Browses the address book.
    ///
    /// # Errors
    /// As above.
    pub async fn directory_search(&self, request: DirectoryQuery) -> Result<DirectoryPage, Failure> {
        let connection = self.connection(&request.setup).await?;
        let page = connection.interactive().fetch_people(&request.query, request.offset).await?;
        Ok(DirectoryPage {
            rows: page
                .people
                .into_iter()
                .map(|person| DirectoryRow {
                    address: person.address.to_string(),
                    display_name: person.display_name,
                    room_kind: match person.kind {
                        MailboxKind::Room => RoomKindName::Room,
                        MailboxKind::Equipment => RoomKindName::Equipment,
                        _ => RoomKindName::Unknown,
                    },
                })
                .collect(),
            next_offset: page.next,
        })
    }
}

/// What is told of the lists behind a limit.
fn too_many(unread: usize) -> Text {
    lists::room_lists_unread(unread, limits::ROOMS)
}

/// There is nothing to add: no failure of anybody, and not what the person hoped for.
fn nothing(code: Code) -> Failure {
    Failure::new(code, Disposition::SkipItem)
}

use std::future::Future;

use crate::{DirectoryRoom, Failure, Resolution, RoomList, SmtpAddress};

/// Lists rooms and room lists and resolves addresses.
pub trait RoomDirectory: Send + Sync + 'static {
    /// Fetches all room lists of the organization; empty where nobody made any.
    ///
    /// # Errors
    /// What the server or the network said.
    fn fetch_room_lists(&self) -> impl Future<Output = Result<Vec<RoomList>, Failure>> + Send;

    /// Fetches the rooms of one room list. Exchange gives at most 100 and does not say that there are more.
    ///
    /// # Errors
    /// What the server or the network said; `room.not_found` when the list does not exist.
    fn fetch_rooms(
        &self,
        list: &SmtpAddress,
    ) -> impl Future<Output = Result<Vec<DirectoryRoom>, Failure>> + Send;

    /// Resolves an SMTP address (primary or alias), a legacy Exchange DN or a name. Of an address only whoever has it is found
    /// ([`Resolution::holder`]), and the mailbox lists it; of a DN only whoever it is or was the name of. Resources are told from
    /// people as far as the directory can.
    ///
    /// # Errors
    /// What the server or the network said. Nobody found is not an error.
    fn resolve(&self, query: &str) -> impl Future<Output = Result<Resolution, Failure>> + Send;
}

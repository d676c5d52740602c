//! Step 4.

use std::sync::Arc;

use anteroom_wizard::Wizard;
use anteroom_wizard::wire::{
    DirectoryPage, DirectoryQuery, Problem, RoomEntry, RoomFindings, RoomFindingsQuery, RoomListRow,
    RoomsAdd, RoomsAddCsv, RoomsAddFromLists, RoomsAdded, RoomsEvent, RoomsRemove, RoomsUpdate,
    RoomsValidate, RoomsValidated, SetupRef,
};
use tauri::State;

use super::{commands, file_commands, guarded, streaming_commands};

commands! {
    /// Adds typed or pasted rooms.
    rooms_add(RoomsAdd) -> RoomsAdded;
    /// Adds the rooms of room lists.
    rooms_add_from_lists(RoomsAddFromLists) -> RoomsAdded;
    /// The organisation's room lists.
    room_lists(SetupRef) -> Vec<RoomListRow>;
    /// Browses the address book.
    directory_search(DirectoryQuery) -> DirectoryPage;
    /// Removes rooms.
    rooms_remove(RoomsRemove) -> ();
    /// Changes rooms.
    rooms_update(RoomsUpdate) -> Vec<RoomEntry>;
}

file_commands! {
    /// Adds rooms from a file: text of any kind, or an Excel workbook.
    rooms_add_csv(RoomsAddCsv) -> RoomsAdded, expect_to_read;
}

streaming_commands! {
    /// Validates rooms.
    rooms_validate(RoomsValidate) -> RoomsValidated, RoomsEvent;
}

/// The rooms of a setup.
#[tauri::command]
pub async fn rooms_list(
    wizard: State<'_, Arc<Wizard>>,
    request: SetupRef,
) -> Result<Vec<RoomEntry>, Problem> {
    let wizard = Arc::clone(&wizard);
    guarded(async move { wizard.rooms_list(&request) }).await
}

/// One room's findings.
#[tauri::command]
pub async fn room_findings(
    wizard: State<'_, Arc<Wizard>>,
    request: RoomFindingsQuery,
) -> Result<RoomFindings, Problem> {
    let wizard = Arc::clone(&wizard);
    guarded(async move { wizard.room_findings(&request) }).await
}

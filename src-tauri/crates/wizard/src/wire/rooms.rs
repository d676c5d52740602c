use anteroom_domain::Code;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CheckRow, OperationId, SetupId};

/// What validation said of a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RoomStatus {
    /// Not validated yet.
    New,
    /// Being validated.
    Checking,
    /// Ready to import.
    Ready,
    /// Ready, with something worth knowing.
    Warning,
    /// Cannot be imported.
    Problem,
    /// Cannot be imported yet: all that is in the way was set right and is not in force. Nothing keeps this word.
    Waiting,
    /// Validation did not get that far, or was cancelled.
    Skipped,
}

/// What kind of mailbox it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RoomKindName {
    /// A room mailbox.
    Room,
    /// An equipment mailbox.
    Equipment,
    /// Not known, or something else.
    Unknown,
}

/// A room's row. 10,000 of them travel at once, so they are small.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomEntry {
    /// The address; the row's identity, without regard to case.
    pub address: String,
    /// The name in the planner.
    pub display_name: String,
    /// Room or equipment.
    pub room_kind: RoomKindName,
    /// Seats.
    pub capacity: Option<u32>,
    /// City, building, floor.
    pub location: String,
    /// IANA zone.
    pub time_zone: String,
    /// The room list it came from.
    pub room_list: String,
    /// What validation said.
    pub status: RoomStatus,
    /// Codes of its findings, worst first.
    #[ts(type = "Array<import(\"./Code\").Code>")]
    pub problems: Vec<Code>,
    /// The worst of them with the values of its words; its remedy stands among the room's checks.
    pub worst: Option<super::FindingRow>,
    /// When it was validated.
    #[ts(type = "string | null")]
    pub validated: Option<Timestamp>,
    /// Since when and until when it waits, where it does.
    pub clock: Option<super::ClockRow>,
}

/// Adds rooms from typed or pasted text: addresses separated by lines, commas, semicolons, tabs or spaces; `Name <address>` gives
/// the name too.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RoomsAdd {
    /// The setup.
    pub setup: SetupId,
    /// The text.
    pub text: String,
}

/// Adds rooms from a file the person chose: text of any kind, or an Excel workbook.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RoomsAddCsv {
    /// The setup.
    pub setup: SetupId,
    /// The file.
    pub file: String,
}

/// Adds the rooms of room lists.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RoomsAddFromLists {
    /// The setup.
    pub setup: SetupId,
    /// Addresses of the lists.
    pub lists: Vec<String>,
}

/// A part of the input that is not an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FieldRejected {
    /// Where: the line, from 1.
    pub line: u32,
    /// What stood there.
    pub text: String,
    /// Why it is not taken.
    pub reason: String,
}

/// What adding gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomsAdded {
    /// Addresses of the new rows.
    pub added: Vec<String>,
    /// How many stood in the list already.
    pub duplicates: u32,
    /// What is not an address. The person gets it back for mending.
    pub rejected: Vec<FieldRejected>,
    /// Values of a file that were not taken over, though their rooms were.
    pub told: Vec<FieldRejected>,
    /// What is worth knowing of a file, such as which of its sheets was read.
    pub notes: Vec<String>,
    /// Room lists that gave exactly as many rooms as the server gives at most.
    pub truncated_lists: Vec<String>,
}

/// Removes rooms from the list.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RoomsRemove {
    /// The setup.
    pub setup: SetupId,
    /// Their addresses.
    pub addresses: Vec<String>,
}

/// Changes to one or many rooms; what is absent stays.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[ts(export)]
pub struct RoomPatch {
    /// The name in the planner.
    #[ts(optional = nullable)]
    pub display_name: Option<String>,
    /// Seats; 0 for not known.
    #[ts(optional = nullable)]
    pub capacity: Option<u32>,
    /// City, building, floor.
    #[ts(optional = nullable)]
    pub location: Option<String>,
    /// IANA zone; empty for not known.
    #[ts(optional = nullable)]
    pub time_zone: Option<String>,
}

/// Changes rooms, one or in bulk.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RoomsUpdate {
    /// The setup.
    pub setup: SetupId,
    /// Their addresses.
    pub addresses: Vec<String>,
    /// What changes.
    pub patch: RoomPatch,
}

/// Validates rooms.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RoomsValidate {
    /// The setup.
    pub setup: SetupId,
    /// For cancelling.
    pub operation: OperationId,
    /// Their addresses; empty for all.
    pub addresses: Vec<String>,
}

/// Rows that changed, a few times a second.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomsEvent {
    /// The rows as they are now.
    pub rows: Vec<RoomEntry>,
    /// Rooms validated so far in this run.
    pub done: u32,
    /// Rooms to validate in this run.
    pub total: u32,
    /// Waiting, if so.
    pub waiting: Option<super::WaitingRow>,
}

/// How validation ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomsValidated {
    /// Ready rooms, warnings included.
    pub ready: u32,
    /// Of these, rooms with a warning.
    pub warnings: u32,
    /// Rooms with a problem.
    pub problems: u32,
    /// Rooms that wait for what was set right.
    pub waiting: u32,
    /// Rooms not reached.
    pub skipped: u32,
    /// Their addresses, for going on with them.
    pub unreached: Vec<String>,
    /// Whether it was cancelled.
    pub cancelled: bool,
    /// What stopped it for all rooms: a server that is gone, a rejected sign-in.
    pub stopped_by: Option<super::FindingRow>,
}

/// Asks for one room's findings.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RoomFindingsQuery {
    /// The setup.
    pub setup: SetupId,
    /// The room.
    pub address: String,
}

/// One room's checks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomFindings {
    /// The row.
    pub room: RoomEntry,
    /// Its checks.
    pub rows: Vec<CheckRow>,
    /// Whether these are all of them, with what was seen: this session made them. What is kept longer is what was not in order.
    pub whole: bool,
}

/// A room list of the organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomListRow {
    /// Its address.
    pub address: String,
    /// Its name.
    pub display_name: String,
}

/// Browses the address book.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct DirectoryQuery {
    /// The setup.
    pub setup: SetupId,
    /// Part of a name or address; empty for all.
    pub query: String,
    /// Rows to leave out at the beginning.
    pub offset: u32,
}

/// A recipient of the address book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DirectoryRow {
    /// Its address.
    pub address: String,
    /// Its name.
    pub display_name: String,
    /// Room, equipment, or something else.
    pub room_kind: RoomKindName,
}

/// A page of the address book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DirectoryPage {
    /// The rows.
    pub rows: Vec<DirectoryRow>,
    /// Where the next page begins; `null` at the end.
    pub next_offset: Option<u32>,
}

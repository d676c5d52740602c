use anteroom_domain::ports::RoomSettings;
use anteroom_domain::{Args, Code, SmtpAddress, limits, typed};
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};

use crate::wire::{FindingRow, RoomEntry, RoomKindName, RoomPatch, RoomStatus};

/// A room of a setup, with what validation said of it last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// The address: its identity.
    pub address: SmtpAddress,
    /// The name in the planner.
    #[serde(default)]
    pub display_name: String,
    /// Room or equipment.
    #[serde(default = "unknown_kind")]
    pub kind: RoomKindName,
    /// Seats.
    #[serde(default)]
    pub capacity: Option<u32>,
    /// City, building, floor.
    #[serde(default)]
    pub location: String,
    /// IANA zone.
    #[serde(default)]
    pub time_zone: String,
    /// The room list it came from.
    #[serde(default)]
    pub room_list: String,
    /// What validation said.
    #[serde(default = "new_status", deserialize_with = "settled_status")]
    pub status: RoomStatus,
    /// Codes of its findings, worst first.
    #[serde(default, deserialize_with = "known_codes")]
    pub problems: Vec<Code>,
    /// The values of the first of these, which its words need.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub problem_values: Args,
    /// When it was validated.
    #[serde(default)]
    pub validated: Option<Timestamp>,
    /// The primary address of the mailbox, where validation found the address to be a further one of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary: Option<SmtpAddress>,
}

fn is_empty(values: &Args) -> bool {
    values.iter().next().is_none()
}

fn unknown_kind() -> RoomKindName {
    RoomKindName::Unknown
}

fn new_status() -> RoomStatus {
    RoomStatus::New
}

/// A room that was being validated when the app ended was not reached; nobody is validating it now.
fn settled_status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<RoomStatus, D::Error> {
    Ok(match RoomStatus::deserialize(deserializer)? {
        RoomStatus::Checking => RoomStatus::Skipped,
        status => status,
    })
}

/// A file written by a newer version may hold codes this one does not know; the room is then simply validated again.
fn known_codes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Code>, D::Error> {
    let dotted = Vec::<String>::deserialize(deserializer)?;
    Ok(dotted.iter().filter_map(|code| code.parse().ok()).collect())
}

impl Room {
    /// A room nobody has looked at yet, named by its address until somebody knows better.
    pub fn new(address: SmtpAddress, display_name: Option<String>) -> Self {
        let display_name =
            display_name.filter(|name| !name.is_empty()).unwrap_or_else(|| address.local_part().to_owned());
        Self {
            address,
            display_name,
            kind: RoomKindName::Unknown,
            capacity: None,
            location: String::new(),
            time_zone: String::new(),
            room_list: String::new(),
            status: RoomStatus::New,
            problems: Vec::new(),
            problem_values: Args::new(),
            validated: None,
            primary: None,
        }
    }

    /// Whether it may be imported: validated without a problem.
    pub fn is_ready(&self) -> bool {
        matches!(self.status, RoomStatus::Ready | RoomStatus::Warning)
    }

    /// Takes over changed settings; what the patch leaves out stays.
    pub fn apply(&mut self, patch: &RoomPatch) {
        let name = patch.display_name.as_deref().map(|name| typed(name, limits::NAME));
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            self.display_name = name;
        }
        if let Some(capacity) = patch.capacity {
            self.capacity = (capacity > 0).then_some(capacity);
        }
        if let Some(location) = &patch.location {
            self.location = typed(location, limits::SUBJECT);
        }
        if let Some(zone) = &patch.time_zone {
            self.time_zone = zone.trim().to_owned();
        }
    }

    /// Takes over what a validation found out of this room, unless somebody else's verdict is younger. A room that was not reached
    /// keeps the verdict it has.
    pub fn take_verdict(&mut self, found: &Self) {
        let has_verdict =
            !matches!(self.status, RoomStatus::New | RoomStatus::Skipped | RoomStatus::Checking);
        let is_older = found.validated < self.validated;
        if found.status == RoomStatus::Checking {
            self.status = RoomStatus::Checking;
            return;
        }
        if is_older || (has_verdict && found.status == RoomStatus::Skipped) {
            return;
        }
        self.status = found.status;
        self.problems.clone_from(&found.problems);
        self.problem_values = found.problem_values.clone();
        self.validated = found.validated;
        self.primary.clone_from(&found.primary);
        self.kind = found.kind;
        // A name somebody gave stays.
        if self.display_name == self.address.local_part() {
            self.display_name.clone_from(&found.display_name);
        }
    }

    /// The values of a problem's words, by its place. Those of the worst are kept; of the others, and of rooms an older version
    /// validated, what the room itself tells is known.
    pub fn values_of(&self, place: usize) -> Args {
        let kept = if place == 0 { self.problem_values.clone() } else { Args::new() };
        kept.with("room", &self.address).with("mailbox", &self.address)
    }

    /// The row for the window.
    pub fn to_entry(&self) -> RoomEntry {
        RoomEntry {
            address: self.address.to_string(),
            display_name: self.display_name.clone(),
            room_kind: self.kind,
            capacity: self.capacity,
            location: self.location.clone(),
            time_zone: self.time_zone.clone(),
            room_list: self.room_list.clone(),
            status: self.status,
            problems: self.problems.clone(),
            worst: self.problems.first().map(|code| FindingRow {
                code: *code,
                args: self.values_of(0),
                remedy: None,
            }),
            validated: self.validated,
        }
    }

    /// What the planner keeps of it.
    pub fn to_settings(&self) -> RoomSettings {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        RoomSettings {
            address: self.address.clone(),
            display_name: self.display_name.clone(),
            capacity: self.capacity,
            location: some(&self.location),
            time_zone: some(&self.time_zone),
        }
    }
}

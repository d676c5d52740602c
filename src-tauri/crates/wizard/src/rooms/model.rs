use anteroom_domain::ports::RoomSettings;
use anteroom_domain::{SmtpAddress, limits, typed};
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};

use crate::in_force::SetRight;
use crate::kept_checks::KeptCheck;
use crate::wire::{CheckRow, ClockRow, FindingRow, RoomEntry, RoomKindName, RoomPatch, RoomStatus};

/// Checks of a room that are kept at most; there are seven.
const MOST_CHECKS: usize = 16;

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
    /// The checks that did not simply hold, with what they found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<KeptCheck>,
    /// When it was validated.
    #[serde(default)]
    pub validated: Option<Timestamp>,
    /// The primary address of the mailbox, where validation found the address to be a further one of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary: Option<SmtpAddress>,
}

fn unknown_kind() -> RoomKindName {
    RoomKindName::Unknown
}

fn new_status() -> RoomStatus {
    RoomStatus::New
}

/// A room that was being validated when the app ended was not reached; nobody is validating it now. Whether one waits is never kept.
fn settled_status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<RoomStatus, D::Error> {
    Ok(match RoomStatus::deserialize(deserializer)? {
        RoomStatus::Checking => RoomStatus::Skipped,
        RoomStatus::Waiting => RoomStatus::Problem,
        status => status,
    })
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
            checks: Vec::new(),
            validated: None,
            primary: None,
        }
    }

    /// Whether it may be imported: validated without a problem.
    pub fn is_ready(&self) -> bool {
        matches!(self.status, RoomStatus::Ready | RoomStatus::Warning)
    }

    /// The clock that ends last of what it waits for; `None` unless all that failed was set right and is not in force yet.
    pub fn clock(&self, set: &SetRight, now: Timestamp) -> Option<ClockRow> {
        if self.status != RoomStatus::Problem || set.is_empty() {
            return None;
        }
        let failed = self.checks.iter().filter(|check| check.is_failure());
        let clocks = failed.map(|check| {
            let codes = check.findings.iter().map(|finding| finding.code);
            set.clock_of(codes, now).filter(ClockRow::runs)
        });
        let clocks: Option<Vec<_>> = clocks.collect();
        clocks?.into_iter().max_by_key(|clock| (clock.in_force_by.is_none(), clock.in_force_by))
    }

    /// What validation said of it, as things stand: a problem that was set right a moment ago waits.
    pub fn standing(&self, set: &SetRight, now: Timestamp) -> RoomStatus {
        self.clock(set, now).map_or(self.status, |_| RoomStatus::Waiting)
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
        self.checks.clone_from(&found.checks);
        self.validated = found.validated;
        self.primary.clone_from(&found.primary);
        self.kind = found.kind;
        // A name somebody gave stays.
        if self.display_name == self.address.local_part() {
            self.display_name.clone_from(&found.display_name);
        }
    }

    /// What validation found, what fails first. The words name the room, whatever is kept of their values.
    pub fn findings(&self) -> Vec<FindingRow> {
        let (failed, others): (Vec<_>, Vec<_>) = self.checks.iter().partition(|check| check.is_failure());
        let found = failed.into_iter().chain(others).flat_map(|check| &check.findings);
        let named = |row: FindingRow| FindingRow {
            args: row.args.with("room", &self.address).with("mailbox", &self.address),
            ..row
        };
        found.map(|finding| named(finding.to_row())).collect()
    }

    /// The rows of its kept checks; of those an earlier version kept without their names there are none.
    pub fn check_rows(&self) -> Vec<CheckRow> {
        let Some(at) = self.validated else { return Vec::new() };
        self.checks.iter().filter_map(|check| check.to_row(self.address.as_str(), at)).collect()
    }

    /// Bounds what came from a file.
    pub fn bound(&mut self) {
        let name = typed(&self.display_name, limits::NAME);
        self.display_name = if name.is_empty() { self.address.local_part().to_owned() } else { name };
        for (text, most) in [
            (&mut self.location, limits::SUBJECT),
            (&mut self.time_zone, limits::NAME),
            (&mut self.room_list, limits::NAME),
        ] {
            *text = typed(text, most);
        }
        self.checks.truncate(MOST_CHECKS);
    }

    /// The row for the window, as things stand.
    pub fn to_entry(&self, set: &SetRight, now: Timestamp) -> RoomEntry {
        let findings = self.findings();
        let clock = self.clock(set, now);
        RoomEntry {
            address: self.address.to_string(),
            display_name: self.display_name.clone(),
            room_kind: self.kind,
            capacity: self.capacity,
            location: self.location.clone(),
            time_zone: self.time_zone.clone(),
            room_list: self.room_list.clone(),
            status: if clock.is_some() { RoomStatus::Waiting } else { self.status },
            problems: findings.iter().map(|finding| finding.code).collect(),
            worst: findings.into_iter().next(),
            validated: self.validated,
            clock,
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

//! Step 4 without the network: the list of rooms, as typed, pasted, read from files and edited.

use std::collections::HashSet;

use anteroom_domain::{Code, Disposition, Failure, SmtpAddress};

use crate::Wizard;
use crate::rooms::{ParsedRooms, Room, from_list, parse_text};
use crate::table;
use crate::wire::{
    FindingRow, RoomEntry, RoomFindings, RoomFindingsQuery, RoomsAdd, RoomsAddCsv, RoomsAdded, RoomsRemove,
    RoomsUpdate, SetupId, SetupRef,
};

impl Wizard {
    /// The rooms of a setup, in the order they were added.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`. This holds for every method here.
    pub fn rooms_list(&self, request: &SetupRef) -> Result<Vec<RoomEntry>, Failure> {
        let (opened, now) = (self.opened(&request.setup)?, (self.now)());
        let content = opened.content();
        Ok(content.rooms.iter().map(|room| content.entry(room, now)).collect())
    }

    /// Adds typed or pasted rooms.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub async fn rooms_add(&self, request: RoomsAdd) -> Result<RoomsAdded, Failure> {
        self.add_parsed(&request.setup, parse_text(&request.text, self.words()), "").await
    }

    /// Adds rooms from a file: CSV of any kind, or an Excel workbook.
    ///
    /// # Errors
    /// `list.unreadable`, `list.protected` or `list.other_format` when the file cannot be read or is no table.
    pub async fn rooms_add_csv(&self, request: RoomsAddCsv) -> Result<RoomsAdded, Failure> {
        let list = table::load(&request.file).await?;
        self.add_parsed(&request.setup, from_list(list, self.words()), "").await
    }

    /// Removes rooms from the list; what was imported stays in the planner.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub async fn rooms_remove(&self, request: RoomsRemove) -> Result<(), Failure> {
        let opened = self.opened(&request.setup)?;
        let gone = addresses(&request.addresses);
        opened
            .change_rooms(&self.store, (self.now)(), |rooms| {
                rooms.retain(|room| !gone.contains(&room.address))
            })
            .await
    }

    /// Changes settings of one or many rooms; gives back the rows as they are now.
    ///
    /// # Errors
    /// `zone.unknown` for a time zone this machine does not know; nothing is changed then.
    pub async fn rooms_update(&self, request: RoomsUpdate) -> Result<Vec<RoomEntry>, Failure> {
        if let Some(zone) = request.patch.time_zone.as_deref().map(str::trim).filter(|zone| !zone.is_empty())
            && anteroom_domain::IanaZone::find(zone).is_none()
        {
            return Err(Failure::new(Code::ZoneUnknown, Disposition::StopRun).with("zone", zone));
        }
        let (opened, now) = (self.opened(&request.setup)?, (self.now)());
        let wanted = addresses(&request.addresses);
        let set_right = opened.setup().set_right;
        opened
            .change_rooms(&self.store, now, |rooms| {
                let mut changed = Vec::new();
                for room in rooms.iter_mut().filter(|room| wanted.contains(&room.address)) {
                    room.apply(&request.patch);
                    changed.push(room.to_entry(&set_right, now));
                }
                changed
            })
            .await
    }

    /// The rooms with all that validation found of each, the worst first. How to mend it stands among a room's own findings.
    ///
    /// # Errors
    /// As [`Wizard::rooms_list`].
    pub fn rooms_found(&self, request: &SetupRef) -> Result<Vec<(RoomEntry, Vec<FindingRow>)>, Failure> {
        let (opened, now) = (self.opened(&request.setup)?, (self.now)());
        let content = opened.content();
        Ok(content.rooms.iter().map(|room| (content.entry(room, now), room.findings())).collect())
    }

    /// One room's findings, with how to mend them.
    ///
    /// # Errors
    /// `room.not_found` when it is not in the list.
    pub fn room_findings(&self, request: &RoomFindingsQuery) -> Result<RoomFindings, Failure> {
        let opened = self.opened(&request.setup)?;
        let (room, mut rows, whole, set_right) = {
            let content = opened.content();
            let room = request
                .address
                .parse::<SmtpAddress>()
                .ok()
                .and_then(|address| content.rooms.iter().find(|room| room.address == address))
                .ok_or_else(|| {
                    Failure::new(Code::RoomNotFound, Disposition::SkipItem).with("room", &request.address)
                })?;
            let is_whole = content.find_whole_rows(room).is_some();
            (room.clone(), content.rows_of(room), is_whole, content.setup.set_right.clone())
        };
        // Remedies are not kept: their scripts are written with the setup as it is now.
        let unmended =
            rows.iter_mut().flat_map(|row| &mut row.findings).filter(|found| found.remedy.is_none());
        for finding in unmended {
            finding.remedy = self.remedy_of(&opened, finding.code, Some(&room.address));
        }
        let now = (self.now)();
        let mut room = room.to_entry(&set_right, now);
        if let Some(worst) = room.worst.as_mut() {
            worst.remedy = self.remedy_of(&opened, worst.code, request.address.parse().ok().as_ref());
        }
        let rows = rows.into_iter().map(|row| set_right.shown(row, now)).collect();
        Ok(RoomFindings { room, rows, whole })
    }

    /// Adds what an input gave; rooms that are there already keep their settings.
    pub(crate) async fn add_parsed(
        &self,
        setup: &SetupId,
        parsed: ParsedRooms,
        room_list: &str,
    ) -> Result<RoomsAdded, Failure> {
        let opened = self.opened(setup)?;
        opened.change_rooms(&self.store, (self.now)(), |rooms| take_in(rooms, parsed, room_list)).await
    }
}

/// Adds to a list what an input gave.
pub(crate) fn take_in(rooms: &mut Vec<Room>, parsed: ParsedRooms, room_list: &str) -> RoomsAdded {
    let mut known: HashSet<SmtpAddress> = rooms.iter().map(|room| room.address.clone()).collect();
    let (mut added, mut duplicates) = (Vec::new(), parsed.repeated);
    for row in parsed.rooms {
        if !known.insert(row.address.clone()) {
            duplicates += 1;
            continue;
        }
        let mut room = Room::new(row.address, row.display_name);
        room.capacity = row.capacity.filter(|seats| *seats > 0);
        room.location = row.location.unwrap_or_default();
        room.time_zone = row.time_zone.unwrap_or_default();
        room.room_list = room_list.to_owned();
        added.push(room.address.to_string());
        rooms.push(room);
    }
    RoomsAdded {
        added,
        duplicates,
        rejected: parsed.rejected,
        told: parsed.told,
        notes: parsed.notes,
        truncated_lists: Vec::new(),
    }
}

/// The addresses that are addresses; the window sends back what it was given.
pub(crate) fn addresses(texts: &[String]) -> HashSet<SmtpAddress> {
    texts.iter().filter_map(|text| text.parse().ok()).collect()
}

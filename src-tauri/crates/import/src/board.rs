//! What workers add to and the reporter reads: counts of a run, in memory.

use std::collections::{BTreeMap, HashMap};

use anteroom_domain::ports::RoomUnits;
use anteroom_domain::{LeasedUnit, PlannedRoom, SmtpAddress, Tally, UnitId};

/// Rooms shown as being read right now, at most.
const MOST_CURRENT: usize = 8;

/// The counts of a run. The ledger holds the truth; this is what has changed since the run was opened, added to what the
/// ledger said then.
#[derive(Debug, Default)]
pub(crate) struct Board {
    rooms: HashMap<SmtpAddress, Room>,
    current: BTreeMap<UnitId, PlannedRoom>,
    /// Set while a worker asks the ledger for a unit: nobody has it yet, and it is about to be read.
    pub(crate) taking: bool,
    pub(crate) tally: Tally,
    pub(crate) units_done: u32,
    pub(crate) units_total: u32,
    pub(crate) rooms_done: u32,
    pub(crate) rooms_failed: u32,
}

#[derive(Debug)]
struct Room {
    done: u32,
    failed: u32,
    total: u32,
}

impl Board {
    pub(crate) fn new(rooms: Vec<RoomUnits>, tally: Tally) -> Self {
        let mut board = Self { tally, ..Self::default() };
        for RoomUnits { address, done, failed, total } in rooms {
            board.units_done += done + failed;
            board.units_total += total;
            board.rooms_done += u32::from(done == total);
            board.rooms_failed += u32::from(failed > 0);
            board.rooms.insert(address, Room { done, failed, total });
        }
        board
    }

    pub(crate) fn rooms_total(&self) -> u32 {
        u32::try_from(self.rooms.len()).unwrap_or(u32::MAX)
    }

    /// A worker took a unit.
    pub(crate) fn lent(&mut self, unit: &LeasedUnit) {
        self.current.insert(unit.id, unit.room.clone());
    }

    /// A worker has a unit no longer, whatever became of it.
    pub(crate) fn returned(&mut self, unit: &LeasedUnit) {
        self.current.remove(&unit.id);
    }

    pub(crate) fn done(&mut self, unit: &LeasedUnit) {
        self.units_done += 1;
        if let Some(room) = self.rooms.get_mut(&unit.room.address) {
            room.done += 1;
            self.rooms_done += u32::from(room.done == room.total);
        }
    }

    pub(crate) fn given_up(&mut self, unit: &LeasedUnit) {
        self.units_done += 1;
        if let Some(room) = self.rooms.get_mut(&unit.room.address) {
            room.failed += 1;
            self.rooms_failed += u32::from(room.failed == 1);
        }
    }

    /// Whether units are with workers, or about to be.
    pub(crate) fn is_busy(&self) -> bool {
        self.taking || !self.current.is_empty()
    }

    /// How many units are with workers.
    pub(crate) fn under_way(&self) -> usize {
        self.current.len()
    }

    /// Rooms being read, each once.
    pub(crate) fn current(&self) -> Vec<PlannedRoom> {
        let mut rooms: Vec<PlannedRoom> = Vec::new();
        for room in self.current.values() {
            if rooms.len() < MOST_CURRENT && rooms.iter().all(|other| other.address != room.address) {
                rooms.push(room.clone());
            }
        }
        rooms
    }
}

//! The units of a rehearsal: lent to workers, given back, given up.

use std::collections::BTreeMap;

use anteroom_domain::ports::RoomUnits;
use anteroom_domain::{
    Code, Cursor, LeasedUnit, Plan, RoomProgress, RoomState, RunId, UnitId, UnitState, Window,
};

#[derive(Debug)]
struct Unit {
    room: usize,
    window: Window,
    state: UnitState,
    cursor: Option<Cursor>,
    attempts: u32,
    problem: Option<Code>,
    /// Its place in the queue.
    place: usize,
}

/// The ledger of one run, in memory.
#[derive(Debug)]
pub(super) struct Ledger {
    run: RunId,
    plan: Plan,
    units: Vec<Unit>,
    /// Pending units by their place in the queue.
    queue: BTreeMap<usize, usize>,
    last_place: usize,
}

impl Ledger {
    pub(super) fn new(run: RunId, plan: Plan) -> Self {
        let mut ledger = Self { run, units: Vec::new(), queue: BTreeMap::new(), last_place: 0, plan };
        for room in 0..ledger.plan.rooms.len() {
            for (piece, span) in ledger.plan.pieces.iter().enumerate() {
                let window = Window { span: *span, first: piece == 0 };
                let state = UnitState::Pending;
                let place = ledger.units.len();
                ledger.queue.insert(place, place);
                ledger.last_place = place;
                let unit = Unit { room, window, state, cursor: None, attempts: 0, problem: None, place };
                ledger.units.push(unit);
            }
        }
        ledger
    }

    pub(super) fn plan(&self) -> &Plan {
        &self.plan
    }

    fn unit(&mut self, id: UnitId) -> Option<&mut Unit> {
        self.units.get_mut(usize::try_from(id.0).ok()?)
    }

    fn of_room(&self, room: usize) -> &[Unit] {
        let pieces = self.plan.pieces.len();
        self.units.get(room * pieces..(room + 1) * pieces).unwrap_or_default()
    }

    fn count(&self, room: usize, wanted: UnitState) -> u32 {
        let found = self.of_room(room).iter().filter(|unit| unit.state == wanted).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    }

    pub(super) fn lease(&mut self, most_per_room: u32) -> Option<LeasedUnit> {
        let may = |unit: &usize| self.count(self.units[*unit].room, UnitState::Leased) < most_per_room;
        let (place, index) =
            self.queue.iter().find(|(_, unit)| may(unit)).map(|(place, unit)| (*place, *unit))?;
        self.queue.remove(&place);
        let unit = &mut self.units[index];
        unit.state = UnitState::Leased;
        Some(LeasedUnit {
            id: UnitId(i64::try_from(index).unwrap_or(i64::MAX)),
            run: self.run,
            room: self.plan.rooms[unit.room].clone(),
            window: unit.window,
            cursor: unit.cursor.clone(),
            attempts: unit.attempts,
        })
    }

    /// The room whose page a lent unit brings; `None` when the unit is not lent, and its page was taken before.
    pub(super) fn find_room(&mut self, id: UnitId) -> Option<usize> {
        self.unit(id).filter(|unit| unit.state == UnitState::Leased).map(|unit| unit.room)
    }

    /// Where a unit goes on, or that it is done.
    pub(super) fn advance(&mut self, id: UnitId, next: Option<Cursor>) {
        if let Some(unit) = self.unit(id) {
            if next.is_none() {
                unit.state = UnitState::Done;
            }
            unit.problem = None;
            unit.cursor = next;
        }
    }

    /// Gives the room of a unit that failed.
    pub(super) fn fail(&mut self, id: UnitId, again: bool, code: Code) -> Option<usize> {
        let behind = self.last_place + 1;
        let unit = self.unit(id)?;
        unit.attempts += 1;
        unit.problem = Some(code);
        unit.state = if again { UnitState::Pending } else { UnitState::Failed };
        unit.place = behind;
        let room = unit.room;
        self.last_place = behind;
        if again {
            self.queue.insert(behind, usize::try_from(id.0).ok()?);
        }
        Some(room)
    }

    pub(super) fn release(&mut self, id: UnitId) {
        let Some(unit) = self.unit(id).filter(|unit| unit.state == UnitState::Leased) else { return };
        unit.state = UnitState::Pending;
        let place = unit.place;
        if let Ok(index) = usize::try_from(id.0) {
            self.queue.insert(place, index);
        }
    }

    /// Whether every window of a room was read.
    pub(super) fn is_read(&self, room: usize) -> bool {
        self.of_room(room).iter().all(|unit| unit.state == UnitState::Done)
    }

    /// Whether nothing more will be read of a room.
    pub(super) fn is_over(&self, room: usize) -> bool {
        self.of_room(room).iter().all(|unit| matches!(unit.state, UnitState::Done | UnitState::Failed))
    }

    pub(super) fn room_units(&self) -> Vec<RoomUnits> {
        let rooms = self.plan.rooms.iter().enumerate();
        rooms
            .map(|(place, room)| RoomUnits {
                address: room.address.clone(),
                done: self.count(place, UnitState::Done),
                failed: self.count(place, UnitState::Failed),
                total: u32::try_from(self.plan.pieces.len()).unwrap_or(u32::MAX),
            })
            .collect()
    }

    pub(super) fn progress(&self, meetings: impl Fn(usize) -> u32) -> Vec<RoomProgress> {
        let rooms = self.room_units().into_iter().enumerate();
        rooms
            .map(|(place, units)| {
                let problem = self.of_room(place).iter().find_map(|unit| unit.problem);
                let leased = self.count(place, UnitState::Leased);
                let state = RoomState::of(units.done, leased, units.total, false, problem);
                RoomProgress {
                    address: units.address,
                    display_name: self.plan.rooms[place].display_name.clone(),
                    state,
                    units_done: units.done,
                    units_total: units.total,
                    meetings: meetings(place),
                    problem: problem.filter(|_| state.is_failing()),
                }
            })
            .collect()
    }
}

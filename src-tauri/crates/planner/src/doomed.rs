//! What the end of a run would remove by routine, for whoever looks once more before it does.

use anteroom_domain::ports::DoomedRoom;
use anteroom_domain::{RunId, find_held};
use rusqlite::{Connection, params};

use crate::columns::{count, parse_address};
use crate::error::PlannerError;
use crate::removals::{is_allowed, losses, removed_before};

pub(crate) fn load_doomed(
    connection: &Connection,
    run: RunId,
    most_per_room: u32,
) -> Result<Vec<DoomedRoom>, PlannerError> {
    // What a person has released or allowed, a person has looked at.
    if is_allowed(connection, run)? {
        return Ok(Vec::new());
    }
    let held = find_held(&losses(connection, run)?, count(removed_before(connection, run)?));
    let mut statement = connection.prepare(
        "SELECT x.room, r.written_address, m.item_id
           FROM import_missing x
           JOIN meetings m ON m.id = x.meeting_id
           JOIN rooms r ON r.address = x.room
          WHERE x.run_id = ?1 AND NOT EXISTS (SELECT 1 FROM held_removals h WHERE h.meeting_id = x.meeting_id)
          ORDER BY x.room, m.start_utc, m.id",
    )?;
    let mut rows = statement.query([run.0])?;
    let mut doomed: Vec<DoomedRoom> = Vec::new();
    while let Some(row) = rows.next()? {
        if held.contains_key(&row.get::<_, String>(0)?) {
            continue;
        }
        let address = parse_address(&row.get::<_, String>(1)?)?;
        match doomed.last_mut().filter(|last| last.address == address) {
            Some(last) if last.items.len() < most_per_room as usize => last.items.push(row.get(2)?),
            Some(_) => {}
            None => doomed.push(DoomedRoom { address, items: vec![row.get(2)?] }),
        }
    }
    Ok(doomed)
}

pub(crate) fn spare(connection: &Connection, run: RunId, room: &DoomedRoom) -> Result<(), PlannerError> {
    let mut statement = connection.prepare(
        "DELETE FROM import_missing
          WHERE run_id = ?1 AND room = ?2
            AND meeting_id IN (SELECT id FROM meetings WHERE room = ?2 AND item_id = ?3)",
    )?;
    for item in &room.items {
        statement.execute(params![run.0, room.address.key(), item])?;
    }
    Ok(())
}

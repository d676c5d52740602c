//! How far each room of a run is, and in which of the guide's states.

use std::collections::BTreeMap;

use anteroom_domain::ports::RoomUnits;
use anteroom_domain::{Code, RoomProgress, RoomState, RunId};
use rusqlite::Connection;

use crate::columns::{count, parse_address};
use crate::error::PlannerError;

/// A room's units, added up.
struct Summary {
    address: String,
    display_name: String,
    total: u32,
    done: u32,
    failed: u32,
    leased: u32,
    meetings: u32,
    imported_before: bool,
}

pub(crate) fn room_units(connection: &Connection, run: RunId) -> Result<Vec<RoomUnits>, PlannerError> {
    summaries(connection, run)?
        .into_iter()
        .map(|room| {
            let Summary { done, failed, total, .. } = room;
            Ok(RoomUnits { address: parse_address(&room.address)?, done, failed, total })
        })
        .collect()
}

pub(crate) fn room_progress(connection: &Connection, run: RunId) -> Result<Vec<RoomProgress>, PlannerError> {
    let problems = problems(connection, run)?;
    summaries(connection, run)?
        .into_iter()
        .map(|room| {
            let problem = problems.get(&room.address.to_lowercase()).copied();
            let state = RoomState::of(room.done, room.leased, room.total, room.imported_before, problem);
            Ok(RoomProgress {
                address: parse_address(&room.address)?,
                display_name: room.display_name,
                state,
                units_done: room.done,
                units_total: room.total,
                meetings: room.meetings,
                problem: problem.filter(|_| state.is_failing()),
            })
        })
        .collect()
}

fn summaries(connection: &Connection, run: RunId) -> Result<Vec<Summary>, PlannerError> {
    let mut statement = connection.prepare(
        "SELECT r.written_address, r.display_name, count(*), sum(u.state = 'done'), sum(u.state = 'failed'),
                sum(u.state = 'leased'), sum(u.imported),
                EXISTS (SELECT 1 FROM import_units b WHERE b.room = u.room AND b.run_id < ?1 AND b.state = 'done')
           FROM import_units u JOIN rooms r ON r.address = u.room
          WHERE u.run_id = ?1 GROUP BY u.room ORDER BY u.room_position",
    )?;
    let rows = statement.query_map([run.0], |row| {
        Ok(Summary {
            address: row.get(0)?,
            display_name: row.get(1)?,
            total: count(row.get(2)?),
            done: count(row.get(3)?),
            failed: count(row.get(4)?),
            leased: count(row.get(5)?),
            meetings: count(row.get(6)?),
            imported_before: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The failure each room shows: one of a unit given up before one of a unit to be tried again.
fn problems(connection: &Connection, run: RunId) -> Result<BTreeMap<String, Code>, PlannerError> {
    let mut statement = connection.prepare(
        "SELECT room, last_code FROM import_units
          WHERE run_id = ?1 AND last_code IS NOT NULL AND state != 'done' ORDER BY state = 'failed', queue_position",
    )?;
    let mut rows = statement.query([run.0])?;
    let mut problems = BTreeMap::new();
    while let Some(row) = rows.next()? {
        // A code of a later version of the ledger still shows as a failing room.
        let code = row.get::<_, String>(1)?.parse().unwrap_or(Code::EwsUnrecognized);
        problems.insert(row.get(0)?, code);
    }
    Ok(problems)
}

//! Units: lent to workers, given back, given up.

use anteroom_domain::ports::FailedUnit;
use anteroom_domain::{Cursor, LeasedUnit, PlannedRoom, RunId, UnitId, Window};
use rusqlite::{Connection, OptionalExtension, params};

use crate::columns::{count, instant, parse_address, parse_window};
use crate::error::PlannerError;

pub(crate) fn lease_unit(
    connection: &Connection,
    run: RunId,
    most_per_room: u32,
) -> Result<Option<LeasedUnit>, PlannerError> {
    let next = connection
        .prepare_cached(
            "SELECT u.id, r.written_address, r.display_name, u.window_start_utc, u.window_end_utc, u.first, u.cursor,
                    u.attempts
               FROM import_units u JOIN rooms r ON r.address = u.room
              WHERE u.run_id = ?1 AND u.state = 'pending'
                AND (SELECT count(*) FROM import_units other
                      WHERE other.room = u.room AND other.run_id = ?1 AND other.state = 'leased') < ?2
              ORDER BY u.queue_position LIMIT 1",
        )?
        .query_row(params![run.0, most_per_room], |row| {
            Ok((
                UnitId(row.get(0)?),
                (row.get::<_, String>(1)?, row.get::<_, String>(2)?),
                (row.get::<_, String>(3)?, row.get::<_, String>(4)?, row.get::<_, bool>(5)?),
                row.get::<_, Option<String>>(6)?.map(Cursor),
                count(row.get(7)?),
            ))
        })
        .optional()?;
    let Some((id, (address, display_name), (start, end, first), cursor, attempts)) = next else {
        return Ok(None);
    };
    connection.prepare_cached("UPDATE import_units SET state = 'leased' WHERE id = ?1")?.execute([id.0])?;
    Ok(Some(LeasedUnit {
        id,
        run,
        room: PlannedRoom { address: parse_address(&address)?, display_name },
        window: Window { span: parse_window(&start, &end)?, first },
        cursor,
        attempts,
    }))
}

pub(crate) fn fail_unit(connection: &Connection, failed: &FailedUnit) -> Result<(), PlannerError> {
    let code = failed.failure.code().dotted();
    let state = if failed.again { "pending" } else { "failed" };
    let changed = connection
        .prepare_cached(
            "UPDATE import_units SET state = ?2, attempts = attempts + 1, last_code = ?3,
                    queue_position = (SELECT max(queue_position) + 1 FROM import_units all_units
                                       WHERE all_units.run_id = import_units.run_id)
              WHERE id = ?1 AND state = 'leased'",
        )?
        .execute(params![failed.unit.0, state, code])?;
    if changed == 0 {
        return Err(PlannerError::Misuse(format!("unit {} failed without being lent", failed.unit.0)));
    }
    let args = serde_json::to_string(failed.failure.args())
        .map_err(|error| PlannerError::Misuse(error.to_string()))?;
    connection
        .prepare_cached(
            "INSERT INTO import_failures (run_id, unit_id, room, code, args, detail, attempt, given_up, at)
             SELECT run_id, id, room, ?2, ?3, ?4, attempts, ?5, ?6 FROM import_units WHERE id = ?1",
        )?
        .execute(params![
            failed.unit.0,
            code,
            args,
            failed.failure.detail(),
            !failed.again,
            instant(failed.at)
        ])?;
    Ok(())
}

pub(crate) fn release_unit(connection: &Connection, unit: UnitId) -> Result<(), PlannerError> {
    connection
        .execute("UPDATE import_units SET state = 'pending' WHERE id = ?1 AND state = 'leased'", [unit.0])?;
    Ok(())
}

//! The people invited to a meeting.

use anteroom_domain::Attendee;
use rusqlite::{Connection, params};

use crate::columns::word;
use crate::error::PlannerError;

/// An attendee's row without its meeting and position.
#[derive(Debug, PartialEq, Eq)]
struct AttendeeRow {
    name: String,
    address: Option<String>,
    role: String,
    response: String,
}

/// Writes a meeting's attendees, unless exactly these stand there already. Tells whether anything was written.
pub(crate) fn write_attendees(
    connection: &Connection,
    meeting: i64,
    attendees: &[Attendee],
) -> Result<bool, PlannerError> {
    let wanted = attendees
        .iter()
        .map(|attendee| {
            Ok(AttendeeRow {
                name: attendee.name.clone(),
                address: attendee.address.as_ref().map(ToString::to_string),
                role: word(&attendee.role)?,
                response: word(&attendee.response)?,
            })
        })
        .collect::<Result<Vec<_>, PlannerError>>()?;
    if load_rows(connection, meeting)? == wanted {
        return Ok(false);
    }
    connection.prepare_cached("DELETE FROM attendees WHERE meeting_id = ?1")?.execute([meeting])?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO attendees (meeting_id, position, name, address, role, response) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (position, row) in (0_i64..).zip(&wanted) {
        insert.execute(params![meeting, position, row.name, row.address, row.role, row.response])?;
    }
    Ok(true)
}

fn load_rows(connection: &Connection, meeting: i64) -> Result<Vec<AttendeeRow>, PlannerError> {
    let mut statement = connection.prepare_cached(
        "SELECT name, address, role, response FROM attendees WHERE meeting_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([meeting], |row| {
        Ok(AttendeeRow { name: row.get(0)?, address: row.get(1)?, role: row.get(2)?, response: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

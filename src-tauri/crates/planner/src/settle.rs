//! What becomes of meetings a reading did not see, once a room was read completely.

use anteroom_domain::{Tally, pair_moved};
use rusqlite::{Connection, params};

use crate::entry::Entry;
use crate::error::PlannerError;
use crate::reading::Reading;
use crate::removals::{self, UNSEEN};

/// Settles a room when the last of its units is done; until then nothing of it is missing, for what is not in one piece may have
/// moved to the next. What is missing then is noted: whether it is removed is decided at the end of the run.
pub(crate) fn settle_when_read(
    connection: &Connection,
    reading: &Reading,
    tally: &mut Tally,
) -> Result<(), PlannerError> {
    let is_open = connection
        .prepare_cached("SELECT 1 FROM import_units WHERE run_id = ?1 AND room = ?2 AND state != 'done'")?
        .exists(params![reading.run, reading.room])?;
    if is_open {
        return Ok(());
    }
    adopt(connection, reading, tally)?;
    removals::note(connection, reading)
}

/// Meetings that seem to be gone and have come back under another item id at another time: the mailbox was moved and somebody
/// moved the meeting. The key says that it is the same one, so the row it had takes over what was read.
fn adopt(connection: &Connection, reading: &Reading, tally: &mut Tally) -> Result<(), PlannerError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT m.id, n.id, ifnull(n.original_start_utc, '')
           FROM meetings m
           JOIN meetings n ON n.room = m.room AND n.uid = m.uid
                          AND ifnull(n.original_start_utc, '') = ifnull(m.original_start_utc, '')
           JOIN import_marks k ON k.run_id = ?1 AND k.meeting_id = n.id
          WHERE m.room = ?2 AND n.created_in_run = ?1 AND m.created_in_run != ?1 AND {UNSEEN}
          ORDER BY m.start_utc, m.id, n.start_utc, n.id"
    ))?;
    let pairs = statement
        .query_map(params![reading.run, reading.room], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<Vec<(i64, i64, String)>, _>>()?;
    let mut adopted = 0;
    for (stays, new, original_start) in pair_moved(pairs, |(stays, new, _)| (*stays, *new)) {
        let entry = Entry::load(connection, new)?;
        connection.execute("DELETE FROM attendees WHERE meeting_id = ?1", [stays])?;
        connection
            .execute("UPDATE attendees SET meeting_id = ?1 WHERE meeting_id = ?2", params![stays, new])?;
        connection.execute("DELETE FROM meetings WHERE id = ?1", [new])?;
        entry.update(connection, stays, &original_start, reading.run, &reading.now)?;
        connection.execute(
            "UPDATE import_marks SET meeting_id = ?3 WHERE run_id = ?1 AND meeting_id = ?2",
            params![reading.run, new, stays],
        )?;
        adopted += 1;
    }
    // They were counted as new by the units that read them; only the sum of a run means something, and it is right again.
    connection.execute(
        "UPDATE import_units SET created = created - ?2 WHERE id = ?1",
        params![reading.unit, adopted],
    )?;
    tally.updated += adopted;
    Ok(())
}

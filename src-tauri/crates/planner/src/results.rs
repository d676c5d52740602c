//! What a run led to, for the result page, the report and the history.

use anteroom_domain::ports::{FailureGroup, PastRun};
use anteroom_domain::{Code, RunId};
use rusqlite::Connection;

use crate::columns::{count, parse_address, parse_instant, parse_window, parse_word};
use crate::error::PlannerError;
use crate::tally::sum_counts;

pub(crate) fn load_failures(connection: &Connection, run: RunId) -> Result<Vec<FailureGroup>, PlannerError> {
    let mut statement = connection.prepare(
        "SELECT u.last_code, r.written_address, f.args, f.detail
           FROM import_units u
           JOIN rooms r ON r.address = u.room
           JOIN import_failures f ON f.id = (SELECT max(id) FROM import_failures
                                              WHERE run_id = u.run_id AND unit_id = u.id)
          WHERE u.run_id = ?1 AND u.state = 'failed' ORDER BY u.room_position, f.id",
    )?;
    let mut rows = statement.query([run.0])?;
    let mut groups: Vec<FailureGroup> = Vec::new();
    while let Some(row) = rows.next()? {
        let code = row.get::<_, String>(0)?.parse().unwrap_or(Code::EwsUnrecognized);
        let room = parse_address(&row.get::<_, String>(1)?)?;
        let args = serde_json::from_str(&row.get::<_, String>(2)?).unwrap_or_default();
        let detail = row.get(3)?;
        match groups.iter_mut().find(|group| group.code == code) {
            Some(group) => {
                group.units += 1;
                (group.args, group.detail) = (args, detail);
                if group.rooms.last() != Some(&room) {
                    group.rooms.push(room);
                }
            }
            None => groups.push(FailureGroup { code, rooms: vec![room], units: 1, args, detail }),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.rooms.len()));
    Ok(groups)
}

pub(crate) fn load_history(connection: &Connection) -> Result<Vec<PastRun>, PlannerError> {
    let mut statement = connection.prepare(
        "SELECT id, outcome, window_start_utc, window_end_utc, started_at, ended_at, stopped_code,
                (SELECT count(DISTINCT room) FROM import_units WHERE run_id = import_runs.id)
           FROM import_runs ORDER BY id DESC",
    )?;
    let mut rows = statement.query([])?;
    let mut runs = Vec::new();
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        let stopped: Option<String> = row.get(6)?;
        runs.push(PastRun {
            id: RunId(id),
            outcome: parse_word(&row.get::<_, String>(1)?, "what became of a run")?,
            window: parse_window(&row.get::<_, String>(2)?, &row.get::<_, String>(3)?)?,
            started: parse_instant(&row.get::<_, String>(4)?)?,
            ended: row.get::<_, Option<String>>(5)?.as_deref().map(parse_instant).transpose()?,
            stopped_by: stopped.map(|code| code.parse().unwrap_or(Code::EwsUnrecognized)),
            rooms: count(row.get(7)?),
            tally: sum_counts(connection, id)?,
        });
    }
    Ok(runs)
}

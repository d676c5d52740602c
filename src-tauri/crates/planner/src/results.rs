//! What a run led to, for the result page, the report and the history.

use anteroom_domain::{Code, Failure, RunId, SmtpAddress, Tally, TimeWindow};
use jiff::Timestamp;

use crate::columns::{count, parse_address, parse_instant, parse_window};
use crate::store::SqlitePlanner;
use crate::tally::sum_counts;

/// Rooms with units a run gave up, by cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailureGroup {
    /// The cause.
    pub code: Code,
    /// The rooms, in the plan's order.
    pub rooms: Vec<SmtpAddress>,
    /// Units given up.
    pub units: u32,
    /// The values of the latest of these failures, for the text.
    pub args: anteroom_domain::Args,
    /// The causes behind the latest of these failures, for support.
    pub detail: String,
}

/// A run in the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastRun {
    /// The run.
    pub id: RunId,
    /// `unfinished`, `finished`, `cancelled`, `stopped` or `abandoned`.
    pub outcome: String,
    /// Its time window.
    pub window: TimeWindow,
    /// Rooms of the plan.
    pub rooms: u32,
    /// When it began.
    pub started: Timestamp,
    /// When it last came to a stand.
    pub ended: Option<Timestamp>,
    /// What stopped it.
    pub stopped_by: Option<Code>,
    /// Its counts.
    pub tally: Tally,
}

impl SqlitePlanner {
    /// The failures of a run by code, the most common first. Only units given up count; what was mended by another try does not.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn load_failures(&self, run: RunId) -> Result<Vec<FailureGroup>, Failure> {
        self.read(move |connection| {
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
        })
        .await
    }

    /// All runs, the latest first.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn load_history(&self) -> Result<Vec<PastRun>, Failure> {
        self.read(|connection| {
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
                    outcome: row.get(1)?,
                    window: parse_window(&row.get::<_, String>(2)?, &row.get::<_, String>(3)?)?,
                    started: parse_instant(&row.get::<_, String>(4)?)?,
                    ended: row.get::<_, Option<String>>(5)?.as_deref().map(parse_instant).transpose()?,
                    stopped_by: stopped.map(|code| code.parse().unwrap_or(Code::EwsUnrecognized)),
                    rooms: count(row.get(7)?),
                    tally: sum_counts(connection, id)?,
                });
            }
            Ok(runs)
        })
        .await
    }
}

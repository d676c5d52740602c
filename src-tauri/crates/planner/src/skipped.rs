//! What is left out of the planner: named, counted, and looked at by a person.

use anteroom_domain::ports::{LossCount, SkippedEntry, SkippedItem};
use anteroom_domain::{Code, RunId, SkipReason, SmtpAddress, Tally};
use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::columns::{count, instant, parse_address, parse_instant, parse_word, word};
use crate::error::PlannerError;
use crate::reading::Reading;

const LOSS: &str = "s.reason IN ('unreadable', 'gap')";

pub(crate) fn load_skipped(
    connection: &Connection,
    run: RunId,
    reasons: &[SkipReason],
    offset: u32,
    limit: u32,
) -> Result<Vec<SkippedEntry>, PlannerError> {
    let wanted = wanted(reasons)?;
    let mut statement = connection.prepare(
        "SELECT r.written_address, s.item_id, s.label, s.start_utc, s.end_utc, s.reason, s.code, s.fingerprint,
                a.acknowledged_at
           FROM import_skipped s
           JOIN rooms r ON r.address = s.room
           LEFT JOIN acknowledged_losses a ON a.room = s.room AND a.fingerprint = s.fingerprint
          WHERE s.run_id = ?1 AND s.reason IN (SELECT value FROM json_each(?2))
          ORDER BY s.room, s.start_utc, s.label, s.item_id LIMIT ?4 OFFSET ?3",
    )?;
    let mut rows = statement.query(params![run.0, wanted, offset, limit])?;
    let mut entries = Vec::new();
    let at = |text: Option<String>| text.as_deref().map(parse_instant).transpose();
    while let Some(row) = rows.next()? {
        let code: Option<String> = row.get(6)?;
        entries.push(SkippedEntry {
            room: parse_address(&row.get::<_, String>(0)?)?,
            item_id: row.get(1)?,
            label: row.get(2)?,
            start: at(row.get(3)?)?,
            end: at(row.get(4)?)?,
            reason: parse_word(&row.get::<_, String>(5)?, "why an entry was left out")?,
            // A code of a later version still shows as a loss.
            code: code.map(|code| code.parse().unwrap_or(Code::EwsUnrecognized)),
            fingerprint: row.get(7)?,
            acknowledged: at(row.get(8)?)?,
        });
    }
    Ok(entries)
}

pub(crate) fn count_skipped(
    connection: &Connection,
    run: RunId,
    reasons: &[SkipReason],
) -> Result<u32, PlannerError> {
    let wanted = wanted(reasons)?;
    let found = connection.query_row(
        "SELECT count(*) FROM import_skipped
          WHERE run_id = ?1 AND reason IN (SELECT value FROM json_each(?2))",
        params![run.0, wanted],
        |row| row.get(0),
    )?;
    Ok(count(found))
}

pub(crate) fn count_losses(connection: &Connection, run: RunId) -> Result<LossCount, PlannerError> {
    let found = connection.query_row(
        &format!(
            "SELECT ifnull(sum(a.fingerprint IS NULL), 0), ifnull(sum(a.fingerprint IS NOT NULL), 0)
               FROM import_skipped s
               LEFT JOIN acknowledged_losses a ON a.room = s.room AND a.fingerprint = s.fingerprint
              WHERE s.run_id = ?1 AND {LOSS}"
        ),
        [run.0],
        |row| Ok(LossCount { new: count(row.get(0)?), acknowledged: count(row.get(1)?) }),
    )?;
    Ok(found)
}

pub(crate) fn acknowledge_losses(
    connection: &Connection,
    run: RunId,
    only: Option<Vec<(SmtpAddress, String)>>,
    at: Timestamp,
) -> Result<u32, PlannerError> {
    let sql = format!(
        "INSERT OR IGNORE INTO acknowledged_losses (room, fingerprint, acknowledged_at)
         SELECT DISTINCT s.room, s.fingerprint, ?2 FROM import_skipped s
          WHERE s.run_id = ?1 AND {LOSS} AND (?3 IS NULL OR (s.room = ?3 AND s.fingerprint = ?4))"
    );
    let mut statement = connection.prepare(&sql)?;
    let mut added = 0;
    match only {
        None => added += statement.execute(params![run.0, instant(at), None::<String>, ""])?,
        Some(chosen) => {
            for (room, fingerprint) in chosen {
                added += statement.execute(params![run.0, instant(at), room.key(), fingerprint])?;
            }
        }
    }
    Ok(u32::try_from(added).unwrap_or(u32::MAX))
}

/// Reasons as the JSON list the statements take.
fn wanted(reasons: &[SkipReason]) -> Result<String, PlannerError> {
    serde_json::to_string(reasons).map_err(|error| PlannerError::Misuse(error.to_string()))
}

/// Keeps what was left out. An entry that was there and cannot be read now must not be taken for deleted.
pub(crate) fn write(
    connection: &Connection,
    reading: &Reading,
    item: &SkippedItem,
    tally: &mut Tally,
) -> Result<(), PlannerError> {
    let start = item.start.map(instant);
    let added = connection
        .prepare_cached(
            "INSERT OR IGNORE INTO import_skipped
                 (run_id, room, item_id, reason, label, start_utc, end_utc, code, fingerprint)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            reading.run,
            reading.room,
            item.item_id,
            word(&item.reason)?,
            item.label,
            start,
            item.end.map(instant),
            item.code.map(Code::dotted),
            fingerprint(item)?
        ])?;
    *tally.left_out(item.reason) += u32::from(added == 1);
    if item.reason == SkipReason::Unreadable {
        connection
            .prepare_cached(
                "INSERT OR IGNORE INTO import_marks (run_id, meeting_id, unit_id, claimed)
                 SELECT ?1, id, ?2, 0 FROM meetings WHERE room = ?3 AND (item_id = ?4 OR start_utc = ?5)",
            )?
            .execute(params![reading.run, reading.unit, reading.room, item.item_id, start])?;
    }
    Ok(())
}

/// What a person recognizes a loss by. Not its item id, which changes when the mailbox moves, unless nothing else is known.
fn fingerprint(item: &SkippedItem) -> Result<String, PlannerError> {
    let reason = word(&item.reason)?;
    Ok(match (item.start, item.end) {
        (Some(start), Some(end)) => format!("{reason} {} {} {}", instant(start), instant(end), item.label),
        (Some(start), None) => format!("{reason} {} {}", instant(start), item.label),
        (None, _) => format!("{reason} {}", item.item_id),
    })
}

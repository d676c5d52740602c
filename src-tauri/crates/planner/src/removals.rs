//! Removals: noted while rooms are read, decided at the end of the run, held when they are too many to be routine.

use std::collections::BTreeMap;

use anteroom_domain::ports::{HeldDecision, HeldRoom};
use anteroom_domain::{HeldBecause, Loss, RunId, SmtpAddress, find_held};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use crate::columns::{count, instant, parse_address, parse_instant};
use crate::error::PlannerError;
use crate::reading::Reading;

pub(crate) fn load_held(connection: &Connection) -> Result<Vec<HeldRoom>, PlannerError> {
    let mut statement = connection.prepare(
        "SELECT r.written_address, r.display_name, sum(h.decision IS NULL), ifnull(sum(h.decision = 'keep'), 0),
                ifnull(sum(h.decision = 'remove'), 0),
                (SELECT count(*) FROM meetings a WHERE a.room = h.room),
                ifnull(min(iif(h.decision IS NULL, m.start_utc, NULL)), min(m.start_utc)),
                ifnull(max(iif(h.decision IS NULL, m.start_utc, NULL)), max(m.start_utc)),
                ifnull(min(iif(h.decision IS NULL, h.held_at, NULL)), min(h.held_at)),
                ifnull(max(iif(h.decision IS NULL, h.reason = 'room', NULL)), max(h.reason = 'room')), max(h.held_at)
           FROM held_removals h
           JOIN meetings m ON m.id = h.meeting_id
           JOIN rooms r ON r.address = h.room
          GROUP BY h.room ORDER BY h.room",
    )?;
    let mut rows = statement.query([])?;
    let mut held = Vec::new();
    while let Some(row) = rows.next()? {
        held.push(HeldRoom {
            room: parse_address(&row.get::<_, String>(0)?)?,
            display_name: row.get(1)?,
            waiting: count(row.get(2)?),
            kept: count(row.get(3)?),
            released: count(row.get(4)?),
            in_planner: count(row.get(5)?),
            oldest: parse_instant(&row.get::<_, String>(6)?)?,
            newest: parse_instant(&row.get::<_, String>(7)?)?,
            since: parse_instant(&row.get::<_, String>(8)?)?,
            because: if row.get(9)? { HeldBecause::Room } else { HeldBecause::Run },
            latest: parse_instant(&row.get::<_, String>(10)?)?,
        });
    }
    Ok(held)
}

pub(crate) fn decide_held(
    connection: &Connection,
    decision: HeldDecision,
    rooms: Option<Vec<SmtpAddress>>,
    seen: Timestamp,
    at: Timestamp,
) -> Result<u32, PlannerError> {
    let word = match decision {
        HeldDecision::Keep => "keep",
        HeldDecision::Remove => "remove",
    };
    let mut statement = connection.prepare(
        "UPDATE held_removals SET decision = ?1, decided_at = ?2
          WHERE held_at <= ?3 AND (?4 IS NULL OR room = ?4)
            AND (decision IS NULL OR (decision != ?1 AND (?4 IS NOT NULL OR ?1 = 'keep')))",
    )?;
    let mut decide =
        |room: Option<String>| statement.execute(params![word, instant(at), instant(seen), room]);
    let mut decided = 0;
    match rooms {
        None => decided += decide(None)?,
        Some(rooms) => {
            for room in rooms {
                decided += decide(Some(room.key()))?;
            }
        }
    }
    Ok(u32::try_from(decided).unwrap_or(u32::MAX))
}

pub(crate) fn allow(connection: &Connection, run: RunId) -> Result<(), PlannerError> {
    connection.execute(
        "UPDATE import_runs SET removals_allowed = 1 WHERE id = ?1 AND finished_at IS NULL",
        [run.0],
    )?;
    Ok(())
}

/// A meeting `m` in the window of run ?1. The run's first piece also answers for entries that began before it and reach into it.
macro_rules! in_window {
    () => {
        "EXISTS (SELECT 1 FROM import_runs r WHERE r.id = ?1 AND m.start_utc < r.window_end_utc
                    AND (m.end_utc > r.window_start_utc OR m.start_utc >= r.window_start_utc))"
    };
}

/// A meeting `m` of the window of run ?1 that the run did not see in room ?2, outside of the stretches nobody could look into.
pub(crate) const UNSEEN: &str = concat!(
    "NOT EXISTS (SELECT 1 FROM import_marks k WHERE k.run_id = ?1 AND k.meeting_id = m.id)
    AND ",
    in_window!(),
    "
    AND NOT EXISTS (SELECT 1 FROM import_skipped g
                     WHERE g.run_id = ?1 AND g.room = ?2 AND g.reason = 'gap'
                       AND m.start_utc < g.end_utc AND (m.end_utc > g.start_utc OR m.start_utc >= g.start_utc))"
);

/// Notes what a room that was read completely misses, and forgets what was held and is back.
pub(crate) fn note(connection: &Connection, reading: &Reading) -> Result<(), PlannerError> {
    connection
        .prepare_cached(
            "DELETE FROM held_removals
              WHERE room = ?2 AND EXISTS (SELECT 1 FROM import_marks k
                                           WHERE k.run_id = ?1 AND k.meeting_id = held_removals.meeting_id)",
        )?
        .execute(params![reading.run, reading.room])?;
    connection
        .prepare_cached(&format!(
            "INSERT OR REPLACE INTO import_missing (meeting_id, run_id, room)
             SELECT m.id, ?1, m.room FROM meetings m WHERE m.room = ?2 AND {UNSEEN}"
        ))?
        .execute(params![reading.run, reading.room])?;
    Ok(())
}

/// Takes back what a person allowed an import that has come to a stand, or whose process is gone.
pub(crate) fn forget_permissions(connection: &Connection) -> Result<(), PlannerError> {
    connection.execute("UPDATE import_runs SET removals_allowed = 0 WHERE finished_at IS NULL", [])?;
    Ok(())
}

/// Forgets what a run that is given up has missed: it was decided by nobody, and the next run looks again.
pub(crate) fn forget(connection: &Connection, run: RunId) -> Result<(), PlannerError> {
    connection.execute("DELETE FROM import_missing WHERE run_id = ?1", [run.0])?;
    Ok(())
}

/// At the end of a run: removes what is missing, and holds what is too much to be routine.
pub(crate) fn carry_out(connection: &Connection, run: RunId, at: Timestamp) -> Result<(), PlannerError> {
    let anything = connection.prepare("SELECT 1 FROM import_missing WHERE run_id = ?1")?.exists([run.0])?;
    if !anything {
        return Ok(());
    }
    let allowed = is_allowed(connection, run)?;
    if !allowed {
        hold(connection, run, at)?;
    }
    let gone =
        "SELECT x.meeting_id FROM import_missing x LEFT JOIN held_removals h ON h.meeting_id = x.meeting_id
                 WHERE x.run_id = ?1
                   AND (h.meeting_id IS NULL OR h.decision = 'remove' OR (?2 AND h.decision IS NULL))";
    // Any unit of the room may carry the count; only the sum of a run means something.
    connection.execute(
        &format!(
            "UPDATE import_units
                SET removed = removed + (SELECT count(*) FROM import_missing c
                                          WHERE c.run_id = ?1 AND c.room = import_units.room AND c.meeting_id IN ({gone}))
              WHERE id IN (SELECT max(id) FROM import_units WHERE run_id = ?1 GROUP BY room)"
        ),
        params![run.0, allowed],
    )?;
    connection.execute(&format!("DELETE FROM meetings WHERE id IN ({gone})"), params![run.0, allowed])?;
    forget(connection, run)
}

/// Whether a person lets a run remove whatever it misses.
pub(crate) fn is_allowed(connection: &Connection, run: RunId) -> Result<bool, PlannerError> {
    let allowed = connection
        .query_row("SELECT removals_allowed FROM import_runs WHERE id = ?1", [run.0], |row| row.get(0))
        .optional()?;
    Ok(allowed.unwrap_or(false))
}

/// What a run has removed already, when it was opened again.
pub(crate) fn removed_before(connection: &Connection, run: RunId) -> Result<i64, PlannerError> {
    let sum = "SELECT ifnull(sum(removed), 0) FROM import_units WHERE run_id = ?1";
    Ok(connection.query_row(sum, [run.0], |row| row.get(0))?)
}

/// Holds the removals of those rooms whose loss is no routine.
fn hold(connection: &Connection, run: RunId, at: Timestamp) -> Result<(), PlannerError> {
    let held = find_held(&losses(connection, run)?, count(removed_before(connection, run)?));
    let mut insert = connection.prepare(
        "INSERT OR IGNORE INTO held_removals (meeting_id, room, run_id, reason, held_at)
         SELECT meeting_id, room, run_id, ?3, ?4 FROM import_missing WHERE run_id = ?1 AND room = ?2",
    )?;
    for (room, because) in held {
        let reason = match because {
            HeldBecause::Room => "room",
            HeldBecause::Run => "run",
        };
        let added = insert.execute(params![run.0, room, reason, instant(at)])?;
        tracing::warn!(%run, room, added, reason, "removals are held");
    }
    Ok(())
}

/// What each room that the run read completely has lost since before the run, without what was held by then.
pub(crate) fn losses(connection: &Connection, run: RunId) -> Result<BTreeMap<String, Loss>, PlannerError> {
    let mut statement = connection.prepare(concat!(
        "SELECT m.room, sum(EXISTS (SELECT 1 FROM import_missing x WHERE x.meeting_id = m.id AND x.run_id = ?1)), count(*)
           FROM meetings m
          WHERE m.created_in_run != ?1 AND ",
        in_window!(),
        " AND NOT EXISTS (SELECT 1 FROM held_removals h WHERE h.meeting_id = m.id)
            AND m.room IN (SELECT room FROM import_units WHERE run_id = ?1 GROUP BY room HAVING sum(state != 'done') = 0)
          GROUP BY m.room"
    ))?;
    let rows = statement.query_map([run.0], |row| {
        Ok((row.get::<_, String>(0)?, Loss { missing: count(row.get(1)?), of: count(row.get(2)?) }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

//! Runs: beginning, opening again, ending.

use anteroom_domain::{Failure, Plan, RunId, RunOutcome, RunRecord, Window};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::columns::{instant, parse_instant};
use crate::error::PlannerError;
use crate::rooms::upsert_room;
use crate::{notifications, removals};

const RUN: &str = "SELECT id, plan, started_at, finished_at FROM import_runs";

pub(crate) fn find_unfinished_run(connection: &Connection) -> Result<Option<RunRecord>, PlannerError> {
    let sql = format!("{RUN} WHERE finished_at IS NULL ORDER BY id DESC LIMIT 1");
    connection.query_row(&sql, [], columns).optional()?.map(record).transpose()
}

pub(crate) fn create_run(connection: &Connection, plan: &Plan, at: Timestamp) -> Result<RunId, PlannerError> {
    let unfinished: Vec<i64> = connection
        .prepare("SELECT id FROM import_runs WHERE finished_at IS NULL")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for run in unfinished {
        abandon_run(connection, RunId(run), at)?;
    }
    // Earlier runs can no longer be opened again, so nobody needs what they have seen.
    connection.execute_batch("DELETE FROM import_marks; DELETE FROM import_missing;")?;
    let json = serde_json::to_string(plan).map_err(|error| PlannerError::Misuse(error.to_string()))?;
    connection.execute(
        "INSERT INTO import_runs (plan, window_start_utc, window_end_utc, started_at) VALUES (?1, ?2, ?3, ?4)",
        params![json, instant(plan.window.start()), instant(plan.window.end()), instant(at)],
    )?;
    let run = RunId(connection.last_insert_rowid());
    let mut insert = connection.prepare(
        "INSERT INTO import_units (run_id, room, room_position, queue_position, window_start_utc, window_end_utc, first)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let mut queue = 0_i64;
    for (position, room) in (0_i64..).zip(&plan.rooms) {
        upsert_room(connection, &room.address, &room.display_name)?;
        for (index, span) in plan.pieces.iter().enumerate() {
            let window = Window { span: *span, first: index == 0 };
            insert.execute(params![
                run.0,
                room.address.key(),
                position,
                queue,
                instant(window.span.start()),
                instant(window.span.end()),
                window.first
            ])?;
            queue += 1;
        }
    }
    if plan.silence_notifications {
        notifications::silence(connection, run)?;
    }
    Ok(run)
}

pub(crate) fn abandon_run(connection: &Connection, run: RunId, at: Timestamp) -> Result<(), PlannerError> {
    notifications::restore(connection, run)?;
    connection.execute(
        "UPDATE import_units SET state = 'pending' WHERE run_id = ?1 AND state = 'leased'",
        [run.0],
    )?;
    connection.execute(
        "UPDATE import_runs SET outcome = 'abandoned', ended_at = ?2, finished_at = ?2
          WHERE id = ?1 AND finished_at IS NULL",
        params![run.0, instant(at)],
    )?;
    connection.execute("DELETE FROM import_marks WHERE run_id = ?1", [run.0])?;
    removals::forget(connection, run)
}

pub(crate) fn reopen_run(
    connection: &Connection,
    run: RunId,
    retry_failed: bool,
) -> Result<RunRecord, PlannerError> {
    let found = find(connection, run)?;
    if found.finished.is_some() {
        let (outcome, later): (String, bool) = connection.query_row(
            "SELECT outcome, EXISTS (SELECT 1 FROM import_runs WHERE id > ?1) FROM import_runs WHERE id = ?1",
            [run.0],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        if !retry_failed || later || outcome != "finished" {
            return Err(PlannerError::Misuse(format!("run {run} has ended for good")));
        }
    }
    connection.execute(
        "UPDATE import_runs SET outcome = 'unfinished', ended_at = NULL, finished_at = NULL, stopped_code = NULL,
                stopped_detail = NULL
          WHERE id = ?1",
        [run.0],
    )?;
    connection.execute(
        "UPDATE import_units SET state = 'pending' WHERE run_id = ?1 AND state = 'leased'",
        [run.0],
    )?;
    if retry_failed {
        connection.execute(
            "UPDATE import_units SET state = 'pending', attempts = 0 WHERE run_id = ?1 AND state = 'failed'",
            [run.0],
        )?;
    }
    // A meeting that was moved meanwhile from a piece not read yet into one that was would be seen by neither and taken for
    // deleted: a room that has something to lose is read in one go, or again from its beginning.
    connection.execute(
        "UPDATE import_units AS u SET state = 'pending', cursor = NULL
          WHERE run_id = ?1 AND (state = 'pending' OR state = 'done')
            AND EXISTS (SELECT 1 FROM import_units o WHERE o.run_id = ?1 AND o.room = u.room AND o.state = 'pending')
            AND EXISTS (SELECT 1 FROM meetings m WHERE m.room = u.room AND m.created_in_run != ?1)",
        [run.0],
    )?;
    if found.plan.silence_notifications {
        notifications::silence(connection, run)?;
    }
    Ok(RunRecord { finished: None, ..found })
}

pub(crate) fn end_run(
    connection: &Connection,
    run: RunId,
    outcome: &RunOutcome,
    at: Timestamp,
) -> Result<(), PlannerError> {
    notifications::restore(connection, run)?;
    connection.execute(
        "UPDATE import_units SET state = 'pending' WHERE run_id = ?1 AND state = 'leased'",
        [run.0],
    )?;
    let (word, failure) = match outcome {
        RunOutcome::Finished => ("finished", None),
        RunOutcome::Cancelled => ("cancelled", None),
        RunOutcome::Interrupted => ("unfinished", None),
        RunOutcome::Stopped(failure) => ("stopped", Some(failure)),
    };
    let finished = matches!(outcome, RunOutcome::Finished);
    if !finished {
        removals::forget_permissions(connection)?;
    }
    connection.execute(
        "UPDATE import_runs SET outcome = ?2, ended_at = ?3, finished_at = iif(?4, ?3, NULL), stopped_code = ?5,
                stopped_detail = ?6
          WHERE id = ?1",
        params![
            run.0,
            word,
            instant(at),
            finished,
            failure.map(|failure| failure.code().dotted()),
            failure.map(Failure::detail)
        ],
    )?;
    if finished {
        removals::carry_out(connection, run, at)?;
        // A unit that was given up may be tried again, and its room is settled only then: what the others saw is still needed.
        connection.execute(
            "DELETE FROM import_marks WHERE run_id = ?1 AND unit_id NOT IN
                 (SELECT u.id FROM import_units u
                   WHERE u.run_id = ?1 AND u.room IN
                         (SELECT f.room FROM import_units f WHERE f.run_id = ?1 AND f.state = 'failed'))",
            [run.0],
        )?;
    }
    Ok(())
}

fn find(connection: &Connection, run: RunId) -> Result<RunRecord, PlannerError> {
    let found = connection.query_row(&format!("{RUN} WHERE id = ?1"), [run.0], columns).optional()?;
    match found {
        Some(found) => record(found),
        None => Err(PlannerError::Misuse(format!("there is no run {run}"))),
    }
}

type RunColumns = (i64, String, String, Option<String>);

fn columns(row: &Row<'_>) -> rusqlite::Result<RunColumns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn record((id, plan, started, finished): RunColumns) -> Result<RunRecord, PlannerError> {
    Ok(RunRecord {
        id: RunId(id),
        plan: serde_json::from_str(&plan).map_err(|_| PlannerError::Content {
            expected: "a plan",
            value: plan.chars().take(80).collect(),
        })?,
        started: parse_instant(&started)?,
        finished: finished.as_deref().map(parse_instant).transpose()?,
    })
}

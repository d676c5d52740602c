//! One page of a reading: meetings, marks, counts and cursor in one transaction.

use anteroom_domain::ports::{OwnedMeeting, PageCommit, SkippedItem};
use anteroom_domain::{Failure, SkipReason, Tally};
use rusqlite::{Connection, OptionalExtension, params};

use crate::attendees::write_attendees;
use crate::columns::{count, instant, word};
use crate::entry::{Entry, Identity};
use crate::error::PlannerError;
use crate::notifications::are_disabled;
use crate::store::{Outlives, SqlitePlanner};

/// The unit a page belongs to, and what is the same for all its entries.
struct Reading {
    unit: i64,
    run: i64,
    room: String,
    start: String,
    end: String,
    first: bool,
    now: String,
    notify: bool,
}

/// What writing one entry did.
enum Written {
    Created,
    Updated,
    Unchanged,
    OwnerCorrected,
}

impl SqlitePlanner {
    pub(crate) async fn write_page(&self, page: PageCommit) -> Result<Tally, Failure> {
        self.write(Outlives::Process, move |transaction| commit(transaction, &page)).await
    }
}

fn commit(connection: &Connection, page: &PageCommit) -> Result<Tally, PlannerError> {
    let Some(reading) = find_reading(connection, page)? else {
        return Ok(Tally::default());
    };
    let mut tally = Tally::default();
    for owned in &page.meetings {
        write_entry(connection, &reading, owned, &mut tally)?;
    }
    for item in &page.skipped {
        write_skipped(connection, &reading, item, &mut tally)?;
    }
    match &page.next {
        Some(cursor) => {
            connection
                .prepare_cached("UPDATE import_units SET cursor = ?2, last_code = NULL WHERE id = ?1")?
                .execute(params![reading.unit, cursor.0])?;
        }
        None => {
            tally.removed = settle(connection, &reading)?;
            connection
                .prepare_cached(
                    "UPDATE import_units SET state = 'done', cursor = NULL, last_code = NULL WHERE id = ?1",
                )?
                .execute([reading.unit])?;
        }
    }
    add_counts(connection, reading.unit, &tally)?;
    Ok(tally)
}

/// The unit, if it is being read. `None` when it is done: the page was written before.
fn find_reading(connection: &Connection, page: &PageCommit) -> Result<Option<Reading>, PlannerError> {
    let notify = !are_disabled(connection)?;
    let now = instant(page.read_at);
    let found = connection
        .prepare_cached(
            "SELECT state, run_id, room, window_start_utc, window_end_utc, first FROM import_units WHERE id = ?1",
        )?
        .query_row([page.unit.0], |row| {
            let reading = Reading {
                unit: page.unit.0,
                run: row.get(1)?,
                room: row.get(2)?,
                start: row.get(3)?,
                end: row.get(4)?,
                first: row.get(5)?,
                now,
                notify,
            };
            Ok((row.get::<_, String>(0)?, reading))
        })
        .optional()?;
    match found {
        Some((state, reading)) if state == "leased" => Ok(Some(reading)),
        Some((state, _)) if state == "done" => Ok(None),
        Some((state, _)) => {
            Err(PlannerError::Misuse(format!("a page of unit {}, which is {state}", page.unit.0)))
        }
        None => Err(PlannerError::Misuse(format!("a page of unit {}, which does not exist", page.unit.0))),
    }
}

fn write_entry(
    connection: &Connection,
    reading: &Reading,
    owned: &OwnedMeeting,
    tally: &mut Tally,
) -> Result<(), PlannerError> {
    let key = &owned.meeting.key;
    let at = Identity {
        room: &reading.room,
        uid: &key.uid,
        original_start: key.original_start.map(instant).unwrap_or_default(),
    };
    let entry = Entry::of(owned)?;
    let (id, written) = match Entry::find(connection, &at)? {
        None => {
            let id = entry.insert(connection, &at, reading.run, reading.run, &reading.now)?;
            write_attendees(connection, id, &owned.meeting.attendees)?;
            notify(connection, reading, owned, id)?;
            (id, Written::Created)
        }
        Some((id, stands)) => {
            // A calendar may hold two copies with one identity. The first one read stands for both, in each run the same,
            // so that importing again does not turn the row from one copy into the other and back.
            if stands.item_id != entry.item_id && is_marked(connection, reading, id)? {
                tracing::debug!(unit = reading.unit, "left out a second copy of an entry");
                return Ok(());
            }
            if stands.is_fallback()? && !entry.is_fallback()? {
                replace(connection, reading, owned, &at, &entry, id)?
            } else {
                let attendees_changed = write_attendees(connection, id, &owned.meeting.attendees)?;
                if stands == entry && !attendees_changed {
                    (id, Written::Unchanged)
                } else {
                    entry.update(connection, id, reading.run, &reading.now)?;
                    (id, Written::Updated)
                }
            }
        }
    };
    if mark(connection, reading, id)? {
        tally.imported += 1;
        tally.fallback_owned += u32::from(entry.is_fallback()?);
        match written {
            Written::Created => tally.created += 1,
            Written::Updated => tally.updated += 1,
            Written::Unchanged => tally.unchanged += 1,
            Written::OwnerCorrected => {
                tally.updated += 1;
                tally.owners_corrected += 1;
            }
        }
    }
    Ok(())
}

/// Replaces a meeting of the fallback owner by one of its right owner: the old row goes, a new one with a new number comes.
fn replace(
    connection: &Connection,
    reading: &Reading,
    owned: &OwnedMeeting,
    at: &Identity<'_>,
    entry: &Entry,
    old: i64,
) -> Result<(i64, Written), PlannerError> {
    let created_in: i64 = connection
        .prepare_cached("DELETE FROM meetings WHERE id = ?1 RETURNING created_in_run")?
        .query_row([old], |row| row.get(0))?;
    let id = entry.insert(connection, at, created_in, reading.run, &reading.now)?;
    write_attendees(connection, id, &owned.meeting.attendees)?;
    connection
        .prepare_cached("UPDATE import_marks SET meeting_id = ?3 WHERE run_id = ?1 AND meeting_id = ?2")?
        .execute(params![reading.run, old, id])?;
    notify(connection, reading, owned, id)?;
    Ok((id, Written::OwnerCorrected))
}

fn notify(
    connection: &Connection,
    reading: &Reading,
    owned: &OwnedMeeting,
    id: i64,
) -> Result<(), PlannerError> {
    if reading.notify {
        connection
            .prepare_cached(
                "INSERT OR IGNORE INTO notifications_outbox (owner_id, meeting_id, queued_at) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![owned.owner.user.0, id, reading.now])?;
    }
    Ok(())
}

fn is_marked(connection: &Connection, reading: &Reading, id: i64) -> Result<bool, PlannerError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM import_marks WHERE run_id = ?1 AND meeting_id = ?2")?
        .exists(params![reading.run, id])?)
}

/// Marks a meeting as seen by this unit. Tells whether the run had not seen it before.
fn mark(connection: &Connection, reading: &Reading, id: i64) -> Result<bool, PlannerError> {
    let seen = is_marked(connection, reading, id)?;
    connection
        .prepare_cached(
            "INSERT INTO import_marks (run_id, meeting_id, unit_id) VALUES (?1, ?2, ?3)
             ON CONFLICT (run_id, meeting_id) DO UPDATE SET unit_id = ?3 WHERE unit_id != ?3",
        )?
        .execute(params![reading.run, id, reading.unit])?;
    Ok(!seen)
}

fn write_skipped(
    connection: &Connection,
    reading: &Reading,
    item: &SkippedItem,
    tally: &mut Tally,
) -> Result<(), PlannerError> {
    let added = connection
        .prepare_cached(
            "INSERT OR IGNORE INTO import_skipped (run_id, room, item_id, reason, label) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![reading.run, reading.room, item.item_id, word(&item.reason)?, item.label])?;
    let counted = match item.reason {
        SkipReason::Cancelled => &mut tally.skipped_cancelled,
        SkipReason::Declined => &mut tally.skipped_declined,
        SkipReason::Unreadable => &mut tally.skipped_unreadable,
    };
    *counted += u32::from(added == 1);
    if item.reason == SkipReason::Unreadable {
        // It is in the calendar, only not readable now: what the planner has of it must not be taken for deleted.
        connection
            .prepare_cached(
                "INSERT OR IGNORE INTO import_marks (run_id, meeting_id, unit_id)
                 SELECT ?1, id, ?2 FROM meetings WHERE room = ?3 AND item_id = ?4",
            )?
            .execute(params![reading.run, reading.unit, reading.room, item.item_id])?;
    }
    Ok(())
}

/// Removes what the window holds in the planner and no longer in the calendar. Only after the whole window was read.
fn settle(connection: &Connection, reading: &Reading) -> Result<u32, PlannerError> {
    // The room's first window also answers for entries that began before it and reach into it.
    let belongs = if reading.first {
        "start_utc < ?4 AND (end_utc > ?3 OR start_utc >= ?3)"
    } else {
        "start_utc < ?4 AND start_utc >= ?3"
    };
    let removed = connection
        .prepare_cached(&format!(
            "DELETE FROM meetings WHERE room = ?2 AND {belongs} AND NOT EXISTS
                 (SELECT 1 FROM import_marks WHERE run_id = ?1 AND meeting_id = meetings.id)"
        ))?
        .execute(params![reading.run, reading.room, reading.start, reading.end])?;
    Ok(u32::try_from(removed).unwrap_or(u32::MAX))
}

fn add_counts(connection: &Connection, unit: i64, tally: &Tally) -> Result<(), PlannerError> {
    connection
        .prepare_cached(
            "UPDATE import_units SET imported = imported + ?2, created = created + ?3, updated = updated + ?4,
                    unchanged = unchanged + ?5, fallback_owned = fallback_owned + ?6,
                    owners_corrected = owners_corrected + ?7, skipped_cancelled = skipped_cancelled + ?8,
                    skipped_declined = skipped_declined + ?9, skipped_unreadable = skipped_unreadable + ?10,
                    removed = removed + ?11
              WHERE id = ?1",
        )?
        .execute(params![
            unit,
            tally.imported,
            tally.created,
            tally.updated,
            tally.unchanged,
            tally.fallback_owned,
            tally.owners_corrected,
            tally.skipped_cancelled,
            tally.skipped_declined,
            tally.skipped_unreadable,
            tally.removed
        ])?;
    Ok(())
}

/// The counts of a run, summed over its units.
pub(crate) fn sum_counts(connection: &Connection, run: i64) -> Result<Tally, PlannerError> {
    let summed = connection.query_row(
        "SELECT ifnull(sum(imported), 0), ifnull(sum(created), 0), ifnull(sum(updated), 0), ifnull(sum(unchanged), 0),
                ifnull(sum(fallback_owned), 0), ifnull(sum(owners_corrected), 0), ifnull(sum(skipped_cancelled), 0),
                ifnull(sum(skipped_declined), 0), ifnull(sum(skipped_unreadable), 0), ifnull(sum(removed), 0)
           FROM import_units WHERE run_id = ?1",
        [run],
        |row| {
            Ok(Tally {
                imported: count(row.get(0)?),
                created: count(row.get(1)?),
                updated: count(row.get(2)?),
                unchanged: count(row.get(3)?),
                fallback_owned: count(row.get(4)?),
                owners_corrected: count(row.get(5)?),
                skipped_cancelled: count(row.get(6)?),
                skipped_declined: count(row.get(7)?),
                skipped_unreadable: count(row.get(8)?),
                removed: count(row.get(9)?),
            })
        },
    )?;
    Ok(summed)
}

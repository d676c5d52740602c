//! One page of a reading: meetings, marks, counts and cursor in one transaction.

use anteroom_domain::ports::{OwnedMeeting, PageCommit, SkippedItem};
use anteroom_domain::{Meant, SkipReason, Tally, find_meant};
use rusqlite::{Connection, OptionalExtension, params};

use crate::attendees::write_attendees;
use crate::columns::instant;
use crate::entry::{Entry, Identity, Standing};
use crate::error::PlannerError;
use crate::notifications::are_disabled;
use crate::reading::Reading;
use crate::tally::add_counts;
use crate::{settle, skipped};

/// What writing one entry did.
enum Written {
    Created,
    Updated,
    Unchanged,
    OwnerCorrected,
}

pub(crate) fn commit_page(connection: &Connection, page: &PageCommit) -> Result<Tally, PlannerError> {
    let Some(reading) = find_reading(connection, page)? else {
        return Ok(Tally::default());
    };
    let mut tally = Tally::default();
    for owned in &page.meetings {
        write_entry(connection, &reading, owned, &mut tally)?;
    }
    for item in &page.skipped {
        skipped::write(connection, &reading, item, &mut tally)?;
    }
    match &page.next {
        Some(cursor) => {
            connection
                .prepare_cached("UPDATE import_units SET cursor = ?2, last_code = NULL WHERE id = ?1")?
                .execute(params![reading.unit, cursor.0])?;
        }
        None => {
            connection
                .prepare_cached(
                    "UPDATE import_units SET state = 'done', cursor = NULL, last_code = NULL WHERE id = ?1",
                )?
                .execute([reading.unit])?;
            settle::settle_when_read(connection, &reading, &mut tally)?;
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
        .prepare_cached("SELECT state, run_id, room FROM import_units WHERE id = ?1")?
        .query_row([page.unit.0], |row| {
            let reading = Reading { unit: page.unit.0, run: row.get(1)?, room: row.get(2)?, now, notify };
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
    let mut entry = Entry::of(owned)?;
    let mut standing = entry.find_standing(connection, &at, reading.run)?;
    let (id, written, seen) = match find_meant(&standing, &entry, |row| (&row.entry, row.claimed)) {
        Meant::Twin => {
            let twin = SkippedItem::of(&owned.meeting, SkipReason::Folded);
            return skipped::write(connection, reading, &twin, tally);
        }
        Meant::New => {
            let id = entry.insert(connection, &at, reading.run, reading.run, &reading.now)?;
            write_attendees(connection, id, &owned.meeting.attendees)?;
            notify(connection, reading, owned.owner.user.0, id)?;
            (id, Written::Created, false)
        }
        Meant::Standing(place) => {
            let Standing { id, entry: stands, claimed } = standing.swap_remove(place);
            if entry.stays_with(&stands, connection)? {
                entry = entry.owned_as(&stands);
            }
            if stands.is_fallback()? && !entry.is_fallback()? {
                let (id, written) = replace(connection, reading, owned, &at, &entry, id)?;
                (id, written, claimed)
            } else {
                let attendees_changed = write_attendees(connection, id, &owned.meeting.attendees)?;
                let written = if stands == entry && !attendees_changed {
                    Written::Unchanged
                } else {
                    entry.update(connection, id, &at.original_start, reading.run, &reading.now)?;
                    Written::Updated
                };
                (id, written, claimed)
            }
        }
    };
    claim(connection, reading, id)?;
    if !seen {
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
    notify(connection, reading, owned.owner.user.0, id)?;
    Ok((id, Written::OwnerCorrected))
}

fn notify(connection: &Connection, reading: &Reading, owner: i64, id: i64) -> Result<(), PlannerError> {
    if reading.notify {
        connection
            .prepare_cached(
                "INSERT OR IGNORE INTO notifications_outbox (owner_id, meeting_id, queued_at) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![owner, id, reading.now])?;
    }
    Ok(())
}

/// Marks a meeting as read by this unit.
fn claim(connection: &Connection, reading: &Reading, id: i64) -> Result<(), PlannerError> {
    connection
        .prepare_cached(
            "INSERT INTO import_marks (run_id, meeting_id, unit_id, claimed) VALUES (?1, ?2, ?3, 1)
             ON CONFLICT (run_id, meeting_id) DO UPDATE SET unit_id = ?3, claimed = 1
              WHERE unit_id != ?3 OR claimed != 1",
        )?
        .execute(params![reading.run, id, reading.unit])?;
    Ok(())
}

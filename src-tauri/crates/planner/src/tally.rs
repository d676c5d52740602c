//! The counts of units and runs.

use anteroom_domain::Tally;
use rusqlite::{Connection, params};

use crate::columns::count;
use crate::error::PlannerError;

pub(crate) fn count_meetings(connection: &Connection) -> Result<u32, PlannerError> {
    Ok(count(connection.query_row("SELECT count(*) FROM meetings", [], |row| row.get(0))?))
}

/// Adds to a unit's counts.
pub(crate) fn add_counts(connection: &Connection, unit: i64, tally: &Tally) -> Result<(), PlannerError> {
    connection
        .prepare_cached(
            "UPDATE import_units SET imported = imported + ?2, created = created + ?3, updated = updated + ?4,
                    unchanged = unchanged + ?5, fallback_owned = fallback_owned + ?6,
                    owners_corrected = owners_corrected + ?7, skipped_cancelled = skipped_cancelled + ?8,
                    skipped_declined = skipped_declined + ?9, skipped_unreadable = skipped_unreadable + ?10,
                    skipped_folded = skipped_folded + ?11, skipped_gaps = skipped_gaps + ?12, removed = removed + ?13
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
            tally.skipped_folded,
            tally.skipped_gaps,
            tally.removed
        ])?;
    Ok(())
}

/// The counts of a run, summed over its units.
pub(crate) fn sum_counts(connection: &Connection, run: i64) -> Result<Tally, PlannerError> {
    let mut statement = connection.prepare_cached(
        "SELECT ifnull(sum(imported), 0), ifnull(sum(created), 0), ifnull(sum(updated), 0), ifnull(sum(unchanged), 0),
                ifnull(sum(fallback_owned), 0), ifnull(sum(owners_corrected), 0), ifnull(sum(skipped_cancelled), 0),
                ifnull(sum(skipped_declined), 0), ifnull(sum(skipped_unreadable), 0), ifnull(sum(skipped_folded), 0),
                ifnull(sum(skipped_gaps), 0), ifnull(sum(removed), 0)
           FROM import_units WHERE run_id = ?1",
    )?;
    let summed = statement.query_row([run], |row| {
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
            skipped_folded: count(row.get(9)?),
            skipped_gaps: count(row.get(10)?),
            removed: count(row.get(11)?),
        })
    })?;
    Ok(summed)
}

//! The switch for e-mail notifications, the outbox, and what would be sent.

use anteroom_domain::RunId;
use anteroom_domain::ports::{NotificationPreview, NotificationSwitch};
use rusqlite::{Connection, OptionalExtension, params};

use crate::columns::{count, parse_address};
use crate::error::PlannerError;

const SWITCH: &str = "notifications.disabled";

pub(crate) fn load_switch(connection: &Connection) -> Result<NotificationSwitch, PlannerError> {
    let held = connection
        .query_row(
            "SELECT notifications_before FROM import_runs WHERE notifications_before IS NOT NULL",
            [],
            |row| row.get::<_, String>(0),
        )
        .optional()?;
    Ok(NotificationSwitch {
        disabled: are_disabled(connection)?,
        disabled_afterwards: held.map(|value| value == "true"),
    })
}

pub(crate) fn set_disabled(connection: &Connection, disabled: bool) -> Result<(), PlannerError> {
    let kept = connection.execute(
        "UPDATE import_runs SET notifications_before = ?1 WHERE notifications_before IS NOT NULL",
        [disabled.to_string()],
    )?;
    if kept == 0 { set_switch(connection, &disabled.to_string()) } else { Ok(()) }
}

pub(crate) fn preview(connection: &Connection, run: RunId) -> Result<NotificationPreview, PlannerError> {
    let mut statement = connection.prepare(
        "SELECT u.address, count(*) FROM meetings m JOIN users u ON u.id = m.owner_id
          WHERE m.created_in_run = ?1 GROUP BY u.id ORDER BY count(*) DESC, u.address",
    )?;
    let mut rows = statement.query([run.0])?;
    let mut preview = NotificationPreview::default();
    while let Some(row) = rows.next()? {
        let meetings = count(row.get(1)?);
        preview.notifications += meetings;
        preview.owners.push((parse_address(&row.get::<_, String>(0)?)?, meetings));
    }
    Ok(preview)
}

pub(crate) fn count_outbox(connection: &Connection) -> Result<u32, PlannerError> {
    let waiting: i64 =
        connection.query_row("SELECT count(*) FROM notifications_outbox", [], |row| row.get(0))?;
    Ok(count(waiting))
}

/// Whether notifications are off. A switch that is missing or unreadable counts as off: a mail cannot be taken back.
pub(crate) fn are_disabled(connection: &Connection) -> Result<bool, PlannerError> {
    let value: Option<String> = connection
        .prepare_cached("SELECT value FROM settings WHERE name = ?1")?
        .query_row([SWITCH], |row| row.get(0))
        .optional()?;
    Ok(value.as_deref() != Some("false"))
}

/// Lets a run take the switch: remembers what it was and sets it to «disabled». Does nothing when the run has it already.
pub(crate) fn silence(connection: &Connection, run: RunId) -> Result<(), PlannerError> {
    let before = are_disabled(connection)?.to_string();
    let taken = connection.execute(
        "UPDATE import_runs SET notifications_before = ?2 WHERE id = ?1 AND notifications_before IS NULL",
        params![run.0, before],
    )?;
    if taken == 1 { set_switch(connection, "true") } else { Ok(()) }
}

/// Gives the switch back from a run, if it has it.
pub(crate) fn restore(connection: &Connection, run: RunId) -> Result<(), PlannerError> {
    let before: Option<String> = connection
        .query_row("SELECT notifications_before FROM import_runs WHERE id = ?1", [run.0], |row| row.get(0))
        .optional()?
        .flatten();
    if let Some(before) = before {
        set_switch(connection, &before)?;
        connection.execute("UPDATE import_runs SET notifications_before = NULL WHERE id = ?1", [run.0])?;
    }
    Ok(())
}

/// Whether a run holds the switch.
pub(crate) fn is_held(connection: &Connection) -> Result<bool, PlannerError> {
    let held = "SELECT 1 FROM import_runs WHERE notifications_before IS NOT NULL";
    Ok(connection.prepare(held)?.exists([])?)
}

/// Gives the switch back from whichever run a lost process left holding it.
pub(crate) fn restore_all(connection: &Connection) -> Result<(), PlannerError> {
    let holders: Vec<i64> = connection
        .prepare("SELECT id FROM import_runs WHERE notifications_before IS NOT NULL ORDER BY id DESC")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    holders.into_iter().try_for_each(|run| restore(connection, RunId(run)))
}

fn set_switch(connection: &Connection, value: &str) -> Result<(), PlannerError> {
    connection.execute(
        "INSERT INTO settings (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = ?2 WHERE value != ?2",
        params![SWITCH, value],
    )?;
    Ok(())
}

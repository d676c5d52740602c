//! The switch for e-mail notifications, the outbox, and what would be sent.

use anteroom_domain::{Failure, RunId, SmtpAddress};
use rusqlite::{Connection, OptionalExtension, params};

use crate::columns::{count, parse_address};
use crate::error::PlannerError;
use crate::store::{Outlives, SqlitePlanner};

const SWITCH: &str = "notifications.disabled";

/// Where the notification switch stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotificationSwitch {
    /// Whether notifications are off right now.
    pub disabled: bool,
    /// Set while an import holds the switch: what it will be afterwards.
    pub disabled_afterwards: Option<bool>,
}

/// What would be sent for the meetings an import brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotificationPreview {
    /// Notifications in all: one per new meeting.
    pub notifications: u32,
    /// Who would get them, most first.
    pub owners: Vec<(SmtpAddress, u32)>,
}

impl SqlitePlanner {
    /// Where the notification switch stands.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn load_notification_switch(&self) -> Result<NotificationSwitch, Failure> {
        self.read(|connection| {
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
        })
        .await
    }

    /// Sets the switch. While an import holds it the wish is kept, and takes effect when the import ends.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn set_notifications_disabled(&self, disabled: bool) -> Result<(), Failure> {
        self.write(Outlives::PowerCut, move |transaction| {
            let kept = transaction.execute(
                "UPDATE import_runs SET notifications_before = ?1 WHERE notifications_before IS NOT NULL",
                [disabled.to_string()],
            )?;
            if kept == 0 { set_switch(transaction, &disabled.to_string()) } else { Ok(()) }
        })
        .await
    }

    /// How many notifications the new meetings of a run cause when they are not disabled, and to whom they go. Meetings removed
    /// since are not counted.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn notification_preview(&self, run: RunId) -> Result<NotificationPreview, Failure> {
        self.read(move |connection| {
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
        })
        .await
    }

    /// How many notifications wait to be sent.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn count_outbox(&self) -> Result<u32, Failure> {
        self.read(|connection| {
            let waiting: i64 =
                connection.query_row("SELECT count(*) FROM notifications_outbox", [], |row| row.get(0))?;
            Ok(count(waiting))
        })
        .await
    }
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

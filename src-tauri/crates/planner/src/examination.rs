//! Whether a database is sound: asked when nobody vouches for it, before anything is written into it.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::error::PlannerError;
use crate::migrations;

/// Reads the whole database. It takes about as long as reading the file twice, so it is done after an unclean end alone.
///
/// # Errors
/// [`PlannerError::Unsound`] with the first thing that is wrong, or what SQLite said.
pub(crate) fn examine(connection: &Connection) -> Result<(), PlannerError> {
    let version = migrations::load_version(connection)?;
    if version == 0 {
        return Ok(());
    }
    // More than the quick check: an index that lost a row makes a meeting that is there look new.
    let found: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if found != "ok" {
        return Err(PlannerError::Unsound(found));
    }
    // Names stand in the file too, and a damaged one is as good as any other to SQLite.
    if version == migrations::known_version() && outline(connection)? != known_outline()? {
        return Err(PlannerError::Unsound("a table or a column is not there under its name".to_owned()));
    }
    if connection.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(PlannerError::Unsound("a row is missing that another one refers to".to_owned()));
    }
    Ok(())
}

/// Every table, column and index by name.
fn outline(connection: &Connection) -> Result<BTreeSet<String>, PlannerError> {
    let mut statement = connection.prepare(
        "SELECT m.type || ' ' || m.name || ' ' || ifnull(c.name, '')
           FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c ON m.type IN ('table', 'view')
          WHERE m.name NOT LIKE 'sqlite_%'",
    )?;
    let names = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

fn known_outline() -> Result<BTreeSet<String>, PlannerError> {
    let mut model = Connection::open_in_memory()?;
    migrations::migrate(&mut model)?;
    outline(&model)
}

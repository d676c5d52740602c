//! Forward-only migrations of the planner's database, counted in SQLite's `user_version`.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::error::PlannerError;

/// Marks a database as a planner's («ANTR»), so that another program's file is not taken over.
const APPLICATION_ID: i64 = 0x414e_5452;

/// What each version adds. Published ones are never changed.
const STEPS: &[&str] = &[
    include_str!("schema/0001_planner.sql"),
    include_str!("schema/0002_ledger.sql"),
    include_str!("schema/0003_about.sql"),
    include_str!("schema/0004_identity.sql"),
    include_str!("schema/0005_removals.sql"),
];

/// The schema this version writes.
pub(crate) fn known_version() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// Refuses what this version must not touch, and tells the schema a database has; 0 for an empty file.
pub(crate) fn load_version(connection: &Connection) -> Result<i64, PlannerError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > known_version() {
        return Err(PlannerError::NewerSchema { found, known: known_version() });
    }
    let application: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    if found < 0 || (application != APPLICATION_ID && (tables > 0 || application != 0)) {
        return Err(PlannerError::Foreign);
    }
    Ok(found)
}

/// Brings a database to this version's schema in one transaction. Foreign keys are off afterwards: steps build tables anew
/// that others refer to, and the switch does nothing inside a transaction.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), PlannerError> {
    if load_version(connection)? == known_version() {
        return Ok(());
    }
    connection.pragma_update(None, "foreign_keys", false)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have migrated between the look above and the lock.
    let found = load_version(&transaction)?;
    for step in STEPS.iter().skip(usize::try_from(found).unwrap_or_default()) {
        transaction.execute_batch(step)?;
    }
    if transaction.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(PlannerError::Content {
            expected: "a row that another one refers to",
            value: "nothing (foreign_key_check)".to_owned(),
        });
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", known_version())?;
    transaction.commit()?;
    Ok(())
}

/// Where a planner of an older schema is kept before it is migrated: `planner.schema-3.sqlite` beside `planner.sqlite`.
pub(crate) fn aside(planner: &Path, version: i64) -> PathBuf {
    let name = planner.file_stem().unwrap_or_default().to_string_lossy();
    let ending =
        planner.extension().map_or_else(String::new, |ending| format!(".{}", ending.to_string_lossy()));
    planner.with_file_name(format!("{name}.schema-{version}{ending}"))
}

/// Saves a planner of an older schema aside, whole, before it is migrated. Gives where, or `None` when there is nothing to save.
/// A copy of the same schema that is there already is replaced only once the new one is complete.
pub(crate) fn save_aside(connection: &Connection, planner: &Path) -> Result<Option<PathBuf>, PlannerError> {
    let version = load_version(connection)?;
    if version == 0 || version == known_version() {
        return Ok(None);
    }
    let place = aside(planner, version);
    let unusable = |source| PlannerError::File { path: place.clone(), source };
    let mut growing = place.clone().into_os_string();
    growing.push(".part");
    let growing = PathBuf::from(growing);
    match std::fs::remove_file(&growing) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(unusable(error)),
        _ => {}
    }
    anteroom_files::create_private(&growing).map_err(|error| unusable(error.into()))?;
    // SQLite fills a file that is empty. Its own copy takes what is still in the write-ahead log along.
    connection.execute("VACUUM INTO ?1", [growing.to_string_lossy()])?;
    std::fs::File::open(&growing).and_then(|file| file.sync_all()).map_err(unusable)?;
    std::fs::rename(&growing, &place).map_err(unusable)?;
    Ok(Some(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_and_column_is_explained_and_nothing_else() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        let listed = |sql: &str| -> Vec<String> {
            let mut statement = connection.prepare(sql).unwrap();
            statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
        };
        let present = listed(
            "SELECT name FROM (
                 SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'
                 UNION ALL
                 SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c
                  WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%'
             ) ORDER BY name",
        );
        let explained = listed("SELECT name FROM about_this_database ORDER BY name");
        assert_eq!(
            explained, present,
            "a person with a database browser finds each table and column in words"
        );
        let empty = listed("SELECT name FROM about_this_database WHERE length(meaning) < 5");
        assert!(empty.is_empty(), "no meaning is missing: {empty:?}");
    }

    #[test]
    fn a_failed_step_leaves_nothing_behind() {
        let mut connection = Connection::open_in_memory().unwrap();
        let version = |connection: &Connection| load_version(connection).unwrap();
        // Eight pages do not hold the whole schema: the transaction fails in the middle.
        connection.pragma_update(None, "max_page_count", 8).unwrap();
        let failed = migrate(&mut connection).unwrap_err();
        assert_eq!(failed.code(), anteroom_domain::Code::PlannerDiskFull);
        assert_eq!(version(&connection), 0, "nothing of the schema stays");
        connection.pragma_update(None, "max_page_count", 100_000).unwrap();
        migrate(&mut connection).unwrap();
        assert_eq!(version(&connection), known_version());
    }

    #[test]
    fn migrating_twice_is_the_same_as_once() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        migrate(&mut connection).unwrap();
        assert_eq!(load_version(&connection).unwrap(), known_version());
    }
}

//! Planner users and the addresses they are known by.

use std::collections::BTreeSet;

use anteroom_domain::{SmtpAddress, UserId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::PlannerError;

pub(crate) fn count_users(connection: &Connection) -> Result<u32, PlannerError> {
    let users: i64 = connection.query_row("SELECT count(*) FROM users", [], |row| row.get(0))?;
    Ok(crate::columns::count(users))
}

/// Users and organizers.
pub(crate) fn load_addresses(connection: &Connection) -> Result<BTreeSet<String>, PlannerError> {
    let mut statement = connection.prepare(
        "SELECT address FROM user_addresses UNION SELECT lower(organizer_address) FROM meetings
          WHERE organizer_kind = 'smtp'",
    )?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

pub(crate) fn save_user(
    connection: &Connection,
    address: &SmtpAddress,
    name: &str,
) -> Result<UserId, PlannerError> {
    if let Some(id) = find_user(connection, address)? {
        return Ok(id);
    }
    let id = insert_user(connection, name, address)?;
    add_address(connection, id, address)?;
    Ok(id)
}

/// The user with this address, primary or alias.
pub(crate) fn find_user(
    connection: &Connection,
    address: &SmtpAddress,
) -> Result<Option<UserId>, PlannerError> {
    let mut statement = connection.prepare_cached("SELECT user_id FROM user_addresses WHERE address = ?1")?;
    Ok(statement.query_row([address.key()], |row| row.get(0).map(UserId)).optional()?)
}

/// Adds a user without any address.
pub(crate) fn insert_user(
    connection: &Connection,
    name: &str,
    address: &SmtpAddress,
) -> Result<UserId, PlannerError> {
    connection
        .prepare_cached("INSERT INTO users (name, address) VALUES (?1, ?2)")?
        .execute(params![name, address.as_str()])?;
    Ok(UserId(connection.last_insert_rowid()))
}

/// Gives a user an address nobody has.
pub(crate) fn add_address(
    connection: &Connection,
    user: UserId,
    address: &SmtpAddress,
) -> Result<(), PlannerError> {
    connection
        .prepare_cached("INSERT INTO user_addresses (address, user_id) VALUES (?1, ?2)")?
        .execute(params![address.key(), user.0])?;
    Ok(())
}

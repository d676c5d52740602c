//! Planner users and the addresses they are known by.

use anteroom_domain::{Failure, SmtpAddress, UserId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::PlannerError;
use crate::store::{Outlives, SqlitePlanner};

impl SqlitePlanner {
    /// How many users the planner has.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn count_users(&self) -> Result<u32, Failure> {
        self.read(|connection| {
            let users: i64 = connection.query_row("SELECT count(*) FROM users", [], |row| row.get(0))?;
            Ok(crate::columns::count(users))
        })
        .await
    }

    pub(crate) async fn look_up_user(&self, address: &SmtpAddress) -> Result<Option<UserId>, Failure> {
        let address = address.clone();
        self.read(move |connection| find_user(connection, &address)).await
    }

    pub(crate) async fn write_user(&self, address: &SmtpAddress, name: &str) -> Result<UserId, Failure> {
        let (address, name) = (address.clone(), name.to_owned());
        self.write(Outlives::Process, move |transaction| {
            if let Some(id) = find_user(transaction, &address)? {
                return Ok(id);
            }
            let id = insert_user(transaction, &name, &address)?;
            add_address(transaction, id, &address)?;
            Ok(id)
        })
        .await
    }
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

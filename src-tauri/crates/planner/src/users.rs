//! Planner users and the addresses they are known by.

use anteroom_domain::{Failure, PersonId, SmtpAddress, UserId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::PlannerError;
use crate::store::{Outlives, SqlitePlanner};

/// A user as a list or the directory gives one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUser {
    /// Display name.
    pub name: String,
    /// Primary address.
    pub address: SmtpAddress,
    /// Further addresses of the same person.
    pub aliases: Vec<SmtpAddress>,
    /// What a directory knows the person by, where one gave it.
    pub identity: Option<PersonId>,
}

/// What importing users did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UsersImported {
    /// Users that were new.
    pub added: u32,
    /// Users that were there and got another name or more addresses.
    pub changed: u32,
    /// Users that were there already, the same.
    pub unchanged: u32,
    /// Addresses that belong to another user and stay with that one.
    pub taken: Vec<SmtpAddress>,
}

impl SqlitePlanner {
    /// Adds users, or completes those known by any of their addresses, all in one transaction. Nobody is removed and no
    /// address changes hands.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn import_users(&self, users: Vec<NewUser>) -> Result<UsersImported, Failure> {
        self.write(Outlives::PowerCut, move |transaction| {
            let mut imported = UsersImported::default();
            for user in &users {
                import_user(transaction, user, &mut imported)?;
            }
            Ok(imported)
        })
        .await
    }

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
        let user =
            NewUser { name: name.to_owned(), address: address.clone(), aliases: Vec::new(), identity: None };
        self.write(Outlives::Process, move |transaction| match find_user(transaction, &user.address)? {
            Some(id) => Ok(id),
            None => insert_user(transaction, &user),
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

fn insert_user(connection: &Connection, user: &NewUser) -> Result<UserId, PlannerError> {
    connection
        .prepare_cached("INSERT INTO users (name, address) VALUES (?1, ?2)")?
        .execute(params![user.name, user.address.as_str()])?;
    let id = UserId(connection.last_insert_rowid());
    add_address(connection, id, &user.address)?;
    Ok(id)
}

fn add_address(connection: &Connection, user: UserId, address: &SmtpAddress) -> Result<bool, PlannerError> {
    let added = connection
        .prepare_cached("INSERT OR IGNORE INTO user_addresses (address, user_id) VALUES (?1, ?2)")?
        .execute(params![address.key(), user.0])?;
    Ok(added == 1)
}

fn import_user(
    connection: &Connection,
    user: &NewUser,
    imported: &mut UsersImported,
) -> Result<(), PlannerError> {
    let addresses = || std::iter::once(&user.address).chain(&user.aliases);
    let mut known = None;
    for address in addresses() {
        known = known.or(find_user(connection, address)?);
    }
    let (id, mut changed) = match known {
        Some(id) => {
            let renamed = connection
                .prepare_cached("UPDATE users SET name = ?2 WHERE id = ?1 AND name != ?2 AND ?2 != ''")?
                .execute(params![id.0, user.name])?;
            (id, renamed == 1)
        }
        None => (insert_user(connection, user)?, false),
    };
    for address in addresses() {
        match find_user(connection, address)? {
            Some(holder) if holder != id => imported.taken.push(address.clone()),
            Some(_) => {}
            None => changed |= add_address(connection, id, address)?,
        }
    }
    match (known, changed) {
        (None, _) => imported.added += 1,
        (Some(_), true) => imported.changed += 1,
        (Some(_), false) => imported.unchanged += 1,
    }
    Ok(())
}

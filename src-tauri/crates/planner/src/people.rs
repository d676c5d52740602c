//! People on their way into the planner: who is who, whatever became of their addresses.
//!
//! A person is known by what a directory knows them by; where none tells, by an address, unless the name says that it is
//! somebody else's by now. Addresses change, are given to others, and are told of two people at once. Nobody's meetings may go
//! to somebody else because of that, so what is not certain makes another person, and is told.

use std::collections::{HashMap, HashSet};

use anteroom_domain::ports::{NewUser, PeopleImport, UsersImported};
use anteroom_domain::{Failure, SmtpAddress, UserId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::PlannerError;
use crate::store::{Outlives, SqlitePlanner};
use crate::users::{add_address, find_user, insert_user};

/// An import of people into the database.
#[derive(Debug)]
pub struct SqlitePeople {
    planner: SqlitePlanner,
    state: State,
}

#[derive(Debug, Clone, Default)]
struct State {
    /// Which addresses were told of the users seen in this import, in lower case.
    seen: HashMap<UserId, HashSet<String>>,
    /// People whose primary address another user has who was not seen so far.
    waiting: Vec<NewUser>,
    done: UsersImported,
}

impl SqlitePeople {
    pub(crate) fn new(planner: SqlitePlanner) -> Self {
        Self { planner, state: State::default() }
    }
}

impl PeopleImport for SqlitePeople {
    async fn add(&mut self, users: Vec<NewUser>) -> Result<&UsersImported, Failure> {
        // Not a copy: it grows with everybody seen, and a directory comes in a thousand parts.
        let mut state = std::mem::take(&mut self.state);
        self.state = self
            .planner
            .write(Outlives::PowerCut, move |transaction| {
                state.add(transaction, &users)?;
                Ok(state)
            })
            .await?;
        Ok(&self.state.done)
    }

    async fn finish(self) -> Result<UsersImported, Failure> {
        let Self { planner, mut state } = self;
        planner
            .write(Outlives::PowerCut, move |transaction| {
                state.finish(transaction)?;
                Ok(state.done)
            })
            .await
    }
}

/// What is to become of an address that another user has.
enum Claim {
    /// The other one keeps it.
    Stays,
    /// It is this person's now.
    Passes,
    /// That shows once everybody was seen.
    Open,
}

impl State {
    fn add(&mut self, connection: &Connection, users: &[NewUser]) -> Result<(), PlannerError> {
        for user in users {
            self.place(connection, user, false)?;
        }
        Ok(())
    }

    fn finish(&mut self, connection: &Connection) -> Result<(), PlannerError> {
        for user in std::mem::take(&mut self.waiting) {
            self.place(connection, &user, true)?;
        }
        Ok(())
    }

    fn place(&mut self, connection: &Connection, user: &NewUser, last: bool) -> Result<(), PlannerError> {
        let told: Vec<&SmtpAddress> = {
            let mut seen = HashSet::new();
            std::iter::once(&user.address).chain(&user.aliases).filter(|one| seen.insert(one.key())).collect()
        };
        let known = self.find_known(connection, user, &told)?;
        if let Some(holder) = find_user(connection, &user.address)?
            && known != Some(holder)
            && matches!(self.claim(connection, user, holder, &user.address, last)?, Claim::Open)
        {
            self.waiting.push(user.clone());
            return Ok(());
        }
        let (mut mine, mut changed) = (known, false);
        for address in &told {
            let holder = find_user(connection, address)?;
            if let Some(holder) = holder.filter(|holder| mine != Some(*holder)) {
                if let Some(id) = known
                    && !self.seen.contains_key(&holder)
                    && relation(connection, user, holder)? == Relation::MayBeSame
                {
                    merge(connection, holder, id)?;
                    changed = true;
                    continue;
                }
                match self.claim(connection, user, holder, address, last)? {
                    Claim::Passes => {
                        pass_on(connection, holder, address)?;
                        self.done.passed_on.push((*address).clone());
                    }
                    Claim::Stays | Claim::Open => {
                        self.done.taken.push((*address).clone());
                        continue;
                    }
                }
            } else if holder.is_some() {
                continue;
            }
            // Somebody new comes into being with the first address that is free: without any, nobody could ever find them.
            let id = match mine {
                Some(id) => id,
                None => *mine.insert(insert_user(connection, &user.name, address)?),
            };
            add_address(connection, id, address)?;
            changed = true;
        }
        let Some(id) = mine else { return Ok(()) };
        changed |= complete(connection, id, user)?;
        self.seen.entry(id).or_default().extend(told.iter().map(|address| address.key()));
        match (known, changed) {
            (None, _) => self.done.added += 1,
            (Some(_), true) => self.done.changed += 1,
            (Some(_), false) => self.done.unchanged += 1,
        }
        Ok(())
    }

    /// The user this person is: by identity, or else by an address whose holder may be the same person.
    fn find_known(
        &self,
        connection: &Connection,
        user: &NewUser,
        told: &[&SmtpAddress],
    ) -> Result<Option<UserId>, PlannerError> {
        if let Some(identity) = &user.identity {
            let mut statement =
                connection.prepare_cached("SELECT user_id FROM user_identities WHERE identity = ?1")?;
            let found = statement.query_row([&identity.0], |row| row.get(0).map(UserId)).optional()?;
            if found.is_some() {
                return Ok(found);
            }
        }
        for address in told {
            if let Some(holder) = find_user(connection, address)?
                && self.seen.get(&holder).is_none_or(|told| told.contains(&address.key()))
                && relation(connection, user, holder)? == Relation::MayBeSame
            {
                return Ok(Some(holder));
            }
        }
        Ok(None)
    }

    /// Whether an address of `user` stays with another user who has it.
    fn claim(
        &self,
        connection: &Connection,
        user: &NewUser,
        holder: UserId,
        address: &SmtpAddress,
        last: bool,
    ) -> Result<Claim, PlannerError> {
        if let Some(told) = self.seen.get(&holder) {
            // Told of both: whoever came first keeps it, in each import the same.
            return Ok(if told.contains(&address.key()) { Claim::Stays } else { Claim::Passes });
        }
        if *address != user.address {
            // A further address may be mistyped; only of two people a directory tells apart it is certain.
            let is_certain = relation(connection, user, holder)? == Relation::OtherById;
            return Ok(if is_certain { Claim::Passes } else { Claim::Stays });
        }
        Ok(if last { Claim::Passes } else { Claim::Open })
    }
}

/// How somebody stands to a user who has one of their addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Relation {
    /// Nothing speaks against it.
    MayBeSame,
    /// The same directory knows them by different ids.
    OtherById,
    /// Their names are different: neither is the other one with something more.
    OtherByName,
}

fn relation(connection: &Connection, user: &NewUser, holder: UserId) -> Result<Relation, PlannerError> {
    if let Some(identity) = &user.identity {
        let mut statement =
            connection.prepare_cached("SELECT identity FROM user_identities WHERE user_id = ?1")?;
        let known = statement.query_map([holder.0], |row| row.get::<_, String>(0))?;
        for other in known.collect::<Result<Vec<_>, _>>()? {
            if source_of(&other) == source_of(&identity.0) {
                let is_same = other == identity.0;
                return Ok(if is_same { Relation::MayBeSame } else { Relation::OtherById });
            }
        }
    }
    let name: String = connection
        .prepare_cached("SELECT name FROM users WHERE id = ?1")?
        .query_row([holder.0], |row| row.get(0))?;
    let (before, now) = (words(&name), words(&user.name));
    // «Smith, Ann» and «Ann Smith (Sales)» are one. A first name in common is what people have who follow each other at one
    // address.
    let is_same = before.is_subset(&now) || now.is_subset(&before);
    Ok(if is_same { Relation::MayBeSame } else { Relation::OtherByName })
}

/// Which directory an identity is from: ids of different ones say nothing about each other.
fn source_of(identity: &str) -> &str {
    identity.split_once(':').map_or("", |(source, _)| source)
}

/// The words of a name. A name that is an address was never told, and says nothing.
fn words(name: &str) -> HashSet<String> {
    if name.contains('@') {
        return HashSet::new();
    }
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1)
        .map(str::to_lowercase)
        .collect()
}

/// Makes one user of two that turned out to be the same person: met in a calendar under an address, and known to a directory.
fn merge(connection: &Connection, gone: UserId, stays: UserId) -> Result<(), PlannerError> {
    for sql in [
        "UPDATE meetings SET owner_id = ?2 WHERE owner_id = ?1",
        "UPDATE OR IGNORE notifications_outbox SET owner_id = ?2 WHERE owner_id = ?1",
        "UPDATE user_addresses SET user_id = ?2 WHERE user_id = ?1",
        "UPDATE user_identities SET user_id = ?2 WHERE user_id = ?1",
        "UPDATE OR IGNORE former_addresses SET user_id = ?2 WHERE user_id = ?1",
        "DELETE FROM users WHERE id = ?1 AND ?1 != ?2",
    ] {
        connection.prepare_cached(sql)?.execute(params![gone.0, stays.0])?;
    }
    Ok(())
}

/// Takes an address from the user who had it, and keeps that they had it.
fn pass_on(connection: &Connection, holder: UserId, address: &SmtpAddress) -> Result<(), PlannerError> {
    connection.prepare_cached("DELETE FROM user_addresses WHERE address = ?1")?.execute([address.key()])?;
    connection
        .prepare_cached("INSERT OR IGNORE INTO former_addresses (address, user_id) VALUES (?1, ?2)")?
        .execute(params![address.key(), holder.0])?;
    Ok(())
}

/// Writes what was told of a user: name, primary address if it is theirs, identity. Tells whether that changed anything.
fn complete(connection: &Connection, id: UserId, user: &NewUser) -> Result<bool, PlannerError> {
    let mut changed = connection
        .prepare_cached("UPDATE users SET name = ?2 WHERE id = ?1 AND name != ?2 AND ?2 != ''")?
        .execute(params![id.0, user.name])?;
    changed += connection
        .prepare_cached(
            "UPDATE users SET address = ?2 WHERE id = ?1 AND lower(address) != ?3
                AND EXISTS (SELECT 1 FROM user_addresses WHERE address = ?3 AND user_id = ?1)",
        )?
        .execute(params![id.0, user.address.as_str(), user.address.key()])?;
    if let Some(identity) = &user.identity {
        changed += connection
            .prepare_cached("INSERT OR IGNORE INTO user_identities (identity, user_id) VALUES (?1, ?2)")?
            .execute(params![identity.0, id.0])?;
    }
    Ok(changed > 0)
}

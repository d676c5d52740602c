//! A meeting as the columns of its row, and the comparison that keeps an unchanged row untouched.

use anteroom_domain::ports::OwnedMeeting;
use anteroom_domain::{Likeness, OrganizerAddress, OwnerReason};
use rusqlite::{Connection, Row, ToSql, params};

use crate::columns::{instant, word};
use crate::error::PlannerError;

/// Everything a row tells about a meeting; what identifies it and what the planner adds stand beside.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    kind: String,
    series_id: Option<String>,
    start_utc: String,
    end_utc: String,
    time_zone: Option<String>,
    all_day_first: Option<String>,
    all_day_last: Option<String>,
    subject: String,
    private: bool,
    location: String,
    organizer_name: String,
    organizer_kind: String,
    organizer_address: String,
    response: String,
    availability: String,
    sensitivity: String,
    owner_id: i64,
    owner_reason: String,
    item_id: String,
    change_key: String,
    modified_utc: Option<String>,
}

/// A row's columns in the order of [`Entry`]'s fields.
macro_rules! columns {
    () => {
        "kind, series_id, start_utc, end_utc, time_zone, all_day_first, all_day_last, subject, private, location,
         organizer_name, organizer_kind, organizer_address, response, availability, sensitivity, owner_id, owner_reason,
         item_id, change_key, modified_utc"
    };
}

// Of entries with one key only those that can be meant are looked at: a calendar may hold very many.
const FIND: &str = concat!(
    "SELECT ",
    columns!(),
    ", id, ifnull((SELECT claimed FROM import_marks k WHERE k.run_id = ?6 AND k.meeting_id = m.id), 0)
       FROM meetings m
      WHERE room = ?1 AND uid = ?2 AND ifnull(original_start_utc, '') = ?3 AND (item_id = ?4 OR start_utc = ?5)
      ORDER BY id"
);

const FIND_ITEM: &str = concat!(
    "SELECT ",
    columns!(),
    ", id, ifnull((SELECT claimed FROM import_marks k WHERE k.run_id = ?4 AND k.meeting_id = m.id), 0)
       FROM meetings m WHERE room = ?1 AND uid = ?2 AND item_id = ?3 ORDER BY id"
);

const LOAD: &str = concat!("SELECT ", columns!(), ", id, 1 FROM meetings WHERE id = ?1");

const INSERT: &str = concat!(
    "INSERT INTO meetings (room, uid, original_start_utc, created_in_run, changed_in_run, created_at, changed_at, ",
    columns!(),
    ") VALUES (?1, ?2, nullif(?3, ''), ?4, ?5, ?6, ?6,
         ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27)"
);

const UPDATE: &str = concat!(
    "UPDATE meetings SET changed_in_run = ?2, changed_at = ?3, original_start_utc = nullif(?4, ''), (",
    columns!(),
    ") = (?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)
      WHERE id = ?1"
);

/// A row that may be the entry that was read.
#[derive(Debug)]
pub(crate) struct Standing {
    pub(crate) id: i64,
    pub(crate) entry: Entry,
    /// Whether this run has read an entry that stands in this row.
    pub(crate) claimed: bool,
}

/// Where an entry stands, by room and identity.
#[derive(Debug)]
pub(crate) struct Identity<'a> {
    pub(crate) room: &'a str,
    pub(crate) uid: &'a str,
    /// Empty for a single meeting, as in the unique index.
    pub(crate) original_start: String,
}

impl Likeness for Entry {
    fn is_same_item(&self, other: &Self) -> bool {
        self.item_id == other.item_id
    }

    fn begins_with(&self, other: &Self) -> bool {
        self.start_utc == other.start_utc
    }

    fn looks_like(&self, other: &Self) -> bool {
        (&self.start_utc, &self.end_utc, &self.kind, &self.subject)
            == (&other.start_utc, &other.end_utc, &other.kind, &other.subject)
    }
}

impl Entry {
    /// The columns a meeting fills. The subject of a private one is left out for good.
    pub(crate) fn of(owned: &OwnedMeeting) -> Result<Self, PlannerError> {
        let meeting = &owned.meeting;
        let (organizer_kind, organizer_address) = match &meeting.organizer.address {
            OrganizerAddress::Smtp(address) => ("smtp", address.as_str()),
            OrganizerAddress::LegacyDn(name) => ("legacy_dn", name.as_str()),
            OrganizerAddress::Missing => ("missing", ""),
        };
        let private = meeting.is_private();
        Ok(Self {
            kind: word(&meeting.kind)?,
            series_id: meeting.series.clone(),
            start_utc: instant(meeting.start),
            end_utc: instant(meeting.end.max(meeting.start)),
            time_zone: meeting.zone.as_ref().map(ToString::to_string),
            all_day_first: meeting.all_day.map(|days| days.first.to_string()),
            all_day_last: meeting.all_day.map(|days| days.last.to_string()),
            subject: if private { String::new() } else { meeting.subject.clone() },
            private,
            location: meeting.location.clone(),
            organizer_name: meeting.organizer.name.clone(),
            organizer_kind: organizer_kind.to_owned(),
            organizer_address: organizer_address.to_owned(),
            response: word(&meeting.response)?,
            availability: word(&meeting.availability)?,
            sensitivity: word(&meeting.sensitivity)?,
            owner_id: owned.owner.user.0,
            owner_reason: word(&owned.owner.reason)?,
            item_id: meeting.item_id.clone(),
            change_key: meeting.change_key.clone(),
            modified_utc: meeting.modified.map(instant),
        })
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Standing> {
        let entry = Self {
            kind: row.get(0)?,
            series_id: row.get(1)?,
            start_utc: row.get(2)?,
            end_utc: row.get(3)?,
            time_zone: row.get(4)?,
            all_day_first: row.get(5)?,
            all_day_last: row.get(6)?,
            subject: row.get(7)?,
            private: row.get(8)?,
            location: row.get(9)?,
            organizer_name: row.get(10)?,
            organizer_kind: row.get(11)?,
            organizer_address: row.get(12)?,
            response: row.get(13)?,
            availability: row.get(14)?,
            sensitivity: row.get(15)?,
            owner_id: row.get(16)?,
            owner_reason: row.get(17)?,
            item_id: row.get(18)?,
            change_key: row.get(19)?,
            modified_utc: row.get(20)?,
        };
        Ok(Standing { entry, id: row.get(21)?, claimed: row.get(22)? })
    }

    fn values(&self) -> [&dyn ToSql; 21] {
        [
            &self.kind,
            &self.series_id,
            &self.start_utc,
            &self.end_utc,
            &self.time_zone,
            &self.all_day_first,
            &self.all_day_last,
            &self.subject,
            &self.private,
            &self.location,
            &self.organizer_name,
            &self.organizer_kind,
            &self.organizer_address,
            &self.response,
            &self.availability,
            &self.sensitivity,
            &self.owner_id,
            &self.owner_reason,
            &self.item_id,
            &self.change_key,
            &self.modified_utc,
        ]
    }

    /// Whether the meeting fell to the fallback owner.
    pub(crate) fn is_fallback(&self) -> Result<bool, PlannerError> {
        Ok(crate::columns::parse_word::<OwnerReason>(&self.owner_reason, "an owner's reason")?.is_fallback())
    }

    /// Takes over whose it is.
    pub(crate) fn owned_as(mut self, other: &Self) -> Self {
        self.owner_id = other.owner_id;
        self.owner_reason.clone_from(&other.owner_reason);
        self
    }

    /// Whether a meeting stays with its owner although its organizer's address belongs to somebody else by now: it was called
    /// by the one who had the address then.
    pub(crate) fn stays_with(&self, before: &Self, connection: &Connection) -> Result<bool, PlannerError> {
        let is_same_organizer = self.organizer_kind == before.organizer_kind
            && self.organizer_address.to_lowercase() == before.organizer_address.to_lowercase();
        if self.owner_id == before.owner_id || !is_same_organizer || before.is_fallback()? {
            return Ok(false);
        }
        Ok(connection
            .prepare_cached("SELECT 1 FROM former_addresses WHERE address = ?1 AND user_id = ?2")?
            .exists(params![self.organizer_address.to_lowercase(), before.owner_id])?)
    }

    /// Rows of this key that have the entry's item id or its start.
    pub(crate) fn find_standing(
        &self,
        connection: &Connection,
        at: &Identity<'_>,
        run: i64,
    ) -> Result<Vec<Standing>, PlannerError> {
        let mut statement = connection.prepare_cached(FIND)?;
        let rows = statement.query_map(
            params![at.room, at.uid, at.original_start, self.item_id, self.start_utc, run],
            Self::read,
        )?;
        let mut standing = rows.collect::<Result<Vec<_>, _>>()?;
        if standing.is_empty() && self.kind == "exception" {
            // Some servers do not tell where an exception was moved from, so its key moves with it.
            let mut statement = connection.prepare_cached(FIND_ITEM)?;
            let rows = statement.query_map(params![at.room, at.uid, self.item_id, run], Self::read)?;
            standing = rows.collect::<Result<Vec<_>, _>>()?;
        }
        Ok(standing)
    }

    /// A row by its id.
    pub(crate) fn load(connection: &Connection, id: i64) -> Result<Self, PlannerError> {
        Ok(connection.prepare_cached(LOAD)?.query_row([id], Self::read)?.entry)
    }

    /// Adds a row; `created_in` is the run that first brought the meeting, `run` the one that writes this row.
    pub(crate) fn insert(
        &self,
        connection: &Connection,
        at: &Identity<'_>,
        created_in: i64,
        run: i64,
        now: &str,
    ) -> Result<i64, PlannerError> {
        let before: [&dyn ToSql; 6] = [&at.room, &at.uid, &at.original_start, &created_in, &run, &now];
        let values: Vec<&dyn ToSql> = before.into_iter().chain(self.values()).collect();
        connection.prepare_cached(INSERT)?.execute(values.as_slice())?;
        Ok(connection.last_insert_rowid())
    }

    /// Writes all columns of a row that is there.
    pub(crate) fn update(
        &self,
        connection: &Connection,
        id: i64,
        original_start: &str,
        run: i64,
        now: &str,
    ) -> Result<(), PlannerError> {
        let before: [&dyn ToSql; 4] = [&id, &run, &now, &original_start];
        let values: Vec<&dyn ToSql> = before.into_iter().chain(self.values()).collect();
        connection.prepare_cached(UPDATE)?.execute(values.as_slice())?;
        Ok(())
    }
}

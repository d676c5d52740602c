//! A meeting as the columns of its row, and the comparison that keeps an unchanged row untouched.

use anteroom_domain::ports::OwnedMeeting;
use anteroom_domain::{OrganizerAddress, OwnerReason};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};

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
    pub(crate) item_id: String,
    change_key: String,
    modified_utc: Option<String>,
}

// In all three the columns stand in the order of `Entry`'s fields.
const FIND: &str = "
    SELECT id, kind, series_id, start_utc, end_utc, time_zone, all_day_first, all_day_last, subject, private,
        location, organizer_name, organizer_kind, organizer_address, response, availability, sensitivity,
        owner_id, owner_reason, item_id, change_key, modified_utc
      FROM meetings WHERE room = ?1 AND uid = ?2 AND ifnull(original_start_utc, '') = ?3";

const INSERT: &str = "
    INSERT INTO meetings (room, uid, original_start_utc, created_in_run, changed_in_run, created_at, changed_at,
        kind, series_id, start_utc, end_utc, time_zone, all_day_first, all_day_last, subject, private,
        location, organizer_name, organizer_kind, organizer_address, response, availability, sensitivity,
        owner_id, owner_reason, item_id, change_key, modified_utc)
    VALUES (?1, ?2, nullif(?3, ''), ?4, ?5, ?6, ?6,
        ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27)";

const UPDATE: &str = "
    UPDATE meetings SET changed_in_run = ?2, changed_at = ?3,
        kind = ?4, series_id = ?5, start_utc = ?6, end_utc = ?7, time_zone = ?8, all_day_first = ?9,
        all_day_last = ?10, subject = ?11, private = ?12, location = ?13, organizer_name = ?14,
        organizer_kind = ?15, organizer_address = ?16, response = ?17, availability = ?18, sensitivity =
        ?19, owner_id = ?20, owner_reason = ?21, item_id = ?22, change_key = ?23, modified_utc = ?24
     WHERE id = ?1";

/// Where an entry stands, by room and identity.
#[derive(Debug)]
pub(crate) struct Identity<'a> {
    pub(crate) room: &'a str,
    pub(crate) uid: &'a str,
    /// Empty for a single meeting, as in the unique index.
    pub(crate) original_start: String,
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

    fn read(row: &Row<'_>) -> rusqlite::Result<(i64, Self)> {
        let entry = Self {
            kind: row.get(1)?,
            series_id: row.get(2)?,
            start_utc: row.get(3)?,
            end_utc: row.get(4)?,
            time_zone: row.get(5)?,
            all_day_first: row.get(6)?,
            all_day_last: row.get(7)?,
            subject: row.get(8)?,
            private: row.get(9)?,
            location: row.get(10)?,
            organizer_name: row.get(11)?,
            organizer_kind: row.get(12)?,
            organizer_address: row.get(13)?,
            response: row.get(14)?,
            availability: row.get(15)?,
            sensitivity: row.get(16)?,
            owner_id: row.get(17)?,
            owner_reason: row.get(18)?,
            item_id: row.get(19)?,
            change_key: row.get(20)?,
            modified_utc: row.get(21)?,
        };
        Ok((row.get(0)?, entry))
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

    /// The row with this identity, and its id.
    pub(crate) fn find(
        connection: &Connection,
        at: &Identity<'_>,
    ) -> Result<Option<(i64, Self)>, PlannerError> {
        let mut statement = connection.prepare_cached(FIND)?;
        Ok(statement.query_row(params![at.room, at.uid, at.original_start], Self::read).optional()?)
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
        run: i64,
        now: &str,
    ) -> Result<(), PlannerError> {
        let before: [&dyn ToSql; 3] = [&id, &run, &now];
        let values: Vec<&dyn ToSql> = before.into_iter().chain(self.values()).collect();
        connection.prepare_cached(UPDATE)?.execute(values.as_slice())?;
        Ok(())
    }
}

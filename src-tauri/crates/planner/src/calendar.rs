//! A room's meetings as the planner has them: for its week, its occupancy, and for taking an import back.

use anteroom_domain::{
    AllDaySpan, Availability, Failure, MeetingKind, OwnerReason, RunId, SmtpAddress, TimeWindow,
};
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Row, params};

use crate::columns::{instant, parse_address, parse_instant, parse_word};
use crate::error::PlannerError;
use crate::store::{Outlives, SqlitePlanner};

/// A meeting as the planner shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannerMeeting {
    /// The planner's number.
    pub id: i64,
    /// Single, occurrence or exception.
    pub kind: MeetingKind,
    /// What all entries of a series share.
    pub series: Option<String>,
    /// Begin.
    pub start: Timestamp,
    /// End.
    pub end: Timestamp,
    /// The days of an all-day entry.
    pub all_day: Option<AllDaySpan>,
    /// The subject; empty when private.
    pub subject: String,
    /// Whether the subject is hidden.
    pub private: bool,
    /// How it blocks the room.
    pub availability: Availability,
    /// The owner's address.
    pub owner: SmtpAddress,
    /// The owner's name.
    pub owner_name: String,
    /// Why this owner.
    pub owner_reason: OwnerReason,
}

const MEETING: &str =
    "SELECT m.id, m.kind, m.series_id, m.start_utc, m.end_utc, m.all_day_first, m.all_day_last, m.subject,
        m.private, m.availability, u.address, u.name, m.owner_reason
   FROM meetings m JOIN users u ON u.id = m.owner_id WHERE m.room = ?1";

impl SqlitePlanner {
    /// The meetings of a room that touch a window, by start.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn load_meetings(
        &self,
        room: &SmtpAddress,
        window: TimeWindow,
    ) -> Result<Vec<PlannerMeeting>, Failure> {
        let room = room.key();
        self.read(move |connection| {
            let mut statement = connection.prepare(&format!(
                "{MEETING} AND m.start_utc < ?3 AND (m.end_utc > ?2 OR m.start_utc >= ?2) ORDER BY m.start_utc, m.id"
            ))?;
            let mut rows = statement.query(params![room, instant(window.start()), instant(window.end())])?;
            let mut meetings = Vec::new();
            while let Some(row) = rows.next()? {
                meetings.push(parse_meeting(row)?);
            }
            Ok(meetings)
        })
        .await
    }

    /// The meetings of a room that fell to the fallback owner, by start, at most `limit`.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn fallback_owned(
        &self,
        room: &SmtpAddress,
        limit: u32,
    ) -> Result<Vec<PlannerMeeting>, Failure> {
        let room = room.key();
        self.read(move |connection| {
            let mut statement = connection.prepare(&format!(
                "{MEETING} AND m.owner_reason != 'organizer' ORDER BY m.start_utc, m.id LIMIT ?2"
            ))?;
            let mut rows = statement.query(params![room, limit])?;
            let mut meetings = Vec::new();
            while let Some(row) = rows.next()? {
                meetings.push(parse_meeting(row)?);
            }
            Ok(meetings)
        })
        .await
    }

    /// Takes the meetings a run brought new to a room out again, and gives how many. Changes it made to meetings of earlier runs
    /// stay.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn take_back(&self, run: RunId, room: &SmtpAddress) -> Result<u32, Failure> {
        let room = room.key();
        self.write(Outlives::PowerCut, move |transaction| {
            let removed = transaction.execute(
                "DELETE FROM meetings WHERE room = ?1 AND created_in_run = ?2",
                params![room, run.0],
            )?;
            Ok(u32::try_from(removed).unwrap_or(u32::MAX))
        })
        .await
    }
}

fn parse_meeting(row: &Row<'_>) -> Result<PlannerMeeting, PlannerError> {
    let days = (row.get::<_, Option<String>>(5)?, row.get::<_, Option<String>>(6)?);
    let all_day = match days {
        (Some(first), Some(last)) => Some(AllDaySpan { first: parse_day(&first)?, last: parse_day(&last)? }),
        _ => None,
    };
    Ok(PlannerMeeting {
        id: row.get(0)?,
        kind: parse_word(&row.get::<_, String>(1)?, "a kind of meeting")?,
        series: row.get(2)?,
        start: parse_instant(&row.get::<_, String>(3)?)?,
        end: parse_instant(&row.get::<_, String>(4)?)?,
        all_day,
        subject: row.get(7)?,
        private: row.get(8)?,
        availability: parse_word(&row.get::<_, String>(9)?, "an availability")?,
        owner: parse_address(&row.get::<_, String>(10)?)?,
        owner_name: row.get(11)?,
        owner_reason: parse_word(&row.get::<_, String>(12)?, "an owner's reason")?,
    })
}

fn parse_day(text: &str) -> Result<Date, PlannerError> {
    text.parse().map_err(|_| PlannerError::Content { expected: "a day", value: text.to_owned() })
}

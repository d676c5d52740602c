//! A room's meetings as the planner has them: for its week and its occupancy.

use anteroom_domain::ports::PlannerMeeting;
use anteroom_domain::{AllDaySpan, SmtpAddress, TimeWindow};
use jiff::civil::Date;
use rusqlite::{Connection, Row, params};

use crate::columns::{instant, parse_address, parse_instant, parse_word};
use crate::error::PlannerError;

const MEETING: &str =
    "SELECT m.id, m.kind, m.series_id, m.start_utc, m.end_utc, m.all_day_first, m.all_day_last, m.subject,
        m.private, m.availability, u.address, u.name, m.owner_reason
   FROM meetings m JOIN users u ON u.id = m.owner_id WHERE m.room = ?1";

pub(crate) fn load_meetings(
    connection: &Connection,
    room: &SmtpAddress,
    window: TimeWindow,
) -> Result<Vec<PlannerMeeting>, PlannerError> {
    let room = room.key();
    let mut statement = connection.prepare(&format!(
        "{MEETING} AND m.start_utc < ?3 AND (m.end_utc > ?2 OR m.start_utc >= ?2) ORDER BY m.start_utc, m.id"
    ))?;
    let mut rows = statement.query(params![room, instant(window.start()), instant(window.end())])?;
    let mut meetings = Vec::new();
    while let Some(row) = rows.next()? {
        meetings.push(parse_meeting(row)?);
    }
    Ok(meetings)
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

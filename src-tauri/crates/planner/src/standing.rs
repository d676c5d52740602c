//! What stands in a room's calendar, for a look at what an import would make of it.

use anteroom_domain::ports::{Held, StandingMeeting};
use anteroom_domain::{MeetingKey, OrganizerAddress, SmtpAddress, UserId};
use rusqlite::{Connection, Row};

use crate::columns::{parse_address, parse_instant, parse_word};
use crate::error::PlannerError;

const STANDING: &str =
    "SELECT m.uid, m.original_start_utc, m.item_id, m.kind, m.start_utc, m.end_utc, m.subject, m.organizer_kind,
            m.organizer_address, m.owner_id, m.owner_reason,
            EXISTS (SELECT 1 FROM former_addresses f WHERE f.address = lower(m.organizer_address) AND f.user_id = m.owner_id),
            h.meeting_id IS NOT NULL, h.decision
       FROM meetings m LEFT JOIN held_removals h ON h.meeting_id = m.id
      WHERE m.room = ?1 ORDER BY m.id";

pub(crate) fn load_standing(
    connection: &Connection,
    room: &SmtpAddress,
) -> Result<Vec<StandingMeeting>, PlannerError> {
    let room = room.key();
    let mut statement = connection.prepare_cached(STANDING)?;
    let mut rows = statement.query([room])?;
    let mut standing = Vec::new();
    while let Some(row) = rows.next()? {
        standing.push(parse(row)?);
    }
    Ok(standing)
}

fn parse(row: &Row<'_>) -> Result<StandingMeeting, PlannerError> {
    let original_start: Option<String> = row.get(1)?;
    let organizer: String = row.get(8)?;
    let held: bool = row.get(12)?;
    let decision: Option<String> = row.get(13)?;
    Ok(StandingMeeting {
        key: MeetingKey {
            uid: row.get(0)?,
            original_start: original_start.as_deref().map(parse_instant).transpose()?,
        },
        item_id: row.get(2)?,
        kind: parse_word(&row.get::<_, String>(3)?, "a kind of meeting")?,
        start: parse_instant(&row.get::<_, String>(4)?)?,
        end: parse_instant(&row.get::<_, String>(5)?)?,
        subject: row.get(6)?,
        organizer: match row.get::<_, String>(7)?.as_str() {
            "smtp" => OrganizerAddress::Smtp(parse_address(&organizer)?),
            "legacy_dn" => OrganizerAddress::LegacyDn(organizer),
            _ => OrganizerAddress::Missing,
        },
        owner: UserId(row.get(9)?),
        reason: parse_word(&row.get::<_, String>(10)?, "an owner's reason")?,
        stays: row.get(11)?,
        held: held.then_some(match decision.as_deref() {
            Some("keep") => Held::Kept,
            Some("remove") => Held::Released,
            _ => Held::Undecided,
        }),
    })
}

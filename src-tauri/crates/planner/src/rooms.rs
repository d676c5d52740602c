//! Rooms and their settings.

use anteroom_domain::SmtpAddress;
use anteroom_domain::ports::RoomSettings;
use rusqlite::{Connection, params};

use crate::columns::{count, parse_address};
use crate::error::PlannerError;

pub(crate) fn save_rooms(connection: &Connection, rooms: &[RoomSettings]) -> Result<(), PlannerError> {
    for room in rooms {
        upsert_room(connection, &room.address, &room.display_name)?;
        connection
            .prepare_cached(
                "INSERT INTO room_settings (room, capacity, location, time_zone) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (room) DO UPDATE SET capacity = ?2, location = ?3, time_zone = ?4",
            )?
            .execute(params![room.address.key(), room.capacity, room.location, room.time_zone])?;
    }
    Ok(())
}

pub(crate) fn load_rooms(connection: &Connection) -> Result<Vec<RoomSettings>, PlannerError> {
    let mut statement = connection.prepare(
        "SELECT r.written_address, r.display_name, s.capacity, s.location, s.time_zone
           FROM rooms r LEFT JOIN room_settings s ON s.room = r.address
          ORDER BY r.display_name COLLATE NOCASE, r.address",
    )?;
    let mut rows = statement.query([])?;
    let mut rooms = Vec::new();
    while let Some(row) = rows.next()? {
        rooms.push(RoomSettings {
            address: parse_address(&row.get::<_, String>(0)?)?,
            display_name: row.get(1)?,
            capacity: row.get::<_, Option<i64>>(2)?.map(count),
            location: row.get(3)?,
            time_zone: row.get(4)?,
        });
    }
    Ok(rooms)
}

/// Adds a room, or gives the one with this address a new name. Writes nothing when it stands there like this already.
pub(crate) fn upsert_room(
    connection: &Connection,
    address: &SmtpAddress,
    display_name: &str,
) -> Result<(), PlannerError> {
    connection
        .prepare_cached(
            "INSERT INTO rooms (address, written_address, display_name) VALUES (?1, ?2, ?3)
             ON CONFLICT (address) DO UPDATE SET written_address = ?2, display_name = ?3
              WHERE written_address != ?2 OR display_name != ?3",
        )?
        .execute(params![address.key(), address.as_str(), display_name])?;
    Ok(())
}

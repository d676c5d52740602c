//! Rooms and their settings.

use anteroom_domain::ports::RoomSettings;
use anteroom_domain::{Failure, SmtpAddress};
use rusqlite::{Connection, params};

use crate::columns::{count, parse_address};
use crate::error::PlannerError;
use crate::store::{Outlives, SqlitePlanner};

impl SqlitePlanner {
    /// Writes rooms and their settings, many in one transaction; rooms already there keep their meetings.
    pub(crate) async fn write_rooms(&self, rooms: Vec<RoomSettings>) -> Result<(), Failure> {
        self.write(Outlives::PowerCut, move |transaction| {
            for room in &rooms {
                upsert_room(transaction, &room.address, &room.display_name)?;
                transaction
                    .prepare_cached(
                        "INSERT INTO room_settings (room, capacity, location, time_zone) VALUES (?1, ?2, ?3, ?4)
                         ON CONFLICT (room) DO UPDATE SET capacity = ?2, location = ?3, time_zone = ?4",
                    )?
                    .execute(params![room.address.key(), room.capacity, room.location, room.time_zone])?;
            }
            Ok(())
        })
        .await
    }

    /// Every room with its settings, by name.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn load_rooms(&self) -> Result<Vec<RoomSettings>, Failure> {
        self.read(|connection| {
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
        })
        .await
    }
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

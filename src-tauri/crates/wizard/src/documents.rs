//! What report and handover say alike, in the language they are written in.

use anteroom_catalogue::Words;
use anteroom_catalogue::texts::documents;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::wire::RoomStatus;

/// A day.
pub fn day(words: &Words, on: Date) -> String {
    let [year, month, day] = ["%Y", "%m", "%d"].map(|part| on.strftime(part).to_string());
    words.tell(&documents::day(year, month, day))
}

/// A minute, UTC.
pub fn minute(words: &Words, at: Timestamp) -> String {
    let [year, month, day, hour, minute] =
        ["%Y", "%m", "%d", "%H", "%M"].map(|part| at.strftime(part).to_string());
    words.tell(&documents::minute(year, month, day, hour, minute))
}

/// The day of an instant, UTC.
pub fn day_of(words: &Words, at: Timestamp) -> String {
    day(words, at.to_zoned(TimeZone::UTC).date())
}

/// A room's state, as a mark of the page and in words.
pub fn room_state(words: &Words, status: RoomStatus) -> (&'static str, String) {
    let (mark, text) = match status {
        RoomStatus::Ready => ("met", documents::room_ready()),
        RoomStatus::Warning => ("met", documents::room_warning()),
        RoomStatus::Problem => ("missed", documents::room_problem()),
        RoomStatus::Waiting => ("open", documents::room_waiting()),
        RoomStatus::New | RoomStatus::Checking | RoomStatus::Skipped => ("open", documents::room_open()),
    };
    (mark, words.tell(&text))
}

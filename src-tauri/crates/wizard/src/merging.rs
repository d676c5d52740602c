//! Two who changed the same thing: what one of them left as it was is what the other made of it.

use std::collections::HashMap;

use anteroom_domain::SmtpAddress;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::rooms::Room;

/// Lays over `theirs` what `mine` has different from `origin`, which both began with; field by field, however deep. Where both
/// changed a field, mine counts: it is the later one.
pub(crate) fn merge<T: Serialize + DeserializeOwned + Clone>(theirs: &T, origin: &T, mine: &T) -> T {
    let value = |one: &T| serde_json::to_value(one).unwrap_or_default();
    let merged = merge_values(value(theirs), &value(origin), value(mine));
    // What was made of three values of a type is one of it; if ever not, nothing of mine is lost.
    serde_json::from_value(merged).unwrap_or_else(|_| mine.clone())
}

fn merge_values(theirs: Value, origin: &Value, mine: Value) -> Value {
    if mine == *origin {
        return theirs;
    }
    let (Value::Object(mut fields), Value::Object(before), Value::Object(mine)) =
        (theirs, origin, mine.clone())
    else {
        return mine;
    };
    fields.retain(|name, _| mine.contains_key(name) || !before.contains_key(name));
    for (name, value) in mine {
        let nothing = Value::Null;
        let former = before.get(&name).unwrap_or(&nothing);
        match fields.remove(&name) {
            Some(present) => {
                fields.insert(name, merge_values(present, former, value));
            }
            None if value != *former => {
                fields.insert(name, value);
            }
            None => {}
        }
    }
    Value::Object(fields)
}

/// The same for rooms, which are known by their addresses: those added and removed by either, and what was changed of each.
pub(crate) fn merge_rooms(theirs: Vec<Room>, origin: &[Room], mine: &[Room]) -> Vec<Room> {
    let by_address = |rooms: &[Room]| -> HashMap<SmtpAddress, Room> {
        rooms.iter().map(|room| (room.address.clone(), room.clone())).collect()
    };
    let (before, mut added) = (by_address(origin), by_address(mine));
    let mut merged = Vec::with_capacity(theirs.len());
    for room in theirs {
        match (before.get(&room.address), added.remove(&room.address)) {
            (Some(_), None) => {}
            (Some(before), Some(mine)) => merged.push(merge(&room, before, &mine)),
            (None, _) => merged.push(room),
        }
    }
    // In the order they were added.
    merged.extend(
        mine.iter()
            .filter(|room| added.contains_key(&room.address) && !before.contains_key(&room.address))
            .cloned(),
    );
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{ExchangeForm, RoomStatus};

    fn form(url: &str, owner: &str) -> ExchangeForm {
        ExchangeForm { url: url.into(), fallback_owner: owner.into(), ..ExchangeForm::default() }
    }

    #[test]
    fn a_field_nobody_touched_here_is_what_the_other_made_of_it() {
        let merged = merge(&form("b", "x"), &form("a", "x"), &form("a", "y"));
        assert_eq!(merged, form("b", "y"), "the other's URL, and the owner that was typed");
        assert_eq!(
            merge(&form("b", "x"), &form("a", "x"), &form("c", "x")),
            form("c", "x"),
            "the later one counts"
        );
    }

    #[test]
    fn rooms_of_both_stay_and_those_removed_by_either_go() {
        let room = |name: &str| Room::new(format!("{name}@x.example").parse().unwrap(), None);
        let origin = [room("a"), room("b"), room("c")];
        let theirs = vec![room("a"), room("c"), room("theirs")];
        let mut judged = room("a");
        judged.status = RoomStatus::Ready;
        let mine = [judged, room("b"), room("mine")];
        let merged = merge_rooms(theirs, &origin, &mine);
        let names: Vec<_> = merged.iter().map(|room| room.address.local_part()).collect();
        assert_eq!(names, ["a", "theirs", "mine"], "b went there, c went here");
        assert_eq!(merged[0].status, RoomStatus::Ready, "and what was found out of a is kept");
    }
}

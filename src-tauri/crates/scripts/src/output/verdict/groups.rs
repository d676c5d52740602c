//! What a room list is, and who manages it.

use anteroom_catalogue::texts::outputs as texts;

use super::model::{Expected, Verdict};
use super::names::{asks_for, is_one_of};
use crate::output::CheckCommand;
use crate::output::model::DistributionGroup;
use crate::output::value::is_id;

const COMMAND: CheckCommand = CheckCommand::DistributionGroups;
const KIND: &str = "room_list.kind";
const MANAGER: &str = "room_list.manager";

pub fn judge(all: &[DistributionGroup], expected: &Expected) -> Vec<Verdict> {
    let list = &expected.room_list;
    let is_list = |group: &&DistributionGroup| match &group.address {
        Some(address) => is_one_of(list, address),
        None => {
            group.name.as_deref().is_some_and(|name| is_one_of(list, name))
                || group.asked.as_deref().is_some_and(|line| asks_for(line, list))
        }
    };
    let mut verdicts = Vec::new();
    let is_nameless =
        |group: &&DistributionGroup| group.address.is_none() && group.name.as_deref().is_some_and(is_id);
    let is_named = list.is_empty() || all.iter().any(|group| is_list(&group));
    if let Some(group) = all.iter().find(is_nameless).filter(|_| !is_named) {
        let name = group.name.as_deref().unwrap_or_default();
        let reason = texts::group_id(name, COMMAND.cmdlet(), COMMAND.format());
        verdicts.push(Verdict::unknown(KIND, reason.clone()));
        verdicts.push(Verdict::unknown(MANAGER, reason));
    }
    let title = list.first().map_or("", String::as_str);
    // Its type and its manager may have been asked one after the other, and each twice.
    let mut kinds: Vec<_> =
        all.iter().filter(is_list).filter_map(|group| group.type_details.as_deref()).collect();
    kinds.dedup_by(|one, other| one.eq_ignore_ascii_case(other));
    match kinds.as_slice() {
        [] => {}
        [kind] if kind.eq_ignore_ascii_case("RoomList") => verdicts.push(Verdict::met(KIND)),
        [kind] => verdicts.push(Verdict::unmet(KIND, vec![texts::no_room_list(*kind)])),
        _ => verdicts.push(Verdict::unknown(KIND, texts::two_answers(title))),
    }
    let managers = all.iter().filter(is_list).filter_map(|group| group.managed_by.as_deref());
    if let Some(wished) = expected.manager.first() {
        let mut judged: Vec<_> = managers.map(|managers| manager(managers, wished, expected)).collect();
        judged.dedup();
        verdicts.extend(match judged.len() {
            0 | 1 => judged.pop(),
            _ => Some(Verdict::unknown(MANAGER, texts::two_answers(title))),
        });
    }
    verdicts
}

fn manager(managers: &[String], wished: &str, expected: &Expected) -> Verdict {
    if managers.iter().any(|manager| is_one_of(&expected.manager, manager)) {
        return Verdict::met(MANAGER);
    }
    if let Some(id) = managers.iter().find(|manager| is_id(manager)) {
        return Verdict::unknown(MANAGER, texts::manager_id(id, wished, COMMAND.cmdlet(), COMMAND.format()));
    }
    let reason = match managers {
        [] => texts::no_manager(wished),
        others => texts::other_managers(others.join(", "), wished),
    };
    Verdict::unmet(MANAGER, vec![reason])
}

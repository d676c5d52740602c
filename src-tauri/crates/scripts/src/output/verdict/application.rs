//! Which mailboxes an application may read and write.

use anteroom_catalogue::texts::outputs as texts;

use super::model::{Expected, Verdict};
use super::names::is_one_of;
use crate::output::CheckCommand;
use crate::output::model::{Authorization, Reach};

/// The permission an integration needs to read and write the rooms' meetings.
const CALENDARS: &str = "Calendars.ReadWrite";
const COMMAND: CheckCommand = CheckCommand::ApplicationAuthorization;
const FACT: &str = "application.access";

/// A mailbox that was asked about may be reached by one of several roles, so one that it is inside of is enough for it; and each room's
/// answer counts by itself. Rows that do not tell which mailbox they are about decide nothing: they may be about one, or about several.
pub fn judge(all: &[Authorization], whole: bool, expected: &Expected) -> Vec<Verdict> {
    let granted: Vec<_> = all.iter().filter(|one| grants(one)).collect();
    let unknown = |reason| vec![Verdict::unknown(FACT, reason)];
    let is_other = |asked: &&String| {
        let ours = &expected.application;
        !ours.is_empty() && !ours.iter().any(|one| one.eq_ignore_ascii_case(asked))
    };
    if let Some(other) = all.iter().filter_map(|one| one.application.as_ref()).find(is_other) {
        return unknown(texts::other_application(other));
    }
    if granted.is_empty() && whole {
        return vec![Verdict::unmet(FACT, vec![texts::not_granted(CALENDARS)])];
    }
    if let Some(one) = granted.iter().find(|one| one.in_scope == Reach::NotShown) {
        return unknown(texts::column_needed("InScope", &one.role, COMMAND.cmdlet(), COMMAND.format()));
    }
    if granted.iter().any(|one| one.in_scope == Reach::NotAsked) {
        return unknown(texts::no_resource());
    }
    let answer = |room: &[String]| {
        let about: Vec<_> = all
            .iter()
            .filter(|one| one.resource.as_deref().is_some_and(|resource| is_one_of(room, resource)))
            .collect();
        (!about.is_empty()).then(|| about.iter().any(|one| grants(one) && one.in_scope == Reach::Inside))
    };
    let name = |room: &[String]| room.first().cloned().unwrap_or_default();
    let answers: Vec<_> = expected.rooms.iter().map(|room| (name(room), answer(room))).collect();
    let outside = answers.iter().filter(|(_, inside)| *inside == Some(false));
    let outside: Vec<_> = outside.map(|(room, _)| texts::outside(room, CALENDARS)).collect();
    let missing = answers.iter().find(|(_, inside)| inside.is_none());
    if !outside.is_empty() && whole {
        return vec![Verdict::unmet(FACT, outside)];
    }
    if !whole {
        return unknown(texts::not_all(COMMAND.cmdlet()));
    }
    if all.iter().any(|one| one.resource.is_none()) {
        return unknown(texts::resource_needed(COMMAND.for_each_room()));
    }
    match missing {
        Some((room, _)) => unknown(texts::not_shown(room)),
        None if expected.rooms.is_empty() => unknown(texts::resource_needed(COMMAND.for_each_room())),
        None => vec![Verdict::met(FACT)],
    }
}

fn grants(one: &Authorization) -> bool {
    one.permissions.iter().any(|permission| permission.eq_ignore_ascii_case(CALENDARS))
        || one.role.eq_ignore_ascii_case(&format!("Application {CALENDARS}"))
}

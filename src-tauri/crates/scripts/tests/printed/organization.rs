//! Objects of an organization that nobody has, each with what is true of it.

use super::dice::Dice;
use super::engine::{Object, Value, find};

pub const ROOMS: [&str; 2] = ["aspen", "birch"];
pub const ACCOUNT: &str = "svc-desk";
pub const LIST: &str = "halls";

/// A command's columns.
pub fn columns(command: usize) -> &'static [&'static str] {
    match command {
        0 => &[
            "Name",
            "Role",
            "RoleAssigneeName",
            "RoleAssignee",
            "RoleAssigneeType",
            "Enabled",
            "RoleAssignmentDelegationType",
        ],
        1 => &[
            "Identity",
            "AutomateProcessing",
            "AdditionalResponse",
            "AllowConflicts",
            "BookingWindowInDays",
            "DeleteSubject",
            "AddOrganizerToSubject",
        ],
        2 => &["DisplayName", "PrimarySmtpAddress", "RecipientTypeDetails", "ManagedBy"],
        _ => &["RoleName", "GrantedPermissions", "AllowedResourceScope", "ScopeType", "InScope", "Resource"],
    }
}

/// Objects that a command finds.
pub fn objects(dice: &mut Dice, command: usize) -> Vec<Object> {
    let count = 1 + dice.below(4);
    (0..count).map(|at| object(dice, command, at)).collect()
}

fn object(dice: &mut Dice, command: usize, at: usize) -> Object {
    let text = |text: &str| Value::Text(text.to_owned());
    let live = dice.chance(40);
    let one_of = |text: &str| if live { Value::Enum(text.to_owned()) } else { Value::Text(text.to_owned()) };
    match command {
        0 => {
            let who = if dice.chance(50) { ACCOUNT.to_owned() } else { name(dice) };
            let role = if dice.chance(85) { "ApplicationImpersonation" } else { "Mail Recipients" };
            let delegation = if dice.chance(65) { "Regular" } else { "DelegatingOrgWide" };
            vec![
                ("Name", Value::Text(format!("{role}-{}", name(dice)))),
                ("Role", text(role)),
                ("RoleAssigneeName", text(&who)),
                ("RoleAssignee", Value::Text(place(dice, &who))),
                ("RoleAssigneeType", one_of("User")),
                ("Enabled", Value::Flag(dice.chance(70))),
                ("RoleAssignmentDelegationType", one_of(delegation)),
            ]
        }
        1 => {
            let room = ROOMS.get(at).map_or_else(|| name(dice), |room| (*room).to_owned());
            let automation = dice.pick(&["AutoAccept", "AutoUpdate", "None"]);
            vec![
                ("Identity", Value::Text(place(dice, &room))),
                ("AutomateProcessing", one_of(automation)),
                ("AdditionalResponse", Value::Text(note(dice))),
                ("AllowConflicts", Value::Flag(dice.chance(50))),
                ("BookingWindowInDays", Value::Number(dice.pick(&[0, 90, 180, 1080]))),
                ("DeleteSubject", Value::Flag(dice.chance(30))),
                ("AddOrganizerToSubject", Value::Flag(dice.chance(30))),
            ]
        }
        2 => {
            let is_list = at == 0 && dice.chance(80);
            let local = if is_list {
                LIST.to_owned()
            } else {
                format!("{}{at}", dice.pick(&["crew", "staff", "team"]))
            };
            let kind = if dice.chance(70) { "RoomList" } else { "MailUniversalDistributionGroup" };
            let managers = (0..dice.below(6)).map(|_| {
                let who = if dice.chance(35) { ACCOUNT.to_owned() } else { name(dice) };
                place(dice, &who)
            });
            vec![
                ("ManagedBy", Value::List(managers.collect())),
                ("DisplayName", Value::Text(name(dice))),
                ("PrimarySmtpAddress", Value::Text(format!("{local}@example.com"))),
                ("RecipientTypeDetails", one_of(kind)),
            ]
        }
        _ => {
            let permission = dice.pick(&["Calendars.ReadWrite", "Calendars.ReadWrite", "Mail.Read"]);
            let room = ROOMS.get(at % 3).copied().unwrap_or("cedar");
            vec![
                ("RoleName", Value::Text(format!("Application {permission}"))),
                ("GrantedPermissions", text(permission)),
                ("AllowedResourceScope", Value::Text(name(dice))),
                ("ScopeType", one_of("CustomRecipientScope")),
                ("InScope", Value::Flag(dice.chance(75))),
                ("Resource", Value::Text(format!("{room}@example.com"))),
            ]
        }
    }
}

fn name(dice: &mut Dice) -> String {
    let first = [
        "Hall",
        "Anna",
        "Großer Saal",
        "会議室",
        "Salle",
        "Team 👩\u{200d}👩\u{200d}👧",
        "Zoë",
        "R&D",
        "Kiosk-Ost:",
        "Cafe\u{301}",
    ];
    let last = [
        "of the north wing",
        "Bergmann",
        "im Erdgeschoß",
        "東京",
        "№ 7",
        "Reception",
        "van Vergaderruimten",
        "X",
        "e.V.",
    ];
    let mut name = dice.pick(&first).to_owned();
    for _ in 0..dice.below(3) {
        name = format!("{name} {}", dice.pick(&last));
    }
    name
}

fn place(dice: &mut Dice, name: &str) -> String {
    let mut place = "example.com".to_owned();
    for _ in 0..1 + dice.below(3) {
        let unit = [
            "Rooms",
            "Users",
            "Service Accounts",
            "Vergaderruimten van het hoofdkantoor",
            "Büro",
            "会議",
            "OrganizationalUnitOfAllThings",
        ];
        place = format!("{place}/{}", dice.pick(&unit));
    }
    let comma = if name != ACCOUNT && !ROOMS.contains(&name) && dice.chance(10) { ", Jr." } else { "" };
    format!("{place}/{name}{comma}")
}

/// What people write into a room's answer: lines like those of outputs among it.
fn note(dice: &mut Dice) -> String {
    let lines = [
        "Please leave the room tidy.",
        "PS The coffee is on the third floor -> left.",
        "Enabled : True",
        "DeleteSubject : False",
        "PS C:\\> Get-CalendarProcessing",
        "---- ----",
        "The projector of this room has to be booked on its own, at extension 4711, before noon of the day before the meeting begins.",
        "",
    ];
    (0..dice.below(4)).map(|_| dice.pick(&lines)).collect::<Vec<_>>().join("\n")
}

/// Whether a fact is so, of all objects; `None` where they are not about it.
pub fn truth(command: usize, objects: &[Object], fact: &str) -> Option<bool> {
    let text = |object: &Object, name: &str| find(object, name).map(Value::text).unwrap_or_default();
    let is = |object: &Object, name: &str, value: &str| text(object, name) == value;
    match (command, fact) {
        (0, "impersonation") => Some(objects.iter().any(|object| {
            is(object, "Role", "ApplicationImpersonation")
                && is(object, "RoleAssigneeName", ACCOUNT)
                && is(object, "Enabled", "True")
                && is(object, "RoleAssignmentDelegationType", "Regular")
        })),
        (1, "rooms.processing") => Some(ROOMS.iter().all(|room| {
            objects.iter().any(|object| {
                text(object, "Identity").ends_with(&format!("/{room}"))
                    && is(object, "DeleteSubject", "False")
                    && is(object, "AddOrganizerToSubject", "False")
            })
        })),
        (2, "room_list.kind" | "room_list.manager") => {
            let list = objects
                .iter()
                .find(|object| is(object, "PrimarySmtpAddress", &format!("{LIST}@example.com")))?;
            let Some(Value::List(managers)) = find(list, "ManagedBy") else { return None };
            Some(match fact {
                "room_list.kind" => is(list, "RecipientTypeDetails", "RoomList"),
                _ => managers.iter().any(|manager| manager.ends_with(&format!("/{ACCOUNT}"))),
            })
        }
        (3, "application.access") => Some(ROOMS.iter().all(|room| {
            objects.iter().any(|object| {
                is(object, "GrantedPermissions", "Calendars.ReadWrite")
                    && is(object, "Resource", &format!("{room}@example.com"))
                    && is(object, "InScope", "True")
            })
        })),
        _ => None,
    }
}

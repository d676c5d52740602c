//! Rooms, equipment, room lists, and the addresses something is wrong with.

use super::Cast;
use super::names::ROOM_NAMES;
use super::people::Roll;
use super::places::slug;
use crate::organization::ids::SmtpAddress;
use crate::organization::numbers::stream;
use crate::organization::processing::Processing;
use crate::organization::recipient::{MailboxState, RecipientKind, Room, Site};
use crate::organization::troubled::{Trouble, Troubled};
use crate::organization::{DOMAIN, Size};

/// The alias of the equipment that stands for virtual rooms.
pub(in crate::organization) const EQUIPMENT_ALIAS: &str = "video-rooms";

const ROOMS: u64 = 0x726f_6f6d;
const ROOMS_PER_FLOOR: usize = 20;
/// Room lists beyond this many rooms get company: one that no server shows whole.
const LARGE: usize = 100;

/// Adds everything that has to do with rooms.
pub(super) fn enter(roll: &mut Roll, cast: &mut Cast, size: &Size, sites: &[Site]) {
    let buildings: Vec<(usize, &'static str)> = sites
        .iter()
        .enumerate()
        .flat_map(|(site, place)| place.buildings.iter().map(move |building| (site, *building)))
        .collect();
    let mut members: Vec<Vec<SmtpAddress>> = vec![Vec::new(); buildings.len()];
    for number in 0..size.rooms {
        // Neighbours share a building, so that meetings can take two rooms; every other pair is in the main building.
        let pair = number / 2;
        let at = if pair % 2 == 0 { 0 } else { 1 + (pair / 2) % buildings.len().saturating_sub(1).max(1) };
        let (Some(building), Some(list)) = (buildings.get(at), members.get_mut(at)) else { continue };
        let position = room(roll, size.seed, number, list.len(), *building, sites);
        if let Some(room) = roll.recipients.get(position) {
            cast.rooms.push(room.guid);
            list.push(room.primary.clone());
        }
    }
    for ((site, building), members) in buildings.iter().zip(&members) {
        let list = RecipientKind::RoomList(members.clone());
        let position = roll.enter(&format!("rooms-{}", slug(building)), &format!("Rooms {building}"), list);
        roll.change(position, |entry| entry.site = *site);
    }
    if size.rooms > LARGE {
        let list = RecipientKind::RoomList(members.concat());
        roll.enter("rooms-all", "Rooms: all", list);
    }
    for number in 0..3 {
        equipment(roll, number, sites);
    }
    trouble(roll, cast, sites);
}

fn room(
    roll: &mut Roll,
    seed: u64,
    number: usize,
    in_building: usize,
    (site, building): (usize, &'static str),
    sites: &[Site],
) -> usize {
    let mut rng = stream(seed, ROOMS, number as u64);
    let floor = 1 + in_building / ROOMS_PER_FLOOR;
    let door = in_building % ROOMS_PER_FLOOR + 1;
    let name = ROOM_NAMES.get(number % ROOM_NAMES.len()).copied().unwrap_or("Room");
    let processing = match number % 10 {
        // A fifth of the rooms still does what Exchange makes rooms do; one of them keeps the private flag.
        4 => Processing::DEFAULT,
        9 => Processing { remove_private_property: number % 20 == 9, ..Processing::DEFAULT },
        _ => Processing::OPEN,
    };
    let capacity = rng.choice([2_u32, 4, 6, 8, 8, 10, 12, 20, 40]).unwrap_or(8);
    let room = place(site, building, floor, capacity, processing, sites);
    let display = format!("{building} {floor}.{door:02} {name}");
    let position =
        roll.enter(&format!("{}-{floor}{door:02}", slug(building)), &display, RecipientKind::Room(room));
    roll.change(position, |entry| {
        entry.site = site;
        entry.proxies.push(SmtpAddress::new(&format!("room{:04}@{DOMAIN}", number + 1)));
        if number.is_multiple_of(3) {
            entry.proxies.push(SmtpAddress::new(&format!("{}@fusionert.example", entry.alias)));
        }
    });
    position
}

fn place(
    site: usize,
    building: &str,
    floor: usize,
    capacity: u32,
    processing: Processing,
    sites: &[Site],
) -> Room {
    let zone = sites.get(site).map_or_else(crate::organization::zone::Zone::utc, |site| site.zone.clone());
    let floor = i32::try_from(floor).unwrap_or(i32::MAX);
    Room { site, building: building.to_owned(), floor, capacity, zone, processing }
}

fn equipment(roll: &mut Roll, number: usize, sites: &[Site]) {
    let (alias, name) = match number {
        0 => ("projector-1", "Projector 1 (portable)"),
        1 => ("car-electric", "Elbil & charger"),
        _ => (EQUIPMENT_ALIAS, "Virtual meeting rooms"),
    };
    let room = place(0, "Akerhus", 1, 1, Processing::OPEN, sites);
    roll.enter(alias, name, RecipientKind::Equipment(room));
}

fn trouble(roll: &mut Roll, cast: &mut Cast, sites: &[Site]) {
    let mut note = |address: SmtpAddress, trouble, explanation: String| {
        cast.troubled.push(Troubled { address, trouble, explanation });
    };
    let first_room = roll.recipients.iter().find(|entry| cast.rooms.first() == Some(&entry.guid));
    if let Some((alias, primary)) = first_room.and_then(|room| Some((room.proxies.first()?, &room.primary))) {
        note(alias.clone(), Trouble::Alias, format!("This is an alias of {primary}."));
    }
    let user = roll.enter("boardroom", "Board room (old)", RecipientKind::User);
    let user = roll.recipients.get(user).map(|user| user.primary.clone());
    if let Some(address) = user {
        note(
            address,
            Trouble::UserMailbox,
            "This mailbox belongs to a user account, not to a room.".to_owned(),
        );
    }
    let rooms = [
        (
            "attic-1",
            "Attic 1 (moving)",
            Trouble::MoveInProgress,
            "The mailbox is being moved to another database.",
        ),
        (
            "attic-2",
            "Attic 2 (disabled)",
            Trouble::MailboxDisabled,
            "The account behind this mailbox is disabled.",
        ),
        (
            "vault",
            "Vault",
            Trouble::OutsideImpersonationScope,
            "The service account's impersonation role does not reach this room.",
        ),
    ];
    let mut listed = Vec::new();
    for (alias, name, kind, explanation) in rooms {
        let room = place(0, "Akerhus", 9, 4, Processing::OPEN, sites);
        let position = roll.enter(alias, name, RecipientKind::Room(room));
        roll.change(position, |entry| {
            entry.mailbox = match kind {
                Trouble::MoveInProgress => MailboxState::Moving,
                Trouble::MailboxDisabled => MailboxState::Disabled,
                _ => MailboxState::Available,
            };
        });
        if let Some(room) = roll.recipients.get(position) {
            listed.push(room.primary.clone());
            note(room.primary.clone(), kind, explanation.to_owned());
        }
    }
    let contact = roll.enter("hotel-lounge", "Hotel lounge", RecipientKind::Contact);
    if let Some(contact) = roll.recipients.get(contact) {
        let explanation = "This is a contact: no mailbox belongs to it.".to_owned();
        note(contact.primary.clone(), Trouble::NoMailbox, explanation);
    }
    let nowhere = SmtpAddress::new(&format!("no-such-room@{DOMAIN}"));
    note(nowhere, Trouble::Unknown, "Nobody has this address.".to_owned());
    roll.enter("rooms-renovation", "Rooms under renovation", RecipientKind::RoomList(listed));
}

//! Who calls a meeting, who comes, and what the room makes of the request.

use fastrand::Rng;
use jiff::Timestamp;

use super::names::{EXTERNALS, LEAVERS};
use super::people::legacy_dn;
use super::texts::{ALL_DAY_SUBJECTS, BODIES, OWN_SUBJECTS, SUBJECTS};
use crate::organization::Organization;
use crate::organization::calendar::global_object_id;
use crate::organization::ids::{Guid, SmtpAddress, Uid};
use crate::organization::item::{Address, Appointment, Attendee, FreeBusy, Party, Response, Sensitivity};
use crate::organization::processing::Processing;
use crate::organization::recipient::Recipient;
use crate::organization::zone::Zone;

/// What is special about a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flavour {
    Plain,
    Cancelled,
    Declined,
    Tentative,
    Unanswered,
    AllDay,
}

impl Flavour {
    /// The flavour of the `number`th single appointment. About half of all entries are singles, so each share is twice
    /// what it is of the whole.
    pub(super) fn of(number: usize) -> Self {
        match (number.wrapping_mul(37)) % 100 {
            0..6 => Self::Cancelled,
            6..10 => Self::Declined,
            10..19 => Self::Tentative,
            19..21 => Self::Unanswered,
            21..27 => Self::AllDay,
            _ => Self::Plain,
        }
    }
}

/// Somebody who calls a meeting.
#[derive(Clone, Debug)]
pub(super) struct Caller {
    pub(super) party: Party,
    /// The zone of whoever works elsewhere.
    pub(super) zone: Option<Zone>,
    is_external: bool,
    /// Whether the room entered it itself.
    is_room: bool,
}

/// Makes meetings up for the rooms of one calendar.
#[derive(Debug)]
pub(super) struct Author<'a> {
    pub(super) organization: &'a Organization,
    /// The rooms that are invited; the first one's calendar is being filled.
    pub(super) rooms: Vec<&'a Recipient>,
    pub(super) rng: Rng,
    pub(super) identity: Guid,
    written: u64,
    called: u16,
}

impl<'a> Author<'a> {
    pub(super) fn new(
        organization: &'a Organization,
        rooms: Vec<&'a Recipient>,
        identity: Guid,
        mut rng: Rng,
    ) -> Self {
        let called = rng.u16(..101);
        Self { organization, rooms, rng, identity, written: 0, called }
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.rng.usize(..from.len().max(1))).copied()
    }

    fn colleague(&mut self) -> Option<&'a Recipient> {
        let position = self.pick(&self.organization.cast.organizers)?;
        self.organization.directory().recipients().get(position)
    }

    /// Somebody to call a meeting. Alone in its calendar, a room may call one itself.
    pub(super) fn caller(&mut self) -> Caller {
        // Spread evenly, so that small organizations have every kind; 101 keeps step with no other rhythm here.
        self.called = (self.called + 61) % 101;
        let chance = self.called;
        let colleague = self.colleague();
        let mut zone = None;
        let mut is_external = false;
        let mut is_room = false;
        let party = match (chance, colleague) {
            (0..5, _) => {
                let (name, alias) = self.pick(LEAVERS).unwrap_or_default();
                party(name, Address::Legacy(legacy(alias)))
            }
            (5..10, _) | (_, None) => {
                is_external = true;
                zone = Zone::find_windows("Eastern Standard Time").filter(|_| chance.is_multiple_of(2));
                let (name, address) = self.pick(EXTERNALS).unwrap_or_default();
                party(name, Address::Smtp(SmtpAddress::new(address)))
            }
            (10..12, Some(_)) if self.rooms.len() == 1 => {
                is_room = true;
                let (name, address) = self.rooms.first().map_or_else(Default::default, |room| {
                    (room.display_name.clone(), room.primary.to_string())
                });
                party(&name, Address::Smtp(SmtpAddress::new(&address)))
            }
            (_, Some(person)) => {
                let sites = self.organization.sites();
                zone =
                    sites.get(person.site).map(|site| site.zone.clone()).filter(|_| chance.is_multiple_of(4));
                let address = match chance {
                    12..15 => Address::Legacy(person.former_dns.first().unwrap_or(&person.legacy_dn).clone()),
                    15 => Address::Smtp(person.proxies.last().unwrap_or(&person.primary).clone()),
                    _ => Address::Smtp(person.primary.clone()),
                };
                party(&person.display_name, address)
            }
        };
        Caller { party, zone, is_external, is_room }
    }

    /// A meeting as the room stores it before its settings are applied; see [`processed`].
    pub(super) fn meeting(
        &mut self,
        caller: Caller,
        (start, end): (Timestamp, Timestamp),
        zone: &Zone,
        flavour: Flavour,
    ) -> Appointment {
        let is_meeting = !caller.is_room;
        let all_day = flavour == Flavour::AllDay;
        let subjects = match (is_meeting, all_day) {
            (false, _) => OWN_SUBJECTS,
            (_, true) => ALL_DAY_SUBJECTS,
            _ => SUBJECTS,
        };
        let my_response = match flavour {
            _ if !is_meeting => Response::Organizer,
            Flavour::Declined => Response::Decline,
            Flavour::Tentative => Response::Tentative,
            Flavour::Unanswered => Response::NoResponseReceived,
            _ => Response::Accept,
        };
        let is_cancelled = is_meeting && flavour == Flavour::Cancelled;
        let subject = self.pick(subjects).unwrap_or_default();
        let (required, optional) = if is_meeting { self.guests() } else { Default::default() };
        let resources = if is_meeting { self.invited_rooms(my_response) } else { Vec::new() };
        let names: Vec<&str> = self.rooms.iter().map(|room| room.display_name.as_str()).collect();
        Appointment {
            uid: self.next_uid(&caller),
            subject: if is_cancelled { format!("Canceled: {subject}") } else { subject.to_owned() },
            body: self.pick(BODIES).unwrap_or_default().to_owned(),
            location: names.join("; "),
            start,
            end,
            zone: zone.clone(),
            all_day,
            organizer: caller.party,
            required,
            optional,
            resources,
            is_meeting,
            is_cancelled,
            my_response,
            free_busy: match my_response {
                _ if is_cancelled => FreeBusy::Free,
                Response::Decline => FreeBusy::Free,
                Response::Tentative | Response::NoResponseReceived => FreeBusy::Tentative,
                _ if all_day && self.rng.bool() => FreeBusy::Free,
                _ => FreeBusy::Busy,
            },
            sensitivity: match self.rng.u8(..100) {
                0..3 => Sensitivity::Private,
                3 => Sensitivity::Personal,
                4 => Sensitivity::Confidential,
                _ => Sensitivity::Normal,
            },
            reminder_minutes: (is_meeting && !all_day).then_some(15),
            categories: if self.rng.u8(..12) == 0 { vec!["Green category".to_owned()] } else { Vec::new() },
        }
    }

    fn guests(&mut self) -> (Vec<Attendee>, Vec<Attendee>) {
        let (required, optional) = (self.rng.usize(1..6), self.rng.usize(..3));
        let mut guests: Vec<Attendee> = Vec::new();
        for _ in 0..required + optional {
            let response =
                [Response::Accept, Response::Accept, Response::Tentative, Response::NoResponseReceived];
            let response = self.pick(&response).unwrap_or(Response::Unknown);
            let party = match self.colleague() {
                Some(person) if self.rng.u8(..8) != 0 => {
                    party(&person.display_name, Address::Smtp(person.primary.clone()))
                }
                _ => {
                    let (name, address) = self.pick(EXTERNALS).unwrap_or_default();
                    party(name, Address::Smtp(SmtpAddress::new(address)))
                }
            };
            if guests.iter().all(|guest| guest.party != party) {
                guests.push(Attendee { party, response });
            }
        }
        let split = required.min(guests.len());
        let optional = guests.split_off(split);
        (guests, optional)
    }

    fn invited_rooms(&self, response: Response) -> Vec<Attendee> {
        let invited = self.rooms.iter().map(|room| Attendee {
            party: party(&room.display_name, Address::Smtp(room.primary.clone())),
            response,
        });
        invited.collect()
    }

    /// Outside Outlook meetings get identities of other shapes.
    fn next_uid(&mut self, caller: &Caller) -> Uid {
        self.written += 1;
        if caller.is_external && self.written.is_multiple_of(2) {
            let guid =
                Guid::derived(u64::from(self.identity.0[0]), u64::from(self.identity.0[15]), self.written);
            return Uid(format!("{}-{guid}@calendar.example", self.identity));
        }
        global_object_id(self.identity, self.written)
    }

    /// When an item that takes place at `start` was written: some weeks before, and before today.
    pub(super) fn written(&mut self, start: Timestamp) -> Timestamp {
        let today = self.organization.today().at(0, 0, 0, 0);
        let today = Zone::utc().instant(today);
        let before = jiff::SignedDuration::from_mins(self.rng.i64(60..60 * 24 * 60));
        start.min(today).checked_sub(before).unwrap_or(start)
    }
}

fn party(name: &str, address: Address) -> Party {
    Party { display_name: name.to_owned(), address }
}

fn legacy(alias: &str) -> crate::organization::ids::LegacyDn {
    crate::organization::ids::LegacyDn::new(&legacy_dn(alias))
}

/// What a room with these settings keeps of a request.
pub(super) fn processed(mut appointment: Appointment, processing: Processing) -> Appointment {
    if !appointment.is_meeting {
        return appointment;
    }
    let (prefix, subject) = match appointment.subject.strip_prefix("Canceled: ") {
        Some(subject) => ("Canceled: ", subject),
        None => ("", appointment.subject.as_str()),
    };
    let organizer = &appointment.organizer.display_name;
    let kept = match (processing.add_organizer_to_subject, processing.delete_subject) {
        (true, true) => organizer.clone(),
        (true, false) => format!("{organizer} {subject}"),
        (false, true) => String::new(),
        (false, false) => subject.to_owned(),
    };
    appointment.subject = format!("{prefix}{kept}");
    if processing.delete_comments {
        appointment.body.clear();
    }
    if processing.remove_private_property {
        appointment.sensitivity = Sensitivity::Normal;
    }
    appointment
}

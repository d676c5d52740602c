//! Step 6 before the run: who would own the meetings, asked once per organizer.
//!
//! A calendar view names organizers by display name alone, so one entry of each name is looked at for the address behind it.
//! Two people of one name in one room count as one; the import itself looks at every entry.

use std::collections::HashMap;

use anteroom_domain::ports::{Planner as _, RoomDirectory as _};
use anteroom_domain::{Disposition, Failure, OrganizerAddress, SmtpAddress};
use anteroom_exchange::ews::operations::GetItem;
use anteroom_exchange::ews::types::{CalendarItem, ItemId};
use anteroom_exchange::ews::{Directory, EwsClient};
use anteroom_import::{Known, Law};
use anteroom_planner::SqlitePlanner;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};

use crate::connection::parse_domains;
use crate::rooms::Room;
use crate::setup::Setup;
use crate::wire::OwnerCounts;

/// More organizers than this are not asked about: the count would cost as much as the import.
const MOST_ORGANIZERS: usize = 500;
/// Questions at once.
const AT_ONCE: usize = 4;
/// Entries of one room looked at in one request.
const BATCH: usize = 50;

/// The entries of one room with one organizer's name.
#[derive(Debug, Clone)]
pub struct Called {
    /// The room.
    pub room: SmtpAddress,
    /// One of the entries.
    pub sample: ItemId,
    /// How many.
    pub meetings: u32,
}

/// What decides who becomes an owner, as in the import itself.
pub struct Rules<'a> {
    /// Where entries are looked at.
    pub client: &'a EwsClient,
    /// Where organizers are looked up.
    pub directory: Directory,
    /// The planner, if there is one yet.
    pub planner: Option<&'a SqlitePlanner>,
    /// Whether organizers the directory knows become users.
    pub adopt: bool,
    /// Who is a user in any case.
    pub fallback_owner: Option<SmtpAddress>,
    /// Whose an organizer's meetings are.
    pub law: Law,
}

/// The law an import of these rooms goes by.
pub fn law(setup: &Setup, rooms: &[Room]) -> Law {
    let own_domains = parse_domains(&setup.exchange.attendee_domains)
        .into_iter()
        .chain(rooms.iter().map(|room| room.address.domain()))
        .collect();
    Law::new(rooms.iter().map(|room| room.address.clone()), own_domains)
}

impl Rules<'_> {
    /// Counts owners. `None` when there are too many to ask about.
    ///
    /// # Errors
    /// What the server or the planner said.
    ///
    /// # Cancellation
    /// By dropping the future: requests under way are abandoned.
    pub async fn count(&self, called: Vec<Called>) -> Result<Option<OwnerCounts>, Failure> {
        if called.len() > MOST_ORGANIZERS {
            return Ok(None);
        }
        let mut by_room: HashMap<SmtpAddress, Vec<Called>> = HashMap::new();
        for one in called {
            by_room.entry(one.room.clone()).or_default().push(one);
        }
        let batches: Vec<Vec<Called>> = by_room
            .into_values()
            .flat_map(|room| room.chunks(BATCH).map(<[_]>::to_vec).collect::<Vec<_>>())
            .collect();
        let looks: Vec<_> = batches.into_iter().map(|batch| self.find_organizers(batch)).collect();
        let found: Vec<Vec<(OrganizerAddress, u32)>> =
            stream::iter(looks).buffer_unordered(AT_ONCE).try_collect().await?;
        let mut organizers: HashMap<OrganizerAddress, u32> = HashMap::new();
        let mut counts = OwnerCounts::default();
        for (organizer, meetings) in found.into_iter().flatten() {
            match organizer {
                OrganizerAddress::Missing => counts.fallback_meetings += meetings,
                organizer => *organizers.entry(organizer).or_default() += meetings,
            }
        }
        let questions: Vec<_> =
            organizers.into_iter().map(|(organizer, meetings)| self.judge(organizer, meetings)).collect();
        let answers: Vec<(bool, u32)> =
            stream::iter(questions).buffer_unordered(AT_ONCE).try_collect().await?;
        for (is_owner, meetings) in answers {
            if is_owner {
                counts.found += 1;
            } else {
                counts.missing += 1;
                counts.fallback_meetings += meetings;
            }
        }
        Ok(Some(counts))
    }

    /// The addresses behind names, with how many meetings each has; missing where nobody or the room itself called them.
    async fn find_organizers(&self, batch: Vec<Called>) -> Result<Vec<(OrganizerAddress, u32)>, Failure> {
        let Some(first) = batch.first() else { return Ok(Vec::new()) };
        let room = first.room.clone();
        let request = GetItem { ids: batch.iter().map(|one| one.sample.clone()).collect() };
        let items = self.client.call(&request, Some(&room)).await?.value;
        Ok(batch
            .into_iter()
            .zip(items)
            .map(|(one, item)| {
                let organizer = item.map(organizer).unwrap_or(OrganizerAddress::Missing);
                let is_room = matches!(&organizer, OrganizerAddress::Smtp(address) if *address == room);
                (if is_room { OrganizerAddress::Missing } else { organizer }, one.meetings)
            })
            .collect())
    }

    async fn judge(&self, organizer: OrganizerAddress, meetings: u32) -> Result<(bool, u32), Failure> {
        Ok((self.is_owner(&organizer).await?, meetings))
    }

    /// Whether an organizer would own their meetings.
    ///
    /// # Errors
    /// What the server or the planner said.
    pub async fn is_owner(&self, organizer: &OrganizerAddress) -> Result<bool, Failure> {
        if self.law.at_sight(organizer).is_some() {
            return Ok(false);
        }
        if let OrganizerAddress::Smtp(address) = organizer
            && self.is_user(address).await?
        {
            return Ok(true);
        }
        match self.directory.resolve(Law::query(organizer)).await {
            Ok(answer) => match self.law.judge(organizer, answer) {
                Known::Person(mailbox) => {
                    Ok((self.adopt && Law::is_adoptable(&mailbox)) || self.is_user(&mailbox.address).await?)
                }
                Known::Never(_) => Ok(false),
            },
            Err(failure) if failure.disposition() == Disposition::SkipItem => Ok(false),
            Err(failure) => Err(failure),
        }
    }

    async fn is_user(&self, address: &SmtpAddress) -> Result<bool, Failure> {
        if self.fallback_owner.as_ref() == Some(address) {
            return Ok(true);
        }
        match self.planner {
            Some(planner) => Ok(planner.find_user(address).await?.is_some()),
            None => Ok(false),
        }
    }
}

/// The organizer's address, whichever form it has, as the import reads it.
fn organizer(item: CalendarItem) -> OrganizerAddress {
    item.organizer.unwrap_or_default().organizer(&item.organizer_smtp)
}

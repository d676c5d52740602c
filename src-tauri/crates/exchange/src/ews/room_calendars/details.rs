//! The details of listed entries, in batches, down to the single entry where the server stumbles.

use anteroom_domain::ports::{CalendarPage, UnreadableItem};
use anteroom_domain::{Code, Disposition, Failure, Reason, SmtpAddress};

use super::blame::{Blame, blame, blame_response, concerns_all, miscounted, of_item};
use super::listing::{Listed, lists};
use super::meeting::{self, Converted};
use crate::ews::operations::GetItem;
use crate::ews::types::CalendarItem;
use crate::ews::{EwsClient, EwsError, ResponseCode, ResponseError};

/// The most ids of one request: servers end a batch after about a minute.
pub(super) const BATCH: usize = 50;

/// How often a batch is asked for before its halves are.
const TRIES: u32 = 2;

/// How often the last one, a single entry.
const LAST_TRIES: u32 = 3;

/// How many entries of a batch are asked for alone to find out whether the server gives any. So few may all be bad, of more
/// that is unlikely.
const SPOTS: usize = 5;

/// Entries that are asked for together.
struct Batch<'l> {
    entries: Vec<&'l Listed>,
    tries: u32,
}

/// Reads the details of entries.
///
/// One entry can upset the request for fifty: the server answers with a fault, or with XML nobody can read. So a batch that
/// is not given is halved down to the single entry, and that one is named while all others arrive. A server in trouble
/// answers in the same way, therefore nothing is halved or named before the server gave another entry in the same call, or, of
/// a few entries, lists the calendar: an outage stays an error of the page.
pub(super) struct Details<'c> {
    client: &'c EwsClient,
    room: &'c SmtpAddress,
    page: CalendarPage,
    /// Whether an entry was given, or refused for its own sake, so that a refused request is not the server's trouble.
    gives: bool,
}

impl<'c> Details<'c> {
    pub(super) fn new(client: &'c EwsClient, room: &'c SmtpAddress) -> Self {
        let page =
            CalendarPage { meetings: Vec::new(), unreadable: Vec::new(), gaps: Vec::new(), next: None };
        Self { client, room, page, gives: false }
    }

    /// The page with these entries.
    ///
    /// # Errors
    /// What concerns the server, the mailbox or the account.
    pub(super) async fn read(mut self, listed: &[Listed]) -> Result<CalendarPage, Failure> {
        let (named, nameless): (Vec<_>, Vec<_>) = listed.iter().partition(|listed| !listed.id.id.is_empty());
        for listed in nameless {
            let failure = Failure::new(Code::ItemUnreadable, Disposition::SkipItem);
            self.unreadable(listed, failure.worded(Reason::NoId));
        }
        let mut batches: Vec<_> = named.chunks(BATCH).rev().map(Batch::of).collect();
        while let Some(batch) = batches.pop() {
            match self.ask(&batch.entries).await {
                Ok(results) => batches.extend(self.sort(batch, results)?),
                Err(error) => batches.extend(self.divide(batch, error).await?),
            }
        }
        Ok(self.page)
    }

    async fn ask(&self, entries: &[&Listed]) -> Result<Vec<Result<CalendarItem, ResponseError>>, Refused> {
        let request = GetItem { ids: entries.iter().map(|listed| listed.id.clone()).collect() };
        let results = self.client.call(&request, Some(self.room)).await?.value;
        if results.len() == entries.len() {
            return Ok(results);
        }
        let failure = miscounted(self.room, entries.len(), results.len());
        Err(Refused { blame: Blame::Doubtful, failure })
    }

    /// What is asked for next when a whole batch was not given.
    async fn divide<'l>(
        &mut self,
        mut batch: Batch<'l>,
        refused: Refused,
    ) -> Result<Vec<Batch<'l>>, Failure> {
        let Refused { blame, failure } = refused;
        if blame == Blame::Elsewhere {
            return Err(failure);
        }
        batch.tries += 1;
        let is_single = batch.entries.len() == 1;
        let patience = if is_single { LAST_TRIES } else { TRIES };
        if blame == Blame::Doubtful && batch.tries < patience {
            return Ok(vec![batch]);
        }
        if blame == Blame::Doubtful && !self.gives {
            self.spot(&mut batch).await?;
            if !self.gives && batch.entries.len() <= SPOTS {
                self.gives = lists(self.client, self.room).await.is_ok();
            }
            if !self.gives {
                return Err(failure);
            }
        }
        if is_single {
            if let Some(listed) = batch.entries.first() {
                self.unreadable(listed, of_item(failure));
            }
            return Ok(Vec::new());
        }
        let (earlier, later) = batch.entries.split_at(batch.entries.len() / 2);
        // The last one is asked first.
        Ok([later, earlier].into_iter().filter(|half| !half.is_empty()).map(Batch::of).collect())
    }

    /// Asks for a few entries of a batch alone, until one is given. That one is taken out of the batch.
    async fn spot(&mut self, batch: &mut Batch<'_>) -> Result<(), Failure> {
        let count = batch.entries.len();
        if count == 1 {
            return Ok(());
        }
        let mut places: Vec<_> =
            (0..SPOTS.min(count)).map(|spot| spot * (count - 1) / (SPOTS.min(count) - 1)).collect();
        places.dedup();
        for place in places {
            let Some(&listed) = batch.entries.get(place) else { continue };
            match self.ask(&[listed]).await {
                Ok(results) => {
                    let rest = self.sort(Batch::of(&[listed]), results)?;
                    if rest.is_empty() {
                        batch.entries.remove(place);
                        return Ok(());
                    }
                }
                Err(refused) if refused.blame == Blame::Elsewhere => return Err(refused.failure),
                Err(_) => {}
            }
        }
        Ok(())
    }

    /// Puts each item of an answer where it belongs, and gives what must be asked for again.
    ///
    /// # Errors
    /// What concerns the mailbox or the server rather than the item fails the page, so that it is read again.
    fn sort<'l>(
        &mut self,
        batch: Batch<'l>,
        results: Vec<Result<CalendarItem, ResponseError>>,
    ) -> Result<Vec<Batch<'l>>, Failure> {
        let is_single = batch.entries.len() == 1;
        let (mut again, mut rest) = (Vec::new(), Vec::new());
        let mut stopped = None;
        for (listed, result) in batch.entries.iter().copied().zip(results) {
            let error = match result {
                Ok(item) => {
                    self.gives = true;
                    self.take(listed, item);
                    continue;
                }
                Err(error) => error,
            };
            if error.code == ResponseCode::BatchProcessingStopped {
                rest.push(listed);
                stopped = Some(error);
            } else if concerns_all(&error) {
                return Err(error.into());
            } else if blame_response(&error) == Blame::Doubtful && !(is_single && batch.tries > 0) {
                // Alone it shows whether it is the one.
                again.push(Batch { entries: vec![listed], tries: 1 });
            } else {
                self.gives = true;
                self.unreadable(listed, of_item(error.into()));
            }
        }
        // The server ended the batch: nothing is known of what stood behind, and it is no fault of theirs.
        if let Some(error) = stopped {
            if rest.len() == batch.entries.len() {
                return Err(error.into());
            }
            again.push(Batch::of(&rest));
        }
        Ok(again)
    }

    fn take(&mut self, listed: &Listed, item: CalendarItem) {
        match meeting::convert(item, &listed.id) {
            Converted::Meeting(meeting) => self.page.meetings.push(*meeting),
            Converted::Unreadable(failure) => self.unreadable(listed, failure),
        }
    }

    fn unreadable(&mut self, listed: &Listed, failure: Failure) {
        tracing::warn!(room = %self.room, item = %listed.id.id, %failure, "an entry cannot be read");
        self.page.unreadable.push(UnreadableItem {
            item_id: listed.id.id.clone(),
            label: listed.label.clone(),
            start: listed.when,
            failure: failure.with("room", self.room),
        });
    }
}

/// A request that was not answered with items.
struct Refused {
    blame: Blame,
    failure: Failure,
}

impl From<EwsError> for Refused {
    fn from(error: EwsError) -> Self {
        Self { blame: blame(&error), failure: error.into() }
    }
}

impl<'l> Batch<'l> {
    fn of(entries: &[&'l Listed]) -> Self {
        Self { entries: entries.to_vec(), tries: 0 }
    }
}

//! Imports nobody watches: a server that is away is waited for, and nothing waits for a person.

use std::sync::PoisonError;
use std::time::Duration;

use anteroom_asking::{Look, Pace, Patience, Since, SystemClock};
use anteroom_domain::ports::{CalendarReader, Planner, RoomDirectory, Source as _};
use anteroom_domain::{Away, Code, Disposition, Failure};
use anteroom_exchange::net::Timeouts;
use anteroom_import::Importer;
use futures_util::future::BoxFuture;
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::Wizard;
use crate::wire::{AwayRow, RoomsValidate, RoomsValidated};

/// How long a person waits for a count; what could not be read by then is estimated.
const COUNTING: Duration = Duration::from_secs(20);

/// How often rooms are validated again that a server let down which answers all the same.
const MOST_ROUNDS: u32 = 3;

impl Wizard {
    /// Nobody watches the imports of this wizard: where a person would be waited for they stop, and a server that is away is
    /// waited for no longer than this. Said once; in the window, where somebody sees the wait and can end it, it is an hour.
    pub fn leave_alone(&self, patience: Duration) {
        let _ = self.attendance.alone.set(patience);
    }

    fn patience(&self) -> Patience {
        self.attendance.alone.get().map_or_else(Patience::default, |longest| Patience::of(*longest))
    }

    /// How long things over the network may take: where nobody watches, what was said bounds single answers, too.
    pub(crate) fn timeouts(&self) -> Timeouts {
        match self.attendance.alone.get() {
            Some(_) => Timeouts { total: self.patience().answer(), ..Timeouts::default() },
            None => Timeouts::default(),
        }
    }

    /// How validations ask: as imports do.
    pub(crate) fn pace(&self) -> Pace {
        let pace = Pace::default();
        match self.attendance.alone.get() {
            Some(_) => Pace { longest_asking: pace.longest_asking.min(self.patience().asking()), ..pace },
            None => pace,
        }
    }

    /// Has an importer go by who watches it.
    pub(crate) fn attended<R: CalendarReader, D: RoomDirectory, P: Planner>(
        &self,
        importer: Importer<R, D, P>,
    ) -> Importer<R, D, P> {
        let importer = importer.with_patience(self.patience());
        if self.attendance.alone.get().is_some() { importer.unattended() } else { importer }
    }

    /// Has an importer that only looks go by who watches it. A server that is away is told at once, unless somebody has said how long it
    /// may be waited for; and however many rooms fail, each says why.
    pub(crate) fn glancing<R: CalendarReader, D: RoomDirectory, P: Planner>(
        &self,
        importer: Importer<R, D, P>,
    ) -> Importer<R, D, P> {
        let patience = self.attendance.patience().unwrap_or(Duration::ZERO);
        let pace = anteroom_import::Pace { failures_to_pause: u32::MAX, ..anteroom_import::Pace::default() };
        importer.with_patience(Patience::of(patience)).unattended().with_pace(pace)
    }

    /// How long a count may take before it is a sample.
    pub(crate) fn counting_time(&self) -> Duration {
        self.attendance.counting.lock().unwrap_or_else(PoisonError::into_inner).unwrap_or(COUNTING)
    }

    /// Has counts be samples after another time than usual.
    pub fn count_within(&self, longest: Duration) {
        *self.attendance.counting.lock().unwrap_or_else(PoisonError::into_inner) = Some(longest);
    }

    /// As [`Wizard::rooms_validate`], and a server that is away is waited for, as an import does; rooms that have their verdict are
    /// not asked again.
    ///
    /// # Errors
    /// As [`Wizard::rooms_validate`].
    ///
    /// # Cancellation
    /// By the operation; verdicts reached stay.
    pub async fn rooms_validate_patiently(
        &self,
        request: RoomsValidate,
        tell: impl Fn(Option<AwayRow>) + Send + Sync + 'static,
    ) -> Result<RoomsValidated, Failure> {
        let (mut whole, mut addresses) = (None::<RoomsValidated>, request.addresses.clone());
        let mut round = 0;
        loop {
            round += 1;
            let again = RoomsValidate { addresses: addresses.clone(), ..request.clone() };
            let (last, since) = self.validate(again, |_| {}).await?;
            addresses.clone_from(&last.unreached);
            let last = match whole.take() {
                Some(before) => RoomsValidated {
                    ready: before.ready + last.ready,
                    warnings: before.warnings + last.warnings,
                    problems: before.problems + last.problems,
                    ..last
                },
                None => last,
            };
            if last.cancelled || last.stopped_by.is_none() {
                return Ok(last);
            }
            let running = self.operations.begin(&request.operation);
            let back = tokio::select! {
                biased;
                () = running.token.cancelled() => return Ok(RoomsValidated { cancelled: true, ..last }),
                back = self.until_back(&request, since, &tell) => back?,
            };
            match back {
                Back::Now => tell(None),
                // It answers and lets the rooms down all the same: that is not waited out for ever.
                Back::NeverGone if round < MOST_ROUNDS => {}
                Back::NeverGone | Back::NotMended => return Ok(last),
            }
            whole = Some(last);
        }
    }

    /// Waits until the server answers a question that is about no room.
    async fn until_back(
        &self,
        request: &RoomsValidate,
        since: Option<Instant>,
        tell: &(impl Fn(Option<AwayRow>) + Send + Sync),
    ) -> Result<Back, Failure> {
        let source = self.connection(&request.setup).await?.source.clone();
        let look: Look = Box::new(move || -> BoxFuture<'static, Result<(), Failure>> {
            let source = source.clone();
            Box::pin(async move { source.look().await })
        });
        let patience = self.patience();
        let since = Since::ago(&SystemClock, since.map_or(Duration::ZERO, |since| since.elapsed()));
        let seen = tokio::time::timeout(since.left(patience), look());
        let failure = match seen.await.unwrap_or_else(|_| {
            // The failure that ended the validation says it already.
            Err(Failure::new(Code::Timeout, Disposition::StopRun))
        }) {
            Ok(()) => return Ok(Back::NeverGone),
            Err(failure) => failure,
        };
        match failure.disposition() {
            Disposition::SkipItem => return Ok(Back::NeverGone),
            Disposition::StopRun => return Ok(Back::NotMended),
            _ => {}
        }
        let told = |away: Away| tell(Some(AwayRow::from(away)));
        let unhurried = Notify::new();
        let waited = patience.wait_for(since, failure, &SystemClock, &look, &unhurried, &told).await;
        Ok(if waited.is_ok() { Back::Now } else { Back::NotMended })
    }
}

/// What waiting for a server came to.
enum Back {
    /// It was away, and answers again.
    Now,
    /// It answered at once.
    NeverGone,
    /// It did not come back in time, or needs somebody.
    NotMended,
}

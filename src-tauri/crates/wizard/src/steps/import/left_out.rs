//! Step 6: what an import left out, by name, and that a person has looked at it.

use anteroom_domain::ports::{PastRun, PlannerRecords, SkippedEntry};
use anteroom_domain::{Code, Failure, IanaZone, SkipReason, SmtpAddress};
use jiff::tz::TimeZone;

use crate::Wizard;
use crate::forms::optional_address;
use crate::open_setup::OpenSetup;
use crate::planners::SetupPlanner;
use crate::steps::import::results::{finding_of_room, known_values};
use crate::wire::{LeftOutPage, LeftOutQuery, LeftOutReason, LeftOutRow, LossCounts, LossesAcknowledge};

/// The most rows given at once.
const LARGEST_PAGE: u32 = 1_000;

impl Wizard {
    /// A page of what the last run left out, by room and time; nothing when nothing was ever imported.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn import_left_out(&self, request: LeftOutQuery) -> Result<LeftOutPage, Failure> {
        let opened = self.opened(&request.setup)?;
        let Some((planner, run)) = self.find_last_run(&opened).await? else {
            return Ok(LeftOutPage { rows: Vec::new(), total: 0 });
        };
        let reasons: Vec<_> = request.reasons.iter().map(|reason| skip_reason(*reason)).collect();
        let limit = request.limit.min(LARGEST_PAGE);
        let entries = planner.load_skipped(run.id, &reasons, request.offset, limit).await?;
        let total = planner.count_skipped(run.id, &reasons).await?;
        Ok(LeftOutPage { rows: entries.into_iter().map(|entry| row(&opened, entry)).collect(), total })
    }

    /// Keeps that a person has looked at losses of the last run: later runs tell them, but not as something new.
    ///
    /// # Errors
    /// `address.invalid` for a room that is none, or a `planner.*` failure.
    pub async fn losses_acknowledge(&self, request: LossesAcknowledge) -> Result<LossCounts, Failure> {
        let opened = self.opened(&request.setup)?;
        let Some((_, run)) = self.find_last_run(&opened).await? else { return Ok(LossCounts::default()) };
        let only = match request.only {
            None => None,
            Some(chosen) => {
                let mut rooms = Vec::with_capacity(chosen.len());
                for loss in chosen {
                    let room = optional_address(&loss.address)?.ok_or_else(|| {
                        Failure::new(Code::AddressInvalid, anteroom_domain::Disposition::StopRun)
                            .with("text", &loss.address)
                    })?;
                    rooms.push((room, loss.fingerprint));
                }
                Some(rooms)
            }
        };
        let planner = self.planner(&opened).await?;
        planner.acknowledge_losses(run.id, only, (self.now)()).await?;
        let losses = planner.count_losses(run.id).await?;
        Ok(LossCounts { new: losses.new, acknowledged: losses.acknowledged })
    }

    async fn find_last_run(
        &self,
        opened: &OpenSetup,
    ) -> Result<Option<(std::sync::Arc<SetupPlanner>, PastRun)>, Failure> {
        let Some(planner) = self.find_planner(opened).await? else { return Ok(None) };
        let run = planner.load_history().await?.into_iter().next();
        Ok(run.map(|run| (planner, run)))
    }
}

fn skip_reason(reason: LeftOutReason) -> SkipReason {
    match reason {
        LeftOutReason::Unreadable => SkipReason::Unreadable,
        LeftOutReason::Gap => SkipReason::Gap,
        LeftOutReason::Folded => SkipReason::Folded,
        LeftOutReason::Cancelled => SkipReason::Cancelled,
        LeftOutReason::Declined => SkipReason::Declined,
    }
}

fn reason(reason: SkipReason) -> LeftOutReason {
    match reason {
        SkipReason::Unreadable => LeftOutReason::Unreadable,
        SkipReason::Gap => LeftOutReason::Gap,
        SkipReason::Folded => LeftOutReason::Folded,
        SkipReason::Cancelled => LeftOutReason::Cancelled,
        SkipReason::Declined => LeftOutReason::Declined,
    }
}

/// An entry with its day as the room's people count it; the system's zone where the room has none.
fn row(opened: &OpenSetup, entry: SkippedEntry) -> LeftOutRow {
    let (display_name, zone) = describe(opened, &entry.room);
    let start = entry.start.map(|start| start.to_zoned(zone));
    LeftOutRow {
        address: entry.room.to_string(),
        display_name,
        reason: reason(entry.reason),
        day: start.as_ref().map(|start| start.strftime("%Y-%m-%d").to_string()),
        time: start.as_ref().map(|start| start.strftime("%H:%M").to_string()),
        start: entry.start,
        end: entry.end,
        subject: entry.label,
        code: entry.code,
        finding: entry.code.map(|code| finding_of_room(code, &entry.room, &known_values(opened))),
        acknowledged: entry.acknowledged,
        fingerprint: entry.fingerprint,
    }
}

fn describe(opened: &OpenSetup, room: &SmtpAddress) -> (String, TimeZone) {
    let content = opened.content();
    let known = content.rooms.iter().find(|known| known.address == *room);
    let zone = known
        .and_then(|known| IanaZone::find(&known.time_zone))
        .and_then(|name| TimeZone::get(name.as_str()).ok())
        .unwrap_or_else(TimeZone::system);
    (known.map_or_else(|| room.to_string(), |known| known.display_name.clone()), zone)
}

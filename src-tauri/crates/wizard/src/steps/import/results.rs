//! Step 6 after and beside the run: what became of it, and what the planner holds.

use std::collections::BTreeMap;

use anteroom_diagnosis::Scene;
use anteroom_domain::ports::{PastOutcome, PastRun, Planner, PlannerRecords};
use anteroom_domain::{Args, Code, Disposition, Failure, IanaZone, RoomProgress, SmtpAddress, TimeWindow};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{ToSpan as _, Zoned};

use crate::Wizard;
use crate::check_rows;
use crate::forms::{optional_address, parse_endpoint};
use crate::open_setup::OpenSetup;
use crate::progress_rows::tally;
use crate::steps::import::old_run::why_given_up;
use crate::steps::import::removals;
use crate::wire::{
    CauseGroup, FindingRow, ImportOpen, ImportResult, ImportRoomsPage, ImportRoomsQuery, LossCounts,
    RemedyRow, RoomMeeting, RoomRow, RoomWeek, RoomWeekQuery, RunPhaseKind,
};

/// The most rooms of a run given at once.
const LARGEST_PAGE: u32 = 1_000;

impl Wizard {
    /// How the last run ended, or stands; `None` when nothing was ever imported.
    ///
    /// # Errors
    /// A `planner.*` failure. This holds for every method here.
    pub async fn import_result(&self, request: ImportOpen) -> Result<Option<ImportResult>, Failure> {
        let opened = self.opened(&request.setup)?;
        let Some(planner) = self.find_planner(&opened).await? else { return Ok(None) };
        let Some(run) = planner.load_history().await?.into_iter().next() else { return Ok(None) };
        let progress = self.imports.latest(&request.setup, run.id);
        let phase = progress.as_ref().map_or_else(|| past_phase(&run), |progress| progress.phase);
        let rooms = planner.room_progress(run.id).await?;
        let switch = planner.load_notification_switch().await?;
        let losses = planner.count_losses(run.id).await?;
        let held = planner.load_held().await?;
        let causes = planner
            .load_failures(run.id)
            .await?
            .into_iter()
            .map(|group| CauseGroup {
                finding: FindingRow {
                    code: group.code,
                    remedy: self.remedy_of(&opened, group.code, group.rooms.first()),
                    args: group.rooms.first().map_or(group.args.clone(), |room| with_room(group.args, room)),
                },
                rooms: group.rooms.iter().map(SmtpAddress::to_string).collect(),
            })
            .collect();
        let stopped_by = progress
            .as_ref()
            .map_or(run.stopped_by, |progress| progress.stopped_by)
            .map(|code| self.stop_finding(&opened, code, &rooms));
        Ok(Some(ImportResult {
            phase,
            stopped_by,
            tally: tally(&run.tally),
            losses: LossCounts { new: losses.new, acknowledged: losses.acknowledged },
            held: removals::counts(&held),
            old: why_given_up(phase, &run, (self.now)()),
            in_planner: planner.count_meetings().await?,
            rooms_done: count(rooms.iter().filter(|room| room.units_done == room.units_total).count()),
            rooms_total: count(rooms.len()),
            causes,
            started: run.started,
            finished: run.ended,
            notifications_restored: switch.disabled_afterwards.is_none(),
            planner: opened.planner.shown(),
        }))
    }

    /// A page of the run's rooms, in the plan's order.
    ///
    /// # Errors
    /// As above.
    pub async fn import_rooms(&self, request: ImportRoomsQuery) -> Result<ImportRoomsPage, Failure> {
        let opened = self.opened(&request.setup)?;
        let nothing = ImportRoomsPage { rows: Vec::new(), total: 0 };
        let Some(planner) = self.find_planner(&opened).await? else { return Ok(nothing) };
        let Some(run) = planner.load_history().await?.into_iter().next() else { return Ok(nothing) };
        let rooms = planner.room_progress(run.id).await?;
        let known = known_values(&opened);
        Ok(ImportRoomsPage {
            total: count(rooms.len()),
            rows: rooms
                .into_iter()
                .skip(request.offset as usize)
                .take(request.limit.min(LARGEST_PAGE) as usize)
                .map(|room| room_row(room, &known))
                .collect(),
        })
    }

    /// A week of a room as the planner has it, in the room's zone; in the system's where the room has none.
    ///
    /// # Errors
    /// `address.invalid` for a room or day that is none.
    pub async fn room_week(&self, request: RoomWeekQuery) -> Result<RoomWeek, Failure> {
        let opened = self.opened(&request.setup)?;
        let invalid =
            || Failure::new(Code::AddressInvalid, Disposition::StopRun).with("text", &request.address);
        let room = optional_address(&request.address)?.ok_or_else(invalid)?;
        let first: Date =
            request.first_day.parse().map_err(|error: jiff::Error| invalid().caused_by(error))?;
        let zone_name = opened
            .content()
            .rooms
            .iter()
            .find(|known| known.address == room)
            .and_then(|known| IanaZone::find(&known.time_zone));
        let zone =
            zone_name.and_then(|name| TimeZone::get(name.as_str()).ok()).unwrap_or_else(TimeZone::system);
        let start = first.to_zoned(zone.clone()).map_err(|error| invalid().caused_by(error))?;
        let end = start.checked_add(7.days()).map_err(|error| invalid().caused_by(error))?;
        let window = TimeWindow::new(start.timestamp(), end.timestamp())
            .map_err(|error| invalid().caused_by(error))?;
        let time_zone = zone.iana_name().unwrap_or("UTC").to_owned();
        let Some(planner) = self.find_planner(&opened).await? else {
            return Ok(RoomWeek { time_zone, meetings: Vec::new() });
        };
        let local = |at: &Zoned| at.strftime("%Y-%m-%dT%H:%M").to_string();
        let meetings = planner
            .load_meetings(&room, window)
            .await?
            .into_iter()
            .map(|meeting| RoomMeeting {
                start: local(&meeting.start.to_zoned(zone.clone())),
                end: local(&meeting.end.to_zoned(zone.clone())),
                subject: meeting.subject,
                owner: meeting.owner.to_string(),
                fallback: meeting.owner_reason.is_fallback(),
                private: meeting.private,
            })
            .collect();
        Ok(RoomWeek { time_zone, meetings })
    }

    /// What stopped a run, as the ledger keeps it: the code alone.
    pub(crate) fn stop_finding(&self, opened: &OpenSetup, code: Code, rooms: &[RoomProgress]) -> FindingRow {
        let args = known_values(opened);
        // What paused a run is what most of its rooms met; one of them stands for all where the words name a room.
        let mut met: BTreeMap<Code, (usize, &SmtpAddress)> = BTreeMap::new();
        for room in rooms {
            if let Some(problem) = room.problem {
                met.entry(problem).or_insert((0, &room.address)).0 += 1;
            }
        }
        let reason = met.into_iter().max_by_key(|(_, (count, _))| *count).map(|(code, (_, room))| {
            let args = args.clone().with("room", room).with("mailbox", room);
            self.words().problem(code, &args)
        });
        let args = args.with("reason", reason.map(|words| words.title).unwrap_or_default());
        FindingRow { code, args, remedy: self.remedy_of(opened, code, None) }
    }

    /// The remedy for a failed room, with the customer's values in its script.
    pub(crate) fn remedy_of(
        &self,
        opened: &OpenSetup,
        code: Code,
        room: Option<&SmtpAddress>,
    ) -> Option<RemedyRow> {
        let scene = Scene { room: room.cloned(), ..self.scene(opened).ok()? };
        check_rows::remedy_for(self.words(), code, &scene.args(), &scene)
    }
}

/// The words are about the room the remedy is for: the values kept with a cause may be those of any of its rooms.
fn with_room(args: Args, room: &SmtpAddress) -> Args {
    args.with("room", room)
}

/// How a run of the ledger stands.
pub(crate) fn past_phase(run: &PastRun) -> RunPhaseKind {
    match run.outcome {
        PastOutcome::Finished | PastOutcome::Abandoned => RunPhaseKind::Finished,
        PastOutcome::Cancelled => RunPhaseKind::Cancelled,
        PastOutcome::Stopped => RunPhaseKind::Stopped,
        PastOutcome::Unfinished => RunPhaseKind::Unfinished,
    }
}

/// The values that are known of every failure, where the ledger keeps its code alone.
pub(crate) fn known_values(opened: &OpenSetup) -> Args {
    let setup = opened.setup();
    let host = parse_endpoint(&setup.exchange.url).ok().and_then(|url| url.host_str().map(str::to_owned));
    Args::new()
        .with("host", host.unwrap_or_default())
        .with("login", &setup.account.user_name)
        .with("path", opened.planner.shown())
}

/// What a room met, where the ledger keeps its code alone.
pub(crate) fn finding_of_room(code: Code, room: &SmtpAddress, known: &Args) -> FindingRow {
    let args = known.clone().with("room", room).with("mailbox", room);
    FindingRow { code, args, remedy: None }
}

fn room_row(room: RoomProgress, known: &Args) -> RoomRow {
    RoomRow {
        finding: room.problem.map(|code| finding_of_room(code, &room.address, known)),
        address: room.address.to_string(),
        display_name: room.display_name,
        state: room.state,
        units_done: room.units_done,
        units_total: room.units_total,
        meetings: room.meetings,
        problem: room.problem,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

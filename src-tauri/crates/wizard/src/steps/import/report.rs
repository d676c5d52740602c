//! The report: what a consultant files. HTML for screen and paper, every value escaped, without scripts and without secrets.

use std::path::Path;

use anteroom_catalogue::Words;
use anteroom_domain::{Code, Disposition, Failure};
use askama::Template;
use jiff::Timestamp;

use crate::Wizard;
use crate::rooms::Room;
use crate::wire::{
    FindingRow, HeldRemovals, HeldRoomRow, ImportOpen, ImportResult, LeftOutPage, LeftOutQuery,
    LeftOutReason, LeftOutRow, RequirementState, RoomStatus, RunPhaseKind, SetupExport, TallyRow, Verified,
};

/// Entries the report names; more are counted.
const MOST_LEFT_OUT: u32 = 500;

#[derive(Template)]
#[template(path = "report.html")]
struct Report {
    name: String,
    version: &'static str,
    at: String,
    user_name: String,
    email: String,
    url: String,
    fallback_owner: String,
    attendee_domains: String,
    planner: String,
    requirements: Vec<Line>,
    checks: Vec<Line>,
    rooms: Vec<RoomLine>,
    ready: usize,
    import: Option<Run>,
    no_import: Option<String>,
}

struct Line {
    mark: &'static str,
    title: String,
    verified: String,
}

struct RoomLine {
    name: String,
    address: String,
    mark: &'static str,
    state: String,
    validated: String,
}

struct Run {
    sentence: String,
    tally: TallyRow,
    causes: Vec<Cause>,
    held: Vec<Held>,
    left_out: Vec<Loss>,
    left_out_more: usize,
}

struct Held {
    room: String,
    meetings: u32,
    when: String,
    since: String,
    state: String,
}

struct Loss {
    room: String,
    when: String,
    subject: String,
    why: String,
}

struct Cause {
    title: String,
    words: String,
    rooms: String,
    script: String,
}

impl Wizard {
    /// Writes the report as HTML to a file the person chose.
    ///
    /// # Errors
    /// `output.unwritable`.
    pub async fn report_save(&self, request: SetupExport) -> Result<(), Failure> {
        let opened = self.opened(&request.setup)?;
        let reasons = vec![
            LeftOutReason::Unreadable,
            LeftOutReason::Gap,
            LeftOutReason::Folded,
            LeftOutReason::Cancelled,
            LeftOutReason::Declined,
        ];
        let left_out =
            LeftOutQuery { setup: request.setup.clone(), reasons, offset: 0, limit: MOST_LEFT_OUT };
        let setup_id = request.setup.clone();
        let result = self.import_result(ImportOpen { setup: request.setup }).await?;
        let left_out = self.import_left_out(left_out).await?;
        let held = self.removals_held(ImportOpen { setup: setup_id }).await?;
        let setup = opened.setup();
        let rooms = opened.rooms();
        let report = Report {
            name: setup.name.clone(),
            version: env!("CARGO_PKG_VERSION"),
            at: minutes((self.now)()),
            user_name: setup.account.user_name.clone(),
            email: setup.account.email.clone(),
            url: setup.exchange.url.clone(),
            fallback_owner: setup.exchange.fallback_owner.clone(),
            attendee_domains: setup.exchange.attendee_domains.clone(),
            planner: opened.planner.shown(),
            requirements: self
                .checklist(&opened)
                .rows()
                .into_iter()
                .map(|item| Line {
                    mark: match item.state {
                        RequirementState::Met | RequirementState::Warning => "ok",
                        RequirementState::NotMet => "bad",
                        RequirementState::Open | RequirementState::Waiting => "open",
                    },
                    title: item.title,
                    verified: match item.verified {
                        Verified::Not => "open".to_owned(),
                        Verified::ByCheck { at } => format!("by check, {}", minutes(at)),
                        Verified::ByHand { at } => format!("confirmed, {}", minutes(at)),
                        Verified::ByOutput { at } => format!("by pasted output, {}", minutes(at)),
                    },
                })
                .collect(),
            checks: setup
                .checks
                .iter()
                .map(|(check, mark)| Line {
                    mark: if mark.passed { "ok" } else { "bad" },
                    title: Words::english().asks(*check),
                    verified: minutes(mark.at),
                })
                .collect(),
            ready: rooms.iter().filter(|room| room.is_ready()).count(),
            rooms: rooms.iter().map(room_line).collect(),
            no_import: self.find_no_import(&setup),
            import: result.map(|result| run(result, &left_out, &held)),
        };
        let html = report
            .render()
            .map_err(|error| Failure::new(Code::Bug, Disposition::StopRun).caused_by(error))?;
        crate::asked_for::write(Path::new(&request.file), &html)
    }
}

fn minutes(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

fn room_line(room: &Room) -> RoomLine {
    let title = |finding: FindingRow| Words::english().problem(finding.code, &finding.args).title;
    let problems: Vec<_> = room.findings().into_iter().map(title).collect();
    let (mark, word) = match room.status {
        RoomStatus::Ready => ("ok", "ready"),
        RoomStatus::Warning => ("ok", "ready, with a warning"),
        RoomStatus::Problem => ("bad", "has a problem"),
        RoomStatus::New | RoomStatus::Checking | RoomStatus::Skipped => ("open", "not validated"),
    };
    RoomLine {
        name: room.display_name.clone(),
        address: room.address.to_string(),
        mark,
        state: if problems.is_empty() { word.to_owned() } else { format!("{word}: {}", problems.join("; ")) },
        validated: room.validated.map(minutes).unwrap_or_default(),
    }
}

fn run(result: ImportResult, left_out: &LeftOutPage, held: &HeldRemovals) -> Run {
    let how = match result.phase {
        RunPhaseKind::Finished => "The import is finished",
        RunPhaseKind::Cancelled => "The import was cancelled and can be resumed",
        RunPhaseKind::Stopped => "The import was stopped and can be resumed",
        _ => "The import is not finished",
    };
    let causes = result
        .causes
        .into_iter()
        .map(|group| {
            let words = Words::english().problem(group.finding.code, &group.finding.args);
            Cause {
                title: words.title,
                words: format!("{} {}", words.cause, words.action),
                rooms: group.rooms.join(", "),
                script: group
                    .finding
                    .remedy
                    .and_then(|remedy| remedy.script)
                    .map(|script| script.text)
                    .unwrap_or_default(),
            }
        })
        .collect();
    Run {
        sentence: format!(
            "{how}: {} of {} rooms. Begun {} (UTC).",
            result.rooms_done,
            result.rooms_total,
            minutes(result.started)
        ),
        tally: result.tally,
        causes,
        held: held.rooms.iter().map(held_line).collect(),
        left_out: left_out.rows.iter().map(loss).collect(),
        left_out_more: (left_out.total as usize).saturating_sub(left_out.rows.len()),
    }
}

fn held_line(row: &HeldRoomRow) -> Held {
    let states = [
        (row.waiting, "nobody has decided"),
        (row.kept, "kept by decision"),
        (row.released, "to be removed by the next import that misses them"),
    ];
    let states = states.iter().filter(|(count, _)| *count > 0);
    Held {
        room: row.address.clone(),
        meetings: row.waiting + row.kept + row.released,
        when: format!("{} to {}", row.oldest.strftime("%Y-%m-%d"), row.newest.strftime("%Y-%m-%d")),
        since: minutes(row.since),
        state: states.map(|(count, state)| format!("{count} {state}")).collect::<Vec<_>>().join(", "),
    }
}

fn loss(row: &LeftOutRow) -> Loss {
    let title = |finding: &FindingRow| Words::english().problem(finding.code, &finding.args).title;
    let cause = || row.finding.as_ref().map(title).unwrap_or_default();
    let why = match row.reason {
        LeftOutReason::Unreadable => format!("cannot be read: {}", cause()),
        LeftOutReason::Gap => format!("nothing can be listed: {}", cause()),
        LeftOutReason::Folded => "a second copy of an entry that is in the planner".to_owned(),
        LeftOutReason::Cancelled => "cancelled".to_owned(),
        LeftOutReason::Declined => "declined by the room".to_owned(),
    };
    Loss {
        room: row.address.clone(),
        when: match (&row.day, &row.time) {
            (Some(day), Some(time)) => format!("{day} {time}"),
            _ => "not known".to_owned(),
        },
        subject: row.subject.clone(),
        why: if row.acknowledged.is_some() { format!("{why} (acknowledged)") } else { why },
    }
}

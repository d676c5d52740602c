//! The report: what a consultant files. HTML for screen and paper, every value escaped, without scripts and without secrets.

use std::path::Path;

use anteroom_catalogue::Words;
use anteroom_catalogue::texts::{documents, report};
use anteroom_domain::{Code, Disposition, Failure};
use askama::Template;

use crate::Wizard;
use crate::documents::{day, day_of, minute, room_state};
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
    words: &'static Words,
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
    commands: String,
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
        let words = self.words();
        let setup = opened.setup();
        let (rooms, now) = (opened.rooms(), (self.now)());
        let report = Report {
            words,
            name: setup.name.clone(),
            version: env!("CARGO_PKG_VERSION"),
            at: minute(words, now),
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
                        RequirementState::Met | RequirementState::Warning => "met",
                        RequirementState::NotMet => "missed",
                        RequirementState::Open | RequirementState::Waiting => "open",
                    },
                    title: item.title,
                    verified: words.tell(&match item.verified {
                        Verified::Not => report::verified_not(),
                        Verified::ByCheck { at } => report::verified_check(minute(words, at)),
                        Verified::ByHand { at } => report::verified_hand(minute(words, at)),
                        Verified::ByScript { at } => report::verified_script(minute(words, at)),
                        Verified::ByOutput { at } => report::verified_output(minute(words, at)),
                    }),
                })
                .collect(),
            checks: setup
                .checks
                .iter()
                .map(|(check, mark)| Line {
                    mark: match mark.passed {
                        true => "met",
                        false if setup.waits(mark, now) => "open",
                        false => "missed",
                    },
                    title: words.asks(*check),
                    verified: minute(words, mark.at),
                })
                .collect(),
            ready: rooms.iter().filter(|room| room.is_ready()).count(),
            rooms: rooms
                .iter()
                .map(|room| room_line(words, room, room.standing(&setup.set_right, now)))
                .collect(),
            no_import: self.find_no_import(&setup),
            import: result.map(|result| run(words, result, &left_out, &held)),
        };
        let html = report
            .render()
            .map_err(|error| Failure::new(Code::Bug, Disposition::StopRun).caused_by(error))?;
        crate::asked_for::write(Path::new(&request.file), &html)
    }
}

fn room_line(words: &Words, room: &Room, status: RoomStatus) -> RoomLine {
    let title = |finding: FindingRow| words.problem(finding.code, &finding.args).title;
    let problems: Vec<_> = room.findings().into_iter().map(title).collect();
    let (mark, state) = room_state(words, status);
    RoomLine {
        name: room.display_name.clone(),
        address: room.address.to_string(),
        mark,
        state: if problems.is_empty() {
            state
        } else {
            words.tell(&report::room_why(state, problems.join("; ")))
        },
        validated: room.validated.map(|at| minute(words, at)).unwrap_or_default(),
    }
}

fn run(words: &Words, result: ImportResult, left_out: &LeftOutPage, held: &HeldRemovals) -> Run {
    let (done, total) = (result.rooms_done, result.rooms_total);
    let begun = minute(words, result.started);
    let sentence = match result.phase {
        RunPhaseKind::Finished => report::run_finished(done, total, begun),
        RunPhaseKind::Cancelled => report::run_cancelled(done, total, begun),
        RunPhaseKind::Stopped => report::run_stopped(done, total, begun),
        _ => report::run_unfinished(done, total, begun),
    };
    let causes = result
        .causes
        .into_iter()
        .map(|group| {
            let problem = words.problem(group.finding.code, &group.finding.args);
            Cause {
                title: problem.title,
                words: format!("{} {}", problem.cause, problem.action),
                rooms: group.rooms.join(", "),
                commands: group.finding.remedy.and_then(|remedy| remedy.commands).unwrap_or_default(),
            }
        })
        .collect();
    Run {
        sentence: words.tell(&sentence),
        tally: result.tally,
        causes,
        held: held.rooms.iter().map(|row| held_line(words, row)).collect(),
        left_out: left_out.rows.iter().map(|row| loss(words, row)).collect(),
        left_out_more: (left_out.total as usize).saturating_sub(left_out.rows.len()),
    }
}

fn held_line(words: &Words, row: &HeldRoomRow) -> Held {
    let states = [
        (row.waiting, report::held_waiting(row.waiting)),
        (row.kept, report::held_kept(row.kept)),
        (row.released, report::held_released(row.released)),
    ];
    let states = states.iter().filter(|(count, _)| *count > 0);
    Held {
        room: row.address.clone(),
        meetings: row.waiting + row.kept + row.released,
        when: words.tell(&report::held_range(day_of(words, row.oldest), day_of(words, row.newest))),
        since: minute(words, row.since),
        state: states.map(|(_, state)| words.tell(state)).collect::<Vec<_>>().join(", "),
    }
}

fn loss(words: &Words, row: &LeftOutRow) -> Loss {
    let title = |finding: &FindingRow| words.problem(finding.code, &finding.args).title;
    let cause = || row.finding.as_ref().map(title).unwrap_or_default();
    let why = words.tell(&match row.reason {
        LeftOutReason::Unreadable => report::left_out_unreadable(cause()),
        LeftOutReason::Gap => report::left_out_gap(cause()),
        LeftOutReason::Folded => report::left_out_folded(),
        LeftOutReason::Cancelled => report::left_out_cancelled(),
        LeftOutReason::Declined => report::left_out_declined(),
    });
    Loss {
        room: row.address.clone(),
        when: match (row.day.as_ref().and_then(|on| on.parse().ok()), &row.time) {
            (Some(on), Some(time)) => format!("{} {time}", day(words, on)),
            _ => words.tell(&report::left_out_undated()),
        },
        subject: row.subject.clone(),
        why: if row.acknowledged.is_some() { words.tell(&report::left_out_acknowledged(why)) } else { why },
    }
}

#[cfg(test)]
mod tests {
    use anteroom_catalogue::Language;

    use super::*;

    #[test]
    fn a_loss_is_told_in_the_language_of_the_report_with_its_day() {
        let row = LeftOutRow {
            address: "board@contoso.com".into(),
            display_name: "Board".into(),
            reason: LeftOutReason::Declined,
            day: Some("2027-05-14".into()),
            time: Some("09:30".into()),
            start: None,
            end: None,
            subject: String::new(),
            code: None,
            finding: None,
            acknowledged: Some("2027-05-15T08:00:00Z".parse().unwrap()),
            fingerprint: String::new(),
        };
        let told = |words: &Words| {
            let Loss { when, why, .. } = loss(words, &row);
            [when, why]
        };
        assert_eq!(told(Words::english()), ["2027-05-14 09:30", "declined by the room (acknowledged)"]);
        let german = Language::find("de").unwrap().words();
        assert_eq!(told(german), ["14.05.2027 09:30", "vom Raum abgelehnt (hingenommen)"]);
    }
}

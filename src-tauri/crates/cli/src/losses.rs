//! `losses`: what the last import could not read, and that a person has looked at it.

use anteroom_wizard::texts::cli_losses as texts;
use anteroom_wizard::wire::{
    ImportOpen, LeftOutQuery, LeftOutReason, LeftOutRow, LossCounts, LossRef, LossesAcknowledge,
    RunPhaseKind, SetupId,
};
use anteroom_wizard::{Failure, Text, Wizard};
use serde::Serialize;

use crate::arguments::LossesOptions;
use crate::exit::Exit;
use crate::{output, session};

/// What is missing from the planner and may belong there.
pub const LOSSES: [LeftOutReason; 2] = [LeftOutReason::Unreadable, LeftOutReason::Gap];

/// What an import names by itself: losses, and copies that look like one.
pub const NAMED: [LeftOutReason; 3] = [LeftOutReason::Unreadable, LeftOutReason::Gap, LeftOutReason::Folded];

/// Everything that was left out.
pub const ALL: [LeftOutReason; 5] = [
    LeftOutReason::Unreadable,
    LeftOutReason::Gap,
    LeftOutReason::Folded,
    LeftOutReason::Cancelled,
    LeftOutReason::Declined,
];

/// Rows asked for at once.
const PAGE: u32 = 1_000;

/// What `--json` prints.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    losses: LossCounts,
    left_out: Vec<LeftOutRow>,
}

/// Lists them; acknowledges those that are named.
pub async fn run(options: LossesOptions) -> Result<Exit, Failure> {
    let (wizard, setup) = session::open_to_look(&options.choice, options.planner.clone()).await?;
    let Some(result) = wizard.import_result(ImportOpen { setup: setup.clone() }).await? else {
        output::notice(&texts::nothing_imported());
        return Ok(Exit::Usage);
    };
    if !options.acknowledge.is_empty() {
        let losses = fetch(&wizard, &setup, &LOSSES).await?;
        let only = match choose(&options.acknowledge, &losses) {
            Ok(only) => only,
            Err(why) => {
                output::notice(&why);
                return Ok(Exit::Usage);
            }
        };
        wizard.losses_acknowledge(LossesAcknowledge { setup: setup.clone(), only }).await?;
    }
    let reasons = if options.all { &ALL[..] } else { &LOSSES };
    let rows = fetch(&wizard, &setup, reasons).await?;
    let counts = count(&rows);
    if options.choice.json {
        output::json(&Answer { losses: counts, left_out: rows });
    } else {
        for (number, row) in (1..).zip(rows.iter().filter(|row| LOSSES.contains(&row.reason))) {
            output::line(&format!("{number:>4}  {}", describe(row)));
        }
        rows.iter()
            .filter(|row| !LOSSES.contains(&row.reason))
            .for_each(|row| output::line(&format!("      {}", describe(row))));
        output::say(&summary(counts));
    }
    let is_whole = result.phase == RunPhaseKind::Finished;
    if !is_whole {
        output::notice(&texts::unfinished());
    }
    Ok(match counts.new {
        0 if is_whole => Exit::Done,
        0 => Exit::Waiting,
        _ => Exit::Failures,
    })
}

/// All rows of these reasons.
pub async fn fetch(
    wizard: &Wizard,
    setup: &SetupId,
    reasons: &[LeftOutReason],
) -> Result<Vec<LeftOutRow>, Failure> {
    let mut rows = Vec::new();
    loop {
        let offset = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let query = LeftOutQuery { setup: setup.clone(), reasons: reasons.to_vec(), offset, limit: PAGE };
        let page = wizard.import_left_out(query).await?;
        let is_last = page.rows.len() < PAGE as usize;
        rows.extend(page.rows);
        if is_last {
            return Ok(rows);
        }
    }
}

/// One line: where, when, what is known of it, why.
pub fn describe(row: &LeftOutRow) -> String {
    let when = match (&row.day, &row.time) {
        (Some(day), Some(time)) => format!("{day} {time}"),
        _ => output::tell(&texts::no_day()),
    };
    let subject = match row.subject.as_str() {
        "" => output::tell(&texts::no_subject()),
        subject => output::inline(subject),
    };
    let what = output::tell(&what(row));
    let seen = row.acknowledged.map(|_| format!(" {}", output::tell(&texts::acknowledged())));
    let (room, seen) = (&row.address, seen.unwrap_or_default());
    if row.reason != LeftOutReason::Gap {
        return format!("{room}  {when}  {subject}  {what}{seen}");
    }
    let when = match row.end {
        Some(end) => output::tell(&texts::until(when, end.to_string())),
        None => when,
    };
    format!("{room}  {when}  {what}{seen}")
}

/// What became of it, and why as far as that is known.
fn what(row: &LeftOutRow) -> Text {
    let why = row.finding.as_ref().map(|finding| output::title(finding.code, &finding.args));
    match (row.reason, why) {
        (LeftOutReason::Unreadable, Some(why)) => texts::unreadable_why(why),
        (LeftOutReason::Unreadable, None) => texts::unreadable(),
        (LeftOutReason::Gap, Some(why)) => texts::gap_why(why),
        (LeftOutReason::Gap, None) => texts::gap(),
        (LeftOutReason::Folded, _) => texts::folded(),
        (LeftOutReason::Cancelled, _) => texts::cancelled(),
        (LeftOutReason::Declined, _) => texts::declined(),
    }
}

/// How many losses nobody has looked at, and how many somebody has.
pub fn count(rows: &[LeftOutRow]) -> LossCounts {
    let mut counts = LossCounts::default();
    for row in rows.iter().filter(|row| LOSSES.contains(&row.reason)) {
        match row.acknowledged {
            Some(_) => counts.acknowledged += 1,
            None => counts.new += 1,
        }
    }
    counts
}

/// The sentence below a list of losses.
pub fn summary(counts: LossCounts) -> Text {
    match (counts.new, counts.acknowledged) {
        (0, 0) => texts::none(),
        (0, seen) => texts::seen(seen),
        (new, seen) => texts::new(new, seen),
    }
}

/// The losses with these numbers; `None` for all of them. An error says which number there is not.
fn choose(numbers: &[String], losses: &[LeftOutRow]) -> Result<Option<Vec<LossRef>>, Text> {
    if numbers.iter().any(|number| number == "all") {
        return Ok(None);
    }
    let chosen = numbers.iter().map(|text| {
        let row = text.parse::<usize>().ok().and_then(|number| losses.get(number.checked_sub(1)?));
        row.map(|row| LossRef { address: row.address.clone(), fingerprint: row.fingerprint.clone() })
            .ok_or_else(|| texts::unknown_number(text, losses.len()))
    });
    chosen.collect::<Result<Vec<_>, _>>().map(Some)
}

#[cfg(test)]
mod tests {
    use anteroom_wizard::Code;

    use super::*;

    fn row(reason: LeftOutReason) -> LeftOutRow {
        LeftOutRow {
            address: "room1@contoso.com".to_owned(),
            display_name: "Room 1".to_owned(),
            reason,
            day: Some("2026-01-02".to_owned()),
            time: Some("10:00".to_owned()),
            start: None,
            end: None,
            subject: "Budget".to_owned(),
            code: Some(Code::ItemUnreadable),
            finding: None,
            acknowledged: None,
            fingerprint: "x".to_owned(),
        }
    }

    #[test]
    fn a_loss_is_named_by_room_day_and_what_is_known() {
        let line = describe(&row(LeftOutReason::Unreadable));
        for part in ["room1@contoso.com", "2026-01-02 10:00", "Budget", "cannot be read"] {
            assert!(line.contains(part), "{part}: {line}");
        }
    }

    #[test]
    fn numbers_are_those_of_the_list() {
        let losses = [row(LeftOutReason::Unreadable)];
        let choose = |texts: &[&str]| {
            super::choose(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>(), &losses)
        };
        assert_eq!(choose(&["1"]).unwrap().map(|chosen| chosen.len()), Some(1));
        assert_eq!(choose(&["all"]).unwrap(), None);
        for wrong in ["0", "2", "x", ""] {
            assert!(choose(&[wrong]).is_err(), "{wrong}");
        }
    }
}

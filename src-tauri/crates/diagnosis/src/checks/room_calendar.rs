//! `room.calendar`: The room's calendar can be read.

use anteroom_domain::CheckId;

use crate::CheckReport;
use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::{CalendarFacts, Observed};
use crate::judging::judges;
use crate::judging::refusals::of_its_owner;
use crate::question::Question;

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomCalendar,
    about: About::Room,
    given: &[],
    needs: &[CheckId::RoomImpersonation],
    limit: LIMIT,
    collect: Question::RoomCalendar,
    judge: judges!(Calendar => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<CalendarFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    match &seen.answer {
        Err(fault) => bench.fault(&of_its_owner(fault), evidence),
        Ok(facts) => {
            evidence.lines.extend(facts.items.map(|items| format!("items: {items} (a series counts once)")));
            let mut report = bench.pass(evidence);
            let items = facts.items.map_or_else(|| "uncounted".to_owned(), |items| items.to_string());
            report.args = report.args.with("items", items);
            report
        }
    }
}

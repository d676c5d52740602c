//! What many rooms say of a requirement together.

use std::cmp::Reverse;
use std::collections::HashMap;

use anteroom_domain::Area;
use anteroom_domain::CheckId;

use crate::wire::{CheckRow, OutcomeKind};

/// For each check the row that speaks for all rooms: the worst one, and among several the first by address, because rooms answer in any
/// order and whoever checks again should read of the same room.
#[derive(Debug, Default)]
pub struct RoomVerdicts {
    rows: HashMap<CheckId, CheckRow>,
}

impl RoomVerdicts {
    /// Takes a room's checks. A room that could not be asked, because of the way to the server or the sign-in, says nothing
    /// about itself.
    pub fn take(&mut self, rows: &[CheckRow]) {
        if rows.iter().any(is_about_the_way) {
            return;
        }
        for row in rows {
            match self.rows.get(&row.check) {
                Some(known) if rank(known) >= rank(row) => {}
                _ => {
                    self.rows.insert(row.check, row.clone());
                }
            }
        }
    }

    /// A row per check.
    pub fn into_rows(self) -> Vec<CheckRow> {
        self.rows.into_values().collect()
    }
}

fn rank(row: &CheckRow) -> (u8, Reverse<&str>) {
    (weight(row.outcome), Reverse(&row.subject))
}

/// How much an outcome says against all rooms together: one that fails decides, one that was not asked leaves it open.
fn weight(outcome: OutcomeKind) -> u8 {
    match outcome {
        OutcomeKind::Pass => 0,
        OutcomeKind::Waiting => 1,
        OutcomeKind::Warn => 2,
        OutcomeKind::Manual => 3,
        OutcomeKind::Skipped => 4,
        OutcomeKind::Broken => 5,
        OutcomeKind::Fail => 6,
    }
}

fn is_about_the_way(row: &CheckRow) -> bool {
    row.findings.iter().any(|finding| matches!(finding.code.area(), Area::Way | Area::SignIn | Area::Secrets))
}

#[cfg(test)]
mod tests {
    use anteroom_domain::{Args, Code};

    use super::*;
    use crate::wire::{EvidenceRow, FindingRow};

    fn row(outcome: OutcomeKind, code: Option<Code>) -> CheckRow {
        CheckRow {
            check: CheckId::RoomCalendar,
            subject: String::new(),
            outcome,
            because: None,
            args: Args::new(),
            findings: code
                .map(|code| FindingRow { code, args: Args::new(), remedy: None })
                .into_iter()
                .collect(),
            evidence: EvidenceRow::default(),
            elapsed_ms: 0,
            at: jiff::Timestamp::UNIX_EPOCH,
            clock: None,
        }
    }

    fn together(rooms: &[CheckRow]) -> Option<OutcomeKind> {
        let mut verdicts = RoomVerdicts::default();
        rooms.iter().for_each(|room| verdicts.take(std::slice::from_ref(room)));
        verdicts.into_rows().first().map(|row| row.outcome)
    }

    #[test]
    fn one_room_that_fails_speaks_for_all_and_one_not_asked_leaves_it_open() {
        let (pass, skipped) = (row(OutcomeKind::Pass, None), row(OutcomeKind::Skipped, None));
        let fail = row(OutcomeKind::Fail, Some(Code::ImpersonationDenied));
        assert_eq!(together(&[pass.clone(), pass.clone()]), Some(OutcomeKind::Pass));
        assert_eq!(together(&[skipped.clone(), pass.clone()]), Some(OutcomeKind::Skipped));
        assert_eq!(together(&[pass, fail, skipped]), Some(OutcomeKind::Fail), "whatever the order");
    }

    #[test]
    fn of_rooms_that_fail_alike_the_first_by_address_speaks_whoever_answered_first() {
        let named = |room: &str| CheckRow { subject: room.to_owned(), ..row(OutcomeKind::Fail, None) };
        let mut verdicts = RoomVerdicts::default();
        ["b", "a", "c"].iter().for_each(|room| verdicts.take(&[named(room)]));
        assert_eq!(verdicts.into_rows().first().map(|row| row.subject.as_str()), Some("a"));
    }

    #[test]
    fn a_lost_connection_says_nothing_about_a_room() {
        let lost = row(OutcomeKind::Fail, Some(Code::ConnectionLost));
        assert_eq!(together(std::slice::from_ref(&lost)), None);
        assert_eq!(together(&[lost, row(OutcomeKind::Pass, None)]), Some(OutcomeKind::Pass));
    }
}

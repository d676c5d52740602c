//! Rooms a draft names, read before anything of it is kept.

use anteroom_catalogue::Words;
use anteroom_domain::{Code, Disposition, Failure, Missing, Reason, clean};

use super::refused::DraftRefused;
use crate::fields::Wrong;
use crate::forms::incomplete;
use crate::rooms::{ParsedRooms, from_list, parse_text};
use crate::table;
use crate::wire::{FieldRejected, FieldWrong, StepId};

/// What a draft's rooms came to.
#[derive(Debug, Default)]
pub(super) struct NamedRooms {
    parsed: Vec<ParsedRooms>,
    wrong: Vec<Wrong>,
    rejected: Vec<FieldRejected>,
}

impl NamedRooms {
    /// Reads rooms that were typed, and those of a file.
    pub(super) async fn read(typed: &[String], file: Option<&str>, words: &Words) -> Self {
        let mut named = Self::default();
        if !typed.is_empty() {
            named.take_typed(typed, words);
        }
        if let Some(file) = file {
            match table::load(file).await {
                Ok(list) => named.take_listed(from_list(list, words), file),
                Err(failure) => named.refuse("rooms", failure),
            }
        }
        named
    }

    /// The rooms, unless they or anything else of the draft cannot be used; then the first cause, and all of them.
    pub(super) fn unless(self, mut wrong: Vec<Wrong>) -> Result<Vec<ParsedRooms>, (Failure, DraftRefused)> {
        wrong.extend(self.wrong);
        wrong.sort_by_key(|(step, _, _)| *step);
        let Some((_, _, first)) = wrong.first() else { return Ok(self.parsed) };
        let first = first.clone();
        let wrong = wrong.into_iter();
        let wrong =
            wrong.map(|(step, field, why)| FieldWrong { step, field: field.to_owned(), why: why.into() });
        Err((first, DraftRefused { wrong: wrong.collect(), rejected: self.rejected }))
    }

    fn take_typed(&mut self, typed: &[String], words: &Words) {
        if typed.iter().any(|room| clean(room).is_empty()) {
            self.refuse("room", incomplete("room", Missing::Address));
        }
        let parsed = parse_text(&typed.join("\n"), words);
        for rejected in &parsed.rejected {
            let failure = Failure::new(Code::AddressInvalid, Disposition::StopRun);
            self.refuse("room", failure.with("text", &rejected.text));
        }
        self.parsed.push(parsed);
    }

    fn take_listed(&mut self, parsed: ParsedRooms, file: &str) {
        let unusable = || Failure::new(Code::ListUnreadable, Disposition::StopRun).with("file", file);
        if !parsed.rejected.is_empty() {
            let count = parsed.rejected.len();
            self.refuse("rooms", unusable().worded(Reason::UnusedLines).with("count", count));
        } else if parsed.rooms.is_empty() {
            self.refuse("rooms", unusable().worded(Reason::Empty));
        }
        self.rejected.extend(parsed.rejected.iter().cloned());
        self.parsed.push(parsed);
    }

    fn refuse(&mut self, field: &'static str, failure: Failure) {
        self.wrong.push((StepId::Rooms, field, failure));
    }
}

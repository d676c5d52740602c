//! Why nothing came of a draft.

use crate::wire::{FieldRejected, FieldWrong};

/// What of a draft cannot be used, all of it.
#[derive(Debug, Clone)]
pub struct DraftRefused {
    /// The fields, in the order of the steps.
    pub wrong: Vec<FieldWrong>,
    /// Lines of the file with rooms.
    pub rejected: Vec<FieldRejected>,
}

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AudienceKind, FindingRow, RemedyRow, SetupId};

/// A requirement's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RequirementState {
    /// Not looked at.
    Open,
    /// Met.
    Met,
    /// Not met.
    NotMet,
    /// Met, with something worth knowing.
    Warning,
    /// Set right, not in force yet.
    Waiting,
}

/// How it was verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[ts(export)]
pub enum Verified {
    /// Not at all.
    Not,
    /// By a check.
    ByCheck {
        /// When.
        #[ts(type = "string")]
        at: Timestamp,
    },
    /// By the pasted output of a command.
    ByOutput {
        /// When.
        #[ts(type = "string")]
        at: Timestamp,
    },
    /// By what its script said of itself when it ran.
    ByScript {
        /// When.
        #[ts(type = "string")]
        at: Timestamp,
    },
    /// By a person's word.
    ByHand {
        /// When.
        #[ts(type = "string")]
        at: Timestamp,
    },
}

impl Verified {
    /// When; `None` where it was not.
    pub fn at(&self) -> Option<Timestamp> {
        match self {
            Self::Not => None,
            Self::ByCheck { at } | Self::ByOutput { at } | Self::ByScript { at } | Self::ByHand { at } => {
                Some(*at)
            }
        }
    }
}

/// A line of the checklist, in the words of the product's profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Requirement {
    /// The requirement.
    pub id: String,
    /// In one sentence.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// Who can do it.
    pub audience: AudienceKind,
    /// Whether a check can tell; otherwise a person confirms.
    pub checkable: bool,
    /// Its state.
    pub state: RequirementState,
    /// How it was verified.
    pub verified: Verified,
    /// How to meet it.
    pub remedy: Option<RemedyRow>,
    /// What the check found, where it is not met.
    pub problem: Option<FindingRow>,
    /// Where the guide asks for it: the guide's title and section.
    pub guide: String,
    /// What replaces the guide's advice and since when, where it is out of date.
    pub replaced: Option<String>,
    /// The command whose pasted output decides it; `null` when none does.
    pub paste: Option<String>,
    /// Whether the practice organization can do what the script says.
    pub appliable: bool,
    /// The step whose test verifies it.
    pub step: Option<super::StepId>,
    /// When what it needs was set, where somebody said so and it is not met.
    pub clock: Option<super::ClockRow>,
    /// What its script said when its output was brought back last.
    pub ran: Option<super::RanRow>,
}

/// Says that something was set right, or takes that back: from now on what it mends may be waiting.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RemedyDone {
    /// The setup.
    pub setup: SetupId,
    /// The remedy's or the requirement's id.
    pub remedy: String,
    /// Whether it is set.
    pub done: bool,
}

/// Confirms a requirement by hand, or takes that back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RequirementConfirm {
    /// The setup.
    pub setup: SetupId,
    /// The requirement.
    pub requirement: String,
    /// Whether it is met.
    pub confirmed: bool,
}

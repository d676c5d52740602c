//! The parts of a profile that are the same in the file and in the program.

use anteroom_catalogue::Words;
use anteroom_catalogue::texts::products as texts;
use anteroom_domain::{CalendarProcessing, Environment};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::vocabulary::{
    Detail, HandoverItem, Over, ResourceKind, RightKind, Scheme, environments_schema, written,
};

/// What a product asks to be told, by where the mailboxes are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Asks {
    /// For Exchange Server.
    pub on_premises: Vec<Detail>,
    /// For Exchange Online.
    pub exchange_online: Vec<Detail>,
}

/// A right the product is given, over whom, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Right {
    /// The right.
    pub right: RightKind,
    /// What it is over.
    pub over: Over,
    /// What the product does with it; continues «… : », so it starts with a small letter and ends without a full stop.
    pub why: String,
    /// Where it is given; everywhere the product goes when left out.
    #[schemars(schema_with = "environments_schema")]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<Environment>,
}

impl Right {
    /// The right in one sentence.
    pub fn sentence(&self, words: &Words) -> String {
        let (over, why) = (written(self.over), &self.why);
        words.tell(&match self.right {
            RightKind::Impersonation => texts::impersonation(over, why),
            RightKind::FullAccess => texts::full_access(over, why),
            RightKind::Management => texts::management(why),
            RightKind::Application => texts::application(over, why),
        })
    }

    /// Whether it is given where the mailboxes are in `environment`.
    pub fn applies(&self, environment: Environment) -> bool {
        self.environments.is_empty() || self.environments.contains(&environment)
    }
}

/// The mailboxes and groups a product works with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Resources {
    /// The kinds of resource mailboxes.
    pub kinds: Vec<ResourceKind>,
    /// Room lists, where the product reads the rooms from them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub room_lists: Option<RoomLists>,
}

/// What a product needs of room lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoomLists {
    /// How many rooms a list may hold: 75, which is what scripts fill and the check asks for; more rooms go into further lists.
    pub most_members: usize,
    /// Whether the service account manages the list.
    pub managed_by_account: bool,
}

/// How the product signs in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// The schemes it can use, the preferred one first.
    pub schemes: Vec<Scheme>,
    /// Whether somebody is there to give a second factor. Nobody is, for a service account.
    pub second_factor: bool,
    /// In one sentence, for a person.
    pub note: String,
}

/// How the product signs in, by where the mailboxes are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SignIns {
    /// To Exchange Server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_premises: Option<SignIn>,
    /// To Exchange Online.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange_online: Option<SignIn>,
}

/// Something that is set right at once and in force later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    /// Its id within the profile: letters, digits and underscores.
    pub id: String,
    /// What one waits for, in one sentence.
    pub what: String,
    /// How long, in words.
    pub how_long: String,
    /// How long at most, in minutes; left out where nobody can tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// The guide's section that says so.
    pub source: String,
    /// Where it applies; everywhere the product goes when left out.
    #[schemars(schema_with = "environments_schema")]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<Environment>,
}

/// How the product wants requests to be processed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Processing {
    /// By the rooms.
    #[schemars(schema_with = "processing_schema")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rooms: Option<CalendarProcessing>,
    /// By the equipment mailbox.
    #[schemars(schema_with = "processing_schema")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub equipment: Option<CalendarProcessing>,
}

/// What the vendor is sent at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Handover {
    /// Who gets it, such as «your Flowscape contact person».
    pub to: String,
    /// What happens with it next, in one sentence.
    pub then: String,
    /// How the secret is passed on, which is in no document.
    pub secret: String,
    /// The values, in the guide's order.
    pub values: Vec<HandoverValue>,
}

/// One value the vendor is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandoverValue {
    /// What the vendor calls it.
    pub label: String,
    /// Which value it is.
    pub value: HandoverItem,
    /// Where it is sent; everywhere the product goes when left out.
    #[schemars(schema_with = "environments_schema")]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub environments: Vec<Environment>,
}

/// Advice of the guide that is out of date, and what replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Replaced {
    /// Since when: `2023`, `2023-01` or `2023-01-31`.
    pub since: String,
    /// What replaces it; follows «Since …:».
    pub by: String,
    /// What the guide says, and why it does not work any more.
    pub note: String,
}

impl Replaced {
    /// For a person: since when, what instead, why.
    pub fn sentence(&self, words: &Words) -> String {
        let by = self.by.trim_end_matches('.');
        words.tell(&texts::replaced(self.since_in_words(words), by, &self.note))
    }

    fn since_in_words(&self, words: &Words) -> String {
        let mut parts = self.since.split('-');
        let year = parts.next().unwrap_or_default();
        let month = parts.next().and_then(|month| month.parse::<u8>().ok());
        let Some(month) = month.map(|month| words.tell(&texts::month(month))) else { return year.to_owned() };
        words.tell(&match parts.next() {
            Some(day) => texts::since_day(day.trim_start_matches('0'), month, year),
            None => texts::since_month(month, year),
        })
    }
}

/// Who asks for a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Source {
    /// The vendor's guide.
    Guide {
        /// Its title.
        guide: String,
        /// The section.
        section: String,
    },
    /// Nobody but this profile.
    Added {
        /// Why it is on the list all the same.
        reason: String,
    },
}

impl Source {
    /// For a person: where it stands, or why it is asked for all the same.
    pub fn sentence(&self, words: &Words) -> String {
        words.tell(&match self {
            Self::Guide { guide, section } => texts::guide(guide, section),
            Self::Added { reason } => texts::added(reason),
        })
    }
}

fn processing_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "object",
        "description": "Settings by the meaning of Set-CalendarProcessing; those left out are not wished for.",
        "properties": {
            "automation": { "enum": ["none", "auto_update", "auto_accept"], "description": "AutomateProcessing." },
            "allow_conflicts": { "type": "boolean", "description": "AllowConflicts." },
            "allow_recurring": { "type": "boolean", "description": "AllowRecurringMeetings." },
            "enforce_horizon": { "type": "boolean", "description": "EnforceSchedulingHorizon." },
            "booking_window_days": {
                "type": "integer", "minimum": 0, "maximum": 1080, "description": "BookingWindowInDays."
            },
            "maximum_minutes": {
                "type": "integer", "minimum": 0, "description": "MaximumDurationInMinutes; 0 for no limit."
            },
            "accept_external": { "type": "boolean", "description": "ProcessExternalMeetingMessages." },
            "delete_subject": { "type": "boolean", "description": "DeleteSubject." },
            "add_organizer_to_subject": { "type": "boolean", "description": "AddOrganizerToSubject." },
            "delete_comments": { "type": "boolean", "description": "DeleteComments." },
            "remove_private": { "type": "boolean", "description": "RemovePrivateProperty." }
        },
        "additionalProperties": false
    })
}

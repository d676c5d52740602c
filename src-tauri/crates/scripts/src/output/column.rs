//! The properties of the objects read here, and what their values look like.

/// What a property's values look like: by this a wrong way of joining lines is told, and an object from a piece of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// True or false.
    Flag,
    /// A whole number.
    Number,
    /// No blank is in it: an address, a value of a fixed set.
    Word,
    /// A name, or a place in the directory.
    Place,
    /// Several of those.
    List,
    /// A name.
    Name,
    /// Whatever people write. Nothing is judged by it.
    Note,
}

/// A property, how its values look, and whether each object has one.
type Column = (&'static str, Kind, bool);

const COLUMNS: [Column; 50] = [
    ("Name", Kind::Name, false),
    ("Identity", Kind::Place, true),
    ("DisplayName", Kind::Name, false),
    ("Alias", Kind::Note, false),
    ("Role", Kind::Name, true),
    ("RoleAssignee", Kind::Place, true),
    ("RoleAssigneeName", Kind::Name, true),
    ("RoleAssigneeType", Kind::Word, true),
    ("AssignmentMethod", Kind::Name, false),
    ("AssignmentChain", Kind::Note, false),
    ("EffectiveUserName", Kind::Name, false),
    ("RoleAssignmentDelegationType", Kind::Word, true),
    ("RecipientWriteScope", Kind::Word, true),
    ("RecipientReadScope", Kind::Note, false),
    ("ConfigWriteScope", Kind::Note, false),
    ("CustomRecipientWriteScope", Kind::Name, false),
    ("CustomRecipientWriteScopeFilter", Kind::Name, false),
    ("CustomConfigWriteScope", Kind::Note, false),
    ("Enabled", Kind::Flag, true),
    ("User", Kind::Note, false),
    ("AutomateProcessing", Kind::Word, true),
    ("AllowConflicts", Kind::Flag, true),
    ("AllowRecurringMeetings", Kind::Flag, true),
    ("EnforceSchedulingHorizon", Kind::Flag, true),
    ("BookingWindowInDays", Kind::Number, true),
    ("MaximumDurationInMinutes", Kind::Number, true),
    ("ProcessExternalMeetingMessages", Kind::Flag, true),
    ("DeleteSubject", Kind::Flag, true),
    ("AddOrganizerToSubject", Kind::Flag, true),
    ("DeleteComments", Kind::Flag, true),
    ("RemovePrivateProperty", Kind::Flag, true),
    ("AdditionalResponse", Kind::Note, false),
    ("ResourceDelegates", Kind::Note, false),
    ("MailboxOwnerId", Kind::Place, true),
    ("GroupType", Kind::Note, false),
    ("RecipientType", Kind::Note, false),
    ("RecipientTypeDetails", Kind::Word, true),
    ("PrimarySmtpAddress", Kind::Word, true),
    ("WindowsEmailAddress", Kind::Word, false),
    ("ManagedBy", Kind::List, false),
    ("Members", Kind::List, false),
    ("RoleName", Kind::Name, true),
    ("GrantedPermissions", Kind::List, true),
    ("AllowedResourceScope", Kind::Name, false),
    ("ScopeType", Kind::Word, false),
    ("InScope", Kind::Flag, true),
    ("DistinguishedName", Kind::Note, false),
    ("Mailbox", Kind::Word, true),
    ("Account", Kind::Name, false),
    ("Resource", Kind::Word, true),
];

fn find(name: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|(known, ..)| known.eq_ignore_ascii_case(name))
}

/// Whether `name` is a property of an object read here.
pub fn is_known(name: &str) -> bool {
    find(name).is_some()
}

/// What the property's values look like.
pub fn kind(name: &str) -> Kind {
    find(name).map_or(Kind::Note, |(_, kind, _)| *kind)
}

/// Whether each object has a value there, so that what has none is no object, or one of another kind.
pub fn is_always_there(name: &str) -> bool {
    find(name).is_some_and(|(.., always)| *always)
}

/// Whether a line names a property by a word that stands in no mail by chance, or as only outputs have it.
pub fn is_named_in(line: &str) -> bool {
    let mut words = line.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_telling = |word: &str| word.chars().skip(1).any(char::is_uppercase);
    let property = line
        .split_once(':')
        .is_some_and(|(name, rest)| (name.ends_with(' ') || rest.starts_with(' ')) && is_known(name.trim()));
    property || words.any(|word| is_known(word) && is_telling(word))
}

/// Values of fixed sets, by the properties that have them. A set may grow; what is in it is whole.
const SETS: [(&str, &[&str]); 5] = [
    ("AutomateProcessing", &["None", "AutoUpdate", "AutoAccept"]),
    ("RoleAssigneeType", &["User", "RoleGroup", "SecurityGroup", "RoleAssignmentPolicy", "ServicePrincipal"]),
    ("RoleAssignmentDelegationType", &["Regular", "Delegating", "DelegatingOrgWide"]),
    ("RecipientWriteScope", &["Organization", "CustomRecipientScope", "OU", "Self", "None", "MyGAL"]),
    (
        "RecipientTypeDetails",
        &[
            "RoomList",
            "MailUniversalDistributionGroup",
            "MailUniversalSecurityGroup",
            "MailNonUniversalGroup",
        ],
    ),
];

/// Whether a value of this property is whole, so that nothing goes on behind it.
pub fn is_complete(name: &str, value: &str) -> bool {
    match kind(name) {
        Kind::Flag => super::value::parse_flag(value).is_some() || value == "Not Run",
        Kind::Number => true,
        _ => SETS.iter().any(|(known, set)| known.eq_ignore_ascii_case(name) && set.contains(&value)),
    }
}

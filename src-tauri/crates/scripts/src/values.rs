//! The customer's values, as a script's first lines assign them.

use anteroom_domain::{CalendarProcessing, Login, ROOMS_PER_LIST, SmtpAddress};
use serde::{Deserialize, Serialize};

use crate::{Unquotable, quote};

/// Exchange's limit for the names of scopes, assignments and role groups is 64 characters; the blocks append a few words.
const LONGEST_NAME: usize = 40;

/// What stands in front when nobody says for what product the account is.
const NAMES: &str = "Anteroom";

/// What scripts are written with. What is not known is `None` or empty; no secret is among it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    /// The service account's primary SMTP address.
    pub account: Option<SmtpAddress>,
    /// The service account's user name.
    pub login: Option<Login>,
    /// The service account's first name.
    pub first_name: Option<String>,
    /// The service account's last name.
    pub last_name: Option<String>,
    /// The rooms chosen.
    pub rooms: Vec<SmtpAddress>,
    /// The equipment mailbox.
    pub equipment: Option<SmtpAddress>,
    /// How the equipment mailbox is to process requests.
    pub processing: CalendarProcessing,
    /// The first room list.
    pub room_list: Option<SmtpAddress>,
    /// The host name in the URL of Exchange Web Services.
    pub host: Option<String>,
    /// The part of the addresses after the `@`.
    pub mail_domain: Option<String>,
    /// The app registration's client id.
    pub client_id: Option<String>,
    /// The object id of its enterprise application, which is another one than the registration's.
    pub app_object_id: Option<String>,
    /// Addresses to look up.
    pub addresses: Vec<SmtpAddress>,
    /// People's mailboxes that a person agreed to have turned into rooms or equipment.
    pub may_convert: Vec<SmtpAddress>,
    /// Role assignments that reach further, by name, which a person agreed to have removed.
    pub may_remove: Vec<String>,
    /// What the names of scopes, assignments and role groups begin with: the product's name.
    pub names: Option<String>,
    /// What tells the scripts of one setup from those of another for the same product. Scripts of one plan take back each other's work.
    pub plan: Option<String>,
}

/// A value by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueName {
    /// The service account's address: `$Account`.
    Account,
    /// The service account's user name: `$Login`.
    Login,
    /// Its first name: `$FirstName`.
    FirstName,
    /// Its last name: `$LastName`.
    LastName,
    /// The rooms: `$Rooms`.
    Rooms,
    /// The equipment mailbox: `$Equipment`.
    Equipment,
    /// How the equipment mailbox is to process requests: `$Processing`.
    Processing,
    /// The room lists, as many as the rooms need: `$RoomLists`.
    RoomList,
    /// The host name: `$HostName`; PowerShell keeps `$Host` for itself.
    HostName,
    /// The mail domain: `$MailDomain`.
    MailDomain,
    /// The client id: `$ClientId`.
    ClientId,
    /// The enterprise application's object id: `$AppObjectId`.
    AppObjectId,
    /// Addresses to look up: `$Addresses`.
    Addresses,
    /// People's mailboxes that may become rooms or equipment: `$MayConvert`.
    MayConvert,
    /// Role assignments that may go: `$MayRemove`.
    MayRemove,
    /// What names begin with: `$Names`.
    Names,
}

impl ValueName {
    /// Every value, in the order in which they are assigned.
    pub const ALL: &'static [Self] = &[
        Self::Account,
        Self::Login,
        Self::FirstName,
        Self::LastName,
        Self::Rooms,
        Self::Equipment,
        Self::Processing,
        Self::RoomList,
        Self::HostName,
        Self::MailDomain,
        Self::ClientId,
        Self::AppObjectId,
        Self::Addresses,
        Self::MayConvert,
        Self::MayRemove,
        Self::Names,
    ];

    /// The variable that holds it, without the `$`.
    pub fn variable(self) -> &'static str {
        match self {
            Self::Account => "Account",
            Self::Login => "Login",
            Self::FirstName => "FirstName",
            Self::LastName => "LastName",
            Self::Rooms => "Rooms",
            Self::Equipment => "Equipment",
            Self::Processing => "Processing",
            Self::RoomList => "RoomLists",
            Self::HostName => "HostName",
            Self::MailDomain => "MailDomain",
            Self::ClientId => "ClientId",
            Self::AppObjectId => "AppObjectId",
            Self::Addresses => "Addresses",
            Self::MayConvert => "MayConvert",
            Self::MayRemove => "MayRemove",
            Self::Names => "Names",
        }
    }
}

/// One value, as it is written.
pub(crate) enum Written {
    /// A literal.
    One(String),
    /// An array of literals.
    Many(Vec<String>),
    /// Parameters of a cmdlet with values that are no text: `$true`, a number, or a word of Exchange's.
    Settings(Vec<(&'static str, String)>),
}

impl Values {
    /// The addresses of the room lists that the rooms need, at most 75 each: the first as it was typed, the further ones
    /// with a number behind the name (`rooms-02@contoso.com`). Empty without a room list.
    pub fn room_lists(&self) -> Vec<SmtpAddress> {
        let Some(first) = &self.room_list else { return Vec::new() };
        let mut lists = vec![first.clone()];
        for number in 2..=self.rooms.len().div_ceil(ROOMS_PER_LIST) {
            let address = format!("{}-{number:02}@{}", first.local_part(), first.domain());
            lists.extend(address.parse::<SmtpAddress>());
        }
        lists
    }

    /// What a value is, or `None` where it is not known.
    pub(crate) fn find(&self, name: ValueName) -> Option<Written> {
        let one = |value: Option<String>| value.filter(|value| !value.trim().is_empty()).map(Written::One);
        let texts = |addresses: &[SmtpAddress]| addresses.iter().map(ToString::to_string).collect::<Vec<_>>();
        let many = |addresses: &[SmtpAddress]| {
            Some(texts(addresses)).filter(|all| !all.is_empty()).map(Written::Many)
        };
        match name {
            ValueName::Account => one(self.account.as_ref().map(ToString::to_string)),
            ValueName::Login => one(self.login.as_ref().map(ToString::to_string)),
            ValueName::FirstName => one(self.first_name.clone()),
            ValueName::LastName => one(self.last_name.clone()),
            ValueName::Rooms => many(&self.rooms),
            ValueName::Equipment => one(self.equipment.as_ref().map(ToString::to_string)),
            ValueName::Processing => {
                let entries = self.processing.entries();
                (!entries.is_empty()).then_some(Written::Settings(entries))
            }
            ValueName::RoomList => many(&self.room_lists()),
            ValueName::HostName => one(self.host.clone()),
            ValueName::MailDomain => one(self.mail_domain.clone()),
            ValueName::ClientId => one(self.client_id.clone()),
            ValueName::AppObjectId => one(self.app_object_id.clone()),
            ValueName::Addresses => many(&self.addresses),
            // Nothing agreed to is an answer, too.
            ValueName::MayConvert => Some(Written::Many(texts(&self.may_convert))),
            ValueName::MayRemove => Some(Written::Many(self.may_remove.clone())),
            ValueName::Names => one(Some(self.product())),
        }
    }

    /// The product's name, as far as names of Exchange can hold it.
    pub(crate) fn product(&self) -> String {
        let names: String =
            self.names.as_deref().unwrap_or(NAMES).trim().chars().take(LONGEST_NAME).collect();
        if names.is_empty() { NAMES.to_owned() } else { names }
    }
}

impl Written {
    /// The customer's texts in it, for highlighting.
    pub(crate) fn texts(&self) -> Vec<String> {
        match self {
            Self::One(text) => vec![text.clone()],
            Self::Many(texts) => texts.clone(),
            Self::Settings(_) => Vec::new(),
        }
    }

    /// The assignment to a variable, with a line end.
    pub(crate) fn assign(&self, variable: &str) -> Result<String, Unquotable> {
        match self {
            Self::One(text) => Ok(format!("${variable} = {}\n", quote(text)?)),
            Self::Many(texts) if texts.is_empty() => Ok(format!("${variable} = @()\n")),
            Self::Many(texts) => {
                let mut lines = format!("${variable} = @(\n");
                for text in texts {
                    lines.push_str(&format!("    {}\n", quote(text)?));
                }
                lines.push_str(")\n");
                Ok(lines)
            }
            Self::Settings(settings) => {
                let mut lines = format!("${variable} = @{{\n");
                for (name, value) in settings {
                    let literal = match value.as_str() {
                        "True" => "$true".to_owned(),
                        "False" => "$false".to_owned(),
                        number if number.bytes().all(|byte| byte.is_ascii_digit()) => number.to_owned(),
                        word => quote(word)?.to_string(),
                    };
                    lines.push_str(&format!("    {name} = {literal}\n"));
                }
                lines.push_str("}\n");
                Ok(lines)
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod sample {
    use anteroom_domain::Automation;

    use super::*;

    /// Values as most tests need them: everything is known.
    pub(crate) fn values() -> Values {
        Values {
            account: Some("svc-rooms@contoso.com".parse().unwrap()),
            login: Some("CONTOSO\\svc-rooms".parse().unwrap()),
            first_name: Some("Room".into()),
            last_name: Some("Planner".into()),
            rooms: vec!["room101@contoso.com".parse().unwrap(), "room102@contoso.com".parse().unwrap()],
            equipment: Some("vmr@contoso.com".parse().unwrap()),
            processing: CalendarProcessing {
                automation: Some(Automation::AutoAccept),
                allow_conflicts: Some(true),
                ..CalendarProcessing::default()
            },
            room_list: Some("hq-rooms@contoso.com".parse().unwrap()),
            host: Some("mail.contoso.com".into()),
            mail_domain: Some("contoso.com".into()),
            client_id: Some("6f1b3f4e-6f0e-4b0e-9b43-0d6f3f6f8a11".into()),
            app_object_id: Some("b0b1c1d1-2222-4b0e-9b43-0d6f3f6f8a11".into()),
            addresses: vec!["reception@contoso.com".parse().unwrap()],
            names: Some("Flowscape".into()),
            ..Values::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use anteroom_domain::Automation;

    use super::*;

    fn rooms(count: usize) -> Values {
        Values {
            rooms: (1..=count).map(|number| format!("room{number}@contoso.com").parse().unwrap()).collect(),
            room_list: Some("hq@contoso.com".parse().unwrap()),
            ..Values::default()
        }
    }

    #[test]
    fn room_lists_are_as_many_as_the_rooms_need() {
        let addresses =
            |count| -> Vec<String> { rooms(count).room_lists().iter().map(ToString::to_string).collect() };
        assert_eq!(addresses(0), ["hq@contoso.com"], "the list stands before its rooms do");
        assert_eq!(addresses(75), ["hq@contoso.com"], "75 rooms fit");
        assert_eq!(addresses(151), ["hq@contoso.com", "hq-02@contoso.com", "hq-03@contoso.com"]);
        assert!(Values::default().room_lists().is_empty(), "no list was typed");
    }

    #[test]
    fn values_are_written_as_what_they_are() {
        let mut values = rooms(1);
        values.processing = CalendarProcessing {
            automation: Some(Automation::AutoAccept),
            allow_conflicts: Some(true),
            maximum_minutes: Some(0),
            ..CalendarProcessing::default()
        };
        let written = |name| values.find(name).unwrap().assign("X").unwrap();
        assert_eq!(written(ValueName::Rooms), "$X = @(\n    'room1@contoso.com'\n)\n");
        assert_eq!(
            written(ValueName::Processing),
            "$X = @{\n    AutomateProcessing = 'AutoAccept'\n    AllowConflicts = $true\n    MaximumDurationInMinutes = 0\n}\n"
        );
        assert!(values.find(ValueName::ClientId).is_none(), "what was not typed is missing");
    }

    #[test]
    fn names_fit_where_exchange_keeps_them() {
        let values = Values { names: Some("A product of many words, ".repeat(5)), ..Values::default() };
        let Some(Written::One(names)) = values.find(ValueName::Names) else {
            unreachable!("names have a default")
        };
        assert!(names.chars().count() <= LONGEST_NAME, "{names} leaves room for what is appended");
        let Some(Written::One(names)) = Values::default().find(ValueName::Names) else {
            unreachable!("the default")
        };
        assert_eq!(names, NAMES);
    }
}

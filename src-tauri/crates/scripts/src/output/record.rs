//! One object of an output: its properties by name.

use super::value;
use super::{CheckCommand, Refused};

/// Properties of the objects read here. A line or a column by one of these names is what it looks like.
const KNOWN: [&str; 49] = [
    "Name",
    "Identity",
    "DisplayName",
    "Alias",
    "Role",
    "RoleAssignee",
    "RoleAssigneeName",
    "RoleAssigneeType",
    "AssignmentMethod",
    "AssignmentChain",
    "EffectiveUserName",
    "RoleAssignmentDelegationType",
    "RecipientWriteScope",
    "RecipientReadScope",
    "ConfigWriteScope",
    "CustomRecipientWriteScope",
    "CustomRecipientWriteScopeFilter",
    "CustomConfigWriteScope",
    "Enabled",
    "User",
    "AutomateProcessing",
    "AllowConflicts",
    "AllowRecurringMeetings",
    "EnforceSchedulingHorizon",
    "BookingWindowInDays",
    "MaximumDurationInMinutes",
    "ProcessExternalMeetingMessages",
    "DeleteSubject",
    "AddOrganizerToSubject",
    "DeleteComments",
    "RemovePrivateProperty",
    "ResourceDelegates",
    "MailboxOwnerId",
    "GroupType",
    "RecipientType",
    "RecipientTypeDetails",
    "PrimarySmtpAddress",
    "WindowsEmailAddress",
    "ManagedBy",
    "Members",
    "RoleName",
    "GrantedPermissions",
    "AllowedResourceScope",
    "ScopeType",
    "InScope",
    "DistinguishedName",
    "Mailbox",
    "Account",
    "Resource",
];

/// Whether `name` is a property of an object read here.
pub fn is_known(name: &str) -> bool {
    KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// An object's properties, in the order in which they were printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    properties: Vec<(String, String)>,
}

impl Record {
    /// Adds a property.
    pub fn push(&mut self, name: &str, value: String) {
        self.properties.push((name.to_owned(), value));
    }

    /// The value that was added last.
    pub fn last_value(&mut self) -> Option<&mut String> {
        self.properties.last_mut().map(|(_, value)| value)
    }

    /// Values in the order of the columns.
    pub fn values(&mut self) -> impl Iterator<Item = &mut String> {
        self.properties.iter_mut().map(|(_, value)| value)
    }

    /// Whether it has nothing.
    pub fn is_empty(&self) -> bool {
        self.properties.is_empty()
    }

    /// Whether the property was printed.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// Names of all properties.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.properties.iter().map(|(name, _)| name.as_str())
    }

    /// A property as printed.
    pub fn find(&self, name: &str) -> Option<&str> {
        let mut all = self.properties.iter();
        all.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// A property that is not empty, and whole.
    ///
    /// # Errors
    /// When it was shortened, or is the name of a type.
    pub fn find_whole(&self, command: CheckCommand, column: &'static str) -> Result<Option<&str>, Refused> {
        let Some(value) = self.find(column).filter(|value| !value.is_empty()) else { return Ok(None) };
        let (cmdlet, format) = (command.cmdlet(), command.format());
        if value::is_shortened(value) {
            return Err(Refused::Shortened { column, value: value.to_owned(), cmdlet, format });
        }
        if value::is_type_name(value) {
            return Err(Refused::TypeInsteadOfValue { column, cmdlet, format });
        }
        Ok(Some(value))
    }

    /// A property that must be there.
    ///
    /// # Errors
    /// When it is not, and as [`Record::find_whole`].
    pub fn whole(&self, command: CheckCommand, column: &'static str) -> Result<&str, Refused> {
        self.find_whole(command, column)?.ok_or(Refused::Missing {
            column,
            cmdlet: command.cmdlet(),
            format: command.format(),
        })
    }

    /// A property with several values.
    ///
    /// # Errors
    /// When elements were left out, or it is the name of a type.
    pub fn find_list(
        &self,
        command: CheckCommand,
        column: &'static str,
    ) -> Result<Option<Vec<String>>, Refused> {
        let Some(value) = self.find(column) else { return Ok(None) };
        let (cmdlet, format) = (command.cmdlet(), command.format());
        if value::is_type_name(value) {
            return Err(Refused::TypeInsteadOfValue { column, cmdlet, format });
        }
        let list = value::parse_list(value);
        match list {
            Some(list) if list.iter().any(|item| value::is_shortened(item)) => {
                Err(Refused::ShortenedList { column, cmdlet, format })
            }
            Some(list) => Ok(Some(list)),
            None => Err(Refused::ShortenedList { column, cmdlet, format }),
        }
    }

    /// A property that is true or false.
    ///
    /// # Errors
    /// When it is neither, and as [`Record::find_whole`].
    pub fn find_flag(&self, command: CheckCommand, column: &'static str) -> Result<Option<bool>, Refused> {
        let Some(value) = self.find_whole(command, column)? else { return Ok(None) };
        let flag = value::parse_flag(value);
        flag.map(Some).ok_or_else(|| Refused::UnknownValue { column, value: value.to_owned() })
    }

    /// A property that is a whole number.
    ///
    /// # Errors
    /// When it is none, and as [`Record::find_whole`].
    pub fn find_number(&self, command: CheckCommand, column: &'static str) -> Result<Option<u32>, Refused> {
        let Some(value) = self.find_whole(command, column)? else { return Ok(None) };
        let number = value::parse_number(value);
        number.map(Some).ok_or_else(|| Refused::UnknownValue { column, value: value.to_owned() })
    }
}

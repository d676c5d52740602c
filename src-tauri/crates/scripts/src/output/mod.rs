//! What Exchange's check commands print, pasted back: as list, table or CSV, in English or German.
//!
//! Property names of Exchange's objects are the same in every language; what differs is the format, the width of the
//! window, the words for true and false once a spreadsheet was in between, and what a copy drags along. What cannot be
//! read for certain is refused with the reason and with what to do, never guessed.

mod delimited;
mod list;
mod read;
mod record;
mod refused;
mod table;
mod text;
mod value;
mod verdict;
mod words;

use anteroom_domain::CalendarProcessing;

pub use refused::Refused;
pub use verdict::{Expected, Verdict};

/// Longer texts are not the output of a check command, but something else that was on the clipboard.
const LONGEST_TEXT: usize = 4 * 1024 * 1024;

/// A command whose output can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CheckCommand {
    /// Who may impersonate whom.
    RoleAssignments,
    /// How resource mailboxes answer requests.
    CalendarProcessing,
    /// Distribution groups, room lists among them.
    DistributionGroups,
    /// What an application may do (RBAC for Applications).
    ApplicationAuthorization,
}

impl CheckCommand {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::RoleAssignments,
        Self::CalendarProcessing,
        Self::DistributionGroups,
        Self::ApplicationAuthorization,
    ];

    /// The cmdlet's name.
    pub fn cmdlet(self) -> &'static str {
        match self {
            Self::RoleAssignments => "Get-ManagementRoleAssignment",
            Self::CalendarProcessing => "Get-CalendarProcessing",
            Self::DistributionGroups => "Get-DistributionGroup",
            Self::ApplicationAuthorization => "Test-ServicePrincipalAuthorization",
        }
    }

    /// What to put behind the command, so that it prints everything that is needed, and nothing shortened.
    pub fn format(self) -> &'static str {
        match self {
            Self::RoleAssignments => {
                "Format-List Name,Role,RoleAssigneeName,RoleAssignee,RoleAssigneeType,EffectiveUserName,Enabled,\
                 RoleAssignmentDelegationType,RecipientWriteScope,CustomRecipientWriteScope"
            }
            Self::CalendarProcessing => {
                "Format-List Identity,AutomateProcessing,AllowConflicts,AllowRecurringMeetings,\
                 EnforceSchedulingHorizon,BookingWindowInDays,MaximumDurationInMinutes,\
                 ProcessExternalMeetingMessages,DeleteSubject,AddOrganizerToSubject,DeleteComments,\
                 RemovePrivateProperty"
            }
            // Exchange Online has ids in ManagedBy, which its own lists show as they are.
            Self::DistributionGroups => {
                "Format-List Name,PrimarySmtpAddress,RecipientTypeDetails,@{ Name = 'ManagedBy'; Expression = { \
                 $_.ManagedBy | ForEach-Object { (Get-Recipient -Identity \"$_\").PrimarySmtpAddress } } }"
            }
            Self::ApplicationAuthorization => {
                "Format-List RoleName,GrantedPermissions,AllowedResourceScope,ScopeType,InScope"
            }
        }
    }
}

/// An assignment of a management role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleAssignment {
    /// The assignment's name; as shown, shortened where the window was narrow.
    pub name: Option<String>,
    /// The role.
    pub role: String,
    /// `RoleAssigneeName`, or what stands in for it.
    pub assignee: String,
    /// `RoleAssignee`, where it was printed too: the place in the directory.
    pub assignee_place: Option<String>,
    /// User, role group, policy.
    pub assignee_type: Option<String>,
    /// The kind of the write scope: `Organization`, `CustomRecipientScope`.
    pub write_scope: Option<String>,
    /// The management scope's name, where there is one.
    pub custom_scope: Option<String>,
    /// Whether it is in force.
    pub enabled: bool,
    /// Whether it only lets the assignee assign the role to others.
    pub delegating: bool,
    /// Who has the role by it; `All Group Members` where the command was not asked to look.
    pub effective_user: Option<String>,
    /// The account the command was asked about, where it has the role by this assignment through a group, or is printed as
    /// an id alone.
    pub through_group: Option<String>,
}

/// The settings of one resource mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxProcessing {
    /// The mailbox as printed: a place in the directory, a name or an address.
    pub identity: String,
    /// The command line it was asked with, where that was pasted too and gave this mailbox alone.
    pub asked: Option<String>,
    /// The settings.
    pub processing: CalendarProcessing,
}

/// A distribution group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DistributionGroup {
    /// Its name.
    pub name: Option<String>,
    /// Its primary SMTP address.
    pub address: Option<String>,
    /// The command line it was asked with, where that was pasted too and gave this group alone.
    pub asked: Option<String>,
    /// `RecipientTypeDetails`; `RoomList` for a room list.
    pub type_details: Option<String>,
    /// Who manages it.
    pub managed_by: Option<Vec<String>>,
    /// Its members, where somebody had them printed.
    pub members: Option<Vec<String>>,
}

/// What an application may do by one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorization {
    /// `Application Calendars.ReadWrite` and the like.
    pub role: String,
    /// The permissions the role grants.
    pub permissions: Vec<String>,
    /// The scope's name.
    pub allowed_scope: Option<String>,
    /// The scope's kind.
    pub scope_type: Option<String>,
    /// Whether the mailbox asked about is in the scope; `None` when the command was run without one.
    pub in_scope: Option<bool>,
    /// The mailbox asked about, where somebody had it printed.
    pub resource: Option<String>,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// Of `Get-ManagementRoleAssignment`.
    RoleAssignments(Vec<RoleAssignment>),
    /// Of `Get-CalendarProcessing`.
    CalendarProcessing(Vec<MailboxProcessing>),
    /// Of `Get-DistributionGroup`.
    DistributionGroups(Vec<DistributionGroup>),
    /// Of `Test-ServicePrincipalAuthorization`.
    ApplicationAuthorization(Vec<Authorization>),
}

impl Output {
    /// The command it comes from.
    pub fn command(&self) -> CheckCommand {
        match self {
            Self::RoleAssignments(_) => CheckCommand::RoleAssignments,
            Self::CalendarProcessing(_) => CheckCommand::CalendarProcessing,
            Self::DistributionGroups(_) => CheckCommand::DistributionGroups,
            Self::ApplicationAuthorization(_) => CheckCommand::ApplicationAuthorization,
        }
    }
}

/// Reads what was pasted: which command it comes from shows in its columns. Several runs of one command may be pasted
/// together.
///
/// # Errors
/// Why it cannot be read, or not for certain, and what to do.
pub fn parse_output(text: &str) -> Result<Output, Refused> {
    if text.len() > LONGEST_TEXT {
        return Err(Refused::TooLong);
    }
    let text = text::clean(text);
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    let runs = text::split_runs(&text);
    let mut outputs = Vec::new();
    for run in &runs {
        if let Some(message) = text::find_error(&run.lines) {
            return Err(Refused::CommandFailed { message });
        }
        outputs.extend(read::read_run(run)?);
    }
    let mut outputs = outputs.into_iter();
    let Some(mut all) = outputs.next() else {
        return Err(text::find_failure_in_words(&text)
            .map_or(Refused::Unreadable, |message| Refused::CommandFailed { message }));
    };
    for output in outputs {
        let (first, second) = (all.command().cmdlet(), output.command().cmdlet());
        match (&mut all, output) {
            (Output::RoleAssignments(all), Output::RoleAssignments(more)) => all.extend(more),
            (Output::CalendarProcessing(all), Output::CalendarProcessing(more)) => all.extend(more),
            (Output::DistributionGroups(all), Output::DistributionGroups(more)) => all.extend(more),
            (Output::ApplicationAuthorization(all), Output::ApplicationAuthorization(more)) => {
                all.extend(more);
            }
            _ => return Err(Refused::Mixed { first, second }),
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests;

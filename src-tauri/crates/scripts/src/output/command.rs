//! The commands whose output can be read.

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

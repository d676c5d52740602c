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

/// Columns, and what prints them so that nothing is shortened, left out or wrapped.
macro_rules! whole {
    ($($columns:literal)+) => {
        concat!("Format-List ", $($columns,)+ " | Out-String -Width 4096")
    };
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

    /// What to put behind the command, so that it prints everything that is needed, and nothing shortened or in lines that may be joined
    /// in two ways.
    pub fn format(self) -> &'static str {
        match self {
            Self::RoleAssignments => whole!(
                "Name,Role,RoleAssigneeName,RoleAssignee,RoleAssigneeType,EffectiveUserName,Enabled,"
                "RoleAssignmentDelegationType,RecipientWriteScope,CustomRecipientWriteScope"
            ),
            Self::CalendarProcessing => whole!(
                "Identity,AutomateProcessing,AllowConflicts,AllowRecurringMeetings,EnforceSchedulingHorizon,"
                "BookingWindowInDays,MaximumDurationInMinutes,ProcessExternalMeetingMessages,DeleteSubject,"
                "AddOrganizerToSubject,DeleteComments,RemovePrivateProperty"
            ),
            // Exchange Online has ids in ManagedBy, which its own lists show as they are.
            Self::DistributionGroups => whole!(
                "Name,PrimarySmtpAddress,RecipientTypeDetails,@{ Name = 'ManagedBy'; Expression = { "
                "$_.ManagedBy | ForEach-Object { (Get-Recipient -Identity \"$_\").PrimarySmtpAddress } } }"
            ),
            Self::ApplicationAuthorization => {
                whole!("RoleName,GrantedPermissions,AllowedResourceScope,ScopeType,InScope")
            }
        }
    }

    /// A whole command that asks about each room, and prints which one beside its answer.
    pub fn for_each_room(self) -> &'static str {
        match self {
            Self::ApplicationAuthorization => concat!(
                "Get-Mailbox -RecipientTypeDetails RoomMailbox -ResultSize Unlimited | ForEach-Object { $Room = $_.PrimarySmtpAddress; ",
                "Test-ServicePrincipalAuthorization -Identity APPLICATION -Resource $Room | ",
                "Format-List RoleName,GrantedPermissions,AllowedResourceScope,ScopeType,InScope,",
                "@{ Name = 'Resource'; Expression = { $Room } } } | Out-String -Width 4096"
            ),
            _ => concat!(
                "Get-Mailbox -RecipientTypeDetails RoomMailbox,EquipmentMailbox -ResultSize Unlimited | ForEach-Object { ",
                "$Mailbox = $_.PrimarySmtpAddress; Get-CalendarProcessing -Identity $Mailbox | ",
                "Format-List Identity,AutomateProcessing,AllowConflicts,AllowRecurringMeetings,EnforceSchedulingHorizon,",
                "BookingWindowInDays,MaximumDurationInMinutes,ProcessExternalMeetingMessages,DeleteSubject,",
                "AddOrganizerToSubject,DeleteComments,RemovePrivateProperty,@{ Name = 'Mailbox'; Expression = { $Mailbox } } } ",
                "| Out-String -Width 4096"
            ),
        }
    }
}

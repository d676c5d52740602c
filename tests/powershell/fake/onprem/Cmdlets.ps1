# The cmdlets of the Exchange Management Shell, declared as Microsoft documents them; ../declare.py writes such text.



function New-ManagementRoleAssignment {
    [CmdletBinding(DefaultParameterSetName='User', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Position=0)][string] $Name,
        [Parameter(ParameterSetName='Computer', Mandatory=$true)][object] $Computer,
        [Parameter(Mandatory=$true)][object] $Role,
        [Parameter()][object] $CustomConfigWriteScope,
        [Parameter()][object] $CustomRecipientWriteScope,
        [Parameter()][string] $DomainController,
        [Parameter()][object] $ExclusiveConfigWriteScope,
        [Parameter()][object] $ExclusiveRecipientWriteScope,
        [Parameter()][object] $RecipientAdministrativeUnitScope,
        [Parameter()][object] $RecipientOrganizationalUnitScope,
        [Parameter()][FakeExchange.RecipientWriteScopeType] $RecipientRelativeWriteScope,
        [Parameter()][switch] $UnScopedTopLevel,
        [Parameter(ParameterSetName='Policy', Mandatory=$true)][object] $Policy,
        [Parameter(ParameterSetName='SecurityGroup', Mandatory=$true)][object] $SecurityGroup,
        [Parameter(ParameterSetName='SecurityGroup')][Parameter(ParameterSetName='User')][switch] $Delegating,
        [Parameter(ParameterSetName='User', Mandatory=$true)][ValidateNotNullOrEmpty()][object] $User
    )
    process { Invoke-Fake 'New-ManagementRoleAssignment' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-ManagementRoleAssignment {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][object] $ConfigWriteScope,
        [Parameter()][object] $CustomConfigWriteScope,
        [Parameter()][object] $CustomRecipientWriteScope,
        [Parameter()][bool] $Delegating,
        [Parameter()][string] $DomainController,
        [Parameter()][bool] $Enabled,
        [Parameter()][bool] $Exclusive,
        [Parameter()][object] $ExclusiveConfigWriteScope,
        [Parameter()][object] $ExclusiveRecipientWriteScope,
        [Parameter()][switch] $GetEffectiveUsers,
        [Parameter()][object] $RecipientAdministrativeUnitScope,
        [Parameter()][object] $RecipientOrganizationalUnitScope,
        [Parameter()][FakeExchange.RecipientWriteScopeType] $RecipientWriteScope,
        [Parameter()][FakeExchange.RoleAssigneeType] $RoleAssigneeType,
        [Parameter()][object] $WritableDatabase,
        [Parameter()][object] $WritableRecipient,
        [Parameter()][object] $WritableServer,
        [Parameter(ParameterSetName='RoleAssignee')][object] $AssignmentMethod,
        [Parameter(ParameterSetName='RoleAssignee')][object] $Role,
        [Parameter(ParameterSetName='RoleAssignee')][ValidateNotNullOrEmpty()][object] $RoleAssignee
    )
    process { Invoke-Fake 'Get-ManagementRoleAssignment' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Remove-ManagementRoleAssignment {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='High')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController
    )
    process { Invoke-Fake 'Remove-ManagementRoleAssignment' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Set-ManagementRoleAssignment {
    [CmdletBinding(DefaultParameterSetName='RelativeRecipientWriteScope', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='RelativeRecipientWriteScope')][FakeExchange.RecipientWriteScopeType] $RecipientRelativeWriteScope,
        [Parameter(ParameterSetName='RelativeRecipientWriteScope')][Parameter(ParameterSetName='CustomRecipientWriteScope')][Parameter(ParameterSetName='RecipientOrganizationalUnitScope')][object] $CustomConfigWriteScope,
        [Parameter()][string] $DomainController,
        [Parameter()][bool] $Enabled,
        [Parameter(ParameterSetName='CustomRecipientWriteScope')][object] $CustomRecipientWriteScope,
        [Parameter(ParameterSetName='RecipientOrganizationalUnitScope')][object] $RecipientOrganizationalUnitScope,
        [Parameter(ParameterSetName='ExclusiveScope')][object] $ExclusiveConfigWriteScope,
        [Parameter(ParameterSetName='ExclusiveScope')][object] $ExclusiveRecipientWriteScope
    )
    process { Invoke-Fake 'Set-ManagementRoleAssignment' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function New-ManagementScope {
    [CmdletBinding(DefaultParameterSetName='DatabaseList', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0)][string] $Name,
        [Parameter(ParameterSetName='DatabaseList', Mandatory=$true)][object] $DatabaseList,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $Exclusive,
        [Parameter()][switch] $Force,
        [Parameter(ParameterSetName='DatabaseFilter', Mandatory=$true)][string] $DatabaseRestrictionFilter,
        [Parameter(ParameterSetName='RecipientFilter', Mandatory=$true)][string] $RecipientRestrictionFilter,
        [Parameter(ParameterSetName='RecipientFilter')][object] $RecipientRoot,
        [Parameter(ParameterSetName='ServerList', Mandatory=$true)][object] $ServerList,
        [Parameter(ParameterSetName='ServerFilter', Mandatory=$true)][string] $ServerRestrictionFilter
    )
    process { Invoke-Fake 'New-ManagementScope' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-ManagementScope {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false)]
    param(
        [Parameter(Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController,
        [Parameter()][bool] $Exclusive,
        [Parameter()][switch] $Orphan
    )
    process { Invoke-Fake 'Get-ManagementScope' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Set-ManagementScope {
    [CmdletBinding(DefaultParameterSetName='DatabaseFilter', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='DatabaseFilter', Mandatory=$true)][string] $DatabaseRestrictionFilter,
        [Parameter()][string] $DomainController,
        [Parameter()][string] $Name,
        [Parameter(ParameterSetName='ServerFilter', Mandatory=$true)][string] $ServerRestrictionFilter,
        [Parameter(ParameterSetName='RecipientFilter')][string] $RecipientRestrictionFilter,
        [Parameter(ParameterSetName='RecipientFilter')][object] $RecipientRoot
    )
    process { Invoke-Fake 'Set-ManagementScope' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Remove-ManagementScope {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='High')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController
    )
    process { Invoke-Fake 'Remove-ManagementScope' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function New-RoleGroup {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0)][string] $Name,
        [Parameter(ParameterSetName='CrossForest', Mandatory=$true)][string] $LinkedDomainController,
        [Parameter(ParameterSetName='CrossForest', Mandatory=$true)][object] $LinkedForeignGroup,
        [Parameter(ParameterSetName='CrossForest')][object] $LinkedCredential,
        [Parameter()][object] $CustomConfigWriteScope,
        [Parameter()][object] $CustomRecipientWriteScope,
        [Parameter()][string] $Description,
        [Parameter()][string] $DisplayName,
        [Parameter()][string] $DomainController,
        [Parameter()][object] $ManagedBy,
        [Parameter()][object] $Members,
        [Parameter()][object] $RecipientOrganizationalUnitScope,
        [Parameter()][object] $Roles,
        [Parameter()][string] $SamAccountName
    )
    process { Invoke-Fake 'New-RoleGroup' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-RoleGroup {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false)]
    param(
        [Parameter(Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController,
        [Parameter()][string] $Filter,
        [Parameter()][switch] $ReadFromDomainController,
        [Parameter()][object] $ResultSize,
        [Parameter()][switch] $ShowPartnerLinked,
        [Parameter()][string] $SortBy
    )
    process { Invoke-Fake 'Get-RoleGroup' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Remove-RoleGroup {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='High')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][switch] $BypassSecurityGroupManagerCheck,
        [Parameter()][string] $DomainController
    )
    process { Invoke-Fake 'Remove-RoleGroup' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Add-RoleGroupMember {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(Mandatory=$true)][ValidateNotNullOrEmpty()][object] $Member,
        [Parameter()][switch] $BypassSecurityGroupManagerCheck,
        [Parameter()][string] $DomainController
    )
    process { Invoke-Fake 'Add-RoleGroupMember' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Remove-RoleGroupMember {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='High')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(Mandatory=$true)][ValidateNotNullOrEmpty()][object] $Member,
        [Parameter()][switch] $BypassSecurityGroupManagerCheck,
        [Parameter()][string] $DomainController
    )
    process { Invoke-Fake 'Remove-RoleGroupMember' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-RoleGroupMember {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false)]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $ReadFromDomainController,
        [Parameter()][object] $ResultSize
    )
    process { Invoke-Fake 'Get-RoleGroupMember' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function New-Mailbox {
    [CmdletBinding(DefaultParameterSetName='User', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0)][string] $Name,
        [Parameter(ParameterSetName='User', Mandatory=$true)][Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='DisabledUser')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Migration')][Parameter(ParameterSetName='RemoteArchive', Mandatory=$true)][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][securestring] $Password,
        [Parameter(ParameterSetName='User', Mandatory=$true)][Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='AuditLog', Mandatory=$true)][Parameter(ParameterSetName='AuxAuditLog')][Parameter(ParameterSetName='DisabledUser')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='EnableRoomMailboxAccount')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Migration')][Parameter(ParameterSetName='RemoteArchive', Mandatory=$true)][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][Parameter(ParameterSetName='SupervisoryReviewPolicyMailbox')][string] $UserPrincipalName,
        [Parameter()][object] $ActiveSyncMailboxPolicy,
        [Parameter()][object] $AddressBookPolicy,
        [Parameter()][string] $Alias,
        [Parameter(ParameterSetName='User')][Parameter(ParameterSetName='DisabledUser')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][object] $ArbitrationMailbox,
        [Parameter()][switch] $Archive,
        [Parameter()][object] $ArchiveDatabase,
        [Parameter()][object] $Database,
        [Parameter()][string] $DisplayName,
        [Parameter()][string] $DomainController,
        [Parameter()][string] $FirstName,
        [Parameter()][switch] $Force,
        [Parameter()][string] $ImmutableId,
        [Parameter()][string] $Initials,
        [Parameter()][string] $LastName,
        [Parameter(ParameterSetName='User')][Parameter(ParameterSetName='DisabledUser')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Room')][object] $ManagedFolderMailboxPolicy,
        [Parameter(ParameterSetName='User')][Parameter(ParameterSetName='DisabledUser')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Room')][switch] $ManagedFolderMailboxPolicyAllowed,
        [Parameter(ParameterSetName='User')][Parameter(ParameterSetName='DisabledUser')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][object] $ModeratedBy,
        [Parameter(ParameterSetName='User')][Parameter(ParameterSetName='DisabledUser')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][bool] $ModerationEnabled,
        [Parameter()][object] $OrganizationalUnit,
        [Parameter()][FakeExchange.SmtpAddress] $PrimarySmtpAddress,
        [Parameter()][bool] $RemotePowerShellEnabled,
        [Parameter()][bool] $ResetPasswordOnNextLogon,
        [Parameter()][object] $RetentionPolicy,
        [Parameter()][object] $RoleAssignmentPolicy,
        [Parameter()][string] $SamAccountName,
        [Parameter(ParameterSetName='User')][Parameter(ParameterSetName='DisabledUser')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][object] $SendModerationNotifications,
        [Parameter()][object] $SharingPolicy,
        [Parameter()][object] $ThrottlingPolicy,
        [Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='Migration')][switch] $Arbitration,
        [Parameter(ParameterSetName='AuditLog')][switch] $AuditLog,
        [Parameter(ParameterSetName='AuxAuditLog')][switch] $AuxAuditLog,
        [Parameter(ParameterSetName='DisabledUser')][switch] $AccountDisabled,
        [Parameter(ParameterSetName='Discovery')][switch] $Discovery,
        [Parameter(ParameterSetName='EnableRoomMailboxAccount', Mandatory=$true)][bool] $EnableRoomMailboxAccount,
        [Parameter(ParameterSetName='EnableRoomMailboxAccount')][Parameter(ParameterSetName='Room')][switch] $Room,
        [Parameter(ParameterSetName='EnableRoomMailboxAccount')][securestring] $RoomMailboxPassword,
        [Parameter(ParameterSetName='Equipment')][switch] $Equipment,
        [Parameter(ParameterSetName='Linked', Mandatory=$true)][Parameter(ParameterSetName='LinkedRoomMailbox', Mandatory=$true)][string] $LinkedDomainController,
        [Parameter(ParameterSetName='Linked', Mandatory=$true)][Parameter(ParameterSetName='LinkedRoomMailbox', Mandatory=$true)][object] $LinkedMasterAccount,
        [Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='LinkedRoomMailbox')][object] $LinkedCredential,
        [Parameter(ParameterSetName='LinkedRoomMailbox')][switch] $LinkedRoom,
        [Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Room')][string] $Office,
        [Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Room')][string] $Phone,
        [Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Room')][int] $ResourceCapacity,
        [Parameter(ParameterSetName='Migration')][switch] $Migration,
        [Parameter(ParameterSetName='PublicFolder')][switch] $PublicFolder,
        [Parameter(ParameterSetName='PublicFolder')][switch] $HoldForMigration,
        [Parameter(ParameterSetName='PublicFolder')][bool] $IsExcludedFromServingHierarchy,
        [Parameter(ParameterSetName='RemoteArchive', Mandatory=$true)][object] $ArchiveDomain,
        [Parameter(ParameterSetName='RemoteArchive')][switch] $RemoteArchive,
        [Parameter(ParameterSetName='Shared')][switch] $Shared,
        [Parameter(ParameterSetName='SupervisoryReviewPolicyMailbox')][switch] $SupervisoryReviewPolicy
    )
    process { Invoke-Fake 'New-Mailbox' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Enable-Mailbox {
    [CmdletBinding(DefaultParameterSetName='User', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='Arbitration')][switch] $Arbitration,
        [Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='PublicFolder')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][Parameter(ParameterSetName='User')][Parameter(ParameterSetName='Archive')][Parameter(ParameterSetName='AuditLog')][object] $ActiveSyncMailboxPolicy,
        [Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='PublicFolder')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][Parameter(ParameterSetName='User')][Parameter(ParameterSetName='Archive')][Parameter(ParameterSetName='AuditLog')][string] $Alias,
        [Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='PublicFolder')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][Parameter(ParameterSetName='User')][Parameter(ParameterSetName='AuditLog')][object] $Database,
        [Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='PublicFolder')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][Parameter(ParameterSetName='User')][Parameter(ParameterSetName='Archive')][Parameter(ParameterSetName='AuditLog')][string] $DisplayName,
        [Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='PublicFolder')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][Parameter(ParameterSetName='User')][Parameter(ParameterSetName='Archive')][Parameter(ParameterSetName='AuditLog')][string] $DomainController,
        [Parameter()][switch] $Force,
        [Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='PublicFolder')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][Parameter(ParameterSetName='User')][object] $ManagedFolderMailboxPolicy,
        [Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='PublicFolder')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][Parameter(ParameterSetName='User')][switch] $ManagedFolderMailboxPolicyAllowed,
        [Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='PublicFolder')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][Parameter(ParameterSetName='User')][Parameter(ParameterSetName='Archive')][Parameter(ParameterSetName='AuditLog')][FakeExchange.SmtpAddress] $PrimarySmtpAddress,
        [Parameter(ParameterSetName='Arbitration')][Parameter(ParameterSetName='RemoteArchive')][Parameter(ParameterSetName='Discovery')][Parameter(ParameterSetName='Equipment')][Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Linked')][Parameter(ParameterSetName='PublicFolder')][Parameter(ParameterSetName='Room')][Parameter(ParameterSetName='Shared')][Parameter(ParameterSetName='User')][Parameter(ParameterSetName='Archive')][Parameter(ParameterSetName='AuditLog')][object] $RetentionPolicy,
        [Parameter()][object] $RoleAssignmentPolicy,
        [Parameter(ParameterSetName='RemoteArchive', Mandatory=$true)][object] $ArchiveDomain,
        [Parameter(ParameterSetName='RemoteArchive')][switch] $RemoteArchive,
        [Parameter(ParameterSetName='Discovery')][switch] $Discovery,
        [Parameter(ParameterSetName='Equipment')][switch] $Equipment,
        [Parameter(ParameterSetName='LinkedRoomMailbox', Mandatory=$true)][Parameter(ParameterSetName='Linked', Mandatory=$true)][string] $LinkedDomainController,
        [Parameter(ParameterSetName='LinkedRoomMailbox', Mandatory=$true)][Parameter(ParameterSetName='Linked', Mandatory=$true)][object] $LinkedMasterAccount,
        [Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Linked')][object] $LinkedCredential,
        [Parameter(ParameterSetName='LinkedRoomMailbox')][switch] $LinkedRoom,
        [Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Archive')][switch] $Archive,
        [Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Archive')][object] $ArchiveDatabase,
        [Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Archive')][object] $ArchiveGuid,
        [Parameter(ParameterSetName='LinkedRoomMailbox')][Parameter(ParameterSetName='Archive')][object] $ArchiveName,
        [Parameter(ParameterSetName='PublicFolder')][switch] $PublicFolder,
        [Parameter(ParameterSetName='PublicFolder')][switch] $HoldForMigration,
        [Parameter(ParameterSetName='Room')][switch] $Room,
        [Parameter(ParameterSetName='Shared')][switch] $Shared,
        [Parameter(ParameterSetName='User')][object] $AddressBookPolicy,
        [Parameter(ParameterSetName='AuditLog')][switch] $AuditLog
    )
    process { Invoke-Fake 'Enable-Mailbox' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Set-Mailbox {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][object] $AcceptMessagesOnlyFrom,
        [Parameter()][object] $AcceptMessagesOnlyFromDLMembers,
        [Parameter()][object] $AcceptMessagesOnlyFromSendersOrMembers,
        [Parameter()][bool] $AccountDisabled,
        [Parameter()][object] $AddressBookPolicy,
        [Parameter()][string] $Alias,
        [Parameter(ParameterSetName='Identity')][bool] $AntispamBypassEnabled,
        [Parameter()][switch] $ApplyMandatoryProperties,
        [Parameter(ParameterSetName='Identity')][switch] $Arbitration,
        [Parameter(ParameterSetName='Identity')][object] $ArbitrationMailbox,
        [Parameter(ParameterSetName='Identity')][object] $ArchiveDatabase,
        [Parameter(ParameterSetName='Identity')][object] $ArchiveDomain,
        [Parameter()][object] $ArchiveName,
        [Parameter(ParameterSetName='Identity')][object] $ArchiveQuota,
        [Parameter(ParameterSetName='Identity')][object] $ArchiveStatus,
        [Parameter(ParameterSetName='Identity')][object] $ArchiveWarningQuota,
        [Parameter(ParameterSetName='Identity')][object] $AttributesToClear,
        [Parameter()][object] $AuditAdmin,
        [Parameter()][object] $AuditDelegate,
        [Parameter()][bool] $AuditEnabled,
        [Parameter(ParameterSetName='Identity')][switch] $AuditLog,
        [Parameter()][object] $AuditLogAgeLimit,
        [Parameter()][object] $AuditOwner,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ExcludeFromAllOrgHolds')][Parameter(ParameterSetName='ExcludeFromOrgHolds')][Parameter(ParameterSetName='RecalculateInactiveMailbox')][Parameter(ParameterSetName='RemoveDelayHoldApplied')][switch] $AuxAuditLog,
        [Parameter()][object] $BypassModerationFromSendersOrMembers,
        [Parameter(ParameterSetName='Identity')][object] $CalendarLoggingQuota,
        [Parameter()][bool] $CalendarRepairDisabled,
        [Parameter()][bool] $CalendarVersionStoreDisabled,
        [Parameter(ParameterSetName='Identity')][bool] $ClientExtensions,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ExcludeFromAllOrgHolds')][Parameter(ParameterSetName='ExcludeFromOrgHolds')][Parameter(ParameterSetName='RecalculateInactiveMailbox')][Parameter(ParameterSetName='RemoveDelayHoldApplied')][Parameter(ParameterSetName='RemoveDelayReleaseHoldApplied')][Parameter(ParameterSetName='RemoveDisabledArchive')][Parameter(ParameterSetName='RemoveOrphanedHolds')][bool] $CreateDTMFMap,
        [Parameter()][string] $CustomAttribute1,
        [Parameter()][string] $CustomAttribute10,
        [Parameter()][string] $CustomAttribute11,
        [Parameter()][string] $CustomAttribute12,
        [Parameter()][string] $CustomAttribute13,
        [Parameter()][string] $CustomAttribute14,
        [Parameter()][string] $CustomAttribute15,
        [Parameter()][string] $CustomAttribute2,
        [Parameter()][string] $CustomAttribute3,
        [Parameter()][string] $CustomAttribute4,
        [Parameter()][string] $CustomAttribute5,
        [Parameter()][string] $CustomAttribute6,
        [Parameter()][string] $CustomAttribute7,
        [Parameter()][string] $CustomAttribute8,
        [Parameter()][string] $CustomAttribute9,
        [Parameter(ParameterSetName='Identity')][object] $Database,
        [Parameter()][object] $DefaultPublicFolderMailbox,
        [Parameter()][bool] $DeliverToMailboxAndForward,
        [Parameter(ParameterSetName='Identity')][bool] $DisableThrottling,
        [Parameter()][string] $DisplayName,
        [Parameter(ParameterSetName='Identity')][string] $DomainController,
        [Parameter(ParameterSetName='Identity')][bool] $DowngradeHighPriorityMessagesEnabled,
        [Parameter(ParameterSetName='Identity')][int] $DumpsterMessagesPerFolderCountReceiveQuota,
        [Parameter(ParameterSetName='Identity')][int] $DumpsterMessagesPerFolderCountWarningQuota,
        [Parameter()][object] $EmailAddresses,
        [Parameter(ParameterSetName='Identity')][bool] $EmailAddressPolicyEnabled,
        [Parameter()][bool] $EnableRoomMailboxAccount,
        [Parameter()][datetime] $EndDateForRetentionHold,
        [Parameter(ParameterSetName='Identity')][int] $ExtendedPropertiesCountQuota,
        [Parameter()][object] $ExtensionCustomAttribute1,
        [Parameter()][object] $ExtensionCustomAttribute2,
        [Parameter()][object] $ExtensionCustomAttribute3,
        [Parameter()][object] $ExtensionCustomAttribute4,
        [Parameter()][object] $ExtensionCustomAttribute5,
        [Parameter()][object] $ExternalOofOptions,
        [Parameter(ParameterSetName='Identity')][int] $FolderHierarchyChildrenCountReceiveQuota,
        [Parameter(ParameterSetName='Identity')][int] $FolderHierarchyChildrenCountWarningQuota,
        [Parameter(ParameterSetName='Identity')][int] $FolderHierarchyDepthReceiveQuota,
        [Parameter(ParameterSetName='Identity')][int] $FolderHierarchyDepthWarningQuota,
        [Parameter(ParameterSetName='Identity')][int] $FoldersCountReceiveQuota,
        [Parameter(ParameterSetName='Identity')][int] $FoldersCountWarningQuota,
        [Parameter()][switch] $Force,
        [Parameter()][object] $ForwardingAddress,
        [Parameter()][object] $ForwardingSmtpAddress,
        [Parameter(ParameterSetName='Identity')][bool] $GMGen,
        [Parameter()][object] $GrantSendOnBehalfTo,
        [Parameter()][bool] $HiddenFromAddressListsEnabled,
        [Parameter(ParameterSetName='Identity')][switch] $IgnoreDefaultScope,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ExcludeFromAllOrgHolds')][Parameter(ParameterSetName='ExcludeFromOrgHolds')][Parameter(ParameterSetName='RecalculateInactiveMailbox')][Parameter(ParameterSetName='RemoveDelayHoldApplied')][Parameter(ParameterSetName='RemoveDelayReleaseHoldApplied')][Parameter(ParameterSetName='RemoveDisabledArchive')][Parameter(ParameterSetName='RemoveOrphanedHolds')][bool] $ImListMigrationCompleted,
        [Parameter()][string] $ImmutableId,
        [Parameter()][bool] $IsExcludedFromServingHierarchy,
        [Parameter(ParameterSetName='Identity')][bool] $IsHierarchyReady,
        [Parameter(ParameterSetName='Identity')][bool] $IsHierarchySyncEnabled,
        [Parameter()][object] $IssueWarningQuota,
        [Parameter()][object] $Languages,
        [Parameter(ParameterSetName='Identity')][object] $LinkedCredential,
        [Parameter(ParameterSetName='Identity')][string] $LinkedDomainController,
        [Parameter(ParameterSetName='Identity')][object] $LinkedMasterAccount,
        [Parameter()][datetime] $LitigationHoldDate,
        [Parameter()][object] $LitigationHoldDuration,
        [Parameter()][bool] $LitigationHoldEnabled,
        [Parameter()][string] $LitigationHoldOwner,
        [Parameter(ParameterSetName='Identity')][int] $MailboxMessagesPerFolderCountReceiveQuota,
        [Parameter(ParameterSetName='Identity')][int] $MailboxMessagesPerFolderCountWarningQuota,
        [Parameter()][string] $MailTip,
        [Parameter()][object] $MailTipTranslations,
        [Parameter(ParameterSetName='Identity')][object] $ManagedFolderMailboxPolicy,
        [Parameter(ParameterSetName='Identity')][switch] $ManagedFolderMailboxPolicyAllowed,
        [Parameter(ParameterSetName='Identity')][bool] $Management,
        [Parameter(ParameterSetName='Identity')][int] $MaxBlockedSenders,
        [Parameter()][object] $MaxReceiveSize,
        [Parameter(ParameterSetName='Identity')][int] $MaxSafeSenders,
        [Parameter()][object] $MaxSendSize,
        [Parameter()][bool] $MessageCopyForSendOnBehalfEnabled,
        [Parameter()][bool] $MessageCopyForSentAsEnabled,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ExcludeFromAllOrgHolds')][Parameter(ParameterSetName='ExcludeFromOrgHolds')][Parameter(ParameterSetName='RecalculateInactiveMailbox')][Parameter(ParameterSetName='RemoveDelayHoldApplied')][bool] $MessageTracking,
        [Parameter()][bool] $MessageTrackingReadStatusEnabled,
        [Parameter(ParameterSetName='Identity')][bool] $Migration,
        [Parameter()][object] $ModeratedBy,
        [Parameter()][bool] $ModerationEnabled,
        [Parameter()][string] $Name,
        [Parameter(ParameterSetName='Identity')][securestring] $NewPassword,
        [Parameter(ParameterSetName='Identity')][bool] $OABGen,
        [Parameter()][string] $Office,
        [Parameter(ParameterSetName='Identity')][object] $OfflineAddressBook,
        [Parameter(ParameterSetName='Identity')][securestring] $OldPassword,
        [Parameter(ParameterSetName='Identity')][bool] $OMEncryption,
        [Parameter(ParameterSetName='Identity')][bool] $OMEncryptionStore,
        [Parameter()][securestring] $Password,
        [Parameter(ParameterSetName='Identity')][FakeExchange.SmtpAddress] $PrimarySmtpAddress,
        [Parameter()][object] $ProhibitSendQuota,
        [Parameter()][object] $ProhibitSendReceiveQuota,
        [Parameter(ParameterSetName='Identity')][bool] $PstProvider,
        [Parameter()][switch] $PublicFolder,
        [Parameter(ParameterSetName='Identity')][object] $QueryBaseDN,
        [Parameter()][object] $RecipientLimits,
        [Parameter(ParameterSetName='Identity')][object] $RecoverableItemsQuota,
        [Parameter(ParameterSetName='Identity')][object] $RecoverableItemsWarningQuota,
        [Parameter()][object] $RejectMessagesFrom,
        [Parameter()][object] $RejectMessagesFromDLMembers,
        [Parameter()][object] $RejectMessagesFromSendersOrMembers,
        [Parameter(ParameterSetName='Identity')][object] $RemoteRecipientType,
        [Parameter(ParameterSetName='Identity')][switch] $RemoveManagedFolderAndPolicy,
        [Parameter(ParameterSetName='Identity')][switch] $RemovePicture,
        [Parameter(ParameterSetName='Identity')][switch] $RemoveSpokenName,
        [Parameter()][bool] $RequireSenderAuthenticationEnabled,
        [Parameter(ParameterSetName='Identity')][bool] $ResetPasswordOnNextLogon,
        [Parameter()][int] $ResourceCapacity,
        [Parameter()][object] $ResourceCustom,
        [Parameter()][object] $RetainDeletedItemsFor,
        [Parameter(ParameterSetName='Identity')][bool] $RetainDeletedItemsUntilBackup,
        [Parameter()][string] $RetentionComment,
        [Parameter()][bool] $RetentionHoldEnabled,
        [Parameter()][object] $RetentionPolicy,
        [Parameter()][string] $RetentionUrl,
        [Parameter()][object] $RoleAssignmentPolicy,
        [Parameter()][securestring] $RoomMailboxPassword,
        [Parameter()][object] $RulesQuota,
        [Parameter(ParameterSetName='Identity')][string] $SamAccountName,
        [Parameter(ParameterSetName='Identity')][bool] $SCLDeleteEnabled,
        [Parameter(ParameterSetName='Identity')][int] $SCLDeleteThreshold,
        [Parameter(ParameterSetName='Identity')][bool] $SCLJunkEnabled,
        [Parameter(ParameterSetName='Identity')][int] $SCLJunkThreshold,
        [Parameter(ParameterSetName='Identity')][bool] $SCLQuarantineEnabled,
        [Parameter(ParameterSetName='Identity')][int] $SCLQuarantineThreshold,
        [Parameter(ParameterSetName='Identity')][bool] $SCLRejectEnabled,
        [Parameter(ParameterSetName='Identity')][int] $SCLRejectThreshold,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ExcludeFromAllOrgHolds')][Parameter(ParameterSetName='ExcludeFromOrgHolds')][Parameter(ParameterSetName='RecalculateInactiveMailbox')][Parameter(ParameterSetName='RemoveDelayHoldApplied')][Parameter(ParameterSetName='RemoveDelayReleaseHoldApplied')][Parameter(ParameterSetName='RemoveDisabledArchive')][Parameter(ParameterSetName='RemoveOrphanedHolds')][string] $SecondaryAddress,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ExcludeFromAllOrgHolds')][Parameter(ParameterSetName='ExcludeFromOrgHolds')][Parameter(ParameterSetName='RecalculateInactiveMailbox')][Parameter(ParameterSetName='RemoveDelayHoldApplied')][Parameter(ParameterSetName='RemoveDelayReleaseHoldApplied')][Parameter(ParameterSetName='RemoveDisabledArchive')][Parameter(ParameterSetName='RemoveOrphanedHolds')][object] $SecondaryDialPlan,
        [Parameter()][object] $SendModerationNotifications,
        [Parameter()][object] $SharingPolicy,
        [Parameter()][string] $SimpleDisplayName,
        [Parameter()][bool] $SingleItemRecoveryEnabled,
        [Parameter()][datetime] $StartDateForRetentionHold,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ExcludeFromAllHolds')][Parameter(ParameterSetName='ProvideConsent')][Parameter(ParameterSetName='RemoveComplianceTagHoldApplied')][Parameter(ParameterSetName='RemoveDelayReleaseHoldApplied')][Parameter(ParameterSetName='RemoveDisabledArchive')][Parameter(ParameterSetName='RemoveOrphanedHolds')][datetime] $StsRefreshTokensValidFrom,
        [Parameter(ParameterSetName='Identity')][object] $SystemMessageSizeShutoffQuota,
        [Parameter(ParameterSetName='Identity')][object] $SystemMessageSizeWarningQuota,
        [Parameter(ParameterSetName='Identity')][object] $ThrottlingPolicy,
        [Parameter()][FakeExchange.ConvertibleMailboxSubType] $Type,
        [Parameter(ParameterSetName='Identity')][bool] $UMDataStorage,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ExcludeFromAllOrgHolds')][Parameter(ParameterSetName='ExcludeFromOrgHolds')][Parameter(ParameterSetName='RecalculateInactiveMailbox')][Parameter(ParameterSetName='RemoveDelayHoldApplied')][Parameter(ParameterSetName='RemoveDelayReleaseHoldApplied')][Parameter(ParameterSetName='RemoveDisabledArchive')][Parameter(ParameterSetName='RemoveOrphanedHolds')][object] $UMDtmfMap,
        [Parameter(ParameterSetName='Identity')][bool] $UMGrammar,
        [Parameter()][bool] $UseDatabaseQuotaDefaults,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ExcludeFromAllHolds')][Parameter(ParameterSetName='ExcludeFromAllOrgHolds')][Parameter(ParameterSetName='ExcludeFromOrgHolds')][Parameter(ParameterSetName='ProvideConsent')][Parameter(ParameterSetName='RecalculateInactiveMailbox')][Parameter(ParameterSetName='RemoveComplianceTagHoldApplied')][Parameter(ParameterSetName='RemoveDelayHoldApplied')][Parameter(ParameterSetName='RemoveDelayReleaseHoldApplied')][Parameter(ParameterSetName='RemoveDisabledArchive')][bool] $UseDatabaseRetentionDefaults,
        [Parameter()][object] $UserCertificate,
        [Parameter(ParameterSetName='Identity')][string] $UserPrincipalName,
        [Parameter()][object] $UserSMimeCertificate,
        [Parameter()][FakeExchange.SmtpAddress] $WindowsEmailAddress,
        [Parameter(ParameterSetName='ExcludeFromAllOrgHolds')][Parameter(ParameterSetName='ExcludeFromOrgHolds')][Parameter(ParameterSetName='RecalculateInactiveMailbox')][Parameter(ParameterSetName='RemoveDelayHoldApplied')][Parameter(ParameterSetName='RemoveDisabledArchive')][Parameter(ParameterSetName='RemoveOrphanedHolds')][switch] $SkipDualWrite,
        [Parameter(ParameterSetName='RemoveOrphanedHolds')][bool] $MessageRecallProcessingEnabled
    )
    process { Invoke-Fake 'Set-Mailbox' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-Mailbox {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(ParameterSetName='AnrSet')][string] $Anr,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ServerSet')][switch] $Arbitration,
        [Parameter()][switch] $Archive,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ServerSet')][switch] $AuditLog,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ServerSet')][switch] $AuxAuditLog,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ServerSet')][object] $Credential,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ServerSet')][string] $DomainController,
        [Parameter()][string] $Filter,
        [Parameter()][switch] $GroupMailbox,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ServerSet')][switch] $IgnoreDefaultScope,
        [Parameter()][switch] $Migration,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ServerSet')][switch] $Monitoring,
        [Parameter()][object] $OrganizationalUnit,
        [Parameter()][switch] $PublicFolder,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ServerSet')][switch] $ReadFromDomainController,
        [Parameter()][FakeExchange.RecipientTypeDetails[]] $RecipientTypeDetails,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ServerSet')][switch] $RemoteArchive,
        [Parameter()][object] $ResultSize,
        [Parameter()][string] $SortBy,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='ServerSet')][switch] $SupervisoryReviewPolicy,
        [Parameter(ParameterSetName='DatabaseSet')][object] $Database,
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='ServerSet')][object] $Server
    )
    process { Invoke-Fake 'Get-Mailbox' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Remove-Mailbox {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='High')]
    param(
        [Parameter(ParameterSetName='Identity', Mandatory=$true, Position=0, ValueFromPipeline=$true)][Parameter(ParameterSetName='Default', Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='Identity')][bool] $Permanent,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='StoreMailboxIdentity')][switch] $Arbitration,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='StoreMailboxIdentity')][switch] $AuditLog,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='StoreMailboxIdentity')][switch] $AuxAuditLog,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='StoreMailboxIdentity')][string] $DomainController,
        [Parameter()][switch] $Force,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='StoreMailboxIdentity')][switch] $IgnoreDefaultScope,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='StoreMailboxIdentity')][switch] $IgnoreLegalHold,
        [Parameter()][switch] $Migration,
        [Parameter()][switch] $PublicFolder,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='StoreMailboxIdentity')][switch] $RemoveArbitrationMailboxWithOABsAllowed,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='StoreMailboxIdentity')][switch] $RemoveLastArbitrationMailboxAllowed,
        [Parameter(ParameterSetName='Identity')][Parameter(ParameterSetName='StoreMailboxIdentity')][switch] $SupervisoryReviewPolicy,
        [Parameter(ParameterSetName='StoreMailboxIdentity', Mandatory=$true)][object] $Database,
        [Parameter(ParameterSetName='StoreMailboxIdentity', Mandatory=$true)][object] $StoreMailboxIdentity
    )
    process { Invoke-Fake 'Remove-Mailbox' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-User {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(ParameterSetName='AnrSet')][string] $Anr,
        [Parameter()][switch] $Arbitration,
        [Parameter()][switch] $AuditLog,
        [Parameter()][switch] $AuxAuditLog,
        [Parameter()][object] $Credential,
        [Parameter()][string] $DomainController,
        [Parameter()][string] $Filter,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter()][object] $OrganizationalUnit,
        [Parameter()][switch] $PublicFolder,
        [Parameter()][switch] $ReadFromDomainController,
        [Parameter()][FakeExchange.RecipientTypeDetails[]] $RecipientTypeDetails,
        [Parameter()][object] $ResultSize,
        [Parameter()][string] $Sortby,
        [Parameter()][switch] $SupervisoryReviewPolicy,
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity
    )
    process { Invoke-Fake 'Get-User' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-Recipient {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(ParameterSetName='AnrSet')][string] $Anr,
        [Parameter()][object] $Credential,
        [Parameter()][string] $DomainController,
        [Parameter()][string] $Filter,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter()][object] $OrganizationalUnit,
        [Parameter()][object] $PropertySet,
        [Parameter()][switch] $ReadFromDomainController,
        [Parameter()][FakeExchange.RecipientType[]] $RecipientType,
        [Parameter()][FakeExchange.RecipientTypeDetails[]] $RecipientTypeDetails,
        [Parameter()][object] $ResultSize,
        [Parameter()][string] $SortBy,
        [Parameter(ParameterSetName='AnrSet')][Parameter(ParameterSetName='DatabaseSet')][object] $Database,
        [Parameter()][string[]] $Properties,
        [Parameter()][switch] $IncludeSoftDeletedRecipients,
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='Identity')][string] $BookmarkDisplayName,
        [Parameter(ParameterSetName='Identity')][bool] $IncludeBookmarkObject,
        [Parameter(ParameterSetName='RecipientPreviewFilterSet')][string] $RecipientPreviewFilter
    )
    process { Invoke-Fake 'Get-Recipient' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Set-CASMailbox {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][object] $ActiveSyncAllowedDeviceIDs,
        [Parameter()][object] $ActiveSyncBlockedDeviceIDs,
        [Parameter()][bool] $ActiveSyncDebugLogging,
        [Parameter()][bool] $ActiveSyncEnabled,
        [Parameter()][object] $ActiveSyncMailboxPolicy,
        [Parameter()][bool] $ActiveSyncSuppressReadReceipt,
        [Parameter()][string] $DisplayName,
        [Parameter()][string] $DomainController,
        [Parameter()][bool] $ECPEnabled,
        [Parameter()][object] $EmailAddresses,
        [Parameter()][bool] $EwsAllowEntourage,
        [Parameter()][object] $EwsAllowList,
        [Parameter()][bool] $EwsAllowMacOutlook,
        [Parameter()][bool] $EwsAllowOutlook,
        [Parameter()][object] $EwsApplicationAccessPolicy,
        [Parameter()][object] $EwsBlockList,
        [Parameter()][bool] $EwsEnabled,
        [Parameter()][bool] $HasActiveSyncDevicePartnership,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter()][bool] $ImapEnabled,
        [Parameter()][bool] $ImapEnableExactRFC822Size,
        [Parameter()][object] $ImapMessagesRetrievalMimeFormat,
        [Parameter()][bool] $ImapForceICalForCalendarRetrievalOption,
        [Parameter()][bool] $ImapSuppressReadReceipt,
        [Parameter()][bool] $ImapUseProtocolDefaults,
        [Parameter()][bool] $IsOptimizedForAccessibility,
        [Parameter()][bool] $MAPIBlockOutlookExternalConnectivity,
        [Parameter()][bool] $MAPIBlockOutlookNonCachedMode,
        [Parameter()][bool] $MAPIBlockOutlookRpcHttp,
        [Parameter()][string] $MAPIBlockOutlookVersions,
        [Parameter()][bool] $MAPIEnabled,
        [Parameter()][bool] $MapiHttpEnabled,
        [Parameter()][string] $Name,
        [Parameter()][bool] $OWAEnabled,
        [Parameter()][bool] $OWAforDevicesEnabled,
        [Parameter()][object] $OwaMailboxPolicy,
        [Parameter()][bool] $PopEnabled,
        [Parameter()][bool] $PopEnableExactRFC822Size,
        [Parameter()][bool] $PopForceICalForCalendarRetrievalOption,
        [Parameter()][object] $PopMessagesRetrievalMimeFormat,
        [Parameter()][bool] $PopSuppressReadReceipt,
        [Parameter()][bool] $PopUseProtocolDefaults,
        [Parameter()][FakeExchange.SmtpAddress] $PrimarySmtpAddress,
        [Parameter()][bool] $PublicFolderClientAccess,
        [Parameter()][switch] $ResetAutoBlockedDevices,
        [Parameter()][string] $SamAccountName,
        [Parameter()][bool] $ShowGalAsDefaultView
    )
    process { Invoke-Fake 'Set-CASMailbox' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-CASMailbox {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(ParameterSetName='AnrSet')][string] $Anr,
        [Parameter()][switch] $ActiveSyncDebugLogging,
        [Parameter()][switch] $ActiveSyncSuppressReadReceipt,
        [Parameter()][object] $Credential,
        [Parameter()][string] $DomainController,
        [Parameter()][string] $Filter,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter()][switch] $Monitoring,
        [Parameter()][object] $OrganizationalUnit,
        [Parameter()][switch] $ProtocolSettings,
        [Parameter()][switch] $ReadFromDomainController,
        [Parameter()][object] $ResultSize,
        [Parameter()][string] $SortBy,
        [Parameter()][switch] $ReadIsOptimizedForAccessibility,
        [Parameter()][switch] $RecalculateHasActiveSyncDevicePartnership,
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity
    )
    process { Invoke-Fake 'Get-CASMailbox' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Add-MailboxPermission {
    [CmdletBinding(DefaultParameterSetName='AccessRights', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(ParameterSetName='AccessRights', Mandatory=$true, Position=0, ValueFromPipeline=$true)][Parameter(ParameterSetName='Owner', Mandatory=$true, Position=0, ValueFromPipeline=$true)][Parameter(ParameterSetName='Instance', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='AccessRights', Mandatory=$true)][Parameter(ParameterSetName='Instance')][FakeExchange.MailboxRights[]] $AccessRights,
        [Parameter(ParameterSetName='AccessRights', Mandatory=$true)][Parameter(ParameterSetName='Instance')][ValidateNotNullOrEmpty()][object] $User,
        [Parameter(ParameterSetName='AccessRights')][Parameter(ParameterSetName='Instance')][bool] $AutoMapping,
        [Parameter(ParameterSetName='AccessRights')][Parameter(ParameterSetName='Instance')][switch] $Deny,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter(ParameterSetName='AccessRights')][Parameter(ParameterSetName='Instance')][FakeExchange.Inheritance] $InheritanceType,
        [Parameter(ParameterSetName='Owner', Mandatory=$true)][object] $Owner,
        [Parameter(ParameterSetName='Instance', Mandatory=$true, ValueFromPipeline=$true)][object] $Instance
    )
    process { Invoke-Fake 'Add-MailboxPermission' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-MailboxPermission {
    [CmdletBinding(DefaultParameterSetName='Owner', PositionalBinding=$false)]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='Owner')][switch] $Owner,
        [Parameter()][object] $Credential,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $ReadFromDomainController,
        [Parameter()][object] $ResultSize,
        [Parameter(ParameterSetName='AccessRights')][ValidateNotNullOrEmpty()][object] $User
    )
    process { Invoke-Fake 'Get-MailboxPermission' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Remove-MailboxPermission {
    [CmdletBinding(DefaultParameterSetName='AccessRights', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='High')]
    param(
        [Parameter(ParameterSetName='AccessRights', Mandatory=$true, Position=0, ValueFromPipeline=$true)][Parameter(ParameterSetName='Instance', Position=0, ValueFromPipeline=$true)][Parameter(ParameterSetName='Owner', Position=0, ValueFromPipeline=$true)][Parameter(ParameterSetName='ClearAutoMapping', Mandatory=$true, Position=0, ValueFromPipeline=$true)][Parameter(ParameterSetName='ResetDefault', Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='AccessRights', Mandatory=$true)][Parameter(ParameterSetName='Instance')][FakeExchange.MailboxRights[]] $AccessRights,
        [Parameter(ParameterSetName='AccessRights', Mandatory=$true)][Parameter(ParameterSetName='Instance')][ValidateNotNullOrEmpty()][object] $User,
        [Parameter(ParameterSetName='AccessRights')][Parameter(ParameterSetName='Instance')][switch] $Deny,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter(ParameterSetName='AccessRights')][Parameter(ParameterSetName='Instance')][FakeExchange.Inheritance] $InheritanceType,
        [Parameter(ParameterSetName='Instance', Mandatory=$true, ValueFromPipeline=$true)][object] $Instance,
        [Parameter(ParameterSetName='ClearAutoMapping')][switch] $ClearAutoMapping,
        [Parameter(ParameterSetName='ResetDefault')][switch] $ResetDefault
    )
    process { Invoke-Fake 'Remove-MailboxPermission' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Set-CalendarProcessing {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][bool] $AddAdditionalResponse,
        [Parameter()][string] $AdditionalResponse,
        [Parameter()][bool] $AddNewRequestsTentatively,
        [Parameter()][bool] $AddOrganizerToSubject,
        [Parameter()][bool] $AllBookInPolicy,
        [Parameter()][bool] $AllowConflicts,
        [Parameter()][bool] $AllowRecurringMeetings,
        [Parameter()][bool] $AllRequestInPolicy,
        [Parameter()][bool] $AllRequestOutOfPolicy,
        [Parameter()][FakeExchange.CalendarProcessingFlags] $AutomateProcessing,
        [Parameter()][int] $BookingWindowInDays,
        [Parameter()][object] $BookInPolicy,
        [Parameter()][int] $ConflictPercentageAllowed,
        [Parameter()][bool] $DeleteAttachments,
        [Parameter()][bool] $DeleteComments,
        [Parameter()][bool] $DeleteNonCalendarItems,
        [Parameter()][bool] $DeleteSubject,
        [Parameter()][string] $DomainController,
        [Parameter()][bool] $EnableResponseDetails,
        [Parameter()][bool] $EnforceSchedulingHorizon,
        [Parameter()][bool] $ForwardRequestsToDelegates,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter()][int] $MaximumConflictInstances,
        [Parameter()][int] $MaximumDurationInMinutes,
        [Parameter()][bool] $OrganizerInfo,
        [Parameter()][bool] $ProcessExternalMeetingMessages,
        [Parameter()][bool] $RemoveForwardedMeetingNotifications,
        [Parameter()][bool] $RemoveOldMeetingMessages,
        [Parameter()][bool] $RemovePrivateProperty,
        [Parameter()][object] $RequestInPolicy,
        [Parameter()][object] $RequestOutOfPolicy,
        [Parameter()][object] $ResourceDelegates,
        [Parameter()][bool] $ScheduleOnlyDuringWorkHours,
        [Parameter()][bool] $TentativePendingApproval
    )
    process { Invoke-Fake 'Set-CalendarProcessing' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-CalendarProcessing {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false)]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $ReadFromDomainController,
        [Parameter()][object] $ResultSize
    )
    process { Invoke-Fake 'Get-CalendarProcessing' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function New-DistributionGroup {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0)][string] $Name,
        [Parameter()][string] $Alias,
        [Parameter()][object] $ArbitrationMailbox,
        [Parameter()][bool] $BypassNestedModerationEnabled,
        [Parameter()][switch] $CopyOwnerToMember,
        [Parameter()][string] $DisplayName,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $IgnoreNamingPolicy,
        [Parameter()][object] $ManagedBy,
        [Parameter()][object] $MemberDepartRestriction,
        [Parameter()][object] $MemberJoinRestriction,
        [Parameter()][object] $Members,
        [Parameter()][object] $ModeratedBy,
        [Parameter()][bool] $ModerationEnabled,
        [Parameter()][string] $Notes,
        [Parameter()][object] $OrganizationalUnit,
        [Parameter()][FakeExchange.SmtpAddress] $PrimarySmtpAddress,
        [Parameter()][bool] $RequireSenderAuthenticationEnabled,
        [Parameter()][switch] $RoomList,
        [Parameter()][string] $SamAccountName,
        [Parameter()][object] $SendModerationNotifications,
        [Parameter()][object] $Type
    )
    process { Invoke-Fake 'New-DistributionGroup' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-DistributionGroup {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(ParameterSetName='AnrSet')][string] $Anr,
        [Parameter()][object] $Credential,
        [Parameter()][string] $DomainController,
        [Parameter()][string] $Filter,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter()][object] $OrganizationalUnit,
        [Parameter()][switch] $ReadFromDomainController,
        [Parameter()][FakeExchange.RecipientTypeDetails[]] $RecipientTypeDetails,
        [Parameter()][object] $ResultSize,
        [Parameter()][string] $SortBy,
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='ManagedBySet')][object] $ManagedBy
    )
    process { Invoke-Fake 'Get-DistributionGroup' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Set-DistributionGroup {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][object] $AcceptMessagesOnlyFrom,
        [Parameter()][object] $AcceptMessagesOnlyFromDLMembers,
        [Parameter()][object] $AcceptMessagesOnlyFromSendersOrMembers,
        [Parameter()][string] $Alias,
        [Parameter()][object] $ArbitrationMailbox,
        [Parameter()][object] $BypassModerationFromSendersOrMembers,
        [Parameter()][bool] $BypassNestedModerationEnabled,
        [Parameter()][switch] $BypassSecurityGroupManagerCheck,
        [Parameter()][bool] $CreateDTMFMap,
        [Parameter()][string] $CustomAttribute1,
        [Parameter()][string] $CustomAttribute10,
        [Parameter()][string] $CustomAttribute11,
        [Parameter()][string] $CustomAttribute12,
        [Parameter()][string] $CustomAttribute13,
        [Parameter()][string] $CustomAttribute14,
        [Parameter()][string] $CustomAttribute15,
        [Parameter()][string] $CustomAttribute2,
        [Parameter()][string] $CustomAttribute3,
        [Parameter()][string] $CustomAttribute4,
        [Parameter()][string] $CustomAttribute5,
        [Parameter()][string] $CustomAttribute6,
        [Parameter()][string] $CustomAttribute7,
        [Parameter()][string] $CustomAttribute8,
        [Parameter()][string] $CustomAttribute9,
        [Parameter()][string] $DisplayName,
        [Parameter()][string] $DomainController,
        [Parameter()][object] $EmailAddresses,
        [Parameter()][bool] $EmailAddressPolicyEnabled,
        [Parameter()][string] $ExpansionServer,
        [Parameter()][object] $ExtensionCustomAttribute1,
        [Parameter()][object] $ExtensionCustomAttribute2,
        [Parameter()][object] $ExtensionCustomAttribute3,
        [Parameter()][object] $ExtensionCustomAttribute4,
        [Parameter()][object] $ExtensionCustomAttribute5,
        [Parameter()][switch] $ForceUpgrade,
        [Parameter()][object] $GrantSendOnBehalfTo,
        [Parameter()][bool] $HiddenFromAddressListsEnabled,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter()][switch] $IgnoreNamingPolicy,
        [Parameter()][string] $MailTip,
        [Parameter()][object] $MailTipTranslations,
        [Parameter()][object] $ManagedBy,
        [Parameter()][object] $MaxReceiveSize,
        [Parameter()][object] $MaxSendSize,
        [Parameter()][object] $MemberDepartRestriction,
        [Parameter()][object] $MemberJoinRestriction,
        [Parameter()][object] $ModeratedBy,
        [Parameter()][bool] $ModerationEnabled,
        [Parameter()][string] $Name,
        [Parameter()][FakeExchange.SmtpAddress] $PrimarySmtpAddress,
        [Parameter()][object] $RejectMessagesFrom,
        [Parameter()][object] $RejectMessagesFromDLMembers,
        [Parameter()][object] $RejectMessagesFromSendersOrMembers,
        [Parameter()][bool] $ReportToManagerEnabled,
        [Parameter()][bool] $ReportToOriginatorEnabled,
        [Parameter()][bool] $RequireSenderAuthenticationEnabled,
        [Parameter()][switch] $RoomList,
        [Parameter()][string] $SamAccountName,
        [Parameter()][object] $SendModerationNotifications,
        [Parameter()][bool] $SendOofMessageToOriginatorEnabled,
        [Parameter()][string] $SimpleDisplayName,
        [Parameter()][object] $UMDtmfMap,
        [Parameter()][FakeExchange.SmtpAddress] $WindowsEmailAddress
    )
    process { Invoke-Fake 'Set-DistributionGroup' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Remove-DistributionGroup {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='High')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][switch] $BypassSecurityGroupManagerCheck,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $IgnoreDefaultScope
    )
    process { Invoke-Fake 'Remove-DistributionGroup' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Add-DistributionGroupMember {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][switch] $BypassSecurityGroupManagerCheck,
        [Parameter()][string] $DomainController,
        [Parameter()][ValidateNotNullOrEmpty()][object] $Member
    )
    process { Invoke-Fake 'Add-DistributionGroupMember' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Remove-DistributionGroupMember {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='High')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][switch] $BypassSecurityGroupManagerCheck,
        [Parameter()][string] $DomainController,
        [Parameter()][ValidateNotNullOrEmpty()][object] $Member
    )
    process { Invoke-Fake 'Remove-DistributionGroupMember' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-DistributionGroupMember {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false)]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][object] $Credential,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter()][switch] $ReadFromDomainController,
        [Parameter()][object] $ResultSize
    )
    process { Invoke-Fake 'Get-DistributionGroupMember' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Update-DistributionGroupMember {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='High')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][switch] $BypassSecurityGroupManagerCheck,
        [Parameter()][string] $DomainController,
        [Parameter()][object] $Members
    )
    process { Invoke-Fake 'Update-DistributionGroupMember' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-WebServicesVirtualDirectory {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(ParameterSetName='Server', Mandatory=$true)][object] $Server,
        [Parameter()][switch] $ADPropertiesOnly,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $ShowMailboxVirtualDirectories,
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity
    )
    process { Invoke-Fake 'Get-WebServicesVirtualDirectory' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Set-WebServicesVirtualDirectory {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][bool] $BasicAuthentication,
        [Parameter()][bool] $CertificateAuthentication,
        [Parameter()][bool] $DigestAuthentication,
        [Parameter()][string] $DomainController,
        [Parameter()][object] $ExtendedProtectionFlags,
        [Parameter()][object] $ExtendedProtectionSPNList,
        [Parameter()][object] $ExtendedProtectionTokenChecking,
        [Parameter()][uri] $ExternalUrl,
        [Parameter()][switch] $Force,
        [Parameter()][object] $GzipLevel,
        [Parameter()][uri] $InternalNLBBypassUrl,
        [Parameter()][uri] $InternalUrl,
        [Parameter()][bool] $MRSProxyEnabled,
        [Parameter()][object] $MRSProxyMaxConnections,
        [Parameter()][bool] $OAuthAuthentication,
        [Parameter()][bool] $WindowsAuthentication,
        [Parameter()][bool] $WSSecurityAuthentication
    )
    process { Invoke-Fake 'Set-WebServicesVirtualDirectory' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-ClientAccessService {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false)]
    param(
        [Parameter(Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $IncludeAlternateServiceAccountCredentialPassword,
        [Parameter()][switch] $IncludeAlternateServiceAccountCredentialStatus
    )
    process { Invoke-Fake 'Get-ClientAccessService' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Set-ClientAccessService {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='AlternateServiceAccount')][object] $AlternateServiceAccountCredential,
        [Parameter(ParameterSetName='AlternateServiceAccount')][switch] $CleanUpInvalidAlternateServiceAccountCredentials,
        [Parameter(ParameterSetName='AlternateServiceAccount')][switch] $RemoveAlternateServiceAccountCredentials,
        [Parameter()][string] $DomainController,
        [Parameter(ParameterSetName='Identity')][object] $Array,
        [Parameter(ParameterSetName='Identity')][uri] $AutoDiscoverServiceInternalUri,
        [Parameter(ParameterSetName='Identity')][object] $AutoDiscoverSiteScope
    )
    process { Invoke-Fake 'Set-ClientAccessService' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Update-OfflineAddressBook {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $Force
    )
    process { Invoke-Fake 'Update-OfflineAddressBook' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-OfflineAddressBook {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(ParameterSetName='Server', Mandatory=$true)][object] $Server,
        [Parameter()][string] $DomainController,
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity
    )
    process { Invoke-Fake 'Get-OfflineAddressBook' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Update-GlobalAddressList {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController
    )
    process { Invoke-Fake 'Update-GlobalAddressList' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-GlobalAddressList {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(ParameterSetName='DefaultOnly')][switch] $DefaultOnly,
        [Parameter()][string] $DomainController,
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity
    )
    process { Invoke-Fake 'Get-GlobalAddressList' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Update-AddressList {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController
    )
    process { Invoke-Fake 'Update-AddressList' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-AddressList {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(ParameterSetName='Container', Mandatory=$true)][object] $Container,
        [Parameter()][string] $DomainController,
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='SearchSet')][string] $SearchText
    )
    process { Invoke-Fake 'Get-AddressList' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Disable-Mailbox {
    [CmdletBinding(DefaultParameterSetName='Arbitration', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='High')]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='Arbitration')][switch] $Arbitration,
        [Parameter(ParameterSetName='Arbitration')][switch] $DisableLastArbitrationMailboxAllowed,
        [Parameter(ParameterSetName='Arbitration')][switch] $DisableArbitrationMailboxWithOABsAllowed,
        [Parameter()][string] $DomainController,
        [Parameter()][switch] $IgnoreDefaultScope,
        [Parameter()][switch] $IgnoreLegalHold,
        [Parameter(ParameterSetName='Archive')][switch] $Archive,
        [Parameter(ParameterSetName='PublicFolder')][switch] $PublicFolder,
        [Parameter(ParameterSetName='RemoteArchive')][switch] $RemoteArchive
    )
    process { Invoke-Fake 'Disable-Mailbox' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-OrganizationConfig { [CmdletBinding(PositionalBinding=$false)] param([Parameter()][string] $DomainController) process { Invoke-Fake 'Get-OrganizationConfig' $PSCmdlet $PSBoundParameters $MyInvocation } }

function Get-AcceptedDomain { [CmdletBinding(PositionalBinding=$false)] param([Parameter()][string] $DomainController, [Parameter(Position=0)][object] $Identity) process { Invoke-Fake 'Get-AcceptedDomain' $PSCmdlet $PSBoundParameters $MyInvocation } }

function Get-MailboxFolderStatistics {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $DomainController,
        [Parameter()][object] $FolderScope,
        [Parameter()][switch] $IncludeAnalysis,
        [Parameter()][switch] $IncludeOldestAndNewestItems
    )
    process { Invoke-Fake 'Get-MailboxFolderStatistics' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-ADServerSettings {
    [CmdletBinding(PositionalBinding=$false)]
    param(
        [Parameter()][string] $DomainController
    )
    process { Invoke-Fake 'Get-ADServerSettings' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Set-ADServerSettings {
    [CmdletBinding(DefaultParameterSetName='FullParams', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(ParameterSetName='Instance', Mandatory=$true, ValueFromPipeline=$true)][object] $RunspaceServerSettings,
        [Parameter(ParameterSetName='FullParams')][string] $ConfigurationDomainController,
        [Parameter(ParameterSetName='FullParams')][string] $PreferredGlobalCatalog,
        [Parameter(ParameterSetName='FullParams')][object] $SetPreferredDomainControllers,
        [Parameter(ParameterSetName='SingleDC', Mandatory=$true, Position=0)][string] $PreferredServer,
        [Parameter(ParameterSetName='FullParams')][Parameter(ParameterSetName='SingleDC')][string] $RecipientViewRoot,
        [Parameter(ParameterSetName='FullParams')][Parameter(ParameterSetName='SingleDC')][bool] $ViewEntireForest
    )
    process { Invoke-Fake 'Set-ADServerSettings' $PSCmdlet $PSBoundParameters $MyInvocation }
}

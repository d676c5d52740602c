# The cmdlets of the ActiveDirectory module, declared as Microsoft documents them; what they do stands in Directory.ps1.

function Get-ADUser {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter()][object] $AuthType,
        [Parameter()][object] $Credential,
        [Parameter(ParameterSetName='Filter', Mandatory=$true)][string] $Filter,
        [Parameter()][string[]] $Properties,
        [Parameter(ParameterSetName='Filter')][Parameter(ParameterSetName='LdapFilter')][int] $ResultPageSize,
        [Parameter(ParameterSetName='Filter')][Parameter(ParameterSetName='LdapFilter')][int] $ResultSetSize,
        [Parameter(ParameterSetName='Filter')][Parameter(ParameterSetName='LdapFilter')][string] $SearchBase,
        [Parameter(ParameterSetName='Filter')][Parameter(ParameterSetName='LdapFilter')][object] $SearchScope,
        [Parameter()][string] $Server,
        [Parameter(ParameterSetName='Identity', Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='Identity')][string] $Partition,
        [Parameter(ParameterSetName='LdapFilter', Mandatory=$true)][string] $LDAPFilter
    )
    process { Invoke-Fake 'Get-ADUser' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function New-ADUser {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter()][datetime] $AccountExpirationDate,
        [Parameter()][bool] $AccountNotDelegated,
        [Parameter()][securestring] $AccountPassword,
        [Parameter()][bool] $AllowReversiblePasswordEncryption,
        [Parameter()][object] $AuthenticationPolicy,
        [Parameter()][object] $AuthenticationPolicySilo,
        [Parameter()][object] $AuthType,
        [Parameter()][bool] $CannotChangePassword,
        [Parameter()][object] $Certificates,
        [Parameter()][bool] $ChangePasswordAtLogon,
        [Parameter()][string] $City,
        [Parameter()][string] $Company,
        [Parameter()][bool] $CompoundIdentitySupported,
        [Parameter()][string] $Country,
        [Parameter()][object] $Credential,
        [Parameter()][string] $Department,
        [Parameter()][string] $Description,
        [Parameter()][string] $DisplayName,
        [Parameter()][string] $Division,
        [Parameter()][string] $EmailAddress,
        [Parameter()][string] $EmployeeID,
        [Parameter()][string] $EmployeeNumber,
        [Parameter()][bool] $Enabled,
        [Parameter()][string] $Fax,
        [Parameter()][string] $GivenName,
        [Parameter()][string] $HomeDirectory,
        [Parameter()][string] $HomeDrive,
        [Parameter()][string] $HomePage,
        [Parameter()][string] $HomePhone,
        [Parameter()][string] $Initials,
        [Parameter(ValueFromPipeline=$true)][object] $Instance,
        [Parameter()][object] $KerberosEncryptionType,
        [Parameter()][string] $LogonWorkstations,
        [Parameter()][object] $Manager,
        [Parameter()][string] $MobilePhone,
        [Parameter(Mandatory=$true, Position=0)][string] $Name,
        [Parameter()][string] $Office,
        [Parameter()][string] $OfficePhone,
        [Parameter()][string] $Organization,
        [Parameter()][object] $OtherAttributes,
        [Parameter()][string] $OtherName,
        [Parameter()][object] $PassThru,
        [Parameter()][bool] $PasswordNeverExpires,
        [Parameter()][bool] $PasswordNotRequired,
        [Parameter()][string] $Path,
        [Parameter()][string] $POBox,
        [Parameter()][string] $PostalCode,
        [Parameter()][object] $PrincipalsAllowedToDelegateToAccount,
        [Parameter()][string] $ProfilePath,
        [Parameter()][string] $SamAccountName,
        [Parameter()][string] $ScriptPath,
        [Parameter()][string] $Server,
        [Parameter()][string[]] $ServicePrincipalNames,
        [Parameter()][bool] $SmartcardLogonRequired,
        [Parameter()][string] $State,
        [Parameter()][string] $StreetAddress,
        [Parameter()][string] $Surname,
        [Parameter()][string] $Title,
        [Parameter()][bool] $TrustedForDelegation,
        [Parameter()][string] $Type,
        [Parameter()][string] $UserPrincipalName
    )
    process { Invoke-Fake 'New-ADUser' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Set-ADUser {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter(ParameterSetName='Identity')][datetime] $AccountExpirationDate,
        [Parameter(ParameterSetName='Identity')][bool] $AccountNotDelegated,
        [Parameter(ParameterSetName='Identity')][object] $Add,
        [Parameter(ParameterSetName='Identity')][bool] $AllowReversiblePasswordEncryption,
        [Parameter(ParameterSetName='Identity')][object] $AuthenticationPolicy,
        [Parameter(ParameterSetName='Identity')][object] $AuthenticationPolicySilo,
        [Parameter()][object] $AuthType,
        [Parameter(ParameterSetName='Identity')][bool] $CannotChangePassword,
        [Parameter(ParameterSetName='Identity')][object] $Certificates,
        [Parameter(ParameterSetName='Identity')][bool] $ChangePasswordAtLogon,
        [Parameter(ParameterSetName='Identity')][string] $City,
        [Parameter(ParameterSetName='Identity')][string[]] $Clear,
        [Parameter(ParameterSetName='Identity')][string] $Company,
        [Parameter(ParameterSetName='Identity')][bool] $CompoundIdentitySupported,
        [Parameter(ParameterSetName='Identity')][string] $Country,
        [Parameter()][object] $Credential,
        [Parameter(ParameterSetName='Identity')][string] $Department,
        [Parameter(ParameterSetName='Identity')][string] $Description,
        [Parameter(ParameterSetName='Identity')][string] $DisplayName,
        [Parameter(ParameterSetName='Identity')][string] $Division,
        [Parameter(ParameterSetName='Identity')][string] $EmailAddress,
        [Parameter(ParameterSetName='Identity')][string] $EmployeeID,
        [Parameter(ParameterSetName='Identity')][string] $EmployeeNumber,
        [Parameter(ParameterSetName='Identity')][bool] $Enabled,
        [Parameter(ParameterSetName='Identity')][string] $Fax,
        [Parameter(ParameterSetName='Identity')][string] $GivenName,
        [Parameter(ParameterSetName='Identity')][string] $HomeDirectory,
        [Parameter(ParameterSetName='Identity')][string] $HomeDrive,
        [Parameter(ParameterSetName='Identity')][string] $HomePage,
        [Parameter(ParameterSetName='Identity')][string] $HomePhone,
        [Parameter(ParameterSetName='Identity', Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter(ParameterSetName='Identity')][string] $Initials,
        [Parameter(ParameterSetName='Identity')][object] $KerberosEncryptionType,
        [Parameter(ParameterSetName='Identity')][string] $LogonWorkstations,
        [Parameter(ParameterSetName='Identity')][object] $Manager,
        [Parameter(ParameterSetName='Identity')][string] $MobilePhone,
        [Parameter(ParameterSetName='Identity')][string] $Office,
        [Parameter(ParameterSetName='Identity')][string] $OfficePhone,
        [Parameter(ParameterSetName='Identity')][string] $Organization,
        [Parameter(ParameterSetName='Identity')][string] $OtherName,
        [Parameter(ParameterSetName='Identity')][string] $Partition,
        [Parameter()][switch] $PassThru,
        [Parameter(ParameterSetName='Identity')][bool] $PasswordNeverExpires,
        [Parameter(ParameterSetName='Identity')][bool] $PasswordNotRequired,
        [Parameter(ParameterSetName='Identity')][string] $POBox,
        [Parameter(ParameterSetName='Identity')][string] $PostalCode,
        [Parameter(ParameterSetName='Identity')][object] $PrincipalsAllowedToDelegateToAccount,
        [Parameter(ParameterSetName='Identity')][string] $ProfilePath,
        [Parameter(ParameterSetName='Identity')][object] $Remove,
        [Parameter(ParameterSetName='Identity')][object] $Replace,
        [Parameter()][string] $SamAccountName,
        [Parameter(ParameterSetName='Identity')][string] $ScriptPath,
        [Parameter()][string] $Server,
        [Parameter(ParameterSetName='Identity')][object] $ServicePrincipalNames,
        [Parameter(ParameterSetName='Identity')][bool] $SmartcardLogonRequired,
        [Parameter(ParameterSetName='Identity')][string] $State,
        [Parameter(ParameterSetName='Identity')][string] $StreetAddress,
        [Parameter(ParameterSetName='Identity')][string] $Surname,
        [Parameter(ParameterSetName='Identity')][string] $Title,
        [Parameter(ParameterSetName='Identity')][bool] $TrustedForDelegation,
        [Parameter(ParameterSetName='Identity')][string] $UserPrincipalName,
        [Parameter(ParameterSetName='Instance', Mandatory=$true, ValueFromPipeline=$true)][object] $Instance
    )
    process { Invoke-Fake 'Set-ADUser' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Enable-ADAccount {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter()][object] $AuthType,
        [Parameter()][object] $Credential,
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $Partition,
        [Parameter()][object] $PassThru,
        [Parameter()][string] $Server
    )
    process { Invoke-Fake 'Enable-ADAccount' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Disable-ADAccount {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter()][object] $AuthType,
        [Parameter()][object] $Credential,
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $Partition,
        [Parameter()][object] $PassThru,
        [Parameter()][string] $Server
    )
    process { Invoke-Fake 'Disable-ADAccount' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Unlock-ADAccount {
    [CmdletBinding(DefaultParameterSetName='Default', PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')]
    param(
        [Parameter()][object] $AuthType,
        [Parameter()][object] $Credential,
        [Parameter(Mandatory=$true, Position=0, ValueFromPipeline=$true)][ValidateNotNullOrEmpty()][object] $Identity,
        [Parameter()][string] $Partition,
        [Parameter()][switch] $PassThru,
        [Parameter()][string] $Server
    )
    process { Invoke-Fake 'Unlock-ADAccount' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-ADDomain { [CmdletBinding(PositionalBinding=$false)] param([Parameter()][object] $AuthType, [Parameter()][object] $Credential, [Parameter()][object] $Current, [Parameter(Position=0)][object] $Identity, [Parameter()][string] $Server) process { Invoke-Fake 'Get-ADDomain' $PSCmdlet $PSBoundParameters $MyInvocation } }

function Set-ADAccountPassword { [CmdletBinding(PositionalBinding=$false, SupportsShouldProcess=$true, ConfirmImpact='Medium')] param([Parameter()][object] $AuthType, [Parameter()][object] $Credential, [Parameter(Mandatory=$true, Position=0)][object] $Identity, [Parameter()][securestring] $NewPassword, [Parameter()][securestring] $OldPassword, [Parameter()][string] $Partition, [Parameter()][switch] $PassThru, [Parameter()][switch] $Reset, [Parameter()][string] $Server) process { Invoke-Fake 'Set-ADAccountPassword' $PSCmdlet $PSBoundParameters $MyInvocation } }

function Get-ADForest {
    [CmdletBinding(DefaultParameterSetName='Current', PositionalBinding=$false)]
    param(
        [Parameter()][object] $AuthType,
        [Parameter()][object] $Credential,
        [Parameter(ParameterSetName='Current')][object] $Current,
        [Parameter(ParameterSetName='Identity', Mandatory=$true, Position=0, ValueFromPipeline=$true)][object] $Identity,
        [Parameter()][string] $Server
    )
    process { Invoke-Fake 'Get-ADForest' $PSCmdlet $PSBoundParameters $MyInvocation }
}

function Get-ADDomainController {
    [CmdletBinding(DefaultParameterSetName='Identity', PositionalBinding=$false)]
    param(
        [Parameter()][object] $AuthType,
        [Parameter(ParameterSetName='DiscoverByService')][switch] $AvoidSelf,
        [Parameter(ParameterSetName='Filter')][Parameter(ParameterSetName='Identity')][object] $Credential,
        [Parameter(ParameterSetName='DiscoverByService')][switch] $Discover,
        [Parameter(ParameterSetName='DiscoverByService')][string] $DomainName,
        [Parameter(ParameterSetName='Filter', Mandatory=$true)][string] $Filter,
        [Parameter(ParameterSetName='DiscoverByService')][switch] $ForceDiscover,
        [Parameter(ParameterSetName='Identity', Position=0, ValueFromPipeline=$true)][object] $Identity,
        [Parameter(ParameterSetName='DiscoverByService')][object] $MinimumDirectoryServiceVersion,
        [Parameter(ParameterSetName='DiscoverByService')][switch] $NextClosestSite,
        [Parameter(ParameterSetName='Filter')][Parameter(ParameterSetName='Identity')][string] $Server,
        [Parameter(ParameterSetName='DiscoverByService')][ValidateSet('PrimaryDC', 'GlobalCatalog', 'KDC', 'TimeService', 'ReliableTimeService', 'ADWS')][string[]] $Service,
        [Parameter(ParameterSetName='DiscoverByService')][string] $SiteName,
        [Parameter(ParameterSetName='DiscoverByService')][switch] $Writable
    )
    process { Invoke-Fake 'Get-ADDomainController' $PSCmdlet $PSBoundParameters $MyInvocation }
}

# The Microsoft Graph cmdlets, declared as Microsoft documents them, and what they do. Errors of the SDK are non-terminating and obey -ErrorAction, except that nobody is signed in.
function Get-MgUser {
    [CmdletBinding(DefaultParameterSetName = 'List', PositionalBinding = $false)]
    param(
        [Parameter(ParameterSetName = 'Get', Mandatory = $true)] [string] $UserId,
        [Parameter()] [Alias('Select')] [string[]] $Property,
        [Parameter(ParameterSetName = 'List')] [string] $Filter,
        [Parameter(ParameterSetName = 'List')] [switch] $All
    )
    process { Invoke-FakeCmdlet -Name 'Get-MgUser' -Bound $PSBoundParameters -Cmdlet $PSCmdlet }
}
# Who is signed in and where; nothing where nobody is.
function Get-MgContext {
    [CmdletBinding(PositionalBinding = $false)]
    param()
    process { Invoke-FakeCmdlet -Name 'Get-MgContext' -Bound $PSBoundParameters -Cmdlet $PSCmdlet }
}
function Update-MgUser {
    [CmdletBinding(DefaultParameterSetName = 'UpdateExpanded', PositionalBinding = $false, SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
    param(
        [Parameter(Mandatory = $true)] [string] $UserId,
        [Parameter()] [switch] $AccountEnabled, [Parameter()] [AllowEmptyString()] [string] $PasswordPolicies, [Parameter()] [string] $GivenName, [Parameter()] [string] $Surname,
        [Parameter()] [hashtable] $BodyParameter
    )
    process { Invoke-FakeCmdlet -Name 'Update-MgUser' -Bound $PSBoundParameters -Cmdlet $PSCmdlet }
}
function Get-MgServicePrincipal {
    [CmdletBinding(DefaultParameterSetName = 'List', PositionalBinding = $false)]
    param(
        [Parameter(ParameterSetName = 'Get', Mandatory = $true)] [string] $ServicePrincipalId,
        [Parameter()] [Alias('Select')] [string[]] $Property,
        [Parameter(ParameterSetName = 'List')] [string] $Filter,
        [Parameter(ParameterSetName = 'List')] [switch] $All
    )
    process { Invoke-FakeCmdlet -Name 'Get-MgServicePrincipal' -Bound $PSBoundParameters -Cmdlet $PSCmdlet }
}
function SignedIn([bool] $Write) {
    # ASSUMPTION: without a sign-in the cmdlet ends with a terminating error; too few rights are a non-terminating 403.
    if (-not $Opt.GraphConnected) { Fail 'AuthenticationError' 'Authentication needed. Please call Connect-MgGraph.' -Terminating }
    if ($Opt.GraphRights -eq 'None' -or ($Write -and $Opt.GraphRights -ne 'ReadWrite')) { Fail 'Authorization_RequestDenied' 'Insufficient privileges to complete the operation. Status: 403 (Forbidden) ErrorCode: Authorization_RequestDenied' }
}
# Documented: an id or a user principal name; an alias is none.
function EntraUser([string] $Id) {
    $o = @($S.objects | Where-Object { -not $_.SoftDeleted -and (SeenEntra $_) -and (& $IsUser $_) -and ($_.EDOI -eq $Id -or $_.Upn -eq $Id) })[0]
    if (-not $o) { Fail 'Request_ResourceNotFound' "Resource '$Id' does not exist or one of its queried reference-property objects are not present. Status: 404 (NotFound) ErrorCode: Request_ResourceNotFound" }
    $o
}
$Impl['Get-MgUser'] = Known @('UserId', 'Property', 'Filter', 'All') { param($b)
    SignedIn $false
    $users = if ($b['Filter']) {
        if ($b['Filter'] -notmatch "^(userPrincipalName|id|mail) eq '((?:[^']|'')*)'$") { Fail 'Request_UnsupportedQuery' "Invalid filter clause. Status: 400" }
        $property = @{ userPrincipalName = 'Upn'; id = 'EDOI'; mail = 'Primary' }[$Matches[1]]; $text = $Matches[2] -replace "''", "'"
        @($S.objects | Where-Object { -not $_.SoftDeleted -and (SeenEntra $_) -and (& $IsUser $_) -and $_[$property] -eq $text })
    } else { EntraUser $b['UserId'] }
    # What was not asked for by -Property is null; AccountEnabled and PasswordPolicies are not among what comes unasked.
    $asked = if ($b['Property']) { @($b['Property']) } else { 'Id', 'DisplayName', 'Mail', 'UserPrincipalName', 'GivenName', 'Surname' }
    foreach ($o in $users) {
        $all = @{ Id = $o.EDOI; DisplayName = $o.DisplayName; Mail = $o.Primary; UserPrincipalName = $o.Upn; GivenName = $o.FirstName; Surname = $o.LastName; AccountEnabled = [bool]$o.AccountEnabled; PasswordPolicies = $o.PasswordPolicies; OnPremisesSyncEnabled = $(if ($o.Synced) { $true }) }
        $result = [ordered]@{}
        foreach ($k in $all.Keys | Sort-Object) { $result[$k] = if ($asked -contains $k) { $all[$k] } else { $null } }
        [pscustomobject]$result
    } }
$Impl['Get-MgContext'] = Known @() { param($b) if ($Opt.GraphConnected) { [pscustomobject]@{ TenantId = $S.org.Guid; Account = "admin@$($S.org.DefaultDomain)"; Scopes = @('User.ReadWrite.All') } } }
$Impl['Update-MgUser'] = Known @('UserId', 'AccountEnabled', 'PasswordPolicies', 'GivenName', 'Surname') { param($b)
    # The SDK asks ShouldProcess first and then sends; it does not look anything up.
    if (-not (Should $b['UserId'] 'Update-MgUser_UpdateExpanded')) { return }
    SignedIn $true
    $o = EntraUser $b['UserId']
    if ($o.Synced -and ($b.ContainsKey('AccountEnabled') -or $b.ContainsKey('GivenName') -or $b.ContainsKey('Surname'))) { Fail 'Request_BadRequest' 'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration. Status: 400 (BadRequest) ErrorCode: Request_BadRequest' }
    if ($b['PasswordPolicies']) { foreach ($word in $b['PasswordPolicies'] -split ',\s*') { if ($word -notin 'None', 'DisablePasswordExpiration', 'DisableStrongPassword') { Fail 'Request_BadRequest' "Invalid value specified for property 'passwordPolicies' of resource 'User'. Status: 400" } } }
    Change "$($o.Upn) $(@($b.Keys | Where-Object { $_ -in 'AccountEnabled','PasswordPolicies' } | ForEach-Object { "$_=$($b[$_])" }) -join ' ')" {
        if ($b.ContainsKey('AccountEnabled')) { $o.AccountEnabled = [bool]$b['AccountEnabled'] }
        if ($b.ContainsKey('PasswordPolicies')) { $o.PasswordPolicies = $b['PasswordPolicies'] }
    } }
$Impl['Get-MgServicePrincipal'] = Known @('Filter', 'Property', 'All', 'ServicePrincipalId') { param($b)
    SignedIn $false
    if ($b['Filter']) {
        if ($b['Filter'] -notmatch "^appId eq '((?:[^']|'')*)'$") { Fail 'Request_UnsupportedQuery' "Invalid filter clause. Status: 400" }
        $id = $Matches[1] -replace "''", "'"; $guid = [guid]::Empty
        if (-not [guid]::TryParse($id, [ref]$guid)) { Fail 'Request_UnsupportedQuery' "Invalid filter clause: appId is a GUID. Status: 400" }
        foreach ($a in @($S.apps | Where-Object { $_.AppId -eq $id })) { [pscustomobject]@{ Id = $a.Id; AppId = $a.AppId; DisplayName = $a.DisplayName; ServicePrincipalType = 'Application' } }
    } else { foreach ($a in $S.apps) { [pscustomobject]@{ Id = $a.Id; AppId = $a.AppId; DisplayName = $a.DisplayName } } } }

# Tenant-wide permissions of an application: what Entra grants beside Exchange's roles.
function Get-MgServicePrincipalAppRoleAssignment {
    [CmdletBinding(PositionalBinding = $false)] param([Parameter(Mandatory = $true)] [string] $ServicePrincipalId, [Parameter()] [switch] $All)
    process { Invoke-FakeCmdlet -Name 'Get-MgServicePrincipalAppRoleAssignment' -Bound $PSBoundParameters -Cmdlet $PSCmdlet }
}
function Remove-MgServicePrincipalAppRoleAssignment {
    [CmdletBinding(PositionalBinding = $false, SupportsShouldProcess = $true)] param([Parameter(Mandatory = $true)] [string] $ServicePrincipalId, [Parameter(Mandatory = $true)] [string] $AppRoleAssignmentId)
    process { Invoke-FakeCmdlet -Name 'Remove-MgServicePrincipalAppRoleAssignment' -Bound $PSBoundParameters -Cmdlet $PSCmdlet }
}
$script:RoleIds = @{ 'Calendars.Read' = '798ee544-9d2d-430c-a058-570e29e34338'; 'Calendars.ReadWrite' = 'ef54d2bf-783f-4e0f-bca1-3210c0444d99'; 'MailboxSettings.Read' = '40f97065-369a-49f4-947c-6a255697ae91'; 'Place.Read.All' = '913b9306-0ce1-42b8-9137-6a7df690a760'; 'User.Read.All' = 'df021288-bdef-4463-88db-98f22de89214' }
$Impl['Get-MgServicePrincipalAppRoleAssignment'] = Known @('ServicePrincipalId', 'All') { param($b)
    SignedIn $false
    $a = @($S.apps | Where-Object { $_.Id -eq $b['ServicePrincipalId'] })[0]
    if (-not $a) { Fail 'Request_ResourceNotFound' "Resource '$($b['ServicePrincipalId'])' does not exist or one of its queried reference-property objects are not present. Status: 404 (NotFound)" }
    foreach ($r in $a.AppRoles) { [pscustomobject]@{ Id = "$($a.Id)|$r"; AppRoleId = $RoleIds[$r]; PrincipalId = $a.Id; ResourceDisplayName = 'Microsoft Graph' } } }
$Impl['Remove-MgServicePrincipalAppRoleAssignment'] = Known @('ServicePrincipalId', 'AppRoleAssignmentId') { param($b)
    if (-not (Should $b['AppRoleAssignmentId'] 'Remove-MgServicePrincipalAppRoleAssignment_Delete')) { return }
    SignedIn $true
    $a = @($S.apps | Where-Object { $_.Id -eq $b['ServicePrincipalId'] })[0]; $r = ($b['AppRoleAssignmentId'] -split '\|')[-1]
    if (-not $a -or $a.AppRoles -notcontains $r) { Fail 'Request_ResourceNotFound' 'Status: 404 (NotFound)' }
    Change $b['AppRoleAssignmentId'] { $a.AppRoles = @($a.AppRoles | Where-Object { $_ -ne $r }) } }

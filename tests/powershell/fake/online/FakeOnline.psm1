# A stand-in for Exchange Online and Microsoft Graph, for trying generated scripts: one state, strict cmdlets, changes counted.
#
# cmdlets.ps1 declares the cmdlets with exactly the parameters documented for Exchange Online; what they do stands in $Impl
# (behaviour.ps1). To add a cmdlet: declare it (../declare.py writes it from the facts) and add an entry to $Impl. A declared
# cmdlet without an entry, or a parameter that its entry does not name, throws.
# Assumptions about the real service, where its documentation is silent, are marked ASSUMPTION.

$script:S = $null                      # the tenant
$script:Opt = $null                    # how the fake behaves
$script:Changes = [System.Collections.Generic.List[string]]::new()
$script:Would = [System.Collections.Generic.List[string]]::new()
$script:Calls = 0
$script:Mutations = 0
$script:CmdletNow = $null
$script:NameNow = ''

class FakeError : System.Exception {
    [string] $Kind; [bool] $Terminating
    FakeError([string] $kind, [string] $message, [bool] $terminating) : base($message) { $this.Kind = $kind; $this.Terminating = $terminating }
}
class FakeCrash : System.Exception { FakeCrash([string] $message) : base($message) {} }

function Fail([string] $Kind, [string] $Message, [switch] $Terminating) { throw [FakeError]::new($Kind, $Message, $Terminating) }
function NotFound([string] $Id) {
    # v3 raises it with its code, type and message in one text.
    Fail 'ManagementObjectNotFoundException' "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object '$Id' couldn't be found on 'XX0PR00A001DC01.EURPR00A001.PROD.OUTLOOK.COM'."
}

# --- switches, state ------------------------------------------------------------------------------------------------

function Reset-Fake {
    param([string[]] $AcceptedDomains = @('practice.example', 'practice.onmicrosoft.com'), [string] $DefaultDomain = 'practice.onmicrosoft.com', [string] $TenantGuid = '0c0c0c0c-0000-4000-8000-000000000001', [switch] $Dehydrated)
    $script:S = @{
        org = @{ Guid = $TenantGuid; IsDehydrated = [bool]$Dehydrated; DefaultDomain = $DefaultDomain; AcceptedDomains = @($AcceptedDomains) }
        next = 1
        objects = [System.Collections.ArrayList]@()
        apps = [System.Collections.ArrayList]@()          # enterprise applications, in Entra
        principals = [System.Collections.ArrayList]@()    # references to them, in Exchange
        scopes = [System.Collections.ArrayList]@()
        assignments = [System.Collections.ArrayList]@()
    }
    $script:Opt = @{
        NotFoundTerminates = $false   # the second error behaviour: Get-* raise "couldn't be found" as terminating error
        DelayExchange = 0             # a new object is not found by the next N Exchange cmdlets
        DelayEntra = 0                # nor by the next N Graph cmdlets
        ManagedBy = 'Guid'            # Guid (documented today), Name, DisplayName, Canonical
        ExchangeConnected = $true; GraphConnected = $true; GraphRights = 'ReadWrite'   # ReadWrite, Read, None
        GraphModule = $true
        Refuse = @{}                  # cmdlet name (or 'cmdlet|identity') -> message of an error that it raises
        Transient = @{}               # cmdlet name -> how many of its next calls fail with a transient server error
        CrashBefore = 0; CrashAfter = 0     # the n-th change: the run breaks off before it / right after it
        DehydratedCmdletsMissing = $false   # in a dehydrated organization the RBAC cmdlets are not in the session at all
        AppAuthorized = $true; Dead = $false; NoEffect = @{}; FailReads = 0; Seed = 1
        RoomConversionKeepsNonRooms = $true
        DatesAsText = $false          # ASSUMPTION: a service that answers in JSON may give a time as a text, with its Z
    }
    $script:Changes.Clear(); $script:Would.Clear(); $script:Calls = 0; $script:Mutations = 0
    $null = New-FakeObject -Kind UserMailbox -Name 'admin' -Address "admin@$($AcceptedDomains[0])"
}
function Set-Fake([hashtable] $Options) { foreach ($k in $Options.Keys) { if (-not $script:Opt.ContainsKey($k)) { throw "no switch $k" }; $script:Opt[$k] = $Options[$k] } ; $script:Mutations = 0; $script:Rng = $null }
function Get-FakeState { $script:S }
function Get-FakeChanges { $script:Changes.ToArray() }
function Clear-FakeChanges { $script:Changes.Clear(); $script:Mutations = 0 }
function Copy-FakeState { Copy-FakeValue $script:S }
function Restore-FakeState($State) {
    $script:S = Copy-FakeValue $State
    foreach ($k in 'objects', 'apps', 'principals', 'scopes', 'assignments') { $script:S[$k] = [System.Collections.ArrayList]@($script:S[$k]) }
    foreach ($o in $script:S.objects) { $o.BornExchange = -1; $o.BornEntra = -1 }
}
# The state as it counts for "exactly as before": without what is soft-deleted, counters and times.
function Get-FakeFingerprint {
    $lines = [System.Collections.Generic.List[string]]::new()
    $lines.Add("org " + (($S.org.Keys | Where-Object { $_ -notin 'DefaultDomain', 'AcceptedDomains', 'Guid' } | Sort-Object | ForEach-Object { "$_=$($S.org[$_] -join ',')" }) -join '; '))
    foreach ($o in @($S.objects | Where-Object { -not $_.SoftDeleted } | Sort-Object { $_.Guid })) {
        $parts = foreach ($k in ($o.Keys | Where-Object { $_ -notin 'SeenExchange', 'SeenEntra', 'BornExchange', 'BornEntra', 'Made' } | Sort-Object)) {
            $v = $o[$k]
            if ($v -is [System.Collections.IDictionary]) { $v = ($v.Keys | Sort-Object | ForEach-Object { "$_=$($v[$_])" }) -join ',' }
            elseif ($k -eq 'Perms') { $v = (@($v | ForEach-Object { "$($_.User):$($_.Rights -join '+'):$($_.Deny):$($_.AutoMapping)" } | Sort-Object)) -join ',' }
            elseif ($v -is [System.Collections.IEnumerable] -and $v -isnot [string]) { $v = (@($v | Sort-Object -CaseSensitive)) -join ',' }
            if ($null -eq $v) { $v = '<null>' }
            "$k=$v"
        }
        $lines.Add($parts -join '; ')
    }
    foreach ($t in 'apps', 'principals', 'scopes', 'assignments') {
        foreach ($o in @($S[$t] | Sort-Object { "$($_.Guid)$($_.Id)" })) { $lines.Add("$t " + (($o.Keys | Sort-Object | ForEach-Object { "$_=$($o[$_] -join ',')" }) -join '; ')) }
    }
    $lines -join "`n"
}
function NextGuid([string] $Kind) { $n = $S.next; $S.next = $n + 1; '{0}-0000-4000-8000-{1:d12}' -f $Kind, $n }

# --- presets --------------------------------------------------------------------------------------------------------

# An object of the directory. Kind is RecipientTypeDetails; 'User' is an account without a mailbox.
function New-FakeObject {
    param([string] $Kind, [string] $Name, [string] $Address, [string[]] $Aliases = @(), [string] $Upn, [switch] $Synced, [switch] $SoftDeleted,
        [string] $FirstName = '', [string] $LastName = '', [bool] $Enabled = $true, $PasswordPolicies = $null, [bool] $Licensed = $true,
        [hashtable] $Calendar = @{}, [string[]] $Members = @(), [string[]] $ManagedBy = @(), [string] $DisplayName, [string] $Alias)
    $proxies = @(); if ($Address) { $proxies += "SMTP:$Address" }; $proxies += @($Aliases | ForEach-Object { "smtp:$_" })
    if (-not $Upn) { $Upn = if ($Address) { $Address } else { "$Name@$($S.org.DefaultDomain)" } }
    $o = @{
        Guid = NextGuid '0b1ec700'; EDOI = NextGuid 'e0700000'; Name = $Name; Alias = $(if ($Alias) { $Alias } else { $Name -replace "[^A-Za-z0-9!#$%&'*+/=?^_{|}~.-]", '' })
        DisplayName = $(if ($DisplayName) { $DisplayName } else { $Name }); Kind = $Kind; Primary = $Address; Proxies = @($proxies); Upn = $Upn
        FirstName = $FirstName; LastName = $LastName; Synced = [bool]$Synced; SoftDeleted = [bool]$SoftDeleted; Hidden = $false
        AccountEnabled = $Enabled; PasswordPolicies = $PasswordPolicies; Licensed = $Licensed
        Calendar = @{}; Perms = @(); Members = @(); ManagedBy = @(); BornExchange = -1; BornEntra = -1; Made = [datetime]::SpecifyKind([datetime]'2020-01-01', 'Utc')
    }
    if ($Kind -match 'Mailbox$' -and $Kind -ne 'GroupMailbox') {
        $o.Calendar = DefaultCalendar $Kind
        foreach ($k in $Calendar.Keys) { $o.Calendar[$k] = $Calendar[$k] }
        $o.Perms = @(@{ User = 'NT AUTHORITY\SELF'; Rights = @('FullAccess', 'ReadPermission'); Deny = $false; AutoMapping = $false })
    }
    foreach ($m in $Members) { $o.Members = @($o.Members) + @((FindAny $m).Guid) }
    foreach ($m in $ManagedBy) { $o.ManagedBy = @($o.ManagedBy) + @((FindAny $m).Guid) }
    [void]$S.objects.Add($o)
    $o
}
function New-FakeApp([string] $AppId, [string] $Id, [string] $DisplayName = 'Planner', [string[]] $AppRoles = @()) { [void]$S.apps.Add(@{ AppId = $AppId; Id = $Id; DisplayName = $DisplayName; AppRoles = @($AppRoles) }) }
function New-FakePrincipal([string] $AppId, [string] $ObjectId, [string] $DisplayName = 'Planner') { [void]$S.principals.Add(@{ Guid = NextGuid '5e71ce00'; AppId = $AppId; ObjectId = $ObjectId; DisplayName = $DisplayName }) }
function New-FakeScope([string] $Name, [string] $Filter) { [void]$S.scopes.Add(@{ Guid = NextGuid '5c09e000'; Name = $Name; Filter = $Filter; Exclusive = $false }) }
function New-FakeAssignment([string] $Name, [string] $App, [string] $Role = 'Application Calendars.ReadWrite', [string] $Scope) { [void]$S.assignments.Add(@{ Guid = NextGuid 'a5519000'; Name = $Name; App = $App; Role = $Role; CustomResourceScope = $Scope; Unit = ''; User = '' }) }
function Grant-FakeFullAccess([string] $Mailbox, [string] $User, [bool] $Deny = $false) { $m = FindAny $Mailbox; $m.Perms = @($m.Perms) + @(@{ User = (FindAny $User).Guid; Rights = @('FullAccess'); Deny = $Deny; AutoMapping = $true }) }
function Get-FakeObject([string] $Id) { FindAny $Id }
function DefaultCalendar([string] $Kind) {
    $auto = if ($Kind -in 'RoomMailbox', 'EquipmentMailbox') { 'AutoAccept' } else { 'AutoUpdate' }
    @{ AutomateProcessing = $auto; AllowConflicts = $false; AllowRecurringMeetings = $true; EnforceSchedulingHorizon = $true; BookingWindowInDays = 180
        MaximumDurationInMinutes = 1440; ProcessExternalMeetingMessages = $false; DeleteSubject = $true; AddOrganizerToSubject = $true
        DeleteComments = $true; RemovePrivateProperty = $true; DeleteAttachments = $true; AllBookInPolicy = $true; AllRequestInPolicy = $false
        AllRequestOutOfPolicy = $false; ScheduleOnlyDuringWorkHours = $false; ConflictPercentageAllowed = 0; MaximumConflictInstances = 0 }
}

# --- looking up -----------------------------------------------------------------------------------------------------

function Matches($o, [string] $Id) {
    $o.Guid -eq $Id -or $o.EDOI -eq $Id -or $o.Name -eq $Id -or $o.Alias -eq $Id -or $o.Upn -eq $Id -or $o.DisplayName -eq $Id -or
    (Dn $o) -eq $Id -or ($o.Proxies | Where-Object { ($_ -replace '^smtp:', '') -eq ($Id -replace '^smtp:', '') })
}
function Dn($o) { "CN=$($o.Name),OU=practice.onmicrosoft.com,OU=Microsoft Exchange Hosted Organizations,DC=EURPR00A001,DC=PROD,DC=OUTLOOK,DC=COM" }
function SeenExchange($o) { $o.BornExchange -lt 0 -or $script:Calls -gt $o.BornExchange + $Opt.DelayExchange }
function SeenEntra($o) { $o.BornEntra -lt 0 -or $script:Calls -gt $o.BornEntra + $Opt.DelayEntra }
function FindAny([string] $Id) { @($S.objects | Where-Object { -not $_.SoftDeleted -and (Matches $_ $Id) })[0] }
function FindAll([string] $Id, [scriptblock] $Of) { @($S.objects | Where-Object { -not $_.SoftDeleted -and (SeenExchange $_) -and (& $Of $_) -and (Matches $_ $Id) }) }
function FindOne([string] $Id, [scriptblock] $Of) {
    $found = @(FindAll $Id $Of)
    if ($found.Count -eq 0) { NotFound $Id }
    if ($found.Count -gt 1) { Fail 'ManagementObjectAmbiguousException' "Ex9E65A2|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because '$Id' matches multiple entries." }
    $found[0]
}
$IsMailbox = { param($o) $o.Kind -in 'UserMailbox', 'RoomMailbox', 'EquipmentMailbox', 'SharedMailbox', 'SchedulingMailbox', 'DiscoveryMailbox' }
$IsRecipient = { param($o) $o.Kind -ne 'User' }
$IsUser = { param($o) $o.Kind -in 'User', 'UserMailbox', 'RoomMailbox', 'EquipmentMailbox', 'SharedMailbox', 'SchedulingMailbox', 'MailUser', 'GuestMailUser' }
$IsGroup = { param($o) $o.Kind -in 'MailUniversalDistributionGroup', 'MailUniversalSecurityGroup', 'RoomList' }
$IsPrincipalLike = { param($o) $o.Kind -in 'UserMailbox', 'RoomMailbox', 'EquipmentMailbox', 'SharedMailbox', 'MailUser', 'User', 'MailUniversalSecurityGroup' }
$IsOwner = { param($o) $o.Kind -in 'UserMailbox', 'RoomMailbox', 'EquipmentMailbox', 'SharedMailbox', 'MailUser', 'MailUniversalSecurityGroup' }

function CheckDomain([string] $Address) {
    $domain = ($Address -split '@')[-1]
    if ($S.org.AcceptedDomains -notcontains $domain) { Fail 'NotAcceptedDomainException' "|Microsoft.Exchange.Data.Directory.Recipient.NotAcceptedDomainException|You can't use the domain because it's not an accepted domain for your organization." }
}
# ASSUMPTION: what is soft-deleted keeps neither its name nor its addresses from being taken again.
function CheckFree([string] $Name, [string[]] $Addresses, $Except) {
    foreach ($a in $Addresses) {
        $taken = @($S.objects | Where-Object { -not $_.SoftDeleted -and $_ -ne $Except -and ($_.Proxies | Where-Object { ($_ -replace '^smtp:', '') -eq $a }) })
        if ($taken) { Fail 'ProxyAddressExistsException' "|Microsoft.Exchange.Data.Directory.ProxyAddressExistsException|The proxy address `"SMTP:$a`" is already being used by the proxy addresses or LegacyExchangeDN of `"$($taken[0].Name)`". Please choose another proxy address." }
    }
    if ($Name -and @($S.objects | Where-Object { -not $_.SoftDeleted -and $_ -ne $Except -and $_.Name -eq $Name })) {
        Fail 'NameNotAvailableException' "|Microsoft.Exchange.Management.Tasks.NameNotAvailableException|The name `"$Name`" is already being used. Please try another name."
    }
}
function CheckCloudOwned($o, [string] $What) {
    if ($o.Synced) { Fail 'InvalidOperationException' "|System.InvalidOperationException|The operation on $What `"$($o.Name)`" failed because it's out of the current user's write scope. The action '$NameNow' can't be performed on the object '$($o.Name)' because the object is being synchronized from your on-premises organization. This action should be performed on the object in your on-premises organization." }
}
function CheckHydrated {
    if ($S.org.IsDehydrated) { Fail 'OperationNotAllowed' '|Microsoft.Exchange.Configuration.Authorization.InvalidOperationInDehydratedContextException|The command you tried to run isn''t currently allowed in your organization. To run this command, you first need to run the command: Enable-OrganizationCustomization.' }
}

# --- shapes ---------------------------------------------------------------------------------------------------------

function AsManager([string] $Guid) {
    $o = @($S.objects | Where-Object { $_.Guid -eq $Guid })[0]
    if (-not $o) { return $Guid }
    switch ($Opt.ManagedBy) { 'Guid' { $o.EDOI } 'Name' { $o.Name } 'DisplayName' { $o.DisplayName } 'Canonical' { "EURPR00A001.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/practice.onmicrosoft.com/$($o.Name)" } }
}
function ListOf($Values) { , [System.Collections.ArrayList]@($Values) }
function ShapeRecipient($o) {
    [pscustomobject]@{ Identity = $o.Name; Name = $o.Name; DisplayName = $o.DisplayName; Alias = $o.Alias; RecipientType = (TypeOf $o); RecipientTypeDetails = $o.Kind
        PrimarySmtpAddress = "$($o.Primary)"; EmailAddresses = (ListOf $o.Proxies); HiddenFromAddressListsEnabled = [bool]$o.Hidden; Guid = $o.Guid; ExternalDirectoryObjectId = $o.EDOI
        WhenCreatedUTC = $(if ($Opt.DatesAsText) { ([datetime] $o.Made).ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture) } else { $o.Made }); DistinguishedName = (Dn $o); OrganizationId = 'practice'; IsDirSynced = [bool]$o.Synced; FirstName = $o.FirstName; LastName = $o.LastName; Id = $o.Name }
}
function TypeOf($o) { switch -Regex ($o.Kind) { '^GroupMailbox$' { 'MailUniversalDistributionGroup'; break } 'Mailbox$' { 'UserMailbox'; break } '^RoomList$' { 'MailUniversalDistributionGroup'; break } default { $o.Kind } } }
function ShapeMailbox($o) {
    [pscustomobject]@{ Identity = $o.Name; Name = $o.Name; DisplayName = $o.DisplayName; Alias = $o.Alias; RecipientType = 'UserMailbox'; RecipientTypeDetails = $o.Kind
        PrimarySmtpAddress = "$($o.Primary)"; WindowsEmailAddress = "$($o.Primary)"; EmailAddresses = (ListOf $o.Proxies); UserPrincipalName = $o.Upn; MicrosoftOnlineServicesID = $o.Upn; WindowsLiveID = $o.Upn
        IsDirSynced = [bool]$o.Synced; AccountDisabled = -not $o.AccountEnabled; ExternalDirectoryObjectId = $o.EDOI; Guid = $o.Guid; DistinguishedName = (Dn $o)
        HiddenFromAddressListsEnabled = [bool]$o.Hidden; EmailAddressPolicyEnabled = $false; SkuAssigned = $o.Licensed; Id = $o.Name }
}
function ShapeUser($o) {
    [pscustomobject]@{ Identity = $o.Name; Name = $o.Name; DisplayName = $o.DisplayName; FirstName = $o.FirstName; LastName = $o.LastName; UserPrincipalName = $o.Upn; RecipientType = (TypeOf $o)
        RecipientTypeDetails = $o.Kind; WindowsEmailAddress = "$($o.Primary)"; ExternalDirectoryObjectId = $o.EDOI; Guid = $o.Guid; IsDirSynced = [bool]$o.Synced; AccountDisabled = -not $o.AccountEnabled; Id = $o.Name }
}
function ShapeGroup($o) {
    [pscustomobject]@{ Identity = $o.Name; Name = $o.Name; DisplayName = $o.DisplayName; Alias = $o.Alias; GroupType = 'Universal'; RecipientType = 'MailUniversalDistributionGroup'; RecipientTypeDetails = $o.Kind
        PrimarySmtpAddress = "$($o.Primary)"; EmailAddresses = (ListOf $o.Proxies); ManagedBy = (ListOf @($o.ManagedBy | ForEach-Object { AsManager $_ })); IsDirSynced = [bool]$o.Synced
        ExternalDirectoryObjectId = $o.EDOI; Guid = $o.Guid; DistinguishedName = (Dn $o); Id = $o.Name }
}
function ShapeAssignment($a) {
    $principal = @($S.principals | Where-Object { $_.ObjectId -eq $a.App })[0]
    [pscustomobject]@{ Identity = $a.Name; Name = $a.Name; Role = $a.Role; RoleAssignee = $(if ($a.App) { $a.App } else { $a.User }); RoleAssigneeName = $(if ($principal) { $principal.ObjectId } else { $a.App }); RoleAssigneeType = $(if ($a.App) { 'ServicePrincipal' } else { 'User' })
        App = $a.App; CustomResourceScope = "$($a.CustomResourceScope)"; RecipientAdministrativeUnitScope = "$($a['Unit'])"; CustomRecipientWriteScope = ''; AssignmentMethod = 'Direct'; RoleAssignmentDelegationType = 'Regular'; Enabled = $true; IsValid = $true; Guid = $a.Guid; Id = $a.Name }
}
function ShapeScope($s) { [pscustomobject]@{ Identity = $s.Name; Name = $s.Name; RecipientFilter = $s.Filter; RecipientRoot = "$($s['Root'])"; ScopeRestrictionType = 'RecipientScope'; Exclusive = [bool]$s.Exclusive; Guid = $s.Guid; Id = $s.Name } }
function ShapePrincipal($p) { [pscustomobject]@{ DisplayName = $p.DisplayName; ObjectId = $p.ObjectId; AppId = $p.AppId; Id = $p.ObjectId; Identity = $p.ObjectId; Name = $p.ObjectId; Guid = $p.Guid } }

# --- the frame of every cmdlet --------------------------------------------------------------------------------------

function Should([string] $Target, [string] $Action) { $yes = $script:CmdletNow.ShouldProcess($Target, $Action); if (-not $yes) { $script:Would.Add("$NameNow $Target") }; $yes }
# What -WhatIf said would be done.
function Get-FakeWould { $script:Would.ToArray() }
# Around each change: the place where a run can be broken off.
function Change([string] $What, [scriptblock] $Do) {
    $script:Mutations++
    if ($Opt.CrashBefore -eq $script:Mutations) { $script:Opt.Dead = $true; if ($global:FakeOnCrash) { & $global:FakeOnCrash }; throw [FakeCrash]::new("interrupted before change $($script:Mutations): $NameNow $What") }
    $result = if ($Opt.NoEffect[$NameNow]) { $null } else { & $Do }
    $script:Changes.Add("$NameNow $What")
    if ($Opt.CrashAfter -eq $script:Mutations) { $script:Opt.Dead = $true; if ($global:FakeOnCrash) { & $global:FakeOnCrash }; throw [FakeCrash]::new("interrupted after change $($script:Mutations): $NameNow $What") }
    $result
}
$script:Common = 'Verbose', 'Debug', 'ErrorAction', 'WarningAction', 'InformationAction', 'ErrorVariable', 'WarningVariable', 'InformationVariable', 'OutVariable', 'OutBuffer', 'PipelineVariable', 'ProgressAction', 'WhatIf', 'Confirm'
function Invoke-FakeCmdlet {
    param([string] $Name, $Bound, $Cmdlet)
    $script:Calls++
    $script:CmdletNow = $Cmdlet; $script:NameNow = $Name
    $graph = $Name -match '-Mg'
    try {
        if ($Opt.Dead) { throw [FakeCrash]::new('the run is dead') }
        if ($Opt.FailReads -gt 0 -and $Name -like 'Get-*') { if (-not $script:Rng) { $script:Rng = [random]::new($Opt.Seed) }; if ($script:Rng.NextDouble() -lt $Opt.FailReads) { Fail 'TransientException' '|Microsoft.Exchange.Data.Directory.ADTransientException|The server is busy. Please retry the operation after some time.' } }
        # (-and and -or bind equally in PowerShell.)
        if ((-not $graph -and -not $Opt.ExchangeConnected) -or ($graph -and -not $Opt.GraphModule) -or
            ($Opt.DehydratedCmdletsMissing -and $S.org.IsDehydrated -and $Name -in 'New-ManagementScope', 'New-ManagementRoleAssignment', 'New-ServicePrincipal')) {
            # The session has no such command.
            $e = [System.Management.Automation.CommandNotFoundException]::new("The term '$Name' is not recognized as a name of a cmdlet, function, script file, or executable program.")
            $Cmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new($e, 'CommandNotFoundException', 'ObjectNotFound', $Name))
        }
        if ($Opt.Transient[$Name] -gt 0) { $Opt.Transient[$Name]--; Fail 'TransientException' '|Microsoft.Exchange.Data.Directory.ADTransientException|The server is busy. Please retry the operation after some time.' }
        foreach ($key in $Name, "$Name|$($Bound['Identity'])") { if ($Opt.Refuse[$key]) { Fail 'Refused' $Opt.Refuse[$key] } }
        $impl = $Impl[$Name]
        if (-not $impl) { throw "FAKE: $Name is declared but not implemented; add it to `$Impl" }
        foreach ($p in $Bound.Keys) { if ($p -notin $Common -and $p -notin $impl.Known) { throw "FAKE: $Name -$p is documented but not implemented" } }
        & $impl.Do $Bound
    } catch [FakeError] {
        $record = [System.Management.Automation.ErrorRecord]::new($_.Exception, "[Server=XX0PR00MB0001],$($_.Exception.Kind)", 'NotSpecified', $Bound['Identity'])
        $terminates = $_.Exception.Terminating -or ($Opt.NotFoundTerminates -and $Name -like 'Get-*' -and -not $graph -and $_.Exception.Kind -eq 'ManagementObjectNotFoundException')
        if ($terminates) { $Cmdlet.ThrowTerminatingError($record) } else { $Cmdlet.WriteError($record) }
    } catch [FakeCrash] {
        $Cmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new($_.Exception, 'FakeCrash', 'OperationStopped', $null))
    }
}
function Known([string[]] $Known, [scriptblock] $Do) { @{ Known = $Known; Do = $Do } }
function AddressOf($Value) { ($Value -replace '^smtp:', '') }

$Impl = @{}
foreach ($name in 'Copy', 'Filter') { . (Join-Path (Split-Path $PSScriptRoot) "$name.ps1") }
. (Join-Path $PSScriptRoot 'behaviour.ps1')
. (Join-Path $PSScriptRoot 'cmdlets.ps1')
. (Join-Path $PSScriptRoot 'graph.ps1')
Reset-Fake
Export-ModuleMember -Function *-*

$script:S = $null          # the organization
$script:Opt = @{ Remoting = 0; StrictRoomList = $false; InjectAt = 0; InjectWhen = 'after'; ManagedByLast = $false; BadPassword = $false; RefuseCmdlet = $null }
$script:Log = [System.Collections.Generic.List[string]]::new()
$script:Mutations = 0
$script:Should = [System.Collections.Generic.List[string]]::new()

function New-FakeGuid { $script:S.seq++; '{0:x8}-0000-4000-8000-{1:x12}' -f $script:S.seq, $script:S.seq }
function Get-FakeNow { $script:S.clock++; ([datetime]::new(2026, 11, 1, 8, 0, 0, [System.DateTimeKind]::Utc)).AddSeconds($script:S.clock) }
$script:Dead = $false; $script:Rng = [random]::new(1)
function Set-FakeOption { param([hashtable] $With) $script:Dead = $false; if ($With.ContainsKey('FailReads')) { $script:Rng = [random]::new(7) }; foreach ($k in $With.Keys) { $script:Opt[$k] = $With[$k] } }
function Reset-FakeOption { $script:Opt = @{ Remoting = 0; StrictRoomList = $false; InjectAt = 0; InjectWhen = 'after'; ManagedByLast = $false; BadPassword = $false; RefuseCmdlet = $null }; $script:Log.Clear(); $script:Should.Clear(); $script:Mutations = 0 }
function Clear-FakeCount { $script:Log.Clear(); $script:Should.Clear(); $script:Mutations = 0 }
function Get-FakeLog { , $script:Log.ToArray() }
function Get-FakeShould { , $script:Should.ToArray() }
function Get-FakeMutation { $script:Mutations }
# What this session sees of the forest: a setting of the shell, not of the organization.
function Reset-FakeSession { $script:Session = @{ ViewEntireForest = $false; RecipientViewRoot = 'practice.example'; UserPreferredGlobalCatalog = ''; UserPreferredDomainControllers = @() } }
function Get-FakeSession { "$($script:Session.ViewEntireForest) $($script:Session.UserPreferredGlobalCatalog) $($script:Session.UserPreferredDomainControllers -join ',') $($script:Session.RecipientViewRoot)" }
# One domain is seen unless the session sees the entire forest.
function Test-Seen { param($o) $script:Session.ViewEntireForest -or -not $o.domainDns -or $o.domainDns -eq $S.domain }
function New-FakeState {
    Reset-FakeSession
    $script:S = @{ seq = 100; clock = 0; domain = 'practice.example'; netbios = 'PRACTICE'; other = @{ 'other.practice.example' = 'OTHER' }; objects = @{}; scopes = @{}; assignments = @{}; vdirs = @{}; cas = @{}; gals = @{}; als = @{}; oabs = @{}; policyDomain = 'practice.example' }
}
function Get-FakeState { $script:S }
function Export-FakeState { Copy-FakeValue $script:S }
function Import-FakeState { param($State) $script:S = Copy-FakeValue $State }
# What may differ and does not matter: clocks, counters; groups' member order.
function Get-FakePicture {
    $o = [ordered]@{}
    foreach ($k in ($S.objects.Keys | Sort-Object)) {
        $x = $S.objects[$k]; $y = [ordered]@{}
        foreach ($p in ($x.Keys | Sort-Object)) { if ($p -in 'changed', 'born') { continue }; $v = $x[$p]; if ($p -in 'members', 'managedBy', 'proxies') { $v = @($v | Sort-Object) }; if ($p -eq 'perms') { $v = @($v | ForEach-Object { $_.user + '/' + $_.rights + '/' + $_.deny + '/' + $_.inherited } | Sort-Object) }; if ($p -eq 'proc') { $v = if ($script:Mailboxes -contains $x.type) { Get-Processing $x } else { @{} }; $z = [ordered]@{}; foreach ($q in ($v.Keys | Sort-Object)) { $z[$q] = "$($v[$q])" }; $v = $z }; $y[$p] = $v }
        $o[$k] = $y
    }
    $r = [ordered]@{ objects = $o }
    foreach ($n in 'scopes', 'assignments', 'vdirs', 'cas') { $q = [ordered]@{}; foreach ($k in ($S[$n].Keys | Sort-Object)) { $y = [ordered]@{}; foreach ($p in ($S[$n][$k].Keys | Sort-Object)) { $y[$p] = $S[$n][$k][$p] }; $q[$k] = $y }; $r[$n] = $q }
    $r | ConvertTo-Json -Depth 12
}

function Stop-Fake { param($Cmdlet, [string] $Message, [string] $Id, $Target, [string] $Category = 'InvalidOperation')
    $e = [System.Management.Automation.ErrorRecord]::new([System.Exception]::new($Message), $Id, $Category, $Target)
    throw $e
}
# An error of Exchange's: it does not end the pipeline unless -ErrorAction Stop.
class FakeSkip : System.Exception { FakeSkip() : base('skip') {} }
function Write-Fake { param($Cmdlet, [string] $Message, [string] $Id = 'ManagementObjectNotFoundException', $Target)
    $e = [System.Management.Automation.ErrorRecord]::new([System.Exception]::new($Message), "[Server=EX1]$Id", 'InvalidData', $Target)
    throw $e
}
function Invoke-Fake {
    param([string] $Name, $Cmdlet, $Bound, $Invocation)
    $b = @{}; foreach ($k in $Bound.Keys) { $b[$k] = $Bound[$k] }
    $remote = $script:Opt.Remoting -gt 0 -and $Name -notmatch '-AD(User|Account|Domain|DomainController|Forest|AccountPassword)$'
    if ($remote) { foreach ($k in @($b.Keys)) { if ($k -notin 'WhatIf', 'Confirm', 'ErrorAction', 'WarningAction') { if ($b[$k] -is [enum] -or $b[$k] -is [FakeExchange.SmtpAddress]) { $b[$k] = "$($b[$k])" } elseif ($b[$k] -is [array] -and @($b[$k] | Where-Object { $_ -is [enum] }).Count) { $b[$k] = @($b[$k] | ForEach-Object { "$_" }) } elseif ($b[$k] -isnot [switch]) { $b[$k] = ConvertTo-FakeRemote $b[$k] } } } }
    $script:Caller = $Cmdlet
    try {
        if ($script:Dead) { throw 'INTERRUPTED: the run is dead' }
        if ($script:Opt.FailReads -and $Name -like 'Get-*' -and $script:Rng.NextDouble() -lt $script:Opt.FailReads) { Write-Fake $Cmdlet 'The server is not operational for the moment.' 'ADTransientException' $Name }
        if ($script:Opt.FailGet -and $Name -match $script:Opt.FailGet) { Write-Fake $Cmdlet 'The server is not operational for the moment.' 'ADTransientException' $Name }
        $out = @(& (Get-Command "Do-$Name") $b $Cmdlet)
    } catch {
        $rec = $_
        if ($rec.Exception.Message -like 'INTERRUPTED*') { throw }
        if ($rec.FullyQualifiedErrorId -like '`[Server=*' -or $rec.FullyQualifiedErrorId -like 'AD*') {
            # the module's cmdlets are binary, they heed the caller's preference; implicit remoting does not
            $pref = $Cmdlet.SessionState.PSVariable.GetValue('ErrorActionPreference')
            if ($rec.FullyQualifiedErrorId -like 'AD*' -or ($Name -match '-AD(User|Account|Domain|DomainController|Forest|AccountPassword)$')) {
                $given = $Bound['ErrorAction']; if ($null -eq $given) { $given = $pref }
                if ($rec.FullyQualifiedErrorId -like 'ADTerm*' -or "$given" -eq 'Stop') { $Cmdlet.ThrowTerminatingError($rec) }
            }
            $Cmdlet.WriteError($rec); return
        }
        throw
    }
    if ($remote) { $out = @($out | Where-Object { $null -ne $_ } | ForEach-Object { ConvertTo-FakeRemote (ConvertTo-FakePlain $_) }) }
    $out
}
# As it is seen at the far end of implicit remoting: enums are texts, lists are ArrayLists of texts.
function ConvertTo-FakePlain { param($Row)
    $r = [ordered]@{}
    foreach ($p in $Row.PSObject.Properties) { $v = $p.Value
        if ($v -is [enum] -or $v -is [FakeExchange.SmtpAddress] -or $v -is [FakeExchange.ADObjectId]) { $v = $v.ToString() } elseif ($v -is [System.Collections.IList] -and $v -isnot [string]) { $l = [System.Collections.ArrayList]::new(); foreach ($i in $v) { [void] $l.Add("$i") }; $v = $l }
        $r[$p.Name] = $v }
    [pscustomobject] $r
}
function ConvertTo-FakeRemote { param($Value)
    if ($null -eq $Value) { return $null }
    $x = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($Value, [int] $script:Opt.Remoting))
    , $x
}
# A change: asked for, counted, and where a test wants it, interrupted.
function Test-Should { param($Cmdlet, [string] $Target, [string] $Action)
    if ($script:Opt.RefuseCmdlet -and $Cmdlet.MyInvocation.MyCommand.Name -like $script:Opt.RefuseCmdlet) { Write-Fake $Cmdlet "The operation on $Target was refused." 'RefusedException' $Target }
    $ok = $Cmdlet.ShouldProcess($Target, $Action)
    if (-not $ok) { $script:Should.Add("$($Cmdlet.MyInvocation.MyCommand.Name) $Target") }
    $ok
}
function Start-Change { param([string] $What)
    if ($script:Opt.Watch) { & $script:Opt.Watch }    # how a scenario looks at the moment of a change
    if ($script:Opt.InjectAt -gt 0 -and ($script:Mutations + 1) -eq $script:Opt.InjectAt -and $script:Opt.InjectWhen -eq 'before') { $script:Mutations++; $script:Dead = $true; if ($global:FakeOnCrash) { & $global:FakeOnCrash }; throw "INTERRUPTED before $What" }
}
function Complete-Change { param([string] $What, $Object)
    $script:Mutations++; $script:Log.Add($What)
    if ($Object) { $Object.changed = (Get-FakeNow).ToString('o') }
    if ($script:Opt.InjectAt -gt 0 -and $script:Mutations -eq $script:Opt.InjectAt -and $script:Opt.InjectWhen -eq 'after') { $script:Dead = $true; if ($global:FakeOnCrash) { & $global:FakeOnCrash }; throw "INTERRUPTED after $What" }
}

# --- objects -------------------------------------------------------------------------------------------------------
function Get-Dn { param($o) "CN=$($o.name -replace '([,\\#+<>;"=])', '\$1'),$($o.container)" }
function Get-Canonical { param($o) "$($o.domainDns)/$((($o.container -split ',') | Where-Object { $_ -match '^(OU|CN)=' } | ForEach-Object { $_.Substring(3) } | Sort-Object -Descending:$false) -join '/')/$($o.name)" }
function New-FakeObject {
    param([hashtable] $With)
    $dom = if ($With.domainDns) { $With.domainDns } else { $S.domain }
    $o = @{ guid = New-FakeGuid; class = 'user'; name = 'x'; container = "CN=Users,DC=$($dom -replace '\.', ',DC=')"; domainDns = $dom; netbios = $S.netbios; sam = $null; upn = $null; alias = $null; type = 'User'; primary = $null; proxies = @(); policy = $false
        enabled = $true; locked = $false; expires = $null; pwdNever = $false; pwdSet = $true; givenName = $null; sn = $null; mail = $null; members = @(); managedBy = @(); ews = $null; perms = @(); proc = @{}; hidden = $false; changed = (Get-FakeNow).ToString('o') }
    foreach ($k in $With.Keys) { $o[$k] = $With[$k] }
    if ($o.primary -and -not @($o.proxies).Count) { $o.proxies = @($o.primary) }
    if ($o.primary -and -not $o.mail) { $o.mail = $o.primary }
    $S.objects[$o.guid] = $o
    $o
}
$script:Mailboxes = 'UserMailbox', 'LinkedMailbox', 'SharedMailbox', 'RoomMailbox', 'EquipmentMailbox', 'LinkedRoomMailbox'
$script:Groups = 'MailUniversalDistributionGroup', 'MailUniversalSecurityGroup', 'RoomList', 'MailNonUniversalGroup'
$script:Recipients = $Mailboxes + $Groups + 'MailUser', 'MailContact', 'DynamicDistributionGroup', 'RemoteUserMailbox', 'RemoteRoomMailbox'
$script:Users = $Mailboxes + 'MailUser', 'User', 'DisabledUser', 'RemoteUserMailbox', 'RemoteRoomMailbox'
function Get-Kind { param($o) if ($o.type -eq 'User' -and -not $o.enabled) { 'DisabledUser' } else { $o.type } }
function Get-RType { param($o) switch -regex ($o.type) { 'Remote' { 'MailUser' } 'Mailbox$' { 'UserMailbox' } 'RoomList' { 'MailUniversalDistributionGroup' } 'DisabledUser' { 'User' } default { $o.type } } }
# Identities as documented: name, alias, DN, canonical DN, DOMAIN\user, address, GUID, sAMAccountName, UPN.
function Find-Fake {
    param($Id, [string[]] $Kinds, [switch] $Logons)
    if ($Id -is [FakeExchange.ADObjectId]) { $Id = $Id.ObjectGuid.ToString() }
    $t = "$Id"
    foreach ($o in $S.objects.Values) {
        if ($Kinds -notcontains (Get-Kind $o) -or -not (Test-Seen $o)) { continue }
        $hit = $o.guid -eq $t -or (Get-Dn $o) -eq $t -or (Get-Canonical $o) -eq $t -or ($o.alias -and $o.alias -eq $t) -or $o.name -eq $t -or @($o.proxies) -contains $t -or ($t -match '^smtp:(.+)$' -and @($o.proxies) -contains $Matches[1])
        if (-not $hit -and $Logons) { $hit = ($o.sam -and ($o.sam -eq $t -or "$($o.netbios)\$($o.sam)" -eq $t)) -or ($o.upn -and $o.upn -eq $t) }
        if ($hit) { $o }
    }
}
function Find-One { param($Cmdlet, $Id, [string[]] $Kinds, [switch] $Logons)
    $f = @(Find-Fake $Id $Kinds -Logons:$Logons)
    if ($f.Count -eq 0) { Write-Fake $Cmdlet "The operation couldn't be performed because object '$Id' couldn't be found on 'DC1.$($S.domain)'." 'ManagementObjectNotFoundException' $Id }
    if ($f.Count -gt 1) { Write-Fake $Cmdlet "The operation couldn't be performed because '$Id' matches multiple entries." 'ManagementObjectAmbiguousException' $Id }
    $f[0]
}
function ConvertTo-Id { param($o) [FakeExchange.ADObjectId] @{ Name = $o.name; DistinguishedName = (Get-Dn $o); ObjectGuid = $o.guid; Canonical = (Get-Canonical $o) } }
function ConvertTo-ConfigId { param([string] $Name) if ($Name) { [FakeExchange.ADObjectId] @{ Name = $Name; DistinguishedName = "CN=$Name,CN=Configuration"; ObjectGuid = [guid]::Empty; Canonical = $Name; Config = $true } } }
function Test-Address { param($Cmdlet, [string] $Address, $Except)
    foreach ($o in $S.objects.Values) { if (@($o.proxies) -contains $Address -and $o.guid -ne $Except) { Write-Fake $Cmdlet "The proxy address ""SMTP:$Address"" is already being used by the proxy addresses or LegacyExchangeDN of ""$(Get-Canonical $o)"". Please choose another proxy address." 'ProxyAddressExistsException' $Address } }
}
function Test-Name { param($Cmdlet, [string] $Name, [string] $Container)
    if ($Name.Length -gt 64) { Write-Fake $Cmdlet "The length of the property is too long. The maximum length is 64 and the length of the value provided is $($Name.Length). Property Name: Name" 'DataValidationException' $Name }
    foreach ($o in $S.objects.Values) { if ($o.name -eq $Name -and $o.container -eq $Container) { Write-Fake $Cmdlet "Active Directory operation failed on DC1.$($S.domain). The object 'CN=$Name,$Container' already exists." 'ADObjectAlreadyExistsException' $Name } }
}
function Get-Free { param([string] $Wish, [string] $Property, [int] $Max = 64) $n = $Wish; if ($n.Length -gt $Max) { $n = $n.Substring(0, $Max) }; $i = 1; while (@($S.objects.Values | Where-Object { $_[$Property] -eq $n }).Count) { $suffix = "$i"; $base = $Wish; if ($base.Length + $suffix.Length -gt $Max) { $base = $base.Substring(0, $Max - $suffix.Length) }; $n = "$base$suffix"; $i++ }; $n }
function Show-Recipient { param($o)
    $k = Get-Kind $o
    $r = [ordered]@{ Identity = ConvertTo-Id $o; Name = $o.name; Alias = $o.alias; DisplayName = $o.name; DistinguishedName = Get-Dn $o; Guid = [guid] $o.guid; ExternalDirectoryObjectId = ''
        PrimarySmtpAddress = [FakeExchange.SmtpAddress]::new("$($o.primary)"); EmailAddresses = [System.Collections.ArrayList] @(@($o.proxies) | Where-Object { $_ } | ForEach-Object { if ($_ -eq $o.primary) { "SMTP:$_" } else { "smtp:$_" } })
        RecipientType = [FakeExchange.RecipientType] (Get-RType $o); RecipientTypeDetails = [FakeExchange.RecipientTypeDetails] $k; HiddenFromAddressListsEnabled = [bool] $o.hidden; EmailAddressPolicyEnabled = [bool] $o.policy; WhenCreatedUTC = $(if ($o.born) { [datetime] $o.born } else { [datetime] '2020-01-01' }); WhenChangedUTC = ([datetime]::Parse($o.changed, [cultureinfo]::InvariantCulture, 'RoundtripKind')) }
    if ($Groups -contains $o.type) { $l = [System.Collections.ArrayList]::new(); foreach ($g in @($o.managedBy)) { if ($S.objects[$g]) { [void] $l.Add((ConvertTo-Id $S.objects[$g])) } }; $r.ManagedBy = $l; $r.MemberDepartRestriction = 'Open' }
    if ($Users -contains $k) { $r.SamAccountName = $o.sam; $r.UserPrincipalName = $o.upn; $r.FirstName = "$($o.givenName)"; $r.LastName = "$($o.sn)"; $r.WindowsEmailAddress = [FakeExchange.SmtpAddress]::new("$($o.mail)") }
    [pscustomobject] $r
}
function Get-Processing { param($o)
    $d = @{ AutomateProcessing = $(if ($o.type -in 'RoomMailbox', 'EquipmentMailbox', 'LinkedRoomMailbox') { 'AutoAccept' } else { 'AutoUpdate' }); AllowConflicts = $false; AllowRecurringMeetings = $true; EnforceSchedulingHorizon = $true; BookingWindowInDays = 180; MaximumDurationInMinutes = 1440; ProcessExternalMeetingMessages = $false; DeleteSubject = $true; AddOrganizerToSubject = $true; DeleteComments = $true; RemovePrivateProperty = $true }
    foreach ($k in $o.proc.Keys) { $d[$k] = $o.proc[$k] }
    $d
}

# Dot-source. Exchange Server and Active Directory, and how a script is run there. Works in this very session.
. "$PSScriptRoot/common.ps1"
Import-Module "$PSScriptRoot/../fake/onprem/FakeExchange.psm1" -Force -DisableNameChecking
. "$PSScriptRoot/../fake/onprem/Org.ps1"
$global:BaseValues = @{ Account = 'svc-rooms@practice.example'; Login = 'PRACTICE\svc-rooms'; FirstName = 'Room'; LastName = "O'Neil"
    Rooms = @('akerhus-101@practice.example', 'room0002@practice.example', 'bjorvika-101@practice.example'); Equipment = 'vmr@practice.example'
    Processing = [ordered]@{ AutomateProcessing = 'AutoAccept'; AllowConflicts = $true; BookingWindowInDays = 1080; DeleteSubject = $false }
    RoomLists = @('meeting-rooms@practice.example'); HostName = '127.0.0.1'; MailDomain = 'practice.example'; Names = 'Serraview'; MayConvert = @(); MayRemove = @() }
# What a session sees that nobody has told anything else.
$global:FreshView = 'False   practice.example'
# What of these grants impersonation: no script has two of them.
$global:Grants = 'impersonation.everybody', 'impersonation.resources', 'impersonation.members', 'impersonation.role_group'
function Reset-Org([string] $Prep = '', [switch] $Bare, [hashtable] $Opt = @{}) {
    Reset-FakeOption; New-FakeState; Set-FakeOption $Opt; New-BaseOrg
    . ([scriptblock]::Create($(if ($Bare) { '$s = Get-FakeState' } else { $Ready }) + "`n$Prep")) | Out-Null
    Clear-FakeCount
}
function New-Job([string[]] $Tasks, [hashtable] $Change = @{}, [string] $Folder = '', [string] $Place = 'exchange_server', [string] $Name = 'x') {
    if (-not $Folder) { $Folder = New-Folder }
    $values = $BaseValues.Clone(); foreach ($key in $Change.Keys) { $values[$key] = $Change[$key] }
    if (-not $values.ContainsKey('Product')) { $values.Product = $values.Names }
    if (-not $values.ContainsKey('ScriptId')) { $values.ScriptId = "$($values.Names)/$Name" }
    if (-not $values.ContainsKey('Organization')) { $values.Organization = if ($Place -eq 'active_directory') { @('practice.example', 'other.practice.example') } else { @('practice.example') } }
    $path = Join-Path $Folder "$Name.ps1"; Save-ArScript (New-ArScript $Tasks $values $Place) $path
    [pscustomobject]@{ Folder = $Folder; Path = $path; Journal = (Join-Path $Folder 'anteroom-journal.jsonl'); Tasks = $Tasks; Values = $values }
}
function Invoke-Job($Job, [switch] $Undo, [switch] $WhatIf, [switch] $NoForce, [switch] $Strict) {
    Clear-FakeCount; $ended = ''; $all = @(); $with = @{}
    if ($WhatIf) { $with.WhatIf = $true }; if ($Undo) { $with.Undo = $true }; if (-not $NoForce) { $with.Force = $true }
    $path = $Job.Path; $global:LASTEXITCODE = 0; $global:Prompts = 0
    try { $all = @(& { if ($Strict) { Set-StrictMode -Version Latest }; & $path @with } 2>&1 3>&1 6>&1) } catch { $ended = "$_" }
    $code = $global:LASTEXITCODE; $lines = @($all | ForEach-Object { "$_" })
    [pscustomobject]@{ Changes = (Get-FakeMutation); Log = @(Get-FakeLog); Ended = $ended; Lines = $lines; Code = $code; Prompts = $global:Prompts
        Errors = @($all | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }); Envelope = $(if ($all.Count) { Read-Envelope "$($lines[-1])" }) }
}
function Set-JournalOld($Job, [int] $Minutes = 120) {
    Set-JournalTime $Job $Minutes
    foreach ($object in (Get-FakeState).objects.Values) { if ($object.born) { $object.born = ([datetime] $object.born).AddMinutes(-$Minutes) } }
}
function Invoke-Killed($Job, [string] $When, [int] $At, [switch] $Undo) {
    $global:Snap = @{ Has = $false }; $global:SnapJob = $Job
    $global:FakeOnCrash = { $global:Snap = @{ Has = $true; Bytes = (Get-JournalBytes $global:SnapJob) } }
    Set-FakeOption @{ InjectAt = $At; InjectWhen = $When }
    $run = Invoke-Job $Job -Undo:$Undo
    $global:FakeOnCrash = $null
    if ($Snap.Has) { Set-JournalBytes $Job $Snap.Bytes }
    Set-FakeOption @{ InjectAt = 0 }
    $run
}
# Two pictures as hashtables, whatever PowerShell reads JSON as.
function ConvertTo-Table($Value) {
    if ($Value -is [System.Management.Automation.PSCustomObject]) {
        $table = @{}
        foreach ($property in $Value.PSObject.Properties) { $table[$property.Name] = ConvertTo-Table $property.Value }
        return $table
    }
    if ($Value -is [array]) { return , @($Value | ForEach-Object { ConvertTo-Table $_ }) }
    $Value
}
function Get-Diff([string] $A, [string] $B) {
    if ($A -ceq $B) { return '' }
    $x = ConvertTo-Table (ConvertFrom-Json -InputObject $A); $y = ConvertTo-Table (ConvertFrom-Json -InputObject $B); $r = @()
    foreach ($part in 'objects', 'scopes', 'assignments', 'vdirs', 'cas') {
        foreach ($k in @($x[$part].Keys) + @($y[$part].Keys) | Select-Object -Unique) {
            $p = $x[$part][$k]; $q = $y[$part][$k]; $label = if ($part -eq 'objects') { "$($p.name)$(if (-not $p) { $q.name })" } else { "$part $k" }
            if (-not $p) { $r += "+ $label" } elseif (-not $q) { $r += "- $label" } else { foreach ($f in $p.Keys) { $s = ConvertTo-Json $p[$f] -Compress -Depth 9; $t = ConvertTo-Json $q[$f] -Compress -Depth 9; if ($s -cne $t) { $r += "~ $label $f $s -> $t" } } }
        }
    }
    $r -join ' | '
}
function Obj([string] $Name) { @((Get-FakeState).objects.Values | Where-Object { $_.name -eq $Name })[0] }

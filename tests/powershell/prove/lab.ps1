# Dot-source. Exchange Online and Microsoft Graph, and how a script is run there.
. "$PSScriptRoot/common.ps1"
Import-Module "$PSScriptRoot/../fake/online/FakeOnline.psm1" -Force -DisableNameChecking
. "$PSScriptRoot/../fake/online/tenants.ps1"
# What one script does there: everything but the script that comes before all others.
$global:Ported = @(Get-ArTasks 'exchange_online' | Where-Object { $_ -ne 'organization.customization' })
# A script in a folder. What is not in $Change is as in New-Values; people's mailboxes among the rooms may be converted.
function New-Job([string[]] $Tasks, [hashtable] $Change = @{}, [string] $Folder = '', [string] $Name = 'x', [string] $Place = 'exchange_online') {
    if (-not $Folder) { $Folder = New-Folder }
    $values = New-Values $Change; $lists = @()
    if ($values.RoomList) {
        $lists = @($values.RoomList); $local, $domain = $values.RoomList -split '@'
        for ($n = 2; $n -le [math]::Ceiling(@($values.Rooms).Count / 75); $n++) { $lists += '{0}-{1:d2}@{2}' -f $local, $n, $domain }
    }
    $all = @{ Product = $values.Names; ScriptId = "$($values.Names)/$Name"; Organization = @('practice.onmicrosoft.com'); RoomLists = $lists
        MayConvert = @($values.Rooms) + @($values.Equipment); MayRemove = @(); AppObjectId = $AppObject; Login = $values.Account }
    foreach ($key in $values.Keys) { if (-not $all.ContainsKey($key)) { $all[$key] = $values[$key] } }
    foreach ($key in 'ScriptId', 'Organization', 'MayConvert', 'MayRemove', 'AppObjectId', 'Login') { if ($Change.ContainsKey($key)) { $all[$key] = $Change[$key] } }
    $path = Join-Path $Folder "$Name.ps1"
    Save-ArScript (New-ArScript $Tasks $all $Place) $path
    [pscustomobject]@{ Folder = $Folder; Path = $path; Journal = (Join-Path $Folder 'anteroom-journal.jsonl'); Tasks = $Tasks; Values = $values }
}
function Invoke-Job($Job, [switch] $Undo, [switch] $WhatIf, [switch] $NoForce, [switch] $Strict) {
    $before = @(Get-FakeChanges).Count; $ended = ''; $all = @(); $with = @{}
    if ($WhatIf) { $with.WhatIf = $true }; if ($Undo) { $with.Undo = $true }; if (-not $NoForce) { $with.Force = $true }
    $path = $Job.Path; $global:LASTEXITCODE = 0; $global:Prompts = 0
    try { $all = @(& { if ($Strict) { Set-StrictMode -Version Latest }; & $path @with } 2>&1 3>&1 6>&1) } catch { $ended = "$_" }
    $code = $global:LASTEXITCODE; $lines = @($all | ForEach-Object { "$_" })
    [pscustomobject]@{ Changes = @(Get-FakeChanges).Count - $before; Ended = $ended; Lines = $lines; Code = $code; Prompts = $global:Prompts
        Objects = @($all | Where-Object { $_ -isnot [System.Management.Automation.InformationRecord] -and $_ -isnot [System.Management.Automation.WarningRecord] -and $_ -isnot [System.Management.Automation.ErrorRecord] -and $_ -isnot [string] })
        Errors = @($all | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }); Envelope = $(if ($all.Count) { Read-Envelope "$($lines[-1])" }) }
}
# Makes every entry, and what was made, look as if it were from two hours ago.
function Set-JournalOld($Job, [int] $Minutes = 120) {
    Set-JournalTime $Job $Minutes
    foreach ($object in (Get-FakeState).objects) { if ($object.Made -gt [datetime]::UtcNow.AddMinutes(-60)) { $object.Made = ([datetime] $object.Made).AddMinutes(-$Minutes) } }
}
# Breaks a run off as a killed process would be: at that moment nothing more reaches the tenant or the journal.
function Invoke-Killed($Job, [string] $Where, [int] $At, [switch] $Undo) {
    $global:Snap = @{ Has = $false }; $global:SnapJob = $Job
    $global:FakeOnCrash = { $global:Snap = @{ Has = $true; Bytes = (Get-JournalBytes $global:SnapJob) } }
    Set-Fake @{ $Where = $At }
    $run = Invoke-Job $Job -Undo:$Undo
    $global:FakeOnCrash = $null
    if ($Snap.Has) { Set-JournalBytes $Job $Snap.Bytes }
    Set-Fake @{ $Where = 0; Dead = $false }
    $run
}
# The state, where null and empty names mean the same, and no policies for a password and the word None.
function Get-Print { (Get-FakeFingerprint) -replace '((?:First|Last)Name)=<null>', '$1=' -replace 'PasswordPolicies=None', 'PasswordPolicies=<null>' }
# A tenant, a script for it, and what was there before in $zero.
function Start-Case([scriptblock] $Setup, [string[]] $Tasks, [hashtable] $Change = @{}, [hashtable] $Options = @{}, [string] $Place = 'exchange_online') {
    Reset-Fake; & $Setup; Set-Fake $Options; $script:zero = Get-Print
    New-Job $Tasks $Change -Place $Place
}

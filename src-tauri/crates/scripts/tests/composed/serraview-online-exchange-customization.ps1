<#
.SYNOPSIS
Serraview: one task for the Exchange administrator of contoso.com.
.DESCRIPTION
It changes, in this order:
- Lets the organization be customized, which scopes and role assignments need. Takes effect: a new session; in some tenants up to an hour.
What it does not touch:
- There is no way back; being customizable changes nothing by itself.
.PARAMETER Undo
Takes back what this script did, newest first, by the journal beside it: only what is still as the script left it.
.PARAMETER Force
Says yes to every question but for passwords, which are asked for all the same. Without it, Enter means no; -Confirm asks before each change.
.NOTES
Save it in a folder of its own for this organization: its journal, anteroom-journal.jsonl, and a log are written there; the journal is the way back.
Run it after Connect-ExchangeOnline, as a member of Organization Management: first with -WhatIf, which shows everything and does nothing. It speaks to nothing but this session.
It ends with 0, with 1 where something is left to do, with 2 where it has not begun. Anteroom 0.2.0; the engine (from that heading to the next) is the same in every script, SHA-256 FEEB6C53EDDC8E68B08F696C918932B458D3672EBF860C3F2D3BABA5BC5C27C6.
#>
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
param([switch] $Undo, [switch] $Force, [ValidateRange(0, 3600)] [int] $WaitSeconds = 60)
& {
# Runs as one file or not at all; what the caller's profile sets does not reach in here.
Set-StrictMode -Off
$PSDefaultParameterValues = @{}; $OFS = ' '
$ErrorActionPreference = 'Stop'; $WarningPreference = 'Continue'; $InformationPreference = 'Continue'
if ('ü' -cne [string] [char] 252) { throw 'This file is not read as it was written: save it as UTF-8 with a byte order mark, or take the file that the wizard saved. Nothing was done.' }
if (-not $PSScriptRoot -or -not $PSCmdlet) { throw 'Save this as a file and run the file: pasted, it would leave its journal anywhere. Nothing was done.' }
if ("$($ExecutionContext.SessionState.LanguageMode)" -ne 'FullLanguage') { throw 'This computer allows scripts only a part of the language (constrained mode): have the file signed or allowed. Nothing was done.' }

# The values that everything below reads.
$Product = 'Serraview'
$ScriptId = 'serraview/10c78973'
$Organization = @(
    'contoso.com'
)

# ---- The engine: the same text in every script. Above stands for whom (the values), below about what (the blocks). ----

$Ar = @{
    Cmdlet = $PSCmdlet; Task = ''; Last = ''; Stop = ''; Journal = ''; Stream = $null; Organization = ''; Known = @(); YoungMinutes = 30; Code = 2; Opened = $false; Seen = 0; Shown = [datetime]::MinValue
    Place = @{}; Settings = @{}; Tasks = [ordered]@{}; Takes = @{}; Entries = [ordered]@{}; Index = @{}; Made = @{}; Planned = @{}; Asked = @{}; Each = @{}
    Lines = New-Object -TypeName System.Collections.ArrayList; Items = New-Object -TypeName System.Collections.ArrayList; Count = [ordered]@{}
    Hash = New-Object -TypeName System.Security.Cryptography.SHA256CryptoServiceProvider
}
foreach ($Word in 'changed', 'would', 'already', 'left out', 'failed', 'waiting', 'undone', 'kept') { $Ar.Count[$Word] = 0 }
$Look = @{ ErrorAction = 'Stop' }                                   # with every command that reads
$Go = @{ ErrorAction = 'Stop'; WhatIf = $false; Confirm = $false }  # with every command that changes: the engine has asked before

# One line for each thing that was done, or was not; "already" only counts.
function Write-ArLine([string] $Word, [string] $About, [string] $Why) {
    $Ar.Last = $Word; $Ar.Count[$Word] += 1; $Ar.Each["$($Ar.Task)|$Word"] += 1
    $Line = '{0,-8}  {1}: {2}' -f $Word, $Ar.Task, $About
    if ($Why) { $Line += " ($Why)" }
    $null = $Ar.Lines.Add($Line)
    $Bad = 'left out', 'failed', 'waiting', 'kept' -contains $Word
    if ($Bad) { $null = $Ar.Items.Add([ordered]@{ task = $Ar.Task; what = $About; how = $Word; why = $Why }); Write-Host $Line -ForegroundColor Yellow } elseif ($Word -ne 'already') { Write-Host $Line }
}
function Get-ArWhy($Problem) { $Text = "$($Problem.Exception.Message)" -replace '\s+', ' '; $Text.Substring(0, [math]::Min(300, $Text.Length)) }
function Get-ArText($Value) { if ($null -eq $Value) { 'none' } elseif ("$Value") { "$Value" } else { '(empty)' } }
function Test-ArIn([string] $Text, $List) { @($List | Where-Object { [string]::Equals("$_", $Text, 'OrdinalIgnoreCase') }).Count -gt 0 }
# An object that is not what a setting is for: what it is, and where to go with it.
function Get-ArOther([string] $Kind) {
    $Where = switch -Wildcard ($Kind) {
        'Remote*' { ': its mailbox is in Exchange Online, change it there' }
        'MailUser' { ': its mailbox is in another organization, or in the other half of this one: change it there' }
        '*Contact' { ': its mailbox is in another organization; remove the contact, or take another address' }
        '*SecurityGroup' { ': it gives permissions to its members and stays as it is; take another address' }
        'GroupMailbox' { ': a Microsoft 365 group; take another address' }
        'Linked*' { ': its account is in another forest' }
        'UserMailbox' { if ($Is.Person) { ": $($Is.Person)" } else { ", a person's" } }
    }
    "it is a $Kind$Where"
}
# From the 20th setting on, and not oftener than once a second: how far it is.
function Show-ArProgress([string] $About, [int] $All) {
    $Ar.Seen += 1
    if ($Ar.Seen -lt 20 -or ([datetime]::UtcNow - $Ar.Shown).TotalSeconds -lt 1) { return }
    $Ar.Shown = [datetime]::UtcNow
    $Bar = @{ Activity = "$Product, $($Ar.Task)"; Status = "$($Ar.Seen): $About" }
    if ($All) { $Bar.PercentComplete = [math]::Min(100, [math]::Floor(100 * $Ar.Seen / $All)) }
    Write-Progress @Bar
}
function Get-ArKind([string] $Setting) { $Ar.Settings[($Setting -split ' ')[0]] }
function Test-ArSame($Is, $One, $Other) {
    if ($Is.Same -and $null -ne $One -and $null -ne $Other) { [bool] (& $Is.Same $One $Other) } else { [object]::Equals($One, $Other) }    # exact: no culture, no case
}
# One question per change (-Confirm), and before it one about what destroys or takes away (-Force says yes; Enter and nobody there say no).
function Confirm-Ar([string] $Target, [string] $Action, [string] $Question) {
    try {
        if ($Question -and -not $Force) {
            if (-not $Ar.Asked.ContainsKey($Question)) { $Ar.Asked[$Question] = $Host.UI.PromptForChoice('Anteroom', $Question, [System.Management.Automation.Host.ChoiceDescription[]] @('&Yes', '&No'), 1) -eq 0 }
            if (-not $Ar.Asked[$Question]) { return $false }
        }
        $Ar.Cmdlet.ShouldProcess($Target, $Action)
    } catch { Write-Host "Nobody could be asked: $Action. $Question Run with -Force to say yes."; $false }
}

# -- Journal: lines of JSON, only ever appended. Each carries the sum of its own text, so that a torn or edited line shows. --
function Get-ArSum([string] $Text) { -join ($Ar.Hash.ComputeHash([System.Text.Encoding]::ASCII.GetBytes($Text))[0..3] | ForEach-Object { $_.ToString('x2') }) }
function Get-ArNow { [datetime]::UtcNow.ToString('yyyy-MM-dd HH:mm:ss', [cultureinfo]::InvariantCulture) }
function Get-ArTime($Entry) { [datetime]::ParseExact($Entry.time, 'yyyy-MM-dd HH:mm:ss', [cultureinfo]::InvariantCulture) }
function Test-ArYoung($Entry) { ([datetime]::UtcNow - (Get-ArTime $Entry)).TotalMinutes -lt $Ar.YoungMinutes }
function ConvertTo-ArJson($Value) { [regex]::Replace((ConvertTo-Json -InputObject $Value -Compress -Depth 4), '[^ -~]', { param($Match) '\u{0:x4}' -f [int] [char] $Match.Value }) }
function New-ArEntry([string] $Address, [string] $Id, [string] $Setting, [string] $Label, $Before, $After) {
    [pscustomobject]@{ v = 1; time = ''; org = $Ar.Organization; product = $Product; script = $ScriptId; task = $Ar.Task; entry = [guid]::NewGuid().ToString('N').Substring(0, 12)
        state = ''; address = $Address; id = $Id; setting = $Setting; label = $Label; before = $Before; after = $After; note = '' }
}
# Writes an entry with its new state (meant, done, undone) and waits until the disk has it. Without that nothing more is changed.
function Add-ArEntry($Entry, [string] $State, [string] $Note) {
    if ($WhatIfPreference) { return }
    $Entry.state = $State; $Entry.note = $Note; $Entry.time = Get-ArNow
    $Fields = [ordered]@{}
    foreach ($Name in 'v', 'time', 'org', 'product', 'script', 'task', 'entry', 'state', 'address', 'id', 'setting', 'label', 'before', 'after', 'note') { $Fields[$Name] = $Entry.$Name }
    $Text = ConvertTo-ArJson $Fields
    $Bytes = [System.Text.Encoding]::ASCII.GetBytes($Text.Substring(0, $Text.Length - 1) + ',"sum":"' + (Get-ArSum $Text) + '"}' + "`n")
    try { $Ar.Stream.Write($Bytes, 0, $Bytes.Length); $Ar.Stream.Flush($true) } catch { $Ar.Stop = "the journal cannot be written: $(Get-ArWhy $_)"; throw $Ar.Stop }
    Add-ArIndex $Entry
}
function Add-ArIndex($Entry) {
    $Ar.Entries[$Entry.entry] = $Entry
    foreach ($Name in "$($Entry.setting)|$($Entry.address)".ToLowerInvariant(), "$($Entry.setting)|$($Entry.id)", "|$($Entry.id)") {
        if (-not $Ar.Index.ContainsKey($Name)) { $Ar.Index[$Name] = [ordered]@{} }    # oldest first
        $Ar.Index[$Name][$Entry.entry] = $Entry
    }
}
# This organization's entries that are not taken back: about a setting of an object, or (no setting) about the object at all.
function Find-ArEntry([string] $Setting, [string] $Address, [string] $Id) {
    $Found = [ordered]@{}
    foreach ($Name in $(if ($Id) { "$Setting|$Id" }; if ($Setting) { "$Setting|$Address".ToLowerInvariant() })) {
        if ($Ar.Index.ContainsKey($Name)) { foreach ($Entry in $Ar.Index[$Name].Values) { if ($Entry.state -ne 'undone' -and $Entry.org -eq $Ar.Organization -and (-not $Id -or -not $Entry.id -or $Entry.id -eq $Id)) { $Found[$Entry.entry] = $Entry } } }
    }
    $Found.Values
}
# Reads the journal and says which lines it cannot use. To write, it keeps the file to itself until the end: one writer at a time.
function Open-ArJournal {
    if ($WhatIfPreference -and -not (Test-Path -LiteralPath $Ar.Journal)) { return }
    $How = if ($WhatIfPreference) { 'Open', 'Read', 'ReadWrite' } else { 'OpenOrCreate', 'ReadWrite', 'None' }
    $Ar.Stream = New-Object -TypeName System.IO.FileStream -ArgumentList (@($Ar.Journal) + $How)
    $Text = (New-Object -TypeName System.IO.StreamReader -ArgumentList $Ar.Stream, ([System.Text.Encoding]::UTF8)).ReadToEnd()
    $Number = 0; $Bad = @()
    foreach ($Line in $Text -split "`r?`n") {
        $Number++
        if (-not $Line.Trim()) { continue }
        if ($Line -notmatch '^(\{.+),"sum":"([0-9a-f]{8})"\}$' -or (Get-ArSum "$($Matches[1])}") -cne $Matches[2]) { $Bad += $Number; continue }
        $Entry = ConvertFrom-Json -InputObject $Line
        if ("$($Entry.v)" -ne '1') { $Bad += $Number; continue }    # of a later version
        foreach ($Name in 'before', 'after', 'address', 'label') {    # PowerShell 7 makes dates of texts that look like one; the text counts
            if ($Entry.$Name -is [datetime] -and $Line -match ('"' + $Name + '":"([^"]*)"')) { $Entry.$Name = $Matches[1] }
        }
        Add-ArIndex $Entry
    }
    if ($Bad) { Write-Warning "The journal has $($Bad.Count) lines that are not as a script wrote them and are not used (line $(($Bad | Select-Object -First 5) -join ', ')): $($Ar.Journal)" }
    if ($WhatIfPreference) { return }
    $Ar.Stream.Position = $Ar.Stream.Length
    if ($Text -and -not $Text.EndsWith("`n")) { $Ar.Stream.WriteByte(10) }    # a torn last line must not swallow the next one
    $Ar.Stream.Flush($true)
}

# -- Looking: found, none, many or unread. Only a look-up that was answered says "none". --
$Ar.Recipient = {
    $Filter = if ($Id) { "Guid -eq '$Id'" } else { "EmailAddresses -eq '$($Address -replace "'", "''")'" }
    $All = @(Get-Recipient -Filter $Filter -ResultSize 5 @Look)
    $Own = @($All | Where-Object { if ($Id) { "$($_.Guid)" -eq $Id } else { @($_.EmailAddresses | ForEach-Object { "$_" -replace '^smtp:', '' }) -contains $Address } })
    if ($All.Count -gt 0 -and $Own.Count -eq 0) { throw 'the answer is about other objects than asked' }
    $Own
}
function Get-ArMark($Object) { $Mark = "$($Object.Guid)"; if ($Mark -and $Mark -ne [guid]::Empty) { $Mark } else { "$($Object.Identity)" } }
function Find-ArObject($Is, [string] $Address, [string] $Id) {
    $Finder = if ($Is.Find) { $Is.Find } else { $Ar.Recipient }
    # What this run has made may not be seen at once; Made says until when it is waited for, so that 75 members of a list wait once.
    $Tries = if ($Ar.Made[$Address] -and [datetime]::UtcNow -lt $Ar.Made[$Address]) { 1 + [math]::Ceiling($WaitSeconds / 5) } else { 1 }
    for ($Try = 1; ; $Try++) {
        try { $All = @(& $Finder | Where-Object { $null -ne $_ }) } catch { return @{ State = 'unread'; All = @(); Why = "could not be read: $(Get-ArWhy $_)" } }
        if ($All.Count -gt 0 -or $Try -ge $Tries) { break }
        Start-Sleep -Seconds 5
    }
    if ($All.Count -eq 1) { return @{ State = 'found'; All = $All; Object = $All[0]; Id = (Get-ArMark $All[0]); Kind = "$($All[0].RecipientTypeDetails)" } }
    if ($All.Count -eq 0) { return @{ State = 'none'; All = @(); Why = $(if ($Is.None) { $Is.None } else { 'there is none' }) } }
    @{ State = 'many'; All = $All; Why = "$($All.Count) objects answer to this" }
}
# What a setting is now. Blocks read with $Found, $Address, $Id and $Key at hand, and throw what they cannot read.
function Read-ArSetting($Is, [string] $Address, [string] $Id, [string] $Key, $Found) {
    if ($Is.Creates -and -not $Found) { $Found = Find-ArObject $Is $Address $Id; if ('found', 'none' -notcontains $Found.State) { throw $Found.Why } }
    if ($Is.Creates -and $Found.State -eq 'none') { return $null }
    if ($Found.Id) { $Id = $Found.Id }
    $Value = & $Is.Read
    if ($null -eq $Value) { $null } else { "$Value" }
}
# A creation was noted without an end: is this what the broken-off run was making? Then it was born around the note.
function Test-ArForeign($Is, $Entry, $Found) {
    if (-not $Is.Creates -or $null -ne $Entry.before -or $Entry.state -ne 'meant' -or $Entry.id -or -not $Found.Object.WhenCreatedUTC) { return $false }
    $Born = [datetime] $Found.Object.WhenCreatedUTC
    if ($Born.Kind -eq 'Local') { $Born = $Born.ToUniversalTime() }    # a date that was a text with a Z became one of this computer's zone
    [math]::Abs(($Born - (Get-ArTime $Entry)).TotalMinutes) -gt 15
}

# -- The one change, for both directions: may it be, is it agreed to, note, do, read back until it shows, note how it ended. --
function Invoke-ArChange($Is, $Entry, [string] $Address, [string] $Id, [string] $Key, [string] $Label, $Before, $Value, $Found, $Mine, [string] $Then) {
    $Skip = if ($Undo) { 'kept' } else { 'left out' }
    $About = "$Then$Address, ${Label}: $(Get-ArText $Before) -> $(Get-ArText $Value)"
    $Why = if ($Is.Cloud -and $Found.Object.IsDirSynced) { 'it is synchronized from on-premises: change it there' } elseif ($Is.Refuse) { & $Is.Refuse }
    if ($Why) { Write-ArLine $Skip $About $Why; return }
    $Twice = "$($Entry.setting)|$Id"
    if ($Id -and -not $Undo -and $Ar.Planned[$Twice]) { Write-ArLine $Skip $About "it is the same object as $($Ar.Planned[$Twice])"; return }
    if ($Id) { $Ar.Planned[$Twice] = $Address }
    if ($WhatIfPreference) { if ($Is.Creates) { $Ar.Planned[$Address] = if ($Id) { 'other' } else { 'new' } }; Write-ArLine 'would' $About; return }
    $Question = if ($Is.Ask) { & $Is.Ask }
    if (-not (Confirm-Ar $Address "$($Ar.Task), $About" $Question)) { Write-ArLine $Skip $About 'not agreed to'; return }
    $Half = $Mine -and $Mine.state -eq 'meant' -and $null -eq $Mine.before    # an earlier run began to make it: it was not there before
    if (-not $Undo) {
        if ($Half) { $Entry = $Mine; $Entry.after = $Value } elseif ($Mine -and -not (Test-ArSame $Is $Before $Mine.after)) { Add-ArEntry $Mine 'undone' 'it was no longer as the script left it' }
        $Entry.id = $Id
        Add-ArEntry $Entry 'meant' ''
    }
    $Problem = ''; $Answer = 'unread'
    try { $Made = @(& $Is.Set | Where-Object { $_ }) } catch { $Problem = Get-ArWhy $_; $Made = @() }
    if ($Is.Creates -and -not $Id -and $Made.Count -gt 0 -and (Get-ArMark $Made[-1])) {
        $Id = Get-ArMark $Made[-1]; $Ar.Made[$Address] = [datetime]::UtcNow.AddSeconds($WaitSeconds)
        if (-not $Undo) { $Entry.id = $Id; Add-ArEntry $Entry 'meant' 'made, not seen yet' }
    }
    $Ends = [datetime]::UtcNow.AddSeconds($WaitSeconds)    # looking for what is new waits by itself: together no longer than that
    for ($Try = 1; $Answer -ne 'seen' -and ($Try -eq 1 -or ($Try -le 1 + [math]::Ceiling($WaitSeconds / 5) -and [datetime]::UtcNow -lt $Ends)); $Try++) {
        if ($Try -gt 1) { Start-Sleep -Seconds 5 }
        try {
            if ($Is.Creates) { $Found = Find-ArObject $Is $Address $Id; if ('found', 'none' -notcontains $Found.State) { throw $Found.Why } }
            $Now = Read-ArSetting $Is $Address $Id $Key $Found
            $Answer = if (Test-ArSame $Is $Now $Value) { 'seen' } elseif (Test-ArSame $Is $Now $Before) { 'same' } else { 'other' }
            if ($Problem) { break }
        } catch { $Answer = 'unread' }
    }
    if ($Answer -eq 'seen' -and $Undo) { Add-ArEntry $Entry 'undone' ''; Write-ArLine 'undone' $About }
    elseif ($Answer -eq 'seen') { $Entry.id = if ($Found.Id) { $Found.Id } else { $Id }; Add-ArEntry $Entry 'done' $Problem; Write-ArLine 'changed' $About }
    elseif ($Problem) {
        if ($Answer -eq 'same' -and -not $Undo -and -not $Half) { Add-ArEntry $Entry 'undone' "refused: $Problem" }
        Write-ArLine 'failed' $About $Problem
    } else { Write-ArLine 'waiting' $About "done, but not to be seen after $WaitSeconds seconds; run this again later" }
}
# -- What blocks call. -On: kinds of object that may be changed. -When: only where this is true. -Label: how lines name it. --
function Set-ArSetting([string] $Address, [string] $Setting, $Value, [string[]] $On, [scriptblock] $When, [string] $Label) {
    $Is = Get-ArKind $Setting; $Key = ($Setting -split ' ', 2)[1]; $Id = ''; $Then = ''
    if (-not $Label) { $Label = ($Setting -split ' ')[0] }
    $About = "$Address, $Label"
    if ($Ar.Stop) { Write-ArLine 'left out' $About $Ar.Stop; return }
    Show-ArProgress $About
    try {
        $Found = Find-ArObject $Is $Address ''
        if ($Found.State -eq 'unread' -or $Found.State -eq 'many') { Write-ArLine 'failed' $About $Found.Why; return }
        if ($Found.State -eq 'found') { $Id = $Found.Id }
        # -WhatIf: an earlier step of this run would have made it, or made it right.
        if ($Ar.Planned[$Address] -and -not $Is.Creates -and (-not $Id -or ($On -and $On -notcontains $Found.Kind))) { $Then = 'then: ' }
        if (-not $Id -and -not $Is.Creates) {
            if ($Then) { Write-ArLine 'would' "$Then$About -> $(Get-ArText $Value)" } elseif ($Ar.Made[$Address]) { Write-ArLine 'waiting' $About 'made just now, not to be seen yet; run this again later' } else { Write-ArLine 'left out' $About $Found.Why }
            return
        }
        if ($Id -and $On -and $On -notcontains $Found.Kind -and -not $Then) { Write-ArLine 'left out' $About (Get-ArOther $Found.Kind); return }
        if ($When -and -not (& $When)) { return }
        $Before = Read-ArSetting $Is $Address $Id $Key $Found
        $Live = @(Find-ArEntry $Setting $Address $Id); $Mine = @($Live | Where-Object { $_.script -eq $ScriptId })[-1]
        if ($Mine -and $Id -and (Test-ArForeign $Is $Mine $Found)) { Add-ArEntry $Mine 'undone' 'somebody else made it'; $Mine = $null }
        if (Test-ArSame $Is $Before $Value) {
            if ($Id) { $Ar.Planned["$Setting|$Id"] = $Address }
            if ($Mine -and $Mine.state -eq 'meant') { $Mine.id = $Id; Add-ArEntry $Mine 'done' 'seen by a later run' }
            # Another product's work, used here, too: whoever is taken back last takes it back.
            $Other = @($Live | Where-Object { $_.script -ne $ScriptId -and $_.state -eq 'done' -and (Test-ArSame $Is $_.after $Value) })[0]
            if ($Other -and -not $Mine) { Add-ArEntry (New-ArEntry $Address $Id $Setting $Label $Other.before $Value) 'done' "shared with $($Other.product)" }
            Write-ArLine 'already' $About; return
        }
        if ($Mine -and $Mine.state -eq 'meant' -and $null -eq $Mine.before -and $Mine.id -and -not $Id -and (Test-ArYoung $Mine)) {
            $Ar.Made[$Address] = [datetime]::UtcNow.AddSeconds($WaitSeconds); Write-ArLine 'waiting' $About 'made by an earlier run, not to be seen yet; run this again later'; return
        }
        Invoke-ArChange $Is (New-ArEntry $Address $Id $Setting $Label $Before $Value) $Address $Id $Key $Label $Before $Value $Found $Mine $Then
    } catch { Write-ArLine 'failed' $About (Get-ArWhy $_) }
}
# -- Taking back: by the journal alone, newest first, only what is still as the script left it. --
function Undo-ArEntry($Entry) {
    $Ar.Task = $Entry.task; $Address = $Entry.address; $Id = $Entry.id; $Setting = $Entry.setting; $Label = $Entry.label; $About = "$Address, $Label"
    $Is = Get-ArKind $Setting; $Key = ($Setting -split ' ', 2)[1]
    if (-not $Is) { Write-ArLine 'kept' $About 'this script does not know how: run -Undo of the script that did it'; return }
    $Value = if ($Is.Back) { & $Is.Back } else { $Entry.before }
    if ($Is.Back -and (Test-ArSame $Is $Value $Entry.after)) { Add-ArEntry $Entry 'undone' 'it stays'; Write-ArLine 'already' $About; Write-Host "stays, there is no way back: $About"; return }
    $Other = @(Find-ArEntry $Setting $Address $Id | Where-Object { $_.script -ne $ScriptId })[0]
    if ($Other) { Add-ArEntry $Entry 'undone' "left to $($Other.product)"; Write-ArLine 'already' $About; Write-Host "left to $($Other.product), which uses it, too: $About"; return }
    $Found = Find-ArObject $Is $Address $Id
    if ($Found.State -eq 'unread' -or $Found.State -eq 'many') { Write-ArLine 'failed' $About $Found.Why; return }
    if ($Found.State -eq 'none' -and ($null -ne $Entry.after -or -not $Is.Creates)) {
        # Gone for certain: this script has removed it itself, or it has not been seen for long enough.
        $Removed = @($Ar.Index["|$Id"].Values | Where-Object { $Id -and $_.state -eq 'undone' -and $_.note -eq '' -and $null -eq $_.before -and (Get-ArKind $_.setting).Creates })
        if (-not $Removed -and (Test-ArYoung $Entry)) { Write-ArLine 'waiting' $About "not there, or not to be seen yet: run this again in $($Ar.YoungMinutes) minutes" }
        else { Add-ArEntry $Entry 'undone' 'it is gone'; Write-ArLine 'already' $About }
        return
    }
    $Now = Read-ArSetting $Is $Address $Id $Key $Found
    if ($Found.Id) { $Id = $Found.Id }
    if (Test-ArForeign $Is $Entry $Found) { Add-ArEntry $Entry 'undone' 'somebody else made it'; Write-ArLine 'kept' $About 'somebody else made it'; return }
    if (Test-ArSame $Is $Now $Value) { Add-ArEntry $Entry 'undone' 'it was as before'; Write-ArLine 'already' $About; return }
    # A creation whose end was never seen is taken back in whatever state it was left.
    if (-not (Test-ArSame $Is $Now $Entry.after) -and -not ($Entry.state -eq 'meant' -and $null -eq $Entry.before -and $Is.Creates)) {
        Write-ArLine 'kept' $About "changed since: it is '$(Get-ArText $Now)', the script had left '$(Get-ArText $Entry.after)'"; return
    }
    $User = @(if ($null -eq $Value -and $Is.Creates) { Find-ArEntry '' '' $Id | Where-Object { $_.script -ne $ScriptId } })[0]
    if ($User) { Write-ArLine 'kept' $About "$($User.product) has changed it, too: undo that first"; return }
    Invoke-ArChange $Is $Entry $Address $Id $Key $Label $Now $Value $Found $null ''
}
function Undo-ArAll {
    $Live = @($Ar.Entries.Values | Where-Object { $_.state -ne 'undone' }); [array]::Reverse($Live)
    $Foreign = @($Live | Where-Object { $_.org -ne $Ar.Organization }).Count
    if ($Foreign) { Write-Host "$Foreign entries of the journal belong to another organization or directory and stay." }
    $Mine = @($Live | Where-Object { $_.org -eq $Ar.Organization -and $_.script -eq $ScriptId })
    $Rest = @($Mine | Where-Object { -not $Ar.Tasks.Contains($_.task) }).Count
    if ($Rest) { Write-Host "$Rest entries of other tasks stay: run -Undo of the script that has them." }
    $Mine = @($Mine | Where-Object { $Ar.Tasks.Contains($_.task) })
    if ($Mine.Count -eq 0) { Write-Host "Nothing to take back: no entry of this script is left in $($Ar.Journal)." }
    foreach ($Entry in $Mine) { Show-ArProgress "$($Entry.address), $($Entry.label)" $Mine.Count; if (-not $Ar.Stop) { try { Undo-ArEntry $Entry } catch { Write-ArLine 'failed' "$($Entry.address), $($Entry.label)" (Get-ArWhy $_) } } }
}

# -- Before anything: the commands, the organization, the journal. Gives what is wrong, or nothing. --
function Test-ArStart {
    $Missing = @(foreach ($Use in @($Ar.Settings.Values | ForEach-Object { $_.Uses }) + $Ar.Place.Uses | Select-Object -Unique) {
        $Name, $Wanted = $Use -split ' '
        $Command = @(Get-Command -Name $Name -ErrorAction SilentlyContinue)[0]
        if (-not $Command) { $Name } else { $Wanted | Where-Object { $_ -and -not $Command.Parameters.ContainsKey($_) } | ForEach-Object { "$Name -$_" } }
    })
    if ($Missing) { return "this session lacks $(($Missing | Select-Object -First 8) -join ', '). $($Ar.Place.Help)" }
    if ($Ar.Place.Open) { try { $Ar.Opened = $true; & $Ar.Place.Open } catch { return "the session could not be prepared: $(Get-ArWhy $_). $($Ar.Place.Help)" } }
    try { $Known = @(& $Ar.Place.Find | ForEach-Object { "$_" } | Where-Object { $_ }) } catch { return "the organization could not be read: $(Get-ArWhy $_). $($Ar.Place.Help)" }
    $Ar.Known = $Known
    if (-not @($Organization | Where-Object { $Known -contains $_ })) { return "this session is connected to $($Known[1]), the script was made for $($Organization -join ' or ')" }
    $Ar.Organization = $Known[0]; $Ar.Journal = Join-Path -Path $PSScriptRoot -ChildPath 'anteroom-journal.jsonl'
    if ($Undo -and -not (Test-Path -LiteralPath $Ar.Journal)) { return "there is no journal $($Ar.Journal); it must lie beside this script" }
    try { Open-ArJournal } catch { return "the journal cannot be opened for writing (another run, another program, or no right to write here): $(Get-ArWhy $_)" }
}
# The summary: on the screen, in a file beside the journal, and as one last line for the wizard to take.
function Complete-Ar([string] $Wrong) {
    $Mode = if ($WhatIfPreference) { 'whatif' } elseif ($Undo) { 'undo' } else { 'run' }
    if (-not $Wrong) { $Wrong = $Ar.Stop }
    $Bad = $Ar.Count['failed'] + $Ar.Count['left out'] + $Ar.Count['waiting'] + $Ar.Count['kept']
    $Ar.Code = if ($Wrong) { 2 } elseif ($Bad) { 1 } else { 0 }
    $Report = @("$Mode of $Product ($ScriptId) in $($Ar.Organization), $(Get-ArNow) UTC")
    $Report += if ($Wrong) { "Stopped: $Wrong" } else { 'Summary: ' + (@($Ar.Count.Keys | Where-Object { $Ar.Count[$_] } | ForEach-Object { "$_ $($Ar.Count[$_])" }) -join ', ') -replace ': $', ': nothing to do' }
    foreach ($Task in $Ar.Takes.Keys) { if (@($Ar.Lines | Where-Object { $_ -like "changed*  ${Task}: *" })) { $Report += "$Task takes $($Ar.Takes[$Task])" } }
    foreach ($Line in $Report) { Write-Host $Line }
    $Each = [ordered]@{}
    foreach ($Task in $Ar.Tasks.Keys) { $Each[$Task] = [ordered]@{}; foreach ($Word in $Ar.Count.Keys) { $Each[$Task][$Word] = [int] $Ar.Each["$Task|$Word"] } }
    $Fields = [ordered]@{ v = 1; kind = 'run'; script = $ScriptId; product = $Product; org = @($Ar.Known); mode = $Mode; code = $Ar.Code; stop = "$Wrong"; at = (Get-ArNow)
        count = $Ar.Count; tasks = $Each; items = $Ar.Items.GetRange(0, [math]::Min(100, $Ar.Items.Count)).ToArray(); bad = $Bad }
    $Text = ConvertTo-ArJson $Fields    # no blanks: a console may break the line anywhere; and no sign of the marks around it
    foreach ($Sign in ' ', '<', '>', '|') { $Text = $Text.Replace($Sign, ('\u{0:x4}' -f [int] [char] $Sign)) }
    $Envelope = "<<anteroom|1|$($Text.Length)|$(Get-ArSum $Text)|$Text|anteroom>>"
    if (-not $WhatIfPreference -and $Ar.Stream) {
        $File = Join-Path -Path $PSScriptRoot -ChildPath ('anteroom-' + ((Get-ArNow) -replace '[-:]' -replace ' ', '-') + '.log')
        try {
            [System.IO.File]::AppendAllText($File, (($Report + $Ar.Lines + $Envelope) -join "`r`n") + "`r`n", (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $true))
            Write-Host "All of this is in ${File}, too; its last line, and the one below, are for Anteroom."
        } catch { Write-Warning "The summary could not be written: $(Get-ArWhy $_)" }
    }
    $Envelope
}

# ---- What this script is about. ----

# Exchange Online.
$Ar.Place = @{
    Online = $true
    Uses = 'Get-OrganizationConfig', 'Get-AcceptedDomain', 'Get-Recipient Filter ResultSize'
    Help = 'Run Connect-ExchangeOnline first, as a member of Organization Management; ' +
        'where commands for scopes are missing, run the script for organization.customization before that.'
    Find = {
        $Config = Get-OrganizationConfig @Look
        "$($Config.Guid)"; "$($Config.Name)"
        Get-AcceptedDomain @Look | ForEach-Object { "$($_.DomainName)" -replace '^\*\.' }    # *.contoso.com has contoso.com in it
    }
}

# -- organization.customization: Lets the organization be customized, which scopes and role assignments need.
$Ar.Takes['organization.customization'] = 'a new session; in some tenants up to an hour'
# Scopes and role assignments cannot be made before, and a session that was opened before does not know their commands: connect anew
# afterwards. There is no way back, and being customizable changes nothing by itself. It takes about ten minutes, and may fail once.
$Ar.Settings['Customization'] = @{
    Uses = 'Enable-OrganizationCustomization'
    Find = { Get-OrganizationConfig @Look }
    Read = { if ("$((Get-OrganizationConfig @Look).IsDehydrated)" -eq 'True') { 'not yet' } else { 'possible' } }
    Back = { 'possible' }
    Set = { Enable-OrganizationCustomization @Go }
}
$Ar.Tasks['organization.customization'] = {
    Set-ArSetting 'organization' 'Customization' 'possible' -Label 'customization'
    if ('changed', 'waiting' -contains $Ar.Last) { Write-Host 'Connect to Exchange Online anew before the next script.' }
}

# ---- The run ----
try {
    $ArWrong = Test-ArStart
    if (-not $ArWrong -and $Undo) { Undo-ArAll }
    if (-not $ArWrong -and -not $Undo) {
        foreach ($ArName in @($Ar.Tasks.Keys)) {
            $Ar.Task = $ArName
            $ArTask = $Ar.Tasks[$ArName]
            try { & $ArTask } catch { Write-ArLine 'failed' 'this task' (Get-ArWhy $_) }
        }
    }
    Complete-Ar $ArWrong
} finally {
    if ($Ar.Stream) { $Ar.Stream.Dispose() }
    if ($Ar.Seen -ge 20) { Write-Progress -Activity "$Product, $($Ar.Task)" -Completed }
    if ($Ar.Opened -and $Ar.Place.Close) { try { & $Ar.Place.Close } catch { Write-Warning "The session is not as it was before: $(Get-ArWhy $_)" } }
}
exit $Ar.Code
}

<#
.SYNOPSIS
Serraview: 9 tasks for the Exchange administrator of contoso.com.
.DESCRIPTION
It changes, in this order:
- Gives the service account a mailbox; in Exchange Online it creates a new account together with its mailbox. Takes effect: a few minutes, until the domain controllers agree.
- Switches Exchange Web Services on for the service account. Takes effect: up to 15 minutes.
- Offers Basic authentication for Exchange Web Services at the chosen host name. Takes effect: a few minutes, or at once after `iisreset /noforce`.
- Creates missing room mailboxes, which accept requests by themselves, and turns shared and equipment mailboxes into rooms. Takes effect: minutes; the address book can take a day.
- Makes the chosen addresses the rooms' primary SMTP addresses; on Exchange Server it first takes such a room out of address policies. Takes effect: minutes; the address book can take a day.
- Creates the room lists, or turns distribution groups at their addresses into room lists. Takes effect: up to an hour, until the address lists know it.
- Fills the room lists with exactly the chosen rooms, at most 75 each. Takes effect: up to an hour, until the address lists know it.
- Makes the service account a manager of the room lists, beside whoever manages them already. Takes effect: minutes.
- Lets the service account impersonate the rooms and equipment in the room lists and itself, and nobody else. Takes effect: up to 30 minutes, until Exchange reads permissions again.
What it asks:
- Asks for the password of a new account (in Exchange Online alone), and before -Undo takes a mailbox away.
- Asks before a person's mailbox that was allowed becomes a room (in Exchange Online alone), and before -Undo removes a mailbox.
- Asks before it turns a group with members that are no rooms, and before -Undo removes a list with members.
- Asks before members leave a list because they are not among the chosen rooms.
- Asks before it changes a scope or an assignment named after the product that this script did not make.
What it does not touch:
- Assigns no license; leaves a mail user, remote or resource mailbox in the account's place as it is, and says so.
- Leaves the service account's other protocols, and Exchange Web Services of other mailboxes, alone.
- Leaves the other ways to sign in and the virtual directories of other host names alone.
- Does not convert contacts, remote and synchronized mailboxes, or people's mailboxes that were not allowed; says where to do it.
- Leaves a room's former address as a further one, and the addresses of whatever is no room mailbox as they are.
- Leaves security groups, Microsoft 365 groups, dynamic and synchronized groups as they are.
- Leaves groups that are no room lists alone; nobody leaves a list while a chosen room cannot be found.
- Leaves the other managers of the room lists as they are.
- Leaves wider assignments whose removal was not allowed, and those by groups, and names them.
.PARAMETER Undo
Takes back what this script did, newest first, by the journal beside it: only what is still as the script left it.
.PARAMETER Force
Says yes to every question but for passwords, which are asked for all the same. Without it, Enter means no; -Confirm asks before each change.
.NOTES
Save it in a folder of its own for this organization: its journal, anteroom-journal.jsonl, and a log are written there; the journal is the way back.
Run it in the Exchange Management Shell, as a member of Organization Management: first with -WhatIf, which shows everything and does nothing. It speaks to nothing but this session.
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
$Account = 'svc-rooms@contoso.com'
$Login = 'CONTOSO\svc-rooms'
$Rooms = @(
    'room101@contoso.com'
    'o''brien@contoso.com'
)
$RoomLists = @(
    'hq-rooms@contoso.com'
)
$HostName = 'mail.contoso.com'
$MayConvert = @()
$MayRemove = @()
$Names = 'Serraview'

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

# Exchange Server.
#
# A new session sees one domain only, and a room of another would be taken for none: for the run it sees the whole forest. Then
# reading goes to a global catalog, and what was just written elsewhere may not be there yet: so the global catalog that the session
# uses anyway also does the writing, wherever it holds the domain (Set-ADServerSettings, Microsoft's example 4). Not taken:
# -DomainController with each command, which reaches the objects of one domain alone. Both are settings of this session, not of the
# organization; at the end it gets back what it had.
$Ar.Place = @{
    Online = $false
    Uses = 'Get-OrganizationConfig', 'Get-AcceptedDomain', 'Get-Recipient Filter ResultSize', 'Get-ADServerSettings',
        'Set-ADServerSettings ViewEntireForest PreferredGlobalCatalog SetPreferredDomainControllers RecipientViewRoot RunspaceServerSettings'
    Help = 'Run this in the Exchange Management Shell, as a member of Organization Management.'
    Find = {
        $Config = Get-OrganizationConfig @Look
        "$($Config.Guid)"; "$($Config.Name)"
        Get-AcceptedDomain @Look | ForEach-Object { "$($_.DomainName)" -replace '^\*\.' }    # *.contoso.com has contoso.com in it
    }
    Open = {
        $Ar.View = Get-ADServerSettings @Look
        $Keep = @("$($Ar.View.UserPreferredGlobalCatalog)", "$($Ar.View.DefaultGlobalCatalog)" | Where-Object { $_ })[0]
        $Wish = if ($Keep) { @{ PreferredGlobalCatalog = $Keep; SetPreferredDomainControllers = $Keep } } else { @{} }
        Set-ADServerSettings -ViewEntireForest $true @Wish @Go
    }
    Close = {
        if (-not $Ar.View) { return }
        # What came through remoting may not be taken back as a whole: then the view is given back, and the rest is said.
        try { Set-ADServerSettings -RunspaceServerSettings $Ar.View @Go } catch {
            $Root = "$($Ar.View.RecipientViewRoot)"; $Wide = "$($Ar.View.ViewEntireForest)" -eq 'True'
            Set-ADServerSettings -ViewEntireForest $Wide @Go
            if ($Root -and -not $Wide) { Set-ADServerSettings -RecipientViewRoot $Root @Go }
            Write-Host 'This window keeps its global catalog and domain controller until it is closed.'
        }
    }
}

# What would be lost with a mailbox, for the question before it goes.
function Get-ArBookings([string] $Id) {
    $Folders = Find-ArObject @{ Find = { Get-MailboxFolderStatistics -Identity $Id -FolderScope Calendar @Look } } '' $Id
    if ($Folders.State -eq 'unread') { return 'what is in it (it could not be counted)' }
    "$(0 + ($Folders.All | Measure-Object -Property ItemsInFolder -Sum).Sum) calendar items"
}
$Ar.BookingsUses = 'Get-MailboxFolderStatistics FolderScope'

# A management scope, by what its filter says. Exchange writes filters anew: brackets, blanks, case, order and quotes do not count.
# The rule is the one of tests/data/filters.json, which the wizard's own checks keep to as well.
function Get-ArFilterForm([string] $Filter) {
    $Signs = New-Object -TypeName System.Collections.Queue
    foreach ($Sign in [regex]::Matches($Filter, "'(?:[^']|'')*'|""[^""]*""|\(|\)|[^\s()'""]+")) { $Signs.Enqueue($Sign.Value) }
    $Part = Get-ArFilterPart $Signs '-or'
    if ($Signs.Count) { "?$Filter" } else { $Part.Text }
}
# -or holds -ands, -and holds comparisons; what stands within brackets of the same word is joined, then sorted.
function Get-ArFilterPart($Signs, [string] $Word) {
    if (-not $Word) {
        $Sign = if ($Signs.Count) { "$($Signs.Dequeue())" } else { '?' }
        if ($Sign -eq '(') { $Part = Get-ArFilterPart $Signs '-or'; if ($Signs.Count) { $null = $Signs.Dequeue() }; return $Part }
        if ($Sign -eq '-not') { return @{ Word = ''; Text = 'not ' + (Get-ArFilterPart $Signs '').Text } }
        $All = @($Sign)
        while ($Signs.Count -and $All.Count -lt 3 -and '(', ')', '-or', '-and' -notcontains $Signs.Peek()) { $All += $Signs.Dequeue() }
        if ($All.Count -eq 3) {    # a value with or without quotes, $true as 'True'
            $Text = $All[2] -replace '^\$(true|false|null)$', '$1'
            if ($Text -match '^"(.*)"$') { $Text = $Matches[1] -replace "'", "''" } elseif ($Text -match "^'(.*)'$") { $Text = $Matches[1] }
            $All[2] = "'$Text'"
        }
        return @{ Word = ''; Text = ($All -join ' ').ToLowerInvariant() }
    }
    $Inner = if ($Word -eq '-or') { '-and' } else { '' }
    $Parts = @(Get-ArFilterPart $Signs $Inner)
    while ($Signs.Count -and $Signs.Peek() -eq $Word) { $null = $Signs.Dequeue(); $Parts += Get-ArFilterPart $Signs $Inner }
    if ($Parts.Count -eq 1) { return $Parts[0] }
    # Sign by sign, not as a language sorts: two names that only look alike stay two.
    $Set = New-Object -TypeName 'System.Collections.Generic.SortedSet[string]' -ArgumentList ([System.StringComparer]::Ordinal)
    foreach ($Part in $Parts) { foreach ($Text in $(if ($Part.Word -eq $Word) { $Part.Texts } else { $Part.Text })) { $null = $Set.Add($Text) } }
    $Texts = @($Set)
    if ($Texts.Count -eq 1) { return $Parts[0] }    # said twice, it is still what it is: joined with more of its word
    @{ Word = $Word; Texts = $Texts; Text = '(' + ($Texts -join " $Word ") + ')' }
}
$Ar.Settings['Filter'] = @{
    Creates = $true
    Uses = 'Get-ManagementScope', 'New-ManagementScope Name RecipientRestrictionFilter', 'Set-ManagementScope RecipientRestrictionFilter',
        'Remove-ManagementScope'
    Find = {
        Get-ManagementScope @Look | Where-Object { if ($Id) { $Id -eq "$($_.Guid)" -or $Id -eq "$($_.Identity)" } else { "$($_.Name)" -eq $Address } }
    }
    Read = {
        $Now = $Found.Object
        $Sort = if ($Now.Exclusive) { 'exclusive: ' } elseif ("$($Now.RecipientRoot)") { "only in $($Now.RecipientRoot): " } else { '' }
        "$Sort$($Now.RecipientFilter)"
    }
    Same = { param($One, $Other) [string]::Equals((Get-ArFilterForm $One), (Get-ArFilterForm $Other), 'Ordinal') }
    Refuse = {
        if ($Undo -or "$Before" -notmatch '^(exclusive|only in [^:]*): ') { return }
        "a scope of this name is of another sort ($Before): rename it, or take another name for the product"
    }
    Set = {
        if ($null -eq $Value) { Remove-ManagementScope -Identity $Address @Go }
        elseif (-not $Id) { New-ManagementScope -Name $Address -RecipientRestrictionFilter $Value @Go }
        else { Set-ManagementScope -Identity $Address -RecipientRestrictionFilter $Value @Go }
    }
    Ask = {
        if ($null -eq $Before -or $null -eq $Value -or $Undo -or $Mine) { return }
        "The scope $Address is there with another filter ($Before), and this script has not made it. Change it, for whoever else uses it, too?"
    }
}
# Rooms and equipment, by what they are and not by what they are called.
$Ar.Resources = "(RecipientTypeDetails -eq 'RoomMailbox') -or (RecipientTypeDetails -eq 'EquipmentMailbox')"

# The permission to impersonate, by what it says: role, account, range, scope, and whether it is switched on. Key is the account's id.
# One that reaches everybody is narrowed or taken away only where its name was allowed in the wizard, or where this script made
# it; all that it was comes back with -Undo.
$Ar.Settings['Impersonation'] = @{
    Creates = $true
    Uses = 'Get-ManagementRoleAssignment RoleAssignee Role Delegating', 'Remove-ManagementRoleAssignment',
        'New-ManagementRoleAssignment Name Role User CustomRecipientWriteScope RecipientRelativeWriteScope',
        'Set-ManagementRoleAssignment CustomRecipientWriteScope RecipientRelativeWriteScope Enabled'
    Find = { Get-ManagementRoleAssignment @Look | Where-Object { "$($_.Name)" -eq $Address } }    # one that comes back has another id
    Read = {
        $All = @(Get-ManagementRoleAssignment -RoleAssignee $Key -Role 'ApplicationImpersonation' -Delegating $false @Look)
        $Own = @($All | Where-Object { "$($_.Name)" -eq $Address })[0]
        if (-not $Own -or "$($Own.RoleAssigneeType)" -ne 'User') { "something else: $($Found.Object.Role) for $($Found.Object.RoleAssigneeName)" }
        else { "$($Own.RecipientWriteScope) enabled=$($Own.Enabled) scope=$($Own.CustomRecipientWriteScope)" }
    }
    Refuse = {
        if ("$Before" -like 'something else*') { return "an assignment of this name is $Before" }
        if (-not $Undo -and $null -ne $Before -and "$Before" -notmatch '^(Organization|MyGAL|Self|MyDistributionGroups|CustomRecipientScope) ') {
            return "it is there as '$Before', and a range like this could not be given back: change it by hand"
        }
        if ($Undo -or $Mine -or "$Before" -notlike 'Organization enabled=True*') { return }
        if (Test-ArIn $Address $MayRemove) { return }
        "it reaches everybody, and this script has not made it: allow in the wizard that it goes, or limit it by hand"
    }
    Ask = {
        if ($Undo -or $Mine -or $null -eq $Before -or $null -eq $Value -or (Test-ArIn $Address $MayRemove)) { return }
        "The assignment $Address is there as '$Before', and this script has not made it. Change it to '$Value'?"
    }
    Set = {
        if ($null -eq $Value) { Remove-ManagementRoleAssignment -Identity $Address @Go; return }
        if (-not ($Value -match '^(\S+) enabled=(\S+) scope=(.*)$')) { throw "a permission like this cannot be given: $Value" }
        $Range = $Matches[1]; $Enabled = $Matches[2] -ne 'False'; $Wish = @{}
        if ($Matches[3]) { $Wish = @{ CustomRecipientWriteScope = $Matches[3] } }
        elseif ($Range -ne 'Organization' -or $Found.State -eq 'found') { $Wish = @{ RecipientRelativeWriteScope = $Range } }
        if ($Found.State -eq 'found') { Set-ManagementRoleAssignment -Identity $Address -Enabled $Enabled @Wish @Go }
        else {
            New-ManagementRoleAssignment -Name $Address -Role 'ApplicationImpersonation' -User $Key @Wish @Go
            if (-not $Enabled) { Set-ManagementRoleAssignment -Identity $Address -Enabled $false @Go }
        }
    }
}
# Every assignment of the permission to the account, direct or by a group; nothing after a line about why.
function Get-ArGrants([string] $Owner) {
    $All = Find-ArObject @{ Find = { Get-ManagementRoleAssignment -RoleAssignee $Id -Role 'ApplicationImpersonation' -Delegating $false @Look } } '' $Owner
    if ($All.State -eq 'unread') { Write-ArLine 'failed' "other permissions of $Account" $All.Why }
    $All.All
}
# What one of them is beside the one of the name Own, or of the role group Own: that one itself, switched off, a group's, of a range that
# could not be given back, or one that may go. The rule is the one of tests/data/assignments.json, which the wizard keeps to as well.
function Get-ArRange($Grant) { "$($Grant.RecipientWriteScope) $($Grant.CustomRecipientWriteScope)".Trim() }
function Get-ArStanding($Grant, [string] $Own) {
    if ("$($Grant.Name)", "$($Grant.RoleAssigneeName)" -contains $Own) { 'own' }
    elseif ("$($Grant.Enabled)" -eq 'False') { 'off' }
    elseif ("$($Grant.RoleAssigneeType)" -ne 'User') { 'group' }
    elseif ((Get-ArRange $Grant) -notmatch '^(Organization|MyGAL|Self|MyDistributionGroups|CustomRecipientScope .+)$') { 'fixed' }
    else { 'free' }
}
function Test-ArEverybody($Grant) { "$($Grant.Enabled)" -ne 'False' -and "$($Grant.RecipientWriteScope)" -eq 'Organization' }
# Whatever else gives the same adds to it, and is said by name. It goes only now that the narrow permission was read back. Own is
# the assignment or the role group that is meant to give it.
function Set-ArWider([string] $Owner, [string] $Own, [bool] $Ready) {
    foreach ($Wide in @(Get-ArGrants $Owner)) {
        $Standing = Get-ArStanding $Wide $Own
        if ($Standing -eq 'own') { continue }
        $Name = "$($Wide.Name)"; $Range = Get-ArRange $Wide
        $About = "$Account may impersonate by this, too ($Range)"
        if ($Standing -eq 'off') {
            Write-Host "There is also $Name ($Range), switched off: it gives nothing as long as nobody switches it on."
        } elseif ($Standing -eq 'group') {
            Write-ArLine 'left out' $Name "$About, as a member of $($Wide.RoleAssigneeName): take the account out of it if that is not meant"
        } elseif (-not (Test-ArIn $Name $MayRemove)) { Write-ArLine 'left out' $Name "${About}: allow in the wizard that it goes, or remove it by hand" }
        elseif (-not $Ready) { Write-ArLine 'left out' $Name 'the narrow permission is not there yet' }
        elseif ($Standing -eq 'fixed') { Write-ArLine 'left out' $Name "${About}: a range like this could not be given back; remove it by hand" }
        else { Set-ArSetting $Name "Impersonation $Owner" $null -Label "impersonation by $Account" }
    }
}
function Test-ArReady { 'changed', 'already', 'would' -contains $Ar.Last }

# A resource mailbox, and its kind. A person's mailbox is turned only where its address was allowed, and never on Exchange Server,
# where its account would be disabled and need a new password to come back. An address that is an additional one of another mailbox
# turns nothing. Taking back a new one removes it with its account; Exchange keeps it for its retention time.
$ArWhose = "a person's; on Exchange Server it would lose its sign-in, so take another address"
if ($Ar.Place.Online) { $ArWhose = "a person's; allow its address in the wizard if it is meant" }
$Ar.Settings['Kind'] = @{
    Creates = $true; Cloud = $true
    Person = $ArWhose
    Uses = 'New-Mailbox Room Equipment Name DisplayName PrimarySmtpAddress', 'Set-Mailbox Type', 'Remove-Mailbox', $Ar.BookingsUses
    Read = { $Found.Kind }
    Refuse = {
        $Primary = "$($Found.Object.PrimarySmtpAddress)"
        if (-not $Undo -and $null -ne $Before -and $Primary -ne $Address) { "the address is an additional one of $Primary" }
    }
    Set = {
        $New = @{ Name = ''; DisplayName = ($Address -split '@')[0]; PrimarySmtpAddress = $Address }
        if ($null -ne $Value -and -not $Id) { $New.Name = Get-ArName $Address }
        if ($null -eq $Value) { Remove-Mailbox -Identity $Id @Go }
        elseif ($Id) { Set-Mailbox -Identity $Id -Type ($Value -replace 'Mailbox$' -replace '^User$', 'Regular') @Go }
        elseif ($Value -eq 'EquipmentMailbox') { New-Mailbox -Equipment @New @Go }
        else { New-Mailbox -Room @New @Go }
    }
    Ask = {
        if ($null -eq $Value) {
            "Remove the mailbox $Address with $(Get-ArBookings $Id), and its account?"
        } elseif ($Undo) { return }
        elseif ($Before -eq 'UserMailbox') { "Turn the mailbox $Address, which is a person's, into $($Value -replace 'Mailbox$')?" }
        elseif ($Before -eq 'RoomMailbox') { "Turn the room $Address into equipment?" }
    }
}
# The kinds that a resource may have had before.
function Get-ArKinds([string] $Address) {
    'RoomMailbox', 'EquipmentMailbox', 'SharedMailbox'
    if ($Ar.Place.Online -and (Test-ArIn $Address $MayConvert)) { 'UserMailbox' }
}

# A room list. A removed distribution group does not come back, so one with members is removed only after a question.
$Ar.Settings['List'] = @{
    Creates = $true; Cloud = $true
    Uses = 'New-DistributionGroup RoomList Name DisplayName PrimarySmtpAddress', 'Set-DistributionGroup RoomList BypassSecurityGroupManagerCheck',
        'Remove-DistributionGroup BypassSecurityGroupManagerCheck', 'Get-DistributionGroupMember ResultSize'
    Read = { $Found.Kind }
    Refuse = {
        $Primary = "$($Found.Object.PrimarySmtpAddress)"
        if (-not $Undo -and $null -ne $Before -and $Primary -ne $Address) { "the address is an additional one of $Primary" }
    }
    Set = {
        if ($null -eq $Value) { Remove-DistributionGroup -Identity $Id -BypassSecurityGroupManagerCheck @Go }
        elseif (-not $Id) { New-DistributionGroup -RoomList -Name (Get-ArName $Address) -DisplayName ($Address -split '@')[0] -PrimarySmtpAddress $Address @Go }
        else { Set-DistributionGroup -Identity $Id -RoomList:($Value -eq 'RoomList') -BypassSecurityGroupManagerCheck @Go }
    }
    Ask = {
        if (-not $Id) { return }
        $All = Find-ArObject @{ Find = { Get-DistributionGroupMember -Identity $Id -ResultSize Unlimited @Look } } '' $Id
        $Inside = @($All.All | Where-Object { $null -eq $Value -or 'RoomMailbox', 'RoomList' -notcontains "$($_.RecipientTypeDetails)" }).Count
        if ($All.State -eq 'unread') { $Inside = 'an unknown number of' }
        if ($Inside -and $null -eq $Value) { "Remove the room list $Address with $Inside members that this script did not put there?" }
        elseif ($Inside -and $Value -eq 'RoomList') { "Make $Address a room list, although it has $Inside members that are no rooms?" }
    }
}

# A free name for something new: the part before the @, all of the address where that is taken, and a number of its own where both
# are. Exchange wants names that nobody else in the organization has, of at most 64 signs.
function Get-ArName([string] $Address) {
    $Own = '-' + (Get-ArSum (ConvertTo-ArJson $Address))
    foreach ($Name in ($Address -split '@')[0], $Address, (($Address -split '@')[0] + $Own)) {
        if ($Name.Length -gt 64) { $Name = $Name.Substring(0, 55) + $Own }
        $Taken = Find-ArObject @{ Find = { Get-Recipient -Filter "Name -eq '$($Name -replace "'", "''")'" -ResultSize 2 @Look } } '' ''
        if ($Taken.State -eq 'unread') { throw $Taken.Why }
        if (-not @($Taken.All | Where-Object { "$($_.Name)" -eq $Name })) { return $Name }
    }
    throw "every name for $Address is taken"
}

# The service account as Exchange knows it. Gives its id, or nothing after a line about why; without a line where an earlier task of
# this run would make it (-WhatIf), because then each thing is announced by itself.
function Get-ArOwner([string] $What) {
    $Owner = Find-ArObject @{} $Account ''
    if ($Owner.State -eq 'found') { return $Owner.Id }
    if ($Ar.Planned[$Account]) { return }
    if ($Ar.Made[$Account]) { Write-ArLine 'waiting' $What "$Account was made just now, and is not to be seen yet; run this again later"; return }
    $Way = if ($Owner.State -eq 'none') { "there is no mailbox ${Account}: the task account.mailbox makes it" } else { "$Account $($Owner.Why)" }
    Write-ArLine 'left out' $What $Way
}

# How a resource answers requests, one property of its calendar processing after the other ("Request AutomateProcessing").
$Ar.Settings['Request'] = @{
    Uses = 'Get-CalendarProcessing',
        ('Set-CalendarProcessing AutomateProcessing AllowConflicts AllowRecurringMeetings EnforceSchedulingHorizon BookingWindowInDays ' +
            'MaximumDurationInMinutes ProcessExternalMeetingMessages DeleteSubject AddOrganizerToSubject DeleteComments RemovePrivateProperty')
    Read = { "$((Get-CalendarProcessing -Identity $Id @Look).$Key)" }
    Set = {
        $Wish = @{ $Key = $Value }
        if ('True', 'False' -contains $Value) { $Wish[$Key] = $Value -eq 'True' }
        Set-CalendarProcessing -Identity $Id @Wish @Go
    }
}
# A room that this script has made answers by itself: on Exchange Server a new one would only note requests as tentative, for good.
function Set-ArAnswer([string] $Address) {
    $Made = @(Find-ArEntry 'Kind' $Address '' | Where-Object { $_.script -eq $ScriptId -and $null -eq $_.before }).Count
    $Will = $Ar.Planned[$Address] -eq 'new' -and -not $Ar.Place.Online    # -WhatIf: Exchange Online makes them so
    if ($Made -or $Will) { Set-ArSetting $Address 'Request AutomateProcessing' 'AutoAccept' -On 'RoomMailbox' -Label 'AutomateProcessing' }
}

# -- account.mailbox: Gives the service account a mailbox; in Exchange Online it creates a new account together with its mailbox.
$Ar.Takes['account.mailbox'] = 'a few minutes, until the domain controllers agree'
# Exchange Web Services serves only accounts that have a mailbox. DOMAIN\user is that user alone: namesakes of other domains are not
# touched. Taken back, Exchange keeps a disconnected mailbox for its retention time, 30 days unless somebody changed that.
$Ar.Settings['Mailbox'] = @{
    Creates = $true
    Uses = 'Get-User Filter Identity ResultSize', 'Enable-Mailbox PrimarySmtpAddress', 'Disable-Mailbox', $Ar.BookingsUses
    # The user is there before and after: what is made is his mailbox, so his day of birth says nothing.
    Find = {
        Get-User -Filter "Guid -eq '$Key'" -ResultSize 5 @Look | Where-Object { "$($_.Guid)" -eq $Key -and "$($_.RecipientType)" -ne 'User' } |
            Select-Object -Property Guid, Identity, RecipientType, RecipientTypeDetails
    }
    Read = { $Found.Kind }
    Same = { param($One, $Other) ($One -match '^(User|Shared|Linked)Mailbox$') -eq ($Other -match '^(User|Shared|Linked)Mailbox$') }
    Set = { if ($null -eq $Value) { Disable-Mailbox -Identity $Key @Go } else { Enable-Mailbox -Identity $Key -PrimarySmtpAddress $Address @Go } }
    Ask = { if ($null -eq $Value) { "Take the mailbox of $Address away, with $(Get-ArBookings $Id)?" } }
}
$Ar.Tasks['account.mailbox'] = {
    $Domain, $Name = $Login -split '\\', 2
    $By = if ($Name) { "SamAccountName -eq '$($Name -replace "'", "''")'" } else { "UserPrincipalName -eq '$($Login -replace "'", "''")'" }
    $User = Find-ArObject @{ Find = {
            $Same = @(Get-User -Filter $By -ResultSize 20 @Look)
            # Which of the namesakes the domain means, Exchange knows by the whole login.
            $Meant = if ($Name -and $Same) { @(Get-User -Identity $Login @Look | ForEach-Object { "$($_.Guid)" }) }
            $Same | Where-Object { -not $Name -or $Meant -contains "$($_.Guid)" }
        } } '' ''
    if ($User.State -eq 'none') { Write-ArLine 'left out' "$Login, mailbox" "there is no such account: the directory administrator's script creates it"; return }
    if ($User.State -ne 'found') { Write-ArLine 'failed' "$Login, mailbox" $User.Why; return }
    Set-ArSetting $Account "Mailbox $($User.Id)" 'UserMailbox' -On 'UserMailbox', 'SharedMailbox', 'LinkedMailbox' -Label "mailbox of $Login"
}

# -- account.ews: Switches Exchange Web Services on for the service account.
$Ar.Takes['account.ews'] = 'up to 15 minutes'
# The product reads calendars over Exchange Web Services. Nothing set means on.
$Ar.Settings['Ews'] = @{
    None = 'there is no mailbox of this address: the task account.mailbox makes it'
    Uses = 'Get-CASMailbox', 'Set-CASMailbox EwsEnabled'
    Read = { "$((Get-CASMailbox -Identity $Id @Look).EwsEnabled)" }
    Same = { param($One, $Other) ($One -eq 'False') -eq ($Other -eq 'False') }
    Set = { Set-CASMailbox -Identity $Id -EwsEnabled ($Value -ne 'False') @Go }
}
$Ar.Tasks['account.ews'] = { Set-ArSetting $Account 'Ews' 'True' -On 'UserMailbox', 'SharedMailbox', 'LinkedMailbox' -Label 'Exchange Web Services' }

# -- endpoint.basic: Offers Basic authentication for Exchange Web Services at the chosen host name.
$Ar.Takes['endpoint.basic'] = 'a few minutes, or at once after `iisreset /noforce`'
# The password travels inside TLS alone. What counts is what each server's IIS does; the directory's copy can differ, and then the
# server is asked to write it anew.
$Ar.Settings['Basic'] = @{
    Uses = 'Get-WebServicesVirtualDirectory ADPropertiesOnly Identity', 'Set-WebServicesVirtualDirectory BasicAuthentication'
    Find = { Get-WebServicesVirtualDirectory -ADPropertiesOnly @Look | Where-Object { "$($_.Identity)" -eq $Address } }
    Read = {
        $Here = (Get-WebServicesVirtualDirectory -Identity $Address @Look).BasicAuthentication
        if ($null -eq $Here) { throw 'the server gave no answer for it' }
        $Here
    }
    Set = { Set-WebServicesVirtualDirectory -Identity $Address -BasicAuthentication ($Value -eq 'True') @Go }
}
$Ar.Tasks['endpoint.basic'] = {
    $Wanted = $HostName.TrimEnd('.')
    $Here = Find-ArObject @{ Find = {
            Get-WebServicesVirtualDirectory -ADPropertiesOnly @Look | Where-Object {
                $Hosts = @("$($_.ExternalUrl)", "$($_.InternalUrl)" | Where-Object { $_ } | ForEach-Object { ([uri] $_).Host.TrimEnd('.') })
                $Hosts -contains $Wanted
            }
        } } '' ''
    if ($Here.State -eq 'unread') { Write-ArLine 'failed' $HostName $Here.Why }
    if ($Here.State -eq 'none') {
        Write-ArLine 'left out' $HostName 'no virtual directory is published under this name: compare the names in Get-WebServicesVirtualDirectory'
    }
    foreach ($Directory in $Here.All) { Set-ArSetting "$($Directory.Identity)" 'Basic' 'True' -Label 'Basic authentication' }
}

# -- rooms.create: Creates missing room mailboxes, which accept requests by themselves, and turns shared and equipment mailboxes into rooms.
$Ar.Takes['rooms.create'] = 'minutes; the address book can take a day'
# Only room mailboxes answer requests by a room's rules and stand in room lists. A new one accepts what is free by itself.
$Ar.Tasks['rooms.create'] = {
    foreach ($Room in $Rooms) {
        Set-ArSetting $Room 'Kind' 'RoomMailbox' -On (Get-ArKinds $Room)
        if ('changed', 'already', 'would' -contains $Ar.Last) { Set-ArAnswer $Room }
    }
}

# -- rooms.primary_address: Makes the chosen addresses the rooms' primary SMTP addresses; on Exchange Server it first takes such a room out of address policies.
$Ar.Takes['rooms.primary_address'] = 'minutes; the address book can take a day'
# Products know a room by its primary address. A policy that writes addresses would change it back, so it is switched off first.
$Ar.Settings['Policy'] = @{
    None = 'there is no mailbox of this address: the task rooms.create makes it'
    Uses = 'Get-Mailbox', 'Set-Mailbox EmailAddressPolicyEnabled'
    Read = { (Get-Mailbox -Identity $Id @Look).EmailAddressPolicyEnabled }
    Set = { Set-Mailbox -Identity $Id -EmailAddressPolicyEnabled ($Value -eq 'True') @Go }
}
$Ar.Settings['Primary'] = @{
    None = 'there is no mailbox of this address: the task rooms.create makes it'
    Uses = 'Get-Mailbox', 'Set-Mailbox PrimarySmtpAddress'
    Read = { (Get-Mailbox -Identity $Id @Look).PrimarySmtpAddress }
    Same = { param($One, $Other) [string]::Equals($One, $Other, 'OrdinalIgnoreCase') }
    Set = { Set-Mailbox -Identity $Id -PrimarySmtpAddress $Value @Go }
}
$Ar.Tasks['rooms.primary_address'] = {
    foreach ($Room in $Rooms) {
        if ($Ar.Planned[$Room] -eq 'new') { continue }    # it will be made with this address
        Set-ArSetting $Room 'Policy' 'False' -On 'RoomMailbox' -Label 'address policy' -When { "$($Found.Object.PrimarySmtpAddress)" -ne $Address }
        Set-ArSetting $Room 'Primary' $Room -On 'RoomMailbox' -Label 'primary address'
    }
}

# -- room_list.create: Creates the room lists, or turns distribution groups at their addresses into room lists.
$Ar.Takes['room_list.create'] = 'up to an hour, until the address lists know it'
# Products and Outlook's room finder offer rooms by these lists. A group that gives permissions never becomes one.
$Ar.Tasks['room_list.create'] = {
    foreach ($List in $RoomLists) { Set-ArSetting $List 'List' 'RoomList' -On 'RoomList', 'MailUniversalDistributionGroup' -Label 'room list' }
}

# -- room_list.fill: Fills the room lists with exactly the chosen rooms, at most 75 each.
$Ar.Takes['room_list.fill'] = 'up to an hour, until the address lists know it'
# At most 75 rooms in a list. Who is a member and is not chosen leaves it, after a question; members go and come back one by one, so
# that whom somebody else adds meanwhile stays.
$Ar.Settings['Member'] = @{
    Cloud = $true
    None = 'there is no such room list: the task room_list.create makes it'
    Uses = 'Get-DistributionGroupMember ResultSize', 'Add-DistributionGroupMember Member BypassSecurityGroupManagerCheck',
        'Remove-DistributionGroupMember Member BypassSecurityGroupManagerCheck'
    Read = { if (@(Get-DistributionGroupMember -Identity $Id -ResultSize Unlimited @Look | Where-Object { "$($_.Guid)" -eq $Key }).Count) { 'member' } }
    Set = {
        if ($null -eq $Value) { Remove-DistributionGroupMember -Identity $Id -Member $Key -BypassSecurityGroupManagerCheck @Go }
        else { Add-DistributionGroupMember -Identity $Id -Member $Key -BypassSecurityGroupManagerCheck @Go }
    }
    Ask = { if ($null -eq $Value -and -not $Undo) { "Take out of $Address, because they are not among the rooms chosen: ${Who}?" } }
}
$Ar.Tasks['room_list.fill'] = {
    for ($Index = 0; $Index -lt @($RoomLists).Count; $Index++) {
        $List = @($RoomLists)[$Index]; $Wished = @(); $Sure = $true
        foreach ($Room in @($Rooms | Select-Object -Skip ($Index * 75) -First 75)) {
            $Member = Find-ArObject @{} $Room ''
            # A typing error among the rooms puts nobody into a list; mail users and remote rooms may be rooms of the other half.
            if ($Member.Kind -match '^((Remote)?User|Linked)Mailbox$' -and -not $Ar.Planned[$Room]) {
                $Sure = $false; Write-ArLine 'left out' "$List, member $Room" "it is a $($Member.Kind), a person's, and no room"
            } elseif ($Member.State -eq 'found') { $Wished += $Member.Id; Set-ArSetting $List "Member $($Member.Id)" 'member' -On 'RoomList' -Label "member $Room" }
            elseif ($Ar.Planned[$Room]) { Write-ArLine 'would' "then: $List, member $Room -> member" }
            else { $Sure = $false; Write-ArLine $(if ($Ar.Made[$Room]) { 'waiting' } else { 'left out' }) "$List, member $Room" $Member.Why }
        }
        $Group = Find-ArObject @{} $List ''
        if ($Group.State -ne 'found' -or ($Group.Kind -ne 'RoomList' -and -not $Ar.Planned[$List])) { continue }
        $Inside = Find-ArObject @{ Find = { Get-DistributionGroupMember -Identity $Id -ResultSize Unlimited @Look } } '' $Group.Id
        if ($Inside.State -eq 'unread') { Write-ArLine 'failed' "$List, members" $Inside.Why }
        $Extra = @($Inside.All | Where-Object { $Wished -notcontains "$($_.Guid)" })
        $Who = @($Extra | Select-Object -First 5 | ForEach-Object { "$($_.Name)" }) -join ', '    # for the question, which is one for all
        if ($Extra.Count -gt 5) { $Who += " and $($Extra.Count - 5) more" }
        foreach ($Member in $Extra) {
            # While a chosen room cannot be seen, nobody can say who is one too many.
            if (-not $Sure) { Write-ArLine 'left out' "$List, member $($Member.Name)" 'not every room chosen could be found'; continue }
            Set-ArSetting $List "Member $($Member.Guid)" $null -On 'RoomList' -Label "member $($Member.Name)"
        }
        # Whom another product took out of this list is not to come back while this one counts on it.
        foreach ($Entry in @(Find-ArEntry '' '' $Group.Id | Where-Object {
                    $_.script -ne $ScriptId -and "$($_.setting)" -like 'Member *' -and $null -eq $_.after -and $Wished -notcontains ($_.setting -split ' ')[1]
                })) {
            Set-ArSetting $List $Entry.setting $null -On 'RoomList' -Label $Entry.label
        }
    }
}

# -- room_list.manager: Makes the service account a manager of the room lists, beside whoever manages them already.
$Ar.Takes['room_list.manager'] = 'minutes'
# Some products list rooms only by the lists that their own account manages. Who manages what is asked of the directory by the
# account's place in it: Exchange shows managers by one name or another. A manager may change the members: where the same lists limit
# whom the account may impersonate, the scope counts rooms and equipment alone.
$Ar.Settings['Manager'] = @{
    Cloud = $true
    None = 'there is no such room list: the task room_list.create makes it'
    Uses = 'Get-DistributionGroup Filter ResultSize', 'Set-DistributionGroup ManagedBy BypassSecurityGroupManagerCheck'
    Read = {
        $Owner = Find-ArObject @{} '' $Key
        if ($Owner.State -eq 'unread' -or $Owner.State -eq 'many') { throw $Owner.Why }
        if ($Owner.State -eq 'none') { return }
        $Place = "$($Owner.Object.DistinguishedName)" -replace "'", "''"
        if (@(Get-DistributionGroup -Filter "ManagedBy -eq '$Place'" -ResultSize Unlimited @Look | Where-Object { "$($_.Guid)" -eq $Id }).Count) { 'manager' }
    }
    Set = {
        $Change = if ($null -eq $Value) { @{ Remove = $Key } } else { @{ Add = $Key } }
        Set-DistributionGroup -Identity $Id -ManagedBy $Change -BypassSecurityGroupManagerCheck @Go
    }
}
$Ar.Tasks['room_list.manager'] = {
    $Owner = Get-ArOwner "the room lists, manager $Account"
    foreach ($List in $RoomLists) {
        if ($Owner) { Set-ArSetting $List "Manager $Owner" 'manager' -On 'RoomList' -Label "manager $Account" }
        elseif ($Ar.Planned[$Account]) { Write-ArLine 'would' "then: $List, manager $Account" }
    }
}

# -- impersonation.members: Lets the service account impersonate the rooms and equipment in the room lists and itself, and nobody else.
$Ar.Takes['impersonation.members'] = 'up to 30 minutes, until Exchange reads permissions again'
# Only rooms and equipment count as members: who manages a list could otherwise add a person. The scope counts direct members, and
# knows a list by its place in the directory: a list that is renamed or made anew needs this script again.
$Ar.Tasks['impersonation.members'] = {
    $Scope = "$Names members"; $Own = "$Names impersonation"; $Lists = @(); $Ahead = @($RoomLists | Where-Object { $Ar.Planned[$_] }).Count
    foreach ($List in $RoomLists) {
        $Group = Find-ArObject @{} $List ''
        if ($Group.State -eq 'found' -and $Group.Kind -eq 'RoomList') {
            $Place = "$($Group.Object.DistinguishedName)" -replace "'", "''"
            $Lists += "(MemberOfGroup -eq '$Place')"
        } elseif (-not $Ar.Planned[$List]) {
            Write-ArLine 'left out' "$Scope, $List" $(if ($Group.State -eq 'found') { "it is a $($Group.Kind), not a room list" } else { $Group.Why })
        }
    }
    if ($Lists.Count + $Ahead -lt @($RoomLists).Count) { Write-ArLine 'left out' $Scope 'not every room list could be found'; return }
    $Owner = Get-ArOwner "$Own, impersonation by $Account"
    if ($Ahead) {
        Write-ArLine 'would' "then: $Scope, scope of the lists made before"
        if ($Owner -or $Ar.Planned[$Account]) { Write-ArLine 'would' "then: $Own, impersonation by $Account" }
    } elseif ($Owner) {
        $Filter = "((" + ($Lists -join ' -or ') + ") -and ($($Ar.Resources))) -or (Guid -eq '$Owner')"
        Set-ArSetting $Scope 'Filter' $Filter -Label 'scope'
        $Grant = "CustomRecipientScope enabled=True scope=$Scope"
        if (Test-ArReady) { Set-ArSetting $Own "Impersonation $Owner" $Grant -Label "impersonation by $Account" }
    } elseif ($Ar.Planned[$Account]) {
        Write-ArLine 'would' "then: $Scope, scope of $Account and the lists"
        Write-ArLine 'would' "then: $Own, impersonation by $Account"
    }
    $Ready = Test-ArReady
    if ($Owner) { Set-ArWider $Owner $Own $Ready }
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

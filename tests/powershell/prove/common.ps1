# What every proof uses, online and on-premises. Dot-sourced by lab.ps1 and lab.onprem.ps1.
if ($PSStyle) { $PSStyle.OutputRendering = 'PlainText' }    # PowerShell 7 colors what it prints
$ProgressPreference = 'SilentlyContinue'
. "$PSScriptRoot/../Compose.ps1"
$global:Results = New-Object -TypeName System.Collections.ArrayList
# Nothing waits and nobody types: what would, is counted.
$global:Slept = 0; $global:Prompts = 0
function global:Start-Sleep {
    param($Seconds, $Milliseconds)
    $global:Slept += $Seconds
}
function global:Read-Host {
    param([string] $Prompt, [switch] $AsSecureString)
    $global:Prompts += 1
    ConvertTo-SecureString 'Correct-Horse-9' -AsPlainText -Force
}
# How far a run is may be told on the screen; here it is counted, and when it was is kept.
function global:Write-Progress {
    param($Activity, $Status, $PercentComplete, $Id, $CurrentOperation, [switch] $Completed)
    if ($Completed) { $global:Closed += 1 } else { $null = $global:Progress.Add([datetime]::UtcNow) }
}
$global:Progress = New-Object -TypeName System.Collections.ArrayList; $global:Closed = 0
# One check. What it was about, what was expected, whether it is so, and what to look at if it is not.
function Note([string] $Scenario, [string] $Check, $Ok, [string] $Detail = '') {
    $good = [bool] $Ok    # nothing is no error here, but a failed check
    $null = $global:Results.Add([pscustomobject]@{ Scenario = $Scenario; Check = $Check; Ok = $good; Detail = $(if ($good) { '' } else { $Detail }) })
}
function Said($Run, [string] $What) { @($Run.Lines | Where-Object { $_ -match $What }).Count -gt 0 }
# The lines of what was not done, for the detail of a failed check.
function Get-Bad($Run) { @($Run.Lines | Where-Object { $_ -match '^(left out|kept|failed|waiting)' }) -join ' / ' }
function New-Folder {
    $path = Join-Path ([System.IO.Path]::GetTempPath()) "ar-$([guid]::NewGuid().ToString('N').Substring(0, 10))"
    (New-Item -ItemType Directory -Path $path).FullName
}
function Get-Sum([string] $Text) {
    $hash = [System.Security.Cryptography.SHA256]::Create()
    -join ($hash.ComputeHash([System.Text.Encoding]::ASCII.GetBytes($Text))[0..3] | ForEach-Object { $_.ToString('x2') })
}
# Reads the last line as the wizard would: by its marks, count and sum; line breaks and blanks anywhere do not matter.
function Read-Envelope([string] $Text) {
    if (($Text -replace '\s') -notmatch '<<anteroom\|1\|(\d+)\|([0-9a-f]{8})\|(\{.*\})\|anteroom>>') { return $null }
    $length = [int] $Matches[1]; $sum = $Matches[2]; $json = $Matches[3]
    if ($json.Length -ne $length -or (Get-Sum $json) -cne $sum) { return $null }
    ConvertFrom-Json -InputObject $json
}
# The journal as it stands on the disk, also while a run holds it.
function Get-JournalBytes($Job) {
    if (-not (Test-Path -LiteralPath $Job.Journal -PathType Leaf)) { return }
    try { , [System.IO.File]::ReadAllBytes($Job.Journal) } catch {
        if ($env:OS -eq 'Windows_NT') {
            # Windows lets nobody read what is held; this is called from within the run, whose own stream is to be seen from here.
            $at = $Ar.Stream.Position; $Ar.Stream.Position = 0
            $bytes = [byte[]]::new([int] $Ar.Stream.Length)
            $null = $Ar.Stream.Read($bytes, 0, $bytes.Length)
            $Ar.Stream.Position = $at
            , $bytes
        } else {
            $copy = [System.IO.Path]::GetTempFileName()
            & '/bin/cp' $Job.Journal $copy
            $bytes = [System.IO.File]::ReadAllBytes($copy); Remove-Item $copy
            , $bytes
        }
    }
}
function Set-JournalBytes($Job, $Bytes) {
    if ($null -ne $Bytes) { [System.IO.File]::WriteAllBytes($Job.Journal, $Bytes) } else { Remove-Item -LiteralPath $Job.Journal -ErrorAction SilentlyContinue }
}
# How many entries are not taken back yet, by the last state of each.
function Get-Live($Job) {
    if (-not (Test-Path -LiteralPath $Job.Journal)) { return 0 }
    $last = @{}
    foreach ($line in [System.IO.File]::ReadAllLines($Job.Journal)) {
        try { $entry = ConvertFrom-Json -InputObject $line; if ($entry.entry) { $last[$entry.entry] = $entry.state } } catch { }
    }
    @($last.Values | Where-Object { $_ -ne 'undone' }).Count
}
# Makes every entry look as if it were from two hours ago (the sums are written anew).
function Set-JournalTime($Job, [int] $Minutes) {
    if (-not (Test-Path -LiteralPath $Job.Journal)) { return }
    $time = [datetime]::UtcNow.AddMinutes(-$Minutes).ToString('yyyy-MM-dd HH:mm:ss', [cultureinfo]::InvariantCulture)
    $lines = foreach ($line in [System.IO.File]::ReadAllLines($Job.Journal)) {
        if ($line -match '^(\{.+),"sum":"[0-9a-f]{8}"\}$') {
            $text = ($Matches[1] -replace '"time":"[^"]*"', "`"time`":`"$time`"") + '}'
            $text.Substring(0, $text.Length - 1) + ',"sum":"' + (Get-Sum $text) + '"}'
        } else { $line }
    }
    [System.IO.File]::WriteAllText($Job.Journal, ((@($lines) -join "`n") + "`n"))
}
function Write-Sum([string] $Title) {
    foreach ($bad in @($Results | Where-Object { -not $_.Ok })) { "FAIL $($bad.Scenario) | $($bad.Check) | $($bad.Detail)" }
    "RESULT ${Title}: $($Results.Count) checks, $(@($Results | Where-Object { -not $_.Ok }).Count) failed"
}

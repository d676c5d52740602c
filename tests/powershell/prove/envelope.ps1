# What only shows something, pasted: on the objects of objects.json, live and as remoting gives them, in several cultures, the rows that the
# Rust side reads as well.
. "$PSScriptRoot/common.ps1"
if (-not ('FakeExchange.ADObjectId' -as [type])) { Add-Type -Path "$PSScriptRoot/../fake/onprem/Types.cs" }
$cases = @(ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $script:ArSource '../tests/data/objects.json'))) | ForEach-Object { $_ })
$places = @{ on_premises = 'exchange_server'; exchange_online = 'exchange_online' }
$four = 'en-US', 'de-DE', 'tr-TR', 'th-TH'
# A value as Exchange has it: enumerations, addresses, places, lists, times.
function New-Thing($Spec) {
    if ($Spec -isnot [System.Management.Automation.PSCustomObject]) { return $Spec }
    $kind = @($Spec.PSObject.Properties)[0]
    switch ($kind.Name) {
        'enum' { [System.Enum]::Parse(('FakeExchange.{0}' -f $kind.Value[0]) -as [type], $kind.Value[1]) }
        'text' { if ("$($kind.Value)" -like '*@*') { New-Object -TypeName FakeExchange.SmtpAddress -ArgumentList $kind.Value } else { New-Object -TypeName FakeExchange.ADObjectId -Property @{ Canonical = $kind.Value } } }
        'date' { if ($kind.Value -is [datetime]) { $kind.Value } else { [datetime]::Parse($kind.Value, [cultureinfo]::InvariantCulture, 'AdjustToUniversal') } }
        'list' { $list = New-Object -TypeName System.Collections.ArrayList; foreach ($one in $kind.Value) { $null = $list.Add((New-Thing $one)) }; , $list }
    }
}
function New-Answer($Spec) {
    $fields = [ordered]@{}
    foreach ($property in $Spec.PSObject.Properties) { $fields[$property.Name] = New-Thing $property.Value }
    $object = [pscustomobject] $fields
    if ($global:Serialized) { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($object, 2)) } else { $object }
}
$stand = {
    [CmdletBinding()] param($Identity, $RoleAssignee, $Role, $Resource, $ResultSize)
    $name = $MyInvocation.MyCommand.Name; $who = "$(@($Resource, $RoleAssignee, $Identity | Where-Object { $_ })[0])"
    if ("$($PSBoundParameters['ErrorAction'])" -ne 'Stop') { $global:Loose += "$name " }
    if ($name -eq 'Get-OrganizationConfig') { if ($global:NoOrganization) { throw 'Access is denied.' }; return [pscustomobject]@{ Guid = $global:Case.organization[0]; Name = $global:Case.organization[1] } }
    if ($name -eq 'Get-AcceptedDomain') { return $global:Case.organization | Select-Object -Skip 2 | ForEach-Object { [pscustomobject]@{ DomainName = "*.$_" } } }
    $answer = @($global:Case.answers | Where-Object { $_.cmdlet -eq $name -and $_.identity -eq $who })[0]
    if (-not $answer) { $global:Loose += "$name of $who "; throw "nobody has an answer for $name $who" }
    if ($answer.error) { throw $answer.error }
    foreach ($spec in $answer.objects) { New-Answer $spec }
}
foreach ($name in @($cases | ForEach-Object { $_.answers } | ForEach-Object { $_.cmdlet }) + 'Get-OrganizationConfig', 'Get-AcceptedDomain' | Select-Object -Unique) { Set-Item -Path "function:global:$name" -Value $stand }
$global:Board = ''; $global:NoBoard = $false; $global:NoOrganization = $false; $global:Loose = ''
function global:xclip { }    # what there has to be on Linux
function global:Set-Clipboard {
    [CmdletBinding()] param([string] $Value)
    if ($global:NoBoard) { throw 'The requested clipboard operation did not succeed.' }
    $global:Board = $Value
}
function global:Get-Clipboard {
    [CmdletBinding()] param([switch] $Raw)
    $global:Board
}
# Two readings as texts, ordinally: nothing, a text, a list, an object.
function Get-Form($Value) {
    if ($null -eq $Value) { return '~' }
    if ($Value -is [array]) { return '[' + (@(foreach ($one in $Value) { Get-Form $one }) -join '|') + ']' }
    if ($Value -is [System.Management.Automation.PSCustomObject]) { return '{' + (@(foreach ($name in @($Value.PSObject.Properties | ForEach-Object { $_.Name } | Sort-Object)) { "$name=" + (Get-Form $Value.$name) }) -join ';') + '}' }
    "'$Value'"
}
function Get-Values($Case) {
    $values = @{ Rooms = $null; Equipment = $null }
    foreach ($property in $Case.values.PSObject.Properties) { $values[$property.Name] = $property.Value }
    $values
}
# Runs a text as a console does that has no line editor: a statement as soon as it is complete, what is open at an empty line.
function Invoke-Pasted([string] $Text) {
    $buffer = ''; $out = @()
    foreach ($line in $Text -split "`n") {
        $buffer += "$line`n"; $errors = $null; $null = [System.Management.Automation.Language.Parser]::ParseInput($buffer, [ref] $null, [ref] $errors)
        if (@($errors | Where-Object { $_.IncompleteInput }).Count -and $line) { continue }
        if ($buffer.Trim()) { $out += . ([scriptblock]::Create($buffer)) 6>&1 }; $buffer = ''
    }
    $out
}
foreach ($case in $cases) {
    $global:Case = $case; $s = "S20 $($case.name)"; $texts = @{}
    $text = New-ArCommand $case.task (Get-Values $case) $places[$case.world]
    foreach ($through in $false, $true) {
        $global:Serialized = $through
        foreach ($culture in $four) {
            $where = "$culture, $(if ($through) { 'serialized' } else { 'live' })"; $global:Board = ''; $global:Loose = ''
            [cultureinfo]::CurrentCulture = $culture
            $ended = ''; try { $out = @(Invoke-Pasted $text) } catch { $ended = "$_" } finally { [cultureinfo]::CurrentCulture = 'en-US' }
            $objects = @($out | Where-Object { $_ -isnot [System.Management.Automation.InformationRecord] })
            Note $s "$where`: runs, and gives nothing back" (-not $ended -and $objects.Count -eq 0) "$ended $objects"
            Note $s "$where`: everything is read with -ErrorAction Stop, and nothing else is asked" (-not $Loose) $Loose
            $said = Read-Envelope $global:Board
            Note $s "$where`: an envelope is on the clipboard" ($null -ne $said) $global:Board
            if ($null -eq $said) { continue }
            $read = Get-Form @($said.rows); $wanted = Get-Form @($case.rows)
            Note $s "$where`: the rows" ([string]::Equals($read, $wanted)) "$read instead of $wanted"
            $missed = Get-Form @($said.problems); $wanted = Get-Form @($case.problems)
            Note $s "$where`: what could not be read" ([string]::Equals($missed, $wanted)) "$missed instead of $wanted"
            Note $s "$where`: what was asked, where" ($said.asked -eq $case.task -and (Get-Form @($said.org)) -ceq (Get-Form @($case.organization)) -and $said.count -eq @($case.rows).Count) "$($said.asked) $($said.org)"
            Note $s "$where`: printable ASCII without blanks" ($global:Board -cmatch '^[!-~]+$') $global:Board
            Note $s "$where`: the person reads what was not read" (@($out | Where-Object { "$_" -like '  not read: *' }).Count -eq @($case.problems).Count) "$out"
            $texts[$global:Board -replace '"at":"[^"]*"|\|\d+\|[0-9a-f]{8}\|'] = $where
        }
    }
    Note $s 'the same text of live and of serialized objects, in every culture' ($texts.Count -eq 1) (@($texts.Values) -join ' / ')
    $tokens = $null; $errors = $null; $tree = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref] $tokens, [ref] $errors)
    Note $s 'parses as one statement' ($errors.Count -eq 0 -and $tree.EndBlock.Statements.Count -eq 1) "$errors"
}
# Where there is no clipboard.
$case = $cases[0]; $global:Case = $case; $global:Serialized = $false; $s = 'S20 without a clipboard'; $global:NoBoard = $true
$text = New-ArCommand $case.task (Get-Values $case) $places[$case.world]; $home1 = New-Folder; $mine = $HOME
Set-Variable -Name HOME -Value $home1 -Force -Scope Global
$one = @(Invoke-Pasted $text); $two = @(Invoke-Pasted $text); $files = @(Get-ChildItem $home1)
Note $s 'a file each time, none written over' ($files.Count -eq 2) "$files"
Note $s 'each with an envelope, and said by its name' (@($files | Where-Object { $null -ne (Read-Envelope ([System.IO.File]::ReadAllText($_.FullName))) -and "$one $two".Contains($_.FullName) }).Count -eq 2) "$one"
Set-Variable -Name HOME -Value (Join-Path $home1 'nowhere') -Force -Scope Global
$three = @(Invoke-Pasted $text)
Note $s 'no folder either: it is on the screen' ($null -ne (Read-Envelope "$($three[-1])")) "$three"
Set-Variable -Name HOME -Value $mine -Force -Scope Global; $global:NoBoard = $false; $global:Board = 'before'
# Nobody is connected.
$global:NoOrganization = $true; $four1 = @(Invoke-Pasted $text); $global:NoOrganization = $false
Note 'S20 no organization' 'nothing is handed over, and why is said' ($global:Board -eq 'before' -and "$four1" -match 'Access is denied') "$four1"
# What the caller set, and what stays.
$s = 'S20 a session'; $names = 'Rows', 'Problems', 'Look', 'Find', 'Account', 'Envelope', 'Columns'
$stays = & {
    Set-StrictMode -Version Latest
    $PSDefaultParameterValues = @{ 'Get-*:ErrorAction' = 'SilentlyContinue' }; $OFS = '-'; $ErrorActionPreference = 'SilentlyContinue'
    $null = Invoke-Pasted $text
    @($names | Where-Object { Test-Path -LiteralPath "variable:$_" }) + @('Show-Ar', 'Add-ArRow', 'Get-ArText' | Where-Object { Test-Path -LiteralPath "function:$_" })
}
Note $s 'strict, with defaults of its own: the same' ($null -ne (Read-Envelope $global:Board)) $global:Board
Note $s 'nothing stays' (@($stays).Count -eq 0) "$stays"
# The rule for values by itself.
$file = Join-Path $script:ArSource 'engine/envelope.ps1'
$tree = [System.Management.Automation.Language.Parser]::ParseFile($file, [ref] $null, [ref] $null)
. ([scriptblock]::Create((@($tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true) | ForEach-Object { $_.Extent.Text }) -join "`n")))
$day = New-Object -TypeName datetime -ArgumentList 2026, 11, 30, 21, 5, 9, 'Utc'
foreach ($culture in $four) {
    [cultureinfo]::CurrentCulture = $culture
    foreach ($rule in @($null, 'null', $false), @('', '""', $false), @($true, '"True"', $false), @(1080, '"1080"', $false), @(1.5, '"1.5"', $false), @($day, '"2026-11-30\u002021:05:09"', $false), @($day.ToLocalTime(), '"2026-11-30\u002021:05:09"', $false),
        @([FakeExchange.RecipientTypeDetails]::RoomList, '"RoomList"', $false), @('a', '["a"]', $true), @(@(), '[]', $true), @($null, 'null', $true), @(@('a', 'b'), '["a","b"]', $true), @(('"\<>| ' + [char] 0xfc), '"\u0022\u005c\u003c\u003e\u007c\u0020\u00fc"', $false), @([string] [char] 0xd83c, '"\ufffd"', $false)) {
        $got = Get-ArCell 'X' $rule[0] $rule[2]
        Note "S20 values, $culture" "$($rule[1])" ([string]::Equals("$got", $rule[1])) "$got"
    }
    [cultureinfo]::CurrentCulture = 'en-US'
}
$said = ''; try { $null = Get-ArCell 'X' @('a', 'b') $false } catch { $said = "$_" }
Note 'S20 values' 'two for a column of one are said' ($said -match 'X has 2 values') $said
Write-Sum 'envelope'

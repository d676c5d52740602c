# Puts scripts together as the Rust composer does (src-tauri/crates/scripts/src/compose.rs): help, head, values, engine, place,
# parts, blocks, tail; and what is pasted. The help is a line here; `prove/compose.ps1` holds the rest against what the Rust side wrote.
$script:ArSource = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'src-tauri/crates/scripts/src'
# Every task in the order in which they are done, as domain/src/task_id.rs has it; what only shows something has no engine.
$script:ArOrder = @([regex]::Matches([System.IO.File]::ReadAllText((Join-Path $script:ArSource '../../domain/src/task_id.rs')), '(?m)^    \w+ = "([a-z_]+\.[a-z_]+)",') |
        ForEach-Object { $_.Groups[1].Value } | Where-Object { $_ -notlike '*.show' })
# As in values.rs: the order in which values are assigned.
$script:ArNames = 'Product', 'ScriptId', 'Organization', 'Account', 'Login', 'FirstName', 'LastName', 'Rooms', 'Equipment', 'Processing',
    'RoomLists', 'HostName', 'MailDomain', 'ClientId', 'AppObjectId', 'Addresses', 'MayConvert', 'MayRemove', 'Names'
# A place, where its blocks lie, and who runs them.
$script:ArPlaces = @{
    exchange_online = @{ Folder = 'exchange_online'; For = 'Exchange' }
    entra = @{ Folder = 'exchange_online'; For = 'Entra' }
    exchange_server = @{ Folder = 'on_premises'; For = 'Exchange' }
    active_directory = @{ Folder = 'on_premises'; For = 'directory' }
}
function Read-ArText([string] $File) { [System.IO.File]::ReadAllText((Join-Path $script:ArSource $File)).Replace("`r`n", "`n") }
function Get-ArQuote([string] $Value) {
    if ($Value -match '[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]') { throw "a value has a control character: $Value" }
    "'" + [regex]::Replace($Value, "['\u2018-\u201b]", '$0$0') + "'"
}
# The text of a task's block in a place, or nothing where there is none.
function Get-ArBlock([string] $Task, [string] $Place) {
    foreach ($folder in $script:ArPlaces[$Place].Folder, 'both') {
        $file = "tasks/$folder/$Task.ps1"
        if (-not (Test-Path -LiteralPath (Join-Path $script:ArSource $file))) { continue }
        $text = Read-ArText $file
        if ($text.StartsWith("# For the $($script:ArPlaces[$Place].For) administrator.")) { return $text }
    }
}
# Every task that has a block in a place, in order.
function Get-ArTasks([string] $Place) { @($script:ArOrder | Where-Object { Get-ArBlock $_ $Place }) }
# What a block's first line names after a word, without the dollar signs.
function Get-ArNamed([string] $Block, [string] $Word) {
    if (($Block -split "`n")[0] -match "\. $Word ([^.]+)\.") { @($Matches[1] -split ', ' | ForEach-Object { $_.TrimStart('$') }) }
}
function Format-ArValue([string] $Name, $Value) {
    if ($null -eq $Value) { return "`$$Name = `$null`n" }
    if ($Value -is [string]) { return "`$$Name = $(Get-ArQuote $Value)`n" }
    if ($Value -is [System.Collections.IDictionary]) {
        $text = "`$$Name = @{`n"
        foreach ($key in $Value.Keys) {
            $literal = if ($Value[$key] -is [bool]) { '$' + "$($Value[$key])".ToLowerInvariant() } elseif ($Value[$key] -is [int]) { "$($Value[$key])" } else { Get-ArQuote $Value[$key] }
            $text += "    $key = $literal`n"
        }
        return $text + "}`n"
    }
    if (@($Value).Count -eq 0) { return "`$$Name = @()`n" }
    "`$$Name = @(`n" + (-join @($Value | ForEach-Object { "    $(Get-ArQuote $_)`n" })) + ")`n"
}
# Everything but help, values, and what stands above each task (what it does, and how long that takes): that comes as it is.
function Join-ArScript([string] $Help, [string] $Assigned, [string[]] $Tasks, [string] $Place, [hashtable] $Above) {
    $blocks = @($Tasks | ForEach-Object { Get-ArBlock $_ $Place })
    $parts = @($blocks | ForEach-Object { Get-ArNamed $_ 'Parts' } | Sort-Object -Unique | ForEach-Object { Read-ArText "parts/$_.ps1" })
    $text = $Help + (Read-ArText 'engine/head.ps1').Replace('{SIGN}', [string] [char] 252)
    $text += "`n" + '# The values that everything below reads.' + "`n" + $Assigned + "`n" + (Read-ArText 'engine/engine.ps1')
    $text += "`n" + '# ---- What this script is about. ----' + "`n"
    foreach ($part in @(Read-ArText "places/$Place.ps1") + $parts) { $text += "`n" + $part }
    for ($index = 0; $index -lt $blocks.Count; $index++) {
        $body = $blocks[$index].Substring($blocks[$index].IndexOf("`n") + 1)    # the first line is for whoever composes
        $text += "`n" + $Above[$Tasks[$index]] + $body
    }
    $text + "`n" + (Read-ArText 'engine/tail.ps1')
}
# What shows something: one block to be pasted, of the values (assigned), what all of them share, and the task.
function Join-ArCommand([string] $Assigned, [string] $Task, [string] $Place) {
    $block = Get-ArBlock $Task $Place
    $find = [regex]::Match((Read-ArText "places/$Place.ps1"), '(?s)\n    Find = (\{.*?\n    \})').Groups[1].Value.Replace("`n    ", "`n")
    $own = (Read-ArText 'engine/envelope.ps1') + '$Find = ' + $find + "`n" + $block.Substring($block.IndexOf("`n") + 1)
    $lines = @($own -split "`n" | Where-Object { $_.Trim() -and -not $_.TrimStart().StartsWith('#') })
    "& {`n" + $Assigned + ($lines -join "`n") + "`n}`n`n"
}
function New-ArCommand([string] $Task, [hashtable] $Values, [string] $Place) {
    $block = Get-ArBlock $Task $Place
    if (-not $block) { throw "no task $Task in $Place" }
    $read = @(Get-ArNamed $block 'Needs') + @(Get-ArNamed $block 'Uses')
    $assigned = -join @($script:ArNames | Where-Object { $read -contains $_ } | ForEach-Object { Format-ArValue $_ $Values[$_] })
    Join-ArCommand $assigned $Task $Place
}
function New-ArScript([string[]] $Tasks, [hashtable] $Values, [string] $Place) {
    $chosen = @($script:ArOrder | Where-Object { $Tasks -contains $_ })
    $unknown = @($Tasks | Where-Object { $chosen -notcontains $_ -or -not (Get-ArBlock $_ $Place) })
    if ($unknown) { throw "no task $unknown in $Place" }
    $read = @('Product', 'ScriptId', 'Organization'); $above = @{}
    foreach ($task in $chosen) {
        $block = Get-ArBlock $task $Place
        foreach ($name in @(Get-ArNamed $block 'Needs')) {
            if ($name -eq 'nothing') { continue }
            if (-not $Values.ContainsKey($name)) { throw "$task needs $name" }
            $read += $name
        }
        $read += @(Get-ArNamed $block 'Uses')
        $above[$task] = "# -- ${task}: a task of the bench.`n`$Ar.Takes['$task'] = 'a few minutes'`n"
    }
    $odd = @($read | Where-Object { $script:ArNames -notcontains $_ }); if ($odd) { throw "no value $odd" }
    $assigned = -join @($script:ArNames | Where-Object { $read -contains $_ } | ForEach-Object { Format-ArValue $_ $Values[$_] })
    Join-ArScript "<#`n.SYNOPSIS`nA script of the bench.`n#>`n" $assigned $chosen $Place $above
}
# As the wizard saves it: UTF-8 with its mark, and the line ends of Windows.
function Save-ArScript([string] $Text, [string] $Path) {
    [System.IO.File]::WriteAllText($Path, $Text.Replace("`n", "`r`n"), (New-Object -TypeName System.Text.UTF8Encoding -ArgumentList $true))
}

# Exchange Online and Graph: parse, -WhatIf, run, again, undo -WhatIf, undo, undo again, run, undo; plain, strict, with other errors,
# with delays, with managers shown by other names. Every task alone and all of a place together, in four tenants.
. "$PSScriptRoot/lab.ps1"
function Test-Round([string] $Scenario, [string[]] $Tasks, [scriptblock] $Setup, [hashtable] $Options = @{}, [switch] $Strict, [int] $Runs = 1, [string] $Place = 'exchange_online', [switch] $Stays, [switch] $Early) {
    $s = $Scenario; Reset-Fake; & $Setup; Set-Fake $Options
    $j = New-Job $Tasks -Place $Place; $zero = Get-Print
    $e = $null; $null = [System.Management.Automation.Language.Parser]::ParseFile($j.Path, [ref] $null, [ref] $e); Note $s 'parses' ($e.Count -eq 0) "$e"
    $files = @(Get-ChildItem $j.Folder).Count
    $r = Invoke-Job $j -WhatIf -Strict:$Strict
    Note $s 'whatif: no change, no file' ($r.Changes -eq 0 -and (Get-Print) -ceq $zero -and @(Get-ChildItem $j.Folder).Count -eq $files) "$($r.Changes)"
    Note $s 'whatif: no error' (-not $r.Ended -and -not $r.Errors) "$($r.Ended) $($r.Errors)"
    $would = if ($r.Envelope) { $r.Envelope.count.would } else { -1 }
    $r = Invoke-Job $j -Strict:$Strict
    Note $s 'run: no error' (-not $r.Ended -and -not $r.Errors -and $null -ne $r.Envelope) "$($r.Ended) $($r.Errors)"
    Note $s 'run: no stray objects' ($r.Objects.Count -eq 0) "$($r.Objects.Count)"
    # How a mailbox that is not there yet will answer requests nobody knows: there, more may be announced than is to be done.
    $sure = $Tasks -notcontains 'equipment.processing'; $did = $r.Envelope.count.changed
    if ($Runs -eq 1) { Note $s 'whatif announced every change' ($would -eq $did -or (-not $sure -and $would -gt $did)) "$would announced, $did changed" }
    for ($n = 1; $n -lt $Runs; $n++) { $null = Invoke-Job $j -Strict:$Strict }
    $unmet = @(Test-Promise $Tasks $j.Values)
    if ($Early) { Note $s 'what stands in the way is said' ($r.Code -eq 1 -and "$(Get-Bad $r)") "code $($r.Code)" }
    else { Note $s 'promise kept' ($unmet.Count -eq 0) "$($unmet -join '; ') :: $(Get-Bad $r)" }
    $one = Get-Print; $b = Get-JournalBytes $j; $r = Invoke-Job $j -Strict:$Strict
    Note $s 'second run: 0 changes' ($r.Changes -eq 0 -and (Get-Print) -ceq $one -and -not $r.Ended) "$($r.Changes) $((Get-FakeChanges | Select-Object -Last 3) -join ',') $($r.Ended)"
    Note $s 'second run: journal as it was' ("$(Get-JournalBytes $j)" -eq "$b") ''
    $b = Get-JournalBytes $j; $one = Get-Print
    if ($null -eq $b) { return }
    $r = Invoke-Job $j -Undo -WhatIf -Strict:$Strict
    Note $s 'undo whatif: no change' ($r.Changes -eq 0 -and (Get-Print) -ceq $one -and "$(Get-JournalBytes $j)" -eq "$b" -and -not $r.Ended) "$($r.Changes) $($r.Ended)"
    $r = Invoke-Job $j -Undo -Strict:$Strict; for ($n = 1; $n -lt $Runs; $n++) { $null = Invoke-Job $j -Undo -Strict:$Strict }
    if ($Stays) { $zero = Get-Print; Note $s 'undo: nothing to take back, no error' (-not $r.Ended -and -not $r.Errors) "$($r.Ended) $(Get-Bad $r)" }
    else { Note $s 'undo: exact' ((Get-Print) -ceq $zero -and -not $r.Ended) "$(Get-Difference $zero (Get-Print)) $($r.Ended) $(Get-Bad $r)" }
    Note $s 'undo: nothing left in the journal' ((Get-Live $j) -eq 0) "$(Get-Live $j)"
    $r = Invoke-Job $j -Undo -Strict:$Strict; Note $s 'second undo: 0 changes' ($r.Changes -eq 0 -and (Get-Print) -ceq $zero) "$($r.Changes)"
    for ($n = 0; $n -lt $Runs; $n++) { $null = Invoke-Job $j -Strict:$Strict }; $unmet = @(Test-Promise $Tasks $j.Values)
    if (-not $Early) { Note $s 'run after undo: promise' ($unmet.Count -eq 0) "$($unmet -join '; ')" }
    for ($n = 0; $n -lt $Runs; $n++) { $r = Invoke-Job $j -Undo -Strict:$Strict }; Note $s 'undo after that: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print))"
    Remove-Item -Recurse -Force $j.Folder
}
# What stands on another task's work: alone it has nothing, or not everything, to work on where that is not done.
$later = 'rooms.primary_address', 'rooms.processing', 'equipment.processing', 'room_list.fill', 'room_list.manager', 'rooms.full_access'
foreach ($preset in 'EmptyA', 'Ready', 'Half', 'Done') {
    $base = Get-Variable $preset -ValueOnly
    Test-Round "$preset, all" $Ported $base
    foreach ($task in $Ported) { Test-Round "$preset, $task" @($task) $base -Early:('EmptyA', 'Half' -contains $preset -and $later -contains $task) }
    Test-Round "$preset, all, strict" $Ported $base -Strict
    Test-Round "$preset, all, not found ends the command" $Ported $base -Options @{ NotFoundTerminates = $true }
    foreach ($n in 2, 10, 40) {
        Test-Round "$preset, all, $n commands late" $Ported $base -Options @{ DelayExchange = $n; DelayEntra = $n }
        Test-Round "$preset, all, $n commands late, three runs" $Ported $base -Options @{ DelayExchange = $n; DelayEntra = $n } -Runs 3
    }
    foreach ($m in 'Name', 'DisplayName', 'Canonical') {
        Test-Round "$preset, all, managers by $m" $Ported { & $base; $a = Get-FakeObject $V0.Account; if ($a) { $a.DisplayName = 'Room Planner' } } -Options @{ ManagedBy = $m }
    }
    # Entra's tasks, which Graph does.
    $entra = @(Get-ArTasks 'entra')
    Test-Round "$preset, Entra, all" $entra $base -Place 'entra'
    foreach ($task in $entra) { Test-Round "$preset, Entra, $task" @($task) $base -Place 'entra' }
    Test-Round "$preset, Entra, all, strict" $entra $base -Strict -Place 'entra'
}
# The account that is made together with its mailbox, and everything after it.
Test-Round 'nobody there, account.mailbox' @('account.mailbox') $Empty
Test-Round 'nobody there, all' $Ported $Empty
Test-Round 'nobody there, all, 10 commands late' $Ported $Empty -Options @{ DelayExchange = 10; DelayEntra = 10 }
Test-Round 'nobody there, account.mailbox, strict' @('account.mailbox') $Empty -Strict
# What cannot be taken back says so, and is done once.
foreach ($preset in 'Ready', 'Half') {
    $base = Get-Variable $preset -ValueOnly
    Test-Round "$preset, organization.customization" @('organization.customization') { & $base; (Get-FakeState).org.IsDehydrated = $true } -Stays
    Test-Round "$preset, organization.customization, customized already" @('organization.customization') $base
}
Write-Sum 'cycle'

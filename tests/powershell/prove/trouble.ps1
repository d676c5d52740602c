# Reads that fail at random, two products in one folder, another tenant, journals torn, edited, missing, long; two writers; a real kill.
. "$PSScriptRoot/lab.ps1"
$two = { & $Half; New-FakeApp 'aaaaaaaa-2222-3333-4444-555555555555' 'bbbbbbbb-2222-3333-4444-555555555555' 'Display' }
# 1 in 5 reads fails, in the run and in the undo; then reads work. Nothing forgotten, nothing taken away that was there.
foreach ($preset in 'EmptyA', 'Half', 'Done') { foreach ($seed in 1..12) {
    $base = Get-Variable $preset -ValueOnly; $s = "reads fail $preset seed $seed"
    Reset-Fake; & $base; $zero = Get-Print; $j = New-Job $Ported
    Set-Fake @{ FailReads = 0.2; Seed = $seed }; $null = Invoke-Job $j; $null = Invoke-Job $j
    Set-Fake @{ FailReads = 0; Seed = $seed }; $null = Invoke-Job $j; $null = Invoke-Job $j
    $unmet = @(Test-Promise $Ported $j.Values); Note $s 'run, then with working reads: promise' ($unmet.Count -eq 0) "$($unmet -join '; ')"
    Set-Fake @{ FailReads = 0.2; Seed = 100 + $seed }; $null = Invoke-Job $j -Undo; $null = Invoke-Job $j -Undo
    Set-Fake @{ FailReads = 0 }; $null = Invoke-Job $j -Undo; Set-JournalOld $j; $u = Invoke-Job $j -Undo
    Note $s 'undo, then with working reads: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print)) live $(Get-Live $j) :: $(Get-Bad $u)"
    # The undo alone meets trouble.
    Reset-Fake; & $base; $zero = Get-Print; $j = New-Job $Ported; $null = Invoke-Job $j; $null = Invoke-Job $j
    Set-Fake @{ FailReads = 0.5; Seed = 200 + $seed }
    $null = Invoke-Job $j -Undo
    Set-Fake @{ FailReads = 0 }
    $null = Invoke-Job $j -Undo
    Set-JournalOld $j
    $null = Invoke-Job $j -Undo
    Note $s 'every second read fails in the undo, then none: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print)) live $(Get-Live $j)"
} }
# Two products, one folder, same rooms and list; and one product for two sites.
foreach ($order in 'A then B', 'B then A') { foreach ($what in 'two products', 'two sites', 'one client id') {
    $s = "$what, undone $order"; Reset-Fake; & $two; $zero = Get-Print; $f = New-Folder
    $ca = @{ Names = 'Planner' }
    $cb = @{
        'two products' = @{ Names = 'Display'; ClientId = 'aaaaaaaa-2222-3333-4444-555555555555'; AppObjectId = 'bbbbbbbb-2222-3333-4444-555555555555' }
        'two sites' = @{ Names = 'Planner'; Rooms = @('site2@practice.example'); RoomList = 'site2-rooms@practice.example' }
        'one client id' = @{ Names = 'Display' }
    }[$what]
    $a = New-Job $Ported $ca $f 'a'; $b = New-Job $Ported $cb $f 'b'
    $null = Invoke-Job $a; $null = Invoke-Job $b; $pa = @(Test-Promise $Ported $a.Values); $pb = @(Test-Promise $Ported $b.Values)
    Note $s 'both promises kept' (-not $pa -and -not $pb) "$pa $pb"
    $x, $y = if ($order -eq 'A then B') { $a, $b } else { $b, $a }
    $null = Invoke-Job $x -Undo; $left = @(Test-Promise $Ported $y.Values)
    Note $s 'the other keeps what it needs' (-not $left) "$($left -join '; ')"
    for ($n = 0; $n -lt 2; $n++) { $u = Invoke-Job $y -Undo; $v = Invoke-Job $x -Undo }
    Note $s 'in the end as before' ((Get-Print) -ceq $zero -and (Get-Live $a) -eq 0) "$(Get-Difference $zero (Get-Print)) live $(Get-Live $a) :: $(Get-Bad $u) $(Get-Bad $v)"
} }
# Another tenant: run, and undo, in the wrong one.
$s = "another tenant"; Reset-Fake; & $Half; $zero = Get-Print; $j = New-Job $Ported; $null = Invoke-Job $j; $mine = Copy-FakeState
Reset-Fake -AcceptedDomains 'practice.example', 'test.onmicrosoft.com' -DefaultDomain 'test.onmicrosoft.com' -TenantGuid '0c0c0c0c-0000-4000-8000-000000000002'
& $Half
$z2 = Get-Print
$r = Invoke-Job $j; Note $s 'run there: nothing changed' ($r.Changes -eq 0 -and (Get-Print) -ceq $z2) "$($r.Changes) changes"
Reset-Fake -AcceptedDomains 'practice.example', 'test.onmicrosoft.com' -DefaultDomain 'test.onmicrosoft.com' -TenantGuid '0c0c0c0c-0000-4000-8000-000000000002'
& $Ready
$z2 = Get-Print
$r = Invoke-Job $j -Undo; Note $s 'undo there: nothing changed' ($r.Changes -eq 0 -and (Get-Print) -ceq $z2) "$(Get-Difference $z2 (Get-Print))"
Reset-Fake
Restore-FakeState $mine
$null = Invoke-Job $j -Undo
Note $s 'undo in the right one afterwards: exact' ((Get-Print) -ceq $zero -and (Get-Live $j) -eq 0) "$(Get-Difference $zero (Get-Print))"
# Journals.
$s = "journal"
$fresh = { Reset-Fake; & $Half; $script:zero = Get-Print; $script:j = New-Job $Ported; $null = Invoke-Job $script:j; $script:after = Get-Print }
& $fresh; $b = Get-JournalBytes $j; $n = $b.Length
foreach ($cut in 1, 2, 10, 60, 200) {   # torn in the last line
    & $fresh; $b = Get-JournalBytes $j; $b2 = [byte[]]::new($b.Length - $cut); [array]::Copy($b, $b2, $b2.Length); Set-JournalBytes $j $b2
    $u = Invoke-Job $j -Undo; Set-JournalOld $j; $null = Invoke-Job $j -Undo
    Note $s "torn by $cut bytes, undone: exact" ((Get-Print) -ceq $zero) "$(Get-Difference $zero (Get-Print)) $($u.Ended)"
    if ($cut -gt 1) { Note $s "torn by $cut bytes: said" (@($u.Lines | Where-Object { $_ -match 'line' }).Count -gt 0) '' }
    & $fresh; $b = Get-JournalBytes $j; $b2 = [byte[]]::new($b.Length - $cut); [array]::Copy($b, $b2, $b2.Length); Set-JournalBytes $j $b2
    $null = Invoke-Job $j; $u = Invoke-Job $j -Undo; Note $s "torn by $cut bytes, run again, undone: exact" ((Get-Print) -ceq $zero) "$(Get-Difference $zero (Get-Print))"
}
& $fresh
$b = Get-JournalBytes $j
$b2 = [byte[]]::new($b.Length - 10)
[array]::Copy($b, $b2, $b2.Length)
Set-JournalBytes $j $b2
(Get-FakeObject $V0.Rooms[0]).Calendar.DeleteSubject = $true
$null = Invoke-Job $j
$wrong = @([IO.File]::ReadAllLines($j.Journal) | Where-Object { $_ -and $_ -notmatch '^\{.+,"sum":"[0-9a-f]{8}"\}$' }).Count
Note $s 'torn, then a new change: the torn line alone is lost' ($wrong -eq 1) "$wrong"
& $fresh; $t = [IO.File]::ReadAllText($j.Journal); [IO.File]::WriteAllText($j.Journal, $t.Replace('UserMailbox', 'SharedMailbox')); $u = Invoke-Job $j -Undo
Note $s 'a value edited by hand: not restored wrongly' ((Get-FakeObject $V0.Rooms[1]).Kind -ne 'SharedMailbox') ''
Note $s 'a value edited by hand: said' (@($u.Lines | Where-Object { $_ -match 'line|not as' }).Count -gt 0) ''
& $fresh
[IO.File]::AppendAllText($j.Journal, "remarks of mine`r`n;;;`r`n{`"entry`":`"x`"}`r`n")
$u = Invoke-Job $j -Undo
Note $s 'foreign lines: undo exact' ((Get-Print) -ceq $zero) "$(Get-Difference $zero (Get-Print))"
Note $s 'foreign lines: said' (@($u.Lines | Where-Object { $_ -match 'line|not as' }).Count -gt 0) ''
# journal-version: what a later version wrote, with sums that are right, is told and not used.
& $fresh
$one = Get-Print
$later = foreach ($line in [IO.File]::ReadAllLines($j.Journal)) {
    $body = (($line -replace ',"sum":"[0-9a-f]{8}"\}$', '}') -replace '^\{"v":1,', '{"v":2,')
    $body.Substring(0, $body.Length - 1) + ',"sum":"' + (Get-Sum $body) + '"}'
}
[IO.File]::WriteAllText($j.Journal, (@($later) -join "`n") + "`n")
$u = Invoke-Job $j -Undo
Note $s 'of a later version: nothing is taken back' ($u.Changes -eq 0 -and (Get-Print) -ceq $one) "$($u.Changes)"
Note $s 'of a later version: said' (@($u.Lines | Where-Object { $_ -match 'lines that are not as' }).Count -gt 0) ''
& $fresh
$t = [IO.File]::ReadAllText($j.Journal)
[IO.File]::WriteAllText($j.Journal, $t, [Text.UTF8Encoding]::new($true))
$u = Invoke-Job $j -Undo
Note $s 'saved with a mark: undo exact' ((Get-Print) -ceq $zero) "$(Get-Difference $zero (Get-Print))"
& $fresh
[IO.File]::WriteAllText($j.Journal, ($t -replace "`r?`n", "`r`n").TrimEnd())
$u = Invoke-Job $j -Undo
Note $s 'saved with CRLF, last line end gone: undo exact' ((Get-Print) -ceq $zero) "$(Get-Difference $zero (Get-Print))"
& $fresh
Remove-Item $j.Journal
$u = Invoke-Job $j -Undo
Note $s 'missing: nothing changed' ($u.Changes -eq 0) ''
Note $s 'missing: said' ("$($u.Lines) $($u.Ended)" -match 'journal') "$($u.Lines)"
& $fresh
$h = [IO.File]::Open($j.Journal, 'Open', 'ReadWrite', 'None')
$u = Invoke-Job $j -Undo
$r = Invoke-Job $j
$h.Dispose()
Note $s 'held by another writer: undo and run change nothing' ($u.Changes -eq 0 -and $r.Changes -eq 0 -and (Get-Print) -ceq $after) "$($u.Changes) $($r.Changes)"
$u = Invoke-Job $j -Undo; Note $s 'held by another writer, later undone: exact' ((Get-Print) -ceq $zero) ''
# Held while the first run still has everything to do.
Reset-Fake
& $Half
$zero = Get-Print
$j = New-Job $Ported
[IO.File]::WriteAllText($j.Journal, '')
$h = [IO.File]::Open($j.Journal, 'Open', 'ReadWrite', 'None')
$r = Invoke-Job $j
$h.Dispose()
Note $s 'cannot be written: the run changes nothing' ($r.Changes -eq 0 -and (Get-Print) -ceq $zero) "$($r.Changes) changes"
Reset-Fake
& $Half
$zero = Get-Print
Remove-Item $j.Journal
$null = New-Item -ItemType Directory $j.Journal
$r = Invoke-Job $j
Note $s 'cannot be made: the run changes nothing' ($r.Changes -eq 0 -and (Get-Print) -ceq $zero) "$($r.Changes) changes"
# Values that look like something else come back exactly.
foreach ($name in '2026-11-29T08:00:00Z', "O'Neil `"x`" \ / <b>", ' two  blanks ', ('M' + [char] 0xfc + 'ller-' + [char] 0x14c + 'no ' + [char] 0x4e2d + ' ' + [char]::ConvertFromUtf32(0x1f600)), '=1+1', '<none>', 'null', 'True', '1.0', '12/31/2026', "tab`tline`r`nend") {
    Reset-Fake
    & $EmptyA
    $o = Get-FakeObject $V0.Account
    $o.FirstName = $name
    $zero = Get-Print
    $j = New-Job @('account.names')
    $null = Invoke-Job $j
    $u = Invoke-Job $j -Undo
    Note $s "the name $($name -replace '\s', '_') comes back" ((Get-Print) -ceq $zero) "$((Get-FakeObject $V0.Account).FirstName)"
}
Write-Sum 'trouble'

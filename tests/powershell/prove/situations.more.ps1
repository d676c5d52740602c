# The second half of situations.ps1, which dot-sources it: S9 to S19.
# S9 the undo destroys
foreach ($x in @(@('rooms.create', 'Set-Mailbox', { (Get-FakeObject $V0.Rooms[1]).Kind = 'RoomMailbox' }),
        @('account.names', 'Set-User', { $o = Get-FakeObject $V0.Account; $o.FirstName = 'Room'; $o.LastName = 'Planner' }),
        @('room_list.fill', 'DistributionGroupMember', { $l = Get-FakeObject $V0.RoomList; $l.Members = @($V0.Rooms | ForEach-Object { (Get-FakeObject $_).Guid } | Where-Object { $_ }) }),
        @('rooms.full_access', 'Add-MailboxPermission', { Grant-FakeFullAccess $V0.Rooms[0] $V0.Account }))) {
    $refuse = @{}
    if ($x[1] -eq 'DistributionGroupMember') { foreach ($c in 'Add', 'Remove', 'Update') { $refuse["$c-DistributionGroupMember"] = 'refused' } } else { $refuse[$x[1]] = 'refused' }
    $set = if ($x[0] -eq 'room_list.fill') { { & $Ready; $l = Get-FakeObject $V0.RoomList; $l.Members = @((Get-FakeObject 'boss').Guid) } } else { $Half }
    $j = Start-Case $set @($x[0]) @{} @{ Refuse = $refuse }; $null = Invoke-Job $j; Set-Fake @{ Refuse = @{} }; & $x[2]; $hand = Get-Print; $null = Invoke-Job $j -Undo
    $gone = (Get-Difference $hand (Get-Print)) -replace 'gone: bjorvika-101', ''    # that room the script did make
    Note "S9 $($x[0]) refused, then done by hand" 'the undo leaves it' (-not $gone) $gone
}
$s = 'S9 changed by hand since'; $j = Start-Case $Half $Ported; $null = Invoke-Job $j; $o = Get-FakeObject $V0.Account; $o.LastName = 'By hand'; $null = Invoke-Job $j -Undo
Note $s 'a name stays as somebody wrote it' ((Get-FakeObject $V0.Account).LastName -eq 'By hand') "$((Get-FakeObject $V0.Account).LastName)"
$s = 'S9 another mailbox at the address'
$j = Start-Case $Empty @('rooms.create') @{ Rooms = @($R1) }
$null = Invoke-Job $j
(Get-FakeObject $R1).SoftDeleted = $true
$null = New-FakeObject -Kind RoomMailbox -Name 'migrated' -Address $R1
$null = Invoke-Job $j -Undo
Note $s 'is not removed' ($null -ne (Get-FakeObject $R1)) ''
$s = 'S9 a list with rooms of others, rooms with bookings'; $j = Start-Case $EmptyA $three; $null = Invoke-Job $j; $l = Get-FakeObject $V0.RoomList
foreach ($i in 1..20) { $o = New-FakeObject -Kind RoomMailbox -Name "other$i" -Address "other$i@practice.example"; $l.Members = @($l.Members) + @($o.Guid) }
(Get-FakeObject $R1).Items = 300; $u = Invoke-Job $j -Undo -NoForce; Note $s 'not removed unasked' ((Get-FakeObject $V0.RoomList) -and (Get-FakeObject $R1)) ''
$s = 'S9 a foreign assignment of the same principal'
$j = Start-Case $Ready $app
$null = Invoke-Job $j
New-FakeAssignment 'Foreign' $AppObject 'Application Mail.Read'
$u = Invoke-Job $j -Undo
Note $s 'is not taken along' (@((Get-FakeState).assignments).Count -eq 1) ''

# S10 one refusal ends everything
$s = 'S10 the account is deleted by hand'
$j = Start-Case { & $Empty; $null = New-FakeObject -Kind UserMailbox -Name 'svc-rooms' -Address $V0.Account } $Ported
$null = Invoke-Job $j
Set-JournalOld $j
(Get-FakeObject $V0.Account).SoftDeleted = $true; $gone = @((Get-FakeState).objects | Where-Object { $_.SoftDeleted })[0].Guid
foreach ($g in (Get-FakeState).objects) { $g.ManagedBy = @($g.ManagedBy | Where-Object { $_ -ne $gone }); $g.Perms = @($g.Perms | Where-Object { $_.User -ne $gone }) }
$u = Invoke-Job $j -Undo
Note $s 'everything else is taken back' (-not @($V0.Rooms | Where-Object { Get-FakeObject $_ }).Count -and -not (Get-FakeObject $V0.RoomList)) "$($u.Ended) $(Get-Bad $u)"
$s = 'S10 a former member is gone'
$j = Start-Case { & $Half; $null = New-FakeObject -Kind RoomMailbox -Name 'bjorvika-101' -Address $V0.Rooms[2] } @('room_list.create', 'room_list.fill', 'rooms.processing')
$null = Invoke-Job $j
(Get-FakeObject 'guest').SoftDeleted = $true
$u = Invoke-Job $j -Undo
$l = Get-FakeObject $V0.RoomList
Note $s 'the rest comes back' (@($l.Members).Count -ge 3 -and $l.Kind -ne 'RoomList' -and (Get-FakeObject $R1).Calendar.AddOrganizerToSubject) "$($u.Ended) $(Get-Bad $u)"
$s = 'S10 the only owner of a list'
$j = Start-Case { & $Ready; (Get-FakeObject $V0.RoomList).ManagedBy = @() } @('room_list.manager', 'rooms.processing')
$null = Invoke-Job $j
$u = Invoke-Job $j -Undo
Note $s 'the rest is taken back' ((Get-FakeObject $R1).Calendar.DeleteSubject) "$($u.Ended)"
$s = 'S10 a room in a domain that is not the tenant''s'
$j = Start-Case $EmptyA @('rooms.create', 'application.access') @{ Rooms = @('r1@vanity.example', $R1) }
$r = Invoke-Job $j
Note $s 'the others are made, and the code is 1' ((Get-FakeObject $R1) -and @((Get-FakeState).assignments).Count -eq 1 -and $r.Code -eq 1) "$($r.Code) $($r.Ended)"
$s = 'S10 two rooms of the same local part'
$j = Start-Case { & $EmptyA; (Get-FakeState).org.AcceptedDomains += 'second.example' } @('rooms.create', 'application.access') @{ Rooms = @('lobby@practice.example', 'lobby@second.example', 'last@practice.example') }
$r = Invoke-Job $j
Note $s 'all are made' (@(Test-Promise @('rooms.create', 'application.access') $j.Values).Count -eq 0) "$($r.Ended) $(Get-Bad $r)"
$s = 'S10 a name of more than 64 signs'
$long = ('r' * 62) + '@practice.example'
$j = Start-Case { & $EmptyA; $null = New-FakeObject -Kind MailContact -Name ('r' * 62) -Address 'x@elsewhere.example' } @('rooms.create') @{ Rooms = @($long) }
$r = Invoke-Job $j
Note $s 'another name is found' ((Get-FakeObject $long).Kind -eq 'RoomMailbox') (Get-Bad $r); $null = Invoke-Job $j -Undo; Test-Exact $s
$s = 'S10 a room that is not there'; $j = Start-Case { & $Ready; (Get-FakeObject $V0.Rooms[2]).SoftDeleted = $true } @('room_list.fill'); $r = Invoke-Job $j
Note $s 'the others are filled in' (@((Get-FakeObject $V0.RoomList).Members).Count -eq 2 -and -not $r.Ended) "$($r.Ended)"

# S11 wrong world
$most = @($Ported | Where-Object { $_ -ne 'account.names' })
$s = 'S11 the account is synchronized'; $j = Start-Case { & $Half; (Get-FakeObject $V0.Account).Synced = $true } $Ported; $r = Invoke-Job $j
Note $s 'everything else is done, and where to do it is said' (@(Test-Promise $most $j.Values).Count -eq 0 -and (Said $r 'on-premises')) "$(Test-Promise $most $j.Values) $($r.Ended)"
$null = Invoke-Job $j -Undo
Test-Exact $s
$s = 'S11 another tenant'; $j = Start-Case $Half $Ported @{ Organization = @('elsewhere.onmicrosoft.com', 'elsewhere.example') }; $r = Invoke-Job $j
Note $s 'stopped before anything, with both names' ($r.Code -eq 2 -and (Get-Print) -ceq $zero -and (Said $r 'elsewhere') -and (Said $r 'practice')) "$($r.Lines)"
$s = 'S11 nobody is signed in to Graph'; $j = Start-Case $Ready @('account.enable') @{} @{ GraphConnected = $false } 'entra'; $r = Invoke-Job $j
Note $s 'stopped before anything, with what to run' ($r.Code -eq 2 -and (Get-Print) -ceq $zero -and (Said $r 'Connect-MgGraph')) "$($r.Code) $($r.Lines)"

# S12 order and waiting
$s = 'S12 no Graph module beside Exchange''s'
$j = Start-Case $EmptyA $app @{} @{ GraphModule = $false }
$r = Invoke-Job $j
Note $s 'done all the same' (@((Get-FakeState).assignments).Count -eq 1) "$($r.Ended) $(Get-Bad $r)"
$s = 'S12 a list that is not seen at once'
$j = Start-Case $EmptyA $three @{} @{ DelayExchange = 6 }
$r = Invoke-Job $j
Note $s 'is waited for, and made once' (@((Get-FakeState).objects | Where-Object { $_.Primary -eq $V0.RoomList }).Count -eq 1 -and @(Test-Promise $three $j.Values).Count -eq 0) (Get-Bad $r)
$s = 'S12 an organization not customized yet'; $j = Start-Case { & $Ready; (Get-FakeState).org.IsDehydrated = $true } @('organization.customization'); $r = Invoke-Job $j
Note $s 'customized, by a script of its own' (-not (Get-FakeState).org.IsDehydrated) "$($r.Code) $(Get-Bad $r)"
$r = Invoke-Job $j
Note $s 'a second run changes nothing' ($r.Changes -eq 0 -and $r.Code -eq 0) "$($r.Changes) $(Get-Bad $r)"
$u = Invoke-Job $j -Undo; Note $s 'the undo says that there is no way back' ((Said $u 'no way back|stays') -and $u.Code -eq 0) "$($u.Code) $($u.Lines)"

# S13 -WhatIf and -Confirm
$s = 'S13 -WhatIf with a room to be made'
$j = Start-Case { & $Ready; (Get-FakeObject $V0.Rooms[2]).SoftDeleted = $true } @('rooms.create', 'room_list.fill')
$w = Invoke-Job $j -WhatIf
Note $s 'no error, and what follows is announced' (-not $w.Ended -and -not $w.Errors -and (Said $w 'then: ')) "$($w.Ended)"

# S14 without its mark: pasted, as one text (language.ps1: code pages, and line by line)
$s = 'S14 pasted as one text'; $j = Start-Case $EmptyA @('rooms.create'); $t = [System.IO.File]::ReadAllText($j.Path); $here = New-Folder; Push-Location $here; $said = ''
try { $null = & ([scriptblock]::Create($t)) 2>&1 6>&1 } catch { $said = "$_" }; Pop-Location
Note $s 'refused with words' ((Get-Print) -ceq $zero -and $said -match 'file') "changed: $((Get-Print) -cne $zero); files: $(@(Get-ChildItem $here).Name)"

# S15 the shell's settings (confirm.ps1 has them all)
$s = 'S15 StrictMode of the profile'
$j = Start-Case $Half $Ported
$r = Invoke-Job $j -Strict
Note $s 'as always' (@(Test-Promise $Ported $j.Values).Count -eq 0 -and -not $r.Ended) "$($r.Ended)"

# S16 texts
foreach ($pair in @(@('a sign that shows nothing', ('Ro' + [char] 0x200b + 'om'), 'Room'), @('a letter in two parts', ('Mu' + [char] 0x308 + 'ller'), ('M' + [char] 0xfc + 'ller')), @('ss for a sharp s', 'Strasse', ('Stra' + [char] 0xdf + 'e')), @('another case', 'ROOM', 'Room'))) {
    $s = "S16 a name that differs by $($pair[0])"
    $j = Start-Case { & $EmptyA; (Get-FakeObject $V0.Account).FirstName = $pair[1] } @('account.names') @{ FirstName = $pair[2] }
    $null = Invoke-Job $j
    Note $s 'is written as it is wished' ([string]::Equals((Get-FakeObject $V0.Account).FirstName, $pair[2], 'Ordinal')) ''; $null = Invoke-Job $j -Undo; Test-Exact $s
}

# S17 not done and not said
$s = 'S17 an entry that denies'
$j = Start-Case { & $Ready; Grant-FakeFullAccess $R1 $V0.Account $true } @('rooms.full_access')
$r = Invoke-Job $j
Note $s 'is said' ((Said $r 'den') -and $r.Code -eq 1) (Get-Bad $r)
$s = 'S17 two addresses of one mailbox'
$j = Start-Case { & $Empty; $null = New-FakeObject -Kind RoomMailbox -Name 'a' -Address 'a@practice.example' -Aliases 'b@practice.example' } @('rooms.primary_address') @{ Rooms = @('a@practice.example', 'b@practice.example') }
$r = Invoke-Job $j
$r2 = Invoke-Job $j
Note $s 'is said' (Said $r 'same object|is the same') (Get-Bad $r); Note $s 'the second run changes nothing' ($r2.Changes -eq 0) "$($r2.Changes)"
$s = 'S17 a room given by an alias'
$j = Start-Case { & $Ready; $o = Get-FakeObject $R1; $o.Primary = 'akerhus@practice.example'; $o.Proxies = @('SMTP:akerhus@practice.example', "smtp:$R1"); $l = Get-FakeObject $V0.RoomList; $l.Members = @($o.Guid) } @('room_list.fill') @{ Rooms = @($R1) }
$r = Invoke-Job $j
Note $s 'is known: no change' ($r.Changes -eq 0) "$($r.Changes)"
$s = 'S17 a room known by its sign-in name alone'
$j = Start-Case { & $Empty; $null = New-FakeObject -Kind RoomMailbox -Name 'lobby' -Address 'lobby@practice.onmicrosoft.com' -Upn $R1 } @('rooms.create', 'rooms.primary_address') @{ Rooms = @($R1) }
$null = Invoke-Job $j
$null = Invoke-Job $j -Undo
Test-Exact $s
foreach ($kind in 'MailUser', 'MailContact') { $s = "S17 the account is a $kind"; $j = Start-Case { & $Empty; $null = New-FakeObject -Kind $kind -Name 'svc-rooms' -Address $V0.Account } @('account.mailbox'); $r = Invoke-Job $j; Note $s 'nothing is changed, and it is said' ((Get-Print) -ceq $zero -and $r.Code -eq 1 -and (Said $r $kind)) "$($r.Code) $(Get-Bad $r)" }
$s = 'S17 a room that was made'
$j = Start-Case $Empty @('rooms.create') @{ Rooms = @($R1) }
$null = Invoke-Job $j
Note $s 'answers' ((Get-FakeObject $R1).Calendar.AutomateProcessing -eq 'AutoAccept') ''

$s = 'S17 an account without a licence'
$j = Start-Case { & $Empty; $null = New-FakeObject -Kind User -Name 'svc-rooms' -Upn $V0.Account } @('account.mailbox')
$r = Invoke-Job $j
Note $s 'nothing is made, and what to do is said' ((Get-Print) -ceq $zero -and $r.Code -eq 1 -and (Said $r 'licen[cs]e')) "$($r.Code) $(Get-Bad $r)"

# S18 cost (size.ps1 has the seconds): progress from the twentieth on
$s = 'S18 many rooms'
$global:Progress.Clear()
$j = Start-Case $Empty @('rooms.create') @{ Rooms = @(1..19 | ForEach-Object { "room$_@practice.example" }) }
$null = Invoke-Job $j -WhatIf
Note $s 'nineteen: no progress is shown' ($global:Progress.Count -eq 0) "$($global:Progress.Count)"
$global:Progress.Clear()
$global:Closed = 0
$j = Start-Case $Empty @('rooms.create') @{ Rooms = @(1..60 | ForEach-Object { "room$_@practice.example" }) }
$null = Invoke-Job $j
$near = 0
for ($i = 1; $i -lt $global:Progress.Count; $i++) { if (($global:Progress[$i] - $global:Progress[$i - 1]).TotalMilliseconds -lt 950) { $near++ } }
Note $s 'sixty: it is shown, not oftener than once a second, and closed at the end' ($global:Progress.Count -ge 1 -and $near -eq 0 -and $global:Closed -eq 1) "$($global:Progress.Count) times, $near too near, closed $($global:Closed)"

# S19 nothing said at the end
$s = 'S19 a run'; $j = Start-Case $EmptyA $Ported; $r = Invoke-Job $j
Note $s 'no objects, one line for each change' ($r.Objects.Count -eq 0 -and @($r.Lines | Where-Object { $_ -match '^changed ' }).Count -eq $r.Changes) "$($r.Objects.Count) objects, $($r.Changes) changes"
Note $s 'a summary, how long it takes, a log, a code, a line for the wizard' ((Said $r '^Summary: ') -and (Said $r ' takes ') -and @(Get-ChildItem $j.Folder -Filter 'anteroom-*.log').Count -eq 1 -and $r.Code -eq 0 -and $r.Envelope.count.changed -eq $r.Changes) "code $($r.Code)"
$sum = @($r.Envelope.tasks.PSObject.Properties | ForEach-Object { $_.Value.changed } | Measure-Object -Sum).Sum
$log = @(Get-ChildItem $j.Folder -Filter 'anteroom-*.log' | ForEach-Object { [System.IO.File]::ReadAllLines($_.FullName) })
Note $s 'each task has its counts, the organization its id and domains, and the log ends in the same line' ($sum -eq $r.Envelope.count.changed -and @($r.Envelope.tasks.PSObject.Properties).Count -eq $j.Tasks.Count -and $r.Envelope.kind -eq 'run' -and "$($r.Envelope.at)" -match '^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$' -and @($r.Envelope.org).Count -ge 3 -and $log[-1] -ceq $r.Lines[-1]) "$sum, $(@($r.Envelope.org) -join ' ')"

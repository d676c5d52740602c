# Exchange Online and Graph: what a customer's tenant had in it, one scenario or several for each row of the list of kinds (README.md).
. "$PSScriptRoot/lab.ps1"
$R1 = $V0.Rooms[0]; $app = @('application.access'); $other = '88888888-2222-3333-4444-555555555555'; $foreign = '77777777-2222-3333-4444-555555555555'
function Test-Exact([string] $Scenario, [string] $Check = 'undone: exact') { Note $Scenario $Check ([string]::Equals((Get-Print), $zero, 'Ordinal')) (Get-Difference $zero (Get-Print)) }

# S1 noted after it was made
$s = 'S1 the journal cannot be written'; $j = Start-Case $Half $Ported; $null = New-Item -ItemType Directory $j.Journal; $r = Invoke-Job $j
Note $s 'nothing is changed, and it is said' ($r.Changes -eq 0 -and $r.Code -eq 2 -and (Said $r 'journal')) "$($r.Changes) $($r.Code)"
$s = 'S1 broken off right after a room was made'; $j = Start-Case $Empty @('rooms.create') @{ Rooms = @($R1) }; $null = Invoke-Killed $j 'CrashAfter' 1
Note $s 'the room is there' ($null -ne (Get-FakeObject $R1)) ''; $null = Invoke-Job $j -Undo; Test-Exact $s

# S2 the undo forgets
$s = 'S2 one busy answer'
$j = Start-Case $Done @('rooms.full_access') @{} @{ Transient = @{ 'Get-MailboxPermission' = 1 } }
$null = Invoke-Job $j
$null = Invoke-Job $j -Undo
Test-Exact $s 'access that was there stays after the undo'
foreach ($c in 'Get-Recipient', 'Get-Mailbox', 'Get-CalendarProcessing', 'Get-DistributionGroup', 'Get-DistributionGroupMember', 'Get-MailboxPermission', 'Get-User', 'Get-ManagementScope', 'Get-ManagementRoleAssignment', 'Get-ServicePrincipal') {
    $s = "S2 $c fails during the whole undo"; $j = Start-Case $Half $Ported; $null = Invoke-Job $j
    Set-Fake @{ Refuse = @{ $c = 'The server is busy.' } }
    $null = Invoke-Job $j -Undo
    Set-Fake @{ Refuse = @{} }
    $null = Invoke-Job $j -Undo
    Set-JournalOld $j
    $null = Invoke-Job $j -Undo
    Test-Exact $s 'and works later: exact'; Note $s 'no note is left' ((Get-Live $j) -eq 0) "live $(Get-Live $j)"
}
$s = 'S2 a scope that another application uses'
$j = Start-Case $Ready $app
$null = Invoke-Job $j
New-FakePrincipal $foreign $other 'Other'
New-FakeAssignment 'Foreign' $other -Scope 'Serraview resources'
$u = Invoke-Job $j -Undo
Note $s 'its note stays' ((Get-Live $j) -ge 1 -and @((Get-FakeState).scopes).Count -eq 1) "live $(Get-Live $j)"
(Get-FakeState).assignments.Clear(); $u = Invoke-Job $j -Undo; Note $s 'and it is taken back when it is free' (@((Get-FakeState).scopes).Count -eq 0) ''

# S3 notes belong to nobody
$three = @('rooms.create', 'room_list.create', 'room_list.fill')
$s = 'S3 made anew with fewer rooms'; $f = New-Folder; Reset-Fake; & $Empty; $zero = Get-Print
$j = New-Job $three @{ Rooms = @(1..76 | ForEach-Object { "room$_@practice.example" }) } $f; $null = Invoke-Job $j
$j2 = New-Job $three @{ Rooms = @(1..75 | ForEach-Object { "room$_@practice.example" }) } $f; $null = Invoke-Job $j2; $null = Invoke-Job $j2 -Undo
Test-Exact $s; Note $s 'no note is left' ((Get-Live $j2) -eq 0) "live $(Get-Live $j2)"
$s = 'S3 a script with fewer tasks'; $f = New-Folder; Reset-Fake; & $Half; $zero = Get-Print
$all = New-Job $Ported @{} $f 'x'; $null = Invoke-Job $all; $live = Get-Live $all; $less = New-Job @('rooms.processing', 'account.names') @{} $f 'x'; $r = Invoke-Job $less -Undo
Note $s 'the undo takes back its own tasks alone, and says how many entries stay' ((Said $r '\d+ entries of other tasks stay') -and (Get-Live $less) -gt 0 -and (Get-Live $less) -lt $live -and $r.Code -eq 0) "code $($r.Code), live $(Get-Live $less) of $live"
Note $s 'what the other tasks did is still there' (@(Test-Promise ($Ported | Where-Object { $_ -notin 'rooms.processing', 'account.names' }) $all.Values).Count -eq 0) "$(Test-Promise $Ported $all.Values)"
$all = New-Job $Ported @{} $f 'x'
$null = Invoke-Job $all -Undo
Test-Exact $s 'the whole script takes back the rest: exact'
Note $s 'no note is left' ((Get-Live $all) -eq 0) "live $(Get-Live $all)"

# S4 found by name, never compared
$s = 'S4 a scope of the name holds everybody'; $j = Start-Case { & $Ready; New-FakeScope 'Serraview resources' "RecipientTypeDetails -like '*'" } $app; $r = Invoke-Job $j -NoForce
Note $s 'the application does not reach a person' (-not (Test-FakeReach $ClientId (Get-FakeObject 'boss').Guid)) ''
foreach ($what in @(@('without a scope', $AppObject, 'Application Calendars.ReadWrite'), @('with another role', $AppObject, 'Application Mail.Read'), @('for another application', $other, 'Application Calendars.ReadWrite'))) {
    $s = "S4 an assignment of the name $($what[0])"
    $j = Start-Case { & $Ready; New-FakePrincipal $ClientId $AppObject; if ($what[1] -eq $other) { New-FakePrincipal $foreign $other 'Other' }; New-FakeAssignment 'Serraview calendars' $what[1] $what[2] } $app
    $r = Invoke-Job $j
    Note $s 'said, and not joined' (Said $r '^(left out|failed).*Serraview calendars') (Get-Bad $r)
}
$s = 'S4 a principal with the registration''s id'; $j = Start-Case { & $Ready; New-FakePrincipal $ClientId $Registration } $app; $r = Invoke-Job $j
Note $s 'said, and nothing is given to it' ((Said $r 'object id') -and -not @((Get-FakeState).assignments).Count) (Get-Bad $r)
$s = 'S4 a client id registered twice'
$j = Start-Case { & $Ready; New-FakePrincipal $ClientId $Registration 'wrong'; New-FakePrincipal $ClientId $AppObject 'right' } $app
$r = Invoke-Job $j
Note $s 'the right one gets the role' (@((Get-FakeState).assignments | Where-Object { $_.App -eq $AppObject }).Count -eq 1) "$($r.Ended) $(Get-Bad $r)"

# S5 the old right goes before the new one works
$older = { & $Ready; New-FakePrincipal $ClientId $AppObject; New-FakeAssignment 'Older' $AppObject }
function Has([string] $Assignment) { @((Get-FakeState).assignments | Where-Object { $_.Name -eq $Assignment }).Count -eq 1 }
$s = 'S5 nobody agreed in the wizard'
$j = Start-Case $older $app
$r = Invoke-Job $j
Note $s 'the wide right stays, whatever -Force says; its name, its range and what to do are said' ((Has 'Older') -and (Said $r 'left out.*Older.*everywhere.*wizard')) (Get-Bad $r)
$s = 'S5 the narrow right is refused'
$j = Start-Case $older $app @{ MayRemove = @('Older') } @{ Refuse = @{ 'New-ManagementRoleAssignment' = 'refused' } }
$r = Invoke-Job $j
Note $s 'the wide one stays' (Has 'Older') (Get-Bad $r)
$s = 'S5 somebody agreed to its name'
$j = Start-Case $older $app @{ MayRemove = @('Older') }
$r = Invoke-Job $j -NoForce
Note $s 'it goes without another question, and the narrow one is there' (-not (Has 'Older') -and (Has 'Serraview calendars') -and $r.Code -eq 0) "$($r.Code) $(Get-Bad $r)"
$null = Invoke-Job $j -Undo
$back = @((Get-FakeState).assignments)[0]
Note $s 'undone: it is there as before, and nothing else is' (@((Get-FakeState).assignments).Count -eq 1 -and $back.Name -eq 'Older' -and $back.Role -eq 'Application Calendars.ReadWrite' -and $back.App -eq $AppObject -and -not $back.CustomResourceScope -and (Get-Live $j) -eq 0) "$($back.Name) $($back.Role) live $(Get-Live $j)"

# S6 "nobody else" is untrue
$s = 'S6 the role everywhere, under another name'
$j = Start-Case { & $Ready; New-FakePrincipal $ClientId $AppObject; New-FakeAssignment 'Older' $AppObject } $app
$r = Invoke-Job $j
Note $s 'said by its name, and left' ((Said $r 'Older') -and @((Get-FakeState).assignments | Where-Object { $_.Name -eq 'Older' }).Count -eq 1) (Get-Bad $r)
$s = 'S6 what Entra grants for the whole tenant'; $j = Start-Case { & $Ready; (Get-FakeState).apps[0].AppRoles = @('Calendars.ReadWrite') } $app; $r = Invoke-Job $j
Note $s 'that it is not looked at is said' (Said $r 'Entra') "$($r.Lines)"

# S7 people's mailboxes
$s = 'S7 a person''s mailbox among the rooms'; $person = { & $Empty; $null = New-FakeObject -Kind UserMailbox -Name 'akerhus-101' -Address $R1 }
$j = Start-Case $person @('rooms.create', 'rooms.primary_address', 'rooms.processing') @{ Rooms = @($R1); MayConvert = @() }; $r = Invoke-Job $j
Note $s 'nothing is changed, whatever -Force says' ((Get-Print) -ceq $zero -and (Said $r 'UserMailbox') -and $r.Code -eq 1) "$($r.Code) $(Get-Difference $zero (Get-Print))"
$j = Start-Case $person @('rooms.create') @{ Rooms = @($R1); MayConvert = @($R1) }
$r = Invoke-Job $j
Note $s 'allowed by its address in the wizard: it becomes a room' ((Get-FakeObject $R1).Kind -eq 'RoomMailbox') (Get-Bad $r)
$null = Invoke-Job $j -Undo; Test-Exact $s
$j = Start-Case $person @('rooms.create') @{ Rooms = @($R1); MayConvert = @('somebody@practice.example') }
$r = Invoke-Job $j
Note $s 'another address was allowed: nothing is changed' ((Get-Print) -ceq $zero) (Get-Difference $zero (Get-Print))
$j = Start-Case { & $Empty; $null = New-FakeObject -Kind UserMailbox -Name 'video-rooms' -Address $V0.Equipment } @('equipment.create') @{ MayConvert = @() }
$r = Invoke-Job $j
Note 'S7 a person''s mailbox as equipment' 'nothing is changed' ((Get-Print) -ceq $zero) (Get-Difference $zero (Get-Print))
$s = 'S7 an alias of a person'
$j = Start-Case { & $Empty; $null = New-FakeObject -Kind UserMailbox -Name 'ceo' -Address 'ceo@practice.example' -Aliases $R1 } @('rooms.create', 'rooms.primary_address') @{ Rooms = @($R1); MayConvert = @() }
$r = Invoke-Job $j
Test-Exact $s 'neither converted nor renamed'
$j = Start-Case { & $Empty; $null = New-FakeObject -Kind UserMailbox -Name 'ceo' -Address 'ceo@practice.example' -Aliases $R1 } @('rooms.create', 'rooms.primary_address') @{ Rooms = @($R1); MayConvert = @($R1) }
$r = Invoke-Job $j
Test-Exact $s 'neither, although the address was allowed'
$s = 'S7 what is no room'; $j = Start-Case $person @('rooms.processing') @{ Rooms = @($R1) }; $r = Invoke-Job $j; Test-Exact $s 'keeps its calendar settings'

# S8 lists
foreach ($kind in 'GroupMailbox', 'UserMailbox', 'MailContact', 'MailUniversalSecurityGroup', 'DynamicDistributionGroup') {
    $s = "S8 the list's address belongs to a $kind"
    $j = Start-Case { & $EmptyA; $null = New-FakeObject -Kind $kind -Name 'meeting-rooms' -Address $V0.RoomList -ManagedBy 'admin' } @('rooms.create', 'room_list.create', 'room_list.fill', 'application.access')
    $r = Invoke-Job $j
    $unmet = @(Test-Promise @('rooms.create', 'application.access') $j.Values)
    Note $s 'the rest is done, and it is said' ($unmet.Count -eq 0 -and (Said $r $V0.RoomList)) "$unmet $($r.Ended)"
    $null = Invoke-Job $j -Undo; Test-Exact $s
}
$s = 'S8 a second list that is a plain group'
$j = Start-Case { & $Empty; foreach ($i in 1..76) { $null = New-FakeObject -Kind RoomMailbox -Name "room$i" -Address "room$i@practice.example" }; $null = New-FakeObject -Kind MailUniversalDistributionGroup -Name 'meeting-rooms-02' -Address 'meeting-rooms-02@practice.example' -ManagedBy admin } @('room_list.create', 'room_list.fill') @{ Rooms = @(1..76 | ForEach-Object { "room$_@practice.example" }) }
$r = Invoke-Job $j; Note $s 'becomes a room list' ((Get-FakeObject 'meeting-rooms-02@practice.example').Kind -eq 'RoomList') (Get-Bad $r)
$s = 'S8 a member without an address'
$j = Start-Case { & $Ready; $null = New-FakeObject -Kind User -Name 'noaddress'; $l = Get-FakeObject $V0.RoomList; $l.Members = @((Get-FakeObject 'noaddress').Guid) } @('room_list.fill')
$null = Invoke-Job $j
$null = Invoke-Job $j -Undo
Test-Exact $s 'comes back'
$s = 'S8 a list of people'
$j = Start-Case { & $Half; $null = New-FakeObject -Kind RoomMailbox -Name 'bjorvika-101' -Address $V0.Rooms[2] } @('room_list.create', 'room_list.fill')
$r = Invoke-Job $j -NoForce
Note $s 'without -Force nobody leaves it' (@((Get-FakeObject $V0.RoomList).Members) -contains (Get-FakeObject 'boss').Guid -and (Get-FakeObject $V0.RoomList).Kind -ne 'RoomList') (Get-Bad $r)

. "$PSScriptRoot/situations.more.ps1"
. "$PSScriptRoot/situations.added.ps1"
Write-Sum 'situations'

# Dot-sourced by situations.onprem.ps1: what the engine and the blocks can that no earlier run has shown. The names are those of
# UNPROVEN.md.
function Test-Left([string] $Scenario, $Run, [string] $What) { Note $Scenario 'is left as it is, and said' ((Get-FakePicture) -ceq $z -and (Said $Run $What)) "$(Get-Bad $Run) $(Get-Diff $z (Get-FakePicture))" }
# S1 the journal is held by another program (journal-closed)
$s = 'S1 the journal is held by another program'
Reset-Org
$z = Get-FakePicture
$j = New-Job $set
[System.IO.File]::WriteAllText($j.Journal, '')
$hold = [System.IO.File]::Open($j.Journal, 'Open', 'ReadWrite', 'None')
$r = Invoke-Job $j
$hold.Dispose()
Note $s 'nothing is changed, and it is said' ($r.Code -eq 2 -and (Get-FakePicture) -ceq $z -and (Said $r 'journal')) "$($r.Code)"
Note $s 'the session sees what it saw before' ((Get-FakeSession) -ceq $FreshView) (Get-FakeSession)

# S2 by id, whatever its name is now
$s = 'S2 the login was renamed since'
Reset-Org '$acc.givenName="old"'
$z = Get-FakePicture
$j = New-Job @('account.names', 'account.password') -Place 'active_directory'
$null = Invoke-Job $j
$a = Obj 'svc-rooms'
$a.sam = 'renamed'
$a.upn = 'renamed@practice.example'
$r = Invoke-Job $j -Undo
Note $s 'the account is found by its id' ($a.givenName -eq 'old' -and -not $a.pwdNever -and (Get-Live $j) -eq 0) "$($a.givenName) live $(Get-Live $j) $(Get-Bad $r)"

# S3 values that change between two runs (rewish)
$s = 'S3 another list in the next run'
$second = '$null = New-FakeObject @{ class="group"; name="second"; sam="second"; type="RoomList"; alias="second"; primary="second@practice.example"; managedBy=@($admin.guid) }'
Reset-Org $second
$z = Get-FakePicture
$f = New-Folder
$j = New-Job $m @{} $f
$null = Invoke-Job $j
$j = New-Job $m @{ RoomLists = @('meeting-rooms@practice.example', 'second@practice.example') } $f
$r = Invoke-Job $j
Note $s 'the scope knows both' ((Get-FakeState).scopes['Serraview members'].filter -match 'second' -and $r.Code -eq 0) (Get-Bad $r)
$null = Invoke-Job $j -Undo
Test-Exact $s 'the undo takes the scope away: exact'
Note $s 'no note is left' ((Get-Live $j) -eq 0) "live $(Get-Live $j)"

# S4 compared by what they say (scope-sorts, assignment-*, role-group-*)
foreach ($sort in 'exclusive', 'root') {
    $s = "S4 a scope of the name, $sort"
    Reset-Org "`$null = New-ManagementScope -Name 'Serraview members' -RecipientRestrictionFilter `"Alias -eq 'x'`"; `$s.scopes['Serraview members'].$sort = 'practice.example/Sales'"
    $z = Get-FakePicture
    $j = New-Job $m
    $r = Invoke-Job $j
    Test-Left $s $r 'another sort'
}
foreach ($x in @(@('another role', '-Role "Mail Recipients" -User svc-rooms'), @('another account', '-Role ApplicationImpersonation -User alice'))) {
    $s = "S4 the name belongs to an assignment of $($x[0])"
    Reset-Org "`$null = New-ManagementRoleAssignment -Name 'Serraview impersonation' $($x[1])"
    $j = New-Job @('impersonation.resources')
    $r = Invoke-Job $j
    $a = (Get-FakeState).assignments['Serraview impersonation']
    Note $s 'is left as it is, and said' ($a.write -eq 'Organization' -and -not $a.custom -and (Said $r 'something else') -and @(May).Count -eq $(if ($a.role -eq 'ApplicationImpersonation' -and $a.assignee -eq (Obj 'svc-rooms').guid) { 1 } else { 0 })) (Get-Bad $r)
}
$s = 'S4 the name belongs to an assignment that is switched off'
Reset-Org '$null = New-ManagementScope -Name "S" -RecipientRestrictionFilter "Alias -eq ''x''"; $null = New-ManagementRoleAssignment -Name "Serraview impersonation" -Role ApplicationImpersonation -User svc-rooms -CustomRecipientWriteScope S; $s.assignments["Serraview impersonation"].enabled=$false'
$j = New-Job @('impersonation.resources')
$r = Invoke-Job $j -NoForce
Note $s 'is asked about: nobody there means no' (-not (Get-FakeState).assignments['Serraview impersonation'].enabled -and $r.Code -eq 1) (Get-Bad $r)
foreach ($x in @(@('another role', 'Mail Recipients', '$null = New-ManagementScope -Name "S" -RecipientRestrictionFilter "Alias -eq ''x''"', 'S'), @('no scope', 'ApplicationImpersonation', '$null = 0', ''))) {
    $s = "S4 a role group of the name with $($x[0])"
    Reset-Org "$($x[2]); `$null = New-RoleGroup -Name 'Serraview service' -Roles '$($x[1])' $(if ($x[3]) { '-CustomRecipientWriteScope S' })"
    $j = New-Job @('impersonation.role_group')
    $r = Invoke-Job $j
    Note $s 'is not joined, and it is said' ((Said $r 'something else') -and -not @((Obj 'Serraview service').members).Count -and $r.Code -eq 1) (Get-Bad $r)
}

# S5 what may not go, and what stands in the way (wide-*)
$s = 'S5 the scope is refused'
Reset-Org $wide
$j = New-Job $m $agreed
Set-FakeOption @{ RefuseCmdlet = 'New-ManagementScope' }
$r = Invoke-Job $j
Set-FakeOption @{ RefuseCmdlet = $null }
Note $s 'the wide one stays' (Has 'Old wide') (Get-Bad $r)
$s = 'S5 there is no account'
Reset-Org '$null = New-ManagementRoleAssignment -Name "Old wide" -Role ApplicationImpersonation -User alice' -Bare
$z = Get-FakePicture
$j = New-Job @('impersonation.resources') $agreed
$r = Invoke-Job $j
Note $s 'somebody else''s stays' ((Has 'Old wide') -and $r.Code -eq 1) (Get-Bad $r)
foreach ($range in 'OU', 'ExclusiveRecipientScope') {
    $s = "S5 a range that could not be given back, $range"
    Reset-Org ($wide + "`$s.assignments['Old wide'].write='$range'; `$s.assignments['Old wide'].custom='practice.example/Sales'")
    $j = New-Job $m $agreed
    $r = Invoke-Job $j
    Note $s 'stays though it was allowed, and is said' ((Has 'Old wide') -and (Said $r 'Old wide.*by hand')) (Get-Bad $r)
}
foreach ($range in 'OU', 'ExclusiveRecipientScope') {
    $s = "S5 its own name with a range that could not be given back, $range"
    Reset-Org "`$null = New-ManagementRoleAssignment -Name 'Serraview impersonation' -Role ApplicationImpersonation -User svc-rooms; `$s.assignments['Serraview impersonation'].write='$range'; `$s.assignments['Serraview impersonation'].custom='practice.example/Sales'"
    $j = New-Job @('impersonation.resources')
    $r = Invoke-Job $j
    $left = (Get-FakeState).assignments['Serraview impersonation'].write -eq $range
    Note $s 'is not changed, whatever -Force says, and is said' ($left -and (Said $r 'Serraview impersonation.*by hand') -and $r.Code -eq 1) (Get-Bad $r)
}
$s = 'S5 its own assignment reaches everybody'
Reset-Org '$null = New-ManagementRoleAssignment -Name "Serraview impersonation" -Role ApplicationImpersonation -User svc-rooms'
$z = Get-FakePicture
$j = New-Job $m
$r = Invoke-Job $j
Note $s 'is not narrowed unless that was allowed' ((Get-FakeState).assignments['Serraview impersonation'].write -eq 'Organization' -and (Said $r 'wizard')) (Get-Bad $r)
$s = 'S5 a name that was allowed, with a sign that shows nothing'
Reset-Org $wide
$j = New-Job $m @{ MayRemove = @('Old' + [char] 0xad + ' wide') }
$r = Invoke-Job $j
Note $s 'does not count' (Has 'Old wide') (Get-Bad $r)

# S6 everybody (everybody-*), and rights that are switched off (others)
$s = 'S6 everybody already, by another assignment'
Reset-Org $wide
$z = Get-FakePicture
$j = New-Job @('impersonation.everybody')
$r = Invoke-Job $j
Note $s 'no second one is made, and the first is named' ((Get-FakePicture) -ceq $z -and (Said $r 'Old wide') -and $r.Code -eq 0) (Get-Bad $r)
$narrow = '$null = New-ManagementScope -Name "S" -RecipientRestrictionFilter "Alias -eq ''x''"; $null = New-ManagementRoleAssignment -Name "Serraview impersonation" -Role ApplicationImpersonation -User svc-rooms -CustomRecipientWriteScope S'
$s = 'S6 everybody, where somebody had limited it'
Reset-Org $narrow
$z = Get-FakePicture
$j = New-Job @('impersonation.everybody')
$r = Invoke-Job $j -NoForce
Note $s 'is asked about: nobody there means no' ((Get-FakePicture) -ceq $z -and $r.Code -eq 1) (Get-Bad $r)
$s = 'S6 everybody, where this product had limited it'
Reset-Org
$z = Get-FakePicture
$f = New-Folder
$j = New-Job $m @{} $f
$null = Invoke-Job $j
$half = Get-FakePicture
$j = New-Job @('impersonation.everybody') @{} $f
$r = Invoke-Job $j -NoForce
Note $s 'is widened without a question' ((Test-FakeReach 'svc-rooms' 'bob') -and $r.Code -eq 0) (Get-Bad $r)
$null = Invoke-Job $j -Undo
Note $s 'the undo narrows it again' ((Get-FakePicture) -ceq $half) (Get-Diff $half (Get-FakePicture))
$j = New-Job $m @{} $f
$null = Invoke-Job $j -Undo
Test-Exact $s
$s = 'S6 a right that is switched off'
Reset-Org ($wide + '$s.assignments["Old wide"].enabled=$false')
$j = New-Job $m
$r = Invoke-Job $j
Note $s 'is named, and no failure' ((Said $r 'Old wide.*switched off') -and $r.Code -eq 0) "$($r.Code) $($r.Lines)"

# S8 lists (people-in-list, dynamic-group)
$s = 'S8 a list of people'
Reset-Org '$list.type="MailUniversalDistributionGroup"; $list.members=@($alice.guid)'
$z = Get-FakePicture
$j = New-Job @('room_list.create', 'room_list.fill')
$r = Invoke-Job $j -NoForce
Note $s 'without -Force it stays what it is, with whom it has' ((Get-FakePicture) -ceq $z -and $r.Code -eq 1) "$(Get-Bad $r) $(Get-Diff $z (Get-FakePicture))"
$s = 'S8 a dynamic group at the address'
Reset-Org '$list.type="DynamicDistributionGroup"'
$z = Get-FakePicture
$j = New-Job $lists
$r = Invoke-Job $j
Test-Left $s $r 'DynamicDistributionGroup'

# S9 a role group with members of others (role-group-with-members)
$s = 'S9 a role group that somebody else joined'
Reset-Org
$j = New-Job @('impersonation.role_group')
$null = Invoke-Job $j
$g = Obj 'Serraview service'
$g.members = @($g.members) + (Obj 'alice').guid
$null = Invoke-Job $j -Undo -NoForce
Note $s 'is not removed unasked, and its note stays' ($null -ne (Obj 'Serraview service') -and (Get-Live $j) -ge 1) "live $(Get-Live $j)"
$s = 'S9 a mailbox that was given to the account'
Reset-Org '$null = New-FakeObject @{ name="svc-rooms"; sam="svc-rooms"; upn="svc-rooms@practice.example" }' -Bare
$j = New-Job @('account.mailbox')
$null = Invoke-Job $j
(Obj 'svc-rooms').items = 40
$null = Invoke-Job $j -Undo -NoForce
Note $s 'is not taken away unasked' ((Obj 'svc-rooms').type -eq 'UserMailbox' -and (Get-Live $j) -eq 1) "live $(Get-Live $j)"

# S9 what Outlook was sent to before (autodiscover-names)
$s = 'S9 another Autodiscover address'; Reset-Org; $z = Get-FakePicture; $j = New-Job @('endpoint.autodiscover'); $r = Invoke-Job $j -NoForce; Test-Left $s $r 'instead of https://ex1\.practice\.example/'

# S10 names (names)
$s = 'S10 both names taken'
Reset-Org '$null = New-FakeObject @{ name="lobby"; type="MailContact"; alias="c1"; primary="a@elsewhere.example"; class="contact" }; $null = New-FakeObject @{ name="lobby@practice.example"; type="MailContact"; alias="c2"; primary="b@elsewhere.example"; class="contact" }'
$z = Get-FakePicture
$j = New-Job @('rooms.create') @{ Rooms = @('lobby@practice.example') }
$r = Invoke-Job $j
Note $s 'a third is found' (@(Test-Promise @('rooms.create') $j.Values).Count -eq 0) (Get-Bad $r); $null = Invoke-Job $j -Undo; Test-Exact $s
$s = 'S10 the short name belongs to somebody else'
Reset-Org '$null = New-FakeObject @{ name="svc-new"; sam="svc-new"; upn="else@practice.example" }' -Bare
$z = Get-FakePicture
$j = New-Job @('account.enable', 'account.names') @{ Login = 'svc-new@practice.example' } -Place 'active_directory'
$r = Invoke-Job $j
Test-Left $s $r 'belongs to another account'
Note $s 'no password was asked for' ($r.Prompts -eq 0) "$($r.Prompts)"

# S11 the forest, the session, kinds (forest-account, session-given-back, namesake, kinds)
$s = 'S11 a name whose ending is no domain'
Reset-Org '$s.suffixes=@("brand.example"); $null = New-FakeObject @{ name="svc-far"; sam="svc-far"; upn="svc@brand.example"; domainDns="other.practice.example"; netbios="OTHER"; enabled=$false }' -Bare
$j = New-Job @('account.enable') @{ Login = 'svc@brand.example'; Organization = @('brand.example') } -Place 'active_directory'
$r = Invoke-Job $j
Note $s 'is found in the forest' ((Obj 'svc-far').enabled -and $r.Code -eq 0) (Get-Bad $r)
$null = Invoke-Job $j -Undo; Note $s 'and taken back there' (-not (Obj 'svc-far').enabled -and (Get-Live $j) -eq 0) "live $(Get-Live $j)"
$s = 'S11 a mailbox for DOMAIN\user beside a namesake'
Reset-Org '$null = New-FakeObject @{ name="near"; sam="svc-rooms"; upn="near@practice.example" }; $null = New-FakeObject @{ name="far"; sam="svc-rooms"; upn="far@practice.example"; domainDns="other.practice.example"; netbios="OTHER" }' -Bare
$j = New-Job @('account.mailbox') @{ Login = 'OTHER\svc-rooms' }
$r = Invoke-Job $j
Note $s 'goes to the one that the domain means' ((Obj 'far').type -eq 'UserMailbox' -and (Obj 'near').type -eq 'User') "$((Obj 'far').type) $((Obj 'near').type) $(Get-Bad $r)"
foreach ($how in 'another organization', '-WhatIf', 'a failure') {
    $s = "S11 the session after $how"
    Reset-Org
    Set-ADServerSettings -ViewEntireForest $false -PreferredGlobalCatalog 'dc1.practice.example'
    $view = Get-FakeSession
    $j = New-Job @('rooms.processing') $(if ($how -eq 'another organization') { @{ Organization = @('contoso.example') } } else { @{} })
    if ($how -eq 'a failure') { Set-FakeOption @{ FailGet = '^Get-CalendarProcessing$' } }
    $null = Invoke-Job $j -WhatIf:($how -eq '-WhatIf')
    Set-FakeOption @{ FailGet = $null }
    Note $s 'sees what it saw before' ((Get-FakeSession) -ceq $view) (Get-FakeSession)
}
foreach ($pair in @(@('MailUser', 'change it there'), @('MailContact', 'another address'), @('LinkedMailbox', 'another forest'))) {
    $s = "S11 a room's address belongs to a $($pair[0])"
    Reset-Org "`$null = New-FakeObject @{ name='odd'; sam='odd'; type='$($pair[0])'; alias='odd'; primary='odd@practice.example' }"
    $z = Get-FakePicture
    $j = New-Job @('rooms.create') @{ Rooms = @('odd@practice.example') }
    $r = Invoke-Job $j
    Test-Left $s $r "$($pair[0]).*$($pair[1])"
}
$s = 'S11 another directory'
Reset-Org
$z = Get-FakePicture
$j = New-Job @('account.enable') @{ Organization = @('contoso.example') } -Place 'active_directory'
$r = Invoke-Job $j
Note $s 'stops before anything' ($r.Code -eq 2 -and (Get-FakePicture) -ceq $z) "$($r.Code)"

# S16 names of lists (texts)
foreach ($name in '(A) -or "B"', "O'Neil -and (C", ('Mu' + [char] 0x308 + 'ller'), ('R' + [char] 0x200b + 'ooms')) {
    $s = "S16 a list called $($name -replace '[^ -~]', '?')"
    Reset-Org
    $l = Obj 'meeting-rooms'
    $l.name = $name
    $l.sam = 'odd'
    $j = New-Job $m
    $r = Invoke-Job $j
    $r2 = Invoke-Job $j
    Note $s 'the scope is made, and known again' ($r.Changes -eq 2 -and $r2.Changes -eq 0 -and $r2.Code -eq 0) "$($r.Changes) $($r2.Changes) $(Get-Bad $r) $(Get-Bad $r2)"
}

# S17 not done and not said (expired, none-says-who)
$s = 'S17 an account that has expired'
Reset-Org '$acc.expires=[datetime]"2020-01-01"'
$j = New-Job @('account.enable') -Place 'active_directory'
$r = Invoke-Job $j
Note $s 'is said' ((Said $r 'expired') -and $r.Code -eq 1) (Get-Bad $r)
$s = 'S17 an account that is locked again'
Reset-Org '$acc.locked=$true'
$j = New-Job @('account.unlock') -Place 'active_directory'
$null = Invoke-Job $j
(Obj 'svc-rooms').locked = $true
$r = Invoke-Job $j
Note $s 'is unlocked again' (-not (Obj 'svc-rooms').locked) (Get-Bad $r)
$u = Invoke-Job $j -Undo
Note $s 'the undo says that there is no way back' ((Said $u 'no way back') -and $u.Code -eq 0 -and (Get-Live $j) -eq 0) "$($u.Code) live $(Get-Live $j) $($u.Lines)"
foreach ($x in @(@('account.ews', 'account.mailbox', 'exchange_server'), @('rooms.full_access', 'account.mailbox', 'exchange_server'), @('rooms.processing', 'rooms.create', 'exchange_server'), @('account.mailbox', 'directory administrator', 'exchange_server'), @('account.names', 'account.enable', 'active_directory'))) {
    $s = "S17 nothing there for $($x[0])"
    Reset-Org '' -Bare
    $j = New-Job @($x[0]) @{} -Place $x[2]
    $r = Invoke-Job $j
    Note $s 'who or what makes it is said' ((Said $r $x[1]) -and $r.Code -eq 1) (Get-Bad $r)
}

# S19 what cannot be read is not empty (lists-unread)
foreach ($x in @(@('endpoint.autodiscover', 'Get-ClientAccessService'), @('endpoint.basic', 'Get-WebServicesVirtualDirectory'), @('address_book.update', 'Get-AddressList'), @('impersonation.members', 'Get-ManagementRoleAssignment'), @('impersonation.everybody', 'Get-ManagementRoleAssignment'))) {
    $s = "S19 $($x[1]) fails for $($x[0])"
    Reset-Org
    Set-FakeOption @{ FailGet = "^$($x[1])`$" }
    $j = New-Job @($x[0])
    $r = Invoke-Job $j
    Set-FakeOption @{ FailGet = $null }
    Note $s 'failed, not "none"' ((Said $r '^failed') -and $r.Code -eq 1) "$($r.Code) $(Get-Bad $r)"
}

# Exchange Server and Active Directory: what a customer's organization had in it, one scenario or several for each row of the list of
# kinds (README.md).
. "$PSScriptRoot/lab.onprem.ps1"
$wide = '$null = New-ManagementRoleAssignment -Name "Old wide" -Role ApplicationImpersonation -User svc-rooms;'
$m = @('impersonation.members'); $agreed = @{ MayRemove = @('Old wide') }; $lists = @('room_list.create', 'room_list.fill', 'room_list.manager')
$set = 'rooms.create', 'rooms.primary_address', 'rooms.processing', 'room_list.create', 'room_list.fill', 'room_list.manager', 'rooms.full_access', 'impersonation.members', 'endpoint.basic'
function May { @((Get-FakeState).assignments.Values | Where-Object { $_.enabled -and $_.role -eq 'ApplicationImpersonation' -and $_.assignee -eq (Obj 'svc-rooms').guid }) }
function Has([string] $Assignment) { (Get-FakeState).assignments.ContainsKey($Assignment) }
function Test-Exact([string] $Scenario, [string] $Check = 'undone: exact') { Note $Scenario $Check ((Get-FakePicture) -ceq $z) (Get-Diff $z (Get-FakePicture)) }

# S1 noted after it was made
$s = 'S1 the password is refused'
Reset-Org '' -Bare
$z = Get-FakePicture
$j = New-Job @('account.enable') -Place 'active_directory'
Set-FakeOption @{ BadPassword = $true }
$r = Invoke-Job $j
Note $s 'said, and the half-made account is noted' ($r.Code -eq 1 -and (Get-Live $j) -eq 1) "$($r.Code) live $(Get-Live $j)"
Set-FakeOption @{ BadPassword = $false }
$r = Invoke-Job $j
Note $s 'the next run asks again and enables it' ((Obj 'svc-rooms').enabled -and $r.Prompts -eq 1) "$($r.Prompts) prompts $($r.Lines)"
$null = Invoke-Job $j -Undo; Note $s 'taken back: disabled' (-not (Obj 'svc-rooms').enabled -and (Get-Live $j) -eq 0) ''

# S2 the undo forgets
$s = 'S2 while look-ups fail'
Reset-Org
Set-FakeOption @{ FailGet = '^Get-Recipient$' }
$z = Get-FakePicture
$j = New-Job ($set | Where-Object { $_ -ne 'endpoint.basic' })
$r = Invoke-Job $j
Note $s 'nothing is made and nothing is called missing' ((Get-FakePicture) -ceq $z -and -not (Said $r 'there is no')) ''; Set-FakeOption @{ FailGet = $null }
foreach ($c in 'Get-Recipient', 'Get-Mailbox', 'Get-CalendarProcessing', 'Get-DistributionGroup', 'Get-DistributionGroupMember', 'Get-MailboxPermission', 'Get-ManagementScope', 'Get-ManagementRoleAssignment', 'Get-WebServicesVirtualDirectory') {
    $s = "S2 $c fails during the whole undo"
    Reset-Org ($wide + '$s.objects.Remove($rooms[2].guid); $rooms[0].primary="ak@practice.example"; $rooms[0].mail="ak@practice.example"; $rooms[0].proxies=@("ak@practice.example","akerhus-101@practice.example"); $rooms[0].policy=$false')
    $z = Get-FakePicture
    $j = New-Job $set $agreed
    $null = Invoke-Job $j
    Set-FakeOption @{ FailGet = "^$c`$" }
    $null = Invoke-Job $j -Undo
    Set-FakeOption @{ FailGet = $null }
    $null = Invoke-Job $j -Undo
    Set-JournalOld $j
    $null = Invoke-Job $j -Undo
    Test-Exact $s 'and works later: exact'; Note $s 'no note is left' ((Get-Live $j) -eq 0) "live $(Get-Live $j)"
}
$s = 'S2 a scope that somebody else uses'
Reset-Org
$j = New-Job $m
$null = Invoke-Job $j
$null = New-ManagementRoleAssignment -Name 'Third' -Role ApplicationImpersonation -User alice -CustomRecipientWriteScope 'Serraview members'
$null = Invoke-Job $j -Undo
Note $s 'stays, and so does its note' ((Get-FakeState).scopes.ContainsKey('Serraview members') -and (Get-Live $j) -eq 1) "live $(Get-Live $j)"
Remove-ManagementRoleAssignment -Identity 'Third' -Confirm:$false
$null = Invoke-Job $j -Undo
Note $s 'and goes when it is free' (-not (Get-FakeState).scopes.ContainsKey('Serraview members') -and (Get-Live $j) -eq 0) ''

# S3 notes belong to nobody
$s = 'S3 two products in one folder'; Reset-Org '$s.objects.Remove($rooms[2].guid)'; $z = Get-FakePicture; $f = New-Folder
$a = New-Job $set @{} $f 'exchange_server' 'a'
$b = New-Job $set @{ Names = 'Flowscape' } $f 'exchange_server' 'b'
$null = Invoke-Job $a
$null = Invoke-Job $b
$null = Invoke-Job $a -Undo
Note $s 'the other keeps what it needs' (@(Test-Promise $set $b.Values).Count -eq 0) "$(Test-Promise $set $b.Values)"
for ($n = 0; $n -lt 2; $n++) { $u = Invoke-Job $b -Undo; $v = Invoke-Job $a -Undo }
Test-Exact $s 'in the end as before'
Note $s 'no note is left' ((Get-Live $a) -eq 0) "live $(Get-Live $a) $(Get-Bad $u) $(Get-Bad $v)"
$s = 'S3 a script with fewer tasks'
Reset-Org
$z = Get-FakePicture
$f = New-Folder
$all = New-Job $set @{} $f
$null = Invoke-Job $all
$live = Get-Live $all
$less = New-Job @('endpoint.basic') @{} $f
$r = Invoke-Job $less -Undo
Note $s 'takes back its own alone, and says how many stay' ((Said $r '\d+ entries of other tasks stay') -and (Get-Live $less) -gt 0 -and (Get-Live $less) -lt $live -and $r.Code -eq 0) "code $($r.Code), live $(Get-Live $less) of $live"
$all = New-Job $set @{} $f; $null = Invoke-Job $all -Undo; Test-Exact $s 'the whole script takes back the rest: exact'

# S4 found by name, never compared
foreach ($filter in "(MemberOfGroup -eq 'CN=meeting-rooms,CN=Users,DC=practice,DC=example') -and (Alias -eq 'svc-rooms')", "RecipientTypeDetails -eq 'RoomMailbox' -or RecipientTypeDetails -eq 'UserMailbox'", "-not(Alias -eq 'x')") {
    $s = "S4 a scope of the name with the filter $filter"
    Reset-Org "`$null = New-ManagementScope -Name 'Serraview members' -RecipientRestrictionFilter `"$filter`""
    $j = New-Job $m
    $r = Invoke-Job $j -NoForce
    Note $s 'noticed, and nothing is given' (@(May).Count -eq 0 -and (Said $r '^(left out|failed)')) ''
    $r = Invoke-Job $j; Note $s 'with consent it is put right' ((Get-FakeState).scopes['Serraview members'].filter -match 'RoomMailbox' -and @(May).Count -eq 1) (Get-Bad $r)
}
$s = 'S4 the name belongs to a group''s assignment'
Reset-Org '$g = New-FakeObject @{ class="group"; name="Helpers"; sam="Helpers"; type="MailUniversalSecurityGroup"; alias="helpers"; primary="helpers@practice.example" }; $null = New-ManagementRoleAssignment -Name "Serraview impersonation" -Role ApplicationImpersonation -SecurityGroup "Helpers"'
$z = Get-FakePicture
$j = New-Job $m
$r = Invoke-Job $j
Note $s 'left alone, and said' ((Said $r '^(left out|failed).*Serraview impersonation') -and (Get-FakeState).assignments['Serraview impersonation'].custom -ne 'Serraview members') (Get-Bad $r)
$null = Invoke-Job $j -Undo
Test-Exact $s
$s = 'S4 a role group of the name without the role'
Reset-Org '$g = New-FakeObject @{ class="group"; type="RoleGroup"; name="Serraview service"; container="OU=Microsoft Exchange Security Groups,DC=practice,DC=example"; sam="Serraview service" }'
$j = New-Job @('impersonation.role_group')
$r = Invoke-Job $j
Note $s 'is not taken for done' ($r.Code -eq 1 -or @(Test-Promise @('impersonation.role_group') $j.Values).Count -eq 0) "$($r.Code) $(Get-Bad $r)"

# S5 the old right goes before the new one works
$s = 'S5 a wide right that was switched off'
Reset-Org ($wide + '$s.assignments["Old wide"].enabled=$false')
$z = Get-FakePicture
$j = New-Job $m $agreed
$null = Invoke-Job $j
Note $s 'is left as it is' ((Has 'Old wide') -and (Get-FakeState).assignments['Old wide'].enabled -eq $false) ''
$null = Invoke-Job $j -Undo
Test-Exact $s
$s = 'S5 the narrow right is refused'
Reset-Org $wide
$j = New-Job $m $agreed
Set-FakeOption @{ RefuseCmdlet = 'New-ManagementRoleAssignment' }
$r = Invoke-Job $j
Set-FakeOption @{ RefuseCmdlet = $null }
Note $s 'the wide one stays' (Has 'Old wide') "$($r.Log)"
$s = 'S5 nobody agreed in the wizard'; Reset-Org $wide; $z0 = (Get-FakeState).assignments['Old wide'].write; $j = New-Job $m; $r = Invoke-Job $j
Note $s 'the wide right stays, whatever -Force says; its name, its range and what to do are said' ((Has 'Old wide') -and (Said $r 'left out.*Old wide.*Organization')) "$z0 $(Get-Bad $r)"
$s = 'S5 somebody agreed to its name'
Reset-Org $wide
$z = Get-FakePicture
$j = New-Job $m $agreed
$r = Invoke-Job $j -NoForce
Note $s 'it goes without another question, after the narrow one' (-not (Has 'Old wide') -and @(May).Count -eq 1 -and $r.Code -eq 0) "$($r.Code) $(Get-Bad $r) $($r.Log -join ';')"
$log = @($r.Log | Where-Object { $_ -match 'ManagementRoleAssignment' })
Note $s 'in that order' ("$($log[0])" -like 'New-*' -and "$($log[-1])" -like 'Remove-*') "$($log -join ';')"
$null = Invoke-Job $j -Undo
Test-Exact $s
foreach ($x in @(@('of its own mailbox alone', '$s.assignments["Old wide"].write="Self"'), @('with a scope of its own', '$null = New-ManagementScope -Name "Own scope" -RecipientRestrictionFilter "Alias -like ''*''"; $s.assignments["Old wide"].write="CustomRecipientScope"; $s.assignments["Old wide"].custom="Own scope"'))) {
    $s = "S5 an assignment $($x[0])"
    Reset-Org ($wide + $x[1])
    $z = Get-FakePicture
    $j = New-Job $m $agreed
    $null = Invoke-Job $j
    $null = Invoke-Job $j -Undo
    Test-Exact $s 'enabled, range and scope are as before after the undo'
}
$s = 'S5 removed by hand for good'
Reset-Org $wide
$j = New-Job $m $agreed
Set-FakeOption @{ RefuseCmdlet = 'Remove-ManagementRoleAssignment' }
$null = Invoke-Job $j
Set-FakeOption @{ RefuseCmdlet = $null }
(Get-FakeState).assignments.Remove('Old wide')
$null = Invoke-Job $j -Undo
Note $s 'does not come back' (-not (Has 'Old wide')) ''

# S6 "nobody else" is untrue
$s = 'S6 a right by a group'
Reset-Org ($wide + '$g = New-FakeObject @{ class="group"; name="Old admins"; sam="Old admins"; type="MailUniversalSecurityGroup"; alias="oldadmins"; primary="oldadmins@practice.example"; members=@($acc.guid) }; $null = New-ManagementRoleAssignment -Name "By group" -Role ApplicationImpersonation -SecurityGroup "Old admins"')
$j = New-Job $m $agreed
$r = Invoke-Job $j
Note $s 'is said with its name' (Said $r 'By group.*Old admins') (Get-Bad $r)
$s = 'S6 a right with another scope'
Reset-Org '$null = New-ManagementScope -Name "Own scope" -RecipientRestrictionFilter "Alias -like ''*''"; $null = New-ManagementRoleAssignment -Name "Second" -Role ApplicationImpersonation -User svc-rooms -CustomRecipientWriteScope "Own scope"'
$j = New-Job $m
$r = Invoke-Job $j
Note $s 'is said' (Said $r 'Second.*Own scope') (Get-Bad $r)
$s = 'S6 a person in the list'
Reset-Org '$list.members=@($alice.guid)'
$j = New-Job $m
$null = Invoke-Job $j
Note $s 'is not reached' (-not (Test-FakeReach 'svc-rooms' 'alice')) (Get-FakeState).scopes['Serraview members'].filter
$r = Invoke-Job $j
Note $s 'as Exchange writes it, the filter is known again' ($r.Changes -eq 0) ''

. "$PSScriptRoot/situations.onprem.more.ps1"
. "$PSScriptRoot/situations.onprem.added.ps1"
Write-Sum 'situations.onprem'

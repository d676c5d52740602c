# The second half of situations.onprem.ps1, which dot-sources it: S7 to S19.
# S7 people's mailboxes
foreach ($who in 'alice', 'svc-rooms') {
    Reset-Org
    $z = Get-FakePicture
    $j = New-Job @('rooms.create', 'rooms.primary_address', 'rooms.processing') @{ Rooms = @("$who@practice.example"); MayConvert = @("$who@practice.example") }
    $r = Invoke-Job $j
    Note "S7 the mailbox of $who among the rooms" 'is never converted here, and it is said' ((Get-FakePicture) -ceq $z -and (Said $r 'UserMailbox')) (Get-Bad $r)
}
Reset-Org
$z = Get-FakePicture
$j = New-Job @('equipment.create') @{ Equipment = 'alice@practice.example'; MayConvert = @('alice@practice.example') }
$r = Invoke-Job $j
Note 'S7 a person''s mailbox as equipment' 'is never converted here' ((Get-FakePicture) -ceq $z) (Get-Bad $r)

# S8 lists
$s = 'S8 a security group at the address'
Reset-Org '$list.type="MailUniversalSecurityGroup"; $list.members=@($alice.guid)'
$z = Get-FakePicture
$j = New-Job $lists
$r = Invoke-Job $j
Test-Exact $s 'keeps its members and its kind'
Note $s 'it is said' (Said $r 'SecurityGroup') (Get-Bad $r)
$s = 'S8 a member without an address'
Reset-Org '$u = New-FakeObject @{ name="plain"; sam="plain"; upn="plain@practice.example" }; $list.members=@($u.guid)'
$z = Get-FakePicture
$j = New-Job @('room_list.fill')
$null = Invoke-Job $j
$null = Invoke-Job $j -Undo
Test-Exact $s 'comes back'
$s = 'S8 whom others added meanwhile'
Reset-Org
$j = New-Job @('room_list.fill')
$null = Invoke-Job $j
$l = Obj 'meeting-rooms'
$l.members = @($l.members) + (Obj 'alice').guid
$null = Invoke-Job $j -Undo
Note $s 'stays' (@((Obj 'meeting-rooms').members) -contains (Obj 'alice').guid) ''

# S9 the undo destroys
$s = 'S9 another room bears the address as an alias'
Reset-Org
$j = New-Job @('rooms.create') @{ Rooms = @('new@practice.example') }
$null = Invoke-Job $j
$x = Obj 'new'
$null = (Get-FakeState).objects.Remove($x.guid)
$null = New-FakeObject @{ name = 'new2'; type = 'RoomMailbox'; alias = 'new2'; primary = 'new2@practice.example'; proxies = @('new2@practice.example', 'new@practice.example') }
$null = Invoke-Job $j -Undo
Note $s 'it is not removed' ($null -ne (Obj 'new2')) ''
$s = 'S9 the URL was changed since'
Reset-Org
$j = New-Job @('endpoint.basic')
$null = Invoke-Job $j
(Get-FakeState).vdirs['EX1\EWS (Default Web Site)'].external = 'https://elsewhere/EWS'
$null = Invoke-Job $j -Undo
Note $s 'taken back all the same' ((Get-FakeState).vdirs['EX1\EWS (Default Web Site)'].basic -eq $false) ''
$s = 'S9 Autodiscover was pointed elsewhere since'
Reset-Org
$j = New-Job @('endpoint.autodiscover')
$null = Invoke-Job $j
(Get-FakeState).cas['EX1'].uri = 'https://by.hand/Autodiscover/Autodiscover.xml'
$null = Invoke-Job $j -Undo
Note $s 'stays as somebody set it' ((Get-FakeState).cas['EX1'].uri -eq 'https://by.hand/Autodiscover/Autodiscover.xml') (Get-FakeState).cas['EX1'].uri

# S10 one refusal ends everything
$s = 'S10 a former member is gone'
Reset-Org '$list.members=@($alice.guid); $list.type="MailUniversalDistributionGroup"'
$j = New-Job @('room_list.create', 'room_list.fill', 'rooms.processing')
$null = Invoke-Job $j
$a = Obj 'alice'
$null = (Get-FakeState).objects.Remove($a.guid)
$null = Invoke-Job $j -Undo
$l = Obj 'meeting-rooms'
Note $s 'everything else is taken back' ($l.type -eq 'MailUniversalDistributionGroup' -and -not @($l.members | Where-Object { (Get-FakeState).objects.ContainsKey($_) }).Count) "$($l.type) $($l.members)"
$s = 'S10 the account is gone'
Reset-Org $wide
$j = New-Job @('room_list.manager', 'rooms.full_access', 'impersonation.members', 'endpoint.basic') $agreed
$null = Invoke-Job $j
Set-JournalOld $j
$a = Obj 'svc-rooms'
$null = (Get-FakeState).objects.Remove($a.guid)
$r = Invoke-Job $j -Undo
Note $s 'the rest is taken back (Basic)' ((Get-FakeState).vdirs.Values[0].basic -eq $false) ''
$s = 'S10 the former address is taken'
Reset-Org '$rooms[0].primary="ak@practice.example"; $rooms[0].mail="ak@practice.example"; $rooms[0].proxies=@("ak@practice.example","akerhus-101@practice.example"); $rooms[0].policy=$false'
$j = New-Job @('rooms.primary_address', 'rooms.processing')
$null = Invoke-Job $j
$x = Obj 'akerhus-101'
$x.proxies = @('akerhus-101@practice.example')
$null = New-FakeObject @{ name = 'other'; type = 'UserMailbox'; alias = 'other'; primary = 'ak@practice.example' }
$r = Invoke-Job $j -Undo
Note $s 'said, the rest is taken back, the note stays' ((Said $r 'failed.*Primary') -and (Get-Live $j) -eq 1) "live $(Get-Live $j) $(Get-Bad $r)"
$s = 'S10 a name already taken'
Reset-Org '$null = New-FakeObject @{ name="lobby"; type="MailContact"; alias="lobbycontact"; primary="x@elsewhere.example"; class="contact" }'
$j = New-Job @('rooms.create') @{ Rooms = @('lobby@practice.example', 'next@practice.example') }
$r = Invoke-Job $j
Note $s 'another is chosen, the next room is made' (@(Test-Promise @('rooms.create') $j.Values).Count -eq 0 -and $r.Code -eq 0) "$(Get-Bad $r)"
$s = 'S10 one server is down'
Reset-Org '$s.vdirs["EX2\EWS (Default Web Site)"]=@{server="EX2";internal="https://127.0.0.1/EWS";external=$null;basic=$false;down=$true}'
$j = New-Job @('endpoint.basic')
$r = Invoke-Job $j
Note $s 'said which, the other is done' ((Said $r 'failed.*EX2') -and (Get-FakeState).vdirs['EX1\EWS (Default Web Site)'].basic) (Get-Bad $r)

# S11 wrong world
$s = 'S11 an unknown domain'
Reset-Org '' -Bare
$j = New-Job @('account.enable') @{ Login = 'NOWHERE\svc' } -Place 'active_directory'
$r = Invoke-Job $j
Note $s 'stops before anything' ($r.Code -eq 2 -and $r.Changes -eq 0) "$($r.Lines)"
$s = 'S11 a namesake in this domain'
Reset-Org '$null = New-FakeObject @{ name="svc-rooms"; sam="svc-rooms"; upn="svc-rooms@other.practice.example"; domainDns="other.practice.example"; netbios="OTHER"; enabled=$false; givenName="far" }; $acc.givenName="near"; $acc.enabled=$false'
$j = New-Job @('account.enable', 'account.names') @{ Login = 'OTHER\svc-rooms' } -Place 'active_directory'
$null = Invoke-Job $j
$near = @((Get-FakeState).objects.Values | Where-Object { $_.sam -eq 'svc-rooms' -and $_.domainDns -eq 'practice.example' })[0]
Note $s 'is never touched' ($near.givenName -eq 'near' -and -not $near.enabled) "$($near.givenName) $($near.enabled)"
$s = 'S11 an account that the forest knows by this name'
Reset-Org '$null = New-FakeObject @{ name="svc-far"; sam="svc-far"; upn="svc-far@practice.example"; domainDns="other.practice.example"; netbios="OTHER"; enabled=$false }; $null = New-FakeObject @{ name="svc-far"; sam="svc-far"; upn="else@practice.example"; enabled=$false }' -Bare
$j = New-Job @('account.enable') @{ Login = 'svc-far@practice.example' } -Place 'active_directory'
$r = Invoke-Job $j
$far = @((Get-FakeState).objects.Values | Where-Object { $_.upn -eq 'svc-far@practice.example' })[0]
$near = @((Get-FakeState).objects.Values | Where-Object { $_.upn -eq 'else@practice.example' })[0]
Note $s 'is found in its own domain and enabled there; one that merely has the short name is not' ($far.enabled -and -not $near.enabled) "$($far.enabled) $($near.enabled) $(Get-Bad $r)"
$s = 'S11 a room of another domain of the forest'
Reset-Org '$null = New-FakeObject @{ name="far-101"; sam="far-101"; upn="far-101@practice.example"; type="RoomMailbox"; alias="far-101"; primary="far-101@practice.example"; domainDns="other.practice.example"; netbios="OTHER"; enabled=$false }'
$j = New-Job @('rooms.create', 'rooms.processing') @{ Rooms = @('far-101@practice.example') }
$r = Invoke-Job $j
Note $s 'is seen: none is made, and it is set' (@((Get-FakeState).objects.Values | Where-Object { $_.primary -eq 'far-101@practice.example' }).Count -eq 1 -and @(Test-Promise @('rooms.processing') $j.Values).Count -eq 0 -and $r.Code -eq 0) "$(Get-Bad $r)"
Note $s 'the session sees what it saw before' ((Get-FakeSession) -ceq $FreshView) (Get-FakeSession)
$s = 'S11 a session that does not take back its settings as a whole'
Reset-Org '' -Opt @{ NoWholeSettings = $true }
$j = New-Job @('rooms.processing')
$r = Invoke-Job $j
Note $s 'at least the view is given back, and the rest said' ((Get-FakeSession) -like 'False * practice.example' -and $r.Code -eq 0) "$(Get-FakeSession) $($r.Lines)"
$s = 'S11 one domain controller for the whole run'
Reset-Org '$global:Kept = @()'
Set-FakeOption @{ Watch = { $global:Kept += (Get-FakeSession) } }
$j = New-Job @('rooms.processing')
$null = Invoke-Job $j
Note $s 'is kept while changes are made' (@($global:Kept | Where-Object { $_ -ne 'True dc1.practice.example dc1.practice.example ' }).Count -eq 0 -and $global:Kept.Count) "$($global:Kept -join ' / ')"
$s = 'S11 a room whose mailbox is in the cloud'
Reset-Org '$null = New-FakeObject @{ name="cloud-1"; sam="cloud-1"; type="RemoteRoomMailbox"; alias="cloud-1"; primary="cloud-1@practice.example" }'
$z = Get-FakePicture
$j = New-Job @('rooms.create', 'rooms.processing') @{ Rooms = @('cloud-1@practice.example') }
$r = Invoke-Job $j
Note $s 'is left, and where to do it is said' ((Get-FakePicture) -ceq $z -and (Said $r 'RemoteRoomMailbox.*Online')) (Get-Bad $r)
$s = 'S11 another organization'
Reset-Org
$z = Get-FakePicture
$j = New-Job $set @{ Organization = @('contoso.example') }
$r = Invoke-Job $j
Note $s 'stops before anything' ($r.Code -eq 2 -and (Get-FakePicture) -ceq $z) "$($r.Code)"

# S13 -WhatIf
$s = 'S13 -WhatIf in an organization with nothing but the account'
Reset-Org '$null = New-FakeObject @{ name="svc-rooms"; sam="svc-rooms"; upn="svc-rooms@practice.example"; type="UserMailbox"; alias="svc-rooms"; primary="svc-rooms@practice.example" }' -Bare
$j = New-Job $set
$r = Invoke-Job $j -WhatIf
Note $s 'everything is announced, what follows as such' ((Said $r 'then: ') -and $r.Changes -eq 0 -and -not $r.Errors) "$($r.Errors)"

# S16 texts
$s = 'S16 a list whose name has a word of filters'
Reset-Org '$list.name="a -or b''c"; $list.sam="a -or b"'
$j = New-Job $m
$null = Invoke-Job $j
$r = Invoke-Job $j
Note $s 'the scope is known again' ($r.Changes -eq 0 -and $r.Code -eq 0) "$($r.Log -join ';') $(Get-Bad $r)"

# S17 not done and not said
$s = 'S17 a login of more than 20 signs'
Reset-Org '' -Bare
$j = New-Job @('account.enable') @{ Login = 'PRACTICE\a-very-long-name-for-an-account' } -Place 'active_directory'
$r = Invoke-Job $j
Note $s 'is refused before the password' ($r.Changes -eq 0 -and $r.Prompts -eq 0 -and (Said $r '20 signs')) "$($r.Prompts) $($r.Lines)"
$s = 'S17 IIS offers Basic, the directory says no'
Reset-Org '$s.vdirs["EX1\EWS (Default Web Site)"].iis=$true'
$z = Get-FakePicture
$j = New-Job @('endpoint.basic')
$r = Invoke-Job $j
$null = Invoke-Job $j -Undo
Test-Exact $s 'nothing is changed, the undo takes nothing away'
$s = 'S17 the directory says yes, IIS does not'
Reset-Org '$s.vdirs["EX1\EWS (Default Web Site)"].basic=$true; $s.vdirs["EX1\EWS (Default Web Site)"].iis=$false'
$j = New-Job @('endpoint.basic')
$r = Invoke-Job $j
Note $s 'it is switched on' ((Get-FakeState).vdirs['EX1\EWS (Default Web Site)'].iis) ''
$s = 'S17 the directory tells nothing of Basic'
Reset-Org
$j = New-Job @('endpoint.basic')
Set-FakeOption @{ AdOnlyNull = $true }
$r = Invoke-Job $j
$r = Invoke-Job $j
Note $s 'all the same right, second run 0' ($r.Changes -eq 0 -and (Get-FakeState).vdirs.Values[0].basic) ''
Set-FakeOption @{ AdOnlyNull = $false }
$s = 'S17 a room that was made'
Reset-Org
$j = New-Job @('rooms.create', 'rooms.processing') @{ Rooms = @('new@practice.example') }
$r = Invoke-Job $j
$o = Obj 'new'
Note $s 'answers' ($o.proc.AutomateProcessing -eq 'AutoAccept') "$($o.proc.AutomateProcessing) $(Get-Bad $r)"
$s = 'S17 a room that was there and only notes'
Reset-Org '$rooms[0].proc.AutomateProcessing="AutoUpdate"'
$j = New-Job @('rooms.create', 'rooms.processing')
$null = Invoke-Job $j
Note $s 'is left as it is' ((Obj 'akerhus-101').proc.AutomateProcessing -eq 'AutoUpdate') ''

# S19 nothing said at the end
$s = 'S19 a run'
Reset-Org
$j = New-Job $set
$r = Invoke-Job $j
Note $s 'a summary, how long it takes, a log, a code, a line for the wizard' ((Said $r '^Summary: ') -and (Said $r ' takes ') -and @(Get-ChildItem $j.Folder -Filter 'anteroom-*.log').Count -eq 1 -and $r.Code -eq 0 -and $r.Envelope.count.changed -eq $r.Changes) "code $($r.Code), $($r.Changes) changes"
$sum = @($r.Envelope.tasks.PSObject.Properties | ForEach-Object { $_.Value.changed } | Measure-Object -Sum).Sum
$log = @(Get-ChildItem $j.Folder -Filter 'anteroom-*.log' | ForEach-Object { [System.IO.File]::ReadAllLines($_.FullName) })
Note $s 'each task has its counts, the organization its id and domains, and the log ends in the same line' ($sum -eq $r.Envelope.count.changed -and @($r.Envelope.tasks.PSObject.Properties).Count -eq $j.Tasks.Count -and $r.Envelope.kind -eq 'run' -and "$($r.Envelope.at)" -match '^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$' -and @($r.Envelope.org).Count -ge 3 -and $log[-1] -ceq $r.Lines[-1]) "$sum, $(@($r.Envelope.org) -join ' ')"

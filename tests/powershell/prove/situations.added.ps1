# Dot-sourced by situations.ps1: what the engine and the blocks can that no earlier run has shown. The names are those of UNPROVEN.md.
# S1 a time of birth that is told as a text, on a computer that is not in UTC (birth-as-text)
$zone = $env:TZ; if ($env:OS -ne 'Windows_NT') { $env:TZ = 'Asia/Tokyo'; [System.TimeZoneInfo]::ClearCachedData() }
$s = 'S1 broken off after a room was made, and its birth is a text'; $j = Start-Case $Empty @('rooms.create') @{ Rooms = @($R1) } @{ DatesAsText = $true }; $null = Invoke-Killed $j 'CrashAfter' 1; $null = Invoke-Job $j -Undo
$env:TZ = $zone; [System.TimeZoneInfo]::ClearCachedData(); Test-Exact $s 'the undo knows it for its own'; Note $s 'no note is left' ((Get-Live $j) -eq 0) "live $(Get-Live $j)"

# S3 one ScriptId, values that change between two runs (rewish)
$s = 'S3 another value in the next run'; $f = New-Folder; Reset-Fake; & $Done; $zero = Get-Print; $processing = { param($days) [ordered]@{ BookingWindowInDays = $days } }
$j = New-Job @('equipment.processing') @{ Processing = (& $processing 365) } $f
$null = Invoke-Job $j
$j = New-Job @('equipment.processing') @{ Processing = (& $processing 90) } $f
$r = Invoke-Job $j
Note $s 'is set' ((Get-FakeObject $V0.Equipment).Calendar.BookingWindowInDays -eq 90 -and $r.Code -eq 0) (Get-Bad $r)
$null = Invoke-Job $j -Undo
Test-Exact $s 'the undo goes back to what was there before both'
Note $s 'no note is left' ((Get-Live $j) -eq 0) "live $(Get-Live $j)"

# S4 scopes of another sort (scope-sorts)
foreach ($sort in 'Exclusive', 'Root') {
    $s = "S4 a scope of the name, $sort"
    $j = Start-Case { & $Ready; New-FakeScope 'Serraview resources' "RecipientTypeDetails -eq 'RoomMailbox'"; (Get-FakeState).scopes[0][$sort] = if ($sort -eq 'Root') { 'practice.example/Sales' } else { $true } } $app
    $r = Invoke-Job $j
    Note $s 'is not joined and not changed, whatever -Force says' ((Said $r 'another sort') -and -not @((Get-FakeState).assignments).Count -and (Get-FakeState).scopes[0].Filter -eq "RecipientTypeDetails -eq 'RoomMailbox'") (Get-Bad $r)
}

# S4 the object id in capitals (object-id-capitals)
$s = 'S4 the object id was typed in capitals'; $j = Start-Case { & $Ready; New-FakePrincipal $ClientId $AppObject } $app @{ AppObjectId = $AppObject.ToUpperInvariant() }; $r = Invoke-Job $j
Note $s 'it is the same application' (@((Get-FakeState).principals).Count -eq 1 -and @((Get-FakeState).assignments).Count -eq 1 -and $r.Code -eq 0) "$($r.Code) $(Get-Bad $r)"

# S5 a role within an administrative unit (app-unit)
$s = 'S5 a role within an administrative unit'; $j = Start-Case { & $Ready; New-FakePrincipal $ClientId $AppObject; New-FakeAssignment 'Older' $AppObject; (Get-FakeState).assignments[0].Unit = 'Sales' } $app @{ MayRemove = @('Older') }; $r = Invoke-Job $j
Note $s 'stays though it was allowed: it would come back for everybody' ((Has 'Older') -and (Said $r 'Older.*by hand') -and $r.Code -eq 1) (Get-Bad $r)

# S7 a typing error among the rooms, and the lists (member-is-person)
$s = 'S7 a person among the rooms of a list'; $j = Start-Case $Ready @('room_list.fill') @{ Rooms = @($V0.Rooms) + 'boss@practice.example'; MayConvert = @() }; $r = Invoke-Job $j
Note $s 'is not put into it, and it is said' ((Get-FakeObject $V0.RoomList).Members -notcontains (Get-FakeObject 'boss').Guid -and (Said $r 'boss.*no room') -and $r.Code -eq 1) "$($r.Code) $(Get-Bad $r)"

# S9 who leaves a list (members-named)
$s = 'S9 who leaves a list'; $j = Start-Case { & $Ready; $l = Get-FakeObject $V0.RoomList; $l.Members = @((Get-FakeObject 'boss').Guid) } @('room_list.fill'); $r = Invoke-Job $j -NoForce
Note $s 'is named in the question' (Said $r "not among the rooms chosen: $((Get-FakeObject 'boss').Name)") "$(Get-Bad $r)"

# S11 an accepted domain with everything below it (accepted-star)
$s = 'S11 an accepted domain with everything below it'; $j = Start-Case { & $Ready; (Get-FakeState).org.AcceptedDomains = @('*.practice.example') } $app @{ Organization = @('practice.example') }; $r = Invoke-Job $j
Note $s 'is known by its name' ($r.Code -eq 0) "$($r.Code) $($r.Lines[-1])"

# S6 other assignments of the application (others)
$s = 'S6 the application may do something else in a scope of its own'
$j = Start-Case { & $Ready; New-FakePrincipal $ClientId $AppObject; New-FakeScope 'Sales' "Alias -like 's*'"; New-FakeAssignment 'Reads mail' $AppObject 'Application Mail.Read' 'Sales' } $app
$r = Invoke-Job $j
Note $s 'is said by name and scope' (Said $r 'left out.*Reads mail.*Sales') (Get-Bad $r)

# S7 what was allowed, sign by sign (consent)
$person = { & $Empty; $null = New-FakeObject -Kind UserMailbox -Name 'akerhus-101' -Address $R1 }
$s = 'S7 an address that was allowed'
$j = Start-Case $person @('rooms.create') @{ Rooms = @($R1); MayConvert = @($R1.ToUpperInvariant()) }
$null = Invoke-Job $j
Note $s 'in capitals: counts' ((Get-FakeObject $R1).Kind -eq 'RoomMailbox') ''
$j = Start-Case $person @('rooms.create') @{ Rooms = @($R1); MayConvert = @($R1.Insert(3, [string] [char] 0xad)) }
$null = Invoke-Job $j
Note $s 'with a sign that shows nothing: does not' ((Get-FakeObject $R1).Kind -eq 'UserMailbox') ''
$j = Start-Case $person @('rooms.create') @{ Rooms = @($R1); MayConvert = @($R1) }
$r = Invoke-Job $j -NoForce
Note $s 'is asked about all the same: nobody there means no' ((Get-Print) -ceq $zero -and $r.Code -eq 1) (Get-Bad $r)

# S10 names (names)
$s = 'S10 both names taken'
$j = Start-Case { & $EmptyA; $null = New-FakeObject -Kind MailContact -Name 'lobby' -Address 'a@elsewhere.example'; $null = New-FakeObject -Kind MailContact -Name 'lobby@practice.example' -Address 'b@elsewhere.example' } @('rooms.create') @{ Rooms = @('lobby@practice.example') }
$r = Invoke-Job $j
Note $s 'a third is found' ((Get-FakeObject 'lobby@practice.example').Kind -and @((Get-FakeState).objects | Where-Object { $_.Primary -eq 'lobby@practice.example' -and $_.Kind -eq 'RoomMailbox' }).Count -eq 1) (Get-Bad $r)
$null = Invoke-Job $j -Undo
Test-Exact $s

# S11 kinds, each with where to go (kinds, synced)
foreach ($pair in @(@('MailUser', 'another organization'), @('MailContact', 'another address'), @('GroupMailbox', 'Microsoft 365 group'))) {
    $s = "S11 a room's address belongs to a $($pair[0])"
    $j = Start-Case { & $Empty; $null = New-FakeObject -Kind $pair[0] -Name 'akerhus-101' -Address $R1 } @('rooms.create') @{ Rooms = @($R1) }
    $r = Invoke-Job $j
    Note $s 'is left, and what to do is said' ((Get-Print) -ceq $zero -and (Said $r "$($pair[0]).*$($pair[1])")) (Get-Bad $r)
}
$s = 'S11 a synchronized room'
$j = Start-Case { & $Ready; (Get-FakeObject $R1).Synced = $true; (Get-FakeObject $R1).Kind = 'SharedMailbox' } @('rooms.create') @{ Rooms = @($R1) }
$r = Invoke-Job $j
Note $s 'is left, and where to do it is said' ((Get-Print) -ceq $zero -and (Said $r 'synchronized from on-premises')) (Get-Bad $r)
$s = 'S11 a synchronized account in Entra'
$j = Start-Case { & $Ready; (Get-FakeObject $V0.Account).Synced = $true } @('account.enable') @{} @{} 'entra'
$r = Invoke-Job $j
Note $s 'is left, and where to do it is said' ((Get-Print) -ceq $zero -and (Said $r 'synchronized from on-premises')) (Get-Bad $r)
$s = 'S11 another tenant in Entra'
$j = Start-Case $Ready @('account.enable', 'account.password') @{ Organization = @('elsewhere.onmicrosoft.com') } @{} 'entra'
$r = Invoke-Job $j
Note $s 'stops before anything' ($r.Code -eq 2 -and (Get-Print) -ceq $zero) "$($r.Code)"

# S12 order and customization (order, customization)
$s = 'S12 the account and its names in one script'; $j = Start-Case $Empty @('account.mailbox', 'account.names'); $r = Invoke-Job $j
Note $s 'the account comes first, and its password was asked for once' (@(Test-Promise @('account.mailbox', 'account.names') $j.Values).Count -eq 0 -and $r.Prompts -eq 1 -and $r.Code -eq 0) "$($r.Prompts) $(Get-Bad $r)"
$null = Invoke-Job $j -Undo
Test-Exact $s
$s = 'S12 customization that shows late'
$j = Start-Case { & $Ready; (Get-FakeState).org.IsDehydrated = $true } @('organization.customization') @{} @{ NoEffect = @{ 'Enable-OrganizationCustomization' = 1 } }
$r = Invoke-Job $j
Note $s 'waiting, not done' ($r.Code -eq 1 -and (Said $r '^waiting')) (Get-Bad $r)
Set-Fake @{ NoEffect = @{} }; $r = Invoke-Job $j; Note $s 'the next run does it' (-not (Get-FakeState).org.IsDehydrated -and $r.Code -eq 0) (Get-Bad $r)
$s = 'S12 customization that fails once'
$j = Start-Case { & $Ready; (Get-FakeState).org.IsDehydrated = $true } @('organization.customization') @{} @{ Refuse = @{ 'Enable-OrganizationCustomization' = 'try again' } }
$r = Invoke-Job $j
Note $s 'said, and noted as refused' ($r.Code -eq 1 -and (Get-Live $j) -eq 0) "live $(Get-Live $j)"
Set-Fake @{ Refuse = @{} }; $r = Invoke-Job $j; Note $s 'the next run does it' (-not (Get-FakeState).org.IsDehydrated -and $r.Code -eq 0) (Get-Bad $r)
# A session opened before the organization was customized does not know the commands at all.
$s = 'S12 a session without the commands for scopes'; $j = Start-Case $Ready $app; $global:Hidden = 'New-ManagementScope', 'New-ManagementRoleAssignment'
function global:Get-Command {
    param($Name, $ErrorAction)
    if ($global:Hidden -notcontains $Name) { Microsoft.PowerShell.Core\Get-Command -Name $Name -ErrorAction SilentlyContinue }
}
$r = Invoke-Job $j
$global:Hidden = @()
Note $s 'nothing begins, and the script that comes first is named' ($r.Code -eq 2 -and (Get-Print) -ceq $zero -and (Said $r 'organization.customization')) "$($r.Code) $($r.Lines)"

# S17 who makes what is missing (none-says-who)
foreach ($pair in @(@('rooms.processing', 'rooms.create'), @('rooms.full_access', 'rooms.create'), @('room_list.fill', 'room_list.create'), @('account.names', 'account.mailbox'), @('room_list.manager', 'account.mailbox'))) {
    $s = "S17 nothing there for $($pair[0])"
    $setup = if ($pair[0] -in 'account.names', 'room_list.manager') { $Empty } elseif ($pair[0] -eq 'room_list.fill') { { & $Ready; (Get-FakeObject $V0.RoomList).SoftDeleted = $true } } else { $EmptyA }
    $j = Start-Case $setup @($pair[0]); $r = Invoke-Job $j; Note $s 'the task that makes it is said' ((Said $r $pair[1]) -and $r.Code -eq 1) (Get-Bad $r)
}
$s = 'S17 nobody there in Entra'
$j = Start-Case $Empty @('account.enable') @{} @{} 'entra'
$r = Invoke-Job $j
Note $s 'who makes the account is said' ((Said $r 'Exchange administrator') -and $r.Code -eq 1) (Get-Bad $r)

# S19 what cannot be read is not empty (lists-unread)
$s = 'S19 members that cannot be read'
$j = Start-Case $Half @('room_list.create', 'room_list.fill') @{} @{ Refuse = @{ 'Get-DistributionGroupMember' = 'The server is busy.' } }
$r = Invoke-Job $j
Note $s 'failed, and nobody leaves the list' ((Said $r '^failed') -and @((Get-FakeObject $V0.RoomList).Members).Count -eq 4) (Get-Bad $r)
$s = 'S19 assignments that cannot be read'
$j = Start-Case $Ready $app @{} @{ Refuse = @{ 'Get-ManagementRoleAssignment' = 'The server is busy.' } }
$r = Invoke-Job $j
Note $s 'failed, not "none"' ((Said $r '^failed') -and $r.Code -eq 1) (Get-Bad $r)

# Tenants to begin with, the values of the scripts, what a task promises, and what differs between two states. Dot-sourced by prove/lab.ps1.
$global:ClientId = '11111111-2222-3333-4444-555555555555'; $global:AppObject = '22222222-3333-4444-5555-666666666666'; $global:Registration = '99999999-3333-4444-5555-666666666666'
function New-Values([hashtable] $Change = @{}) {
    $v = @{ Account = 'svc-rooms@practice.example'; FirstName = 'Room'; LastName = 'Planner'; Rooms = @('akerhus-101@practice.example', 'room0002@practice.example', 'bjorvika-101@practice.example')
        Equipment = 'video-rooms@practice.example'; RoomList = 'meeting-rooms@practice.example'; ClientId = $ClientId; Names = 'Serraview'; Addresses = @('boss@practice.example')
        Processing = [ordered]@{ AutomateProcessing = 'AutoAccept'; AllowConflicts = $true; AllowRecurringMeetings = $true; EnforceSchedulingHorizon = $false; BookingWindowInDays = 1080; MaximumDurationInMinutes = 0
            ProcessExternalMeetingMessages = $true; DeleteSubject = $false; AddOrganizerToSubject = $false; DeleteComments = $false; RemovePrivateProperty = $false } }
    foreach ($k in $Change.Keys) { $v[$k] = $Change[$k] }
    $v
}
# What a task promises, checked on the state. Gives what is not as promised.
function Test-Promise([string[]] $Tasks, [hashtable] $V) {
    $lists = @(); if ($V.RoomList) { $lists = @($V.RoomList); $l, $d = $V.RoomList -split '@'; for ($n = 2; $n -le [math]::Ceiling(@($V.Rooms).Count / 75); $n++) { $lists += '{0}-{1:d2}@{2}' -f $l, $n, $d } }
    $a = Get-FakeObject $V.Account
    foreach ($t in $Tasks) {
        switch ($t) {
            'organization.customization' { if ((Get-FakeState).org.IsDehydrated) { "${t}: dehydrated" } }
            'account.enable' { if (-not $a -or -not $a.AccountEnabled) { "${t}: not enabled" } }
            'account.names' { if (-not $a -or $a.FirstName -cne $V.FirstName -or $a.LastName -cne $V.LastName) { "${t}: names $($a.FirstName) $($a.LastName)" } }
            'account.mailbox' { if (-not $a -or $a.Kind -ne 'UserMailbox') { "${t}: is $($a.Kind)" } }
            'account.password' { if (-not $a -or "$($a.PasswordPolicies)" -notmatch 'DisablePasswordExpiration') { "${t}: $($a.PasswordPolicies)" } }
            'rooms.create' { foreach ($r in $V.Rooms) { $o = Get-FakeObject $r; if (-not $o -or $o.Kind -ne 'RoomMailbox') { "${t}: $r is '$($o.Kind)'" } } }
            'rooms.primary_address' { foreach ($r in $V.Rooms) { $o = Get-FakeObject $r; if (-not $o -or $o.Primary -ne $r) { "${t}: $r has '$($o.Primary)'" } } }
            'rooms.processing' { foreach ($r in $V.Rooms) { $o = Get-FakeObject $r; if (-not $o -or $o.Calendar.DeleteSubject -or $o.Calendar.AddOrganizerToSubject -or $o.Calendar.RemovePrivateProperty) { "${t}: $r" } } }
            'equipment.create' { $o = Get-FakeObject $V.Equipment; if (-not $o -or $o.Kind -ne 'EquipmentMailbox') { "${t}: is '$($o.Kind)'" } }
            'equipment.processing' { $o = Get-FakeObject $V.Equipment; foreach ($k in $V.Processing.Keys) { if (-not $o -or "$($o.Calendar[$k])" -ne "$($V.Processing[$k])") { "${t}: $k" } } }
            'room_list.create' { $o = Get-FakeObject $lists[0]; if (-not $o -or $o.Kind -ne 'RoomList') { "${t}: is '$($o.Kind)'" } }
            'room_list.fill' { for ($i = 0; $i -lt $lists.Count; $i++) { $o = Get-FakeObject $lists[$i]; $wished = @($V.Rooms | Select-Object -Skip (75 * $i) -First 75 | ForEach-Object { (Get-FakeObject $_).Guid }); if (-not $o -or (@($o.Members | Sort-Object) -join ',') -ne (@($wished | Sort-Object) -join ',')) { "${t}: $($lists[$i]) has $(@($o.Members).Count) of $($wished.Count)" } } }
            'room_list.manager' { foreach ($l in $lists) { $o = Get-FakeObject $l; if (-not $o -or -not $a -or @($o.ManagedBy) -notcontains $a.Guid) { "${t}: $l" } } }
            'rooms.full_access' { foreach ($r in $V.Rooms) { $o = Get-FakeObject $r; if (-not $o -or -not $a -or -not @($o.Perms | Where-Object { $_.User -eq $a.Guid -and $_.Rights -contains 'FullAccess' -and -not $_.Deny })) { "${t}: $r" } } }
            'application.access' {
                foreach ($o in @((Get-FakeState).objects | Where-Object { -not $_.SoftDeleted -and $_.Kind -in 'RoomMailbox', 'EquipmentMailbox' })) { if (-not (Test-FakeReach $V.ClientId $o.Guid)) { "${t}: cannot reach $($o.Primary)" } }
                foreach ($o in @((Get-FakeState).objects | Where-Object { -not $_.SoftDeleted -and $_.Kind -in 'UserMailbox', 'SharedMailbox' })) { if (Test-FakeReach $V.ClientId $o.Guid) { "${t}: REACHES $($o.Primary)" } }
                if (-not @((Get-FakeState).assignments).Count) { "${t}: no assignment" }
            }
        }
    }
}
# What differs between two fingerprints, by property.
function Get-Difference([string] $A, [string] $B) {
    function Cut([string] $t) { $h = @{}; foreach ($line in $t -split "`n") { $key = if ($line -match 'Guid=([^;]+)') { $Matches[1] } else { $line }; $h[$key] = $line }; $h }
    $x = Cut $A; $y = Cut $B; $out = @()
    foreach ($k in @($x.Keys) + @($y.Keys) | Sort-Object -Unique) {
        if ($x[$k] -ceq $y[$k]) { continue }
        $which = if ("$($x[$k])$($y[$k])" -match '(?:^|; )(?:Primary|Name)=([^;]*)') { $Matches[1] } else { $k }
        if (-not $y.ContainsKey($k)) { $out += "gone: $which"; continue }
        if (-not $x.ContainsKey($k)) { $out += "left over: $which"; continue }
        $p = $x[$k] -split '; '; $q = $y[$k] -split '; '
        for ($i = 0; $i -lt $p.Count; $i++) { if ($p[$i] -cne $q[$i]) { $s = if ($p[$i].StartsWith('Calendar=')) { (Compare-Object ($p[$i].Substring(9) -split ',') ($q[$i].Substring(9) -split ',') | ForEach-Object { "$($_.SideIndicator)$($_.InputObject)" }) -join ' ' } else { "$($p[$i]) -> $($q[$i])" }; $out += "${which}: $s" } }
    }
    $out -join ' | '
}
# --- tenants ---------------------------------------------------------------------------------------------------------
$V0 = New-Values
$Empty = { New-FakeApp $ClientId $AppObject; $null = New-FakeObject -Kind UserMailbox -Name 'boss' -Address 'boss@practice.example' }
$Ready = { & $Empty
    $null = New-FakeObject -Kind UserMailbox -Name 'svc-rooms' -Address $V0.Account -Enabled $false -FirstName 'old' -LastName 'name'
    foreach ($r in $V0.Rooms) { $null = New-FakeObject -Kind RoomMailbox -Name ($r -split '@')[0] -Address $r }
    $null = New-FakeObject -Kind EquipmentMailbox -Name 'video-rooms' -Address $V0.Equipment
    $null = New-FakeObject -Kind RoomList -Name 'meeting-rooms' -Address $V0.RoomList -ManagedBy 'admin' }
$Half = { & $Empty
    $null = New-FakeObject -Kind UserMailbox -Name 'svc-rooms' -Address $V0.Account -Enabled $false -FirstName 'Room' -LastName '' -PasswordPolicies 'DisableStrongPassword'
    $null = New-FakeObject -Kind RoomMailbox -Name 'akerhus-101' -Address 'akerhus@practice.example' -Aliases $V0.Rooms[0] -Calendar @{ DeleteSubject = $false }
    $null = New-FakeObject -Kind UserMailbox -Name 'room0002' -Address $V0.Rooms[1] -Calendar @{ RemovePrivateProperty = $false }
    $null = New-FakeObject -Kind RoomMailbox -Name 'video-rooms' -Address $V0.Equipment
    $null = New-FakeObject -Kind MailContact -Name 'guest' -Address 'guest@elsewhere.example'
    $null = New-FakeObject -Kind MailUniversalDistributionGroup -Name 'nested' -Address 'nested@practice.example' -ManagedBy 'admin'
    $null = New-FakeObject -Kind MailUniversalDistributionGroup -Name 'meeting-rooms' -Address $V0.RoomList -Members 'boss', 'akerhus-101', 'guest', 'nested' -ManagedBy 'boss'
    Grant-FakeFullAccess $V0.Rooms[1] 'boss'
    New-FakePrincipal $ClientId $AppObject 'Planner' }
$Done = { & $Ready
    $a = Get-FakeObject $V0.Account; $a.AccountEnabled = $true; $a.FirstName = 'Room'; $a.LastName = 'Planner'; $a.PasswordPolicies = 'DisablePasswordExpiration'
    foreach ($r in $V0.Rooms) { $o = Get-FakeObject $r; $o.Calendar.DeleteSubject = $false; $o.Calendar.AddOrganizerToSubject = $false; $o.Calendar.RemovePrivateProperty = $false; Grant-FakeFullAccess $r $V0.Account }
    $e = Get-FakeObject $V0.Equipment; foreach ($k in $V0.Processing.Keys) { $e.Calendar[$k] = $V0.Processing[$k] }
    $l = Get-FakeObject $V0.RoomList; $l.Members = @($V0.Rooms | ForEach-Object { (Get-FakeObject $_).Guid }); $l.ManagedBy = @($l.ManagedBy) + @($a.Guid)
    New-FakePrincipal $ClientId $AppObject 'Planner'; New-FakeScope 'Serraview resources' "RecipientTypeDetails -eq 'RoomMailbox' -or RecipientTypeDetails -eq 'EquipmentMailbox'"; New-FakeAssignment 'Serraview calendars' $AppObject -Scope 'Serraview resources' }
# The account is there, with another name and the right to sign in.
$EmptyA = { & $Empty; $null = New-FakeObject -Kind UserMailbox -Name 'svc-rooms' -Address $V0.Account -FirstName 'old' -LastName 'name' }

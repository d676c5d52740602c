# The organization to begin with, and what a customer who is well on the way has in it.
function New-BaseOrg {
    $null = New-FakeObject @{ name = 'Administrator'; sam = 'Administrator'; upn = 'administrator@practice.example'; type = 'UserMailbox'; alias = 'Administrator'; primary = 'administrator@practice.example'; policy = $true }
    foreach ($n in 'alice', 'bob') { $null = New-FakeObject @{ name = $n; sam = $n; upn = "$n@practice.example"; type = 'UserMailbox'; alias = $n; primary = "$n@practice.example"; policy = $true; givenName = $n; sn = 'Example' } }
    $s = Get-FakeState
    $s.vdirs['EX1\EWS (Default Web Site)'] = @{ server = 'EX1'; internal = 'https://ex1.practice.example/EWS/Exchange.asmx'; external = 'https://127.0.0.1:8443/EWS/Exchange.asmx'; basic = $false }
    $s.cas['EX1'] = @{ uri = 'https://ex1.practice.example/Autodiscover/Autodiscover.xml' }
    $s.gals['Default Global Address List'] = @{ applied = $true }; $s.als['All Rooms'] = @{ applied = $false }
    $s.oabs['Default Offline Address Book'] = @{ touched = '2026-10-30T00:00:00.0000000Z' }
}
# As text, because a scenario adds its own lines to it: $s the state, $acc the account, $rooms, $list, $admin, $alice.
$global:Ready = @'
$s = Get-FakeState
$acc = New-FakeObject @{ name = 'svc-rooms'; sam = 'svc-rooms'; upn = 'svc-rooms@practice.example'; type = 'UserMailbox'; alias = 'svc-rooms'; primary = 'svc-rooms@practice.example' }
$rooms = foreach ($n in 'akerhus-101', 'room0002', 'bjorvika-101') { New-FakeObject @{ name = $n; sam = $n; upn = "$n@practice.example"; type = 'RoomMailbox'; alias = $n; primary = "$n@practice.example"; policy = $true; enabled = $false } }
$null = New-FakeObject @{ name = 'vmr'; sam = 'vmr'; upn = 'vmr@practice.example'; type = 'EquipmentMailbox'; alias = 'vmr'; primary = 'vmr@practice.example'; enabled = $false }
$admin = $s.objects.Values | Where-Object { $_.name -eq 'Administrator' }
$list = New-FakeObject @{ class = 'group'; name = 'meeting-rooms'; sam = 'meeting-rooms'; type = 'RoomList'; alias = 'meeting-rooms'; primary = 'meeting-rooms@practice.example'; managedBy = @($admin.guid) }
$alice = $s.objects.Values | Where-Object { $_.name -eq 'alice' }
'@

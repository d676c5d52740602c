# Dot-source. The organizations that cycle, interrupt and trouble go through on Exchange Server and in Active Directory.
$wide = '$null = New-ManagementRoleAssignment -Name "Old wide" -Role ApplicationImpersonation -User svc-rooms;'
$some = $wide + '$rooms[0].primary="ak@practice.example"; $rooms[0].mail="ak@practice.example"; $rooms[0].alias="ak"; $rooms[0].proxies=@("ak@practice.example","akerhus-101@practice.example"); $s.objects.Remove($rooms[2].guid); $rooms[1].type="SharedMailbox"; $list.type="MailUniversalDistributionGroup"; $list.members=@($alice.guid,$rooms[0].guid); $s.vdirs["EX2\EWS (Default Web Site)"]=@{server="EX2";internal="https://127.0.0.1/EWS";external=$null;basic=$false}; $acc.ews=$false; $s.cas["EX2"]=@{uri=$null}'
$bare = '$null = New-FakeObject @{ name="svc-rooms"; sam="svc-rooms"; upn="svc-rooms@practice.example"; type="UserMailbox"; alias="svc-rooms"; primary="svc-rooms@practice.example" }'
$plain = '$null = New-FakeObject @{ name="svc-rooms"; sam="svc-rooms"; upn="svc-rooms@practice.example" }'
$gone = @{ MayRemove = @('Old wide') }
# Everything but the grants of impersonation, of which a script has one.
$most = @(Get-ArTasks 'exchange_server' | Where-Object { $Grants -notcontains $_ }); $exchange = $most + 'impersonation.members'
$directory = @(Get-ArTasks 'active_directory')
$cases = [ordered]@{
    'ready' = @{ t = $exchange; p = '' }
    'some' = @{ t = $exchange; p = $some; v = $gone }
    'only the account' = @{ t = $exchange; p = $bare; bare = $true }
    'an account without a mailbox' = @{ t = @('account.mailbox', 'account.ews'); p = $plain; bare = $true }
    'an account without a mailbox, and everything after it' = @{ t = $exchange; p = $plain; bare = $true }
    'scope there, made by somebody, other filter' = @{ t = @('impersonation.members'); p = '$null = New-ManagementScope -Name "Serraview members" -RecipientRestrictionFilter "Alias -eq ''x''"; ' + $wide; v = $gone }
    'own assignment wide' = @{ t = @('impersonation.members'); p = '$null = New-ManagementRoleAssignment -Name "Serraview impersonation" -Role ApplicationImpersonation -User svc-rooms'; v = @{ MayRemove = @('Serraview impersonation') } }
    'own assignment switched off' = @{ t = @('impersonation.members'); p = $wide + '$null = New-ManagementScope -Name "S" -RecipientRestrictionFilter "RecipientTypeDetails -eq ''RoomMailbox''"; $null = New-ManagementRoleAssignment -Name "Serraview impersonation" -Role ApplicationImpersonation -User svc-rooms -CustomRecipientWriteScope S; $s.assignments["Serraview impersonation"].enabled = $false'; v = $gone }
    'resources' = @{ t = @('impersonation.resources'); p = '' }
    'resources, the wide right goes' = @{ t = @('impersonation.resources'); p = $wide; v = $gone }
    'role group' = @{ t = @('impersonation.role_group'); p = '' }
    'role group, the wide right goes' = @{ t = @('impersonation.role_group'); p = $wide; v = $gone }
    'everybody' = @{ t = @('impersonation.everybody'); p = '' }
    'address books' = @{ t = @('address_book.update'); p = '$s.gals["Default Global Address List"].applied=$false' }
    'account absent' = @{ t = @('account.enable'); p = ''; bare = $true; place = 'active_directory' }
    'account disabled' = @{ t = @('account.enable'); p = '$acc.enabled=$false'; place = 'active_directory' }
    'account in another domain, a namesake here' = @{ t = @('account.enable', 'account.names', 'account.password'); p = '$null = New-FakeObject @{ name="svc-rooms"; sam="svc-rooms"; upn="svc-rooms@other.practice.example"; domainDns="other.practice.example"; netbios="OTHER"; enabled=$false }; $acc.enabled=$false'; place = 'active_directory'; v = @{ Login = 'OTHER\svc-rooms' } }
    'account known by a name that is only in the forest' = @{ t = @('account.enable', 'account.names', 'account.password'); p = '$null = New-FakeObject @{ name="svc-far"; sam="svc-far"; upn="svc-far@practice.example"; domainDns="other.practice.example"; netbios="OTHER"; enabled=$false }'; place = 'active_directory'; v = @{ Login = 'svc-far@practice.example' } }
    'everything of the directory' = @{ t = $directory; p = '$acc.enabled=$false; $acc.locked=$true; $acc.mail="old@practice.example"; $acc.givenName="old"'; place = 'active_directory' }
}
foreach ($grant in 'impersonation.everybody', 'impersonation.resources', 'impersonation.role_group') { $cases["an account without a mailbox, $grant"] = @{ t = @('account.mailbox', $grant); p = $plain; bare = $true } }
function Set-Case($Case) {
    Reset-Org $Case.p -Bare:([bool] $Case.bare); $change = if ($Case.v) { $Case.v } else { @{} }
    New-Job $Case.t $change -Place $(if ($Case.place) { $Case.place } else { 'exchange_server' })
}
# An account that was not there is disabled again, not deleted; an unlocked one stays unlocked. What is left of that is no fault.
function Test-Left([string] $Difference) { -not @($Difference -split ' \| ' | Where-Object { $_ -and $_ -ne '+ svc-rooms' -and $_ -notmatch '^~ \S+ locked ' }).Count }

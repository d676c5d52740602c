# --- recipients ----------------------------------------------------------------------------------------------------
function Test-FakeFilter { param($c, $o, [string] $Filter)
    if ($Filter -notmatch "^(\w+) -eq '((?:[^']|'')*)'$") { Write-Fake $c "The filter is not valid: $Filter" 'InvalidFilter' $Filter }
    $prop = $Matches[1]; $text = $Matches[2] -replace "''", "'"
    if ($prop -eq 'EmailAddresses') { return @($o.proxies) -contains $text }
    if ($prop -eq 'Guid') { return $o.guid -eq $text }
    if ($prop -eq 'Name') { return $o.name -eq $text }
    if ($prop -eq 'SamAccountName') { return "$($o.sam)" -eq $text }
    if ($prop -eq 'UserPrincipalName') { return "$($o.upn)" -eq $text }
    if ($prop -eq 'ManagedBy') { return [bool] @(@($o.managedBy) | Where-Object { $S.objects[$_] -and (Get-Dn $S.objects[$_]) -eq $text }).Count }
    Write-Fake $c "no filterable property $prop" 'InvalidFilter' $Filter
}
function Get-Several { param($b, $c, [string[]] $Kinds, [switch] $Logons)
    if ($b.ContainsKey('Filter')) { $f = $b.Filter; return @($S.objects.Values | Where-Object { ($Kinds -contains (Get-Kind $_)) -and (Test-Seen $_) -and (Test-FakeFilter $c $_ $f) }) }
    if ($b.ContainsKey('RecipientTypeDetails')) { $w = @($b.RecipientTypeDetails | ForEach-Object { "$_" }); $Kinds = @($Kinds | Where-Object { $w -contains $_ }) }
    if ($b.ContainsKey('Identity')) {
        $f = @(Find-Fake $b.Identity $Kinds -Logons:$Logons)
        if (-not $f.Count) { Write-Fake $c "The operation couldn't be performed because object '$($b.Identity)' couldn't be found on 'DC1.$($S.domain)'." 'ManagementObjectNotFoundException' $b.Identity }
        $f
    } else { $S.objects.Values | Where-Object { $Kinds -contains (Get-Kind $_) -and (Test-Seen $_) } | Sort-Object { $_.name } }
}
function Do-Get-Recipient { param($b, $c) Get-Several $b $c $Recipients -Logons | ForEach-Object { Show-Recipient $_ } }
function Do-Get-User { param($b, $c) Get-Several $b $c $Users -Logons | ForEach-Object { Show-Recipient $_ } }
function Do-Get-Mailbox { param($b, $c) Get-Several $b $c $Mailboxes -Logons | ForEach-Object { Show-Recipient $_ } }
function Do-Get-DistributionGroup { param($b, $c) Get-Several $b $c $Groups | ForEach-Object { Show-Recipient $_ } }
function Do-Get-CASMailbox { param($b, $c) Get-Several $b $c $Mailboxes -Logons | ForEach-Object { [pscustomobject] @{ Identity = ConvertTo-Id $_; Name = $_.name; EwsEnabled = $(if ($null -eq $_.ews) { $null } else { [bool] $_.ews }); PrimarySmtpAddress = [FakeExchange.SmtpAddress]::new("$($_.primary)") } } }
function Do-Set-CASMailbox { param($b, $c) $o = Find-One $c $b.Identity $Mailboxes -Logons
    if (Test-Should $c (Get-Canonical $o) 'Set client access settings') { Start-Change 'Set-CASMailbox'; if ($b.ContainsKey('EwsEnabled')) { $o.ews = $b.EwsEnabled }; Complete-Change "Set-CASMailbox $($o.name) EwsEnabled=$($o.ews)" $o } }
function Do-New-Mailbox { param($b, $c)
    $type = if ($b.Room) { 'RoomMailbox' } elseif ($b.Equipment) { 'EquipmentMailbox' } elseif ($b.Shared) { 'SharedMailbox' } else { 'UserMailbox' }
    $container = "CN=Users,DC=$($S.domain -replace '\.', ',DC=')"
    if (($b.Name).Length -gt 64) { Test-Name $c $b.Name $container }
    $alias = if ($b.Alias) { $b.Alias } else { ($b.Name -replace '\s', '') -replace "[^A-Za-z0-9!#%*+\-/=?^_~$&'``{}|.\u00A1-\u00FF]", '?' }
    if ($b.Alias -and @($S.objects.Values | Where-Object { $_.alias -eq $b.Alias }).Count) { Write-Fake $c "The alias $($b.Alias) is already used." 'AliasExists' $b.Alias }
    $alias = Get-Free $alias 'alias'
    $primary = if ($b.PrimarySmtpAddress) { "$($b.PrimarySmtpAddress)" } else { "$alias@$($S.policyDomain)" }
    Test-Address $c $primary
    if (Test-Should $c $b.Name "Create $type with address $primary") {
        Start-Change 'New-Mailbox'
        Test-Name $c $b.Name $container
        $sam = Get-Free ($b.Name -replace '["/\\\[\]:;|=,+*?<>@\s]', '' -replace '\.+$', '') 'sam' 20
        $o = New-FakeObject @{ name = $b.Name; alias = $alias; sam = $sam; upn = (Get-Free "$alias@$($S.domain)" 'upn'); type = $type; primary = $primary; policy = (-not $b.PrimarySmtpAddress); enabled = ($type -eq 'UserMailbox'); proc = $(if ($type -in 'RoomMailbox', 'EquipmentMailbox') { @{ AutomateProcessing = 'AutoUpdate' } } else { @{} }) }    # documented: a new resource on Exchange Server answers nobody
        $o.born = [datetime]::UtcNow; Complete-Change "New-Mailbox $type $primary" $o
        Show-Recipient $o
    }
}
function Do-Enable-Mailbox { param($b, $c)
    $o = Find-One $c $b.Identity $Users -Logons
    if ($Mailboxes -contains $o.type) { Write-Fake $c "$(Get-Canonical $o) is already mailbox-enabled." 'RecipientAlreadyEnabled' $b.Identity }
    if ((Get-RType $o) -ne 'User') { Write-Fake $c "This task does not support recipients of this type. The specified recipient $(Get-Canonical $o) is of type $(Get-RType $o)." 'RecipientTypeInvalid' $b.Identity }
    $alias = if ($b.Alias) { $b.Alias } else { Get-Free (($o.upn -split '@')[0]) 'alias' }
    $primary = if ($b.PrimarySmtpAddress) { "$($b.PrimarySmtpAddress)" } else { "$alias@$($S.policyDomain)" }
    Test-Address $c $primary $o.guid
    if (Test-Should $c (Get-Canonical $o) "Enable mailbox with address $primary") {
        Start-Change 'Enable-Mailbox'
        $o.type = 'UserMailbox'; $o.alias = $alias; $o.primary = $primary; $o.proxies = @($primary); $o.mail = $primary; $o.policy = -not $b.PrimarySmtpAddress
        Complete-Change "Enable-Mailbox $primary" $o
        Show-Recipient $o
    }
}
function Do-Disable-Mailbox { param($b, $c)
    $o = Find-One $c $b.Identity $Mailboxes -Logons
    if (Test-Should $c (Get-Canonical $o) 'Disable mailbox') { Start-Change 'Disable-Mailbox'; $o.type = 'User'; $o.alias = $null; $o.primary = $null; $o.proxies = @(); $o.mail = $null; $o.policy = $false; $o.ews = $null; $o.perms = @(); $o.proc = @{}; Complete-Change "Disable-Mailbox $($o.name)" $o }
}
function Do-Set-Mailbox { param($b, $c)
    $o = Find-One $c $b.Identity $Mailboxes -Logons
    $policy = if ($b.ContainsKey('EmailAddressPolicyEnabled')) { [bool] $b.EmailAddressPolicyEnabled } else { $o.policy }
    if ($b.ContainsKey('PrimarySmtpAddress')) {
        if ($b.ContainsKey('EmailAddresses')) { Write-Fake $c 'EmailAddresses and PrimarySmtpAddress cannot be used together.' 'Both' $o.name }
        if ($policy) { Write-Fake $c "Can't set the primary SMTP address of '$(Get-Canonical $o)' because the recipient is subject to an e-mail address policy. Disable EmailAddressPolicyEnabled first." 'RecipientTaskException' $o.name }
        Test-Address $c "$($b.PrimarySmtpAddress)" $o.guid
    }
    if ($b.ContainsKey('Type')) { if ($o.type -like 'Linked*') { Write-Fake $c "A linked mailbox can't be converted by the Type parameter." 'Linked' $o.name } }
    if (Test-Should $c (Get-Canonical $o) ('Set ' + (($b.Keys | Where-Object { $_ -notin 'Identity', 'ErrorAction', 'WhatIf', 'Confirm' }) -join ', '))) {
        Start-Change 'Set-Mailbox'; $what = @()
        if ($b.ContainsKey('Type')) {
            $o.type = @{ Regular = 'UserMailbox'; Room = 'RoomMailbox'; Equipment = 'EquipmentMailbox'; Shared = 'SharedMailbox' }["$($b.Type)"]
            # documented: the account of what is no user mailbox is disabled; becoming one again wants a password, and enables by it
            if ($o.type -ne 'UserMailbox') { $o.enabled = $false } elseif ($b.Password) { $o.enabled = $true }
            $what += "Type=$($b.Type)"
        }
        if ($b.ContainsKey('EmailAddressPolicyEnabled')) { $o.policy = $policy; $what += "Policy=$policy" }
        if ($b.ContainsKey('PrimarySmtpAddress')) { $n = "$($b.PrimarySmtpAddress)"; if (@($o.proxies) -notcontains $n) { $o.proxies = @($o.proxies) + $n }; $o.primary = $n; $o.mail = $n; $what += "Primary=$n" }
        if ($o.policy -and $b.ContainsKey('EmailAddressPolicyEnabled')) { $n = "$($o.alias)@$($S.policyDomain)"; if (@($o.proxies) -notcontains $n) { $o.proxies = @($o.proxies) + $n }; $o.primary = $n; $o.mail = $n }
        Complete-Change "Set-Mailbox $($o.name) $($what -join ' ')" $o
    }
}
function Do-Remove-Mailbox { param($b, $c)
    $o = Find-One $c $b.Identity $Mailboxes -Logons
    if (Test-Should $c (Get-Canonical $o) 'Remove mailbox and account') { Start-Change 'Remove-Mailbox'; $S.objects.Remove($o.guid); foreach ($g in $S.objects.Values) { $g.members = @($g.members | Where-Object { $_ -ne $o.guid }); $g.managedBy = @($g.managedBy | Where-Object { $_ -ne $o.guid }) }; Complete-Change "Remove-Mailbox $($o.name)" }
}
function Do-Get-CalendarProcessing { param($b, $c) Get-Several $b $c $Mailboxes -Logons | ForEach-Object { $p = Get-Processing $_; $r = [ordered]@{ Identity = ConvertTo-Id $_ }; foreach ($k in ($p.Keys | Sort-Object)) { $r[$k] = if ($k -eq 'AutomateProcessing') { [FakeExchange.CalendarProcessingFlags] "$($p[$k])" } else { $p[$k] } }; [pscustomobject] $r } }
function Do-Set-CalendarProcessing { param($b, $c)
    $o = Find-One $c $b.Identity $Mailboxes -Logons
    $s2 = @{}; foreach ($k in $b.Keys) { if ($k -in 'Identity', 'ErrorAction', 'WhatIf', 'Confirm') { continue }; $v = $b[$k]
        if ($k -eq 'BookingWindowInDays') { $v = [int] $v; if ($v -lt 0 -or $v -gt 1080) { Write-Fake $c 'BookingWindowInDays is out of range.' 'Range' $v } }
        if ($k -eq 'MaximumDurationInMinutes') { $v = [int] $v }
        if ($k -eq 'AutomateProcessing') { $v = "$v" }
        $s2[$k] = $v }
    if (Test-Should $c (Get-Canonical $o) "Set calendar processing $(($s2.Keys | Sort-Object) -join ', ')") { Start-Change 'Set-CalendarProcessing'; foreach ($k in $s2.Keys) { $o.proc[$k] = $s2[$k] }; Complete-Change "Set-CalendarProcessing $($o.name) $(($s2.Keys | Sort-Object | ForEach-Object { "$_=$($s2[$_])" }) -join ' ')" $o }
}
# --- mailbox permissions -------------------------------------------------------------------------------------------
function Do-Get-MailboxPermission { param($b, $c)
    $o = Find-One $c $b.Identity $Mailboxes -Logons
    $u = $null; if ($b.User) { $u = Find-One $c $b.User ($Users + $Groups) -Logons }
    foreach ($p in @($o.perms)) { if ($u -and $p.user -ne $u.guid) { continue }; $x = $S.objects[$p.user]; if (-not $x) { continue }
        # ASSUMPTION: Deny is a switch, as the parameter is; one that came through remoting is an object.
        [pscustomobject] [ordered]@{ Identity = ConvertTo-Id $o; User = "$($x.netbios)\$($x.sam)"; AccessRights = [System.Collections.ArrayList] @(@($p.rights -split ',') | ForEach-Object { [FakeExchange.MailboxRights] $_ }); Deny = [switch] [bool] $p.deny; IsInherited = [bool] $p.inherited; InheritanceType = [FakeExchange.Inheritance]::All } }
}
function Do-Add-MailboxPermission { param($b, $c)
    $o = Find-One $c $b.Identity $Mailboxes -Logons; $u = Find-One $c $b.User ($Users + $Groups) -Logons; $r = (@($b.AccessRights) | ForEach-Object { "$_" }) -join ','
    if (Test-Should $c (Get-Canonical $o) "Add $r for $($b.User)") {
        if (@($o.perms | Where-Object { $_.user -eq $u.guid -and $_.rights -eq $r -and -not $_.deny -and -not $_.inherited }).Count) { $c.WriteWarning('The appropriate access control entry is already present.'); return }
        Start-Change 'Add-MailboxPermission'; $o.perms = @($o.perms) + @{ user = $u.guid; rights = $r; deny = [bool] $b.Deny; inherited = $false }
        Complete-Change "Add-MailboxPermission $($o.name) $($u.name) $r" $o
        [pscustomobject] @{ Identity = ConvertTo-Id $o; User = "$($u.netbios)\$($u.sam)"; AccessRights = $r; Deny = $false; IsInherited = $false }
    }
}
function Do-Remove-MailboxPermission { param($b, $c)
    $o = Find-One $c $b.Identity $Mailboxes -Logons; $u = Find-One $c $b.User ($Users + $Groups) -Logons; $r = (@($b.AccessRights) | ForEach-Object { "$_" }) -join ','
    if (Test-Should $c (Get-Canonical $o) "Remove $r of $($b.User)") {
        $keep = @($o.perms | Where-Object { -not ($_.user -eq $u.guid -and $_.rights -eq $r -and -not $_.inherited -and [bool] $_.deny -eq [bool] $b.Deny) })
        if ($keep.Count -eq @($o.perms).Count) { $c.WriteWarning('The access control entry was not there.'); return }
        Start-Change 'Remove-MailboxPermission'; $o.perms = $keep; Complete-Change "Remove-MailboxPermission $($o.name) $($u.name)" $o }
}
# --- groups --------------------------------------------------------------------------------------------------------
$script:RoomKinds = 'RoomMailbox', 'LinkedRoomMailbox', 'RemoteRoomMailbox', 'RoomList'
function Do-New-DistributionGroup { param($b, $c)
    $container = "CN=Users,DC=$($S.domain -replace '\.', ',DC=')"
    if (($b.Name).Length -gt 64) { Test-Name $c $b.Name $container }
    $alias = Get-Free (($b.Name -replace '\s', '') -replace "[^A-Za-z0-9!#%*+\-/=?^_~$&'``{}|.\u00A1-\u00FF]", '?') 'alias'
    $primary = if ($b.PrimarySmtpAddress) { "$($b.PrimarySmtpAddress)" } else { "$alias@$($S.policyDomain)" }
    Test-Address $c $primary
    $m = @($b.Members | Where-Object { $_ } | ForEach-Object { (Find-One $c $_ $Recipients).guid })
    if (Test-Should $c $b.Name "Create distribution group with address $primary") {
        Start-Change 'New-DistributionGroup'; Test-Name $c $b.Name $container
        $admin = @($S.objects.Values | Where-Object { $_.sam -eq 'Administrator' })[0]
        $o = New-FakeObject @{ class = 'group'; name = $b.Name; alias = $alias; sam = (Get-Free $b.Name 'sam' 256); type = $(if ($b.RoomList) { 'RoomList' } else { 'MailUniversalDistributionGroup' }); primary = $primary; policy = (-not $b.PrimarySmtpAddress); members = $m; managedBy = @($admin.guid) }
        $o.born = [datetime]::UtcNow; Complete-Change "New-DistributionGroup $($o.type) $primary" $o; Show-Recipient $o }
}
function Do-Set-DistributionGroup { param($b, $c)
    $o = Find-One $c $b.Identity $Groups
    if ($b.ContainsKey('RoomList') -and $b.RoomList) {
        if ($o.type -notin 'MailUniversalDistributionGroup', 'RoomList') { Write-Fake $c "Only universal distribution groups can be converted to room lists; '$(Get-Canonical $o)' is $($o.type)." 'RecipientTaskException' $o.name }
        if ($script:Opt.StrictRoomList -and @($o.members | Where-Object { $RoomKinds -notcontains $S.objects[$_].type }).Count) { Write-Fake $c "'$(Get-Canonical $o)' has members that are no rooms." 'RecipientTaskException' $o.name }
    }
    $managers = @($o.managedBy); $touched = $false
    if ($b.ContainsKey('ManagedBy')) {
        $touched = $true; $w = $b.ManagedBy
        if ($w -is [System.Collections.IDictionary]) {
            foreach ($k in $w.Keys) { if ($k -notin 'Add', 'Remove') { Write-Fake $c "'$k' is not valid." 'Hash' $k } }
            foreach ($a in @($w['Add'] | Where-Object { $_ })) { $x = Find-One $c $a ($Mailboxes + 'MailUser', 'MailUniversalSecurityGroup') -Logons; if ($managers -notcontains $x.guid) { $managers += $x.guid } }
            foreach ($a in @($w['Remove'] | Where-Object { $_ })) { $x = Find-One $c $a ($Users + $Groups) -Logons; $managers = @($managers | Where-Object { $_ -ne $x.guid }) }
        } else { $managers = @(@($w) | Where-Object { $_ } | ForEach-Object { (Find-One $c $_ ($Mailboxes + 'MailUser', 'MailUniversalSecurityGroup') -Logons).guid }) }
        if ($script:Opt.ManagedByLast -and $managers.Count -eq 0) { Write-Fake $c "The group '$(Get-Canonical $o)' must have at least one owner." 'RecipientTaskException' $o.name }
    }
    if (Test-Should $c (Get-Canonical $o) ('Set ' + (($b.Keys | Where-Object { $_ -notin 'Identity', 'ErrorAction', 'WhatIf', 'Confirm', 'BypassSecurityGroupManagerCheck' }) -join ', '))) {
        Start-Change 'Set-DistributionGroup'
        if ($b.ContainsKey('RoomList')) { if ($b.RoomList) { $o.type = 'RoomList' } elseif ($o.type -eq 'RoomList') { $o.type = 'MailUniversalDistributionGroup' } }
        if ($touched) { $o.managedBy = $managers }
        Complete-Change "Set-DistributionGroup $($o.name) $(if ($b.ContainsKey('RoomList')) { "RoomList=$($b.RoomList)" }) $(if ($touched) { "ManagedBy=$($managers.Count)" })" $o }
}
function Do-Remove-DistributionGroup { param($b, $c) $o = Find-One $c $b.Identity $Groups
    if (Test-Should $c (Get-Canonical $o) 'Remove group') { Start-Change 'Remove-DistributionGroup'; $S.objects.Remove($o.guid); foreach ($g in $S.objects.Values) { $g.members = @($g.members | Where-Object { $_ -ne $o.guid }) }; Complete-Change "Remove-DistributionGroup $($o.name)" } }
function Do-Get-DistributionGroupMember { param($b, $c) $o = Find-One $c $b.Identity $Groups
    $n = 0; foreach ($m in @($o.members)) { if ($S.objects[$m]) { $n++; if ($n -gt 1000 -and "$($b.ResultSize)" -ne 'Unlimited') { break }; Show-Recipient $S.objects[$m] } } }
function Find-Member { param($c, $o, $Id) $x = Find-One $c $Id ($Recipients + 'User', 'DisabledUser') -Logons; if ($script:Opt.StrictRoomList -and $o.type -eq 'RoomList' -and $RoomKinds -notcontains $x.type) { Write-Fake $c "'$(Get-Canonical $x)' is no room; '$(Get-Canonical $o)' is a room list." 'RecipientTaskException' $Id }; $x }
function Do-Add-DistributionGroupMember { param($b, $c) $o = Find-One $c $b.Identity $Groups; $x = Find-Member $c $o $b.Member
    if (@($o.members) -contains $x.guid) { Write-Fake $c "The recipient ""$(Get-Canonical $x)"" is already a member of the group ""$(Get-Canonical $o)""." 'MemberAlreadyExistsException' $b.Member }
    if (Test-Should $c (Get-Canonical $o) "Add member $($b.Member)") { Start-Change 'Add-DistributionGroupMember'; $o.members = @($o.members) + $x.guid; Complete-Change "Add-DistributionGroupMember $($o.name) $($x.name)" $o } }
function Do-Remove-DistributionGroupMember { param($b, $c) $o = Find-One $c $b.Identity $Groups; $x = Find-One $c $b.Member ($Recipients + 'User', 'DisabledUser') -Logons
    if (@($o.members) -notcontains $x.guid) { Write-Fake $c "The recipient ""$(Get-Canonical $x)"" isn't a member of the group." 'MemberNotFoundException' $b.Member }
    if (Test-Should $c (Get-Canonical $o) "Remove member $($b.Member)") { Start-Change 'Remove-DistributionGroupMember'; $o.members = @($o.members | Where-Object { $_ -ne $x.guid }); Complete-Change "Remove-DistributionGroupMember $($o.name) $($x.name)" $o } }
function Do-Update-DistributionGroupMember { param($b, $c) $o = Find-One $c $b.Identity $Groups
    $m = @(@($b.Members) | Where-Object { $_ } | ForEach-Object { (Find-Member $c $o $_).guid })
    if (Test-Should $c (Get-Canonical $o) "Replace members by $($m.Count)") { Start-Change 'Update-DistributionGroupMember'; $o.members = @($m | Select-Object -Unique); Complete-Change "Update-DistributionGroupMember $($o.name) $($m.Count)" $o } }
function Do-Get-MailboxFolderStatistics { param($b, $c) $o = Find-One $c $b.Identity $Mailboxes -Logons; [pscustomobject] @{ Name = 'Calendar'; FolderType = 'Calendar'; ItemsInFolder = [int] $o.items } }

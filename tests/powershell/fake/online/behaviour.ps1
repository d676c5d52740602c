# What the Exchange Online cmdlets do. `Known` names the parameters that an entry honours; all others throw.

# --- reading --------------------------------------------------------------------------------------------------------
# EwsAllowedAppIDs comes only with its switch (not in default output).
$Impl['Get-OrganizationConfig'] = Known @('RetrieveEwsOperationAccessPolicy') { param($b)
    [pscustomobject]@{ Guid = $S.org.Guid; Name = $S.org.DefaultDomain; Identity = $S.org.DefaultDomain; IsDehydrated = [bool]$S.org.IsDehydrated; EwsEnabled = $S.org['EwsEnabled']; EwsApplicationAccessPolicy = $S.org['EwsApplicationAccessPolicy']
        EwsAllowList = (ListOf @($S.org['EwsAllowList'])); EwsBlockList = (ListOf @($S.org['EwsBlockList'])); EwsAllowedAppIDs = $(if ($b['RetrieveEwsOperationAccessPolicy']) { "$($S.org['EwsAllowedAppIDs'])" }) } }
# EwsAllowedAppIDs replaces the whole value; the user-agent lists take @{ Add = ...; Remove = ... } too.
$Impl['Set-OrganizationConfig'] = Known @('EwsEnabled', 'EwsApplicationAccessPolicy', 'EwsAllowList', 'EwsBlockList', 'EwsAllowedAppIDs') { param($b)
    if (-not (Should 'practice.onmicrosoft.com' 'Setting organization properties')) { return }
    Change "$(@($b.Keys | Where-Object { $_ -like 'Ews*' } | Sort-Object) -join ',')" {
        foreach ($k in 'EwsEnabled', 'EwsApplicationAccessPolicy', 'EwsAllowedAppIDs') { if ($b.ContainsKey($k)) { $S.org[$k] = $b[$k] } }
        foreach ($k in 'EwsAllowList', 'EwsBlockList') { if ($b.ContainsKey($k)) { $S.org[$k] = Merge @($S.org[$k]) $b[$k] } }
    } }
function Merge($Present, $Wish) {
    if ($Wish -isnot [System.Collections.IDictionary]) { return , @($Wish | Where-Object { $_ }) }
    $list = @($Present | Where-Object { $_ }); foreach ($x in @($Wish['Add'])) { if ($x -and $list -notcontains $x) { $list += $x } }
    , @($list | Where-Object { @($Wish['Remove']) -notcontains $_ })
}
$Impl['Get-CASMailbox'] = Known @('Identity') { param($b) $o = FindOne $b['Identity'] $IsMailbox; [pscustomobject]@{ Identity = $o.Name; Name = $o.Name; PrimarySmtpAddress = $o.Primary; EwsEnabled = $o['EwsEnabled']; EwsApplicationAccessPolicy = $o['EwsPolicy']; Guid = $o.Guid } }
$Impl['Set-CASMailbox'] = Known @('Identity', 'EwsEnabled') { param($b) $o = FindOne $b['Identity'] $IsMailbox; if (-not (Should $o.Name 'Setting client access properties')) { return }; Change "$($o.Name) EwsEnabled=$($b['EwsEnabled'])" { $o['EwsEnabled'] = $b['EwsEnabled'] } }
$Impl['Set-ServicePrincipal'] = Known @('Identity', 'DisplayName') { param($b) $p = PrincipalOf $b['Identity']; if (-not (Should $p.ObjectId 'Setting service principal')) { return }; Change $p.ObjectId { $p.DisplayName = $b['DisplayName'] } }
# Documented: $null or an empty identity returns all objects.
function Many($b, [scriptblock] $Of, [scriptblock] $Shape) {
    $found = if ($b['Identity']) { FindOne $b['Identity'] $Of } else { @($S.objects | Where-Object { -not $_.SoftDeleted -and (SeenExchange $_) -and (& $Of $_) }) }
    if ($b['RecipientTypeDetails']) {
        $left = @($found | Where-Object { $b['RecipientTypeDetails'] -contains $_.Kind })
        if ($b['Identity'] -and -not $left) { NotFound $b['Identity'] }
        $found = $left
    }
    if ($b['Filter']) {
        if ($b['Filter'] -notmatch "^(\w+) -eq '((?:[^']|'')*)'$") { Fail 'InvalidFilter' "|ParsingException|The filter isn't valid: $($b['Filter'])" }
        $prop = $Matches[1]; $text = $Matches[2] -replace "''", "'"
        $found = @($found | Where-Object { $g = $_; switch ($prop) { 'EmailAddresses' { @($g.Proxies | ForEach-Object { AddressOf $_ }) -contains $text } 'Guid' { $g.Guid -eq $text } 'Name' { $g.Name -eq $text } 'UserPrincipalName' { $g.Upn -eq $text } 'ManagedBy' { [bool] @($S.objects | Where-Object { $g.ManagedBy -contains $_.Guid -and (Dn $_) -eq $text }).Count } default { Fail 'InvalidFilter' "no filterable property $prop" } } })
    }
    foreach ($o in $found) { & $Shape $o }
}
$Impl['Get-Mailbox'] = Known @('Identity', 'RecipientTypeDetails', 'ResultSize') { param($b) Many $b $IsMailbox { param($o) ShapeMailbox $o } }
$Impl['Get-Recipient'] = Known @('Identity', 'RecipientTypeDetails', 'ResultSize', 'Filter') { param($b) Many $b $IsRecipient { param($o) ShapeRecipient $o } }
$Impl['Get-User'] = Known @('Identity', 'RecipientTypeDetails', 'ResultSize', 'Filter') { param($b) Many $b $IsUser { param($o) ShapeUser $o } }
$Impl['Get-DistributionGroup'] = Known @('Identity', 'RecipientTypeDetails', 'ResultSize', 'Filter', 'IncludeManagedByWithDisplayNames') { param($b) Many $b $IsGroup { param($o) ShapeGroup $o } }
$Impl['Get-DistributionGroupMember'] = Known @('Identity', 'ResultSize') { param($b)
    $group = FindOne $b['Identity'] $IsGroup
    foreach ($g in $group.Members) { foreach ($o in @($S.objects | Where-Object { $_.Guid -eq $g -and -not $_.SoftDeleted })) { ShapeRecipient $o } } }
$Impl['Get-CalendarProcessing'] = Known @('Identity') { param($b)
    $o = FindOne $b['Identity'] $IsMailbox
    $result = [ordered]@{ Identity = $o.Name }
    foreach ($k in $o.Calendar.Keys | Sort-Object) { $result[$k] = $o.Calendar[$k] }
    [pscustomobject]$result }
$Impl['Get-MailboxPermission'] = Known @('Identity', 'User', 'ResultSize') { param($b)
    $o = FindOne $b['Identity'] $IsMailbox
    $who = if ($b['User']) { FindOne $b['User'] $IsPrincipalLike }
    foreach ($p in $o.Perms) {
        if ($who -and $p.User -ne $who.Guid) { continue }
        $name = $p.User; $u = @($S.objects | Where-Object { $_.Guid -eq $p.User })[0]; if ($u) { $name = $u.Upn }
        [pscustomobject]@{ Identity = $o.Name; User = $name; AccessRights = (ListOf $p.Rights); IsInherited = $false; Deny = [bool]$p.Deny; InheritanceType = 'All' }
    } }

# --- mailboxes ------------------------------------------------------------------------------------------------------
$Impl['New-Mailbox'] = Known @('Name', 'MicrosoftOnlineServicesID', 'Password', 'Room', 'Shared', 'Equipment', 'PrimarySmtpAddress', 'Alias', 'DisplayName', 'FirstName', 'LastName', 'ResourceCapacity') { param($b)
    $name = $b['Name']
    if ($name.Length -gt 64) { Fail 'DataValidationException' "|Microsoft.Exchange.Data.DataValidationException|The property value is invalid. The value can't exceed 64 characters. Name: $name" }
    $kind = if ($b['Room']) { 'RoomMailbox' } elseif ($b['Shared']) { 'SharedMailbox' } elseif ($b['Equipment']) { 'EquipmentMailbox' } else { 'UserMailbox' }
    $upn = $b['MicrosoftOnlineServicesID']
    $address = if ($b['PrimarySmtpAddress']) { $b['PrimarySmtpAddress'] } elseif ($upn) { $upn } else { "$($name -replace '\s','')@$($S.org.DefaultDomain)" }
    if ($upn -and -not $b['PrimarySmtpAddress'] -and $upn -notmatch '@') { Fail 'Invalid' 'The Microsoft Online Services ID is not valid.' }
    CheckDomain $address
    if ($upn) {
        CheckDomain $upn
        if (@($S.objects | Where-Object { -not $_.SoftDeleted -and $_.Upn -eq $upn })) { Fail 'WLCDManagedMemberExistsException' "|Microsoft.Exchange.Management.Tasks.WLCDManagedMemberExistsException|The proxy address or user ID `"$upn`" is already being used." }
        if ($kind -eq 'UserMailbox' -and $b['Password'].Length -lt 8 -and -not $CmdletNow.MyInvocation.BoundParameters['WhatIf']) { Fail 'InvalidPassword' "|Microsoft.Exchange.Management.Tasks.WLCDPasswordInvalidException|The password doesn't meet the requirements." }
    }
    CheckFree $name @($address) $null
    if (-not (Should $name "Creating $kind with address $address")) { return }
    $new = Change "$kind $address" {
        # ASSUMPTION: a resource's account is named after the mailbox in the default domain; a second address there comes with it.
        $o = New-FakeObject -Kind $kind -Name $name -Address $address -Upn $(if ($upn) { $upn } else { "$name@$($S.org.DefaultDomain)" }) -FirstName "$($b['FirstName'])" -LastName "$($b['LastName'])"
        if (($address -split '@')[-1] -ne $S.org.DefaultDomain) { $o.Proxies = @($o.Proxies) + @("smtp:$name@$($S.org.DefaultDomain)") }
        if ($kind -eq 'UserMailbox') { $o.Licensed = $false }
        $o.Made = [datetime]::UtcNow; $o.BornExchange = $script:Calls; $o.BornEntra = $script:Calls
        $o
    }
    ShapeMailbox $new }
$Impl['Set-Mailbox'] = Known @('Identity', 'Type', 'WindowsEmailAddress', 'EmailAddresses', 'HiddenFromAddressListsEnabled') { param($b)
    $o = FindOne $b['Identity'] $IsMailbox
    CheckCloudOwned $o 'mailbox'
    if ($b['WindowsEmailAddress']) { CheckDomain $b['WindowsEmailAddress']; CheckFree '' @($b['WindowsEmailAddress']) $o }
    if ($b['Type'] -and $o.Kind -notin 'UserMailbox', 'RoomMailbox', 'EquipmentMailbox', 'SharedMailbox') { Fail 'RecipientTaskException' "|Microsoft.Exchange.Configuration.Tasks.RecipientTaskException|The mailbox can't be converted." }
    if (-not (Should $o.Name 'Setting mailbox properties')) { return }
    Change "$($o.Name) $(@($b.Keys | Where-Object { $_ -in 'Type','WindowsEmailAddress','EmailAddresses' } | ForEach-Object { "$_=$($b[$_])" }) -join ' ')" {
        if ($b['Type']) { $o.Kind = @{ Regular = 'UserMailbox'; Room = 'RoomMailbox'; Equipment = 'EquipmentMailbox'; Shared = 'SharedMailbox' }[$b['Type']] }
        if ($b['WindowsEmailAddress']) {
            $new = $b['WindowsEmailAddress']
            $others = @($o.Proxies | ForEach-Object { AddressOf $_ } | Where-Object { $_ -ne $new } | ForEach-Object { "smtp:$_" })
            $o.Proxies = @("SMTP:$new") + $others; $o.Primary = $new
        }
    } }
$Impl['Remove-Mailbox'] = Known @('Identity') { param($b)
    $o = FindOne $b['Identity'] $IsMailbox
    CheckCloudOwned $o 'mailbox'
    if (-not (Should $o.Name 'Removing mailbox and its account')) { return }
    Change "$($o.Primary)" {
        $o.SoftDeleted = $true
        foreach ($g in $S.objects) { $g.Members = @($g.Members | Where-Object { $_ -ne $o.Guid }); $g.ManagedBy = @($g.ManagedBy | Where-Object { $_ -ne $o.Guid }); $g.Perms = @($g.Perms | Where-Object { $_.User -ne $o.Guid }) }
    } }
$Impl['Set-User'] = Known @('Identity', 'FirstName', 'LastName', 'DisplayName') { param($b)
    $o = FindOne $b['Identity'] $IsUser
    CheckCloudOwned $o 'user'
    foreach ($k in 'FirstName', 'LastName') { if ("$($b[$k])".Length -gt 64) { Fail 'DataValidationException' "|Microsoft.Exchange.Data.DataValidationException|The value of $k can't exceed 64 characters." } }
    if (-not (Should $o.Name 'Setting user properties')) { return }
    Change "$($o.Name) names" { foreach ($k in 'FirstName', 'LastName', 'DisplayName') { if ($b.ContainsKey($k)) { $o[$k] = "$($b[$k])" } } } }
$Impl['Set-CalendarProcessing'] = Known (@('Identity') + (DefaultCalendar 'RoomMailbox').Keys) { param($b)
    $o = FindOne $b['Identity'] $IsMailbox
    # ASSUMPTION: calendars of synchronized mailboxes are the cloud's own and may be set. Documented: a user mailbox's AutomateProcessing stays.
    if ($b.ContainsKey('AutomateProcessing') -and $o.Kind -notin 'RoomMailbox', 'EquipmentMailbox' -and $b['AutomateProcessing'] -ne $o.Calendar.AutomateProcessing) {
        Fail 'InvalidOperation' "|Microsoft.Exchange.Management.StoreTasks.ResourceOnlyException|AutomateProcessing can only be changed on resource mailboxes."
    }
    if ($b.ContainsKey('BookingWindowInDays') -and ($b['BookingWindowInDays'] -lt 0 -or $b['BookingWindowInDays'] -gt 1080)) { Fail 'Range' 'BookingWindowInDays must be from 0 to 1080.' }
    if (-not (Should $o.Name 'Setting calendar processing')) { return }
    Change "$($o.Name) $(@($b.Keys | Where-Object { $o.Calendar.ContainsKey($_) } | Sort-Object) -join ',')" { foreach ($k in $b.Keys) { if ($o.Calendar.ContainsKey($k)) { $o.Calendar[$k] = $b[$k] } } } }
$Impl['Add-MailboxPermission'] = Known @('Identity', 'User', 'AccessRights', 'InheritanceType', 'AutoMapping', 'Deny') { param($b)
    $o = FindOne $b['Identity'] $IsMailbox
    $who = FindOne $b['User'] $IsPrincipalLike
    if (-not (Should $o.Name "Adding mailbox permission for $($who.Name)")) { return }
    $there = @($o.Perms | Where-Object { $_.User -eq $who.Guid -and $_.Rights -contains 'FullAccess' -and -not $_.Deny })
    if ($there) { Write-Warning 'The appropriate access control entry is already present on the object.'; return }
    Change "$($o.Name) $($who.Name)" { $o.Perms = @($o.Perms) + @(@{ User = $who.Guid; Rights = @($b['AccessRights']); Deny = [bool]$b['Deny']; AutoMapping = $(if ($b.ContainsKey('AutoMapping')) { $b['AutoMapping'] } else { $true }) }) }
    [pscustomobject]@{ Identity = $o.Name; User = $who.Upn; AccessRights = (ListOf $b['AccessRights']); IsInherited = $false; Deny = $false } }
$Impl['Remove-MailboxPermission'] = Known @('Identity', 'User', 'AccessRights', 'InheritanceType', 'Deny') { param($b)
    $o = FindOne $b['Identity'] $IsMailbox
    $who = FindOne $b['User'] $IsPrincipalLike
    if (-not (Should $o.Name "Removing mailbox permission of $($who.Name)")) { return }
    if (-not @($o.Perms | Where-Object { $_.User -eq $who.Guid -and -not $_.Deny })) { Write-Warning "Can't remove the access control entry because it isn't present."; return }
    Change "$($o.Name) $($who.Name)" { $o.Perms = @($o.Perms | Where-Object { $_.User -ne $who.Guid -or $_.Deny }) } }

# --- groups ---------------------------------------------------------------------------------------------------------
$Impl['New-DistributionGroup'] = Known @('Name', 'RoomList', 'PrimarySmtpAddress', 'Alias', 'DisplayName', 'ManagedBy', 'Members', 'Type') { param($b)
    if ($b['Name'].Length -gt 64) { Fail 'DataValidationException' "|The value can't exceed 64 characters. Name: $($b['Name'])" }
    $address = if ($b['PrimarySmtpAddress']) { $b['PrimarySmtpAddress'] } else { "$($b['Name'] -replace '\s','')@$($S.org.DefaultDomain)" }
    CheckDomain $address
    CheckFree $b['Name'] @($address) $null
    if (-not (Should $b['Name'] "Creating distribution group with address $address")) { return }
    $new = Change "$address" {
        $o = New-FakeObject -Kind $(if ($b['RoomList']) { 'RoomList' } else { 'MailUniversalDistributionGroup' }) -Name $b['Name'] -Address $address -ManagedBy @('admin')
        $o.Made = [datetime]::UtcNow; $o.BornExchange = $script:Calls; $o.BornEntra = $script:Calls
        $o
    }
    ShapeGroup $new }
$Impl['Set-DistributionGroup'] = Known @('Identity', 'RoomList', 'ManagedBy', 'BypassSecurityGroupManagerCheck', 'HiddenFromAddressListsEnabled') { param($b)
    $o = FindOne $b['Identity'] $IsGroup
    CheckCloudOwned $o 'group'
    # ASSUMPTION: a security group never becomes a room list; members that are no rooms only warn, unless the switch says otherwise.
    if ($b['RoomList'] -and $o.Kind -eq 'MailUniversalSecurityGroup') { Fail 'RecipientTaskException' "|Microsoft.Exchange.Configuration.Tasks.RecipientTaskException|The group `"$($o.Name)`" is a security group and can't be converted to a room list." }
    if ($b['RoomList'] -and -not $Opt.RoomConversionKeepsNonRooms -and @($o.Members | Where-Object { $g = $_; @($S.objects | Where-Object { $_.Guid -eq $g })[0].Kind -notin 'RoomMailbox', 'RoomList' })) { Fail 'RecipientTaskException' "|Microsoft.Exchange.Configuration.Tasks.RecipientTaskException|The group `"$($o.Name)`" has members that aren't rooms and can't be converted to a room list." }
    $managers = @($o.ManagedBy)
    if ($b['ManagedBy'] -is [System.Collections.IDictionary]) {
        foreach ($id in @($b['ManagedBy']['Add'])) { if ($id) { $m = FindOne $id $IsOwner; if ($managers -notcontains $m.Guid) { $managers += $m.Guid } } }
        foreach ($id in @($b['ManagedBy']['Remove'])) { if ($id) { $m = FindOne $id $IsOwner; $managers = @($managers | Where-Object { $_ -ne $m.Guid }) } }
    } elseif ($b.ContainsKey('ManagedBy')) { $managers = @(@($b['ManagedBy']) | ForEach-Object { (FindOne $_ $IsOwner).Guid }) }
    # Documented: a group must have at least one owner.
    if ($b.ContainsKey('ManagedBy') -and $managers.Count -eq 0) { Fail 'RecipientTaskException' "|Microsoft.Exchange.Configuration.Tasks.RecipientTaskException|The group must have at least one owner (ManagedBy)." }
    if (-not (Should $o.Name 'Setting distribution group properties')) { return }
    $kind = $o.Kind
    if ($b.ContainsKey('RoomList')) { $kind = if ($b['RoomList']) { 'RoomList' } elseif ($o.Kind -eq 'RoomList') { 'MailUniversalDistributionGroup' } else { $o.Kind } }
    if ($kind -eq $o.Kind -and ($managers -join ',') -eq (@($o.ManagedBy) -join ',')) { Write-Warning "The command completed successfully but no settings of '$($o.Name)' have been modified."; return }
    Change "$($o.Name) kind=$kind managers=$($managers.Count)" { $o.Kind = $kind; $o.ManagedBy = @($managers) } }
$Impl['Remove-DistributionGroup'] = Known @('Identity', 'BypassSecurityGroupManagerCheck') { param($b)
    $o = FindOne $b['Identity'] $IsGroup
    CheckCloudOwned $o 'group'
    if (-not (Should $o.Name 'Removing distribution group')) { return }
    # Documented for the cloud: a removed distribution group cannot be restored.
    Change "$($o.Primary)" { [void]$S.objects.Remove($o); foreach ($g in $S.objects) { $g.Members = @($g.Members | Where-Object { $_ -ne $o.Guid }) } } }
function Member([string] $Id) { FindOne $Id $IsRecipient }
$Impl['Update-DistributionGroupMember'] = Known @('Identity', 'Members', 'BypassSecurityGroupManagerCheck') { param($b)
    $o = FindOne $b['Identity'] $IsGroup
    CheckCloudOwned $o 'group'
    $ids = @($b['Members'] | Where-Object { $null -ne $_ })
    $members = @($ids | ForEach-Object { (Member "$_").Guid })
    if (-not (Should $o.Name 'Replacing the members of the group')) { return }
    Change "$($o.Name) $($members.Count) members" { $o.Members = @($members) } }
$Impl['Add-DistributionGroupMember'] = Known @('Identity', 'Member', 'BypassSecurityGroupManagerCheck') { param($b)
    $o = FindOne $b['Identity'] $IsGroup
    CheckCloudOwned $o 'group'
    $m = Member $b['Member']
    if (@($o.Members) -contains $m.Guid) { Fail 'MemberAlreadyExistsException' "|Microsoft.Exchange.Management.Tasks.MemberAlreadyExistsException|The recipient `"$($m.Name)`" is already a member of the group `"$($o.Name)`"." }
    if (-not (Should $o.Name "Adding member $($m.Name)")) { return }
    Change "$($o.Name) + $($m.Name)" { $o.Members = @($o.Members) + @($m.Guid) } }
$Impl['Remove-DistributionGroupMember'] = Known @('Identity', 'Member', 'BypassSecurityGroupManagerCheck') { param($b)
    $o = FindOne $b['Identity'] $IsGroup
    CheckCloudOwned $o 'group'
    $m = Member $b['Member']
    if (@($o.Members) -notcontains $m.Guid) { Fail 'MemberNotFoundException' "|Microsoft.Exchange.Management.Tasks.MemberNotFoundException|The recipient `"$($m.Name)`" isn't a member of the group `"$($o.Name)`"." }
    if (-not (Should $o.Name "Removing member $($m.Name)")) { return }
    Change "$($o.Name) - $($m.Name)" { $o.Members = @($o.Members | Where-Object { $_ -ne $m.Guid }) } }

# --- organization, applications -------------------------------------------------------------------------------------
$Impl['Enable-OrganizationCustomization'] = Known @() { param($b)
    if (-not $S.org.IsDehydrated) { Fail 'InvalidOperation' '|Microsoft.Exchange.Management.Deployment.InvalidOperationException|This operation is not required. The organization is already enabled for customization.' }
    if (-not (Should 'practice.onmicrosoft.com' 'Enabling customization')) { return }
    Change 'organization' { $S.org.IsDehydrated = $false } }
function PrincipalOf([string] $Id) {
    $found = @($S.principals | Where-Object { $_.AppId -eq $Id -or $_.ObjectId -eq $Id -or $_.Guid -eq $Id -or $_.DisplayName -eq $Id })
    if ($found.Count -eq 0) { NotFound $Id }
    if ($found.Count -gt 1) { Fail 'ManagementObjectAmbiguousException' "The operation couldn't be performed because '$Id' matches multiple entries." }
    $found[0]
}
$Impl['Get-ServicePrincipal'] = Known @('Identity') { param($b) if ($b['Identity']) { ShapePrincipal (PrincipalOf $b['Identity']) } else { foreach ($p in $S.principals) { ShapePrincipal $p } } }
$Impl['New-ServicePrincipal'] = Known @('AppId', 'ObjectId', 'DisplayName') { param($b)
    # ASSUMPTION: the object id is not checked against Entra (known as the classic mistake), but it is unique in Exchange.
    $guid = [guid]::Empty
    foreach ($k in 'AppId', 'ObjectId') { if (-not [guid]::TryParse($b[$k], [ref]$guid)) { Fail 'FormatException' "|System.FormatException|$k must be a GUID." } }
    if (@($S.principals | Where-Object { $_.ObjectId -eq $b['ObjectId'] })) { Fail 'ADObjectAlreadyExistsException' "|Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException|The service principal '$($b['ObjectId'])' already exists." }
    if (-not (Should $b['AppId'] 'Creating service principal')) { return }
    Change $b['AppId'] { New-FakePrincipal -AppId $b['AppId'] -ObjectId $b['ObjectId'] -DisplayName "$($b['DisplayName'])" }
    ShapePrincipal (PrincipalOf $b['ObjectId']) }
$Impl['Remove-ServicePrincipal'] = Known @('Identity') { param($b)
    $p = PrincipalOf $b['Identity']
    if (-not (Should $p.ObjectId 'Removing service principal')) { return }
    # ASSUMPTION: assignments to it go with it.
    Change $p.ObjectId { [void]$S.principals.Remove($p); foreach ($a in @($S.assignments | Where-Object { $_.App -eq $p.ObjectId })) { [void]$S.assignments.Remove($a) } } }
function ScopeOf([string] $Id) { $found = @($S.scopes | Where-Object { $_.Name -eq $Id -or $_.Guid -eq $Id }); if (-not $found) { NotFound $Id }; $found[0] }
$Impl['Get-ManagementScope'] = Known @('Identity', 'Orphan') { param($b) if ($b['Identity']) { ShapeScope (ScopeOf $b['Identity']) } else { foreach ($s in $script:S.scopes) { ShapeScope $s } } }
$Impl['New-ManagementScope'] = Known @('Name', 'RecipientRestrictionFilter', 'RecipientRoot', 'Exclusive') { param($b)
    CheckHydrated
    if ($b['Name'].Length -gt 64) { Fail 'DataValidationException' "|The value can't exceed 64 characters. Name: $($b['Name'])" }
    if (@($S.scopes | Where-Object { $_.Name -eq $b['Name'] })) { Fail 'ADObjectAlreadyExistsException' "|Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException|The management scope '$($b['Name'])' already exists." }
    if ($b['RecipientRestrictionFilter'] -notmatch "^(\(|-not ?)*\w+ -(eq|like|ne) '([^']|'')*'") { Fail 'InvalidFilter' "|Microsoft.Exchange.Data.ParsingException|The filter isn't valid." }
    if (-not (Should $b['Name'] 'Creating management scope')) { return }
    Change $b['Name'] { New-FakeScope -Name $b['Name'] -Filter $b['RecipientRestrictionFilter'] }
    ShapeScope (ScopeOf $b['Name']) }
$Impl['Set-ManagementScope'] = Known @('Identity', 'RecipientRestrictionFilter') { param($b)
    CheckHydrated; $s = ScopeOf $b['Identity']
    if (-not (Should $s.Name 'Setting management scope')) { return }
    Change $s.Name { $s.Filter = $b['RecipientRestrictionFilter'] } }
$Impl['Remove-ManagementScope'] = Known @('Identity') { param($b)
    $s = ScopeOf $b['Identity']
    if (@($script:S.assignments | Where-Object { $_.CustomResourceScope -eq $s.Name })) { Fail 'ManagementScopeInUse' "|Microsoft.Exchange.Configuration.Authorization.ScopeInUseException|The management scope '$($s.Name)' can't be removed because it's used by role assignments." }
    if (-not (Should $s.Name 'Removing management scope')) { return }
    Change $s.Name { [void]$script:S.scopes.Remove($s) } }
$script:Roles = 'Application Calendars.Read', 'Application Calendars.ReadWrite', 'Application MailboxSettings.Read', 'Application MailboxSettings.ReadWrite', 'Application Mail.Read', 'Application Mail.Send',
    'Application MailboxConfigItem.Read', 'Application MailboxConfigItem.ReadWrite', 'Application EWS.AccessAsApp', 'Application Contacts.Read'
$Impl['New-ManagementRoleAssignment'] = Known @('Name', 'App', 'Role', 'CustomResourceScope', 'RecipientAdministrativeUnitScope', 'RecipientGroupScope') { param($b)
    CheckHydrated
    if ("$($b['Name'])".Length -gt 64) { Fail 'DataValidationException' "|The value can't exceed 64 characters. Name: $($b['Name'])" }
    $p = PrincipalOf $b['App']
    if ($b['Role'] -notin $script:Roles) { NotFound $b['Role'] }
    $scope = if ($b['CustomResourceScope']) { (ScopeOf $b['CustomResourceScope']).Name } else { '' }
    $name = if ($b['Name']) { $b['Name'] } else { "$($b['Role'])-$($p.ObjectId)".Substring(0, 60) }
    if (@($S.assignments | Where-Object { $_.Name -eq $name })) { Fail 'ADObjectAlreadyExistsException' "|Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException|The management role assignment '$name' already exists." }
    if (-not (Should $name 'Creating role assignment')) { return }
    Change $name { New-FakeAssignment -Name $name -App $p.ObjectId -Role $b['Role'] -Scope $scope }
    ShapeAssignment (@($S.assignments | Where-Object { $_.Name -eq $name })[0]) }
$Impl['Get-ManagementRoleAssignment'] = Known @('Identity', 'Role', 'RoleAssignee') { param($b)
    $all = @($S.assignments)
    if ($b['Identity']) { $all = @($all | Where-Object { $_.Name -eq $b['Identity'] }); if (-not $all) { NotFound $b['Identity'] } }
    if ($b['Role']) { $all = @($all | Where-Object { $_.Role -eq $b['Role'] }) }
    if ($b['RoleAssignee']) { $p = PrincipalOf $b['RoleAssignee']; $all = @($all | Where-Object { $_.App -eq $p.ObjectId }) }
    foreach ($a in $all) { ShapeAssignment $a } }
$Impl['Remove-ManagementRoleAssignment'] = Known @('Identity') { param($b)
    $a = @($S.assignments | Where-Object { $_.Name -eq $b['Identity'] })[0]
    if (-not $a) { NotFound $b['Identity'] }
    if (-not (Should $a.Name 'Removing role assignment')) { return }
    Change $a.Name { [void]$S.assignments.Remove($a) } }
# Whether an application may touch a mailbox by Exchange's roles. A principal registered with a wrong object id never gets anything.
function Test-FakeReach([string] $AppId, [string] $Mailbox) {
    $app = @($S.apps | Where-Object { $_.AppId -eq $AppId })[0]
    $o = FindAny $Mailbox
    if (-not $app -or -not $o) { return $false }
    if (@($app.AppRoles | Where-Object { $_ -like 'Calendars.*' })) { return $true }      # Entra's grant is added
    foreach ($a in @($S.assignments | Where-Object { $_.App -eq $app.Id -and $_.Role -like 'Application Calendars.*' })) { if (InScope $a $o) { return $true } }
    $false
}
function InScope($a, $o) {
    if (-not $a.CustomResourceScope) { return $true }
    $scope = @($script:S.scopes | Where-Object { $_.Name -eq $a.CustomResourceScope })[0]
    Test-FakeScope $scope.Filter $o $FilterRead
}
$FilterRead = {
    param($Object, $Property)
    switch ($Property) {
        'RecipientTypeDetails' { $Object.Kind }
        'Guid' { $Object.Guid }
        'Alias' { $Object.Alias }
        'Name' { $Object.Name }
        'ExternalDirectoryObjectId' { $Object.EDOI }
        'EmailAddresses' { $Object.Proxies | ForEach-Object { AddressOf $_ } }
        'PrimarySmtpAddress' { $Object.Primary }
        'MemberOfGroup' { $script:S.objects | Where-Object { @($_.Members) -contains $Object.Guid } | ForEach-Object { Dn $_ } }
        default { throw "FAKE: $Property is not among the properties that a filter is read by" }
    }
}
$Impl['Test-ServicePrincipalAuthorization'] = Known @('Identity', 'Resource') { param($b)
    $p = PrincipalOf $b['Identity']
    $o = if ($b['Resource']) { FindOne $b['Resource'] $IsMailbox }
    foreach ($a in @($S.assignments | Where-Object { $_.App -eq $p.ObjectId })) {
        [pscustomobject]@{ RoleName = $a.Role; GrantedPermissions = ($a.Role -replace '^Application ', ''); AllowedResourceScope = $(if ($a.CustomResourceScope) { $a.CustomResourceScope } else { 'Organization' })
            ScopeType = $(if ($a.CustomResourceScope) { 'CustomRecipientScope' } else { 'Organization' }); InScope = $(if ($o) { InScope $a $o } else { 'Not Run' }) }
    } }

$Impl['Get-AcceptedDomain'] = Known @('Identity', 'ResultSize') { param($b) foreach ($d in $S.org.AcceptedDomains) { [pscustomobject]@{ Name = $d; DomainName = $d; Default = $d -eq $S.org.DefaultDomain } } }
$Impl['Get-MailboxFolderStatistics'] = Known @('Identity', 'FolderScope') { param($b) $o = FindOne $b['Identity'] $IsMailbox; [pscustomobject]@{ Name = 'Calendar'; ItemsInFolder = [int] $o['Items'] } }

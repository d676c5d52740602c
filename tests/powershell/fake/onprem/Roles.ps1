# --- roles ---------------------------------------------------------------------------------------------------------
function Read-Opath { param($c, [string] $Text)
    $tok = [System.Collections.Generic.List[object]]::new(); $i = 0
    while ($i -lt $Text.Length) {
        $ch = $Text[$i]
        if ([char]::IsWhiteSpace($ch)) { $i++; continue }
        if ($ch -eq '(' -or $ch -eq ')') { $tok.Add(@{ t = "$ch" }); $i++; continue }
        if ($ch -eq "'") { $v = ''; $i++; while ($true) { if ($i -ge $Text.Length) { Write-Fake $c "The filter is not valid: a quotation mark is missing: $Text" 'InvalidFilter' $Text }; if ($Text[$i] -eq "'") { if ($i + 1 -lt $Text.Length -and $Text[$i + 1] -eq "'") { $v += "'"; $i += 2; continue }; $i++; break }; $v += $Text[$i]; $i++ }; $tok.Add(@{ t = 'v'; v = $v }); continue }
        $j = $i; while ($j -lt $Text.Length -and -not [char]::IsWhiteSpace($Text[$j]) -and $Text[$j] -notin '(', ')', "'") { $j++ }
        $tok.Add(@{ t = 'w'; v = $Text.Substring($i, $j - $i) }); $i = $j
    }
    $script:Tok = $tok; $script:At = 0
    $r = Read-OpathOr $c $Text
    if ($script:At -lt $tok.Count) { Write-Fake $c "The filter is not valid: $Text" 'InvalidFilter' $Text }
    $r
}
function Read-OpathOr { param($c, $Text) $l = Read-OpathAnd $c $Text; while ($script:At -lt $script:Tok.Count -and $script:Tok[$script:At].v -eq '-or') { $script:At++; $r = Read-OpathAnd $c $Text; $l = "(($l) -or ($r))" -replace '^\(\(\((.*)\)\) -or', '(($1) -or' ; }; $l }
function Read-OpathAnd { param($c, $Text) $l = Read-OpathOne $c $Text; while ($script:At -lt $script:Tok.Count -and $script:Tok[$script:At].v -eq '-and') { $script:At++; $r = Read-OpathOne $c $Text; $l = "(($l) -and ($r))" }; $l }
function Read-OpathOne { param($c, $Text)
    $x = $script:Tok[$script:At]
    if (-not $x) { Write-Fake $c "The filter is not valid: $Text" 'InvalidFilter' $Text }
    if ($x.t -eq '(') { $script:At++; $r = Read-OpathOr $c $Text; if ($script:Tok[$script:At].t -ne ')') { Write-Fake $c "The filter is not valid, a bracket is missing: $Text" 'InvalidFilter' $Text }; $script:At++; return $r }
    if ($x.v -eq '-not') { $script:At++; return "-not($(Read-OpathOne $c $Text))" }
    $op = $script:Tok[$script:At + 1]; $v = $script:Tok[$script:At + 2]
    if ($x.t -ne 'w' -or $x.v -notmatch '^[A-Za-z][A-Za-z0-9]*$' -or $op.v -notin '-eq', '-ne', '-like', '-notlike', '-gt', '-lt', '-ge', '-le' -or -not $v -or $v.t -notin 'v', 'w') { Write-Fake $c "The filter is not valid: $Text" 'InvalidFilter' $Text }
    $script:At += 3
    if ($x.v -eq 'MemberOfGroup' -and -not @($S.objects.Values | Where-Object { $_.class -eq 'group' -and (Get-Dn $_) -eq $v.v }).Count) { Write-Fake $c "The group '$($v.v)' of the filter couldn't be found." 'InvalidFilter' $Text }
    if ($x.v -eq 'RecipientTypeDetails' -and -not ($v.v -as [FakeExchange.RecipientTypeDetails])) { Write-Fake $c "'$($v.v)' is no RecipientTypeDetails." 'InvalidFilter' $Text }
    if ($x.v -notin 'MemberOfGroup', 'RecipientTypeDetails', 'RecipientType', 'Alias', 'Name', 'DistinguishedName', 'CustomAttribute1', 'Department', 'Title', 'Office', 'Company', 'City', 'PrimarySmtpAddress', 'EmailAddresses', 'Guid') { Write-Fake $c "'$($x.v)' is no filterable property." 'InvalidFilter' $Text }
    "$($x.v) $($op.v) '$($v.v -replace "'", "''")'"
}
function Show-Scope { param($s) [pscustomobject] [ordered]@{ Name = $s.name; Identity = ConvertTo-ConfigId $s.name; RecipientRoot = "$($s.root)"; RecipientFilter = $s.filter; ScopeRestrictionType = 'RecipientScope'; Exclusive = [bool] $s.exclusive } }
function Find-Scope { param($c, $Id) $t = "$Id"; if (-not $S.scopes.ContainsKey($t)) { $m = @($S.scopes.Keys | Where-Object { $_ -eq $t }); if (-not $m.Count) { Write-Fake $c "The operation couldn't be performed because object '$t' couldn't be found." 'ManagementObjectNotFoundException' $t }; $t = $m[0] }; $S.scopes[$t] }
function Do-Get-ManagementScope { param($b, $c) if ($b.ContainsKey('Identity')) { Show-Scope (Find-Scope $c $b.Identity) } else { $S.scopes.Keys | Sort-Object | ForEach-Object { Show-Scope $S.scopes[$_] } } }
function Do-New-ManagementScope { param($b, $c)
    if ($b.Name.Length -gt 64) { Test-Name $c $b.Name '' }
    $f = Read-Opath $c $b.RecipientRestrictionFilter
    if (@($S.scopes.Keys | Where-Object { $_ -eq $b.Name }).Count) { Write-Fake $c "The management scope '$($b.Name)' already exists." 'ADObjectAlreadyExistsException' $b.Name }
    if (Test-Should $c $b.Name "Create scope $f") { Start-Change 'New-ManagementScope'; $S.scopes[$b.Name] = @{ name = $b.Name; filter = $f; exclusive = $false }; Complete-Change "New-ManagementScope $($b.Name) $f"; Show-Scope $S.scopes[$b.Name] } }
function Do-Set-ManagementScope { param($b, $c) $s2 = Find-Scope $c $b.Identity; $f = Read-Opath $c $b.RecipientRestrictionFilter
    if (Test-Should $c $s2.name "Set filter $f") { Start-Change 'Set-ManagementScope'; $s2.filter = $f; Complete-Change "Set-ManagementScope $($s2.name) $f" } }
function Do-Remove-ManagementScope { param($b, $c) $s2 = Find-Scope $c $b.Identity
    if (@($S.assignments.Values | Where-Object { $_.custom -eq $s2.name }).Count) { Write-Fake $c "The scope '$($s2.name)' is used by role assignments and can't be removed." 'InUse' $s2.name }
    if (Test-Should $c $s2.name 'Remove scope') { Start-Change 'Remove-ManagementScope'; $S.scopes.Remove($s2.name); Complete-Change "Remove-ManagementScope $($s2.name)" } }
function Show-Assignment { param($a, $Method = 'Direct')
    $x = $S.objects[$a.assignee]
    [pscustomobject] [ordered]@{ Name = $a.name; Identity = ConvertTo-ConfigId $a.name; Role = ConvertTo-ConfigId $a.role; RoleAssignee = $(if ($x) { ConvertTo-Id $x }); RoleAssigneeName = $x.name; RoleAssigneeType = [FakeExchange.RoleAssigneeType] $a.type; AssignmentMethod = $Method; EffectiveUserName = $x.name
        RecipientReadScope = [FakeExchange.RecipientWriteScopeType]::Organization; RecipientWriteScope = [FakeExchange.RecipientWriteScopeType] $a.write; CustomRecipientWriteScope = $(if ($a.custom) { ConvertTo-ConfigId $a.custom }); ConfigWriteScope = 'None'; CustomConfigWriteScope = $null
        RoleAssignmentDelegationType = [FakeExchange.DelegationType] $(if ($a.delegating) { 'DelegatingOrgWide' } else { 'Regular' }); Enabled = [bool] $a.enabled }
}
function Find-Assignment { param($c, $Id) $m = @($S.assignments.Keys | Where-Object { $_ -eq "$Id" }); if (-not $m.Count) { Write-Fake $c "The operation couldn't be performed because object '$Id' couldn't be found." 'ManagementObjectNotFoundException' $Id }; $S.assignments[$m[0]] }
function Do-Get-ManagementRoleAssignment { param($b, $c)
    $all = @($S.assignments.Values | Sort-Object { $_.name })
    if ($b.ContainsKey('Identity')) { return Show-Assignment (Find-Assignment $c $b.Identity) }
    if ($b.ContainsKey('RoleAssignee')) {
        $x = Find-One $c $b.RoleAssignee ($Users + $Groups + 'RoleGroup', 'UniversalSecurityGroup') -Logons
        $in = @($S.objects.Values | Where-Object { @($_.members) -contains $x.guid } | ForEach-Object { $_.guid })
        $in += @($S.objects.Values | Where-Object { $g = $_; @($in | Where-Object { @($g.members) -contains $_ }).Count } | ForEach-Object { $_.guid })
        $all = @($all | Where-Object { $_.assignee -eq $x.guid -or $in -contains $_.assignee })
    }
    if ($b.ContainsKey('Role')) { $all = @($all | Where-Object { $_.role -eq "$($b.Role)" }) }
    if ($b.ContainsKey('Delegating')) { $all = @($all | Where-Object { [bool] $_.delegating -eq [bool] $b.Delegating }) }
    if ($b.ContainsKey('Enabled')) { $all = @($all | Where-Object { [bool] $_.enabled -eq [bool] $b.Enabled }) }
    $all | ForEach-Object { Show-Assignment $_ $(if ($b.RoleAssignee -and $_.assignee -ne $x.guid) { $_.type } else { 'Direct' }) }
}
function Do-New-ManagementRoleAssignment { param($b, $c)
    $name = if ($b.Name) { $b.Name } else { "$($b.Role)-$($b.User)" }
    if ($name.Length -gt 64) { Test-Name $c $name '' }
    if ($b.Role -notin 'ApplicationImpersonation', 'View-Only Recipients', 'Mail Recipients') { Write-Fake $c "The role '$($b.Role)' couldn't be found." 'ManagementObjectNotFoundException' $b.Role }
    $x = Find-One $c $(if ($b.User) { $b.User } else { $b.SecurityGroup }) $(if ($b.User) { $Users } else { 'MailUniversalSecurityGroup', 'UniversalSecurityGroup', 'RoleGroup' }) -Logons
    $scope = $null; $write = 'Organization'
    if ($b.ContainsKey('CustomRecipientWriteScope')) { $scope = (Find-Scope $c $b.CustomRecipientWriteScope).name; $write = 'CustomRecipientScope' }
    if ($b.ContainsKey('RecipientRelativeWriteScope')) { $write = "$($b.RecipientRelativeWriteScope)" }
    if (@($S.assignments.Keys | Where-Object { $_ -eq $name }).Count) { Write-Fake $c "The role assignment '$name' already exists." 'ADObjectAlreadyExistsException' $name }
    if (Test-Should $c $name "Assign $($b.Role) to $($x.name), scope $write $scope") { Start-Change 'New-ManagementRoleAssignment'; $S.assignments[$name] = @{ name = $name; role = "$($b.Role)"; assignee = $x.guid; type = $(if ($b.User) { 'User' } else { 'SecurityGroup' }); write = $write; custom = $scope; delegating = [bool] $b.Delegating; enabled = $true }; Complete-Change "New-ManagementRoleAssignment $name $write $scope"; Show-Assignment $S.assignments[$name] }
}
function Do-Set-ManagementRoleAssignment { param($b, $c)
    $a = Find-Assignment $c $b.Identity; $scope = $a.custom; $write = $a.write
    if ($b.ContainsKey('CustomRecipientWriteScope')) { if ($null -eq $b.CustomRecipientWriteScope -or "$($b.CustomRecipientWriteScope)" -eq '') { if ($null -ne $b.CustomRecipientWriteScope) { Write-Fake $c 'The scope is empty.' 'Empty' '' }; $scope = $null; $write = 'Organization' } else { $scope = (Find-Scope $c $b.CustomRecipientWriteScope).name; $write = 'CustomRecipientScope' } }
    if ($b.ContainsKey('RecipientRelativeWriteScope')) { $write = "$($b.RecipientRelativeWriteScope)"; $scope = $null }
    if (Test-Should $c $a.name "Set scope $write $scope") { Start-Change 'Set-ManagementRoleAssignment'; $a.write = $write; $a.custom = $scope; if ($b.ContainsKey('Enabled')) { $a.enabled = $b.Enabled }; Complete-Change "Set-ManagementRoleAssignment $($a.name) $write $scope" }
}
function Do-Remove-ManagementRoleAssignment { param($b, $c) $a = Find-Assignment $c $b.Identity
    if (Test-Should $c $a.name 'Remove role assignment') { Start-Change 'Remove-ManagementRoleAssignment'; $S.assignments.Remove($a.name); Complete-Change "Remove-ManagementRoleAssignment $($a.name)" } }
function Show-RoleGroup { param($o) [pscustomobject] @{ Name = $o.name; Guid = [guid] $o.guid; Identity = ConvertTo-ConfigId $o.name; ManagedBy = @(); Roles = @($S.assignments.Values | Where-Object { $_.assignee -eq $o.guid } | ForEach-Object { $_.role }) } }
function Do-Get-RoleGroup { param($b, $c) $all = @($S.objects.Values | Where-Object { $_.type -eq 'RoleGroup' }); if ($b.ContainsKey('Identity')) { $all = @($all | Where-Object { $_.name -eq "$($b.Identity)" }); if (-not $all.Count) { Write-Fake $c "'$($b.Identity)' couldn't be found." 'ManagementObjectNotFoundException' $b.Identity } }; $all | ForEach-Object { Show-RoleGroup $_ } }
function Find-RoleGroup { param($c, $Id) $m = @($S.objects.Values | Where-Object { $_.type -eq 'RoleGroup' -and $_.name -eq "$Id" }); if (-not $m.Count) { Write-Fake $c "'$Id' couldn't be found." 'ManagementObjectNotFoundException' $Id }; $m[0] }
function Do-Get-RoleGroupMember { param($b, $c) $o = Find-RoleGroup $c $b.Identity; foreach ($m in @($o.members)) { if ($S.objects[$m]) { Show-Recipient $S.objects[$m] } } }
function Do-New-RoleGroup { param($b, $c)
    $container = "OU=Microsoft Exchange Security Groups,DC=$($S.domain -replace '\.', ',DC=')"
    if ($b.Name.Length -gt 64) { Test-Name $c $b.Name $container }
    $m = @(@($b.Members) | Where-Object { $_ } | ForEach-Object { (Find-One $c $_ ($Mailboxes + 'MailUser', 'MailUniversalSecurityGroup') -Logons).guid }); $scope = $null
    if ($b.ContainsKey('CustomRecipientWriteScope')) { $scope = (Find-Scope $c $b.CustomRecipientWriteScope).name }
    Test-Name $c $b.Name $container
    if (Test-Should $c $b.Name 'Create role group') { Start-Change 'New-RoleGroup'; $o = New-FakeObject @{ class = 'group'; type = 'RoleGroup'; name = $b.Name; container = $container; sam = (Get-Free $b.Name 'sam' 256); members = $m }
        foreach ($r in @($b.Roles)) { $n = "$r-$($b.Name)"; if ($n.Length -gt 64) { $n = $n.Substring(0, 64) }; $S.assignments[$n] = @{ name = $n; role = "$r"; assignee = $o.guid; type = 'RoleGroup'; write = $(if ($scope) { 'CustomRecipientScope' } else { 'Organization' }); custom = $scope; delegating = $false; enabled = $true } }
        Complete-Change "New-RoleGroup $($b.Name)" $o; Show-RoleGroup $o } }
function Do-Remove-RoleGroup { param($b, $c) $o = Find-RoleGroup $c $b.Identity; if (Test-Should $c $o.name 'Remove role group') { Start-Change 'Remove-RoleGroup'; foreach ($n in @($S.assignments.Keys)) { if ($S.assignments[$n].assignee -eq $o.guid) { $S.assignments.Remove($n) } }; $S.objects.Remove($o.guid); Complete-Change "Remove-RoleGroup $($o.name)" } }
function Do-Add-RoleGroupMember { param($b, $c) $o = Find-RoleGroup $c $b.Identity; $x = Find-One $c $b.Member ($Mailboxes + 'MailUser', 'MailUniversalSecurityGroup') -Logons; if (@($o.members) -contains $x.guid) { Write-Fake $c 'already a member' 'MemberAlreadyExistsException' $b.Member }; if (Test-Should $c $o.name "Add member $($x.name)") { Start-Change 'Add-RoleGroupMember'; $o.members = @($o.members) + $x.guid; Complete-Change "Add-RoleGroupMember $($o.name) $($x.name)" $o } }
function Do-Remove-RoleGroupMember { param($b, $c) $o = Find-RoleGroup $c $b.Identity; $x = Find-One $c $b.Member ($Users + $Groups) -Logons; if (Test-Should $c $o.name "Remove member $($x.name)") { Start-Change 'Remove-RoleGroupMember'; $o.members = @($o.members | Where-Object { $_ -ne $x.guid }); Complete-Change "Remove-RoleGroupMember $($o.name) $($x.name)" $o } }
# Whether an account may impersonate a mailbox, by what is assigned to it or to a group that it is in.
function Test-FakeReach([string] $Account, [string] $Mailbox) {
    $who = @(Find-Fake $Account $Users)[0]; $whom = @(Find-Fake $Mailbox $Mailboxes)[0]
    $groups = @($S.objects.Values | Where-Object { @($_.members) -contains $who.guid } | ForEach-Object { $_.guid })
    foreach ($a in @($S.assignments.Values)) {
        if (-not $a.enabled -or $a.delegating -or $a.role -ne 'ApplicationImpersonation' -or @($groups + $who.guid) -notcontains $a.assignee) { continue }
        if ($a.write -eq 'Organization' -or ($a.write -eq 'Self' -and $who.guid -eq $whom.guid)) { return $true }
        if ($a.custom -and $S.scopes.ContainsKey($a.custom) -and (Test-FakeScope $S.scopes[$a.custom].filter $whom $FilterRead)) { return $true }
    }
    $false
}
$script:FilterRead = {
    param($Object, $Property)
    switch ($Property) {
        'RecipientTypeDetails' { Get-Kind $Object }
        'Guid' { $Object.guid }
        'Alias' { $Object.alias }
        'Name' { $Object.name }
        'EmailAddresses' { $Object.proxies }
        'PrimarySmtpAddress' { $Object.primary }
        'MemberOfGroup' { $S.objects.Values | Where-Object { @($_.members) -contains $Object.guid } | ForEach-Object { Get-Dn $_ } }
        default { throw "FAKE: $Property is not among the properties that a filter is read by" }
    }
}

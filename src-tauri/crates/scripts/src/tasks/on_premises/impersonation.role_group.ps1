# For the Exchange administrator. Needs $Account, $Names, $MayRemove. Parts filter, owner, impersonation.
# Administrators see the group in the Exchange admin center. A group of this name that gives anything else is not joined.
$Ar.Settings['RoleGroup'] = @{
    Creates = $true
    Uses = 'Get-RoleGroup', 'New-RoleGroup Name Roles CustomRecipientWriteScope', 'Remove-RoleGroup BypassSecurityGroupManagerCheck',
        'Get-RoleGroupMember ResultSize', 'Get-ManagementRoleAssignment RoleAssignee Delegating'
    Find = { Get-RoleGroup @Look | Where-Object { if ($Id) { $Id -eq "$($_.Guid)" -or $Id -eq "$($_.Identity)" } else { "$($_.Name)" -eq $Address } } }
    Read = {
        @(Get-ManagementRoleAssignment -RoleAssignee $Address -Delegating $false @Look | ForEach-Object {
                "$($_.Role) $($_.RecipientWriteScope) enabled=$($_.Enabled) scope=$($_.CustomRecipientWriteScope)"
            } | Sort-Object) -join '; '
    }
    Refuse = {
        if ($null -eq $Before -or $null -eq $Value) { return }
        "a role group of this name gives something else ($Before): rename it, or take another name for the product"
    }
    Set = {
        if ($null -eq $Value) { Remove-RoleGroup -Identity $Address -BypassSecurityGroupManagerCheck @Go }
        else { New-RoleGroup -Name $Address -Roles 'ApplicationImpersonation' -CustomRecipientWriteScope ($Value -replace '^.* scope=') @Go }
    }
    Ask = {
        if ($null -ne $Value) { return }
        $Inside = Find-ArObject @{ Find = { Get-RoleGroupMember -Identity $Address -ResultSize Unlimited @Look } } $Address $Id
        $Count = if ($Inside.State -eq 'unread') { 'an unknown number of' } else { $Inside.All.Count }
        if ($Count) { "Remove the role group $Address with $Count members that this script did not put there?" }
    }
}
$Ar.Settings['RoleMember'] = @{
    Uses = 'Get-RoleGroupMember ResultSize', 'Add-RoleGroupMember Member BypassSecurityGroupManagerCheck',
        'Remove-RoleGroupMember Member BypassSecurityGroupManagerCheck'
    Find = $Ar.Settings['RoleGroup'].Find
    Read = { if (@(Get-RoleGroupMember -Identity $Address -ResultSize Unlimited @Look | Where-Object { "$($_.Guid)" -eq $Key }).Count) { 'member' } }
    Set = {
        if ($null -eq $Value) { Remove-RoleGroupMember -Identity $Address -Member $Key -BypassSecurityGroupManagerCheck @Go }
        else { Add-RoleGroupMember -Identity $Address -Member $Key -BypassSecurityGroupManagerCheck @Go }
    }
}
$Ar.Tasks['impersonation.role_group'] = {
    $Scope = "$Names resources"; $Group = "$Names service"
    Set-ArSetting $Scope 'Filter' $Ar.Resources -Label 'scope'
    $Ready = Test-ArReady
    if ($Ready) {
        Set-ArSetting $Group 'RoleGroup' "ApplicationImpersonation CustomRecipientScope enabled=True scope=$Scope" -Label 'role group'
        $Ready = Test-ArReady
    }
    $Own = if ($Ready) { $Group } else { '' }    # what the group itself gives is the narrow permission
    $Owner = Get-ArOwner "$Group, member $Account"
    if (-not $Owner -and $Ready -and $Ar.Planned[$Account]) { Write-ArLine 'would' "then: $Group, member $Account" }
    if (-not $Owner) { return }
    if ($Ready) { Set-ArSetting $Group "RoleMember $Owner" 'member' -Label "member $Account"; $Ready = Test-ArReady }
    else { Write-ArLine 'left out' "$Group, member $Account" 'the scope or the role group is not as it must be' }
    Set-ArWider $Owner $Own $Ready
}

# The permission to impersonate, by what it says: role, account, range, scope, and whether it is switched on. Key is the account's id.
# One that reaches everybody is narrowed or taken away only where its name was allowed in the wizard, or where this script made
# it; all that it was comes back with -Undo.
$Ar.Settings['Impersonation'] = @{
    Creates = $true
    Uses = 'Get-ManagementRoleAssignment RoleAssignee Role Delegating', 'Remove-ManagementRoleAssignment',
        'New-ManagementRoleAssignment Name Role User CustomRecipientWriteScope RecipientRelativeWriteScope',
        'Set-ManagementRoleAssignment CustomRecipientWriteScope RecipientRelativeWriteScope Enabled'
    Find = { Get-ManagementRoleAssignment @Look | Where-Object { "$($_.Name)" -eq $Address } }    # one that comes back has another id
    Read = {
        $All = @(Get-ManagementRoleAssignment -RoleAssignee $Key -Role 'ApplicationImpersonation' -Delegating $false @Look)
        $Own = @($All | Where-Object { "$($_.Name)" -eq $Address })[0]
        if (-not $Own -or "$($Own.RoleAssigneeType)" -ne 'User') { "something else: $($Found.Object.Role) for $($Found.Object.RoleAssigneeName)" }
        else { "$($Own.RecipientWriteScope) enabled=$($Own.Enabled) scope=$($Own.CustomRecipientWriteScope)" }
    }
    Refuse = {
        if ("$Before" -like 'something else*') { return "an assignment of this name is $Before" }
        if (-not $Undo -and $null -ne $Before -and "$Before" -notmatch '^(Organization|MyGAL|Self|MyDistributionGroups|CustomRecipientScope) ') {
            return "it is there as '$Before', and a range like this could not be given back: change it by hand"
        }
        if ($Undo -or $Mine -or "$Before" -notlike 'Organization enabled=True*') { return }
        if (Test-ArIn $Address $MayRemove) { return }
        "it reaches everybody, and this script has not made it: allow in the wizard that it goes, or limit it by hand"
    }
    Ask = {
        if ($Undo -or $Mine -or $null -eq $Before -or $null -eq $Value -or (Test-ArIn $Address $MayRemove)) { return }
        "The assignment $Address is there as '$Before', and this script has not made it. Change it to '$Value'?"
    }
    Set = {
        if ($null -eq $Value) { Remove-ManagementRoleAssignment -Identity $Address @Go; return }
        if (-not ($Value -match '^(\S+) enabled=(\S+) scope=(.*)$')) { throw "a permission like this cannot be given: $Value" }
        $Range = $Matches[1]; $Enabled = $Matches[2] -ne 'False'; $Wish = @{}
        if ($Matches[3]) { $Wish = @{ CustomRecipientWriteScope = $Matches[3] } }
        elseif ($Range -ne 'Organization' -or $Found.State -eq 'found') { $Wish = @{ RecipientRelativeWriteScope = $Range } }
        if ($Found.State -eq 'found') { Set-ManagementRoleAssignment -Identity $Address -Enabled $Enabled @Wish @Go }
        else {
            New-ManagementRoleAssignment -Name $Address -Role 'ApplicationImpersonation' -User $Key @Wish @Go
            if (-not $Enabled) { Set-ManagementRoleAssignment -Identity $Address -Enabled $false @Go }
        }
    }
}
# Every assignment of the permission to the account, direct or by a group; nothing after a line about why.
function Get-ArGrants([string] $Owner) {
    $All = Find-ArObject @{ Find = { Get-ManagementRoleAssignment -RoleAssignee $Id -Role 'ApplicationImpersonation' -Delegating $false @Look } } '' $Owner
    if ($All.State -eq 'unread') { Write-ArLine 'failed' "other permissions of $Account" $All.Why }
    $All.All
}
# What one of them is beside the one of the name Own, or of the role group Own: that one itself, switched off, a group's, of a range that
# could not be given back, or one that may go. The rule is the one of tests/data/assignments.json, which the wizard keeps to as well.
function Get-ArRange($Grant) { "$($Grant.RecipientWriteScope) $($Grant.CustomRecipientWriteScope)".Trim() }
function Get-ArStanding($Grant, [string] $Own) {
    if ("$($Grant.Name)", "$($Grant.RoleAssigneeName)" -contains $Own) { 'own' }
    elseif ("$($Grant.Enabled)" -eq 'False') { 'off' }
    elseif ("$($Grant.RoleAssigneeType)" -ne 'User') { 'group' }
    elseif ((Get-ArRange $Grant) -notmatch '^(Organization|MyGAL|Self|MyDistributionGroups|CustomRecipientScope .+)$') { 'fixed' }
    else { 'free' }
}
function Test-ArEverybody($Grant) { "$($Grant.Enabled)" -ne 'False' -and "$($Grant.RecipientWriteScope)" -eq 'Organization' }
# Whatever else gives the same adds to it, and is said by name. It goes only now that the narrow permission was read back. Own is
# the assignment or the role group that is meant to give it.
function Set-ArWider([string] $Owner, [string] $Own, [bool] $Ready) {
    foreach ($Wide in @(Get-ArGrants $Owner)) {
        $Standing = Get-ArStanding $Wide $Own
        if ($Standing -eq 'own') { continue }
        $Name = "$($Wide.Name)"; $Range = Get-ArRange $Wide
        $About = "$Account may impersonate by this, too ($Range)"
        if ($Standing -eq 'off') {
            Write-Host "There is also $Name ($Range), switched off: it gives nothing as long as nobody switches it on."
        } elseif ($Standing -eq 'group') {
            Write-ArLine 'left out' $Name "$About, as a member of $($Wide.RoleAssigneeName): take the account out of it if that is not meant"
        } elseif (-not (Test-ArIn $Name $MayRemove)) { Write-ArLine 'left out' $Name "${About}: allow in the wizard that it goes, or remove it by hand" }
        elseif (-not $Ready) { Write-ArLine 'left out' $Name 'the narrow permission is not there yet' }
        elseif ($Standing -eq 'fixed') { Write-ArLine 'left out' $Name "${About}: a range like this could not be given back; remove it by hand" }
        else { Set-ArSetting $Name "Impersonation $Owner" $null -Label "impersonation by $Account" }
    }
}
function Test-ArReady { 'changed', 'already', 'would' -contains $Ar.Last }

# For the Exchange administrator. Needs $ClientId, $AppObjectId, $Names, $MayRemove. Parts filter.
# $AppObjectId is the object id of the enterprise application (the registration has another one); no sign-in to Graph is needed.
# Exchange adds these permissions to what Entra grants: a permission for calendars that Entra grants for the whole tenant makes the scope
# meaningless, and is not looked at here.
$Ar.Settings['Principal'] = @{
    Creates = $true
    Uses = 'Get-ServicePrincipal', 'New-ServicePrincipal AppId ObjectId DisplayName', 'Remove-ServicePrincipal', 'Get-ManagementRoleAssignment'
    Find = {
        $All = @(Get-ServicePrincipal @Look | Where-Object { if ($Id) { $Id -eq "$($_.Guid)" -or $Id -eq "$($_.Identity)" } else { "$($_.AppId)" -eq $Address } })
        $Right = @($All | Where-Object { "$($_.ObjectId)" -eq $Value })    # registered twice: the one that is meant counts
        if ($Right) { $Right } else { $All }
    }
    Read = { $Found.Object.ObjectId }
    Same = { param($One, $Other) [string]::Equals($One, $Other, 'OrdinalIgnoreCase') }    # who typed the id in capitals means the same
    Refuse = {
        if ($null -eq $Value) {
            $Users = Find-ArObject @{ Find = { Get-ManagementRoleAssignment @Look | Where-Object { "$($_.App)" -eq $Before } } } '' ''
            if ($Users.State -eq 'unread') { $Users.Why } elseif ($Users.All.Count) { 'other assignments still use it' }
        } elseif ($null -ne $Before) {
            "it is registered with the object id $Before, which is not the enterprise application's: a role given to that reaches nobody. " +
            'Look who made it, remove it and run this again'
        }
    }
    Set = {
        if ($null -eq $Value) { Remove-ServicePrincipal -Identity $Before @Go }
        else { New-ServicePrincipal -AppId $Address -ObjectId $Value -DisplayName $Names @Go }
    }
}
# An application's role, by what it says: role, application, scope, and whether it is switched on. Key is the application's object id.
$Ar.Settings['AppRole'] = @{
    Creates = $true
    Uses = 'Get-ManagementRoleAssignment', 'New-ManagementRoleAssignment Name App Role CustomResourceScope', 'Remove-ManagementRoleAssignment'
    Find = { Get-ManagementRoleAssignment @Look | Where-Object { "$($_.Name)" -eq $Address } }    # one that comes back has another id
    Read = {
        $It = $Found.Object
        $Whose = if ($It.App) { $It.App } else { $It.RoleAssignee }
        $Off = if ("$($It.Enabled)" -eq 'False') { ' (switched off)' } else { '' }
        "$($It.Role) for $Whose in $($It.CustomResourceScope)$Off"
    }
    Same = { param($One, $Other) [string]::Equals($One, $Other, 'OrdinalIgnoreCase') }
    Refuse = { if ($null -ne $Before -and $null -ne $Value) { "an assignment of this name is something else: $Before" } }
    Set = {
        if ($null -eq $Value) { Remove-ManagementRoleAssignment -Identity $Address @Go; return }
        if (-not ($Value -match '^(.*?) for (\S+) in (.*)$')) { throw "a role like this cannot be given: $Value" }
        $Wish = @{ Role = $Matches[1]; App = $Key }
        if ($Matches[3]) { $Wish.CustomResourceScope = $Matches[3] }
        New-ManagementRoleAssignment -Name $Address @Wish @Go
    }
}
$Ar.Tasks['application.access'] = {
    $Scope = "$Names resources"; $Own = "$Names calendars"; $Good = 'changed', 'already', 'would'
    Set-ArSetting $ClientId 'Principal' $AppObjectId -Label 'service principal'
    $Ready = $Good -contains $Ar.Last
    Set-ArSetting $Scope 'Filter' $Ar.Resources -Label 'scope'
    if ($Ready -and $Good -contains $Ar.Last) {
        Set-ArSetting $Own "AppRole $AppObjectId" "Application Calendars.ReadWrite for $AppObjectId in $Scope" -Label 'role'
        $Ready = $Good -contains $Ar.Last
    } else { $Ready = $false; Write-ArLine 'left out' $Own 'the scope or the service principal is not as it must be' }
    # Any other assignment to the same application adds to it. It goes only where that was allowed, and the narrow one was read back.
    $Others = Find-ArObject @{ Find = {
            Get-ManagementRoleAssignment @Look | Where-Object {
                $Whose = "$($_.App)", "$($_.RoleAssignee)", "$($_.RoleAssigneeName)"    # which of them is the id, no page says
                $Whose -contains $AppObjectId -and "$($_.Name)" -ne $Own
            }
        } } '' ''
    if ($Others.State -eq 'unread') { Write-ArLine 'failed' "other roles of $ClientId" $Others.Why }
    foreach ($Wide in $Others.All) {
        $Name = "$($Wide.Name)"; $Range = "$($Wide.RecipientWriteScope)"
        if ("$($Wide.CustomResourceScope)" -eq $Scope) { continue }
        $Where = "in $Range"
        if ("$($Wide.RecipientAdministrativeUnitScope)") { $Range = "the administrative unit $($Wide.RecipientAdministrativeUnitScope)"; $Where = "in $Range" }
        elseif ("$($Wide.CustomResourceScope)") { $Where = "in the scope $($Wide.CustomResourceScope)" }
        elseif ('', 'None', 'Organization' -contains $Range) { $Where = 'everywhere' }
        $About = "the application has $($Wide.Role) $Where by this, too"
        if ("$($Wide.Enabled)" -eq 'False') {
            Write-Host "There is also $Name ($($Wide.Role) $Where), switched off: it gives nothing as long as nobody switches it on."
        } elseif (-not (Test-ArIn $Name $MayRemove)) { Write-ArLine 'left out' $Name "${About}: allow in the wizard that it goes, or remove it by hand" }
        elseif (-not $Ready) { Write-ArLine 'left out' $Name 'the narrow permission is not there yet' }
        elseif ($Where -eq "in $Range") { Write-ArLine 'left out' $Name "${About}: a range like this could not be given back; remove it by hand" }
        else { Set-ArSetting $Name "AppRole $AppObjectId" $null -Label "$($Wide.Role) $Where" }
    }
    Write-Host "Not looked at: what Entra grants to $ClientId for the whole tenant (Entra admin center, Enterprise applications, Permissions)."
}

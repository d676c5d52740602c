# For the Exchange administrator. Needs $Account, $Names, $MayRemove. Parts owner, impersonation.
# The account can then read every mailbox over Exchange Web Services: keep its password accordingly. Where another assignment gives
# that already, no second one is made. An assignment of the product's name with a limit was limited by somebody: it is widened only
# after a question, or where this script made it.
$Ar.Tasks['impersonation.everybody'] = {
    $Own = "$Names impersonation"
    $Owner = Get-ArOwner "$Own, impersonation of everybody by $Account"
    if (-not $Owner -and $Ar.Planned[$Account]) { Write-ArLine 'would' "then: $Own, impersonation of everybody by $Account" }
    if (-not $Owner) { return }
    $Ar.Last = ''
    $All = @(Get-ArGrants $Owner | Where-Object { Test-ArEverybody $_ })
    $Other = @($All | Where-Object { "$($_.Name)" -ne $Own })[0]
    if ($Ar.Last -eq 'failed') { return }
    if ($Other -and -not @(Find-ArEntry "Impersonation $Owner" $Own '').Count) {
        Write-ArLine 'already' $Own
        $By = if ("$($Other.RoleAssigneeType)" -ne 'User') { ", as a member of $($Other.RoleAssigneeName)" } else { '' }
        Write-Host "$Account may impersonate everybody by $($Other.Name)${By}: no second assignment is made."
        return
    }
    Set-ArSetting $Own "Impersonation $Owner" 'Organization enabled=True scope=' -Label "impersonation of everybody by $Account"
}

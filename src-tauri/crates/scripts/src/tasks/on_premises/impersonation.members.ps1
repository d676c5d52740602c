# For the Exchange administrator. Needs $Account, $RoomLists, $Names, $MayRemove. Parts filter, owner, impersonation.
# Only rooms and equipment count as members: who manages a list could otherwise add a person. The scope counts direct members, and
# knows a list by its place in the directory: a list that is renamed or made anew needs this script again.
$Ar.Tasks['impersonation.members'] = {
    $Scope = "$Names members"; $Own = "$Names impersonation"; $Lists = @(); $Ahead = @($RoomLists | Where-Object { $Ar.Planned[$_] }).Count
    foreach ($List in $RoomLists) {
        $Group = Find-ArObject @{} $List ''
        if ($Group.State -eq 'found' -and $Group.Kind -eq 'RoomList') {
            $Place = "$($Group.Object.DistinguishedName)" -replace "'", "''"
            $Lists += "(MemberOfGroup -eq '$Place')"
        } elseif (-not $Ar.Planned[$List]) {
            Write-ArLine 'left out' "$Scope, $List" $(if ($Group.State -eq 'found') { "it is a $($Group.Kind), not a room list" } else { $Group.Why })
        }
    }
    if ($Lists.Count + $Ahead -lt @($RoomLists).Count) { Write-ArLine 'left out' $Scope 'not every room list could be found'; return }
    $Owner = Get-ArOwner "$Own, impersonation by $Account"
    if ($Ahead) {
        Write-ArLine 'would' "then: $Scope, scope of the lists made before"
        if ($Owner -or $Ar.Planned[$Account]) { Write-ArLine 'would' "then: $Own, impersonation by $Account" }
    } elseif ($Owner) {
        $Filter = "((" + ($Lists -join ' -or ') + ") -and ($($Ar.Resources))) -or (Guid -eq '$Owner')"
        Set-ArSetting $Scope 'Filter' $Filter -Label 'scope'
        $Grant = "CustomRecipientScope enabled=True scope=$Scope"
        if (Test-ArReady) { Set-ArSetting $Own "Impersonation $Owner" $Grant -Label "impersonation by $Account" }
    } elseif ($Ar.Planned[$Account]) {
        Write-ArLine 'would' "then: $Scope, scope of $Account and the lists"
        Write-ArLine 'would' "then: $Own, impersonation by $Account"
    }
    $Ready = Test-ArReady
    if ($Owner) { Set-ArWider $Owner $Own $Ready }
}

# For the Exchange administrator. Needs $Account, $Names, $MayRemove. Parts filter, owner, impersonation.
# Every room and equipment mailbox counts, those of tomorrow, too; people never do.
$Ar.Tasks['impersonation.resources'] = {
    $Scope = "$Names resources"; $Own = "$Names impersonation"
    Set-ArSetting $Scope 'Filter' $Ar.Resources -Label 'scope'
    $Ready = Test-ArReady
    $Owner = Get-ArOwner "$Own, impersonation by $Account"
    if (-not $Owner -and $Ready -and $Ar.Planned[$Account]) { Write-ArLine 'would' "then: $Own, impersonation by $Account" }
    if (-not $Owner) { return }
    if ($Ready) {
        Set-ArSetting $Own "Impersonation $Owner" "CustomRecipientScope enabled=True scope=$Scope" -Label "impersonation by $Account"
        $Ready = Test-ArReady
    } else { Write-ArLine 'left out' $Own 'its scope is not as it must be' }
    Set-ArWider $Owner $Own $Ready
}

# For the Exchange administrator. Needs $MailDomain.
# Computers of the Windows domain read this address from Active Directory, and every Outlook on them goes there: where another one
# is published, it asks first. Everybody else needs the name autodiscover in DNS, too.
$Ar.Settings['Published'] = @{
    Uses = 'Get-ClientAccessService', 'Set-ClientAccessService AutoDiscoverServiceInternalUri'
    Find = { Get-ClientAccessService @Look | Where-Object { "$($_.Name)" -eq $Address } }
    Read = { "$((Get-ClientAccessService @Look | Where-Object { "$($_.Name)" -eq $Address }).AutoDiscoverServiceInternalUri)" }
    Same = { param($One, $Other) [string]::Equals($One, $Other, 'OrdinalIgnoreCase') }
    Set = { Set-ClientAccessService -Identity $Address -AutoDiscoverServiceInternalUri $(if ($Value) { $Value } else { $null }) @Go }
    Ask = { if ($Before -and -not $Undo) { "Send every Outlook of the Windows domain to $Value instead of ${Before}?" } }
}
$Ar.Tasks['endpoint.autodiscover'] = {
    $Servers = Find-ArObject @{ Find = { Get-ClientAccessService @Look } } '' ''
    if (-not $Servers.All) { Write-ArLine 'failed' 'the servers' $Servers.Why }
    foreach ($Server in $Servers.All) {
        Set-ArSetting "$($Server.Name)" 'Published' "https://autodiscover.$MailDomain/Autodiscover/Autodiscover.xml" -Label 'Autodiscover address'
    }
}

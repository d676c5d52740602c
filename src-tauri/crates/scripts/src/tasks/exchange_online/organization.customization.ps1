# For the Exchange administrator. Needs nothing.
# Scopes and role assignments cannot be made before, and a session that was opened before does not know their commands: connect anew
# afterwards. There is no way back, and being customizable changes nothing by itself. It takes about ten minutes, and may fail once.
$Ar.Settings['Customization'] = @{
    Uses = 'Enable-OrganizationCustomization'
    Find = { Get-OrganizationConfig @Look }
    Read = { if ("$((Get-OrganizationConfig @Look).IsDehydrated)" -eq 'True') { 'not yet' } else { 'possible' } }
    Back = { 'possible' }
    Set = { Enable-OrganizationCustomization @Go }
}
$Ar.Tasks['organization.customization'] = {
    Set-ArSetting 'organization' 'Customization' 'possible' -Label 'customization'
    if ('changed', 'waiting' -contains $Ar.Last) { Write-Host 'Connect to Exchange Online anew before the next script.' }
}

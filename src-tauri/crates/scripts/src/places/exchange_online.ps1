# Exchange Online.
$Ar.Place = @{
    Online = $true
    Uses = 'Get-OrganizationConfig', 'Get-AcceptedDomain', 'Get-Recipient Filter ResultSize'
    Help = 'Run Connect-ExchangeOnline first, as a member of Organization Management; ' +
        'where commands for scopes are missing, run the script for organization.customization before that.'
    Find = {
        $Config = Get-OrganizationConfig @Look
        "$($Config.Guid)"; "$($Config.Name)"
        Get-AcceptedDomain @Look | ForEach-Object { "$($_.DomainName)" -replace '^\*\.' }    # *.contoso.com has contoso.com in it
    }
}

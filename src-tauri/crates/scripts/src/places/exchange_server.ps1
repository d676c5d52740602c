# Exchange Server.
#
# A new session sees one domain only, and a room of another would be taken for none: for the run it sees the whole forest. Then
# reading goes to a global catalog, and what was just written elsewhere may not be there yet: so the global catalog that the session
# uses anyway also does the writing, wherever it holds the domain (Set-ADServerSettings, Microsoft's example 4). Not taken:
# -DomainController with each command, which reaches the objects of one domain alone. Both are settings of this session, not of the
# organization; at the end it gets back what it had.
$Ar.Place = @{
    Online = $false
    Uses = 'Get-OrganizationConfig', 'Get-AcceptedDomain', 'Get-Recipient Filter ResultSize', 'Get-ADServerSettings',
        'Set-ADServerSettings ViewEntireForest PreferredGlobalCatalog SetPreferredDomainControllers RecipientViewRoot RunspaceServerSettings'
    Help = 'Run this in the Exchange Management Shell, as a member of Organization Management.'
    Find = {
        $Config = Get-OrganizationConfig @Look
        "$($Config.Guid)"; "$($Config.Name)"
        Get-AcceptedDomain @Look | ForEach-Object { "$($_.DomainName)" -replace '^\*\.' }    # *.contoso.com has contoso.com in it
    }
    Open = {
        $Ar.View = Get-ADServerSettings @Look
        $Keep = @("$($Ar.View.UserPreferredGlobalCatalog)", "$($Ar.View.DefaultGlobalCatalog)" | Where-Object { $_ })[0]
        $Wish = if ($Keep) { @{ PreferredGlobalCatalog = $Keep; SetPreferredDomainControllers = $Keep } } else { @{} }
        Set-ADServerSettings -ViewEntireForest $true @Wish @Go
    }
    Close = {
        if (-not $Ar.View) { return }
        # What came through remoting may not be taken back as a whole: then the view is given back, and the rest is said.
        try { Set-ADServerSettings -RunspaceServerSettings $Ar.View @Go } catch {
            $Root = "$($Ar.View.RecipientViewRoot)"; $Wide = "$($Ar.View.ViewEntireForest)" -eq 'True'
            Set-ADServerSettings -ViewEntireForest $Wide @Go
            if ($Root -and -not $Wide) { Set-ADServerSettings -RecipientViewRoot $Root @Go }
            Write-Host 'This window keeps its global catalog and domain controller until it is closed.'
        }
    }
}

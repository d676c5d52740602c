# Microsoft Entra ID, by Microsoft Graph.
#
# The tenant is known by its id. A script that was made with a domain finds it in the user name of whoever is signed in, or in the
# account's own: a user name ends in a domain of its tenant.
$Ar.Place = @{
    Online = $true
    Uses = 'Get-MgContext', 'Get-MgUser Filter Property'
    Help = 'Run Connect-MgGraph -Scopes User.ReadWrite.All first.'
    Find = {
        $Session = Get-MgContext @Look
        if (-not $Session.TenantId) { throw 'nobody is signed in' }
        $Ar.Login = if ("$Login" -like '*@*') { $Login } else { $Account }
        "$($Session.TenantId)"; ("$($Session.Account)" -split '@')[1]
        $By = "userPrincipalName eq '$($Ar.Login -replace "'", "''")'"
        Get-MgUser -Filter $By -Property 'Id', 'UserPrincipalName' @Look | ForEach-Object { ("$($_.UserPrincipalName)" -split '@')[1] }
    }
}

# The account in Microsoft Entra ID, by its user name, later by its id alone.
$Ar.User = @{
    None = "there is no account of this user name: the Exchange administrator's script creates it together with its mailbox"
    Find = {
        $By = if ($Id) { "id eq '$Id'" } else { "userPrincipalName eq '$($Address -replace "'", "''")'" }
        $With = 'Id', 'UserPrincipalName', 'AccountEnabled', 'PasswordPolicies', 'OnPremisesSyncEnabled'
        $Guid = @{ Name = 'Guid'; Expression = { $_.Id } }
        $Synced = @{ Name = 'IsDirSynced'; Expression = { $_.OnPremisesSyncEnabled } }
        @(Get-MgUser -Filter $By -Property $With @Look | Where-Object { -not $Id -or "$($_.Id)" -eq $Id } |
                Select-Object -Property Id, UserPrincipalName, PasswordPolicies, $Guid, $Synced)
    }
}

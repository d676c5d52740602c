# For the Exchange administrator. Needs $Rooms, $ClientId.
# The application stands before the rooms it is asked about.
Show-Ar 'application.show' (@($ClientId) + @($Rooms)) ('RoleName', 'AllowedResourceScope', 'ScopeType', 'InScope', 'Resource') ('GrantedPermissions') {
    if ($Of -eq $ClientId) { return }
    foreach ($Grant in @(Test-ServicePrincipalAuthorization -Identity $ClientId -Resource $Of @Look)) { Add-ArRow $Grant @{ Resource = $Of } }
}

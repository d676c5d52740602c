# Needs $Rooms, $ClientId.
# Shows what the application may do in the rooms' calendars; changes nothing.
foreach ($Room in $Rooms) {
    Test-ServicePrincipalAuthorization -Identity $ClientId -Resource $Room |
        Select-Object -Property RoleName, GrantedPermissions, AllowedResourceScope, ScopeType, InScope,
            @{ Name = 'Resource'; Expression = { $Room } } |
        Format-List
}

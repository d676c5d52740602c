# For the Exchange administrator. Needs $Rooms, $ClientId.
foreach ($Room in $Rooms) {
    Test-ServicePrincipalAuthorization -Identity $ClientId -Resource $Room |
        Select-Object -Property RoleName, GrantedPermissions, AllowedResourceScope, ScopeType, InScope,
            @{ Name = 'Resource'; Expression = { $Room } } |
        Format-List
}

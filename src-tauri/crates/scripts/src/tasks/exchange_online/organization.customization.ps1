# Needs nothing.
# Lets the organization be customized, once and for all.
#
# Scopes and role assignments cannot be made before. There is nothing to take back: Microsoft has no way back, and being
# customizable changes nothing by itself.
$Organization = Get-OrganizationConfig -ErrorAction Stop
if ($Organization.IsDehydrated) {
    Enable-OrganizationCustomization -ErrorAction Stop -WhatIf:$WhatIfPreference
    if (-not $WhatIfPreference) {
        # The present session does not know the cmdlets that have just become possible.
        Write-Warning 'Connect to Exchange Online anew and run this script again.'
        return
    }
}

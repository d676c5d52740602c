# Needs $HostName.
# Offers Basic authentication for Exchange Web Services at this host name.
#
# The password travels inside TLS alone.
$Directories = Get-WebServicesVirtualDirectory -ADPropertiesOnly -ErrorAction Stop |
    Where-Object { ([uri]"$($_.ExternalUrl)").Host -eq $HostName -or ([uri]"$($_.InternalUrl)").Host -eq $HostName }
if (-not $Directories) {
    Write-Warning "No virtual directory is published as $HostName. Compare the names in Get-WebServicesVirtualDirectory."
}
foreach ($Directory in $Directories) {
    if (-not $Directory.BasicAuthentication) {
        Save-Before -Task 'endpoint.basic' -Object $Directory.Identity -Setting 'BasicAuthentication' -Before 'False'
        Set-WebServicesVirtualDirectory -Identity "$($Directory.Identity)" -BasicAuthentication $true `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}

# Needs $HostName.
# Offers Basic authentication no longer where it was not offered before.
$Directories = Get-WebServicesVirtualDirectory -ADPropertiesOnly -ErrorAction Stop |
    Where-Object { ([uri]"$($_.ExternalUrl)").Host -eq $HostName -or ([uri]"$($_.InternalUrl)").Host -eq $HostName }
foreach ($Directory in $Directories) {
    $Before = Find-Before -Task 'endpoint.basic' -Object $Directory.Identity -Setting 'BasicAuthentication'
    if ($Before -and $Directory.BasicAuthentication) {
        Set-WebServicesVirtualDirectory -Identity "$($Directory.Identity)" -BasicAuthentication $false `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
    Clear-Before -Task 'endpoint.basic' -Object $Directory.Identity -Setting 'BasicAuthentication'
}

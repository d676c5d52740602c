# For the Exchange administrator. Needs $HostName.
# The password travels inside TLS alone. What counts is what each server's IIS does; the directory's copy can differ, and then the
# server is asked to write it anew.
$Ar.Settings['Basic'] = @{
    Uses = 'Get-WebServicesVirtualDirectory ADPropertiesOnly Identity', 'Set-WebServicesVirtualDirectory BasicAuthentication'
    Find = { Get-WebServicesVirtualDirectory -ADPropertiesOnly @Look | Where-Object { "$($_.Identity)" -eq $Address } }
    Read = {
        $Here = (Get-WebServicesVirtualDirectory -Identity $Address @Look).BasicAuthentication
        if ($null -eq $Here) { throw 'the server gave no answer for it' }
        $Here
    }
    Set = { Set-WebServicesVirtualDirectory -Identity $Address -BasicAuthentication ($Value -eq 'True') @Go }
}
$Ar.Tasks['endpoint.basic'] = {
    $Wanted = $HostName.TrimEnd('.')
    $Here = Find-ArObject @{ Find = {
            Get-WebServicesVirtualDirectory -ADPropertiesOnly @Look | Where-Object {
                $Hosts = @("$($_.ExternalUrl)", "$($_.InternalUrl)" | Where-Object { $_ } | ForEach-Object { ([uri] $_).Host.TrimEnd('.') })
                $Hosts -contains $Wanted
            }
        } } '' ''
    if ($Here.State -eq 'unread') { Write-ArLine 'failed' $HostName $Here.Why }
    if ($Here.State -eq 'none') {
        Write-ArLine 'left out' $HostName 'no virtual directory is published under this name: compare the names in Get-WebServicesVirtualDirectory'
    }
    foreach ($Directory in $Here.All) { Set-ArSetting "$($Directory.Identity)" 'Basic' 'True' -Label 'Basic authentication' }
}

# Needs nothing.
# Gives every server the Autodiscover address back that it had.
foreach ($Server in Get-ClientAccessService -ErrorAction Stop) {
    $Before = Find-Before -Task 'endpoint.autodiscover' -Object $Server.Name -Setting 'AutoDiscoverServiceInternalUri'
    if ($Before -and "$($Server.AutoDiscoverServiceInternalUri)" -ne $Before.Before) {
        # An empty address stands for none at all.
        $Address = $null
        if ($Before.Before) { $Address = $Before.Before }
        Set-ClientAccessService -Identity $Server.Name -AutoDiscoverServiceInternalUri $Address `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
    Clear-Before -Task 'endpoint.autodiscover' -Object $Server.Name -Setting 'AutoDiscoverServiceInternalUri'
}

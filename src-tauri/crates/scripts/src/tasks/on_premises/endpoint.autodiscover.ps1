# Needs $MailDomain.
# Publishes the Autodiscover address of the mail domain on every server.
#
# Computers of the Windows domain read it from Active Directory; everybody else needs the name autodiscover in DNS, too.
$Address = "https://autodiscover.$MailDomain/Autodiscover/Autodiscover.xml"
foreach ($Server in Get-ClientAccessService -ErrorAction Stop) {
    if ("$($Server.AutoDiscoverServiceInternalUri)" -ne $Address) {
        Save-Before -Task 'endpoint.autodiscover' -Object $Server.Name -Setting 'AutoDiscoverServiceInternalUri' `
            -Before $Server.AutoDiscoverServiceInternalUri
        Set-ClientAccessService -Identity $Server.Name -AutoDiscoverServiceInternalUri $Address `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}

# For the Exchange administrator. Needs $Addresses.
# An address that belongs to nothing is an error here, and the error says so.
foreach ($Address in $Addresses) {
    Get-Recipient -Identity $Address |
        Format-List -Property DisplayName, RecipientTypeDetails, PrimarySmtpAddress, EmailAddresses,
            HiddenFromAddressListsEnabled
}

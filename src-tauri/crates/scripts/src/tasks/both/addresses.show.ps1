# For the Exchange administrator. Needs $Addresses.
# An address that belongs to nothing is an error here, and the error says so.
Show-Ar 'addresses.show' $Addresses ('DisplayName', 'RecipientTypeDetails', 'PrimarySmtpAddress', 'HiddenFromAddressListsEnabled') ('EmailAddresses') {
    Add-ArRow (Select-ArOne @(Get-Recipient -Identity $Of @Look))
}

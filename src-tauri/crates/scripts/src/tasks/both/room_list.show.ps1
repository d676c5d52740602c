# For the Exchange administrator. Needs $RoomLists.
# Exchange Online keeps managers as ids, which tell nobody who is meant: the address stands there instead.
foreach ($List in $RoomLists) {
    Get-DistributionGroup -Identity $List |
        Format-List -Property DisplayName, PrimarySmtpAddress, RecipientTypeDetails, @{
            Name       = 'ManagedBy'
            Expression = {
                foreach ($Manager in $_.ManagedBy) {
                    $Recipient = Get-Recipient -Identity "$Manager" -ErrorAction SilentlyContinue
                    if ($Recipient) { "$($Recipient.PrimarySmtpAddress)" } else { "$Manager" }
                }
            }
        }
}

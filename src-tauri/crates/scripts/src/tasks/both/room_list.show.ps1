# Needs $RoomLists.
# Shows the room lists, their type and who manages them; changes nothing.
foreach ($List in $RoomLists) {
    Get-DistributionGroup -Identity $List |
        Format-List -Property DisplayName, PrimarySmtpAddress, RecipientTypeDetails, ManagedBy
}

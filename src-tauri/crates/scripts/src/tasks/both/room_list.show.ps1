# For the Exchange administrator. Needs $RoomLists.
# Exchange Online keeps managers as ids, which tell nobody who is meant: the address stands there instead.
Show-Ar 'room_list.show' $RoomLists ('DisplayName', 'PrimarySmtpAddress', 'RecipientTypeDetails') ('ManagedBy', 'Members') {
    $List = Select-ArOne @(Get-DistributionGroup -Identity $Of @Look)
    $More = @{ ManagedBy = @() }
    foreach ($Manager in $List.ManagedBy) {
        $Who = "$Manager"
        try {
            $Recipient = Select-ArOne @(Get-Recipient -Identity $Who @Look)
            if ("$($Recipient.PrimarySmtpAddress)") { $Who = "$($Recipient.PrimarySmtpAddress)" }
        } catch { Add-ArProblem $Who $_ }
        $More.ManagedBy += $Who
    }
    try {
        # A member without a mailbox has no address.
        $More.Members = @(foreach ($Member in @(Get-DistributionGroupMember -Identity $Of -ResultSize 'Unlimited' @Look)) {
            if ("$($Member.PrimarySmtpAddress)") { "$($Member.PrimarySmtpAddress)" } else { "$($Member.Name)" }
        })
    } catch { Add-ArProblem $Of $_ }
    Add-ArRow $List $More
}

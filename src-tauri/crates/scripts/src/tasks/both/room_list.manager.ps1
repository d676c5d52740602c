# Needs $Account, $RoomLists.
# Makes the service account a manager of the room lists, beside who manages them already.
#
# Some products list rooms only by the lists that their own account manages.
$Recipient = Get-Recipient -Identity $Account -ErrorAction SilentlyContinue
# Exchange shows a manager by one name or another, according to its version.
$Known = @("$($Recipient.Identity)", "$($Recipient.Name)", "$($Recipient.DistinguishedName)", "$($Recipient.Guid)",
    "$($Recipient.ExternalDirectoryObjectId)", $Account)
foreach ($List in $RoomLists) {
    $Group = Get-DistributionGroup -Identity $List -ErrorAction SilentlyContinue
    $Manages = $Group.ManagedBy | Where-Object { "$_" -and $Known -contains "$_" }
    if (-not $Recipient -or -not $Group) {
        Write-Warning "There is no $Account or no room list $List yet."
    } elseif (-not $Manages) {
        Set-DistributionGroup -Identity $List -ManagedBy @{ Add = $Account } -BypassSecurityGroupManagerCheck `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
        Save-Before -Task 'room_list.manager' -Object $List -Setting $Account -Before 'Absent'
    }
}

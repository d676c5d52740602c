# Needs $Account, $RoomLists.
# Lets the service account manage the room lists no longer where it did not before.
foreach ($List in $RoomLists) {
    $Group = Get-DistributionGroup -Identity $List -ErrorAction SilentlyContinue
    $Before = Find-Before -Task 'room_list.manager' -Object $List -Setting $Account
    if ($Group -and $Before) {
        Set-DistributionGroup -Identity $List -ManagedBy @{ Remove = $Account } -BypassSecurityGroupManagerCheck `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
    Clear-Before -Task 'room_list.manager' -Object $List -Setting $Account
}

# Needs $RoomLists.
# Gives the room lists the members back that they had, and removes the lists that did not exist before.
foreach ($List in $RoomLists) {
    $Group = Get-DistributionGroup -Identity $List -ErrorAction SilentlyContinue
    $Made = Find-Before -Task 'room_list.fill' -Object $List -Setting 'List'
    $Before = Find-Before -Task 'room_list.fill' -Object $List -Setting 'Members'
    if ($Group -and $Made) {
        Remove-DistributionGroup -Identity $List -BypassSecurityGroupManagerCheck -Confirm:$false `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    } elseif ($Group -and $Before) {
        $Former = @($Before.Before -split ';' | Where-Object { $_ })
        $Members = @(
            Get-DistributionGroupMember -Identity $List -ResultSize Unlimited -ErrorAction Stop |
                ForEach-Object { "$($_.PrimarySmtpAddress)" }
        )
        foreach ($Member in $Members) {
            if ($Former -notcontains $Member) {
                Remove-DistributionGroupMember -Identity $List -Member $Member -BypassSecurityGroupManagerCheck `
                    -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
            }
        }
        foreach ($Member in $Former) {
            if ($Members -notcontains $Member) {
                Add-DistributionGroupMember -Identity $List -Member $Member -BypassSecurityGroupManagerCheck `
                    -ErrorAction Stop -WhatIf:$WhatIfPreference
            }
        }
    }
    Clear-Before -Task 'room_list.fill' -Object $List -Setting 'List'
    Clear-Before -Task 'room_list.fill' -Object $List -Setting 'Members'
}

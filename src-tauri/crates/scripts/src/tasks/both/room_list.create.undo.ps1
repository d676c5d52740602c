# Needs $RoomLists.
# Removes the room list if there was none before, or makes it a plain distribution group again.
$List = $RoomLists[0]
$Group = Get-DistributionGroup -Identity $List -ErrorAction SilentlyContinue
$Before = Find-Before -Task 'room_list.create' -Object $List -Setting 'Type'
if ($Before -and $Group) {
    if ($Before.Before -eq 'Absent') {
        Remove-DistributionGroup -Identity $List -BypassSecurityGroupManagerCheck -Confirm:$false `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    } else {
        Set-DistributionGroup -Identity $List -RoomList:$false -BypassSecurityGroupManagerCheck `
            -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
Clear-Before -Task 'room_list.create' -Object $List -Setting 'Type'

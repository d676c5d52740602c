# Needs $RoomLists.
# Creates the room list, or turns a distribution group at its address into one.
#
# Products and Outlook's room finder offer rooms by these lists.
$List = $RoomLists[0]
$Group = Get-DistributionGroup -Identity $List -ErrorAction SilentlyContinue
if (-not $Group) {
    $Name = ($List -split '@')[0]
    New-DistributionGroup -RoomList -Name $Name -PrimarySmtpAddress $List -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'room_list.create' -Object $List -Setting 'Type' -Before 'Absent'
} elseif ("$($Group.RecipientTypeDetails)" -ne 'RoomList') {
    Save-Before -Task 'room_list.create' -Object $List -Setting 'Type' -Before $Group.RecipientTypeDetails
    Set-DistributionGroup -Identity $List -RoomList -BypassSecurityGroupManagerCheck `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
}

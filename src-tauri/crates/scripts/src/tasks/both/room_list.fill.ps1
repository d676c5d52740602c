# Needs $Rooms, $RoomLists.
# Fills the room lists with exactly the rooms chosen, at most 75 each, and creates the further lists they need.
#
# Who is a member of a list and is not chosen leaves it; the undo brings everybody back.
for ($Index = 0; $Index -lt $RoomLists.Count; $Index++) {
    $List = $RoomLists[$Index]
    $Wished = @($Rooms | Select-Object -Skip ($Index * 75) -First 75)
    $Group = Get-DistributionGroup -Identity $List -ErrorAction SilentlyContinue
    if (-not $Group) {
        $Name = ($List -split '@')[0]
        New-DistributionGroup -RoomList -Name $Name -PrimarySmtpAddress $List -ErrorAction Stop -WhatIf:$WhatIfPreference
        Save-Before -Task 'room_list.fill' -Object $List -Setting 'List' -Before 'Absent'
        $Group = Get-DistributionGroup -Identity $List -ErrorAction SilentlyContinue
    }
    if (-not $Group) {
        Write-Warning "There is no room list $List yet; its rooms are left for the next run."
        continue
    }
    $Members = @(
        Get-DistributionGroupMember -Identity $List -ResultSize Unlimited -ErrorAction Stop |
            ForEach-Object { "$($_.PrimarySmtpAddress)" }
    )
    $Absent = @($Wished | Where-Object { $Members -notcontains $_ })
    $Surplus = @($Members | Where-Object { $Wished -notcontains $_ })
    if ($Absent.Count -gt 0 -or $Surplus.Count -gt 0) {
        Save-Before -Task 'room_list.fill' -Object $List -Setting 'Members' -Before ($Members -join ';')
        Update-DistributionGroupMember -Identity $List -Members $Wished -BypassSecurityGroupManagerCheck `
            -Confirm:$false -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}

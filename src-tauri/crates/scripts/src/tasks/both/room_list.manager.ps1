# For the Exchange administrator. Needs $Account, $RoomLists. Parts owner.
# Some products list rooms only by the lists that their own account manages. Who manages what is asked of the directory by the
# account's place in it: Exchange shows managers by one name or another. A manager may change the members: where the same lists limit
# whom the account may impersonate, the scope counts rooms and equipment alone.
$Ar.Settings['Manager'] = @{
    Cloud = $true
    None = 'there is no such room list: the task room_list.create makes it'
    Uses = 'Get-DistributionGroup Filter ResultSize', 'Set-DistributionGroup ManagedBy BypassSecurityGroupManagerCheck'
    Read = {
        $Owner = Find-ArObject @{} '' $Key
        if ($Owner.State -eq 'unread' -or $Owner.State -eq 'many') { throw $Owner.Why }
        if ($Owner.State -eq 'none') { return }
        $Place = "$($Owner.Object.DistinguishedName)" -replace "'", "''"
        if (@(Get-DistributionGroup -Filter "ManagedBy -eq '$Place'" -ResultSize Unlimited @Look | Where-Object { "$($_.Guid)" -eq $Id }).Count) { 'manager' }
    }
    Set = {
        $Change = if ($null -eq $Value) { @{ Remove = $Key } } else { @{ Add = $Key } }
        Set-DistributionGroup -Identity $Id -ManagedBy $Change -BypassSecurityGroupManagerCheck @Go
    }
}
$Ar.Tasks['room_list.manager'] = {
    $Owner = Get-ArOwner "the room lists, manager $Account"
    foreach ($List in $RoomLists) {
        if ($Owner) { Set-ArSetting $List "Manager $Owner" 'manager' -On 'RoomList' -Label "manager $Account" }
        elseif ($Ar.Planned[$Account]) { Write-ArLine 'would' "then: $List, manager $Account" }
    }
}

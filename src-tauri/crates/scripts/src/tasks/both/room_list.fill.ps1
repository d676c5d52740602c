# For the Exchange administrator. Needs $Rooms, $RoomLists.
# At most 75 rooms in a list. Who is a member and is not chosen leaves it, after a question; members go and come back one by one, so
# that whom somebody else adds meanwhile stays.
$Ar.Settings['Member'] = @{
    Cloud = $true
    None = 'there is no such room list: the task room_list.create makes it'
    Uses = 'Get-DistributionGroupMember ResultSize', 'Add-DistributionGroupMember Member BypassSecurityGroupManagerCheck',
        'Remove-DistributionGroupMember Member BypassSecurityGroupManagerCheck'
    Read = { if (@(Get-DistributionGroupMember -Identity $Id -ResultSize Unlimited @Look | Where-Object { "$($_.Guid)" -eq $Key }).Count) { 'member' } }
    Set = {
        if ($null -eq $Value) { Remove-DistributionGroupMember -Identity $Id -Member $Key -BypassSecurityGroupManagerCheck @Go }
        else { Add-DistributionGroupMember -Identity $Id -Member $Key -BypassSecurityGroupManagerCheck @Go }
    }
    Ask = { if ($null -eq $Value -and -not $Undo) { "Take out of $Address, because they are not among the rooms chosen: ${Who}?" } }
}
$Ar.Tasks['room_list.fill'] = {
    for ($Index = 0; $Index -lt @($RoomLists).Count; $Index++) {
        $List = @($RoomLists)[$Index]; $Wished = @(); $Sure = $true
        foreach ($Room in @($Rooms | Select-Object -Skip ($Index * 75) -First 75)) {
            $Member = Find-ArObject @{} $Room ''
            # A typing error among the rooms puts nobody into a list; mail users and remote rooms may be rooms of the other half.
            if ($Member.Kind -match '^((Remote)?User|Linked)Mailbox$' -and -not $Ar.Planned[$Room]) {
                $Sure = $false; Write-ArLine 'left out' "$List, member $Room" "it is a $($Member.Kind), a person's, and no room"
            } elseif ($Member.State -eq 'found') { $Wished += $Member.Id; Set-ArSetting $List "Member $($Member.Id)" 'member' -On 'RoomList' -Label "member $Room" }
            elseif ($Ar.Planned[$Room]) { Write-ArLine 'would' "then: $List, member $Room -> member" }
            else { $Sure = $false; Write-ArLine $(if ($Ar.Made[$Room]) { 'waiting' } else { 'left out' }) "$List, member $Room" $Member.Why }
        }
        $Group = Find-ArObject @{} $List ''
        if ($Group.State -ne 'found' -or ($Group.Kind -ne 'RoomList' -and -not $Ar.Planned[$List])) { continue }
        $Inside = Find-ArObject @{ Find = { Get-DistributionGroupMember -Identity $Id -ResultSize Unlimited @Look } } '' $Group.Id
        if ($Inside.State -eq 'unread') { Write-ArLine 'failed' "$List, members" $Inside.Why }
        $Extra = @($Inside.All | Where-Object { $Wished -notcontains "$($_.Guid)" })
        $Who = @($Extra | Select-Object -First 5 | ForEach-Object { "$($_.Name)" }) -join ', '    # for the question, which is one for all
        if ($Extra.Count -gt 5) { $Who += " and $($Extra.Count - 5) more" }
        foreach ($Member in $Extra) {
            # While a chosen room cannot be seen, nobody can say who is one too many.
            if (-not $Sure) { Write-ArLine 'left out' "$List, member $($Member.Name)" 'not every room chosen could be found'; continue }
            Set-ArSetting $List "Member $($Member.Guid)" $null -On 'RoomList' -Label "member $($Member.Name)"
        }
        # Whom another product took out of this list is not to come back while this one counts on it.
        foreach ($Entry in @(Find-ArEntry '' '' $Group.Id | Where-Object {
                    $_.script -ne $ScriptId -and "$($_.setting)" -like 'Member *' -and $null -eq $_.after -and $Wished -notcontains ($_.setting -split ' ')[1]
                })) {
            Set-ArSetting $List $Entry.setting $null -On 'RoomList' -Label $Entry.label
        }
    }
}

# A room list. A removed distribution group does not come back, so one with members is removed only after a question.
$Ar.Settings['List'] = @{
    Creates = $true; Cloud = $true
    Uses = 'New-DistributionGroup RoomList Name DisplayName PrimarySmtpAddress', 'Set-DistributionGroup RoomList BypassSecurityGroupManagerCheck',
        'Remove-DistributionGroup BypassSecurityGroupManagerCheck', 'Get-DistributionGroupMember ResultSize'
    Read = { $Found.Kind }
    Refuse = {
        $Primary = "$($Found.Object.PrimarySmtpAddress)"
        if (-not $Undo -and $null -ne $Before -and $Primary -ne $Address) { "the address is an additional one of $Primary" }
    }
    Set = {
        if ($null -eq $Value) { Remove-DistributionGroup -Identity $Id -BypassSecurityGroupManagerCheck @Go }
        elseif (-not $Id) { New-DistributionGroup -RoomList -Name (Get-ArName $Address) -DisplayName ($Address -split '@')[0] -PrimarySmtpAddress $Address @Go }
        else { Set-DistributionGroup -Identity $Id -RoomList:($Value -eq 'RoomList') -BypassSecurityGroupManagerCheck @Go }
    }
    Ask = {
        if (-not $Id) { return }
        $All = Find-ArObject @{ Find = { Get-DistributionGroupMember -Identity $Id -ResultSize Unlimited @Look } } '' $Id
        $Inside = @($All.All | Where-Object { $null -eq $Value -or 'RoomMailbox', 'RoomList' -notcontains "$($_.RecipientTypeDetails)" }).Count
        if ($All.State -eq 'unread') { $Inside = 'an unknown number of' }
        if ($Inside -and $null -eq $Value) { "Remove the room list $Address with $Inside members that this script did not put there?" }
        elseif ($Inside -and $Value -eq 'RoomList') { "Make $Address a room list, although it has $Inside members that are no rooms?" }
    }
}

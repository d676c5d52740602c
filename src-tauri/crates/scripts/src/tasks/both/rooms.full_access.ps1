# For the Exchange administrator. Needs $Account, $Rooms. Parts owner.
# Without automatic mapping, so that Outlook does not open every room for whoever signs in as this account.
$Ar.Settings['FullAccess'] = @{
    Uses = 'Get-MailboxPermission User', 'Add-MailboxPermission User AccessRights InheritanceType AutoMapping',
        'Remove-MailboxPermission User AccessRights InheritanceType'
    None = 'there is no mailbox of this address: the task rooms.create makes it'
    Read = {
        $Owner = Find-ArObject @{} '' $Key
        if ($Owner.State -eq 'unread' -or $Owner.State -eq 'many') { throw $Owner.Why }
        if ($Owner.State -eq 'none') { return }
        $Rights = @(Get-MailboxPermission -Identity $Id -User $Key @Look | Where-Object { "$($_.AccessRights)" -match 'FullAccess' })
        # As texts: what came through remoting may be an object, and that is true whatever is in it.
        if (@($Rights | Where-Object { "$($_.Deny)" -eq 'True' }).Count) { 'denied' }
        elseif (@($Rights | Where-Object { "$($_.IsInherited)" -ne 'True' }).Count) { 'full' }
    }
    Refuse = { if ($Before -eq 'denied') { 'an entry denies it, and a denial wins: remove that first' } }
    Set = {
        if ($null -eq $Value) { Remove-MailboxPermission -Identity $Id -User $Key -AccessRights FullAccess -InheritanceType All @Go }
        else { Add-MailboxPermission -Identity $Id -User $Key -AccessRights FullAccess -InheritanceType All -AutoMapping $false @Go }
    }
}
$Ar.Tasks['rooms.full_access'] = {
    $Owner = Get-ArOwner "the rooms, full access of $Account"
    foreach ($Room in $Rooms) {
        if ($Owner) { Set-ArSetting $Room "FullAccess $Owner" 'full' -On 'RoomMailbox', 'EquipmentMailbox' -Label "full access of $Account" }
        elseif ($Ar.Planned[$Account]) { Write-ArLine 'would' "then: $Room, full access of $Account" }
    }
}

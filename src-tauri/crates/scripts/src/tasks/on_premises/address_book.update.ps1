# For the Exchange administrator. Needs $Rooms.
# A room that was created or changed stands in an address book only after that; Outlook reads its copy once a day. There is no way
# back: the books are written from what the directory holds.
foreach ($ArName in 'GlobalAddressList', 'AddressList') {
    $Ar.Settings[$ArName] = @{
        Uses = 'Get-GlobalAddressList', 'Get-AddressList', 'Update-GlobalAddressList', 'Update-AddressList'
        Find = {
            $All = if ($Setting -eq 'AddressList') { Get-AddressList @Look } else { Get-GlobalAddressList @Look }
            $All | Where-Object { "$($_.Identity)" -eq $Address }
        }
        Read = {
            $Now = Find-ArObject $Is $Address ''
            if ($Now.State -ne 'found') { throw $Now.Why }
            if ($Now.Object.RecipientFilterApplied) { 'up to date' } else { 'out of date' }
        }
        Back = { 'up to date' }
        Set = { if ($Setting -eq 'AddressList') { Update-AddressList -Identity $Address @Go } else { Update-GlobalAddressList -Identity $Address @Go } }
    }
}
# A book is out of date where it was neither written nor asked for since the newest change of a room.
$Ar.Settings['OfflineBook'] = @{
    Uses = 'Get-OfflineAddressBook', 'Update-OfflineAddressBook'
    Find = { Get-OfflineAddressBook @Look | Where-Object { "$($_.Identity)" -eq $Address } }
    Read = {
        $Now = Find-ArObject $Is $Address ''
        if ($Now.State -ne 'found') { throw $Now.Why }
        $Times = @($Now.Object.LastTouchedTime, $Now.Object.LastRequestedTime | Where-Object { $_ } | ForEach-Object { ([datetime] $_).ToUniversalTime() })
        $Written = @($Times | Sort-Object)[-1]
        if ($Written -and $Written -ge $Ar.Newest) { 'up to date' } else { 'out of date' }
    }
    Back = { 'up to date' }
    Set = { Update-OfflineAddressBook -Identity $Address @Go }
}
$Ar.Tasks['address_book.update'] = {
    $Ar.Newest = [datetime]::MinValue
    foreach ($Room in $Rooms) {
        $Mailbox = Find-ArObject @{} $Room ''
        if ($Mailbox.State -eq 'unread') { Write-ArLine 'failed' "$Room, address books" $Mailbox.Why }
        $Changed = if ($Mailbox.State -eq 'found') { $Mailbox.Object.WhenChangedUTC }
        if ($Changed -and [datetime] $Changed -gt $Ar.Newest) { $Ar.Newest = [datetime] $Changed }
    }
    if ($WhatIfPreference -and $Ar.Count['would']) { $Ar.Newest = [datetime]::UtcNow }    # what was announced would be newer than any book
    foreach ($Kind in 'GlobalAddressList', 'AddressList', 'OfflineBook') {
        $Books = Find-ArObject @{ Find = {
                if ($Kind -eq 'GlobalAddressList') { Get-GlobalAddressList @Look }
                elseif ($Kind -eq 'AddressList') { Get-AddressList @Look }
                else { Get-OfflineAddressBook @Look }
            } } '' ''
        if ($Books.State -eq 'unread') { Write-ArLine 'failed' $Kind $Books.Why }
        foreach ($Book in $Books.All) { Set-ArSetting "$($Book.Identity)" $Kind 'up to date' -Label $Kind }
    }
}

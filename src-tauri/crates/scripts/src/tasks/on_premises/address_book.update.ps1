# Needs $Rooms.
# Brings address lists and offline address books up to date.
#
# A room that was created or changed stands in an address book only after that; Outlook reads its copy once a day.
# There is nothing to take back: the books are written from what the directory holds.
$Changed = $Rooms |
    ForEach-Object { Get-Mailbox -Identity $_ -ErrorAction SilentlyContinue } |
    ForEach-Object { $_.WhenChangedUTC } |
    Sort-Object |
    Select-Object -Last 1
foreach ($List in Get-GlobalAddressList -ErrorAction Stop) {
    if (-not $List.RecipientFilterApplied) {
        Update-GlobalAddressList -Identity "$($List.Identity)" -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
foreach ($List in Get-AddressList -ErrorAction Stop) {
    if (-not $List.RecipientFilterApplied) {
        Update-AddressList -Identity "$($List.Identity)" -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}
foreach ($Book in Get-OfflineAddressBook -ErrorAction Stop) {
    $Written = @($Book.LastTouchedTime, $Book.LastRequestedTime) | Where-Object { $_ } | Sort-Object | Select-Object -Last 1
    if (-not $Written -or ([datetime]$Written).ToUniversalTime() -lt $Changed) {
        Update-OfflineAddressBook -Identity "$($Book.Identity)" -ErrorAction Stop -WhatIf:$WhatIfPreference
    }
}

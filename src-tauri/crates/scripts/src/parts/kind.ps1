# A resource mailbox, and its kind. A person's mailbox is turned only where its address was allowed, and never on Exchange Server,
# where its account would be disabled and need a new password to come back. An address that is an additional one of another mailbox
# turns nothing. Taking back a new one removes it with its account; Exchange keeps it for its retention time.
$ArWhose = "a person's; on Exchange Server it would lose its sign-in, so take another address"
if ($Ar.Place.Online) { $ArWhose = "a person's; allow its address in the wizard if it is meant" }
$Ar.Settings['Kind'] = @{
    Creates = $true; Cloud = $true
    Person = $ArWhose
    Uses = 'New-Mailbox Room Equipment Name DisplayName PrimarySmtpAddress', 'Set-Mailbox Type', 'Remove-Mailbox', $Ar.BookingsUses
    Read = { $Found.Kind }
    Refuse = {
        $Primary = "$($Found.Object.PrimarySmtpAddress)"
        if (-not $Undo -and $null -ne $Before -and $Primary -ne $Address) { "the address is an additional one of $Primary" }
    }
    Set = {
        $New = @{ Name = ''; DisplayName = ($Address -split '@')[0]; PrimarySmtpAddress = $Address }
        if ($null -ne $Value -and -not $Id) { $New.Name = Get-ArName $Address }
        if ($null -eq $Value) { Remove-Mailbox -Identity $Id @Go }
        elseif ($Id) { Set-Mailbox -Identity $Id -Type ($Value -replace 'Mailbox$' -replace '^User$', 'Regular') @Go }
        elseif ($Value -eq 'EquipmentMailbox') { New-Mailbox -Equipment @New @Go }
        else { New-Mailbox -Room @New @Go }
    }
    Ask = {
        if ($null -eq $Value) {
            "Remove the mailbox $Address with $(Get-ArBookings $Id), and its account?"
        } elseif ($Undo) { return }
        elseif ($Before -eq 'UserMailbox') { "Turn the mailbox $Address, which is a person's, into $($Value -replace 'Mailbox$')?" }
        elseif ($Before -eq 'RoomMailbox') { "Turn the room $Address into equipment?" }
    }
}
# The kinds that a resource may have had before.
function Get-ArKinds([string] $Address) {
    'RoomMailbox', 'EquipmentMailbox', 'SharedMailbox'
    if ($Ar.Place.Online -and (Test-ArIn $Address $MayConvert)) { 'UserMailbox' }
}

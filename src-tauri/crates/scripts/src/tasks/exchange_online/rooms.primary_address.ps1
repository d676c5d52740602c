# For the Exchange administrator. Needs $Rooms.
# Products know a room by its primary address.
$Ar.Settings['Primary'] = @{
    Cloud = $true
    None = 'there is no mailbox of this address: the task rooms.create makes it'
    Uses = 'Get-Mailbox', 'Set-Mailbox WindowsEmailAddress'
    Read = { (Get-Mailbox -Identity $Id @Look).PrimarySmtpAddress }
    Same = { param($One, $Other) [string]::Equals($One, $Other, 'OrdinalIgnoreCase') }
    Set = { Set-Mailbox -Identity $Id -WindowsEmailAddress $Value @Go }
}
$Ar.Tasks['rooms.primary_address'] = {
    foreach ($Room in $Rooms) {
        if ($Ar.Planned[$Room] -eq 'new') { continue }    # it will be made with this address
        Set-ArSetting $Room 'Primary' $Room -On 'RoomMailbox' -Label 'primary address'
    }
}

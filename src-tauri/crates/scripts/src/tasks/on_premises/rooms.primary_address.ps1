# For the Exchange administrator. Needs $Rooms.
# Products know a room by its primary address. A policy that writes addresses would change it back, so it is switched off first.
$Ar.Settings['Policy'] = @{
    None = 'there is no mailbox of this address: the task rooms.create makes it'
    Uses = 'Get-Mailbox', 'Set-Mailbox EmailAddressPolicyEnabled'
    Read = { (Get-Mailbox -Identity $Id @Look).EmailAddressPolicyEnabled }
    Set = { Set-Mailbox -Identity $Id -EmailAddressPolicyEnabled ($Value -eq 'True') @Go }
}
$Ar.Settings['Primary'] = @{
    None = 'there is no mailbox of this address: the task rooms.create makes it'
    Uses = 'Get-Mailbox', 'Set-Mailbox PrimarySmtpAddress'
    Read = { (Get-Mailbox -Identity $Id @Look).PrimarySmtpAddress }
    Same = { param($One, $Other) [string]::Equals($One, $Other, 'OrdinalIgnoreCase') }
    Set = { Set-Mailbox -Identity $Id -PrimarySmtpAddress $Value @Go }
}
$Ar.Tasks['rooms.primary_address'] = {
    foreach ($Room in $Rooms) {
        if ($Ar.Planned[$Room] -eq 'new') { continue }    # it will be made with this address
        Set-ArSetting $Room 'Policy' 'False' -On 'RoomMailbox' -Label 'address policy' -When { "$($Found.Object.PrimarySmtpAddress)" -ne $Address }
        Set-ArSetting $Room 'Primary' $Room -On 'RoomMailbox' -Label 'primary address'
    }
}

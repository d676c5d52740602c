# For the Exchange administrator. Needs $Account, $FirstName, $LastName.
# A product that books meetings shows this name as the organizer.
foreach ($ArName in 'FirstName', 'LastName') {
    $Ar.Settings[$ArName] = @{
        Cloud = $true
        None = 'there is no such account: the task account.mailbox creates it'
        Uses = 'Get-User', 'Set-User FirstName LastName'
        Read = { $Part = ($Setting -split ' ')[0]; "$((Get-User -Identity $Id @Look).$Part)" }
        Set = { $Wish = @{ (($Setting -split ' ')[0]) = $Value }; Set-User -Identity $Id @Wish @Go }
    }
}
$Ar.Tasks['account.names'] = {
    Set-ArSetting $Account 'FirstName' $FirstName -On 'UserMailbox', 'SharedMailbox', 'MailUser' -Label 'first name'
    Set-ArSetting $Account 'LastName' $LastName -On 'UserMailbox', 'SharedMailbox', 'MailUser' -Label 'last name'
}

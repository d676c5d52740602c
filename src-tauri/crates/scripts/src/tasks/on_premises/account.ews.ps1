# For the Exchange administrator. Needs $Account.
# The product reads calendars over Exchange Web Services. Nothing set means on.
$Ar.Settings['Ews'] = @{
    None = 'there is no mailbox of this address: the task account.mailbox makes it'
    Uses = 'Get-CASMailbox', 'Set-CASMailbox EwsEnabled'
    Read = { "$((Get-CASMailbox -Identity $Id @Look).EwsEnabled)" }
    Same = { param($One, $Other) ($One -eq 'False') -eq ($Other -eq 'False') }
    Set = { Set-CASMailbox -Identity $Id -EwsEnabled ($Value -ne 'False') @Go }
}
$Ar.Tasks['account.ews'] = { Set-ArSetting $Account 'Ews' 'True' -On 'UserMailbox', 'SharedMailbox', 'LinkedMailbox' -Label 'Exchange Web Services' }

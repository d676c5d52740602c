# For the Entra administrator. Needs $Account. Uses $Login. Parts user.
# The account is created by the Exchange administrator's script, together with its mailbox.
$Ar.Settings['Enabled'] = @{
    Cloud = $true
    None = $Ar.User.None
    Uses = 'Get-MgUser Filter UserId Property', 'Update-MgUser UserId AccountEnabled'
    Find = $Ar.User.Find
    Read = { [bool] (Get-MgUser -UserId $Id -Property 'AccountEnabled' @Look).AccountEnabled }
    Set = { Update-MgUser -UserId $Id -AccountEnabled:($Value -eq 'True') @Go }
}
$Ar.Tasks['account.enable'] = { Set-ArSetting $Ar.Login 'Enabled' 'True' -Label 'sign-in enabled' }

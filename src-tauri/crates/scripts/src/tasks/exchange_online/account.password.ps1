# For the Entra administrator. Needs $Account. Uses $Login. Parts user.
# A password that expires stops the product on that day, and nobody is asked for a new one. What is said about strong passwords stays
# as it is.
$Ar.Settings['PasswordPolicies'] = @{
    None = $Ar.User.None
    Uses = 'Get-MgUser Filter UserId Property', 'Update-MgUser UserId PasswordPolicies'
    Find = $Ar.User.Find
    Read = {
        $Now = "$((Get-MgUser -UserId $Id -Property 'PasswordPolicies' @Look).PasswordPolicies)"
        if ($Now -match 'DisablePasswordExpiration') { 'never' } else { 'by the rules of the tenant' }
    }
    Set = {
        $Words = @("$($Found.Object.PasswordPolicies)" -split '[,\s]+' | Where-Object { $_ -and 'None', 'DisablePasswordExpiration' -notcontains $_ })
        if ($Value -eq 'never') { $Words = @('DisablePasswordExpiration') + $Words }
        Update-MgUser -UserId $Id -PasswordPolicies $(if ($Words) { $Words -join ', ' } else { 'None' }) @Go
    }
}
$Ar.Tasks['account.password'] = { Set-ArSetting $Ar.Login 'PasswordPolicies' 'never' -Label 'password expires' }

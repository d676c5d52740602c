# Needs $Account, $Login.
# Creates the service account where there is none, and enables it.
#
# The product signs in as this account. Its password is asked for here and stands in no file.
$Name = ($Login -split '\\')[-1]
$User = Get-ADUser -Filter 'UserPrincipalName -eq $Login -or SamAccountName -eq $Name'
if (-not $User) {
    # sAMAccountName holds 20 characters.
    $Sam = ($Name -split '@')[0]
    if ($Sam.Length -gt 20) { $Sam = $Sam.Substring(0, 20) }
    $Upn = $Account
    if ($Login -like '*@*') { $Upn = $Login }
    $Password = New-Object -TypeName System.Security.SecureString
    if (-not $WhatIfPreference) { $Password = Read-Host -Prompt "Password for $Login" -AsSecureString }
    New-ADUser -Name $Sam -SamAccountName $Sam -UserPrincipalName $Upn -AccountPassword $Password -Enabled $true `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'account.enable' -Object $Login -Setting 'Enabled' -Before 'Absent'
} elseif (-not $User.Enabled) {
    Save-Before -Task 'account.enable' -Object $Login -Setting 'Enabled' -Before 'False'
    Enable-ADAccount -Identity $User -ErrorAction Stop -WhatIf:$WhatIfPreference
}

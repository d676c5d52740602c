# Needs $Account.
# Creates the service account together with its mailbox, where there is none.
#
# The password is asked for here and stands in no file. The mailbox needs a license that contains Exchange Online; assign it
# in the Microsoft 365 admin center.
$User = Get-User -Identity $Account -ErrorAction SilentlyContinue
$Recipient = Get-Recipient -Identity $Account -ErrorAction SilentlyContinue
if (-not $User -and -not $Recipient) {
    $Name = ($Account -split '@')[0]
    $Password = New-Object -TypeName System.Security.SecureString
    if (-not $WhatIfPreference) { $Password = Read-Host -Prompt "Password for $Account" -AsSecureString }
    New-Mailbox -Name $Name -MicrosoftOnlineServicesID $Account -Password $Password `
        -ErrorAction Stop -WhatIf:$WhatIfPreference
    Save-Before -Task 'account.mailbox' -Object $Account -Setting 'Mailbox' -Before 'Absent'
} elseif (-not $Recipient) {
    Write-Warning "$Account has no mailbox yet. Assign a license that contains Exchange Online and wait about 15 minutes."
}

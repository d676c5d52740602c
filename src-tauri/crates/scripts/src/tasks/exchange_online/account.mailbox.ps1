# For the Exchange administrator. Needs $Account. Parts name, bookings.
# The account is created together with its mailbox. Its password is asked for here and stands in no file; the license is assigned in
# the Microsoft 365 admin center. Taken back, Microsoft 365 keeps both for 30 days.
$Ar.Settings['Mailbox'] = @{
    Creates = $true; Cloud = $true
    Uses = 'Get-User Filter ResultSize', 'New-Mailbox Name MicrosoftOnlineServicesID Password', 'Remove-Mailbox', $Ar.BookingsUses
    # An account without a mailbox is no recipient, and is there all the same.
    Find = {
        $All = @(& $Ar.Recipient)
        if (-not $All) {
            $By = if ($Id) { "Guid -eq '$Id'" } else { "UserPrincipalName -eq '$($Address -replace "'", "''")'" }
            $All = @(Get-User -Filter $By -ResultSize 5 @Look)
        }
        $All
    }
    Read = { $Found.Kind }
    Same = { param($One, $Other) ($One -match '^(User|Shared)Mailbox$') -eq ($Other -match '^(User|Shared)Mailbox$') }
    Refuse = {
        if ($null -eq $Before -or $null -eq $Value) { return }
        'the account has no mailbox: assign it a license that contains Exchange Online, and wait about 15 minutes'
    }
    Set = {
        if ($null -eq $Value) { Remove-Mailbox -Identity $Id @Go }
        else {
            $Password = Read-Host -Prompt "Password for $Address" -AsSecureString
            New-Mailbox -Name (Get-ArName $Address) -MicrosoftOnlineServicesID $Address -Password $Password @Go
        }
    }
    Ask = { if ($null -eq $Value) { "Remove the mailbox of $Address with $(Get-ArBookings $Id), and its account?" } }
}
$Ar.Tasks['account.mailbox'] = {
    Set-ArSetting $Account 'Mailbox' 'UserMailbox' -On 'UserMailbox', 'SharedMailbox', 'User', 'DisabledUser' -Label 'account with a mailbox'
    if ($Ar.Last -eq 'changed') { Write-Host "$Account needs a license that contains Exchange Online within 30 days." }
}

# For the Exchange administrator. Needs $Account, $Login. Parts bookings.
# Exchange Web Services serves only accounts that have a mailbox. DOMAIN\user is that user alone: namesakes of other domains are not
# touched. Taken back, Exchange keeps a disconnected mailbox for its retention time, 30 days unless somebody changed that.
$Ar.Settings['Mailbox'] = @{
    Creates = $true
    Uses = 'Get-User Filter Identity ResultSize', 'Enable-Mailbox PrimarySmtpAddress', 'Disable-Mailbox', $Ar.BookingsUses
    # The user is there before and after: what is made is his mailbox, so his day of birth says nothing.
    Find = {
        Get-User -Filter "Guid -eq '$Key'" -ResultSize 5 @Look | Where-Object { "$($_.Guid)" -eq $Key -and "$($_.RecipientType)" -ne 'User' } |
            Select-Object -Property Guid, Identity, RecipientType, RecipientTypeDetails
    }
    Read = { $Found.Kind }
    Same = { param($One, $Other) ($One -match '^(User|Shared|Linked)Mailbox$') -eq ($Other -match '^(User|Shared|Linked)Mailbox$') }
    Set = { if ($null -eq $Value) { Disable-Mailbox -Identity $Key @Go } else { Enable-Mailbox -Identity $Key -PrimarySmtpAddress $Address @Go } }
    Ask = { if ($null -eq $Value) { "Take the mailbox of $Address away, with $(Get-ArBookings $Id)?" } }
}
$Ar.Tasks['account.mailbox'] = {
    $Domain, $Name = $Login -split '\\', 2
    $By = if ($Name) { "SamAccountName -eq '$($Name -replace "'", "''")'" } else { "UserPrincipalName -eq '$($Login -replace "'", "''")'" }
    $User = Find-ArObject @{ Find = {
            $Same = @(Get-User -Filter $By -ResultSize 20 @Look)
            # Which of the namesakes the domain means, Exchange knows by the whole login.
            $Meant = if ($Name -and $Same) { @(Get-User -Identity $Login @Look | ForEach-Object { "$($_.Guid)" }) }
            $Same | Where-Object { -not $Name -or $Meant -contains "$($_.Guid)" }
        } } '' ''
    if ($User.State -eq 'none') { Write-ArLine 'left out' "$Login, mailbox" "there is no such account: the directory administrator's script creates it"; return }
    if ($User.State -ne 'found') { Write-ArLine 'failed' "$Login, mailbox" $User.Why; return }
    Set-ArSetting $Account "Mailbox $($User.Id)" 'UserMailbox' -On 'UserMailbox', 'SharedMailbox', 'LinkedMailbox' -Label "mailbox of $Login"
}

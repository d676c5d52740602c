# For the directory administrator. Needs $Account, $Login. Parts person.
# The product signs in as this account. Its password is asked for here and stands in no file. Taken back, a new account is
# disabled, not deleted: deleting would take its mailbox and its identity for good. An expiry date was set by somebody for a
# reason, so it is said and left.
# The short name: what stands before the @ may be longer than the 20 signs that Windows allows, and is cut then.
function Get-ArShort {
    $Sam = ($Ar.Login -split '@')[0]
    if ($Ar.Login -like '*@*' -and $Sam.Length -gt 20) { $Sam = $Sam.Substring(0, 20).TrimEnd('.') }
    $Sam
}
$Ar.Settings['Account'] = @{
    Creates = $true
    Uses = $Ar.Person.Uses, 'New-ADUser Name Server SamAccountName UserPrincipalName AccountPassword Enabled', 'Enable-ADAccount Server',
        'Disable-ADAccount Server', 'Set-ADAccountPassword Server Reset NewPassword'
    Find = $Ar.Person.Find
    Read = { if ($Found.Object.Enabled) { 'enabled' } else { 'disabled' } }
    Back = { if ($null -eq $Entry.before) { 'disabled' } else { $Entry.before } }
    Refuse = {
        if ($Undo -or $Id) { return }
        $Sam = Get-ArShort
        if ($Sam.Length -gt 20) { return "the short name $Sam has more than the 20 signs that Windows allows" }
        # Whoever has the short name already is somebody else, or the login would have found it.
        $Taken = Find-ArObject @{ Find = { Get-ADUser -Filter 'SamAccountName -eq $Sam' -Server $Ar.Server @Look } } '' ''
        if ($Taken.State -eq 'unread') { return $Taken.Why }
        if ($Taken.All.Count) { "the short name $Sam belongs to another account, $($Taken.All[0].UserPrincipalName)" }
    }
    Set = {
        $Sam = Get-ArShort
        if ($Value -eq 'disabled') { Disable-ADAccount -Identity $Id -Server $Ar.Server @Go }
        elseif ($Id) {
            if (-not $Found.Object.PasswordLastSet) {
                Set-ADAccountPassword -Identity $Id -Server $Ar.Server -Reset -NewPassword (Read-Host -Prompt "Password for $Address" -AsSecureString) @Go
            }
            Enable-ADAccount -Identity $Id -Server $Ar.Server @Go
        } else {
            $Upn = if ($Ar.Login -like '*@*') { $Ar.Login } else { $Account }
            $Password = Read-Host -Prompt "Password for $Address" -AsSecureString
            New-ADUser -Name $Sam -SamAccountName $Sam -UserPrincipalName $Upn -AccountPassword $Password -Enabled $true -Server $Ar.Server @Go
        }
    }
}
$Ar.Tasks['account.enable'] = {
    Set-ArSetting $Login 'Account' 'enabled' -Label 'account'
    $Now = Find-ArObject $Ar.Person '' ''
    $Ends = if ($Now.State -eq 'found') { $Now.Object.AccountExpirationDate }
    if ($Ends -and ([datetime] $Ends).ToUniversalTime() -lt [datetime]::UtcNow) {
        Write-ArLine 'left out' "$Login, expiry" 'the account has expired, so nobody can sign in as it: set another date with Set-ADAccountExpiration'
    }
}

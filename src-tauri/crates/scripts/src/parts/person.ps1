# The account in Active Directory: found by the login and by nothing that only resembles it, later by its id alone. A name before
# an @ is a user principal name, which may be unset and then stands for the short name in its own domain.
$Ar.Person = @{
    Uses = 'Get-ADUser Filter Server Properties'
    None = 'there is no such account: the task account.enable creates it'
    Find = {
        $Name = $Ar.Login; $Sam = ($Name -split '@')[0]; $Full = "$Sam@$($Ar.Domain)"
        $With = 'PasswordLastSet', 'PasswordNeverExpires', 'LockedOut', 'EmailAddress', 'AccountExpirationDate', 'whenCreated'
        $Mark = if ($Id) { [guid] $Id } else { [guid]::Empty }
        $By = if ($Id) { 'ObjectGUID -eq $Mark' } else { 'UserPrincipalName -eq $Name -or SamAccountName -eq $Sam' }
        $Guid = @{ Name = 'Guid'; Expression = { $_.ObjectGUID } }
        $Born = @{ Name = 'WhenCreatedUTC'; Expression = { if ($_.whenCreated) { ([datetime] $_.whenCreated).ToUniversalTime() } } }
        $All = Get-ADUser -Filter $By -Server $Ar.Server -Properties $With @Look
        @($All | Where-Object {
                if ($Id) { "$($_.ObjectGUID)" -eq $Id }
                elseif ($Name -like '*@*') { "$($_.UserPrincipalName)" -eq $Name -or (-not $_.UserPrincipalName -and $Full -eq $Name) }
                else { "$($_.SamAccountName)" -eq $Sam }
            } | Select-Object -Property *, $Guid, $Born)
    }
}
# Reads the account anew: what was found before the change is out of date after it.
function Get-ArPerson([string] $Id) {
    $Now = Find-ArObject $Ar.Person '' $Id
    if ($Now.State -ne 'found') { throw $Now.Why }
    $Now.Object
}

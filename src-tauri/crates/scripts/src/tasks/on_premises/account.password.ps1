# For the directory administrator. Needs $Login. Parts person.
# A password that expires stops the product on that day, and nobody is asked for a new one.
$Ar.Settings['PasswordNeverExpires'] = @{
    None = $Ar.Person.None
    Uses = $Ar.Person.Uses, 'Set-ADUser Server PasswordNeverExpires'
    Find = $Ar.Person.Find
    Read = { [bool] (Get-ArPerson $Id).PasswordNeverExpires }
    Set = { Set-ADUser -Identity $Id -Server $Ar.Server -PasswordNeverExpires ($Value -eq 'True') @Go }
}
$Ar.Tasks['account.password'] = { Set-ArSetting $Login 'PasswordNeverExpires' 'True' -Label 'password never expires' }

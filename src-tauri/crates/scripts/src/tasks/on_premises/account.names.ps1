# For the directory administrator. Needs $Login, $FirstName, $LastName. Parts person.
# A product that books meetings shows this name as the organizer.
foreach ($ArName in 'GivenName', 'Surname') {
    $Ar.Settings[$ArName] = @{
        None = $Ar.Person.None
        Uses = $Ar.Person.Uses, 'Set-ADUser Server GivenName Surname Clear'
        Find = $Ar.Person.Find
        Read = { "$((Get-ArPerson $Id).(($Setting -split ' ')[0]))" }
        # An attribute that had nothing in it cannot be set to nothing: it is cleared, by its name in the directory.
        Set = {
            $Part = ($Setting -split ' ')[0]; $Wish = @{ $Part = $Value }
            if ($Value -eq '') { $Wish = @{ Clear = $(if ($Part -eq 'Surname') { 'sn' } else { 'givenName' }) } }
            Set-ADUser -Identity $Id -Server $Ar.Server @Wish @Go
        }
    }
}
$Ar.Tasks['account.names'] = {
    Set-ArSetting $Login 'GivenName' $FirstName -Label 'first name'
    Set-ArSetting $Login 'Surname' $LastName -Label 'last name'
}

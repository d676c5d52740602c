# For the directory administrator. Needs $Account, $Login. Parts person.
# A product that looks the account up in the directory must find the address that Exchange knows it by.
$Ar.Settings['Mail'] = @{
    None = $Ar.Person.None
    Uses = $Ar.Person.Uses, 'Set-ADUser Server EmailAddress Clear'
    Find = $Ar.Person.Find
    Read = { "$((Get-ArPerson $Id).EmailAddress)" }
    Same = { param($One, $Other) [string]::Equals($One, $Other, 'OrdinalIgnoreCase') }
    Set = {
        $Wish = if ($Value -eq '') { @{ Clear = 'mail' } } else { @{ EmailAddress = $Value } }
        Set-ADUser -Identity $Id -Server $Ar.Server @Wish @Go
    }
}
$Ar.Tasks['account.directory_address'] = { Set-ArSetting $Login 'Mail' $Account -Label 'mail attribute' }

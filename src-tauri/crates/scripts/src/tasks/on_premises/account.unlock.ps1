# For the directory administrator. Needs $Login. Parts person.
# Find out first what else signs in with this account and still has an old password: it would lock it again. There is no way
# back: nobody is served by a locked account.
$Ar.Settings['Lock'] = @{
    None = $Ar.Person.None
    Uses = $Ar.Person.Uses, 'Unlock-ADAccount Server'
    Find = $Ar.Person.Find
    Read = { if ((Get-ArPerson $Id).LockedOut) { 'locked' } else { 'unlocked' } }
    Back = { 'unlocked' }
    Set = { Unlock-ADAccount -Identity $Id -Server $Ar.Server @Go }
}
$Ar.Tasks['account.unlock'] = { Set-ArSetting $Login 'Lock' 'unlocked' -Label 'lock' }

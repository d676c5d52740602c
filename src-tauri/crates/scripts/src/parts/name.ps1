# A free name for something new: the part before the @, all of the address where that is taken, and a number of its own where both
# are. Exchange wants names that nobody else in the organization has, of at most 64 signs.
function Get-ArName([string] $Address) {
    $Own = '-' + (Get-ArSum (ConvertTo-ArJson $Address))
    foreach ($Name in ($Address -split '@')[0], $Address, (($Address -split '@')[0] + $Own)) {
        if ($Name.Length -gt 64) { $Name = $Name.Substring(0, 55) + $Own }
        $Taken = Find-ArObject @{ Find = { Get-Recipient -Filter "Name -eq '$($Name -replace "'", "''")'" -ResultSize 2 @Look } } '' ''
        if ($Taken.State -eq 'unread') { throw $Taken.Why }
        if (-not @($Taken.All | Where-Object { "$($_.Name)" -eq $Name })) { return $Name }
    }
    throw "every name for $Address is taken"
}

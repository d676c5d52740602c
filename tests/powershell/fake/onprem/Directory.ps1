# --- Active Directory ----------------------------------------------------------------------------------------------
function Stop-Ad { param([string] $Message, [string] $Id, $Target) throw [System.Management.Automation.ErrorRecord]::new([System.Exception]::new($Message), "ADTerm:$Id", 'InvalidOperation', $Target) }
$script:AdNames = @{ UserPrincipalName = 'upn'; SamAccountName = 'sam'; Name = 'name'; GivenName = 'givenName'; Surname = 'sn'; sn = 'sn'; EmailAddress = 'mail'; mail = 'mail'; Enabled = 'enabled'; ObjectGUID = 'guid' }
function Get-AdValue { param($Word, $Cmdlet)
    if ($Word -match '^\$(?:[\w:]+)$') { $n = $Word.Substring(1); $v = $Cmdlet.SessionState.PSVariable.Get($n); if (-not $v) { Stop-Ad "Variable: '$n' found in expression: $Word is not defined." 'FilterVariable' $Word }; if ($null -eq $v.Value) { Stop-Ad "Variable: '$n' found in expression: $Word is not defined." 'FilterVariable' $Word }; return "$($v.Value)" }
    if ($Word -match "^'(.*)'$") { return $Matches[1] -replace "''", "'" }
    if ($Word -match '^"(.*)"$') { return $Matches[1] }
    Stop-Ad "Error parsing query: '$Word'" 'FilterParse' $Word
}
function Do-Get-ADUser { param($b, $c)
    $dom = Get-AdDns $b; $users = @($S.objects.Values | Where-Object { $_.class -eq 'user' -and ($dom -eq '*' -or $_.domainDns -eq $dom) })
    if ($b.ContainsKey('Identity')) { $f = @(Find-AdUser $b.Identity $dom); if (-not $f.Count) { Stop-Ad "Cannot find an object with identity: '$($b.Identity)' under: 'DC=practice,DC=example'." 'ADIdentityNotFoundException' $b.Identity } }
    else {
        if ($b.Filter -eq '*') { $f = $users } else {
            $terms = @($b.Filter -split '\s+-or\s+' | ForEach-Object { if ($_ -notmatch '^\s*(\w+)\s+(-eq|-like)\s+(\$[\w:]+|''(?:[^'']|'''')*''|"[^"]*")\s*$') { Stop-Ad "Error parsing query: '$($b.Filter)'" 'FilterParse' $b.Filter }; , @($Matches[1], $Matches[2], (Get-AdValue $Matches[3] $c)) })
            $f = @($users | Where-Object { $u = $_; $hit = $false; foreach ($t in $terms) { $p = $script:AdNames[$t[0]]; if (-not $p) { Stop-Ad "Unknown property $($t[0])" 'FilterParse' $t[0] }; $v = "$($u[$p])"; if ($v -and (($t[1] -eq '-eq' -and $v -eq $t[2]) -or ($t[1] -eq '-like' -and $v -like $t[2]))) { $hit = $true } }; $hit } | Sort-Object { $_.name })
        }
    }
    $more = @{ EmailAddress = { param($u) $u.mail }; PasswordNeverExpires = { param($u) [bool] $u.pwdNever }; PasswordLastSet = { param($u) if ($u.pwdSet) { [datetime] '2026-01-01' } }; LockedOut = { param($u) [bool] $u.locked }; AccountExpirationDate = { param($u) $u.expires }; whenCreated = { param($u) if ($u.born) { [datetime] $u.born } else { [datetime] '2020-01-01' } }; GivenName = { param($u) $u.givenName }; Surname = { param($u) $u.sn } }
    foreach ($u in $f) {
        $r = [ordered]@{ DistinguishedName = Get-Dn $u; Enabled = [bool] $u.enabled; GivenName = $u.givenName; Name = $u.name; ObjectClass = 'user'; ObjectGUID = [guid] $u.guid; SamAccountName = $u.sam; SID = "S-1-5-21-$($u.guid.Substring(0,8))"; Surname = $u.sn; UserPrincipalName = $u.upn }
        foreach ($p in @($b.Properties)) { if (-not $p) { continue }; if (-not $more.ContainsKey($p)) { Stop-Ad "One or more properties are invalid. Parameter name: $p" 'Properties' $p }; $r[$p] = & $more[$p] $u }
        $x = [pscustomobject] $r; $x.PSTypeNames.Insert(0, 'Microsoft.ActiveDirectory.Management.ADUser'); $x
    }
}
# The domain that a server's name stands for: a domain by either of its names, one of its controllers, or (*) a global catalog.
function Get-AdDns { param($b)
    $server = "$($b['Server'])"
    if (-not $server) { return $S.domain }
    if ($server -match ':3268$') { return '*' }
    $name = $server -replace '^dc\d+\.'
    foreach ($x in @($S.domain) + @($S.other.Keys | ForEach-Object { $_ })) {
        $short = if ($x -eq $S.domain) { $S.netbios } else { $S.other[$x] }
        if ($name -eq $x -or $name -eq $short) { return $x }
    }
    throw [System.Management.Automation.ErrorRecord]::new([System.Exception]::new("Unable to contact the server '$server'."), 'ADTerm:ServerDown', 'ResourceUnavailable', $server)
}
function Do-Get-ADForest { param($b, $c) [pscustomobject] @{ Name = $S.domain; RootDomain = $S.domain; Domains = @($S.domain) + @($S.other.Keys | Sort-Object); GlobalCatalogs = @("dc1.$($S.domain)"); UPNSuffixes = @($S.suffixes | Where-Object { $_ }) } }
function Do-Get-ADDomainController { param($b, $c)
    if (-not $b.Discover) { Stop-Ad 'FAKE: controllers are found by -Discover alone' 'ADException' '' }
    $dns = if ($b.DomainName) { Get-AdDns @{ Server = $b.DomainName } } else { $S.domain }
    # Documented: a collection of names, also where there is one.
    [pscustomobject] @{ Name = 'dc1'; HostName = @("dc1.$dns"); Domain = $dns; Forest = $S.domain; Site = 'Default-First-Site-Name' }
}
function Do-Get-ADDomain { param($b, $c) $x = Get-AdDns $b; [pscustomobject] @{ DNSRoot = $x; NetBIOSName = $(if ($x -eq $S.domain) { $S.netbios } else { $S.other[$x] }); ObjectGUID = [guid] ('d0d0d0d0-0000-4000-8000-{0:x12}' -f $x.Length); Forest = $S.domain } }
function Do-Set-ADAccountPassword { param($b, $c) $o = Find-AdOne $b.Identity (Get-AdDns $b); if (Test-Should $c (Get-Dn $o) 'Set password') { if ($script:Opt.BadPassword) { Stop-Ad 'The password does not meet the length, complexity, or history requirement of the domain.' 'ADPasswordComplexityException' $o.sam }; Start-Change 'Set-ADAccountPassword'; $o.pwdSet = $true; Complete-Change "Set-ADAccountPassword $($o.sam)" $o } }
function Find-AdUser { param($Id, $Dns = $S.domain)
    if ($Id -is [array]) { throw [System.Management.Automation.ParameterBindingException]::new("Cannot convert 'System.Object[]' to the type 'Microsoft.ActiveDirectory.Management.ADUser' required by parameter 'Identity'. Specified method is not supported.") }
    $t = if ($Id.PSObject.Properties['DistinguishedName']) { $Id.DistinguishedName } else { "$Id" }
    $S.objects.Values | Where-Object { $_.class -eq 'user' -and $_.domainDns -eq $Dns -and ((Get-Dn $_) -eq $t -or $_.guid -eq $t -or $_.sam -eq $t) }
}
function Find-AdOne { param($Id, $Dns = $S.domain) $f = @(Find-AdUser $Id $Dns); if (-not $f.Count) { Stop-Ad "Cannot find an object with identity: '$Id'." 'ADIdentityNotFoundException' $Id }; $f[0] }
function Do-New-ADUser { param($b, $c)
    $dns = Get-AdDns $b
    $sam = if ($b.SamAccountName) { $b.SamAccountName } else { $b.Name }
    if (-not (Test-Should $c "CN=$($b.Name),CN=Users,DC=practice,DC=example" 'New')) { return }
    if ($sam.Length -gt 20 -or $sam -match '["/\\\[\]:;|=,+*?<>]' -or $sam -match '\.$') { Stop-Ad 'The name provided is not a properly formed account name' 'ADException' $sam }
    if (@($S.objects.Values | Where-Object { $_.sam -eq $sam -and $_.domainDns -eq $dns }).Count) { Stop-Ad 'The specified account already exists' 'ADIdentityAlreadyExistsException' $sam }
    if (@($S.objects.Values | Where-Object { $_.name -eq $b.Name -and $_.container -eq "CN=Users,DC=$($dns -replace '\.', ',DC=')" }).Count) { Stop-Ad 'An attempt was made to add an object to the directory with a name that is already in use' 'ADException' $b.Name }
    if ($b.UserPrincipalName -and @($S.objects.Values | Where-Object { $_.upn -eq $b.UserPrincipalName }).Count) { Stop-Ad 'The operation failed because UPN value provided for addition/modification is not unique forest-wide' 'ADException' $b.UserPrincipalName }
    Start-Change 'New-ADUser'
    $good = $b.AccountPassword -and $b.AccountPassword.Length -ge 8 -and -not $script:Opt.BadPassword
    $o = New-FakeObject @{ domainDns = $dns; netbios = $(if ($dns -eq $S.domain) { $S.netbios } else { $S.other[$dns] }); name = $b.Name; sam = $sam; upn = $b.UserPrincipalName; enabled = ($good -and [bool] $b.Enabled); pwdSet = [bool] $good }
    $o.born = [datetime]::UtcNow; Complete-Change "New-ADUser $sam" $o
    # the real cmdlet adds the object first and sets the password then
    if (-not $good) { Stop-Ad 'The password does not meet the length, complexity, or history requirement of the domain.' 'ADPasswordComplexityException' $sam }
}
function Do-Set-ADUser { param($b, $c)
    $o = Find-AdOne $b.Identity (Get-AdDns $b)
    if (-not (Test-Should $c (Get-Dn $o) 'Set')) { return }
    Start-Change 'Set-ADUser'; $what = @()
    foreach ($k in @($b["Clear"])) { if ($k) { $p = @{ mail = 'mail'; givenName = 'givenName'; sn = 'sn' }[$k]; if (-not $p) { Stop-Ad "attribute $k" 'ADException' $k }; $o[$p] = $null; $what += "-$k" } }
    foreach ($k in @{ EmailAddress = 'mail'; GivenName = 'givenName'; Surname = 'sn'; PasswordNeverExpires = 'pwdNever' }.GetEnumerator()) { if ($b.ContainsKey($k.Key)) { if ($b[$k.Key] -is [string] -and $b[$k.Key] -eq '') { Stop-Ad 'replace' 'ADInvalidOperationException' $k.Key }; $o[$k.Value] = $b[$k.Key]; $what += "$($k.Key)=$($b[$k.Key])" } }
    Complete-Change "Set-ADUser $($o.sam) $($what -join ' ')" $o
}
function Do-Enable-ADAccount { param($b, $c) $o = Find-AdOne $b.Identity (Get-AdDns $b); if (Test-Should $c (Get-Dn $o) 'Enable') { if (-not $o.pwdSet) { Stop-Ad 'The password does not meet the length, complexity, or history requirement of the domain.' 'ADPasswordComplexityException' $o.sam }; Start-Change 'Enable-ADAccount'; $o.enabled = $true; Complete-Change "Enable-ADAccount $($o.sam)" $o } }
function Do-Disable-ADAccount { param($b, $c) $o = Find-AdOne $b.Identity (Get-AdDns $b); if (Test-Should $c (Get-Dn $o) 'Disable') { Start-Change 'Disable-ADAccount'; $o.enabled = $false; Complete-Change "Disable-ADAccount $($o.sam)" $o } }
function Do-Unlock-ADAccount { param($b, $c) $o = Find-AdOne $b.Identity (Get-AdDns $b); if (Test-Should $c (Get-Dn $o) 'Unlock') { Start-Change 'Unlock-ADAccount'; $o.locked = $false; Complete-Change "Unlock-ADAccount $($o.sam)" $o } }

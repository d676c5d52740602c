# Active Directory: the domain that holds the account, asked and changed at one of its controllers for the whole run.
#
# DOMAIN\user is looked for in that domain alone. A user principal name says nothing about the domain: it is looked for in the
# global catalog of the forest; only where nobody has it yet, its suffix decides, or else the domain of this computer.
$Ar.Place = @{
    Online = $false
    Uses = 'Get-ADForest', 'Get-ADDomain Server', 'Get-ADDomainController Discover DomainName Service Writable', 'Get-ADUser Filter Server'
    Help = 'Run this in Windows PowerShell with the ActiveDirectory module, as somebody who may change the account.'
    Find = {
        $Forest = Get-ADForest @Look
        $Domain, $Name = $Login -split '\\', 2
        if (-not $Name) {
            $Name = $Login; $Domain = ''
            $Catalog = @((Get-ADDomainController -Discover -Service GlobalCatalog @Look).HostName)[0]
            $Owners = @(Get-ADUser -Filter 'UserPrincipalName -eq $Name' -Server "${Catalog}:3268" @Look)
            if ($Owners.Count -gt 1) { throw "$($Owners.Count) accounts of the forest have the name $Name" }
            if ($Owners.Count) { $Domain = (@("$($Owners[0].DistinguishedName)" -split ',' | Where-Object { $_ -like 'DC=*' }) -replace '^DC=') -join '.' }
            elseif (@($Forest.Domains) -contains ($Name -split '@')[1]) { $Domain = ($Name -split '@')[1] }
        }
        $Owner = if ($Domain) { Get-ADDomain -Server $Domain @Look } else { Get-ADDomain @Look }
        $Ar.Login = $Name; $Ar.Domain = "$($Owner.DNSRoot)"
        $Ar.Server = @((Get-ADDomainController -Discover -DomainName $Ar.Domain -Writable @Look).HostName)[0]
        "$($Owner.ObjectGUID)"; $Ar.Domain; "$($Owner.NetBIOSName)"; "$($Owner.Forest)"
        @($Forest.Domains) + @($Forest.UPNSuffixes) | ForEach-Object { "$_" }
    }
}

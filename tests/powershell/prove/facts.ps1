# Dot-source. The cmdlets of the facts that the scripts are held to are declared here, with every parameter that is named there.
function Test-Facts([string] $World, [string[]] $Modules, [string[]] $Without) {
    $facts = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $script:ArSource '../tests/data/cmdlets.json')))
    foreach ($cmdlet in $facts.cmdlets.PSObject.Properties) {
        if ($Modules -notcontains $cmdlet.Value.module -or @($cmdlet.Value.environments) -notcontains $World -or $Without -contains $cmdlet.Name) { continue }
        $command = @(Get-Command -Name $cmdlet.Name -CommandType Function -ErrorAction SilentlyContinue)[0]
        Note "facts $($cmdlet.Name)" 'is declared' ($null -ne $command) ''
        if (-not $command) { continue }
        $missing = @(foreach ($parameter in $cmdlet.Value.parameters.PSObject.Properties) {
                if (@($parameter.Value) -contains $World -and $Without -notcontains "$($cmdlet.Name) $($parameter.Name)" -and -not $command.Parameters.ContainsKey($parameter.Name)) { $parameter.Name }
            })
        Note "facts $($cmdlet.Name)" 'has every parameter' ($missing.Count -eq 0) "$missing"
    }
}

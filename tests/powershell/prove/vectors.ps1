# The one rule for comparing filters: every pair of filters.json, which the Rust side reads as well, by the function of the scripts.
. "$PSScriptRoot/common.ps1"
$file = Join-Path $script:ArSource 'parts/filter.ps1'; $errors = $null
$tree = [System.Management.Automation.Language.Parser]::ParseFile($file, [ref] $null, [ref] $errors)
$functions = @($tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true))
. ([scriptblock]::Create((@($functions | ForEach-Object { $_.Extent.Text }) -join "`n")))
$vectors = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $script:ArSource '../tests/data/filters.json')))
Note 'S4 filters' 'there are forty pairs or more' (@($vectors).Count -ge 40) "$(@($vectors).Count)"
foreach ($vector in $vectors) {
    $one = Get-ArFilterForm $vector.one; $other = Get-ArFilterForm $vector.other
    Note "S4 $($vector.one) | $($vector.other)" "$(if ($vector.same) { 'the same' } else { 'not the same' }): $($vector.why)" (($one -ceq $other) -eq [bool] $vector.same) "$one | $other"
    Note "S4 $($vector.one)" 'has the form of itself' ([string]::Equals($one, (Get-ArFilterForm $vector.one), 'Ordinal')) ''
}
Write-Sum 'vectors'

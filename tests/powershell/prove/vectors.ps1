# The one rule for comparing rights, which the Rust side reads as well: every pair of filters.json, every row of assignments.json, by what the
# scripts themselves have.
. "$PSScriptRoot/common.ps1"
$errors = $null
foreach ($name in 'engine/engine.ps1', 'parts/filter.ps1', 'parts/impersonation.ps1') {    # functions alone: the engine's first lines need a script
    $tree = [System.Management.Automation.Language.Parser]::ParseFile((Join-Path $script:ArSource $name), [ref] $null, [ref] $errors)
    $functions = @($tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true))
    . ([scriptblock]::Create((@($functions | ForEach-Object { $_.Extent.Text }) -join "`n")))
}
$data = Join-Path $script:ArSource '../tests/data'
$vectors = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $data 'filters.json')))
Note 'S4 filters' 'there are forty pairs or more' (@($vectors).Count -ge 40) "$(@($vectors).Count)"
foreach ($vector in $vectors) {
    $one = Get-ArFilterForm $vector.one; $other = Get-ArFilterForm $vector.other
    Note "S4 $($vector.one) | $($vector.other)" "$(if ($vector.same) { 'the same' } else { 'not the same' }): $($vector.why)" (($one -ceq $other) -eq [bool] $vector.same) "$one | $other"
    Note "S4 $($vector.one)" 'has the form of itself' ([string]::Equals($one, (Get-ArFilterForm $vector.one), 'Ordinal')) ''
    if ($vector.form) { Note "S4 $($vector.one)" 'has exactly this form' ($one -ceq $vector.form) $one }
}

# Assignments: the blocks of the settings, and the functions of the part, asked about one assignment at a time.
$Ar = @{ Settings = @{}; Tasks = @{}; Made = @{} }; $Look = @{}; $WaitSeconds = 0; $Undo = $false; $Mine = $null; $Account = 'svc-planner'; $Key = 'id-of-the-account'
foreach ($name in 'parts/filter.ps1', 'parts/impersonation.ps1', 'tasks/on_premises/impersonation.role_group.ps1') { . (Join-Path $script:ArSource $name) }
# Exchange's answer: what is asked for by role, holder, and whether it gives the role.
function Get-ManagementRoleAssignment($RoleAssignee, $Role, $Delegating) {
    if ($Role -and $grant.Role -ne $Role) { return }
    if ($null -ne $Delegating -and $grant.Delegating -ne $Delegating) { return }
    if ($RoleAssignee -eq $Key) { if ($row.holder -ne 'account') { return } } elseif ($RoleAssignee -and $grant.RoleAssigneeName -ne $RoleAssignee) { return }
    $grant
}
function Write-ArLine([string] $Word, [string] $About, [string] $Why) { $global:Deeds += "Line $Word" }
function Set-ArSetting([string] $Address, [string] $Setting, $Value, [string[]] $On, [scriptblock] $When, [string] $Label) { $global:Deeds += 'Setting' }
# What the engine would come to: the same already, refused, or asked about.
function Get-Deed($Is, [string] $Address, $Value, $Object) {
    $Found = @{ State = 'found'; Object = $Object; All = @($Object) }; $MayRemove = @()
    $Before = & $Is.Read
    if (Test-ArSame $Is $Before $Value) { return 'Already' }
    $why = & $Is.Refuse
    if ("$why" -like '*allow in the wizard*') { 'Consent' } elseif ("$why") { 'Refuses' } elseif ("$(& $Is.Ask)") { 'Asks' } else { 'Changes' }
}
# What the script does about an assignment of another name.
function Get-Aside($Wish) {
    $MayRemove = @(); $global:Deeds = @()
    if (-not $Wish.scope) {
        if (@(Get-ArGrants $Key | Where-Object { Test-ArEverybody $_ }).Count) { return 'Already' }
        return 'Silent'
    }
    $said = @(Set-ArWider $Key $Wish.own $true 6>&1)
    $left = $global:Deeds -contains 'Line left out'
    $MayRemove = @($grant.Name); $global:Deeds = @()
    $null = @(Set-ArWider $Key $Wish.own $true 6>&1)
    if ($global:Deeds -contains 'Setting') { if ($left) { 'Consent' } else { 'Changes' } } elseif ($left) { 'Named' } elseif ($said.Count) { 'Mentions' } else { 'Silent' }
}
$file = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText((Join-Path $data 'assignments.json')))
$rows = @($file.rows | Where-Object { $_.script })    # what has no word was pasted: a script reads all there is
Note 'S4 assignments' 'there are forty rows or more' ($rows.Count -ge 40) "$($rows.Count)"
foreach ($row in $rows) {
    $wish = $file.wishes.($row.wish); $scope = $row.scope
    $grant = [pscustomobject] @{ Name = $row.name; Role = $row.role; RoleAssigneeName = $row.assignee; RoleAssigneeType = $row.kind; RecipientWriteScope = $row.range
        CustomRecipientWriteScope = $scope; Enabled = $row.enabled; Delegating = $row.delegating; Guid = [guid]::Empty; Identity = $row.name }
    $own = if ($wish.setting -eq 'RoleGroup') { $row.assignee -eq $wish.own } else { $row.name -eq $wish.own }
    $deed = if ($own) { Get-Deed $Ar.Settings[$wish.setting] $wish.own $wish.value $grant } else { Get-Aside $wish }
    if ($own -and $deed -eq 'Already' -and $wish.scope) {    # its scope is a setting of its own, looked at first
        $object = [pscustomobject] @{ Name = $scope; RecipientFilter = $row.filter; Exclusive = $row.special -eq 'exclusive'; RecipientRoot = $(if ($row.special -ne 'exclusive') { $row.special }) }
        $deed = Get-Deed $Ar.Settings['Filter'] $wish.scope $wish.filter $object
    }
    Note "S4 $($row.wish): $($row.name) for $($row.assignee), $($row.range) $scope" "$($row.script): $($row.why)" ($deed -ceq $row.script) $deed
}
Write-Sum 'vectors'

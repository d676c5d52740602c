# Needs $Equipment, $Processing.
# Gives the equipment mailbox the settings back that it had.
$Present = Get-CalendarProcessing -Identity $Equipment -ErrorAction SilentlyContinue
$Different = @{}
foreach ($Setting in $Processing.Keys) {
    $Before = Find-Before -Task 'equipment.processing' -Object $Equipment -Setting $Setting
    # The file holds text; the setting that is being replaced tells what kind of value it is.
    if ($Before -and $Processing[$Setting] -is [bool]) {
        $Different[$Setting] = $Before.Before -eq 'True'
    } elseif ($Before) {
        $Different[$Setting] = $Before.Before
    }
}
if ($Present -and $Different.Count -gt 0) {
    Set-CalendarProcessing -Identity $Equipment @Different -ErrorAction Stop -WhatIf:$WhatIfPreference
}
foreach ($Setting in $Processing.Keys) {
    Clear-Before -Task 'equipment.processing' -Object $Equipment -Setting $Setting
}

# Needs $Equipment, $Processing.
# Lets the equipment mailbox process requests as the product needs it.
$Present = Get-CalendarProcessing -Identity $Equipment -ErrorAction SilentlyContinue
$Different = @{}
if (-not $Present) {
    Write-Warning "There is no resource mailbox $Equipment yet."
} else {
    foreach ($Setting in $Processing.Keys) {
        if ("$($Present.$Setting)" -ne "$($Processing[$Setting])") {
            $Different[$Setting] = $Processing[$Setting]
            Save-Before -Task 'equipment.processing' -Object $Equipment -Setting $Setting -Before $Present.$Setting
        }
    }
}
if ($Present -and $Different.Count -gt 0) {
    Set-CalendarProcessing -Identity $Equipment @Different -ErrorAction Stop -WhatIf:$WhatIfPreference
}


# What was there before a change is noted in a file beside this script. The undo script reads it: keep them together.
$Folder = $PSScriptRoot
if (-not $Folder) { $Folder = (Get-Location).Path }
$Journal = Join-Path -Path $Folder -ChildPath 'anteroom-before.csv'

function Save-Before {
    param([string] $Task, [string] $Object, [string] $Setting, [string] $Before)
    $Entries = @()
    if (Test-Path -LiteralPath $Journal) { $Entries = @(Import-Csv -LiteralPath $Journal -Encoding UTF8) }
    # The first note counts: a second run must not take the script's own work for what was there before.
    $Same = $Entries | Where-Object { $_.Task -eq $Task -and $_.Object -eq $Object -and $_.Setting -eq $Setting }
    if (-not $Same) {
        [pscustomobject]@{ Task = $Task; Object = $Object; Setting = $Setting; Before = $Before } |
            Export-Csv -LiteralPath $Journal -Append -NoTypeInformation -Encoding UTF8 -WhatIf:$WhatIfPreference
    }
}

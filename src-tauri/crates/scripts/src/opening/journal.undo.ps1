
# The script noted in this file what was there before. Without the file there is nothing to take back.
$Folder = $PSScriptRoot
if (-not $Folder) { $Folder = (Get-Location).Path }
$Journal = Join-Path -Path $Folder -ChildPath 'anteroom-before.csv'

function Find-Before {
    param([string] $Task, [string] $Object, [string] $Setting)
    if (Test-Path -LiteralPath $Journal) {
        Import-Csv -LiteralPath $Journal -Encoding UTF8 |
            Where-Object { $_.Task -eq $Task -and $_.Object -eq $Object } |
            Where-Object { $Setting -eq '*' -or $_.Setting -eq $Setting }
    }
}

# What is taken back is noted no longer, so that the script can be run again and be taken back again.
function Clear-Before {
    param([string] $Task, [string] $Object, [string] $Setting)
    if (Test-Path -LiteralPath $Journal) {
        $Others = @(
            Import-Csv -LiteralPath $Journal -Encoding UTF8 |
                Where-Object { $_.Task -ne $Task -or $_.Object -ne $Object -or $_.Setting -ne $Setting }
        )
        if ($Others.Count -gt 0) {
            $Others | Export-Csv -LiteralPath $Journal -NoTypeInformation -Encoding UTF8 -WhatIf:$WhatIfPreference
        } else {
            Remove-Item -LiteralPath $Journal -Confirm:$false -WhatIf:$WhatIfPreference
        }
    }
}

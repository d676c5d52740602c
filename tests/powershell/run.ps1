<#
.SYNOPSIS
Runs the generated scripts against stand-ins for Exchange, Active Directory and Graph, and says what is not as it must be.

.DESCRIPTION
Every proof in prove/ runs in a process of its own, in this PowerShell and, on Windows, in the other one as well (7 and 5.1). Failures
are printed as they come; the last line is "N passed, N failed", and the exit code is 1 where something failed.

.PARAMETER Only
One proof by its name: cycle runs cycle and cycle.onprem.

.PARAMETER Here
Only in this PowerShell, not in the other one as well.
#>
[CmdletBinding()]
param([string] $Only = '', [switch] $Here)
$ErrorActionPreference = 'Continue'
$proofs = 'fake', 'fake.onprem', 'compose', 'vectors', 'envelope', 'language', 'situations', 'situations.onprem', 'cycle', 'cycle.onprem', 'noeffect', 'late', 'confirm',
    'interrupt', 'interrupt.onprem', 'trouble', 'trouble.onprem', 'size'
if ($Only) { $proofs = @($proofs | Where-Object { $_ -eq $Only -or $_ -like "$Only.*" }) }
if (-not $proofs) { Write-Host "there is no proof $Only"; exit 1 }
$windows = $env:OS -eq 'Windows_NT'
$shells = @((Get-Process -Id $PID).Path)
if ($windows -and -not $Here) {
    $other = if ($PSVersionTable.PSEdition -eq 'Core') { 'powershell.exe' } else { 'pwsh.exe' }
    $found = @(Get-Command -Name $other -CommandType Application -ErrorAction SilentlyContinue)[0]
    if ($found) { $shells += $found.Path } else { Write-Host "$other is not here: not tried in it" }
}
# Files of a working copy are not signed; the policy of the person is left as it is.
$policy = if ($windows) { @('-ExecutionPolicy', 'Bypass') } else { @() }
$passed = 0; $failed = 0
foreach ($shell in $shells) {
    foreach ($proof in $proofs) {
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $all = @(& $shell -NoProfile -NonInteractive @policy -File (Join-Path $PSScriptRoot "prove/$proof.ps1") 2>&1); $lines = @($all | ForEach-Object { "$_" })
        # A check that an error has skipped would not be missed by anybody; 5.1 tells its progress on the same stream.
        $stray = @($all | Where-Object { ($_ -is [System.Management.Automation.ErrorRecord] -and "$_" -notmatch 'CLIXML|^<Objs ') -or "$_" -match '^ERR ' } | ForEach-Object { "$_" })
        $sum = @($lines | Where-Object { $_ -match '^RESULT .*: (\d+) checks, (\d+) failed$' })
        foreach ($line in $lines | Where-Object { $_ -match '^(FAIL|SECONDS) ' }) { Write-Host $line }
        # A proof that does not come to its end has failed, whatever it had checked until then.
        if ($sum.Count -eq 1 -and $sum[0] -match ': (\d+) checks, (\d+) failed$') { $checks = [int] $Matches[1]; $bad = [int] $Matches[2] }
        else { $checks = 1; $bad = 1; Write-Host "FAIL $proof | comes to its end | $(@($lines | Select-Object -Last 12) -join "`n")" }
        if ($stray) { $checks++; $bad++; Write-Host "FAIL $proof | no error beside the checks | $(@($stray | Select-Object -First 8) -join "`n")" }
        $passed += $checks - $bad; $failed += $bad
        Write-Host ('{0}, {1}: {2} checks, {3} failed, {4:n0} s' -f [System.IO.Path]::GetFileNameWithoutExtension($shell), $proof, $checks, $bad, $clock.Elapsed.TotalSeconds)
    }
}
Write-Output "$passed passed, $failed failed"
if ($failed) { exit 1 }
exit 0

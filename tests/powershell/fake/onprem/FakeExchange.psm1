# A stand-in for an Exchange organization and its directory: documented parameters (Cmdlets.ps1, Directory.Cmdlets.ps1), what the
# cmdlets do (Recipients, Roles, Servers, Directory) over one state (Core.ps1).
if (-not ('FakeExchange.ADObjectId' -as [type])) { Add-Type -Path (Join-Path $PSScriptRoot 'Types.cs') }
foreach ($name in 'Copy', 'Filter') { . (Join-Path (Split-Path $PSScriptRoot) "$name.ps1") }
foreach ($name in 'Core', 'Recipients', 'Roles', 'Servers', 'Directory', 'Cmdlets', 'Directory.Cmdlets') { . (Join-Path $PSScriptRoot "$name.ps1") }
Export-ModuleMember -Function *-*

# --- servers -------------------------------------------------------------------------------------------------------
function Do-Get-WebServicesVirtualDirectory { param($b, $c) $S.vdirs.Keys | Where-Object { -not $b.Identity -or $_ -eq "$($b.Identity)" } | Sort-Object | ForEach-Object { $v = $S.vdirs[$_]; if (-not $b.ADPropertiesOnly -and $v.down) { Write-Fake $c "The server $($v.server) could not be reached by RPC." 'IISNotReachable' $_ }; $here = if (-not $b.ADPropertiesOnly -and $v.ContainsKey('iis')) { $v.iis } else { $v.basic }; [pscustomobject] [ordered]@{ Identity = [FakeExchange.ADObjectId] @{ Name = 'EWS (Default Web Site)'; Canonical = $_; Config = $false; DistinguishedName = "CN=EWS,$_"; ObjectGuid = [guid]::Empty }; Name = 'EWS (Default Web Site)'; Server = $v.server; InternalUrl = $(if ($v.internal) { [uri] $v.internal }); ExternalUrl = $(if ($v.external) { [uri] $v.external }); BasicAuthentication = $(if ($null -eq $here -or ($script:Opt.AdOnlyNull -and $b.ADPropertiesOnly)) { $null } else { [bool] $here }); WindowsAuthentication = $true } } }
function Do-Set-WebServicesVirtualDirectory { param($b, $c) $k = @($S.vdirs.Keys | Where-Object { $_ -eq "$($b.Identity)" }); if (-not $k.Count) { Write-Fake $c "'$($b.Identity)' couldn't be found." 'ManagementObjectNotFoundException' $b.Identity }
    if (Test-Should $c $k[0] "Set BasicAuthentication $($b.BasicAuthentication)") { Start-Change 'Set-WebServicesVirtualDirectory'; $S.vdirs[$k[0]].basic = [bool] $b.BasicAuthentication; if ($S.vdirs[$k[0]].ContainsKey('iis')) { $S.vdirs[$k[0]].iis = [bool] $b.BasicAuthentication }; Complete-Change "Set-WebServicesVirtualDirectory $($k[0]) Basic=$($b.BasicAuthentication)" } }
function Do-Get-ClientAccessService { param($b, $c) $S.cas.Keys | Sort-Object | ForEach-Object { [pscustomobject] [ordered]@{ Name = $_; Identity = ConvertTo-ConfigId $_; Fqdn = "$_.$($S.domain)"; AutoDiscoverServiceInternalUri = $(if ($S.cas[$_].uri) { [uri] $S.cas[$_].uri }) } } }
function Do-Set-ClientAccessService { param($b, $c) $k = @($S.cas.Keys | Where-Object { $_ -eq "$($b.Identity)" }); if (-not $k.Count) { Write-Fake $c "'$($b.Identity)' couldn't be found." 'ManagementObjectNotFoundException' $b.Identity }
    if (Test-Should $c $k[0] "Set AutoDiscoverServiceInternalUri $($b.AutoDiscoverServiceInternalUri)") { Start-Change 'Set-ClientAccessService'; $S.cas[$k[0]].uri = $(if ($b.AutoDiscoverServiceInternalUri) { $b.AutoDiscoverServiceInternalUri.OriginalString }); Complete-Change "Set-ClientAccessService $($k[0]) $($b.AutoDiscoverServiceInternalUri)" } }
foreach ($pair in @('GlobalAddressList', 'gals'), @('AddressList', 'als')) {
    $n, $t = $pair
    Set-Item "function:script:Do-Get-$n" ([scriptblock]::Create("param(`$b, `$c) `$S.$t.Keys | Sort-Object | ForEach-Object { [pscustomobject] @{ Name = `$_; Identity = (ConvertTo-ConfigId ""\`$_""); RecipientFilterApplied = [bool] `$S.$t[`$_].applied } }"))
    Set-Item "function:script:Do-Update-$n" ([scriptblock]::Create("param(`$b, `$c) `$k = ""`$(`$b.Identity)"".TrimStart('\'); if (-not `$S.$t.ContainsKey(`$k)) { Write-Fake `$c ""'`$k' couldn't be found."" 'ManagementObjectNotFoundException' `$k }; if (Test-Should `$c `$k 'Update list') { Start-Change 'Update-$n'; `$S.$t[`$k].applied = `$true; Complete-Change ""Update-$n `$k"" }"))
}
function Do-Get-OfflineAddressBook { param($b, $c) $S.oabs.Keys | Sort-Object | ForEach-Object { $o = $S.oabs[$_]; [pscustomobject] @{ Name = $_; Identity = ConvertTo-ConfigId "\$_"; LastTouchedTime = $(if ($o.touched) { [datetime]::Parse($o.touched, [cultureinfo]::InvariantCulture, 'RoundtripKind') }); LastRequestedTime = $null } } }
function Do-Update-OfflineAddressBook { param($b, $c) $k = "$($b.Identity)".TrimStart('\'); if (-not $S.oabs.ContainsKey($k)) { Write-Fake $c "'$k' couldn't be found." 'ManagementObjectNotFoundException' $k }; if (Test-Should $c $k 'Update offline address book') { Start-Change 'Update-OfflineAddressBook'; $S.oabs[$k].touched = (Get-FakeNow).ToString('o'); Complete-Change "Update-OfflineAddressBook $k" } }
function Do-Get-OrganizationConfig { param($b, $c) [pscustomobject] @{ Guid = [guid] 'c0c0c0c0-0000-4000-8000-000000000001'; Name = 'Practice'; Identity = 'Practice' } }
function Do-Get-AcceptedDomain { param($b, $c) [pscustomobject] @{ Name = $S.domain; DomainName = $S.domain } }
# --- the session ---------------------------------------------------------------------------------------------------
function Do-Get-ADServerSettings { param($b, $c) [pscustomobject] [ordered]@{ DefaultGlobalCatalog = "dc1.$($S.domain)"; DefaultConfigurationDomainController = "dc1.$($S.domain)"; DefaultPreferredDomainControllers = @("dc1.$($S.domain)"); UserPreferredGlobalCatalog = $script:Session.UserPreferredGlobalCatalog; UserPreferredDomainControllers = @($script:Session.UserPreferredDomainControllers); RecipientViewRoot = $script:Session.RecipientViewRoot; ViewEntireForest = $script:Session.ViewEntireForest } }
function Do-Set-ADServerSettings { param($b, $c)
    if (-not (Test-Should $c 'this session' 'Set the view of the directory')) { return }
    $whole = $b['RunspaceServerSettings']
    if ($null -ne $whole) {
        # ASSUMPTION: an object that came through remoting may be refused (an option, because nobody has tried).
        if ($script:Opt.NoWholeSettings) { Write-Fake $c 'Cannot process argument transformation on parameter RunspaceServerSettings.' 'ParameterBinding' '' }
        $script:Session.ViewEntireForest = [bool] $whole.ViewEntireForest; $script:Session.RecipientViewRoot = "$($whole.RecipientViewRoot)"; $script:Session.UserPreferredGlobalCatalog = "$($whole.UserPreferredGlobalCatalog)"; $script:Session.UserPreferredDomainControllers = @($whole.UserPreferredDomainControllers)
        return
    }
    if ($b.ContainsKey('RecipientViewRoot')) { $script:Session.RecipientViewRoot = "$($b.RecipientViewRoot)" }
    # Documented: to see the entire forest removes the root.
    if ($b.ContainsKey('ViewEntireForest')) { $script:Session.ViewEntireForest = [bool] $b.ViewEntireForest; if ($b.ViewEntireForest) { $script:Session.RecipientViewRoot = '' } }
    if ($b.ContainsKey('PreferredGlobalCatalog')) { $script:Session.UserPreferredGlobalCatalog = "$($b.PreferredGlobalCatalog)" }
    if ($b.ContainsKey('SetPreferredDomainControllers')) { $script:Session.UserPreferredDomainControllers = @($b.SetPreferredDomainControllers | ForEach-Object { "$_" }) }
}

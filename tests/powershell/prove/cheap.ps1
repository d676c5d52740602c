# Dot-source, after lab.ps1. A script whose objects cost nothing: what is measured, or killed, is the engine's own work.
$costless = @'
# -- cheap: costs nothing.
$Ar.Settings['Cheap'] = @{
    Find = { [pscustomobject]@{ Guid = "g-$Address$Id"; Identity = $Address; RecipientTypeDetails = 'X' } }
    Read = { if ($global:Cheap.ContainsKey($Address)) { $global:Cheap[$Address] } else { 'a' } }
    Set = { $global:Cheap[$Address] = $Value }
}
$Ar.Tasks['cheap'] = { for ($N = 1; $N -le $global:CheapCount; $N++) { Set-ArSetting "object-$N@practice.example" 'Cheap' 'b' } }
'@
function Save-CheapScript([string] $Path) {
    $values = New-Values @{ Product = 'Size'; ScriptId = 'size'; Organization = @('practice.example') }
    $text = New-ArScript @('rooms.processing') $values 'exchange_online'
    $at = $text.IndexOf('# -- rooms.processing:'); $end = $text.IndexOf('# ---- The run ----')
    if ($at -lt 0 -or $end -lt $at) { throw 'the script is not laid out as it was' }
    Save-ArScript ($text.Substring(0, $at) + $costless.Replace("`r`n", "`n") + "`n" + $text.Substring($end)) $Path
}

# For the Exchange administrator. Needs $Equipment, $Processing. Parts request.
# Each property by itself: what another product has set stays, and comes back alone.
$Ar.Tasks['equipment.processing'] = {
    foreach ($Name in @($Processing.Keys | Sort-Object)) {
        Set-ArSetting $Equipment "Request $Name" "$($Processing[$Name])" -On 'EquipmentMailbox' -Label $Name
    }
}

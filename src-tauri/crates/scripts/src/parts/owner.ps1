# The service account as Exchange knows it. Gives its id, or nothing after a line about why; without a line where an earlier task of
# this run would make it (-WhatIf), because then each thing is announced by itself.
function Get-ArOwner([string] $What) {
    $Owner = Find-ArObject @{} $Account ''
    if ($Owner.State -eq 'found') { return $Owner.Id }
    if ($Ar.Planned[$Account]) { return }
    if ($Ar.Made[$Account]) { Write-ArLine 'waiting' $What "$Account was made just now, and is not to be seen yet; run this again later"; return }
    $Way = if ($Owner.State -eq 'none') { "there is no mailbox ${Account}: the task account.mailbox makes it" } else { "$Account $($Owner.Why)" }
    Write-ArLine 'left out' $What $Way
}

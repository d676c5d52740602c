# What a task promises on Exchange Server and in Active Directory, checked on the state. Gives what is not as promised.
function Test-Promise([string[]] $Tasks, [hashtable] $V) {
    $state = Get-FakeState; $objects = @($state.objects.Values)
    $by = { param($address) @($objects | Where-Object { @($_.proxies) -contains $address })[0] }
    # The account by its login: DOMAIN\name only in that domain, name@domain wherever it is.
    $name = ($V.Login -split '\\')[-1]; $domain = if ($V.Login -like '*\*') { ($V.Login -split '\\')[0] }
    $acc = @($objects | Where-Object { $_.class -eq 'user' -and ($_.upn -eq $name -or $_.sam -eq ($name -split '@')[0]) -and (-not $domain -or $domain -eq $_.netbios -or $domain -eq $_.domainDns) })[0]
    foreach ($t in $Tasks) {
        switch ($t) {
            'account.enable' { if (-not $acc -or -not $acc.enabled) { "${t}: not enabled" } }
            'account.unlock' { if (-not $acc -or $acc.locked) { "${t}: locked" } }
            'account.names' { if (-not $acc -or $acc.givenName -cne $V.FirstName -or $acc.sn -cne $V.LastName) { "${t}: $($acc.givenName) $($acc.sn)" } }
            'account.password' { if (-not $acc -or -not $acc.pwdNever) { "${t}: expires" } }
            'account.directory_address' { if (-not $acc -or $acc.mail -ne $V.Account) { "${t}: $($acc.mail)" } }
            'account.mailbox' { $o = & $by $V.Account; if (-not $o -or $o.type -ne 'UserMailbox' -or $o.primary -ne $V.Account) { "${t}: $($o.type) $($o.primary)" } }
            'account.ews' { $o = & $by $V.Account; if (-not $o -or $o.ews -eq $false) { "${t}: off" } }
            'endpoint.basic' { foreach ($d in $state.vdirs.Values) { if (("$($d.external)" -like "*://$($V.HostName)[:/]*" -or "$($d.internal)" -like "*://$($V.HostName)[:/]*") -and -not $d.basic) { "${t}: $($d.server)" } } }
            'endpoint.autodiscover' { foreach ($k in $state.cas.Keys) { if ($state.cas[$k].uri -ne "https://autodiscover.$($V.MailDomain)/Autodiscover/Autodiscover.xml") { "${t}: $k $($state.cas[$k].uri)" } } }
            'rooms.create' { foreach ($r in $V.Rooms) { $o = & $by $r; if (-not $o -or $o.type -ne 'RoomMailbox') { "${t}: $r is '$($o.type)'" } } }
            'rooms.primary_address' { foreach ($r in $V.Rooms) { $o = & $by $r; if (-not $o -or $o.primary -ne $r) { "${t}: $r has '$($o.primary)'" } } }
            'rooms.processing' { foreach ($r in $V.Rooms) { $o = & $by $r; foreach ($k in 'DeleteSubject', 'AddOrganizerToSubject', 'RemovePrivateProperty') { if (-not $o -or $o.proc[$k] -ne $false) { "${t}: $r $k" } } } }
            'equipment.create' { $o = & $by $V.Equipment; if (-not $o -or $o.type -ne 'EquipmentMailbox') { "${t}: '$($o.type)'" } }
            'equipment.processing' { $o = & $by $V.Equipment; $now = if ($o) { Get-CalendarProcessing -Identity $o.guid }; foreach ($k in $V.Processing.Keys) { if ("$($now.$k)" -ne "$($V.Processing[$k])") { "${t}: $k $($now.$k)" } } }
            'room_list.create' { foreach ($l in $V.RoomLists) { $o = & $by $l; if (-not $o -or $o.type -ne 'RoomList') { "${t}: $l is '$($o.type)'" } } }
            'room_list.fill' { $o = & $by @($V.RoomLists)[0]; $wished = @($V.Rooms | ForEach-Object { (& $by $_).guid }); if (-not $o -or (@($o.members | Sort-Object) -join ',') -ne (@($wished | Sort-Object) -join ',')) { "${t}: $(@($o.members).Count) members" } }
            'room_list.manager' { foreach ($l in $V.RoomLists) { $o = & $by $l; $a = & $by $V.Account; if (-not $o -or -not $a -or @($o.managedBy) -notcontains $a.guid) { "${t}: $l" } } }
            'rooms.full_access' { $a = & $by $V.Account; foreach ($r in $V.Rooms) { $o = & $by $r; if (-not $o -or -not $a -or -not @($o.perms | Where-Object { $_.user -eq $a.guid -and $_.rights -match 'FullAccess' -and -not $_.deny })) { "${t}: $r" } } }
            'address_book.update' {
                foreach ($k in $state.gals.Keys) { if (-not $state.gals[$k].applied) { "${t}: $k" } }
                foreach ($k in $state.als.Keys) { if (-not $state.als[$k].applied) { "${t}: $k" } }
            }
            'impersonation.everybody' { foreach ($o in @($objects | Where-Object { $_.type -like '*Mailbox' })) { if (-not (Test-FakeReach $V.Account $o.guid)) { "${t}: cannot reach $($o.name)" } } }
            { $_ -in 'impersonation.resources', 'impersonation.role_group', 'impersonation.members' } {
                $lists = @($V.RoomLists | ForEach-Object { (& $by $_).members })
                foreach ($o in @($objects | Where-Object { $_.type -like '*Mailbox' })) {
                    $may = Test-FakeReach $V.Account $o.guid
                    $should = if ($t -eq 'impersonation.members') { $lists -contains $o.guid -and $o.type -in 'RoomMailbox', 'EquipmentMailbox' } else { $o.type -in 'RoomMailbox', 'EquipmentMailbox' }
                    # Itself is harmless: an account may open its own mailbox anyway.
                    if ($should -and -not $may) { "${t}: cannot reach $($o.name)" }
                    if ($may -and -not $should -and $o.primary -ne $V.Account) { "${t}: REACHES $($o.name)" }
                }
            }
        }
    }
}

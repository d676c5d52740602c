# The stand-ins tried on themselves: what the documentation says must hold, or every other proof proves nothing. Exchange Online, Graph.
. "$PSScriptRoot/lab.ps1"
. "$PSScriptRoot/facts.ps1"
function Is([string] $What, $Ok) { Note 'stand-ins' $What $Ok 'no' }
function Throws([scriptblock] $Do) { try { $null = & $Do; $false } catch { $true } }
Reset-Fake; & $Ready
Is 'unknown identity with SilentlyContinue gives nothing' ($null -eq (Get-Mailbox -Identity nope -ErrorAction SilentlyContinue))
Is 'unknown identity with Stop throws' (Throws { Get-Mailbox -Identity nope -ErrorAction Stop })
Is 'without -ErrorAction a script with Stop goes on (script modules do not see a script''s preference)' (-not (Throws { $ErrorActionPreference = 'Stop'; Get-Mailbox -Identity nope 2>$null }))
Set-Fake @{ NotFoundTerminates = $true }
Is 'second behaviour: SilentlyContinue throws all the same' (Throws { $ErrorActionPreference = 'Stop'; Get-Mailbox -Identity nope -ErrorAction SilentlyContinue })
Set-Fake @{ NotFoundTerminates = $false }
foreach ($p in 'PrimarySmtpAddress', 'EmailAddressPolicyEnabled', 'DomainController', 'Database') { Is "Set-Mailbox -$p does not exist online" (Throws { $a = @{ Identity = "boss"; $p = "x@practice.example" }; Set-Mailbox @a }) }
Is 'New-Mailbox -Room -Equipment: no such set' (Throws { New-Mailbox -Name q -Room -Equipment })
Is 'New-Mailbox without a kind asks for the account' (Throws { New-Mailbox -Name q })
Is 'New-ManagementRoleAssignment -App with -CustomRecipientWriteScope: no such set' (Throws { New-ManagementRoleAssignment -App x -Role y -CustomRecipientWriteScope z })
Is 'wrong enum' (Throws { Set-Mailbox -Identity boss -Type Office })
Is 'name of 65 characters' (Throws { New-ManagementScope -Name ('x' * 65) -RecipientRestrictionFilter "Name -eq 'x'" -ErrorAction Stop })
New-ManagementScope -Name s -RecipientRestrictionFilter "RecipientTypeDetails -eq 'RoomMailbox'" > $null
New-ServicePrincipal -AppId $ClientId -ObjectId $AppObject > $null
New-ManagementRoleAssignment -Name a -App $AppObject -Role 'Application Calendars.Read' -CustomResourceScope s > $null
Is 'a scope in use stays' (Throws { Remove-ManagementScope -Identity s -Confirm:$false -ErrorAction Stop })
Is 'the app reaches a room and no user' ((Test-FakeReach $ClientId $V0.Rooms[0]) -and -not (Test-FakeReach $ClientId 'boss'))
Is 'in scope True and Not Run' ((Test-ServicePrincipalAuthorization -Identity $ClientId -Resource $V0.Rooms[0]).InScope -eq $true -and (Test-ServicePrincipalAuthorization -Identity $ClientId).InScope -eq 'Not Run')
Is 'a principal twice' (Throws { New-ServicePrincipal -AppId $ClientId -ObjectId $AppObject -ErrorAction Stop })
Is 'Remove-Mailbox asks unless told not to' (Throws { Remove-Mailbox -Identity boss -ErrorAction Stop })
$n = (Get-FakeChanges).Count
Remove-Mailbox -Identity boss -Confirm:$false -WhatIf
Set-Mailbox -Identity boss -Type Room -WhatIf
Is '-WhatIf changes nothing' ((Get-FakeChanges).Count -eq $n)
Is 'Get-MgUser of an alias is unknown' ($null -eq (Get-MgUser -UserId 'nobody@practice.example' -ErrorAction SilentlyContinue))
Is 'AccountEnabled is null unless asked for' ($null -eq (Get-MgUser -UserId $V0.Account).AccountEnabled -and (Get-MgUser -UserId $V0.Account -Property AccountEnabled).AccountEnabled -eq $false)
Is 'Update-MgUser returns nothing' ($null -eq (Update-MgUser -UserId $V0.Account -AccountEnabled:$true))
Reset-Fake -Dehydrated
& $Ready
Is 'dehydrated refuses scopes' (Throws { New-ManagementScope -Name s -RecipientRestrictionFilter "Name -eq 'x'" -ErrorAction Stop })
Enable-OrganizationCustomization
Is 'and no more' (-not (Throws { New-ManagementScope -Name s -RecipientRestrictionFilter "Name -eq 'x'" -ErrorAction Stop }))
Is 'enabling twice is an error' (Throws { Enable-OrganizationCustomization -ErrorAction Stop })
Reset-Fake
& $Ready
Set-Fake @{ DelayExchange = 3 }
New-Mailbox -Room -Name late -PrimarySmtpAddress late@practice.example > $null
Is 'a new room is not found at once' ($null -eq (Get-Mailbox -Identity late -ErrorAction SilentlyContinue))
$null = Get-Mailbox boss
$null = Get-Mailbox boss
$null = Get-Mailbox boss
Is 'but later' ($null -ne (Get-Mailbox -Identity late -ErrorAction SilentlyContinue))
Is 'a group without an owner is refused' (Throws { Set-DistributionGroup -Identity meeting-rooms -ManagedBy @{ Remove = 'admin' } -ErrorAction Stop })
Set-OrganizationConfig -EwsAllowList @{ Add = 'a/*', 'b/*' }
Set-OrganizationConfig -EwsAllowList @{ Remove = 'a/*' }
Is 'EwsAllowList adds and removes' ((Get-OrganizationConfig).EwsAllowList -join ',' -eq 'b/*')
Set-OrganizationConfig -EwsAllowedAppIDs $ClientId
Is 'EwsAllowedAppIDs shows with its switch alone' ($null -eq (Get-OrganizationConfig).EwsAllowedAppIDs -and (Get-OrganizationConfig -RetrieveEwsOperationAccessPolicy).EwsAllowedAppIDs -eq $ClientId)
(Get-FakeState).apps[0].AppRoles = @('Calendars.ReadWrite')
$x = Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $AppObject
Remove-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $AppObject -AppRoleAssignmentId $x.Id
Is 'a tenant-wide grant is found and withdrawn' ($x.AppRoleId -eq 'ef54d2bf-783f-4e0f-bca1-3210c0444d99' -and -not (Get-FakeState).apps[0].AppRoles.Count)
# A filter is decided as Exchange decides it.
Reset-Fake; & $Ready
$room = "((RecipientTypeDetails -eq 'RoomMailbox') -or (RecipientTypeDetails -eq 'EquipmentMailbox')) -and (-not(Alias -eq 'akerhus-101'))"
New-ManagementScope -Name some -RecipientRestrictionFilter $room > $null
New-ServicePrincipal -AppId $ClientId -ObjectId $AppObject > $null
New-ManagementRoleAssignment -Name some -App $AppObject -Role 'Application Calendars.Read' -CustomResourceScope some > $null
Is 'a filter of -and, -or, -not and brackets' ((Test-FakeReach $ClientId $V0.Rooms[1]) -and -not (Test-FakeReach $ClientId $V0.Rooms[0]) -and -not (Test-FakeReach $ClientId 'boss'))
# A copy of the state shares nothing with it.
Reset-Fake
& $Half
$print = Get-FakeFingerprint
$copy = Copy-FakeState
Set-Mailbox -Identity $V0.Rooms[1] -Type Room
Grant-FakeFullAccess $V0.Rooms[1] $V0.Account
Is 'a change is seen' ((Get-FakeFingerprint) -cne $print)
Restore-FakeState $copy
Is 'and is gone when the copy is put back' ((Get-FakeFingerprint) -ceq $print)
Set-Mailbox -Identity $V0.Rooms[1] -Type Room; Restore-FakeState $copy; Is 'also a second time' ((Get-FakeFingerprint) -ceq $print)
Is 'Get-MgContext tells tenant and user' ((Get-MgContext).TenantId -eq '0c0c0c0c-0000-4000-8000-000000000001' -and (Get-MgContext).Account -like '*@practice.onmicrosoft.com')
Set-Fake @{ GraphConnected = $false }
Is 'and nothing where nobody is signed in' ($null -eq (Get-MgContext))
Set-Fake @{ GraphConnected = $true }
Is 'Get-MgUser by a filter' ((Get-MgUser -Filter "userPrincipalName eq '$($V0.Account)'" -Property Id).Id -and $null -eq (Get-MgUser -Filter "userPrincipalName eq 'nobody@practice.example'"))
Is 'Get-User by a filter' ((Get-User -Filter "UserPrincipalName -eq '$($V0.Account)'").Name -eq 'svc-rooms')
Test-Facts 'exchange_online' 'Exchange', 'Microsoft.Graph' @('Disable-Mailbox')
Write-Sum 'fake'


# The stand-ins tried on themselves: what the documentation says must hold, or every other proof proves nothing. Exchange Server, Active
# Directory.
. "$PSScriptRoot/lab.onprem.ps1"
. "$PSScriptRoot/facts.ps1"
function Is([string] $What, $Ok) { Note 'stand-ins' $What $Ok 'no' }
function Throws([scriptblock] $Do) { try { $null = & $Do; $false } catch { $true } }
Reset-Org; Is 'unknown identity with Stop throws' (Throws { Get-Mailbox -Identity nope -ErrorAction Stop })
Is 'a parameter that is not documented' (Throws { $a = @{ Identity = 'alice'; WindowsLiveID = 'x@practice.example' }; Set-Mailbox @a })
Is 'Remove-Mailbox asks unless told not to' (Throws { Remove-Mailbox -Identity alice -ErrorAction Stop })
Is 'a scope of more than 64 signs' (Throws { New-ManagementScope -Name ('x' * 65) -RecipientRestrictionFilter "Name -eq 'x'" -ErrorAction Stop })
Is 'a filter with a bracket too few' (Throws { New-ManagementScope -Name s -RecipientRestrictionFilter "(Name -eq 'x'" -ErrorAction Stop })
# What a new room is, and what becomes of a person's account.
$null = New-Mailbox -Room -Name new -PrimarySmtpAddress new@practice.example
Is 'a new room answers nobody, and its account is disabled' ("$((Get-CalendarProcessing -Identity new).AutomateProcessing)" -eq 'AutoUpdate' -and -not (Obj 'new').enabled)
Set-Mailbox -Identity alice -Type Room
Is 'a person who became a room cannot sign in, and not again by going back' (-not (Obj 'alice').enabled)
Set-Mailbox -Identity alice -Type Regular
Is 'without a password' (-not (Obj 'alice').enabled)
# The forest.
$null = New-FakeObject @{ name = 'far'; sam = 'far'; type = 'RoomMailbox'; alias = 'far'; primary = 'far@practice.example'; domainDns = 'other.practice.example'; netbios = 'OTHER' }
Is 'a session sees one domain' (@(Get-Recipient -Filter "EmailAddresses -eq 'far@practice.example'").Count -eq 0)
$view = Get-ADServerSettings
Set-ADServerSettings -ViewEntireForest $true -PreferredGlobalCatalog dc1.practice.example
Is 'and the entire forest if it is told to' (@(Get-Recipient -Filter "EmailAddresses -eq 'far@practice.example'").Count -eq 1)
Set-ADServerSettings -RunspaceServerSettings $view; Is 'what was is given back as a whole' ((Get-FakeSession) -ceq $FreshView)
$null = New-FakeObject @{ name = 'there'; sam = 'there'; upn = 'there@practice.example'; domainDns = 'other.practice.example'; netbios = 'OTHER' }; $name = 'there@practice.example'
Is 'a domain knows its own users, a global catalog all' (@(Get-ADUser -Filter 'UserPrincipalName -eq $name').Count -eq 0 -and @(Get-ADUser -Filter 'UserPrincipalName -eq $name' -Server 'dc1.practice.example:3268').Count -eq 1 -and @(Get-ADUser -Filter 'UserPrincipalName -eq $name' -Server 'dc1.other.practice.example').Count -eq 1)
Is 'a controller is found for each domain' ("$((Get-ADDomainController -Discover -DomainName OTHER -Writable).HostName)" -eq 'dc1.other.practice.example')
Is 'an unknown server' (Throws { Get-ADDomain -Server 'nowhere' -ErrorAction Stop })
# Who may impersonate whom.
Reset-Org '$list.members=@($rooms[0].guid,$alice.guid)'
$null = New-ManagementScope -Name some -RecipientRestrictionFilter "((MemberOfGroup -eq 'CN=meeting-rooms,CN=Users,DC=practice,DC=example') -and (RecipientTypeDetails -eq 'RoomMailbox')) -or (Guid -eq '$((Obj 'bob').guid)')"
$null = New-ManagementRoleAssignment -Name some -Role ApplicationImpersonation -User svc-rooms -CustomRecipientWriteScope some
Is 'a filter of -and, -or and brackets' ((Test-FakeReach 'svc-rooms' 'akerhus-101') -and (Test-FakeReach 'svc-rooms' 'bob') -and -not (Test-FakeReach 'svc-rooms' 'alice') -and -not (Test-FakeReach 'svc-rooms' 'room0002'))
# A copy of the state shares nothing with it.
Reset-Org
$print = Get-FakePicture
$copy = Export-FakeState
Set-Mailbox -Identity room0002 -EmailAddressPolicyEnabled $false
Is 'a change is seen' ((Get-FakePicture) -cne $print -and (Get-Diff $print (Get-FakePicture)) -match 'room0002 policy')
Import-FakeState $copy
Is 'and is gone when the copy is put back' ((Get-FakePicture) -ceq $print -and -not (Get-Diff $print (Get-FakePicture)))
Set-Mailbox -Identity room0002 -EmailAddressPolicyEnabled $false; Import-FakeState $copy; Is 'also a second time' ((Get-FakePicture) -ceq $print)
Test-Facts 'on_premises' 'Exchange', 'ActiveDirectory' @('Set-User', 'Set-ManagementRoleAssignment RecipientAdministrativeUnitScope')
Write-Sum 'fake.onprem'

import type { ScriptRow } from "../../bindings/ScriptRow";

/** A script of the scripted engine: shortened, but of the shape of the real ones. */
function script(title: string, text: string[], undo: string[], values: string[]): ScriptRow {
  return { title, text: text.join("\n"), undo: undo.join("\n"), values };
}

const account = "CONTOSO\\svc-rooms";

export const namesScript = script(
  "Gives the service account a first and a last name",
  [
    `$Account = '${account}'`,
    "$FirstName = 'Rooms'",
    "$LastName = 'Planner'",
    "",
    "$user = Get-User -Identity $Account",
    "if ($user.FirstName -ne $FirstName -or $user.LastName -ne $LastName) {",
    "  Set-User -Identity $Account -FirstName $FirstName -LastName $LastName -WhatIf:$WhatIfPreference",
    "}",
  ],
  ["# Restores the names that were there before.", `Set-User -Identity '${account}' -FirstName $null`],
  [account, "Rooms", "Planner"],
);

export const passwordScript = script(
  "Lets the service account's password never expire",
  [
    `$Account = '${account}'`,
    "$user = Get-ADUser -Identity $Account -Properties PasswordNeverExpires",
    "if (-not $user.PasswordNeverExpires) {",
    "  Set-ADUser -Identity $Account -PasswordNeverExpires $true -WhatIf:$WhatIfPreference",
    "}",
  ],
  [`Set-ADUser -Identity '${account}' -PasswordNeverExpires $false`],
  [account],
);

export const equipmentScript = script(
  "Has the equipment mailbox accept every request by itself",
  [
    "$Equipment = 'vmr@contoso.com'",
    "$present = Get-CalendarProcessing -Identity $Equipment",
    "if ($present.AutomateProcessing -ne 'AutoAccept') {",
    "  Set-CalendarProcessing -Identity $Equipment -AutomateProcessing AutoAccept `",
    "    -AllowConflicts $true -BookingWindowInDays 1080 -WhatIf:$WhatIfPreference",
    "}",
  ],
  ["Set-CalendarProcessing -Identity 'vmr@contoso.com' -AutomateProcessing AutoUpdate"],
  ["vmr@contoso.com"],
);

export const impersonationScript = script(
  "Lets the service account act as the room mailboxes, and as nobody else",
  [
    "New-ManagementScope -Name 'Planner rooms' -RecipientRestrictionFilter \"RecipientTypeDetails -eq 'RoomMailbox'\"",
    "",
    "New-ManagementRoleAssignment -Name 'Planner impersonation' `",
    "  -Role 'ApplicationImpersonation' `",
    `  -User '${account}' \``,
    "  -CustomRecipientWriteScope 'Planner rooms'",
  ],
  [
    "Remove-ManagementRoleAssignment -Identity 'Planner impersonation' -Confirm:$false",
    "Remove-ManagementScope -Identity 'Planner rooms' -Confirm:$false",
  ],
  [account, "Planner rooms", "Planner impersonation"],
);

export const accessScript = script(
  "Grants the service account FullAccess to the rooms chosen",
  [
    `$Account = '${account}'`,
    "$Rooms = @('room-0001@contoso.com', 'room-0002@contoso.com')",
    "foreach ($room in $Rooms) {",
    "  $present = Get-MailboxPermission -Identity $room -User $Account",
    "  if (-not $present) {",
    "    Add-MailboxPermission -Identity $room -User $Account -AccessRights FullAccess `",
    "      -AutoMapping $false -WhatIf:$WhatIfPreference",
    "  }",
    "}",
  ],
  [
    `Remove-MailboxPermission -Identity 'room-0001@contoso.com' -User '${account}' -AccessRights FullAccess -Confirm:$false`,
  ],
  [account, "room-0001@contoso.com", "room-0002@contoso.com"],
);

export const applicationScript = script(
  "Lets the app registration read and write the rooms' calendars, and nothing else",
  [
    "$ClientId = '3f1c9a52-7c1e-4f3b-9a55-0d2f6a1be7d4'",
    "New-ManagementRoleAssignment -App $ClientId -Role 'Application Calendars.ReadWrite' `",
    "  -CustomResourceScope 'Planner rooms' -WhatIf:$WhatIfPreference",
  ],
  ["Remove-ManagementRoleAssignment -Identity 'Planner rooms' -Confirm:$false"],
  ["3f1c9a52-7c1e-4f3b-9a55-0d2f6a1be7d4", "Planner rooms"],
);

import type { AudienceKind } from "../../bindings/AudienceKind";
import type { ScriptRow } from "../../bindings/ScriptRow";
import type { StepId } from "../../bindings/StepId";

type Row = [
  id: string,
  title: string,
  why: string,
  audience: "you" | "exchange" | "network",
  step: StepId | null,
  steps: string[],
  script?: ScriptRow,
];

export function audienceOf(short: Row[3]): AudienceKind {
  return short === "exchange" ? "exchange_administrator" : short;
}

export const impersonationScript: ScriptRow = {
  title: "Lets the service account act as the room mailboxes, and as nobody else",
  text: [
    "New-ManagementScope -Name 'Planner rooms' -RecipientRestrictionFilter \"RecipientTypeDetails -eq 'RoomMailbox'\"",
    "",
    "New-ManagementRoleAssignment -Name 'Planner impersonation' `",
    "  -Role 'ApplicationImpersonation' `",
    "  -User 'CONTOSO\\svc-rooms' `",
    "  -CustomRecipientWriteScope 'Planner rooms'",
  ].join("\n"),
  undo: [
    "Remove-ManagementRoleAssignment -Identity 'Planner impersonation' -Confirm:$false",
    "Remove-ManagementScope -Identity 'Planner rooms' -Confirm:$false",
  ].join("\n"),
  values: ["CONTOSO\\svc-rooms", "Planner rooms", "Planner impersonation"],
};

export const requirementTexts: Row[] = [
  [
    "planner.rights",
    "You are administrator and facility manager in the planner",
    "Rooms, users and the e-mail switch can only be changed with both rights.",
    "you",
    null,
    [
      "Open your profile in the planner and look at its roles.",
      "Ask the planner's owner for both roles if one is missing.",
    ],
  ],
  [
    "account.mailbox",
    "A service account with its own mailbox exists and is enabled",
    "Exchange resolves names and keeps budgets by mailbox; an account without one fails with messages that name another cause.",
    "exchange",
    "service_account",
    [
      "Create a mailbox-enabled account for the planner alone, with first and last name.",
      "Test it in step 2.",
    ],
  ],
  [
    "account.password_never_expires",
    "The account's password never expires",
    "On the day it expires every room stops synchronising, usually at night and without a message.",
    "exchange",
    null,
    ["Set «Password never expires» on the account in Active Directory."],
  ],
  [
    "account.impersonation",
    "The account has application impersonation over the rooms",
    "It reads each room's calendar as the room. Without the right every room is refused.",
    "exchange",
    "rooms",
    [
      "Assign the role ApplicationImpersonation to the account, limited to room mailboxes.",
      "The validation in step 4 proves it room by room and gives the script where it is missing.",
    ],
    impersonationScript,
  ],
  [
    "users.imported",
    "All users are in the planner before the meetings",
    "A meeting whose organizer is not a planner user goes to the fallback owner.",
    "you",
    null,
    ["Import the users from the directory, or take organizers over from the Exchange directory in step 6."],
  ],
  [
    "fallback_owner.chosen",
    "A fallback owner is chosen",
    "Somebody has to own the meetings of people who left and of outside organizers.",
    "you",
    "exchange",
    ["Choose a person or a shared mailbox of the facility team and enter it in step 3."],
  ],
  [
    "ews.reachable",
    "Exchange Web Services can be reached from here",
    "Everything the planner reads comes over this one address.",
    "network",
    "exchange",
    ["Publish /EWS/* without a sign-in page in front of it.", "Test the connection in step 3."],
  ],
  [
    "server.supported",
    "The server is Exchange 2013 or newer",
    "Older servers do not give the details an import needs.",
    "exchange",
    "exchange",
    ["The connection test in step 3 shows product and version."],
  ],
  [
    "import.outside_hours",
    "A time outside of business hours is agreed for the import",
    "Reading years of calendars costs the server something; it is the first thing people notice.",
    "you",
    null,
    ["Plan the first import and each re-import of all rooms for the evening."],
  ],
];

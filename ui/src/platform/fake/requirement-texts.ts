import type { AudienceKind } from "../../bindings/AudienceKind";
import type { Code } from "../../bindings/Code";
import type { EnvironmentKind } from "../../bindings/EnvironmentKind";
import type { ScriptRow } from "../../bindings/ScriptRow";
import type { StepId } from "../../bindings/StepId";
import {
  accessScript,
  applicationScript,
  equipmentScript,
  impersonationScript,
  namesScript,
  passwordScript,
} from "./script-texts";

/** A requirement as the scripted engine knows it. */
export type RequirementText = {
  id: string;
  title: string;
  why: string;
  audience: AudienceKind;
  section: string;
  /** What a check finds where it is not met; without one a person confirms. */
  fails?: Code;
  step?: StepId;
  steps: string[];
  script?: ScriptRow;
  /** The command whose output decides it. */
  paste?: string;
  replaced?: string;
  /** The products that ask for it; all without. */
  products?: string[];
  environments?: EnvironmentKind[];
};

const server: EnvironmentKind[] = ["on_premises"];
const cloud: EnvironmentKind[] = ["exchange_online"];

/** In an order in which each can be met after those above it. */
export const requirementTexts: readonly RequirementText[] = [
  {
    id: "planner.rights",
    title: "You are administrator and facility manager in the planner",
    why: "Rooms, users and the e-mail switch can only be changed with both rights.",
    audience: "you",
    section: "Before you start",
    steps: [
      "Open your profile in the planner and look at its roles.",
      "Ask the planner's owner for both roles if one is missing.",
    ],
    products: ["pronestor-planner", "pronestor-display"],
  },
  {
    id: "ews.reachable",
    title: "Exchange Web Services can be reached from here",
    why: "Everything the product reads comes over this one address.",
    audience: "network",
    section: "Network",
    fails: "http.not_found",
    step: "exchange",
    steps: ["Publish /EWS/* without a sign-in page in front of it.", "Test the connection in step 3."],
    environments: server,
  },
  {
    id: "account.enabled",
    title: "A service account exists and is enabled",
    why: "Somebody's own account leaves with that person.",
    audience: "directory_administrator",
    section: "Service account",
    fails: "auth.account_disabled",
    step: "service_account",
    steps: ["Create an account for this product alone.", "Enable it in Active Directory."],
    environments: server,
  },
  {
    id: "account.mailbox",
    title: "The service account has its own mailbox",
    why: "Exchange resolves names and keeps budgets by mailbox; an account without one fails with messages that name another cause.",
    audience: "exchange_administrator",
    section: "Service account",
    fails: "account.no_mailbox",
    step: "service_account",
    steps: ["Enable a mailbox for the account.", "Test it in step 2."],
    environments: server,
  },
  {
    id: "account.names",
    title: "The account has a first and a last name",
    why: "People see this name as the organizer of what the product books.",
    audience: "directory_administrator",
    section: "Service account",
    fails: "account.alias",
    steps: ["Set first and last name on the account."],
    script: namesScript,
    environments: server,
  },
  {
    id: "account.password_never_expires",
    title: "The account's password never expires",
    why: "On the day it expires every room stops synchronising, usually at night and without a message.",
    audience: "directory_administrator",
    section: "Service account",
    fails: "auth.password_expired",
    steps: ["Set «Password never expires» on the account in Active Directory."],
    script: passwordScript,
    environments: server,
  },
  {
    id: "fallback_owner.chosen",
    title: "A fallback owner is chosen",
    why: "Somebody has to own the meetings of people who left and of outside organizers.",
    audience: "you",
    section: "Import",
    fails: "fallback_owner.not_found",
    step: "exchange",
    steps: ["Choose a person or a shared mailbox of the facility team and enter it in step 3."],
    environments: server,
  },
  {
    id: "equipment.processing",
    title: "The equipment mailbox accepts every request by itself",
    why: "An invitation that waits for a person gets no virtual meeting room.",
    audience: "exchange_administrator",
    section: "Equipment mailbox",
    fails: "room.wrong_kind",
    paste: "Get-CalendarProcessing -Identity 'vmr@contoso.com' | Format-List",
    steps: ["Set the processing of the equipment mailbox as the script says."],
    script: equipmentScript,
    products: ["pexip-vmr"],
  },
  {
    id: "account.impersonation",
    title: "The account has application impersonation over the rooms",
    why: "It reads each room's calendar as the room. Without the right every room is refused.",
    audience: "exchange_administrator",
    section: "Impersonation",
    fails: "ews.impersonation_denied",
    step: "rooms",
    paste: "Get-ManagementRoleAssignment -Role ApplicationImpersonation | Format-List",
    steps: [
      "Assign the role ApplicationImpersonation to the account, limited to room mailboxes.",
      "The validation in step 4 proves it room by room.",
    ],
    script: impersonationScript,
    environments: server,
  },
  {
    id: "rooms.full_access",
    title: "The account has FullAccess to every room",
    why: "Extending and ending a meeting writes to the room's own mailbox.",
    audience: "exchange_administrator",
    section: "Mailbox permissions",
    fails: "ews.access_denied",
    steps: ["Grant FullAccess to the rooms, without mapping them into Outlook."],
    script: accessScript,
    products: ["flowscape"],
    environments: server,
  },
  {
    id: "application.access",
    title: "The app registration may read and write the rooms' calendars",
    why: "In Exchange Online an app registration stands where the service account stood.",
    audience: "entra_administrator",
    section: "Office 365",
    paste: "Test-ServicePrincipalAuthorization -Identity 'Planner rooms' -Resource 'room-0001@contoso.com'",
    steps: ["Register the application in Entra ID.", "Limit it to the rooms with a management scope."],
    script: applicationScript,
    replaced:
      "Since February 2025 Exchange Online has no ApplicationImpersonation role. RBAC for Applications replaces it; the guide still shows the role group.",
    environments: cloud,
  },
  {
    id: "users.imported",
    title: "All users are in the planner before the meetings",
    why: "A meeting whose organizer is not a planner user goes to the fallback owner.",
    audience: "you",
    section: "Users",
    steps: ["Add the users from the address book, Active Directory, or a CSV file."],
  },
  {
    id: "import.outside_hours",
    title: "A time outside of business hours is agreed for the import",
    why: "Reading years of calendars costs the server something; it is the first thing people notice.",
    audience: "you",
    section: "Import",
    steps: ["Plan the first import and each re-import of all rooms for the evening."],
  },
];

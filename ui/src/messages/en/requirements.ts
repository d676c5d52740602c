import type { Texts } from "../types";

export const requirements = {
  title: "Check what has to be in place",
  lead: "Most imports that fail, fail here. Anteroom checks by itself what it can; the rest you confirm.",
  environment: "Where are the mailboxes of your rooms?",
  "environment.on_premises": "Exchange Server",
  "environment.on_premises.hint": "On your own servers: Exchange 2013, 2016, 2019 or Subscription Edition.",
  "environment.exchange_online": "Exchange Online",
  "environment.exchange_online.hint": "In Microsoft 365.",
  "environment.missing": "Choose where the mailboxes of your rooms are",
  "online.title": "This version of Anteroom cannot connect to Exchange Online yet",
  "online.body":
    "Microsoft switches Exchange Web Services off in Microsoft 365, so the way there is Microsoft Graph. It is not built into this version. What you enter for Exchange Server stays saved, and nothing is sent to Microsoft 365.",
  "online.needed": "What it will need, so that you can prepare it:",
  "online.need.registration":
    "An app registration in Entra ID, made by an Entra administrator, with a certificate rather than a password.",
  "online.need.permission":
    "The application permissions Calendars.Read and Place.Read.All, with admin consent.",
  "online.need.scope":
    "A management scope in Exchange Online (RBAC for Applications) that limits the app to the room mailboxes.",
  "online.need.addresses":
    "The primary addresses of the rooms and of a fallback owner, as for Exchange Server.",
  "online.blocked": "Exchange Online is not built into this version. Choose Exchange Server to go on.",
  listTitle: "Checklist",
  met: "{done} of {total} met",
  open: {
    one: "{count} requirement is open. You can go on; the tests later tell what is missing.",
    other: "{count} requirements are open. You can go on; the tests later tell what is missing.",
  },
  failed: {
    one: "{count} requirement is not met. The step that found it shows the cause.",
    other: "{count} requirements are not met. The steps that found them show the cause.",
  },
  "state.open": "Open",
  "state.met": "Met",
  "state.not_met": "Not met",
  "state.warning": "Met, with a remark",
  "verified.not.checkable": "Checked in step {number}",
  "verified.not.manual": "You confirm this",
  "verified.by_check": "By check, {time}",
  "verified.by_hand": "Confirmed by you, {time}",
  why: "Why it matters",
  how: "How to meet it",
  confirm: "Confirm that this is met",
  unconfirm: "Take the confirmation back",
  goToStep: "Check it in step {number}: {step}",
  checkAgain: "Check again in step {number}",
} as const satisfies Texts;

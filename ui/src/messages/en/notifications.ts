import type { Texts } from "../types";

export const notifications = {
  title: "Decide about e-mail notifications",
  lead: "Each meeting the planner takes over can send an e-mail to its owner. During an import these are usually unwanted: people hear again about meetings they already know.",

  switch: "Disable all e-mail notifications during the import",
  "switch.on": "No e-mail is sent while meetings are imported.",
  "switch.off": "The planner sends an e-mail for each imported meeting.",
  restored:
    "Afterwards the planner's switch is set back to what it is now, even if the app closes in between: the next start sets it back before anything else.",
  nowOn: "Right now the planner sends notifications.",
  nowOff: "Right now the planner's notifications are disabled. They stay so after the import.",

  "preview.title": "What would be sent otherwise",
  "preview.sent": { one: "{count} e-mail", other: "{count} e-mails" },
  "preview.people": { one: "to {count} person", other: "to {count} people" },
  "preview.withSwitch": "With the switch on, none of these is sent.",
  "preview.withoutSwitch": "With the switch off, these are sent while the import runs.",
  "preview.notCounted": "Not counted yet. Counting reads the calendars and writes nothing.",
  "preview.count": "Count them now",
  "preview.counting": "{done} of {total} rooms counted",
  "preview.cancel": "Cancel counting",
  "preview.outbox": {
    one: "{count} notification waits in the planner's outbox and is not touched.",
    other: "{count} notifications wait in the planner's outbox and are not touched.",
  },

  primary: "Continue",
} as const satisfies Texts;

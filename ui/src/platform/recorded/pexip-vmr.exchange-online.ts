// Written by the tests of the flows (`recordings`); do not edit.

import type { RecordedChecklist } from "../fake/recording";
import { requirements } from "./requirements";
import { p } from "./p";

export const checklist: RecordedChecklist = {
 before: [
  requirements["ews.reachable dtgzi"],
  requirements["application.registered eamov"],
  requirements["organization.customization kujzo"],
  requirements["application.access prptk"],
  requirements["equipment.exists unmzu"],
  requirements["equipment.single_use xwtop"],
  requirements["equipment.processing pvjkf"],
  requirements["pexip.integration jcdiq"],
  requirements["pexip.add_in zzpkb"],
 ],
 met: {},
 missing: {},
 noImport: p.ijflr,
 outputs: [
  {answer: {command: null, lines: [p.nlvhd], ran: [], requirements: {}, verified: []}, text: "Hello", understood: {origins: [], refused: p.nlvhd, remarks: [], runs: [], tables: []}},
  {
   answer: {
    command: "Get-CalendarProcessing",
    lines: [p.ezqoh],
    ran: [],
    requirements: {"equipment.processing": {state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_output"}}},
    verified: [{met: false, reason: "AutomateProcessing is AutoUpdate instead of AutoAccept.", requirement: "equipment.processing"}],
   },
   text: p.okfbn,
   understood: {
    origins: ["Printed text: it does not say in which organization it was printed, nor when."],
    refused: null,
    remarks: [],
    runs: [],
    tables: [
     {
      columns: [
       "Identity",
       "AutomateProcessing",
       "AllowConflicts",
       "AllowRecurringMeetings",
       "EnforceSchedulingHorizon",
       "BookingWindowInDays",
       "MaximumDurationInMinutes",
       "ProcessExternalMeetingMessages",
       "DeleteSubject",
       "AddOrganizerToSubject",
       "DeleteComments",
       "RemovePrivateProperty",
      ],
      command: "Get-CalendarProcessing",
      rows: [["video-rooms@contoso.com", "AutoUpdate", "True", "True", "False", "1080", "0", "True", "False", "False", "False", "False"]],
      total: 1,
     },
    ],
   },
  },
  {
   answer: {
    command: "Get-CalendarProcessing",
    lines: [p.nbtcs],
    ran: [],
    requirements: {"equipment.processing": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_output"}}},
    verified: [{met: true, reason: null, requirement: "equipment.processing"}],
   },
   text: p.nasqb,
   understood: {
    origins: ["Printed text: it does not say in which organization it was printed, nor when."],
    refused: null,
    remarks: [],
    runs: [],
    tables: [
     {
      columns: [
       "Identity",
       "AutomateProcessing",
       "AllowConflicts",
       "AllowRecurringMeetings",
       "EnforceSchedulingHorizon",
       "BookingWindowInDays",
       "MaximumDurationInMinutes",
       "ProcessExternalMeetingMessages",
       "DeleteSubject",
       "AddOrganizerToSubject",
       "DeleteComments",
       "RemovePrivateProperty",
      ],
      command: "Get-CalendarProcessing",
      rows: [["video-rooms@contoso.com", "AutoAccept", "True", "True", "False", "1080", "0", "True", "False", "False", "False", "False"]],
      total: 1,
     },
    ],
   },
  },
 ],
 scriptTexts: [
  {
   asks: [],
   audience: "exchange_administrator",
   consents: [],
   engine: "FEEB6C53EDDC8E68B08F696C918932B458D3672EBF860C3F2D3BABA5BC5C27C6",
   fileName: "pexip-vmr-scheduling-organization-customization.ps1",
   hash: "DB6784D5DD9A96A37897794222ACA4ED8D2C169CB92C683B4BBCC3E9DF94BAB0",
   leaves: ["There is no way back; being customizable changes nothing by itself."],
   organization: ["contoso.com"],
   run: p.osaae,
   steps: [
    {
     asks: null,
     does: "Lets the organization be customized, which scopes and role assignments need.",
     leaves: "There is no way back; being customizable changes nothing by itself.",
     takesEffect: "a new session; in some tenants up to an hour",
    },
   ],
   text: [p.jpsgo, p.gzapv, p.pjpaf].join("\n\n"),
   values: [],
  },
  {
   asks: [p.tqfcr],
   audience: "exchange_administrator",
   consents: [],
   engine: "FEEB6C53EDDC8E68B08F696C918932B458D3672EBF860C3F2D3BABA5BC5C27C6",
   fileName: "pexip-vmr-scheduling-exchange-administrator.ps1",
   hash: "1A93815F5969B241E8DB5DDD62EF449E44D6E9416A96E8BB698E42D3FB9E2048",
   leaves: [p.ckeey, "Leaves the equipment mailbox's calendar processing that the product does not name as it is."],
   organization: ["contoso.com"],
   run: p.iizlx,
   steps: [
    {asks: p.tqfcr, does: "Creates the equipment mailbox, or turns a shared or room mailbox into one.", leaves: p.ckeey, takesEffect: "minutes; about 15 in Exchange Online"},
    {
     asks: null,
     does: "Lets the equipment mailbox process requests as the product needs it.",
     leaves: "Leaves the equipment mailbox's calendar processing that the product does not name as it is.",
     takesEffect: "minutes",
    },
   ],
   text: [p.mtcwx, p.sccfc, p.pjpaf].join("\n\n"),
   values: ["video-rooms@contoso.com"],
  },
 ],
 scripts: [
  {audience: "exchange_administrator", missing: [], requirements: ["organization.customization"], script: {room: null, tasks: ["organization.customization"]}},
  {
   audience: "exchange_administrator",
   missing: ["client_id", "app_object_id"],
   requirements: ["equipment.exists", "equipment.processing"],
   script: {room: null, tasks: ["equipment.create", "equipment.processing"]},
  },
 ],
};

// Written by the tests of the flows (`recordings`); do not edit.

import type { RecordedChecklist } from "../fake/recording";
import { requirements } from "./requirements";
import { remedies } from "./remedies";
import { args } from "./args";
import { p } from "./p";

export const checklist: RecordedChecklist = {
 before: [
  requirements["ews.reachable mdhso"],
  requirements["endpoint.sign_in nymmg"],
  requirements["account.enabled wbncf"],
  requirements["account.no_second_factor wtipe"],
  requirements["account.ews zvvch"],
  requirements["account.mailbox wkkjf"],
  requirements["account.password_never_expires xkvtr"],
  requirements["equipment.exists aibjd"],
  requirements["equipment.single_use xwtop"],
  requirements["account.impersonation ucdsm"],
  requirements["equipment.processing hbmje"],
  requirements["pexip.integration jcdiq"],
  requirements["pexip.add_in zzpkb"],
 ],
 met: {
  "account.enabled": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.ews": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.impersonation": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.mailbox": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.no_second_factor": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.password_never_expires": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "endpoint.sign_in": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "equipment.exists": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "equipment.processing": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "ews.reachable": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
 },
 missing: {
  "account.enabled": {problem: {args: args.rsivl, code: "auth.rejected", remedy: remedies["sign_in.correct bkxnh"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.ews": {problem: {args: args.tijbf, code: "ews.disabled", remedy: remedies["account.ews zeokd"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.impersonation": {problem: {args: args.hwfyb, code: "ews.impersonation_denied", remedy: remedies["account.impersonation sildk"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.mailbox": {problem: {args: args.llvwz, code: "account.no_mailbox", remedy: remedies["account.mailbox xqteo"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.no_second_factor": {problem: {args: args.egiwz, code: "auth.second_factor", remedy: remedies["account.no_second_factor yapzx"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.password_never_expires": {problem: {args: args.hlgbk, code: "account.password_expires", remedy: remedies["account.password_never_expires eghbk"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "endpoint.sign_in": {problem: {args: args.kzukf, code: "auth.scheme_not_offered", remedy: remedies["endpoint.sign_in iexnt"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "equipment.exists": {problem: {args: args.zgbbz, code: "equipment.not_found", remedy: remedies["equipment.exists qczdr"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "equipment.processing": {problem: {args: args.yapic, code: "equipment.processing", remedy: remedies["equipment.processing nifao"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "ews.reachable": {problem: {args: args.npsfj, code: "http.not_found", remedy: remedies["endpoint.url pamlt"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
 },
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
    tables: [{columns: ["Identity", "AutomateProcessing"], command: "Get-CalendarProcessing", rows: [["video-rooms@contoso.com", "AutoUpdate"]], total: 1}],
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
    tables: [{columns: ["Identity", "AutomateProcessing"], command: "Get-CalendarProcessing", rows: [["video-rooms@contoso.com", "AutoAccept"]], total: 1}],
   },
  },
 ],
 scriptTexts: [
  {
   asks: ["In Active Directory it asks for the password of an account that is new or has none yet."],
   audience: "directory_administrator",
   consents: [],
   engine: "FEEB6C53EDDC8E68B08F696C918932B458D3672EBF860C3F2D3BABA5BC5C27C6",
   fileName: "pexip-vmr-scheduling-directory-administrator.ps1",
   hash: "D33DB1C0D0052DCE50E93E3589445CD98F6CD0748950E44ABDE57E0571B734EE",
   leaves: [p.qnwiw, "Leaves a password that is there, and the other password rules, alone."],
   organization: ["PRACTICE"],
   run: p.srpxv,
   steps: [
    {
     asks: "In Active Directory it asks for the password of an account that is new or has none yet.",
     does: "Enables the service account; in Active Directory it creates it where there is none.",
     leaves: p.qnwiw,
     takesEffect: "a few minutes, until the domain controllers agree",
    },
    {
     asks: null,
     does: "Lets the service account's password never expire.",
     leaves: "Leaves a password that is there, and the other password rules, alone.",
     takesEffect: "a few minutes, until the domain controllers agree",
    },
   ],
   text: [p.voezj, p.gesll, p.pjpaf].join("\n\n"),
   values: ["svc-rooms@contoso.com", "CONTOSO\\svc-rooms"],
  },
  {
   asks: [p.oobld, p.tqfcr, "Asks before it changes an assignment named after the product that this script did not make."],
   audience: "exchange_administrator",
   consents: [],
   engine: "FEEB6C53EDDC8E68B08F696C918932B458D3672EBF860C3F2D3BABA5BC5C27C6",
   fileName: "pexip-vmr-scheduling-exchange-administrator.ps1",
   hash: "25696386E1FD69C08E1FDD9D000CC67B228A34E06A5BFB1F9CD732D4CCF7B931",
   leaves: [
    p.oxzdp,
    "Leaves the service account's other protocols, and Exchange Web Services of other mailboxes, alone.",
    "Leaves the other ways to sign in and the virtual directories of other host names alone.",
    p.ckeey,
    "Leaves the equipment mailbox's calendar processing that the product does not name as it is.",
    p.teity,
   ],
   organization: ["contoso.com"],
   run: p.iizlx,
   steps: [
    {asks: p.oobld, does: p.rwsyt, leaves: p.oxzdp, takesEffect: "a few minutes, until the domain controllers agree"},
    {
     asks: null,
     does: "Switches Exchange Web Services on for the service account.",
     leaves: "Leaves the service account's other protocols, and Exchange Web Services of other mailboxes, alone.",
     takesEffect: "up to 15 minutes",
    },
    {
     asks: null,
     does: "Offers Basic authentication for Exchange Web Services at the chosen host name.",
     leaves: "Leaves the other ways to sign in and the virtual directories of other host names alone.",
     takesEffect: "a few minutes, or at once after `iisreset /noforce`",
    },
    {asks: p.tqfcr, does: "Creates the equipment mailbox, or turns a shared or room mailbox into one.", leaves: p.ckeey, takesEffect: "minutes; about 15 in Exchange Online"},
    {
     asks: null,
     does: "Lets the equipment mailbox process requests as the product needs it.",
     leaves: "Leaves the equipment mailbox's calendar processing that the product does not name as it is.",
     takesEffect: "minutes",
    },
    {
     asks: "Asks before it changes an assignment named after the product that this script did not make.",
     does: p.bppii,
     leaves: p.teity,
     takesEffect: "up to 30 minutes, until Exchange reads permissions again",
    },
   ],
   text: [p.efzsa, p.xkeji, p.pjpaf].join("\n\n"),
   values: ["svc-rooms@contoso.com", "CONTOSO\\svc-rooms", "video-rooms@contoso.com", "mail.contoso.com", "Pexip VMR Scheduling"],
  },
 ],
 scripts: [
  {audience: "directory_administrator", missing: [], requirements: ["account.enabled", "account.password_never_expires"], script: {room: null, tasks: ["account.enable", "account.password"]}},
  {
   audience: "exchange_administrator",
   missing: [],
   requirements: ["endpoint.sign_in", "account.ews", "account.mailbox", "equipment.exists", "account.impersonation", "equipment.processing"],
   script: {room: null, tasks: ["account.mailbox", "account.ews", "endpoint.basic", "equipment.create", "equipment.processing", "impersonation.everybody"]},
  },
 ],
};

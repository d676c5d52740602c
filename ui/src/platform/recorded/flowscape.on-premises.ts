// Written by the tests of the flows (`recordings`); do not edit.

import type { RecordedChecklist } from "../fake/recording";
import { requirements } from "./requirements";
import { remedies } from "./remedies";
import { args } from "./args";
import { p } from "./p";

export const checklist: RecordedChecklist = {
 before: [
  requirements["ews.reachable dqwqx"],
  requirements["endpoint.sign_in syoyl"],
  requirements["account.enabled bzhzq"],
  requirements["account.no_second_factor fbwex"],
  requirements["account.ews zvvch"],
  requirements["account.mailbox nczwm"],
  requirements["account.names orpdj"],
  requirements["account.password_never_expires ltkzu"],
  requirements["account.directory_address zfgck"],
  requirements["environment.single ruaqk"],
  requirements["rooms.exist xxyrf"],
  requirements["addresses.primary ijwzv"],
  requirements["account.impersonation cymnt"],
  requirements["rooms.full_access apezb"],
 ],
 met: {
  "account.directory_address": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.enabled": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.ews": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.impersonation": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.mailbox": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.names": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.no_second_factor": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.password_never_expires": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "addresses.primary": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "endpoint.sign_in": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "environment.single": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "ews.reachable": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "rooms.exist": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "rooms.full_access": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
 },
 missing: {
  "account.directory_address": {problem: {args: args.ytpfk, code: "account.directory_address", remedy: remedies["account.directory_address pwktg"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.enabled": {problem: {args: args.rsivl, code: "auth.rejected", remedy: remedies["sign_in.correct bkxnh"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.ews": {problem: {args: args.tijbf, code: "ews.disabled", remedy: remedies["account.ews zeokd"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.impersonation": {problem: {args: args.edjmu, code: "ews.impersonation_denied", remedy: remedies["account.impersonation ljfcx"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.mailbox": {problem: {args: args.llvwz, code: "account.no_mailbox", remedy: remedies["account.mailbox xqteo"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.names": {problem: {args: args.djqcq, code: "account.names_missing", remedy: remedies["account.names amfxl"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.no_second_factor": {problem: {args: args.egiwz, code: "auth.second_factor", remedy: remedies["account.no_second_factor yapzx"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.password_never_expires": {problem: {args: args.hlgbk, code: "account.password_expires", remedy: remedies["account.password_never_expires eghbk"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "addresses.primary": {problem: {args: args.oyamk, code: "room.alias", remedy: remedies["room.primary_address hbgwu"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "endpoint.sign_in": {problem: {args: args.kzukf, code: "auth.scheme_not_offered", remedy: remedies["endpoint.sign_in iexnt"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "environment.single": {problem: {args: args.jeaqj, code: "environment.elsewhere", remedy: remedies["environment.single rdonh"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "ews.reachable": {problem: {args: args.npsfj, code: "http.not_found", remedy: remedies["endpoint.url pamlt"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "rooms.exist": {problem: {args: args.bmyby, code: "room.not_found", remedy: remedies["room.found gwxpw"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "rooms.full_access": {problem: {args: args.ikcwo, code: "room.no_full_access", remedy: remedies["rooms.full_access myoqf"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
 },
 noImport: null,
 outputs: [
  {answer: {command: null, lines: [p.nlvhd], ran: [], requirements: {}, verified: []}, text: "Hello", understood: {origins: [], refused: p.nlvhd, remarks: [], runs: [], tables: []}},
  {
   answer: {command: "Get-CalendarProcessing", lines: [p.ezqoh, p.svjwf], ran: [], requirements: {}, verified: []},
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
   answer: {command: "Get-CalendarProcessing", lines: [p.nbtcs, p.svjwf], ran: [], requirements: {}, verified: []},
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
   fileName: "flowscape-directory-administrator.ps1",
   hash: "4B97ED9D670283772AAF10616A69C9323CD1945B2BB06581CE6B04A46016D361",
<<<<<<< HEAD
   leaves: [p.qnwiw, p.oltww, "Leaves a password that is there, and the other password rules, alone.", "Leaves the account's addresses in Exchange as they are."],
=======
>>>>>>> e
   organization: ["PRACTICE"],
   run: p.xvlft,
   steps: [
    {
     asks: "In Active Directory it asks for the password of an account that is new or has none yet.",
     does: "Enables the service account; in Active Directory it creates it where there is none.",
     leaves: p.qnwiw,
     takesEffect: "a few minutes, until the domain controllers agree",
    },
    {asks: null, does: "Gives the service account its first and last name.", leaves: p.oltww, takesEffect: "a few minutes, until the domain controllers agree"},
    {
     asks: null,
     does: "Lets the service account's password never expire.",
     leaves: "Leaves a password that is there, and the other password rules, alone.",
     takesEffect: "a few minutes, until the domain controllers agree",
    },
    {
     asks: null,
     does: "Writes the service account's primary SMTP address into its mail attribute in Active Directory.",
     leaves: "Leaves the account's addresses in Exchange as they are.",
     takesEffect: "a few minutes, until the domain controllers agree",
    },
   ],
   text: [p.msfns, p.tpgbb, p.pjpaf].join("\n\n"),
   values: ["svc-rooms@contoso.com", "CONTOSO\\svc-rooms", "Room", "Planner"],
  },
  {
   asks: [p.oobld, p.mwukd, "Asks before it changes an assignment named after the product that this script did not make."],
   audience: "exchange_administrator",
   consents: [],
   engine: "FEEB6C53EDDC8E68B08F696C918932B458D3672EBF860C3F2D3BABA5BC5C27C6",
   fileName: "flowscape-exchange-administrator.ps1",
<<<<<<< HEAD
   hash: "6F08827BCA0DA61C0116BE4CC9C7CE1734F866F023EE37F6D7FAA4E74F81E9B7",
   leaves: [
    p.oxzdp,
    "Leaves the service account's other protocols, and Exchange Web Services of other mailboxes, alone.",
    "Leaves the other ways to sign in and the virtual directories of other host names alone.",
    p.ckeey,
    p.uzyjk,
    p.teity,
    p.kxzag,
   ],
=======
   hash: "F6E4580E5253D2D7DA03461BD76384F27FF1F0E20252D272741865AD8DCDA4AD",
>>>>>>> e
   organization: ["contoso.com"],
   run: p.bcknn,
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
    {asks: p.mwukd, does: p.ilqed, leaves: p.ckeey, takesEffect: "minutes; the address book can take a day"},
    {asks: null, does: p.uynhz, leaves: p.uzyjk, takesEffect: "minutes; the address book can take a day"},
    {
     asks: "Asks before it changes an assignment named after the product that this script did not make.",
     does: p.bppii,
     leaves: p.teity,
     takesEffect: "up to 30 minutes, until Exchange reads permissions again",
    },
    {
     asks: null,
     does: "Gives the service account the FullAccess permission on the rooms, without automatic mapping.",
     leaves: p.kxzag,
     takesEffect: "up to 2 hours, until Exchange reads permissions again",
    },
   ],
   text: [p.tmjdb, p.nbtyr, p.pjpaf].join("\n\n"),
   values: [
    "svc-rooms@contoso.com",
    "CONTOSO\\svc-rooms",
    "akerhus-101@contoso.com",
    "room0002@contoso.com",
    "bjorvika-101@contoso.com",
    "bjorvika-102@contoso.com",
    "akerhus-103@contoso.com",
    "akerhus-104@contoso.com",
    "mail.contoso.com",
    "Flowscape",
   ],
  },
 ],
 scripts: [
  {
   audience: "directory_administrator",
   missing: [],
   requirements: ["account.enabled", "account.names", "account.password_never_expires", "account.directory_address"],
   script: {room: null, tasks: ["account.enable", "account.names", "account.password", "account.directory_address"]},
  },
  {
   audience: "exchange_administrator",
   missing: [],
   requirements: ["endpoint.sign_in", "account.ews", "account.mailbox", "rooms.exist", "addresses.primary", "account.impersonation", "rooms.full_access"],
   script: {room: null, tasks: ["account.mailbox", "account.ews", "endpoint.basic", "rooms.create", "rooms.primary_address", "impersonation.everybody", "rooms.full_access"]},
  },
 ],
};

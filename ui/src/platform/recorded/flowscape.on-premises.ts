// Written by the tests of the flows (`recordings`); do not edit.

import type { RecordedChecklist } from "../fake/recording";
import { requirements } from "./requirements";
import { remedies } from "./remedies";
import { args } from "./args";
import { p } from "./p";

export const checklist: RecordedChecklist = {
 before: [
  requirements["ews.reachable fxeba"],
  requirements["endpoint.sign_in jxvzh"],
  requirements["account.enabled bhlgu"],
  requirements["account.no_second_factor xcqng"],
  requirements["account.ews ywzjc"],
  requirements["account.mailbox ddfqm"],
  requirements["account.names kdqou"],
  requirements["account.password_never_expires pyjdk"],
  requirements["account.directory_address oxqsj"],
  requirements["environment.single ihvrr"],
  requirements["rooms.exist hhtqs"],
  requirements["addresses.primary nnphz"],
  requirements["account.impersonation fbdvr"],
  requirements["rooms.full_access xihwz"],
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
  "account.directory_address": {problem: {args: args.ytpfk, code: "account.directory_address", remedy: remedies["account.directory_address wcson"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.enabled": {problem: {args: args.rsivl, code: "auth.rejected", remedy: remedies["sign_in.correct qobfl"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.ews": {problem: {args: args.tijbf, code: "ews.disabled", remedy: remedies["account.ews priez"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.impersonation": {problem: {args: args.edjmu, code: "ews.impersonation_denied", remedy: remedies["account.impersonation bgnsc"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.mailbox": {problem: {args: args.llvwz, code: "account.no_mailbox", remedy: remedies["account.mailbox euiid"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.names": {problem: {args: args.djqcq, code: "account.names_missing", remedy: remedies["account.names oqwdq"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.no_second_factor": {problem: {args: args.egiwz, code: "auth.second_factor", remedy: remedies["account.no_second_factor yymcs"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.password_never_expires": {problem: {args: args.hlgbk, code: "account.password_expires", remedy: remedies["account.password_never_expires ixvza"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "addresses.primary": {problem: {args: args.oyamk, code: "room.alias", remedy: remedies["room.primary_address wgmgw"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "endpoint.sign_in": {problem: {args: args.kzukf, code: "auth.scheme_not_offered", remedy: remedies["endpoint.sign_in uwsvz"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "environment.single": {problem: {args: args.jeaqj, code: "environment.elsewhere", remedy: remedies["environment.single ndkhn"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "ews.reachable": {problem: {args: args.npsfj, code: "http.not_found", remedy: remedies["endpoint.url yakit"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "rooms.exist": {problem: {args: args.bmyby, code: "room.not_found", remedy: remedies["room.found fslhw"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "rooms.full_access": {problem: {args: args.ikcwo, code: "room.no_full_access", remedy: remedies["rooms.full_access jyutj"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
 },
 noImport: null,
 outputs: [
  {answer: {command: null, lines: [p.nlvhd], requirements: {}, verified: []}, text: "Hello"},
  {answer: {command: "Get-CalendarProcessing", lines: [p.ezqoh, p.svjwf], requirements: {}, verified: []}, text: p.okfbn},
  {answer: {command: "Get-CalendarProcessing", lines: [p.nbtcs, p.svjwf], requirements: {}, verified: []}, text: p.nasqb},
 ],
 scripts: [
  {
   audience: "directory_administrator",
   missing: [],
   requirements: ["account.enabled", "account.names", "account.password_never_expires", "account.directory_address"],
   script: {
    text: [p.zyxpi, p.efxxd, p.duqln, p.bjayf, p.qdsap, p.oamcd, p.rlsqe, p.dhvvn, p.ivlki, p.tihvr, p.ksjob].join("\n\n"),
    title: "For the directory administrator: 4 tasks, in order",
    undo: [p.bzoxn, p.xjqgq, p.duqln, p.bjayf, p.jrkhv, p.ndocv, p.hxyxq, p.xtrsk, p.hurww, p.trceg, p.pksdr, p.nxygd].join("\n\n"),
    values: ["svc-rooms@contoso.com", "CONTOSO\\svc-rooms", "Room", "Planner"],
   },
  },
  {
   audience: "exchange_administrator",
   missing: [],
   requirements: ["endpoint.sign_in", "account.ews", "account.mailbox", "rooms.exist", "addresses.primary", "account.impersonation", "rooms.full_access"],
   script: {
    text: [p.oyuhg, p.weiob, p.fysda, p.bjayf, p.qdsap, p.oamcd, p.zlaur, p.wcztn, p.cbiiw, p.ahmxj, p.vyoaq, p.ksfkv, p.luljz, p.hhhtk].join("\n\n"),
    title: "For the Exchange administrator: 7 tasks, in order",
    undo: [p.ysbrj, p.tfsru, p.fysda, p.bjayf, p.jrkhv, p.ndocv, p.hxyxq, p.zlaur, p.igqqh, p.vyxvc, p.janjb, p.rwlty, p.hnkbs, p.zcisz, p.favep].join("\n\n"),
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
  },
 ],
};

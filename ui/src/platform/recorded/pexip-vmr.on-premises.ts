// Written by the tests of the flows (`recordings`); do not edit.

import type { RecordedChecklist } from "../fake/recording";
import { requirements } from "./requirements";
import { remedies } from "./remedies";
import { args } from "./args";
import { p } from "./p";

export const checklist: RecordedChecklist = {
 before: [
  requirements["ews.reachable mskxc"],
  requirements["endpoint.sign_in gsavn"],
  requirements["account.enabled yxebk"],
  requirements["account.no_second_factor ggnyk"],
  requirements["account.ews ywzjc"],
  requirements["account.mailbox gznjx"],
  requirements["account.password_never_expires fsctt"],
  requirements["equipment.exists zzdba"],
  requirements["equipment.single_use fwywo"],
  requirements["account.impersonation uzdce"],
  requirements["equipment.processing rvkfm"],
  requirements["pexip.integration rnncb"],
  requirements["pexip.add_in gvggx"],
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
  "account.enabled": {problem: {args: args.rsivl, code: "auth.rejected", remedy: remedies["sign_in.correct qobfl"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.ews": {problem: {args: args.tijbf, code: "ews.disabled", remedy: remedies["account.ews priez"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.impersonation": {problem: {args: args.hwfyb, code: "ews.impersonation_denied", remedy: remedies["account.impersonation zucyg"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.mailbox": {problem: {args: args.llvwz, code: "account.no_mailbox", remedy: remedies["account.mailbox euiid"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.no_second_factor": {problem: {args: args.egiwz, code: "auth.second_factor", remedy: remedies["account.no_second_factor yymcs"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "account.password_never_expires": {problem: {args: args.hlgbk, code: "account.password_expires", remedy: remedies["account.password_never_expires ixvza"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "endpoint.sign_in": {problem: {args: args.kzukf, code: "auth.scheme_not_offered", remedy: remedies["endpoint.sign_in uwsvz"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "equipment.exists": {problem: {args: args.zgbbz, code: "equipment.not_found", remedy: remedies["equipment.exists mxxbt"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "equipment.processing": {problem: {args: args.yapic, code: "equipment.processing", remedy: remedies["equipment.processing zuqmr"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
  "ews.reachable": {problem: {args: args.npsfj, code: "http.not_found", remedy: remedies["endpoint.url yakit"]}, state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_check"}},
 },
 noImport: p.ijflr,
 outputs: [
  {answer: {command: null, lines: [p.nlvhd], requirements: {}, verified: []}, text: "Hello"},
  {
   answer: {
    command: "Get-CalendarProcessing",
    lines: [p.ezqoh],
    requirements: {"equipment.processing": {state: "not_met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_output"}}},
    verified: [{met: false, reason: "AutomateProcessing is AutoUpdate instead of AutoAccept.", requirement: "equipment.processing"}],
   },
   text: p.okfbn,
  },
  {
   answer: {
    command: "Get-CalendarProcessing",
    lines: [p.nbtcs],
    requirements: {"equipment.processing": {appliable: false, state: "met", verified: {at: "2026-03-02T09:00:00Z", kind: "by_output"}}},
    verified: [{met: true, reason: null, requirement: "equipment.processing"}],
   },
   text: p.nasqb,
  },
 ],
 scripts: [
  {
   audience: "directory_administrator",
   missing: [],
   requirements: ["account.enabled", "account.password_never_expires"],
   script: {
    text: [p.hibwy, p.tjvtd, p.duqln, p.bjayf, p.qdsap, p.oamcd, p.wyosw, p.dhvvn, p.zuvki].join("\n\n"),
    title: "For the directory administrator: 2 tasks, in order",
    undo: [p.rietp, p.pjcgf, p.duqln, p.bjayf, p.jrkhv, p.ndocv, p.hxyxq, p.xtrsk, p.trceg, p.nxygd].join("\n\n"),
    values: ["svc-rooms@contoso.com", "CONTOSO\\svc-rooms"],
   },
  },
  {
   audience: "exchange_administrator",
   missing: [],
   requirements: ["endpoint.sign_in", "account.ews", "account.mailbox", "equipment.exists", "account.impersonation", "equipment.processing"],
   script: {
    text: [p.zehwd, p.spklr, p.fysda, p.bjayf, p.qdsap, p.oamcd, p.zglua, p.wcztn, p.cbiiw, p.ahmxj, p.jmody, p.fklyl, p.xdotf].join("\n\n"),
    title: "For the Exchange administrator: 6 tasks, in order",
    undo: [p.tuwtu, p.fltqz, p.fysda, p.bjayf, p.jrkhv, p.ndocv, p.hxyxq, p.zglua, p.vyxvc, p.pkbxq, p.sonsc, p.hnkbs, p.zcisz, p.favep].join("\n\n"),
    values: ["svc-rooms@contoso.com", "CONTOSO\\svc-rooms", "video-rooms@contoso.com", "mail.contoso.com", "Pexip VMR Scheduling"],
   },
  },
 ],
};

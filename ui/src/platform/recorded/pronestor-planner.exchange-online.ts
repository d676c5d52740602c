// Written by the tests of the flows (`recordings`); do not edit.

import type { RecordedChecklist } from "../fake/recording";
import { requirements } from "./requirements";
import { p } from "./p";

export const checklist: RecordedChecklist = {
 before: [
  requirements["planner.rights mwsjh"],
  requirements["coexistence.enabled tpocv"],
  requirements["planner.attendees_filter rhisz"],
  requirements["ews.reachable voxip"],
  requirements["application.registered hphrd"],
  requirements["fallback_owner.chosen agtjx"],
  requirements["organization.customization fsehv"],
  requirements["application.access sbzxd"],
  requirements["environment.single rauec"],
  requirements["rooms.exist zcava"],
  requirements["addresses.primary acwdt"],
  requirements["rooms.subjects lfxyx"],
  requirements["rooms.notifications_in_exchange bqzrg"],
  requirements["users.imported wfaxo"],
  requirements["notifications.off_during_import uuhin"],
  requirements["notifications.on_afterwards ngeth"],
  requirements["import.outside_hours ddnnj"],
 ],
 met: {},
 missing: {},
 noImport: null,
 outputs: [
  {answer: {command: null, lines: [p.nlvhd], requirements: {}, verified: []}, text: "Hello"},
  {answer: {command: "Get-CalendarProcessing", lines: [p.ezqoh, p.svjwf], requirements: {}, verified: []}, text: p.okfbn},
  {answer: {command: "Get-CalendarProcessing", lines: [p.nbtcs, p.svjwf], requirements: {}, verified: []}, text: p.nasqb},
 ],
 scripts: [
  {
   audience: "exchange_administrator",
   missing: ["client_id"],
   requirements: ["organization.customization", "rooms.exist", "addresses.primary", "rooms.subjects"],
   script: {
    text: [p.nratx, p.ilwtx, p.mqhxu, p.bjayf, p.qdsap, p.oamcd, p.acffh, p.lteuy, p.vyoaq, p.gozog, p.phlqc].join("\n\n"),
    title: "For the Exchange administrator: 4 tasks, in order",
    undo: [p.yyfxb, p.kfeci, p.mqhxu, p.bjayf, p.jrkhv, p.ndocv, p.hxyxq, p.acffh, p.pfxew, p.mxzzw, p.fdqwm].join("\n\n"),
    values: [
     "akerhus-101@contoso.com",
     "akerhus-102@contoso.com",
     "bjorvika-101@contoso.com",
     "bjorvika-102@contoso.com",
     "akerhus-103@contoso.com",
     "akerhus-104@contoso.com",
     "holborn-101@contoso.com",
     "holborn-102@contoso.com",
     "akerhus-105@contoso.com",
     "akerhus-106@contoso.com",
     "hudson5-101@contoso.com",
     "hudson5-102@contoso.com",
     "akerhus-107@contoso.com",
     "akerhus-108@contoso.com",
     "bryant-101@contoso.com",
     "bryant-102@contoso.com",
     "akerhus-109@contoso.com",
     "akerhus-110@contoso.com",
     "deccan-101@contoso.com",
     "deccan-102@contoso.com",
     "akerhus-111@contoso.com",
     "akerhus-112@contoso.com",
     "marunouchi-101@contoso.com",
     "marunouchi-102@contoso.com",
    ],
   },
  },
 ],
};

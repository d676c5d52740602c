// Written by the tests of the flows (`recordings`); do not edit.

import type { RecordedChecklist } from "../fake/recording";
import { requirements } from "./requirements";
import { p } from "./p";

export const checklist: RecordedChecklist = {
 before: [
  requirements["planner.rights smavm"],
  requirements["coexistence.enabled quanp"],
  requirements["planner.attendees_filter dipwq"],
  requirements["ews.reachable smsgu"],
  requirements["application.registered eijhr"],
  requirements["fallback_owner.chosen igisf"],
  requirements["organization.customization xpoco"],
  requirements["application.access dwrib"],
  requirements["environment.single cygnd"],
  requirements["rooms.exist diagk"],
  requirements["addresses.primary byfay"],
  requirements["rooms.subjects oooun"],
  requirements["rooms.notifications_in_exchange ftzkt"],
  requirements["users.imported rhvta"],
  requirements["notifications.off_during_import tyidf"],
  requirements["notifications.on_afterwards ijorm"],
  requirements["import.outside_hours vwtur"],
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

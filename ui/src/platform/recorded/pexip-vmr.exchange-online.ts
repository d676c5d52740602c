// Written by the tests of the flows (`recordings`); do not edit.

import type { RecordedChecklist } from "../fake/recording";
import { requirements } from "./requirements";
import { p } from "./p";

export const checklist: RecordedChecklist = {
 before: [
  requirements["ews.reachable xeakj"],
  requirements["application.registered afehy"],
  requirements["organization.customization xpoco"],
  requirements["application.access hcqal"],
  requirements["equipment.exists branx"],
  requirements["equipment.single_use srnsh"],
  requirements["equipment.processing wmcic"],
  requirements["pexip.integration jyjov"],
  requirements["pexip.add_in ygvcb"],
 ],
 met: {},
 missing: {},
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
   audience: "exchange_administrator",
   missing: ["client_id"],
   requirements: ["organization.customization", "equipment.exists", "equipment.processing"],
   script: {
    text: [p.kawem, p.twkeu, p.mqhxu, p.bjayf, p.qdsap, p.oamcd, p.bbktk, p.lteuy, p.jmody, p.fdxxp].join("\n\n"),
    title: "For the Exchange administrator: 3 tasks, in order",
    undo: [p.vfgjh, p.zqbkk, p.mqhxu, p.bjayf, p.jrkhv, p.ndocv, p.hxyxq, p.bbktk, p.pkbxq, p.ghptl].join("\n\n"),
    values: ["video-rooms@contoso.com"],
   },
  },
 ],
};

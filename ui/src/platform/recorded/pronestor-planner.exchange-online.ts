// Written by the tests of the flows (`recordings`); do not edit.

import type { RecordedChecklist } from "../fake/recording";
import { requirements } from "./requirements";
import { p } from "./p";

export const checklist: RecordedChecklist = {
 before: [
<<<<<<< HEAD
  requirements["planner.rights igkta"],
  requirements["coexistence.enabled alafm"],
  requirements["planner.attendees_filter jwshx"],
  requirements["ews.reachable yrvlv"],
  requirements["application.registered scbqp"],
  requirements["fallback_owner.chosen lqhjn"],
  requirements["organization.customization kujzo"],
  requirements["application.access hdxfs"],
  requirements["environment.single mylac"],
  requirements["rooms.exist obdmb"],
  requirements["addresses.primary lmrzj"],
  requirements["rooms.subjects fejjp"],
  requirements["rooms.notifications_in_exchange pxief"],
  requirements["users.imported lpnfz"],
  requirements["notifications.off_during_import guavx"],
  requirements["notifications.on_afterwards vuiyg"],
  requirements["import.outside_hours kzxvp"],
=======
  requirements["planner.rights escxe"],
  requirements["coexistence.enabled oksql"],
  requirements["planner.attendees_filter tvvus"],
  requirements["ews.reachable qzggq"],
  requirements["application.registered uoyuv"],
  requirements["fallback_owner.chosen zzcat"],
  requirements["organization.customization acrdz"],
  requirements["application.access twqfb"],
  requirements["environment.single wnpdt"],
  requirements["rooms.exist cntao"],
  requirements["addresses.primary jhxfy"],
  requirements["rooms.subjects fjhfh"],
  requirements["rooms.notifications_in_exchange divjy"],
  requirements["users.imported zzotb"],
  requirements["notifications.off_during_import ibqyi"],
  requirements["notifications.on_afterwards teyvc"],
  requirements["import.outside_hours wghgq"],
>>>>>>> e
 ],
 met: {},
 missing: {},
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
   asks: [],
   audience: "exchange_administrator",
   consents: [],
   engine: "FEEB6C53EDDC8E68B08F696C918932B458D3672EBF860C3F2D3BABA5BC5C27C6",
   fileName: "pronestor-planner-organization-customization.ps1",
   hash: "EC3016F21F3AE4ED424A32D9F432662CD8693ACC8715956CE2A6AA3F4FF0CB94",
<<<<<<< HEAD
   leaves: ["There is no way back; being customizable changes nothing by itself."],
=======
>>>>>>> e
   organization: ["contoso.com"],
   run: p.ycbld,
   steps: [
    {
     asks: null,
     does: "Lets the organization be customized, which scopes and role assignments need.",
     leaves: "There is no way back; being customizable changes nothing by itself.",
     takesEffect: "a new session; in some tenants up to an hour",
    },
   ],
   text: [p.uisom, p.zmjtb, p.pjpaf].join("\n\n"),
   values: [],
  },
  {
   asks: [p.mwukd],
   audience: "exchange_administrator",
   consents: [],
   engine: "FEEB6C53EDDC8E68B08F696C918932B458D3672EBF860C3F2D3BABA5BC5C27C6",
   fileName: "pronestor-planner-exchange-administrator.ps1",
   hash: "D2F4BE253A1776A67A315F063AB164249B2D8CA8DC28904C7440A98A7B0DB4AC",
<<<<<<< HEAD
   leaves: [p.ckeey, p.uzyjk, p.nlmwr],
=======
>>>>>>> e
   organization: ["contoso.com"],
   run: p.ubrcf,
   steps: [
    {asks: p.mwukd, does: p.ilqed, leaves: p.ckeey, takesEffect: "about 15 minutes"},
    {asks: null, does: p.uynhz, leaves: p.uzyjk, takesEffect: null},
    {asks: null, does: p.lxywy, leaves: p.nlmwr, takesEffect: "at once for new meetings; meetings already booked keep the organizer's name"},
   ],
   text: [p.vzodz, p.odgnt, p.pjpaf].join("\n\n"),
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
 ],
 scripts: [
  {audience: "exchange_administrator", missing: [], requirements: ["organization.customization"], script: {room: null, tasks: ["organization.customization"]}},
  {
   audience: "exchange_administrator",
   missing: ["client_id", "app_object_id"],
   requirements: ["rooms.exist", "addresses.primary", "rooms.subjects"],
   script: {room: null, tasks: ["rooms.create", "rooms.primary_address", "rooms.processing"]},
  },
 ],
};

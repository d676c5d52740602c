// Written by the tests of the flows (`recordings`); do not edit.

import type { RecordedRooms } from "../fake/recording";
import { checks } from "./checks";
import { remedies } from "./remedies";
import { args } from "./args";

export const rooms: RecordedRooms = {
 "ews.impersonation_denied": {
  room: {
   address: "vault@contoso.com",
   capacity: null,
   displayName: "Vault",
   location: "",
   problems: ["ews.impersonation_denied"],
   roomKind: "room",
   roomList: "",
   status: "problem",
   timeZone: "",
   validated: "2026-03-02T09:00:00Z",
   worst: {args: args.xxxlj, code: "ews.impersonation_denied", remedy: remedies["grant_impersonation snrjy"]},
  },
  rows: [checks["room.exists ugdsb"], checks["room.kind shaii"], checks["room.primary_address xnisx"], checks["room.impersonation uyzwn"], checks["room.calendar zcyny"], checks["room.subjects wuavp"]],
  whole: true,
 },
 ready: {
  room: {
   address: "akerhus-101@contoso.com",
   capacity: null,
   displayName: "Akerhus 1.01 Fjord",
   location: "",
   problems: [],
   roomKind: "room",
   roomList: "",
   status: "ready",
   timeZone: "",
   validated: "2026-03-02T09:00:00Z",
   worst: null,
  },
  rows: [checks["room.exists ybbpj"], checks["room.kind cjiue"], checks["room.primary_address lpzyu"], checks["room.impersonation tkrxc"], checks["room.calendar amdzs"], checks["room.subjects gtalb"]],
  whole: true,
 },
 "room.not_found": {
  room: {
   address: "no-such-room@contoso.com",
   capacity: null,
   displayName: "no-such-room",
   location: "",
   problems: ["room.not_found"],
   roomKind: "unknown",
   roomList: "",
   status: "problem",
   timeZone: "",
   validated: "2026-03-02T09:00:00Z",
   worst: {args: args.pbtmy, code: "room.not_found", remedy: remedies["find_room pwfbp"]},
  },
  rows: [checks["room.exists lbfae"], checks["room.kind tkaem"], checks["room.primary_address ehzqa"], checks["room.impersonation jaows"], checks["room.calendar pwupl"], checks["room.subjects alidb"]],
  whole: true,
 },
 "room.subjects_hidden": {
  room: {
   address: "akerhus-103@contoso.com",
   capacity: null,
   displayName: "Akerhus 1.03 Lindgren",
   location: "",
   problems: ["room.subjects_hidden"],
   roomKind: "room",
   roomList: "",
   status: "warning",
   timeZone: "",
   validated: "2026-03-02T09:00:00Z",
   worst: {args: args.vfnkm, code: "room.subjects_hidden", remedy: remedies["keep_subjects xcwct"]},
  },
  rows: [checks["room.exists ocowy"], checks["room.kind qblwc"], checks["room.primary_address gkjgi"], checks["room.impersonation ifwqa"], checks["room.calendar vssyi"], checks["room.subjects aefuh"]],
  whole: true,
 },
};

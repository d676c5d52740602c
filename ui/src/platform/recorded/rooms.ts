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
   clock: null,
   displayName: "Vault",
   location: "",
   problems: ["ews.impersonation_denied"],
   roomKind: "room",
   roomList: "",
   status: "problem",
   timeZone: "",
   validated: "2026-03-02T09:00:00Z",
   worst: {args: args.xxxlj, code: "ews.impersonation_denied", remedy: remedies["account.impersonation pmbbm"]},
  },
  rows: [checks["room.exists nucdl"], checks["room.kind neloh"], checks["room.primary_address mburd"], checks["room.impersonation pqwuz"], checks["room.calendar ejjok"], checks["room.subjects pggdl"]],
  whole: true,
 },
 ready: {
  room: {
   address: "akerhus-101@contoso.com",
   capacity: null,
   clock: null,
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
  rows: [checks["room.exists hvjer"], checks["room.kind zdxdc"], checks["room.primary_address awqwf"], checks["room.impersonation cwmmi"], checks["room.calendar rmoeo"], checks["room.subjects rzbqi"]],
  whole: true,
 },
 "room.not_found": {
  room: {
   address: "no-such-room@contoso.com",
   capacity: null,
   clock: null,
   displayName: "no-such-room",
   location: "",
   problems: ["room.not_found"],
   roomKind: "unknown",
   roomList: "",
   status: "problem",
   timeZone: "",
   validated: "2026-03-02T09:00:00Z",
   worst: {args: args.pbtmy, code: "room.not_found", remedy: remedies["room.found rxvhe"]},
  },
  rows: [checks["room.exists iuzzx"], checks["room.kind grdhn"], checks["room.primary_address rdsaj"], checks["room.impersonation okjzu"], checks["room.calendar kjlmc"], checks["room.subjects fxngs"]],
  whole: true,
 },
 "room.subjects_hidden": {
  room: {
   address: "akerhus-103@contoso.com",
   capacity: null,
   clock: null,
   displayName: "Akerhus 1.03 Lindgren",
   location: "",
   problems: ["room.subjects_hidden"],
   roomKind: "room",
   roomList: "",
   status: "warning",
   timeZone: "",
   validated: "2026-03-02T09:00:00Z",
   worst: {args: args.vfnkm, code: "room.subjects_hidden", remedy: remedies["rooms.subjects esorw"]},
  },
  rows: [checks["room.exists jjlwy"], checks["room.kind nhwob"], checks["room.primary_address tcjhj"], checks["room.impersonation nqvdm"], checks["room.calendar mglmr"], checks["room.subjects gdvyv"]],
  whole: true,
 },
};

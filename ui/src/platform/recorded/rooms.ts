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
   worst: {args: args.vwegk, code: "ews.impersonation_denied", remedy: remedies["account.impersonation ftmjp"]},
  },
  rows: [checks["room.exists ugdsb"], checks["room.kind shaii"], checks["room.primary_address pgsce"], checks["room.impersonation tdrys"], checks["room.calendar tokss"], checks["room.subjects gpphh"]],
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
  rows: [checks["room.exists ybbpj"], checks["room.kind cjiue"], checks["room.primary_address dstcj"], checks["room.impersonation ddcbv"], checks["room.calendar bldmk"], checks["room.subjects owkhh"]],
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
   worst: {args: args.pbnak, code: "room.not_found", remedy: remedies["room.found dpuvg"]},
  },
  rows: [checks["room.exists showg"], checks["room.kind acged"], checks["room.primary_address lwvhq"], checks["room.impersonation ohpfy"], checks["room.calendar ecazq"], checks["room.subjects zmzej"]],
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
   worst: {args: args.nqgrt, code: "room.subjects_hidden", remedy: remedies["rooms.subjects kixdn"]},
  },
  rows: [checks["room.exists ocowy"], checks["room.kind qblwc"], checks["room.primary_address zakls"], checks["room.impersonation fmsmg"], checks["room.calendar evqtx"], checks["room.subjects nuwcm"]],
  whole: true,
 },
};

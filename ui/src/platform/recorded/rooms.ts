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
   worst: {args: args.ysexe, code: "ews.impersonation_denied", remedy: remedies["account.impersonation ftmjp"]},
  },
  rows: [checks["room.exists nucdl"], checks["room.kind neloh"], checks["room.primary_address ghuuv"], checks["room.impersonation otncr"], checks["room.calendar mgeyv"], checks["room.subjects lnnfs"]],
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
  rows: [checks["room.exists hvjer"], checks["room.kind zdxdc"], checks["room.primary_address chshi"], checks["room.impersonation ujhok"], checks["room.calendar yvcoi"], checks["room.subjects nlmkk"]],
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
   worst: {args: args.acagx, code: "room.not_found", remedy: remedies["room.found dpuvg"]},
  },
  rows: [checks["room.exists rmtuo"], checks["room.kind iqtuz"], checks["room.primary_address vxpmw"], checks["room.impersonation wkpdw"], checks["room.calendar qmenx"], checks["room.subjects dmrcm"]],
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
   worst: {args: args.yjqrd, code: "room.subjects_hidden", remedy: remedies["rooms.subjects kixdn"]},
  },
  rows: [checks["room.exists jjlwy"], checks["room.kind nhwob"], checks["room.primary_address hskhl"], checks["room.impersonation riumi"], checks["room.calendar jfeuj"], checks["room.subjects irlnm"]],
  whole: true,
 },
};

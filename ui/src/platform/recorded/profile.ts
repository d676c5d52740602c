// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";

export const profile: Recording = {
 product_add: {
  answer: {
   problems: [],
   product: {
    asks: ["vendor_contact"],
    environments: ["on_premises"],
    file: "/home/you/anteroom/data/profiles/room-signs.toml",
    guide: "Room Signs: before you install",
    id: "room-signs",
    name: "Room Signs",
    rights: ["Application impersonation over the rooms: it reads each room's calendar as the room."],
    summary: "Shows beside each door whether the room is free.",
    vendor: "Contoso",
   },
  },
  events: [],
 },
};

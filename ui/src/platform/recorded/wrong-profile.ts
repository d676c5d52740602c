// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";
import { p } from "./p";

export const wrongProfile: Recording = {
 product_add: {answer: {problems: [p.lxezz, p.ajqty], product: null}, events: []},
 products_list: {
  answer: {
   products: [
    {
     asks: ["vendor_contact", "client_id", "app_object_id"],
     environments: ["on_premises", "exchange_online"],
     file: null,
     guide: "Pronestor Planner: connect Exchange",
     id: "pronestor-planner",
     name: "Pronestor Planner",
     rights: [p.oowog, "An application's access to the rooms: it reads and writes each room's calendar. (Exchange Online)"],
     summary: p.qlhky,
     vendor: "Sign In Solutions",
    },
    {
     asks: ["first_name", "last_name", "test_user", "vendor_contact"],
     environments: ["on_premises"],
     file: null,
     guide: "Flowscape: prepare Exchange Server",
     id: "flowscape",
     name: "Flowscape",
     rights: [
      "FullAccess to the rooms: it books, extends and ends meetings in the room's mailbox.",
      "Application impersonation over the rooms: it reads and writes the room's calendar as the room.",
      "Application impersonation over the users: it books and cancels as the person who asked for it.",
      p.effyq,
     ],
     summary: "Shows free rooms on screens and maps, and books, extends and ends meetings in them.",
     vendor: "Flowscape",
    },
    {
     asks: ["outside_mailbox", "vendor_contact", "client_id", "app_object_id"],
     environments: ["on_premises", "exchange_online"],
     file: null,
     guide: "Pronestor Display: service account",
     id: "pronestor-display",
     name: "Pronestor Display",
     rights: [p.ftiro, "An application's access to the rooms: it reads each room's calendar. (Exchange Online)"],
     summary: "Shows each room's meetings on the tablet beside its door.",
     vendor: "Sign In Solutions",
    },
    {
     asks: ["equipment", "test_user", "vendor_contact", "client_id", "app_object_id"],
     environments: ["on_premises", "exchange_online"],
     file: null,
     guide: "Pexip VMR Scheduling for Exchange",
     id: "pexip-vmr",
     name: "Pexip VMR Scheduling",
     rights: [p.gvoih, p.frmfx, p.uwxqz, p.vwrju],
     summary: "Adds a virtual meeting room to a meeting as soon as its equipment mailbox is invited.",
     vendor: "Pexip",
    },
    {
     asks: ["first_name", "last_name", "room_list", "outside_mailbox", "vendor_contact", "client_id", "app_object_id"],
     environments: ["on_premises", "exchange_online"],
     file: null,
     guide: "Serraview: calendars through Cronofy",
     id: "serraview",
     name: "Serraview",
     rights: [p.jykdg, "Management of the room lists: listing the rooms can fail for an account that does not manage them.", p.vdfgr],
     summary: "Books rooms from the floor plan; Cronofy carries the bookings to Exchange.",
     vendor: "Eptura, through Cronofy",
    },
   ],
   refused: [{file: "/home/you/anteroom/data/profiles/old-signs.toml", problems: [p.bkkfq, p.udtcy]}],
  },
  events: [],
 },
};

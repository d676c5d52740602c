// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";
import { p } from "./p";

export const users: Recording = {
 users_add_csv: {
  answer: {
   added: 2,
   cancelled: false,
   notes: [],
   read: 3,
   refused: [
    {line: 4, reason: "“anna.berg” is not an address. Write it as name@domain.", text: "Anna Berg; anna.berg"},
    {line: 5, reason: "No address stands in this line. Add one as name@domain.", text: ""},
    {line: 6, reason: "This address belongs to somebody else in the planner and stays with them. Find out whose it is.", text: "joerg@contoso.com"},
   ],
   told: [],
   updated: 0,
  },
  events: [],
 },
 users_fetch: {
  answer: {
   added: 291,
   cancelled: false,
   notes: [],
   read: 291,
   refused: [
    {line: null, reason: "Resources own no meetings. There is nothing to do.", text: "30 rooms and equipment mailboxes"},
    {line: null, reason: "It reads the calendars and owns no meetings. There is nothing to do.", text: "1 service account"},
    {line: null, reason: "Add those that own meetings from a CSV file.", text: "6 entries without a mailbox here"},
   ],
   told: [],
   updated: 0,
  },
  events: [
   {read: 30, waiting: null},
   {read: 38, waiting: null},
   {read: 45, waiting: null},
   {read: 68, waiting: null},
   {read: 84, waiting: null},
   {read: 95, waiting: null},
   {read: 101, waiting: null},
   {read: 109, waiting: null},
   {read: 120, waiting: null},
   {read: 138, waiting: null},
   {read: 155, waiting: null},
   {read: 165, waiting: null},
   {read: 185, waiting: null},
   {read: 199, waiting: null},
   {read: 215, waiting: null},
   {read: 231, waiting: null},
   {read: 237, waiting: null},
   {read: 259, waiting: null},
   {read: 270, waiting: null},
   {read: 275, waiting: null},
   {read: 282, waiting: null},
   {read: 290, waiting: null},
   {read: 291, waiting: null},
  ],
 },
 users_fetch_ldap: {
  answer: {
   added: 15,
   cancelled: false,
   notes: [],
   read: 295,
   refused: [
    {line: null, reason: p.bugjh, text: "11 disabled accounts"},
    {line: null, reason: "They are no people. There is nothing to do.", text: "30 computers, rooms, mailboxes of Exchange itself and accounts of the domain itself"},
   ],
   told: [],
   updated: 280,
  },
  events: [{read: 295, waiting: null}],
 },
};

// Written by the tests of the flows (`recordings`); do not edit.

import type { Recording } from "../fake/recording";

export const noDetails: Recording = {
 scripts_list: {
  answer: [
   {
    audience: "directory_administrator",
    missing: ["first_name", "last_name"],
    requirements: ["account.enabled", "account.password_never_expires", "account.directory_address"],
    script: {room: null, tasks: ["account.enable", "account.password", "account.directory_address"]},
   },
   {
    audience: "exchange_administrator",
    missing: [],
    requirements: ["endpoint.sign_in", "account.ews", "account.mailbox", "rooms.exist", "addresses.primary", "account.impersonation", "rooms.full_access"],
    script: {room: null, tasks: ["account.mailbox", "account.ews", "endpoint.basic", "rooms.create", "rooms.primary_address", "impersonation.everybody", "rooms.full_access"]},
   },
  ],
  events: [],
 },
};

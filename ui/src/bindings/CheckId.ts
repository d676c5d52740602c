// Written by the tests of the wire types; do not edit.

export type CheckId =
  | "name.resolves"
  | "host.reachable"
  | "tls.valid"
  | "endpoint.is_ews"
  | "sign_in.schemes"
  | "sign_in.accepted"
  | "server.version"
  | "account.mailbox"
  | "fallback_owner.mailbox"
  | "room.exists"
  | "room.kind"
  | "room.primary_address"
  | "room.impersonation"
  | "room.calendar"
  | "room.subjects";

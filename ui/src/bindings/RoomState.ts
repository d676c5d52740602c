// Written by the tests of the wire types; do not edit.

export type RoomState =
  | "waiting"
  | "importing"
  | "synchronizing"
  | "imported"
  | "recovering_from_error"
  | "connection_lost"
  | "mailbox_not_found";

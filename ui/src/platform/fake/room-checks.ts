import type { RoomEntry } from "../../bindings/RoomEntry";
import type { RoomFindings } from "../../bindings/RoomFindings";
import { rooms } from "../recorded/rooms";

/** Which of the recorded rooms this one is like: by its number, so that it is the same each time. */
function kindOf({ address }: RoomEntry): keyof typeof rooms {
  const number = Number(/\d+/u.exec(address)?.[0] ?? "0");
  if (address.startsWith("nobody") || number % 211 === 29) {
    return "room.not_found";
  }
  if (number % 97 === 13) {
    return "ews.impersonation_denied";
  }
  return number % 53 === 7 ? "room.subjects_hidden" : "ready";
}

/** What was recorded of a room, said of another one. */
function saidOf(kind: keyof typeof rooms, address: string): RoomFindings {
  const findings = rooms[kind];
  if (findings === undefined) {
    throw new Error(`nobody recorded a room with ${kind}`);
  }
  return JSON.parse(JSON.stringify(findings).replaceAll(findings.room.address, address)) as RoomFindings;
}

/** What validation says of a room. */
export function judgeRoom(room: RoomEntry): RoomEntry {
  const { status, problems, worst, validated, roomKind } = saidOf(kindOf(room), room.address).room;
  return {
    ...room,
    roomKind: room.roomKind === "unknown" ? roomKind : room.roomKind,
    status,
    problems,
    worst,
    validated,
  };
}

/** The checks of a validated room. */
export function findingsOf(room: RoomEntry): RoomFindings["rows"] {
  return room.validated === null ? [] : saidOf(kindOf(room), room.address).rows;
}

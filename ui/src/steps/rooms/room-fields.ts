import type { RoomEntry } from "../../bindings/RoomEntry";
import type { RoomPatch } from "../../bindings/RoomPatch";

/** Settings as typed. */
export type RoomFields = { displayName: string; capacity: string; location: string; timeZone: string };

export const emptyFields: RoomFields = { displayName: "", capacity: "", location: "", timeZone: "" };

export function fieldsOf(room: RoomEntry): RoomFields {
  return {
    displayName: room.displayName,
    capacity: room.capacity === null ? "" : String(room.capacity),
    location: room.location,
    timeZone: room.timeZone,
  };
}

/** Seats from what was typed; 0 for not known, `null` when it is no number of seats. */
export function parseCapacity(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === "") {
    return 0;
  }
  return /^\d{1,9}$/u.test(trimmed) ? Number(trimmed) : null;
}

/** Zones whose name holds what was typed, cities first found by their beginning. */
export function suggestZones(typed: string, zones: readonly string[], most: number): string[] {
  const wanted = typed.trim().toLowerCase().replaceAll(" ", "_");
  const rank = (zone: string): number => {
    const lower = zone.toLowerCase();
    const city = lower.slice(lower.lastIndexOf("/") + 1);
    return city.startsWith(wanted) ? 0 : lower.includes(wanted) ? 1 : 2;
  };
  return zones
    .map((zone) => ({ zone, rank: rank(zone) }))
    .filter((entry) => entry.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map((entry) => entry.zone);
}

/** What is to be written of one room's fields but its zone; what is no number waits in the form. `null` when nothing changed. */
export function patchOf(fields: RoomFields, room: RoomEntry): RoomPatch | null {
  const patch: RoomPatch = {};
  const capacity = parseCapacity(fields.capacity);
  if (fields.displayName.trim() !== "" && fields.displayName.trim() !== room.displayName) {
    patch.displayName = fields.displayName.trim();
  }
  if (capacity !== null && capacity !== (room.capacity ?? 0)) {
    patch.capacity = capacity;
  }
  if (fields.location.trim() !== room.location) {
    patch.location = fields.location.trim();
  }
  return Object.keys(patch).length === 0 ? null : patch;
}

/** The zone by itself: while its name is half typed there is none of it, and nothing else has to wait for that. */
export function zonePatchOf(fields: RoomFields, room: RoomEntry): RoomPatch | null {
  const timeZone = fields.timeZone.trim();
  return timeZone === room.timeZone ? null : { timeZone };
}

/** What is to be written in many rooms: filled fields only. `null` when none is filled. */
export function bulkPatchOf(fields: RoomFields): RoomPatch | null {
  const patch: RoomPatch = {};
  const capacity = parseCapacity(fields.capacity);
  if (fields.capacity.trim() !== "" && capacity !== null) {
    patch.capacity = capacity;
  }
  if (fields.location.trim() !== "") {
    patch.location = fields.location.trim();
  }
  if (fields.timeZone.trim() !== "") {
    patch.timeZone = fields.timeZone.trim();
  }
  return Object.keys(patch).length === 0 ? null : patch;
}

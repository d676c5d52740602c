import type { RoomEntry } from "../../bindings/RoomEntry";
import type { RoomPatch } from "../../bindings/RoomPatch";

/** Settings as typed. */
export type RoomFields = { displayName: string; capacity: string; location: string; timeZone: string };

export const emptyFields: RoomFields = { displayName: "", capacity: "", location: "", timeZone: "" };

const mostSeats = 99_999;

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
  const seats = /^\d{1,5}$/u.test(trimmed) ? Number(trimmed) : Number.NaN;
  return seats <= mostSeats ? seats : null;
}

/** Whether this machine knows the zone. Empty means not known, which is allowed. */
export function isKnownZone(zone: string): boolean {
  if (zone.trim() === "") {
    return true;
  }
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone.trim() });
    return true;
  } catch {
    return false;
  }
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

/** What is to be written of one room's fields; what is not valid waits in the form. `null` when nothing changed. */
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
  if (isKnownZone(fields.timeZone) && fields.timeZone.trim() !== room.timeZone) {
    patch.timeZone = fields.timeZone.trim();
  }
  return Object.keys(patch).length === 0 ? null : patch;
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

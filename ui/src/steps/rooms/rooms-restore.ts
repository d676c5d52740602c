import type { RoomEntry } from "../../bindings/RoomEntry";
import type { RoomPatch } from "../../bindings/RoomPatch";
import type { Platform } from "../../platform/types";

type Restore = { addresses: string[]; patch: RoomPatch };

/**
 * The updates that give rooms their settings back, as few as possible: rooms with the same settings share one. Names come
 * with the added text wherever the text can carry them.
 */
export function planRestore(rooms: readonly RoomEntry[]): { text: string; updates: Restore[] } {
  const lines: string[] = [];
  const updates: Restore[] = [];
  const shared = new Map<string, Restore>();
  for (const room of rooms) {
    // Separators inside a name would be read as the end of an entry.
    const plain = room.displayName !== "" && !/[;,\t\n<>"']/u.test(room.displayName);
    lines.push(plain ? `${room.displayName} <${room.address}>` : room.address);
    if (!plain && room.displayName !== "") {
      updates.push({ addresses: [room.address], patch: { displayName: room.displayName } });
    }
    if (room.capacity !== null || room.location !== "" || room.timeZone !== "") {
      const patch = { capacity: room.capacity, location: room.location, timeZone: room.timeZone };
      const key = JSON.stringify(patch);
      const update: Restore = shared.get(key) ?? { addresses: [], patch };
      update.addresses.push(room.address);
      shared.set(key, update);
    }
  }
  return { text: lines.join("\n"), updates: [...updates, ...shared.values()] };
}

/** Puts removed rooms back with their settings. Validation has to look at them again. */
export async function restoreRooms(
  platform: Platform,
  setup: string,
  rooms: readonly RoomEntry[],
): Promise<void> {
  const plan = planRestore(rooms);
  await platform.invoke("rooms_add", { setup, text: plan.text });
  for (const update of plan.updates) {
    await platform.invoke("rooms_update", { setup, ...update });
  }
}

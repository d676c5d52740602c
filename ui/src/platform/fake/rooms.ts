import type { FieldRejected } from "../../bindings/FieldRejected";
import type { FindingRow } from "../../bindings/FindingRow";
import type { RoomEntry } from "../../bindings/RoomEntry";
import type { RoomPatch } from "../../bindings/RoomPatch";
import type { RoomsAdded } from "../../bindings/RoomsAdded";
import { recorded } from "./recordings";
import { findingsOf, judgeRoom } from "./room-checks";
import { plausibleRooms } from "./scenes";
import { findSetup, problem, type FakeSetup, type Handlers, type World } from "./world";

type Names =
  | "rooms_list"
  | "rooms_add"
  | "rooms_add_csv"
  | "rooms_add_from_lists"
  | "room_lists"
  | "directory_search"
  | "rooms_remove"
  | "rooms_update"
  | "rooms_validate"
  | "room_findings";

const pageSize = 50;

/** The rooms of the scripted organization's address book. */
const directory = plausibleRooms(400, "new");
const lists = [...new Set(directory.map((room) => room.roomList))].map((displayName, index) => ({
  address: `rooms-${index + 1}@contoso.com`,
  displayName,
}));

function blankRoom(address: string, name: string): RoomEntry {
  const known = directory.find((room) => room.address === address.toLowerCase());
  return {
    address,
    displayName: name || (address.split("@")[0] ?? address),
    roomKind: "unknown",
    capacity: known?.capacity ?? null,
    location: known?.location ?? "",
    timeZone: known?.timeZone ?? "",
    roomList: "",
    status: "new",
    problems: [],
    worst: null,
    validated: null,
    clock: null,
  };
}

function insert(
  setup: FakeSetup,
  rooms: RoomEntry[],
  rejected: FieldRejected[],
  truncated: string[],
  remarks: Pick<RoomsAdded, "told" | "notes"> = { told: [], notes: [] },
): RoomsAdded {
  const there = new Set(setup.rooms.map((room) => room.address.toLowerCase()));
  const fresh = rooms.filter((room) => {
    const key = room.address.toLowerCase();
    return !there.has(key) && there.add(key);
  });
  setup.rooms.push(...fresh);
  return {
    added: fresh.map((room) => room.address),
    duplicates: rooms.length - fresh.length,
    rejected,
    truncatedLists: truncated,
    ...remarks,
  };
}

function parseText(text: string): { rooms: RoomEntry[]; rejected: FieldRejected[] } {
  const rooms: RoomEntry[] = [];
  const rejected: FieldRejected[] = [];
  text.split("\n").forEach((line, index) => {
    for (const part of line.split(/[;,\t]/u)) {
      const [, name, inside] = /^([^<]*)<([^>]*)>?\s*$/u.exec(part.trim()) ?? [];
      for (const word of inside === undefined ? part.split(/\s+/u).filter(Boolean) : [inside]) {
        if (/^\S+@\S+\.\S+$/u.test(word)) {
          rooms.push(blankRoom(word, name?.trim() ?? ""));
        } else {
          rejected.push({ line: index + 1, text: word, reason: "there is no @ in it" });
        }
      }
    }
  });
  return { rooms, rejected };
}

/** A name of nothing but spaces is none. */
function nameOf(typed: string | null | undefined): string | undefined {
  const name = typed?.trim() ?? "";
  return name === "" ? undefined : name;
}

function patched(room: RoomEntry, patch: RoomPatch): RoomEntry {
  return {
    ...room,
    displayName: nameOf(patch.displayName) ?? room.displayName,
    capacity:
      patch.capacity === undefined || patch.capacity === null ? room.capacity : patch.capacity || null,
    location: patch.location ?? room.location,
    timeZone: patch.timeZone ?? room.timeZone,
  };
}

/** Scenes may say that everything was validated before. */
function settle(world: World, setup: FakeSetup): void {
  if (world.scene.includes("validated")) {
    setup.rooms = setup.rooms.map((room) => (room.status === "new" ? judgeRoom(room) : room));
    world.scene = world.scene.replace("validated", "");
  }
}

export const roomsHandlers: Handlers<Names> = {
  rooms_list: (world, request) => {
    const setup = findSetup(world, request.setup);
    settle(world, setup);
    return setup.rooms;
  },
  rooms_add: (world, request) => {
    const { rooms, rejected } = parseText(request.text);
    return insert(findSetup(world, request.setup), rooms, rejected, []);
  },
  rooms_add_csv: (world, request) => {
    if (request.file.includes("unreadable")) {
      throw problem("list.unreadable", { file: request.file, reason: "no_text" });
    }
    const rejected = [{ line: 7, text: "Lobby, lobby(at)contoso.com", reason: "there is no @ in it" }];
    const remarks = request.file.endsWith(".xlsx")
      ? {
          told: [{ line: 9, text: "Atrium; atrium@contoso.com", reason: "“many” is no number of seats." }],
          notes: ["The sheet “Rooms” was read.", "The sheet “Old” is hidden and was left out."],
        }
      : { told: [], notes: [] };
    return insert(findSetup(world, request.setup), directory.slice(0, 24), rejected, [], remarks);
  },
  rooms_add_from_lists: async (world, request) => {
    await world.pause(400);
    const names = lists
      .filter((list) => request.lists.includes(list.address))
      .map((list) => list.displayName);
    const members = directory.filter((room) => names.includes(room.roomList));
    return insert(findSetup(world, request.setup), members, [], world.scene === "truncated" ? names : []);
  },
  room_lists: async (world) => {
    await world.pause(300);
    return world.scene.includes("no-lists") ? [] : lists;
  },
  directory_search: async (world, { query, offset }) => {
    await world.pause(250);
    const words = query.toLowerCase();
    const hits = directory.filter((room) =>
      `${room.displayName} ${room.address}`.toLowerCase().includes(words),
    );
    const next = offset + pageSize;
    return { rows: hits.slice(offset, next), nextOffset: next < hits.length ? next : null };
  },
  rooms_remove: (world, request) => {
    const setup = findSetup(world, request.setup);
    const gone = new Set(request.addresses.map((address) => address.toLowerCase()));
    setup.rooms = setup.rooms.filter((room) => !gone.has(room.address.toLowerCase()));
    return null;
  },
  rooms_update: (world, request) => {
    const setup = findSetup(world, request.setup);
    const named = new Set(request.addresses.map((address) => address.toLowerCase()));
    const concerns = (room: RoomEntry): boolean => named.has(room.address.toLowerCase());
    setup.rooms = setup.rooms.map((room) => (concerns(room) ? patched(room, request.patch) : room));
    return setup.rooms.filter(concerns);
  },
  rooms_validate: async (world, { addresses, operation, setup: id }, emit) => {
    const setup = findSetup(world, id);
    const named = new Set(addresses.map((address) => address.toLowerCase()));
    const asked = setup.rooms.flatMap((room, index) =>
      named.size === 0 || named.has(room.address.toLowerCase()) ? [index] : [],
    );
    let stoppedBy: FindingRow | null = world.scene.includes("wrong-password")
      ? recorded(world.scene, "rooms_validate").answer.stoppedBy
      : null;
    const step = Math.max(4, Math.ceil(asked.length / 60));
    const waiting = world.scene.includes("waiting") ? { remainingMs: 25_000, askedByServer: true } : null;
    let done = 0;
    while (done < asked.length && stoppedBy === null && !world.cancelled.has(operation)) {
      if (world.scene.includes("server-gone") && done >= asked.length / 3) {
        // It is back when somebody tries again.
        stoppedBy = recorded(world.scene, "exchange_test").answer.rootCause;
        world.scene = world.scene.replace("server-gone", "");
        Object.assign(setup, { exchangePassed: false, accountPassed: null });
        break;
      }
      const part = asked.slice(done, done + step);
      const before = part.flatMap((index) => setup.rooms[index] ?? []);
      emit({
        rows: before.map((room) => ({ ...room, status: "checking" })),
        done,
        total: asked.length,
        waiting,
      });
      await world.pause(150);
      const after = before.map(judgeRoom);
      part.forEach((index, position) => {
        setup.rooms[index] = after[position] ?? blankRoom("", "");
      });
      done += part.length;
      emit({ rows: after, done, total: asked.length, waiting });
    }
    const rows = asked.slice(0, done).flatMap((index) => setup.rooms[index] ?? []);
    const count = (status: RoomEntry["status"]) => rows.filter((room) => room.status === status).length;
    return {
      ready: rows.length - count("problem") - count("waiting"),
      warnings: count("warning"),
      problems: count("problem"),
      waiting: count("waiting"),
      skipped: asked.length - done,
      unreached: asked.slice(done).flatMap((index) => setup.rooms[index]?.address ?? []),
      cancelled: world.cancelled.has(operation),
      stoppedBy,
    };
  },
  room_findings: (world, request) => {
    const key = request.address.toLowerCase();
    const room = findSetup(world, request.setup).rooms.find(
      (candidate) => candidate.address.toLowerCase() === key,
    );
    if (room === undefined) {
      throw problem("room.not_found", { room: request.address }, "skip");
    }
    return { room, rows: findingsOf(room), whole: true };
  },
};

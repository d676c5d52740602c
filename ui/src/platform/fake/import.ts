import type { HeldRemovals } from "../../bindings/HeldRemovals";
import type { HeldRoomRow } from "../../bindings/HeldRoomRow";
import type { ImportSummary } from "../../bindings/ImportSummary";
import {
  heldCountsOf,
  leftOutOf,
  lossesOf,
  meetingsOf,
  readyRooms,
  resultOf,
  rowsOf,
  progressOf,
  runOf,
  scopeOf,
  type FakeRun,
} from "./import-run";
import { inventWeek } from "./room-week";
import { findSetup, problem, type FakeSetup, type Handlers, type World } from "./world";

type Names =
  | "notifications_preview"
  | "notifications_set"
  | "import_summary"
  | "import_start"
  | "import_resume"
  | "import_pause"
  | "import_cancel"
  | "import_discard"
  | "import_watch"
  | "import_rooms"
  | "import_result"
  | "import_left_out"
  | "losses_acknowledge"
  | "removals_held"
  | "removals_decide"
  | "room_week"
  | "report_save";

const dayMs = 86_400_000;

function preview(world: World, setup: FakeSetup) {
  const counted = runOf(world, setup).counted;
  return {
    disabledNow: world.scene.includes("disabled"),
    silenceDuringImport: setup.silenceNotifications,
    notifications: counted,
    people: counted === null ? null : Math.ceil(counted / 70),
    inOutbox: world.scene.includes("outbox") ? 12 : 0,
  };
}

export function summaryOf(
  world: World,
  setup: FakeSetup,
  counted: number,
  meetings: number,
  cancelled: boolean,
): ImportSummary {
  const rooms = readyRooms(setup);
  const today = Date.parse(world.now());
  return {
    rooms: rooms.length,
    roomsLeftOut: setup.rooms.length - rooms.length,
    meetings,
    uncounted: rooms.length - counted,
    estimatedFrom: null,
    owners: cancelled ? null : { found: 1_207, missing: 77, fallbackMeetings: Math.floor(meetings * 0.031) },
    from: new Date(today - setup.import.daysBack * dayMs).toISOString(),
    to: new Date(today + setup.import.daysAhead * dayMs).toISOString(),
    fallbackOwner: setup.exchange.fallbackOwner,
    silenceNotifications: setup.silenceNotifications,
    planner: "/home/you/.local/share/io.anteroom.desktop/contoso/planner.db",
    cancelled,
  };
}

function heldRemovals(world: World, run: FakeRun): HeldRemovals {
  return { counts: heldCountsOf(run), rooms: run.held, seen: world.now() };
}

/** One beat of a run. */
function advance(run: FakeRun, all: number): void {
  if (run.away) {
    return;
  }
  if (run.waitingMs > 0) {
    run.waitingMs = Math.max(0, run.waitingMs - 250);
  } else if (run.throttle && run.done > all / 3) {
    run.throttle = false;
    run.waitingMs = 43_000;
  } else if (run.phase === "importing") {
    run.done = Math.min(all, run.done + Math.max(1, Math.floor(all / 120)));
    run.phase = run.done === all ? "finished" : "importing";
  }
}

export const importHandlers: Handlers<Names> = {
  notifications_preview: (world, request) => preview(world, findSetup(world, request.setup)),
  notifications_set: (world, request) => {
    const setup = findSetup(world, request.setup);
    setup.silenceNotifications = request.silenceDuringImport;
    setup.notificationsSeen = true;
    return preview(world, setup);
  },
  import_summary: async (world, { setup: id, operation }, emit) => {
    const setup = findSetup(world, id);
    if (world.scene.includes("unreachable")) {
      throw problem("net.connect.timeout", { host: "mail.contoso.com", seconds: "10" }, "retry");
    }
    const roomsTotal = readyRooms(setup).length;
    const step = Math.max(1, Math.ceil(roomsTotal / 30));
    let roomsDone = 0;
    let meetings = 0;
    while (roomsDone < roomsTotal && !world.cancelled.has(operation)) {
      await world.pause(90);
      for (let index = roomsDone; index < Math.min(roomsDone + step, roomsTotal); index += 1) {
        meetings += meetingsOf(index);
      }
      roomsDone = Math.min(roomsDone + step, roomsTotal);
      emit({ roomsDone, roomsTotal, meetings, waiting: null });
    }
    runOf(world, setup).counted = meetings;
    return summaryOf(world, setup, roomsDone, meetings, world.cancelled.has(operation));
  },
  import_start: (world, { setup: id, scope }) => {
    const setup = findSetup(world, id);
    const run = runOf(world, setup);
    run.phase = "importing";
    run.again = run.done > 0;
    run.done = 0;
    run.scope = scope.kind === "rooms" ? scope.addresses : [];
    run.old = false;
    run.held = run.held.filter((row) => row.released === 0);
    if (scopeOf(setup, run).length === 0) {
      run.phase = null;
      throw problem("import.nothing");
    }
    return null;
  },
  import_resume: (world, { setup }) => {
    const run = runOf(world, findSetup(world, setup));
    run.phase = "importing";
    run.old = false;
    run.away = false;
    return null;
  },
  import_pause: (world, { setup }) => {
    runOf(world, findSetup(world, setup)).phase = "paused";
    return null;
  },
  import_cancel: (world, { setup }) => {
    runOf(world, findSetup(world, setup)).phase = "cancelled";
    return null;
  },
  import_discard: (world, { setup: id }) => {
    const setup = findSetup(world, id);
    runOf(world, setup).phase = null;
    setup.unfinishedImport = false;
    return null;
  },
  import_watch: async (world, { setup: id }, emit) => {
    const setup = findSetup(world, id);
    const run = runOf(world, setup);
    const all = scopeOf(setup, run).length;
    while (run.phase === "importing" || run.phase === "paused") {
      emit(progressOf(setup, run));
      await world.pause(250);
      advance(run, all);
    }
    if (run.phase !== null) {
      emit(progressOf(setup, run));
    }
    setup.unfinishedImport = run.phase !== "finished";
    setup.importedRooms = progressOf(setup, run).roomsDone;
    return null;
  },
  import_rooms: (world, { setup: id, offset, limit }) => {
    const setup = findSetup(world, id);
    return rowsOf(setup, runOf(world, setup), offset, limit);
  },
  import_result: (world, { setup: id }) => {
    const setup = findSetup(world, id);
    return resultOf(setup, runOf(world, setup));
  },
  import_left_out: (world, { setup: id, reasons, offset, limit }) => {
    const setup = findSetup(world, id);
    const rows = leftOutOf(setup, runOf(world, setup)).filter((row) => reasons.includes(row.reason));
    return { rows: rows.slice(offset, offset + limit), total: rows.length };
  },
  losses_acknowledge: (world, { setup: id, only }) => {
    const setup = findSetup(world, id);
    const run = runOf(world, setup);
    const rows = leftOutOf(setup, run);
    for (const { fingerprint } of only ?? rows) {
      run.acknowledged.add(fingerprint);
    }
    return lossesOf(run, rows.length);
  },
  removals_held: (world, { setup }) => heldRemovals(world, runOf(world, findSetup(world, setup))),
  removals_decide: (world, { setup, decision, rooms }) => {
    const run = runOf(world, findSetup(world, setup));
    const isMeant = (row: HeldRoomRow): boolean => rooms?.includes(row.address) ?? row.waiting > 0;
    run.held = run.held.map((row) => {
      const all = row.waiting + row.kept + row.released;
      const decided = decision === "keep" ? { kept: all, released: 0 } : { kept: 0, released: all };
      return isMeant(row) ? { ...row, waiting: 0, ...decided } : row;
    });
    return heldRemovals(world, run);
  },
  room_week: async (world, { firstDay }) => {
    await world.pause(120);
    return inventWeek(firstDay);
  },
  report_save: () => null,
};

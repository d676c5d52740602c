import type { AwayRow } from "../../bindings/AwayRow";
import type { Code } from "../../bindings/Code";
import type { FindingRow } from "../../bindings/FindingRow";
import type { HeldCounts } from "../../bindings/HeldCounts";
import type { HeldRoomRow } from "../../bindings/HeldRoomRow";
import type { ImportProgress } from "../../bindings/ImportProgress";
import type { ImportResult } from "../../bindings/ImportResult";
import type { ImportRoomsPage } from "../../bindings/ImportRoomsPage";
import type { LeftOutRow } from "../../bindings/LeftOutRow";
import type { LossCounts } from "../../bindings/LossCounts";
import type { RoomEntry } from "../../bindings/RoomEntry";
import type { RoomRow } from "../../bindings/RoomRow";
import type { RunPhaseKind } from "../../bindings/RunPhaseKind";
import { judgeRoom } from "./room-checks";
import type { FakeSetup, World } from "./world";

/** A run of the scripted engine: rooms are done one after the other. */
export type FakeRun = {
  phase: RunPhaseKind | null;
  /** Rooms done, failed ones included. */
  done: number;
  /** Addresses; empty for all. */
  scope: string[];
  /** An earlier run brought these rooms already. */
  again: boolean;
  /** The server will ask to wait. */
  throttle: boolean;
  waitingMs: number;
  /** The server is gone. */
  gone: boolean;
  /** The server is away, and waited for. */
  away: boolean;
  /** Entries counted beforehand. */
  counted: number | null;
  /** Losses somebody has looked at, by fingerprint. */
  acknowledged: Set<string>;
  /** What is missing from calendars and was kept. */
  held: HeldRoomRow[];
  /** It was begun long ago. */
  old: boolean;
};

const runs = new WeakMap<World, Map<string, FakeRun>>();
const unitsEach = 5;

/** Scenes of step 6: how an earlier run stands when the page opens. */
const scenes: Partial<Record<string, { phase: RunPhaseKind; share: number }>> = {
  running: { phase: "importing", share: 0.2 },
  waiting: { phase: "importing", share: 0.34 },
  away: { phase: "importing", share: 0.34 },
  paused: { phase: "paused", share: 0.4 },
  "server-gone": { phase: "paused", share: 0.3 },
  cancelled: { phase: "cancelled", share: 0.4 },
  stopped: { phase: "stopped", share: 0.3 },
  unfinished: { phase: "unfinished", share: 0.6 },
  old: { phase: "unfinished", share: 0.6 },
  finished: { phase: "finished", share: 1 },
  emptied: { phase: "finished", share: 1 },
  clean: { phase: "finished", share: 1 },
};

export function readyRooms(setup: FakeSetup): RoomEntry[] {
  return setup.rooms.filter((room) => room.status === "ready" || room.status === "warning");
}

export function scopeOf(setup: FakeSetup, run: FakeRun): RoomEntry[] {
  const chosen = new Set(run.scope);
  return readyRooms(setup).filter((room) => chosen.size === 0 || chosen.has(room.address));
}

export function runOf(world: World, setup: FakeSetup): FakeRun {
  const known = runs.get(world) ?? new Map<string, FakeRun>();
  runs.set(world, known);
  const run = known.get(setup.id) ?? firstRun(world, setup);
  known.set(setup.id, run);
  return run;
}

function firstRun(world: World, setup: FakeSetup): FakeRun {
  const played = scenes[world.scene];
  if (setup.step === "import" || setup.step === "notifications") {
    setup.rooms = setup.rooms.map((room) => (room.status === "ready" ? judgeRoom(room) : room));
  }
  const total = readyRooms(setup).length;
  return {
    phase: played?.phase ?? null,
    done: Math.floor(total * (played?.share ?? 0)),
    scope:
      world.scene === "clean"
        ? readyRooms(setup)
            .slice(0, 10)
            .map((room) => room.address)
        : [],
    again: false,
    throttle: world.scene === "throttled",
    waitingMs: world.scene === "waiting" ? 43_000 : 0,
    gone: world.scene === "server-gone",
    away: world.scene === "away",
    counted: null,
    acknowledged: new Set(),
    held: world.scene === "emptied" ? readyRooms(setup).slice(0, 3).map(heldOf) : [],
    old: world.scene === "old",
  };
}

function heldOf({ address, displayName }: RoomEntry, index: number): HeldRoomRow {
  const inPlanner = meetingsOf(index);
  return {
    address,
    displayName,
    waiting: inPlanner - index,
    kept: 0,
    released: 0,
    inPlanner,
    oldest: "2026-09-02T08:00:00Z",
    newest: "2027-10-29T12:00:00Z",
    since: "2026-11-20T20:15:00Z",
    because: index === 2 ? "run" : "room",
  };
}

export function heldCountsOf({ held }: FakeRun): HeldCounts {
  const sum = (of: (row: HeldRoomRow) => number): number => held.reduce((all, row) => all + of(row), 0);
  const waiting = held.filter((row) => row.waiting > 0);
  return {
    waiting: sum((row) => row.waiting),
    rooms: waiting.length,
    since: waiting[0]?.since ?? null,
    kept: sum((row) => row.kept),
    released: sum((row) => row.released),
  };
}

export function meetingsOf(index: number): number {
  return 180 + ((index * 37) % 90);
}

function failureOf(index: number, run: FakeRun): "net.connection_lost" | "ews.mailbox_not_found" | null {
  // What is retried works the second time.
  if (run.again || index < 10) {
    return null;
  }
  return index % 41 === 11 ? "net.connection_lost" : index % 67 === 23 ? "ews.mailbox_not_found" : null;
}

function failed(setup: FakeSetup, run: FakeRun, code: Code | null): string[] {
  return scopeOf(setup, run)
    .slice(0, run.done)
    .filter((_, index) => {
      const failure = failureOf(index, run);
      return failure !== null && (code === null || failure === code);
    })
    .map((room) => room.address);
}

function tallyOf(setup: FakeSetup, run: FakeRun): ImportResult["tally"] {
  const imported = scopeOf(setup, run)
    .slice(0, run.done)
    .reduce((sum, _, index) => sum + (failureOf(index, run) === null ? meetingsOf(index) : 0), 0);
  const share = (thousandths: number) => Math.floor((imported * thousandths) / 1000);
  return {
    imported,
    created: run.again ? share(9) : imported,
    updated: run.again ? share(20) : 0,
    unchanged: run.again ? imported - share(9) - share(20) : 0,
    fallbackOwned: share(run.again ? 12 : 31),
    ownersCorrected: run.again ? share(19) : 0,
    skipped: { cancelled: share(12), declined: share(5), unreadable: share(1), folded: 0, gaps: 0 },
    removed: run.again ? share(2) : 0,
  };
}

function toldOf(code: Code, address: string): FindingRow {
  return { code, args: { room: address, mailbox: address, host: "mail.contoso.com" }, remedy: null };
}

function rowOf(room: RoomEntry, index: number, run: FakeRun): RoomRow {
  const named = { address: room.address, displayName: room.displayName, unitsTotal: unitsEach };
  if (index < run.done) {
    const failure = failureOf(index, run);
    if (failure === null) {
      return {
        ...named,
        state: "imported",
        unitsDone: unitsEach,
        meetings: meetingsOf(index),
        problem: null,
        finding: null,
      };
    }
    const state = failure === "net.connection_lost" ? "connection_lost" : "mailbox_not_found";
    return {
      ...named,
      state,
      unitsDone: 1,
      meetings: 0,
      problem: failure,
      finding: toldOf(failure, room.address),
    };
  }
  if (run.phase === "importing" && index < run.done + 4) {
    const trouble = index % 9 === 4;
    const state = trouble ? "recovering_from_error" : run.again ? "synchronizing" : "importing";
    const problem = trouble ? "ews.server_transient" : null;
    const finding = problem === null ? null : toldOf(problem, room.address);
    return { ...named, state, unitsDone: 2, meetings: 70, problem, finding };
  }
  return { ...named, state: "waiting", unitsDone: 0, meetings: 0, problem: null, finding: null };
}

export function rowsOf(setup: FakeSetup, run: FakeRun, offset: number, limit: number): ImportRoomsPage {
  const rooms = scopeOf(setup, run);
  const rows = rooms.slice(offset, offset + limit).map((room, index) => rowOf(room, offset + index, run));
  return { rows, total: rooms.length };
}

function stopOf(run: FakeRun): Code | null {
  if (run.phase === "stopped") {
    return "auth.rejected";
  }
  return run.gone && run.phase === "paused" ? "import.paused_by_failures" : null;
}

function awayOf(): AwayRow {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  return { code: "net.connect.refused", since: at(-20), asked: at(-1), next: at(4), until: at(40) };
}

export function progressOf(setup: FakeSetup, run: FakeRun): ImportProgress {
  const rooms = scopeOf(setup, run);
  const roomsFailed = failed(setup, run, null).length;
  const reading = run.phase === "importing" && run.waitingMs === 0 && !run.away;
  return {
    phase: run.phase ?? "finished",
    unitsDone: run.done * unitsEach,
    unitsTotal: rooms.length * unitsEach,
    roomsDone: run.done - roomsFailed,
    roomsFailed,
    roomsTotal: rooms.length,
    tally: tallyOf(setup, run),
    current: reading ? rooms.slice(run.done, run.done + 4).map((room) => room.displayName) : [],
    rate: reading ? 412.5 : null,
    remainingMs: run.phase === "importing" && run.done > 3 ? (rooms.length - run.done) * 600 : null,
    concurrency: 4,
    waiting: run.waitingMs > 0 ? { remainingMs: run.waitingMs, askedByServer: true } : null,
    away: run.away ? awayOf() : null,
    stoppedBy: stopOf(run),
  };
}

export function lossesOf(run: FakeRun, unreadable: number): LossCounts {
  const acknowledged = Math.min(run.acknowledged.size, unreadable);
  return { new: unreadable - acknowledged, acknowledged };
}

/** Entries the invented calendars could not give, a few for each room in turn. */
export function leftOutOf(setup: FakeSetup, run: FakeRun): LeftOutRow[] {
  const rooms = scopeOf(setup, run);
  const { unreadable } = tallyOf(setup, run).skipped;
  return Array.from({ length: rooms.length === 0 ? 0 : unreadable }, (_, index) => {
    const room = rooms[index % rooms.length];
    const day = `2026-11-${String(2 + (index % 26)).padStart(2, "0")}`;
    const fingerprint = `unreadable ${day} ${String(index)}`;
    return {
      address: room?.address ?? "",
      displayName: room?.displayName ?? "",
      reason: "unreadable",
      day,
      time: "09:30",
      start: `${day}T08:30:00Z`,
      end: null,
      subject: index % 3 === 2 ? "" : "Weekly planning",
      code: "ews.item_unreadable",
      finding: room === undefined ? null : toldOf("ews.item_unreadable", room.address),
      acknowledged: run.acknowledged.has(fingerprint) ? "2026-11-21T09:00:00Z" : null,
      fingerprint,
    };
  });
}

export function resultOf(setup: FakeSetup, run: FakeRun): ImportResult | null {
  if (run.phase === null) {
    return null;
  }
  const progress = progressOf(setup, run);
  const causes = (["net.connection_lost", "ews.mailbox_not_found"] as const).map((code) => {
    const rooms = failed(setup, run, code);
    return { finding: toldOf(code, rooms[0] ?? ""), rooms };
  });
  const stop = progress.stoppedBy;
  const reason = "mail.contoso.com refused the connection";
  const stoppedBy: FindingRow | null =
    stop === null ? null : { code: stop, args: { host: "mail.contoso.com", reason }, remedy: null };
  const standing = run.phase === "importing" || run.phase === "paused";
  return {
    phase: run.phase,
    stoppedBy,
    tally: progress.tally,
    losses: lossesOf(run, progress.tally.skipped.unreadable),
    held: heldCountsOf(run),
    old: run.old ? "age" : null,
    inPlanner: progress.tally.imported,
    roomsDone: progress.roomsDone,
    roomsTotal: progress.roomsTotal,
    causes: causes.filter((cause) => cause.rooms.length > 0).sort((a, b) => b.rooms.length - a.rooms.length),
    started: run.old ? "2026-08-14T20:00:00Z" : "2026-11-21T08:41:00Z",
    finished: standing ? null : "2026-11-21T08:53:20Z",
    notificationsRestored: !standing,
    planner: "/home/you/.local/share/io.anteroom.desktop/contoso/planner.db",
  };
}

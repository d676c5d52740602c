import type { RoomWeek } from "../../bindings/RoomWeek";
import { imports } from "../recorded/imports";
import { begin, goTo, heldOf, nextRun, recordedRun, resultOf, rowsOf, watch } from "./import-player";
import type { Decided } from "./recording";
import { recorded } from "./recordings";
import { findSetup, problem, type FakeSetup, type Handlers, type World } from "./world";

type Names =
  | "notifications_preview"
  | "notifications_set"
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
  const { uncounted, disabled, imported, outbox } = imports.notifications;
  const counted = setup.counted ? recorded("", "notifications_preview").answer : uncounted;
  const said = world.scene.includes("outbox")
    ? outbox
    : world.scene.includes("disabled")
      ? disabled
      : setup.run?.moment === "finished"
        ? imported
        : counted;
  return { ...said, silenceDuringImport: setup.silenceNotifications };
}

/** The same busy week, whichever it is. */
function weekFrom(firstDay: string): RoomWeek {
  const { firstDay: recordedDay, week } = imports.week;
  const later = Date.parse(firstDay) - Date.parse(recordedDay);
  const moved = (local: string) =>
    new Date(Date.parse(`${local}Z`) + Math.round(later / dayMs) * dayMs).toISOString().slice(0, 16);
  const meetings = week.meetings.map((meeting) => ({
    ...meeting,
    start: moved(meeting.start),
    end: moved(meeting.end),
  }));
  return { ...week, meetings };
}

function runOf(world: World, id: string) {
  const { run } = findSetup(world, id);
  if (run === null) {
    throw problem("import.nothing");
  }
  return run;
}

function heldRemovals(world: World, { run }: FakeSetup) {
  const nothing = { waiting: 0, rooms: 0, since: null, kept: 0, released: 0 };
  return (run && heldOf(run)) ?? { counts: nothing, rooms: [], seen: world.now() };
}

export const importHandlers: Handlers<Names> = {
  notifications_preview: (world, request) => preview(world, findSetup(world, request.setup)),
  notifications_set: (world, request) => {
    const setup = findSetup(world, request.setup);
    setup.silenceNotifications = request.silenceDuringImport;
    setup.notificationsSeen = true;
    return preview(world, setup);
  },
  import_start: (world, { setup: id, scope }) => {
    const setup = findSetup(world, id);
    if (!setup.rooms.some((room) => room.status === "ready" || room.status === "warning")) {
      throw problem("import.nothing");
    }
    begin(world, setup, nextRun(setup, scope));
    return null;
  },
  import_resume: (world, { setup }) => {
    begin(world, findSetup(world, setup), runOf(world, setup).name);
    return null;
  },
  import_pause: (world, { setup }) => {
    goTo(findSetup(world, setup), { ...runOf(world, setup), moment: "paused" });
    return null;
  },
  import_cancel: (world, { setup }) => {
    goTo(findSetup(world, setup), { ...runOf(world, setup), moment: "cancelled" });
    return null;
  },
  import_discard: (world, { setup }) => {
    goTo(findSetup(world, setup), null);
    return null;
  },
  import_watch: async (world, { setup }, emit) => {
    await watch(world, findSetup(world, setup), emit);
    return null;
  },
  import_rooms: (world, { setup: id, offset, limit }) => {
    const { run } = findSetup(world, id);
    const rows = run === null ? [] : rowsOf(run);
    return { rows: rows.slice(offset, offset + limit), total: rows.length };
  },
  import_result: (world, { setup: id }) => {
    const { run } = findSetup(world, id);
    return run && resultOf(run);
  },
  import_left_out: (world, { setup: id, reasons, offset, limit }) => {
    const { run } = findSetup(world, id);
    const leftOut = run === null ? [] : recordedRun(run).leftOut;
    const rows = leftOut
      .filter((row) => reasons.includes(row.reason))
      .map((row) => ({ ...row, acknowledged: run?.accepted.get(row.fingerprint) ?? null }));
    return { rows: rows.slice(offset, offset + limit), total: rows.length };
  },
  losses_acknowledge: (world, { setup: id, only }) => {
    const run = runOf(world, id);
    for (const { fingerprint } of only ?? recordedRun(run).leftOut) {
      run.accepted.set(fingerprint, world.now());
    }
    return resultOf(run).losses;
  },
  removals_held: (world, { setup }) => heldRemovals(world, findSetup(world, setup)),
  removals_decide: (world, { setup: id, decision, rooms }) => {
    const setup = findSetup(world, id);
    const run = runOf(world, id);
    const shown = heldRemovals(world, setup).rooms;
    const decide = (place: 0 | 1): Decided => {
      const isMeant = rooms?.includes(shown[place]?.address ?? "") ?? run.decided[place] === "waiting";
      return isMeant ? decision : run.decided[place];
    };
    run.decided = [decide(0), decide(1)];
    return heldRemovals(world, setup);
  },
  room_week: async (world, { firstDay }) => {
    await world.pause(120);
    return weekFrom(firstDay);
  },
  report_save: () => null,
};

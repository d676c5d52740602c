import type { ImportProgress } from "../../bindings/ImportProgress";
import type { ImportResult } from "../../bindings/ImportResult";
import type { ImportScope } from "../../bindings/ImportScope";
import type { RoomRow } from "../../bindings/RoomRow";
import { imports } from "../recorded/imports";
import type { MomentName, RecordedMoment, RecordedRun, RunName } from "./recording";
import type { FakeRun, FakeSetup, World } from "./world";

/** Where scenes of step 6 begin. */
const scenes: Partial<Record<string, [RunName, MomentName]>> = {
  running: ["first", "running"],
  waiting: ["first", "waiting"],
  away: ["first", "away"],
  paused: ["first", "paused"],
  cancelled: ["first", "cancelled"],
  stopped: ["first", "stopped"],
  unfinished: ["first", "unfinished"],
  old: ["first", "old"],
  finished: ["first", "finished"],
  "server-gone": ["refused", "server-gone"],
  clean: ["again", "finished"],
  emptied: ["emptied", "finished"],
};

/** What goes on by itself, and with what. */
const goesOn: Partial<Record<MomentName, MomentName>> = { waiting: "running", running: "finished" };

function runAt(name: RunName, moment: MomentName): FakeRun {
  return { name, moment, accepted: new Map(), decided: ["waiting", "waiting"] };
}

export function runOfScene(scene: string): FakeRun | null {
  const played = scenes[scene];
  return played === undefined ? null : runAt(...played);
}

export function recordedRun({ name }: FakeRun): RecordedRun {
  return imports.runs[name];
}

export function momentOf(run: FakeRun): RecordedMoment {
  const moment = recordedRun(run).moments[run.moment];
  if (moment === undefined) {
    throw new Error(`nobody recorded ${run.name} ${run.moment}`);
  }
  return moment;
}

/** Whether somebody may go on with it. */
export function isUnfinished(run: FakeRun): boolean {
  return ["cancelled", "stopped", "unfinished"].includes(momentOf(run).result.phase);
}

/** The rooms of a run, in its order. */
export function rowsOf(run: FakeRun): RoomRow[] {
  const { rooms } = momentOf(run);
  return recordedRun(run).rooms.map((row) => ({ ...row, ...rooms[row.address] }));
}

/** What the engine says of a run after what a person decided about it. */
export function resultOf(run: FakeRun): ImportResult {
  const { result } = momentOf(run);
  const losses = run.accepted.size === 0 ? result.losses : imports.losses[run.accepted.size];
  return { ...result, losses: losses ?? result.losses, held: heldOf(run)?.counts ?? result.held };
}

export function heldOf({ name, decided: [one, other] }: FakeRun) {
  return name === "emptied" ? imports.held[`${one} ${other}`] : undefined;
}

/** The run an import would be: of one room where it is nobody's who failed or was emptied. */
export function nextRun({ run }: FakeSetup, scope: ImportScope): RunName {
  if (run === null || scope.kind === "all_ready") {
    return run === null ? "first" : "again";
  }
  const reads = (name: RunName) =>
    imports.runs[name].rooms.some((row) => scope.addresses.includes(row.address));
  return reads("retried") ? "retried" : reads("removed") ? "removed" : "single";
}

const watching = new WeakMap<FakeSetup, () => void>();

/** Goes to another moment, and tells whoever watches. */
export function goTo(setup: FakeSetup, run: FakeRun | null): void {
  setup.run = run;
  watching.get(setup)?.();
}

/** Begins a run, or goes on with one: what was recorded of it from there on. */
export function begin(world: World, setup: FakeSetup, name: RunName): void {
  const { moments } = imports.runs[name];
  const first = world.scene === "throttled" ? "waiting" : "running";
  goTo(setup, runAt(name, moments[first] === undefined ? "finished" : first));
}

/** Lets the run play on, until it ends or somebody has to do something. */
export async function watch(
  world: World,
  setup: FakeSetup,
  emit: (progress: ImportProgress) => void,
): Promise<void> {
  while (setup.run !== null) {
    const { run } = setup;
    const { progress, result } = momentOf(run);
    if (progress !== null) {
      emit(progress);
    }
    const next = goesOn[run.moment];
    if (next === undefined && result.phase !== "importing" && result.phase !== "paused") {
      return;
    }
    const disturbed = new Promise<void>((resolve) => watching.set(setup, resolve));
    await (next === undefined ? disturbed : Promise.race([disturbed, world.pause(4_000)]));
    if (next !== undefined && setup.run === run) {
      setup.run = { ...run, moment: next };
    }
  }
}

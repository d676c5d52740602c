import type { DryRunCounts } from "../../bindings/DryRunCounts";
import { BridgeProblem } from "../bridge-problem";
import { unreachable } from "../recorded/unreachable";
import type { CommandEvent } from "../types";
import { recorded } from "./recordings";
import { findSetup, type Handlers, type World } from "./world";

type Names = "dry_run" | "import_summary";

/** Of no meetings. */
export const noCounts = Object.fromEntries(
  Object.keys(recorded("", "dry_run").answer.total).map((count) => [count, 0]),
) as DryRunCounts;

function refuse(world: World, command: Names): void {
  if (world.scene.includes("unreachable")) {
    throw new BridgeProblem(unreachable[command]);
  }
}

/** Plays what was heard; false when it was cancelled, which was played to the engine at a moment of its own. */
async function play<Event>(
  world: World,
  operation: string,
  events: readonly Event[],
  emit: (event: Event) => void,
): Promise<boolean> {
  for (const event of events) {
    if (world.cancelled.has(operation)) {
      return false;
    }
    emit(event);
    await world.pause(120);
  }
  return !world.cancelled.has(operation);
}

export const forecastHandlers: Handlers<Names> = {
  dry_run: async (world, { setup, operation }, emit) => {
    refuse(world, "dry_run");
    const { events, answer } = recorded("", "dry_run");
    let total = noCounts;
    const heard = events.map((event): CommandEvent<"dry_run"> => {
      total = { ...total, ...event.total };
      return { ...event, total, row: event.row === null ? null : (answer.rooms[event.row] ?? null) };
    });
    const whole = await play(world, operation, heard, emit);
    findSetup(world, setup).counted ||= whole;
    return whole ? answer : recorded("in-part", "dry_run").answer;
  },
  import_summary: async (world, { setup, operation }, emit) => {
    refuse(world, "import_summary");
    const { events, answer } = recorded("", "import_summary");
    const whole = await play(world, operation, events, emit);
    findSetup(world, setup).counted ||= whole;
    return whole ? answer : recorded("in-part", "import_summary").answer;
  },
};

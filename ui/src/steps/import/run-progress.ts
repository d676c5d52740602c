import type { ImportProgress } from "../../bindings/ImportProgress";
import type { ImportResult } from "../../bindings/ImportResult";
import type { RunPhaseKind } from "../../bindings/RunPhaseKind";

/** What the page shows of a run. */
export type RunStage =
  | { kind: "before" }
  | { kind: "during"; phase: RunPhaseKind }
  /** Ended before it was done; can be resumed or given up. */
  | { kind: "interrupted"; phase: "cancelled" | "stopped" | "unfinished" }
  | { kind: "after" };

export function stageOf(phase: RunPhaseKind | null): RunStage {
  switch (phase) {
    case null:
      return { kind: "before" };
    case "cancelled":
    case "stopped":
    case "unfinished":
      return { kind: "interrupted", phase };
    case "finished":
      return { kind: "after" };
    case "importing":
    case "pausing":
    case "paused":
    case "cancelling":
      return { kind: "during", phase };
  }
}

/** How far a run is, from 0 to 1. Below 1 until it has ended, however the rounding falls. */
export function fractionOf(progress: ImportProgress): number {
  if (progress.phase === "finished") {
    return 1;
  }
  if (progress.unitsTotal === 0) {
    return 0;
  }
  return Math.min(progress.unitsDone / progress.unitsTotal, 0.99);
}

/** The bar never goes back: a run that learns of more work waits where it is. */
export function advance(shown: number, progress: ImportProgress): number {
  return Math.max(shown, fractionOf(progress));
}

/** Entries left out for any reason. */
export function skippedOf(result: Pick<ImportResult, "tally">): number {
  const { cancelled, declined, unreadable, folded, gaps } = result.tally.skipped;
  return cancelled + declined + unreadable + folded + gaps;
}

/** Rooms that failed for whatever cause, each once. */
export function failedRooms(result: Pick<ImportResult, "causes">): string[] {
  return [...new Set(result.causes.flatMap((cause) => cause.rooms))];
}

/** Whole percent, rounded down: 99 until everything is done. */
export function percentOf(fraction: number): number {
  return Math.floor(fraction * 100);
}

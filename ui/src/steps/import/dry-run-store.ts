import type { DryRun } from "../../bindings/DryRun";
import type { DryRunEvent } from "../../bindings/DryRunEvent";
import type { DryRunRow } from "../../bindings/DryRunRow";
import type { Problem } from "../../bindings/Problem";
import { problemOf } from "../../platform/bridge-problem";
import { newOperation } from "../../platform/operation";
import { createStore, type Store } from "../../platform/store";
import type { Platform } from "../../platform/types";

/** A dry run: none yet, under way with the rooms read so far, or done for certain choices. */
export type DryRunState =
  | { kind: "none" }
  | { kind: "running"; rows: readonly DryRunRow[]; event: Omit<DryRunEvent, "row"> | null }
  | { kind: "done"; result: DryRun; roomsTotal: number; choices: string };

export type DryRunSnapshot = { state: DryRunState; problem: Problem | null };

export type DryRunStore = Store<DryRunSnapshot> & {
  start: (choices: string) => Promise<void>;
  cancel: () => Promise<void>;
  dismiss: () => void;
};

/** Ten thousand rooms are not drawn ten thousand times: between two drawings lies at least this. */
const restMs = 100;

/** The dry run of one setup; goes on behind another step. `now` is a clock in milliseconds. */
export function createDryRunStore(
  platform: Platform,
  setup: string,
  now: () => number = () => performance.now(),
): DryRunStore {
  const { store, set } = createStore<DryRunSnapshot>({ state: { kind: "none" }, problem: null });
  let operation: string | null = null;

  const follow = (): ((event: DryRunEvent) => void) => {
    const rows: DryRunRow[] = [];
    let drawn = Number.NEGATIVE_INFINITY;
    let waited = false;
    return ({ row, ...event }) => {
      if (row !== null) {
        rows.push(row);
      }
      if (
        now() - drawn >= restMs ||
        event.roomsDone === event.roomsTotal ||
        (event.waiting !== null) !== waited
      ) {
        drawn = now();
        waited = event.waiting !== null;
        set({ state: { kind: "running", rows: [...rows], event } });
      }
    };
  };

  return {
    ...store,
    start: async (choices) => {
      if (operation !== null) {
        return;
      }
      operation = newOperation();
      const before = store.snapshot().state;
      set({ state: { kind: "running", rows: [], event: null }, problem: null });
      const draw = follow();
      let roomsTotal = 0;
      try {
        const result = await platform.invoke("dry_run", { setup, operation }, (event) => {
          roomsTotal = event.roomsTotal;
          draw(event);
        });
        set({ state: { kind: "done", result, roomsTotal: roomsTotal || result.rooms.length, choices } });
      } catch (thrown) {
        set({ state: before, problem: problemOf(thrown) });
      } finally {
        operation = null;
      }
    },
    cancel: async () => {
      if (operation !== null) {
        // Whatever this answers, the run itself ends with its own result.
        await platform.invoke("operation_cancel", { operation }).catch(() => undefined);
      }
    },
    dismiss: () => {
      set({ problem: null });
    },
  };
}

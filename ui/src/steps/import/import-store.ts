import type { Commands } from "../../bindings/Commands";
import type { ImportProgress } from "../../bindings/ImportProgress";
import type { ImportResult } from "../../bindings/ImportResult";
import type { ImportScope } from "../../bindings/ImportScope";
import type { ImportSummary } from "../../bindings/ImportSummary";
import type { Problem } from "../../bindings/Problem";
import type { SummaryEvent } from "../../bindings/SummaryEvent";
import { problemOf } from "../../platform/bridge-problem";
import { newOperation } from "../../platform/operation";
import { createStore, type Store } from "../../platform/store";
import type { Platform } from "../../platform/types";
import { advance, stageOf, type RunStage } from "./run-progress";

/** What counting gave, and for which choices: a summary of other choices is out of date. */
export type Counting =
  | { kind: "not_counted" }
  | { kind: "counting"; event: SummaryEvent | null }
  | { kind: "counted"; summary: ImportSummary; choices: string };

export type ImportSnapshot = {
  loaded: boolean;
  /** The person plans a new import although an earlier one is there. */
  planning: boolean;
  result: ImportResult | null;
  progress: ImportProgress | null;
  /** How far the bar is, from 0 to 1; never goes back within a run. */
  fraction: number;
  /** Counts the snapshots of progress, for a countdown that begins anew with each. */
  beat: number;
  counting: Counting;
  /** A request that changes the run is under way. */
  busy: "starting" | "pausing" | "resuming" | "cancelling" | "discarding" | null;
  problem: Problem | null;
  /** The file the report was written to. */
  reportFile: string | null;
};

export type ImportStore = Store<ImportSnapshot> & {
  /** What brings the rail up to date; the page that is open hands it in. */
  connect: (refresh: () => Promise<void>) => void;
  open: () => Promise<void>;
  count: (choices: string) => Promise<void>;
  cancelCount: () => Promise<void>;
  /** Takes what a look at every room gave for a count: it is the same, of all rooms. */
  counted: (summary: ImportSummary, choices: string) => void;
  start: (scope: ImportScope) => Promise<void>;
  resume: () => Promise<void>;
  pause: () => Promise<void>;
  cancel: () => Promise<void>;
  discard: () => Promise<void>;
  plan: (planning: boolean) => void;
  saveReport: (file: string) => Promise<void>;
  dismiss: () => void;
};

type RunCommand = Extract<
  keyof Commands,
  "import_resume" | "import_pause" | "import_cancel" | "import_discard"
>;

/** Where a run is: what it says of itself while it is watched, what was kept of it otherwise. */
export function stageOfSnapshot(snapshot: ImportSnapshot): RunStage {
  const stage = stageOf(snapshot.progress?.phase ?? snapshot.result?.phase ?? null);
  return snapshot.planning && stage.kind !== "during" ? { kind: "before" } : stage;
}

/** The import of one setup. It outlives the page, so that counting and watching go on behind another step. */
export function createImportStore(platform: Platform, setup: string): ImportStore {
  const { store, set } = createStore<ImportSnapshot>({
    loaded: false,
    planning: false,
    result: null,
    progress: null,
    fraction: 0,
    beat: 0,
    counting: { kind: "not_counted" },
    busy: null,
    problem: null,
    reportFile: null,
  });
  let watching = false;
  let operation: string | null = null;
  let refreshRail: () => Promise<void> = () => Promise.resolve();
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      set({ problem: problemOf(error) });
    }
  };
  const loadResult = async (): Promise<ImportResult | null> => {
    const result = await platform.invoke("import_result", { setup });
    set({ loaded: true, result });
    return result;
  };
  const moved = (progress: ImportProgress): void => {
    const stoppedNow =
      progress.stoppedBy !== null && store.snapshot().progress?.stoppedBy !== progress.stoppedBy;
    set({
      progress,
      fraction: advance(store.snapshot().fraction, progress),
      beat: store.snapshot().beat + 1,
    });
    if (stoppedNow) {
      void attempt(async () => {
        await loadResult();
      });
    }
  };
  const watch = async (): Promise<void> => {
    if (watching) {
      return;
    }
    watching = true;
    try {
      await platform.invoke("import_watch", { setup }, moved);
    } finally {
      watching = false;
    }
    await loadResult();
    await refreshRail();
    // Until the rail knows the end, it counts by the last progress.
    set({ progress: null });
  };
  const follow = (): void => {
    void attempt(watch);
  };
  const begin = (busy: ImportSnapshot["busy"], work: () => Promise<unknown>): Promise<void> =>
    attempt(async () => {
      set({ busy, problem: null, reportFile: null });
      try {
        await work();
      } finally {
        set({ busy: null });
      }
    });
  const ask = (command: RunCommand): Promise<unknown> => platform.invoke(command, { setup });

  return {
    ...store,
    connect: (refresh) => {
      refreshRail = refresh;
    },
    open: () =>
      attempt(async () => {
        if (watching) {
          return;
        }
        const result = await loadResult();
        if (stageOf(result?.phase ?? null).kind === "during") {
          follow();
        }
      }),
    count: (choices) =>
      attempt(async () => {
        if (operation !== null) {
          return;
        }
        operation = newOperation();
        set({ counting: { kind: "counting", event: null }, problem: null });
        try {
          const summary = await platform.invoke("import_summary", { setup, operation }, (event) => {
            set({ counting: { kind: "counting", event } });
          });
          set({ counting: { kind: "counted", summary, choices } });
        } catch (error) {
          set({ counting: { kind: "not_counted" } });
          throw error;
        } finally {
          operation = null;
        }
      }),
    cancelCount: () =>
      attempt(async () => {
        if (operation !== null) {
          await platform.invoke("operation_cancel", { operation });
        }
      }),
    counted: (summary, choices) => {
      set({ counting: { kind: "counted", summary, choices } });
    },
    start: (scope) =>
      begin("starting", async () => {
        await platform.invoke("import_start", { setup, scope });
        set({ fraction: 0, planning: false });
        await loadResult();
        follow();
        await refreshRail();
      }),
    resume: () =>
      begin("resuming", async () => {
        await ask("import_resume");
        await loadResult();
        follow();
        await refreshRail();
      }),
    pause: () => begin("pausing", () => ask("import_pause")),
    cancel: () => begin("cancelling", () => ask("import_cancel")),
    discard: () =>
      begin("discarding", async () => {
        await ask("import_discard");
        await loadResult();
        set({ planning: true, fraction: 0 });
      }),
    plan: (planning) => {
      set({ planning, problem: null });
    },
    saveReport: (file) =>
      attempt(async () => {
        await platform.invoke("report_save", { setup, file });
        set({ reportFile: file });
      }),
    dismiss: () => {
      set({ problem: null });
    },
  };
}

import { useCallback } from "react";
import type { CheckId } from "../bindings/CheckId";
import type { CheckReport } from "../bindings/CheckReport";
import type { CheckRow } from "../bindings/CheckRow";
import type { OperationId } from "../bindings/OperationId";
import type { Problem } from "../bindings/Problem";
import type { WaitingRow } from "../bindings/WaitingRow";
import { useSurroundings } from "../components/surroundings";
import { t } from "../messages";
import { named } from "../messages/joined";
import { problemOf } from "../platform/bridge-problem";
import { newOperation } from "../platform/operation";
import { usePlatform } from "../platform/platform-context";
import { checkName, checkResult } from "../problems/check-words";
import { useRemembered, type Slot } from "./step-memory";

/** A test of a step: what ran so far, and how it ended. */
export type CheckRun = {
  rows: readonly CheckRow[];
  running: { check: CheckId; subject: string } | null;
  /** The pause the server asked for, while it lasts. */
  waiting: WaitingRow | null;
  /** While it runs. */
  operation: OperationId | null;
  report: CheckReport | null;
  /** Why it could not even begin. */
  problem: Problem | null;
  /** What was tested; a result for other values is out of date. */
  of: string;
};

export const noRun: CheckRun = {
  rows: [],
  running: null,
  waiting: null,
  operation: null,
  report: null,
  problem: null,
  of: "",
};

type Profile = {
  slot: Slot<CheckRun>;
  command: "account_test" | "exchange_test";
  setup: string;
  refresh: () => Promise<void>;
};

/** Runs a step's checks and remembers them. One run at a time: a test signs in, and each sign-in counts. */
export function useCheckRun({ slot, command, setup, refresh }: Profile) {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [run, change] = useRemembered(slot, setup);
  const { operation } = run;

  const start = useCallback(
    async (of: string) => {
      const minted = newOperation();
      change(() => ({ ...noRun, operation: minted, of }));
      try {
        const report = await platform.invoke(command, { setup, operation: minted }, (event) => {
          switch (event.kind) {
            case "started":
              change((before) => ({ ...before, running: { check: event.check, subject: event.subject } }));
              break;
            case "ended":
              announce(named(checkName(event.row.check), checkResult(event.row)), "polite");
              change((before) => ({ ...before, running: null, rows: [...before.rows, event.row] }));
              break;
            case "waiting":
              change((before) => ({ ...before, waiting: event.waiting }));
              break;
          }
        });
        change(() => ({ ...noRun, rows: report.rows, report, of }));
        announce(verdict(report), report.rootCause === null ? "polite" : "assertive");
      } catch (thrown) {
        change((before) => ({ ...noRun, rows: before.rows, of: before.of, problem: problemOf(thrown) }));
      }
      await refresh();
    },
    [announce, change, command, platform, refresh, setup],
  );

  const cancel = useCallback(() => {
    if (operation !== null) {
      // Whatever this answers, the run itself ends with its own report.
      platform.invoke("operation_cancel", { operation }).catch(() => undefined);
    }
  }, [operation, platform]);

  return { run, start, cancel, isRunning: operation !== null };
}

function verdict(report: CheckReport): string {
  if (report.cancelled) {
    return t("common.testCancelled");
  }
  return report.passed ? t("common.testPassed") : t("common.testFailed");
}

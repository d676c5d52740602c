import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../../bindings/Problem";
import { problemOf } from "../../platform/bridge-problem";

export type Attempt = {
  problem: Problem | null;
  /** Something is being written or fetched. */
  busy: boolean;
  /** Does something a person asked for; whether it went well. */
  attempt: (work: () => Promise<void>) => Promise<boolean>;
};

/**
 * What a list of the result is fetched with when it is shown, or when `run` names another run, and what a person does with it
 * afterwards; with the problem of whichever was last.
 */
export function useAttempt<T>(fetch: () => Promise<T>, take: (fetched: T) => void, run: string): Attempt {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let isGone = false;
    fetch().then(
      (fetched) => {
        if (!isGone) {
          take(fetched);
        }
      },
      (thrown: unknown) => {
        if (!isGone) {
          setProblem(problemOf(thrown));
        }
      },
    );
    return () => {
      isGone = true;
    };
  }, [fetch, run, take]);

  const attempt = useCallback(async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      setProblem(null);
      return true;
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { problem, busy, attempt };
}

import { useCallback, useEffect, useState } from "react";
import type { HeldDecisionKind } from "../../bindings/HeldDecisionKind";
import type { HeldRemovals } from "../../bindings/HeldRemovals";
import type { Problem } from "../../bindings/Problem";
import { problemOf } from "../../platform/bridge-problem";
import { usePlatform } from "../../platform/platform-context";

export type Held = {
  /** `null` until it is fetched. */
  removals: HeldRemovals | null;
  problem: Problem | null;
  /** Something is being written or fetched. */
  busy: boolean;
  /** Keeps what a person decided about what is shown; about this room only, or about all that wait. */
  decide: (decision: HeldDecisionKind, room?: string) => Promise<boolean>;
};

/** What is missing from calendars and was kept. `run` names the run: another one may miss other meetings. */
export function useHeld(setup: string, run: string, onDecided: () => Promise<void>): Held {
  const platform = usePlatform();
  const [removals, setRemovals] = useState<HeldRemovals | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let isGone = false;
    platform.invoke("removals_held", { setup }).then(
      (held) => {
        if (!isGone) {
          setRemovals(held);
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
  }, [platform, run, setup]);

  const decide = useCallback(
    async (decision: HeldDecisionKind, room?: string): Promise<boolean> => {
      if (removals === null) {
        return false;
      }
      setBusy(true);
      try {
        const only = room === undefined ? {} : { rooms: [room] };
        // The decision is about what was on the screen, whatever was held since.
        setRemovals(
          await platform.invoke("removals_decide", { setup, decision, seen: removals.seen, ...only }),
        );
        setProblem(null);
        await onDecided();
        return true;
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [onDecided, platform, removals, setup],
  );
  return { removals, problem, busy, decide };
}

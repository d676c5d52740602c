import { useCallback, useState } from "react";
import type { HeldDecisionKind } from "../../bindings/HeldDecisionKind";
import type { HeldRemovals } from "../../bindings/HeldRemovals";
import type { Problem } from "../../bindings/Problem";
import { usePlatform } from "../../platform/platform-context";
import { useAttempt } from "./use-attempt";

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
  const fetchHeld = useCallback(() => platform.invoke("removals_held", { setup }), [platform, setup]);
  const { problem, busy, attempt } = useAttempt(fetchHeld, setRemovals, run);

  const decide = useCallback(
    async (decision: HeldDecisionKind, room?: string): Promise<boolean> => {
      if (removals === null) {
        return false;
      }
      const only = room === undefined ? {} : { rooms: [room] };
      return attempt(async () => {
        // The decision is about what was on the screen, whatever was held since.
        setRemovals(
          await platform.invoke("removals_decide", { setup, decision, seen: removals.seen, ...only }),
        );
        await onDecided();
      });
    },
    [attempt, onDecided, platform, removals, setup],
  );
  return { removals, problem, busy, decide };
}

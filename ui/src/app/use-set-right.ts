import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { SetRow } from "../bindings/SetRow";
import type { SetupView } from "../bindings/SetupView";
import { useSurroundings } from "../components/surroundings";
import { t } from "../messages";
import { problemOf } from "../platform/bridge-problem";
import { newOperation } from "../platform/operation";
import { usePlatform } from "../platform/platform-context";
import { checkName } from "../problems/check-words";

/** Never in a row: a clock that is wrong must not become a storm of sign-ins. */
const shortestMs = 10_000;

/** What is waited for, by what the check looks at. */
export function whatOf({ checks, remedy }: SetRow): string {
  const [first] = checks;
  return first === undefined ? remedy : checkName(first);
}

/** What was set and is not in force yet: noted, looked at again by itself when its time has come, and taken back. */
export function useSetRight(setup: SetupView, refresh: () => Promise<void>) {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, setRight: waited } = setup;

  const note = useCallback(
    async (remedy: string, done: boolean) => {
      try {
        await platform.invoke("remedy_done", { setup: id, remedy, done });
        setProblem(null);
        if (done) {
          announce(t("inForce.said"), "polite");
        }
      } catch (thrown) {
        setProblem(problemOf(thrown));
      }
      await refresh();
    },
    [announce, id, platform, refresh],
  );

  const look = useCallback(
    async (byItself: boolean) => {
      setLooking(true);
      const operation = newOperation();
      try {
        await platform.invoke("requirements_check", {
          setup: id,
          operation,
          requirement: null,
          setRight: true,
          // A refused password is tried again when a person wants that, and never by the clock.
          byItself,
        });
        setProblem(null);
      } catch (thrown) {
        setProblem(problemOf(thrown));
      }
      await refresh();
      setLooking(false);
    },
    [id, platform, refresh],
  );

  const again = waited.map(({ clock }) => clock.againAt).filter((at) => at !== null);
  const next = again.sort()[0] ?? null;
  useEffect(() => {
    if (next === null || looking) {
      return undefined;
    }
    const timer = setTimeout(() => void look(true), Math.max(shortestMs, Date.parse(next) - Date.now()));
    return () => clearTimeout(timer);
  }, [look, looking, next]);

  // What went away is in force, or was taken back by the person who sees it go.
  const [before, setBefore] = useState(waited);
  const [told, setTold] = useState<string | null>(null);
  if (before !== waited) {
    setBefore(waited);
    const gone = before.filter((row) => !waited.some(({ remedy }) => remedy === row.remedy));
    setTold(looking && gone[0] !== undefined ? t("inForce.there", { what: whatOf(gone[0]) }) : null);
  }
  useEffect(() => {
    if (told !== null) {
      announce(told, "polite");
    }
  }, [announce, told]);

  return { note, look: () => void look(false), looking, problem };
}

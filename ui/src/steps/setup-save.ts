import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { SetupSave } from "../bindings/SetupSave";
import type { SetupView } from "../bindings/SetupView";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";

/** What a step writes; the setup is filled in. */
export type SetupChange = Omit<SetupSave, "setup">;

/** Long enough to gather the keys of a word, short enough that a killed window loses a word at most. */
const pauseMs = 300;

/**
 * Saves what is typed: gathered while the person types, written at the next pause, when the page is left, when the window
 * loses the focus or is closed. `flush` writes at once and settles when everything typed is saved, with the setup as the
 * engine has it then; with nothing when that failed.
 */
export function useSetupSave(setup: SetupView, onSetup: (view: SetupView) => void) {
  const platform = usePlatform();
  const [problem, setProblem] = useState<Problem | null>(null);
  const pending = useRef<SetupChange | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const setupId = setup.id;
  const latest = useRef(setup);
  useEffect(() => {
    latest.current = setup;
  }, [setup]);
  const writes = useRef<Promise<boolean>>(Promise.resolve(true));

  const flush = useCallback((): Promise<SetupView | null> => {
    clearTimeout(timer.current);
    const change = pending.current;
    const saved = (done: boolean): SetupView | null => (done ? latest.current : null);
    if (change === null) {
      return writes.current.then(saved);
    }
    pending.current = null;
    // One after the other: an older text must never overtake a newer one.
    writes.current = writes.current.then(async () => {
      try {
        latest.current = await platform.invoke("setup_save", { setup: setupId, ...change });
        onSetup(latest.current);
        setProblem(null);
        return true;
      } catch (thrown) {
        pending.current = { ...change, ...pending.current };
        setProblem(problemOf(thrown));
        return false;
      }
    });
    return writes.current.then(saved);
  }, [onSetup, platform, setupId]);

  const save = useCallback(
    (change: SetupChange) => {
      pending.current = { ...pending.current, ...change };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pauseMs);
    },
    [flush],
  );

  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener("blur", leave);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("blur", leave);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [flush]);

  return { save, flush, problem };
}

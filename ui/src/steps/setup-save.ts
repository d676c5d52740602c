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
 * loses the focus or is closed. `flush` writes at once and settles when everything typed is saved; it resolves to false
 * when that failed.
 */
export function useSetupSave(setupId: string, onSetup: (view: SetupView) => void) {
  const platform = usePlatform();
  const [problem, setProblem] = useState<Problem | null>(null);
  const pending = useRef<SetupChange | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const writes = useRef<Promise<boolean>>(Promise.resolve(true));

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    const change = pending.current;
    if (change === null) {
      return writes.current;
    }
    pending.current = null;
    // One after the other: an older text must never overtake a newer one.
    writes.current = writes.current.then(async () => {
      try {
        onSetup(await platform.invoke("setup_save", { setup: setupId, ...change }));
        setProblem(null);
        return true;
      } catch (thrown) {
        pending.current = { ...change, ...pending.current };
        setProblem(problemOf(thrown));
        return false;
      }
    });
    return writes.current;
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

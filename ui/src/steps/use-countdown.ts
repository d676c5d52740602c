import { useEffect, useState } from "react";

const tickMs = 1_000;

/**
 * Counts down between two snapshots, so that the seconds go by even when the engine reports rarely. `beat` changes with
 * each snapshot and sets the clock anew.
 */
export function useCountdown(remainingMs: number | null, beat: number): number | null {
  const [passed, setPassed] = useState({ beat, ms: 0 });
  const counting = remainingMs !== null;

  useEffect(() => {
    if (!counting) {
      return undefined;
    }
    const timer = setInterval(() => {
      setPassed((before) => ({ beat, ms: before.beat === beat ? before.ms + tickMs : tickMs }));
    }, tickMs);
    return () => clearInterval(timer);
  }, [beat, counting]);

  if (remainingMs === null) {
    return null;
  }
  return Math.max(0, remainingMs - (passed.beat === beat ? passed.ms : 0));
}

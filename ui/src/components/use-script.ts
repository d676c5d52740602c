import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { ScriptRef } from "../bindings/ScriptRef";
import type { ScriptText } from "../bindings/ScriptText";
import { useSurroundings } from "./surroundings";

type Read = { script: ScriptText | null; problem: Problem | null };

/** A script whole, written with the setup's values as they are now; anew when it is another, or `again` is called. */
export function useScript(wanted: ScriptRef) {
  const { scripts } = useSurroundings();
  const [{ script, problem }, setRead] = useState<Read>({ script: null, problem: null });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(wanted);

  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const answer = await scripts?.read(JSON.parse(key) as ScriptRef);
      if (isWanted && answer !== undefined) {
        // What was read before stays while something is wrong.
        setRead((before) =>
          "problem" in answer
            ? { ...before, problem: answer.problem }
            : { script: answer.script, problem: null },
        );
      }
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [key, scripts, turn]);

  const again = useCallback(() => setTurn((now) => now + 1), []);
  return { script, problem, again };
}

import { useEffect, useState } from "react";
import type { Problem } from "../../bindings/Problem";
import type { RoomEntry } from "../../bindings/RoomEntry";
import type { RoomFindings } from "../../bindings/RoomFindings";
import { problemOf } from "../../platform/bridge-problem";
import { usePlatform } from "../../platform/platform-context";

export type Findings =
  { kind: "loading" } | { kind: "loaded"; found: RoomFindings } | { kind: "failed"; problem: Problem };

/** The checks of one room; asked for again when it was validated again. */
export function useRoomFindings(setup: string, room: RoomEntry): Findings {
  const platform = usePlatform();
  const [answer, setAnswer] = useState<{ of: string; findings: Findings } | null>(null);
  const of = `${room.address}\n${room.validated ?? ""}\n${room.status}`;

  useEffect(() => {
    let wanted = true;
    const answered = (findings: Findings): void => {
      if (wanted) {
        setAnswer({ of, findings });
      }
    };
    platform.invoke("room_findings", { setup, address: room.address }).then(
      (found) => answered({ kind: "loaded", found }),
      (error: unknown) => answered({ kind: "failed", problem: problemOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [of, platform, room.address, setup]);

  return answer?.of === of ? answer.findings : { kind: "loading" };
}

import { useEffect, useState } from "react";
import type { Problem } from "../../bindings/Problem";
import type { RoomWeek } from "../../bindings/RoomWeek";
import { problemOf } from "../../platform/bridge-problem";
import { usePlatform } from "../../platform/platform-context";

export type WeekAnswer =
  { kind: "loading" } | { kind: "loaded"; week: RoomWeek } | { kind: "failed"; problem: Problem };

/** A week of a room as the planner has it. */
export function useRoomWeek(setup: string, address: string, firstDay: string): WeekAnswer {
  const platform = usePlatform();
  const [answer, setAnswer] = useState<{ of: string; week: WeekAnswer } | null>(null);
  const of = `${address}\n${firstDay}`;

  useEffect(() => {
    let wanted = true;
    const answered = (week: WeekAnswer): void => {
      if (wanted) {
        setAnswer({ of, week });
      }
    };
    platform.invoke("room_week", { setup, address, firstDay }).then(
      (week) => answered({ kind: "loaded", week }),
      (error: unknown) => answered({ kind: "failed", problem: problemOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [address, firstDay, of, platform, setup]);

  return answer?.of === of ? answer.week : { kind: "loading" };
}

import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../../bindings/Problem";
import type { RoomEntry } from "../../bindings/RoomEntry";
import { fieldsOf, patchOf, zonePatchOf, type RoomFields } from "./room-fields";
import type { RoomsStore } from "./rooms-store";

const pauseMs = 400;

/** One room's settings as typed; written at each pause, on leaving a field and on leaving the panel, the zone not at a pause. */
export function useRoomFields(
  room: RoomEntry,
  store: RoomsStore,
): {
  fields: RoomFields;
  /** Why the engine did not take something over. */
  problem: Problem | null;
  change: (change: Partial<RoomFields>) => void;
  flush: () => void;
} {
  const [fields, setFields] = useState(() => fieldsOf(room));
  const [problem, setProblem] = useState<Problem | null>(null);
  const pending = useRef<RoomFields | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(room);
  useEffect(() => {
    latest.current = room;
  }, [room]);

  const write = useCallback(
    async (typed: RoomFields | null, ways: readonly (typeof patchOf)[]): Promise<void> => {
      for (const patchOfWay of ways) {
        const patch = typed && patchOfWay(typed, latest.current);
        if (patch !== null) {
          setProblem(await store.update([latest.current.address], patch));
        }
      }
    },
    [store],
  );
  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    const typed = pending.current;
    pending.current = null;
    void write(typed, [patchOf, zonePatchOf]);
  }, [write]);

  useEffect(() => {
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  const change = (changed: Partial<RoomFields>): void => {
    const next = { ...fields, ...changed };
    setFields(next);
    pending.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void write(next, [patchOf]), pauseMs);
  };
  return { fields, problem, change, flush };
}

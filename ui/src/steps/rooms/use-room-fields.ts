import { useCallback, useEffect, useRef, useState } from "react";
import type { RoomEntry } from "../../bindings/RoomEntry";
import { fieldsOf, patchOf, type RoomFields } from "./room-fields";
import type { RoomsStore } from "./rooms-store";

const pauseMs = 400;

/** One room's settings as typed; written at each pause, on leaving a field and on leaving the panel. */
export function useRoomFields(
  room: RoomEntry,
  store: RoomsStore,
): { fields: RoomFields; change: (change: Partial<RoomFields>) => void; flush: () => void } {
  const [fields, setFields] = useState(() => fieldsOf(room));
  const pending = useRef<RoomFields | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(room);
  useEffect(() => {
    latest.current = room;
  }, [room]);

  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    const typed = pending.current;
    pending.current = null;
    const patch = typed && patchOf(typed, latest.current);
    if (patch !== null) {
      void store.update([latest.current.address], patch);
    }
  }, [store]);

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
    timer.current = setTimeout(flush, pauseMs);
  };
  return { fields, change, flush };
}

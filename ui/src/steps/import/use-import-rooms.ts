import { useCallback, useEffect, useRef, useState } from "react";
import type { RoomRow } from "../../bindings/RoomRow";
import { usePlatform } from "../../platform/platform-context";

const pageSize = 100;
const refreshMs = 1_000;

export type ImportRooms = {
  total: number;
  rowAt: (index: number) => RoomRow | undefined;
  onVisible: (first: number, last: number) => void;
};

function isWantedAgain(asking: "no" | "once" | "again"): boolean {
  return asking === "again";
}

type Pages = { total: number; rows: ReadonlyMap<number, RoomRow> };

/**
 * The rooms of a run, page by page as they are looked at. While the run moves, the pages on the screen are read again, at
 * most once a second. `turn` changes when the rooms are others: a new run, or its end.
 */
export function useImportRooms(setup: string, moving: boolean, turn: string): ImportRooms {
  const platform = usePlatform();
  const [pages, setPages] = useState<Pages>({ total: 0, rows: new Map() });
  const visible = useRef({ first: 0, last: 0 });
  const asking = useRef<"no" | "once" | "again">("no");

  const load = useCallback(async (): Promise<void> => {
    if (asking.current !== "no") {
      asking.current = "again";
      return;
    }
    do {
      asking.current = "once";
      const { first, last } = visible.current;
      const begin = Math.floor(first / pageSize) * pageSize;
      const limit = Math.floor(last / pageSize) * pageSize + pageSize - begin;
      try {
        const page = await platform.invoke("import_rooms", { setup, offset: begin, limit });
        setPages((before) => {
          const rows = before.total === page.total ? new Map(before.rows) : new Map<number, RoomRow>();
          page.rows.forEach((row, index) => rows.set(begin + index, row));
          return { total: page.total, rows };
        });
      } catch {
        // The run itself says what is wrong; the rows shown stay.
        break;
      }
      // Scrolling went on while the answer was on its way.
    } while (isWantedAgain(asking.current));
    asking.current = "no";
  }, [platform, setup]);

  useEffect(() => {
    void load();
  }, [load, turn]);

  useEffect(() => {
    if (!moving) {
      return undefined;
    }
    const timer = setInterval(() => void load(), refreshMs);
    return () => clearInterval(timer);
  }, [load, moving]);

  const onVisible = useCallback(
    (first: number, last: number): void => {
      visible.current = { first, last };
      void load();
    },
    [load],
  );
  return { total: pages.total, rowAt: (index) => pages.rows.get(index), onVisible };
}

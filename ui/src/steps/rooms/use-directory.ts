import { useCallback, useEffect, useRef, useState } from "react";
import type { DirectoryRow } from "../../bindings/DirectoryRow";
import type { Problem } from "../../bindings/Problem";
import { problemOf } from "../../platform/bridge-problem";
import { usePlatform } from "../../platform/platform-context";

export type DirectorySearch = {
  /** What the rows are the answer to; `null` before the first search. */
  answered: string | null;
  rows: readonly DirectoryRow[];
  nextOffset: number | null;
  busy: boolean;
  problem: Problem | null;
};

const nothing: DirectorySearch = { answered: null, rows: [], nextOffset: null, busy: false, problem: null };

/** Browses the address book page by page. An answer that a newer search has overtaken is dropped. */
export function useDirectory(setup: string): [DirectorySearch, (query: string) => void, () => void] {
  const platform = usePlatform();
  const [state, setState] = useState<DirectorySearch>(nothing);
  const latest = useRef(0);

  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );

  const ask = useCallback(
    async (query: string, offset: number, before: readonly DirectoryRow[]): Promise<void> => {
      latest.current += 1;
      const turn = latest.current;
      setState((current) => ({ ...current, busy: true, problem: null }));
      try {
        const page = await platform.invoke("directory_search", { setup, query, offset });
        if (turn === latest.current) {
          const rows = [...before, ...page.rows];
          setState({ answered: query, rows, nextOffset: page.nextOffset, busy: false, problem: null });
        }
      } catch (error) {
        if (turn === latest.current) {
          setState((current) => ({ ...current, busy: false, problem: problemOf(error) }));
        }
      }
    },
    [platform, setup],
  );

  const search = (query: string): void => void ask(query.trim(), 0, []);
  const more = (): void => {
    if (state.answered !== null && state.nextOffset !== null) {
      void ask(state.answered, state.nextOffset, state.rows);
    }
  };
  return [state, search, more];
}

import { useCallback, useState } from "react";
import type { LeftOutReason } from "../../bindings/LeftOutReason";
import type { LeftOutRow } from "../../bindings/LeftOutRow";
import type { Problem } from "../../bindings/Problem";
import { usePlatform } from "../../platform/platform-context";
import { useAttempt } from "./use-attempt";

const pageSize = 50;
/** What is missing from the planner and may belong there. */
const reasons: LeftOutReason[] = ["unreadable", "gap"];

export type Losses = {
  rows: readonly LeftOutRow[];
  total: number;
  problem: Problem | null;
  /** Something is being written or fetched. */
  busy: boolean;
  more: () => Promise<boolean>;
  /** Keeps that a person has seen these; all of them without any. */
  accept: (only?: LeftOutRow) => Promise<boolean>;
};

/** What the last run could not read. `run` names the run: another one has other losses. */
export function useLosses(setup: string, run: string, onAccepted: () => Promise<void>): Losses {
  const platform = usePlatform();
  const [shown, setShown] = useState<{ rows: readonly LeftOutRow[]; total: number }>({ rows: [], total: 0 });
  const fetchPage = useCallback(
    (limit = pageSize) => platform.invoke("import_left_out", { setup, reasons, offset: 0, limit }),
    [platform, setup],
  );
  const { problem, busy, attempt } = useAttempt(fetchPage, setShown, run);

  return {
    ...shown,
    problem,
    busy,
    more: () => attempt(async () => setShown(await fetchPage(shown.rows.length + pageSize))),
    accept: (only) =>
      attempt(async () => {
        const chosen =
          only === undefined ? {} : { only: [{ address: only.address, fingerprint: only.fingerprint }] };
        await platform.invoke("losses_acknowledge", { setup, ...chosen });
        setShown(await fetchPage(Math.max(pageSize, shown.rows.length)));
        await onAccepted();
      }),
  };
}

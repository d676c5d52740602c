import { useCallback, useEffect, useState } from "react";
import type { AudienceScript } from "../bindings/AudienceScript";
import type { ForgetKind } from "../bindings/ForgetKind";
import type { ForgetLeft } from "../bindings/ForgetLeft";
import type { ForgetList } from "../bindings/ForgetList";
import type { Problem } from "../bindings/Problem";
import type { SetupId } from "../bindings/SetupId";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";

/** Everything that is kept of a customer, what of it goes, and what became of that. */
export function useForget(setup: SetupId, onForgotten: (isAll: boolean) => void) {
  const platform = usePlatform();
  const [list, setList] = useState<ForgetList | null>(null);
  const [scripts, setScripts] = useState<readonly AudienceScript[]>([]);
  const [without, setWithout] = useState<ReadonlySet<ForgetKind>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<readonly ForgetLeft[]>([]);

  const look = useCallback(async () => {
    try {
      const found = await platform.invoke("forget_list", { setup });
      setProblem(null);
      setList(found);
      setWithout(new Set(found.groups.filter((group) => !group.chosen).map((group) => group.kind)));
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return;
    }
    try {
      setScripts(await platform.invoke("scripts_list", { setup, onlyMissing: false }));
    } catch {
      // Without a readable setup there is nothing to take back that anybody knew of.
      setScripts([]);
    }
  }, [platform, setup]);

  useEffect(() => {
    const first = async () => {
      await look();
    };
    void first();
  }, [look]);

  const choose = (kind: ForgetKind, goes: boolean) =>
    setWithout((before) => {
      const next = new Set(before);
      next[goes ? "delete" : "add"](kind);
      return next;
    });

  const forget = async () => {
    if (busy) {
      return;
    }
    setBusy(true);
    setProblem(null);
    const goes = (kind: ForgetKind) => !without.has(kind);
    try {
      const forgotten = await platform.invoke("setup_forget", {
        setup,
        beside: goes("beside"),
        logs: goes("logs"),
        papers: goes("papers"),
        elsewhere: list?.groups.some((group) => group.kind === "elsewhere") === true && goes("elsewhere"),
      });
      setLeft(forgotten.left);
      onForgotten(forgotten.left.length === 0);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  return { list, scripts, without, choose, look, forget, problem, busy, left };
}

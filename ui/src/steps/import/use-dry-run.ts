import { useEffect } from "react";
import { useSurroundings } from "../../components/surroundings";
import { t } from "../../messages";
import { keep } from "../../platform/kept";
import { usePlatform } from "../../platform/platform-context";
import { useStore } from "../../platform/store";
import { createDryRunStore, type DryRunSnapshot, type DryRunStore } from "./dry-run-store";

/** The dry run of a setup for its page; says to a screen reader how far it is. */
export function useDryRun(setup: string): [DryRunSnapshot, DryRunStore] {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const store = keep(platform, `dry-run:${setup}`, () => createDryRunStore(platform, setup));
  const snapshot = useStore(store);
  const { state } = snapshot;

  useEffect(() => {
    if (state.kind === "running" && state.event !== null && state.event.waiting === null) {
      const { roomsDone: done, roomsTotal: total } = state.event;
      announce(t("dryRun.announce", { done, total }), "polite");
    }
  }, [announce, state]);

  return [snapshot, store];
}

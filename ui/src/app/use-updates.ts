import { useEffect } from "react";
import { useSurroundings } from "../components/surroundings";
import { t } from "../messages";
import { keep } from "../platform/kept";
import { usePlatform } from "../platform/platform-context";
import { useStore } from "../platform/store";
import { createUpdatesStore, type UpdatesSnapshot, type UpdatesStore } from "./updates-store";

/** Looks once for as long as the window stands, then whenever the person asks; says to a screen reader what came of it. */
export function useUpdates(): [UpdatesSnapshot, UpdatesStore] {
  const platform = usePlatform();
  const { announce } = useSurroundings();
  const store = keep(platform, "updates", () => createUpdatesStore(platform));
  const snapshot = useStore(store);
  const { state, installing } = snapshot;

  useEffect(() => void store.begin(), [store]);

  useEffect(() => {
    if (state?.news) {
      announce(t("updates.newer", { version: state.news.version }), "polite");
    } else if (state?.looked) {
      announce(t("updates.newest"), "polite");
    }
  }, [announce, state]);

  useEffect(() => {
    if (installing?.kind === "closing") {
      announce(t("updates.closing"), "polite");
    } else if (installing?.kind === "saved") {
      announce(t("updates.saved", { file: installing.file }), "polite");
    }
  }, [announce, installing]);

  return [snapshot, store];
}

import { useEffect } from "react";
import { keep } from "../../platform/kept";
import { usePlatform } from "../../platform/platform-context";
import { useStore } from "../../platform/store";
import type { ImportProgress } from "../../bindings/ImportProgress";
import type { Platform } from "../../platform/types";
import { createImportStore, type ImportSnapshot, type ImportStore } from "./import-store";

function storeOf(platform: Platform, setup: string): ImportStore {
  return keep(platform, `import:${setup}`, () => createImportStore(platform, setup));
}

/** What a setup's import says of itself until its end is known everywhere; `null` otherwise. The rail counts rooms by this. */
export function useRunningImport(setup: string): ImportProgress | null {
  const store = storeOf(usePlatform(), setup);
  return useStore(store).progress;
}

/** The import of a setup for its page. */
export function useImport(setup: string, refresh: () => Promise<void>): [ImportSnapshot, ImportStore] {
  const platform = usePlatform();
  const store = storeOf(platform, setup);
  const snapshot = useStore(store);

  useEffect(() => {
    store.connect(refresh);
  }, [refresh, store]);

  useEffect(() => {
    void store.open();
  }, [store]);

  return [snapshot, store];
}

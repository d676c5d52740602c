import { useEffect, useSyncExternalStore } from "react";
import { keep } from "../../platform/kept";
import { usePlatform } from "../../platform/platform-context";
import { createImportStore, type ImportSnapshot, type ImportStore } from "./import-store";

/** The import of a setup for its page. */
export function useImport(setup: string, refresh: () => Promise<void>): [ImportSnapshot, ImportStore] {
  const platform = usePlatform();
  const store = keep(platform, `import:${setup}`, () => createImportStore(platform, setup));
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);

  useEffect(() => {
    store.connect(refresh);
  }, [refresh, store]);

  useEffect(() => {
    void store.open();
  }, [store]);

  return [snapshot, store];
}

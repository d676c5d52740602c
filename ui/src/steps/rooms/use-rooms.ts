import { useEffect } from "react";
import { keep } from "../../platform/kept";
import { usePlatform } from "../../platform/platform-context";
import { useStore } from "../../platform/store";
import { createRoomsStore, type RoomsSnapshot, type RoomsStore } from "./rooms-store";

/** The rooms of a setup for its page. */
export function useRooms(setup: string, refresh: () => Promise<void>): [RoomsSnapshot, RoomsStore] {
  const platform = usePlatform();
  const store = keep(platform, `rooms:${setup}`, () => createRoomsStore(platform, setup));
  const snapshot = useStore(store);

  useEffect(() => {
    store.connect(refresh);
  }, [refresh, store]);

  useEffect(() => {
    // Rows that a running validation is changing come by themselves.
    if (store.snapshot().state.validating === null) {
      void store.load();
    }
  }, [store]);

  return [snapshot, store];
}

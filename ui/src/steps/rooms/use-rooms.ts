import { useEffect } from "react";
import type { SetRow } from "../../bindings/SetRow";
import { keep } from "../../platform/kept";
import { usePlatform } from "../../platform/platform-context";
import { useStore } from "../../platform/store";
import { createRoomsStore, type RoomsSnapshot, type RoomsStore } from "./rooms-store";

/** The rooms of a setup for its page; read again when what was set for them is waited for, looked at, or in force. */
export function useRooms(
  setup: string,
  setRight: readonly SetRow[],
  refresh: () => Promise<void>,
): [RoomsSnapshot, RoomsStore] {
  const platform = usePlatform();
  const store = keep(platform, `rooms:${setup}`, () => createRoomsStore(platform, setup));
  const snapshot = useStore(store);
  const waited = setRight.map(({ remedy, clock }) => `${remedy} ${clock.againAt}`).join();

  useEffect(() => {
    store.connect(refresh);
  }, [refresh, store]);

  useEffect(() => {
    // Rows that a running validation is changing come by themselves.
    if (store.snapshot().state.validating === null) {
      void store.load();
    }
  }, [store, waited]);

  return [snapshot, store];
}

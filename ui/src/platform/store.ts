import { useSyncExternalStore } from "react";

/** Something that outlives the pages that show it: looked at as a whole. */
export type Store<Snapshot> = {
  subscribe: (listener: () => void) => () => void;
  snapshot: () => Snapshot;
};

/** A store whose snapshot is changed in parts; whoever looks is told of each change. */
export function createStore<Snapshot extends object>(initial: Snapshot) {
  let current = initial;
  const listeners = new Set<() => void>();
  const store: Store<Snapshot> = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => current,
  };
  const set = (change: Partial<Snapshot>): void => {
    current = { ...current, ...change };
    listeners.forEach((listener) => {
      listener();
    });
  };
  return { store, set };
}

/** What a store holds, drawn anew when it changes. */
export function useStore<Snapshot>(store: Store<Snapshot>): Snapshot {
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

import { createContext, useCallback, useContext, useSyncExternalStore } from "react";

/** A place for what a step wants to find again when the person comes back to it, per setup. */
export type Slot<T> = { name: string; initial: T };

/**
 * What the steps showed last, for as long as the window is open: results of tests, what discovery found. Lives above the
 * pages, so that something that still runs can go on writing after its page was left.
 */
export class StepMemory {
  private readonly values = new Map<string, unknown>();
  private readonly listeners = new Set<() => void>();

  read<T>(slot: Slot<T>, setup: string): T {
    const key = keyOf(slot, setup);
    return this.values.has(key) ? (this.values.get(key) as T) : slot.initial;
  }

  write<T>(slot: Slot<T>, setup: string, change: (before: T) => T): void {
    this.values.set(keyOf(slot, setup), change(this.read(slot, setup)));
    for (const listener of this.listeners) {
      listener();
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

function keyOf(slot: Slot<unknown>, setup: string): string {
  return `${setup} ${slot.name}`;
}

export const StepMemoryContext = createContext(new StepMemory());

/** A remembered value and the way to change it; the way stays the same and works after the page was left. */
export function useRemembered<T>(slot: Slot<T>, setup: string) {
  const memory = useContext(StepMemoryContext);
  const value = useSyncExternalStore(memory.subscribe, () => memory.read(slot, setup));
  const change = useCallback(
    (update: (before: T) => T) => memory.write(slot, setup, update),
    [memory, setup, slot],
  );
  return [value, change] as const;
}

import type { SetupView } from "../../bindings/SetupView";

/** Days as typed; `null` when it is no number of days. */
export function parseDays(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,6}$/u.test(trimmed) ? Number(trimmed) : null;
}

/** What a count depends on: as long as it is the same, the numbers still hold. */
export function choicesOf(setup: SetupView): string {
  const rooms = setup.steps.find((row) => row.step === "rooms");
  return JSON.stringify([setup.import, setup.exchange.fallbackOwner, rooms?.done, setup.rooms]);
}

/** Rooms that are ready, as the rail knows them. */
export function readyRooms(setup: SetupView): { ready: number; leftOut: number } {
  const ready = setup.steps.find((row) => row.step === "rooms")?.done ?? 0;
  return { ready, leftOut: Math.max(0, setup.rooms - ready) };
}

import type { StepId } from "../bindings/StepId";
import { keep } from "../platform/kept";
import type { Platform } from "../platform/types";

type Detour = { backTo: StepId | null };

function detourOf(platform: Platform, setup: string): Detour {
  return keep(platform, `detour:${setup}`, (): Detour => ({ backTo: null }));
}

/** Somebody left `from` to change one thing; going on from there leads straight back. */
export function beginDetour(platform: Platform, setup: string, from: StepId): void {
  detourOf(platform, setup).backTo = from;
}

export function endDetour(platform: Platform, setup: string): void {
  detourOf(platform, setup).backTo = null;
}

/** Where going on leads: back to where the detour began, or to the step that follows. */
export function afterwards(platform: Platform, setup: string, next: StepId): StepId {
  return detourOf(platform, setup).backTo ?? next;
}

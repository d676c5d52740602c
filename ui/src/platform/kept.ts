import type { Platform } from "./types";

const kept = new WeakMap<Platform, Map<string, unknown>>();

/**
 * The one thing of its kind for a key, made on first use. What a step does for long lives here rather than in its page, so
 * that looking at another step neither ends nor repeats it.
 */
export function keep<T>(platform: Platform, key: string, create: () => T): T {
  const things = kept.get(platform) ?? new Map<string, unknown>();
  kept.set(platform, things);
  if (!things.has(key)) {
    things.set(key, create());
  }
  // Only `create` of the same key has put something there.
  return things.get(key) as T;
}

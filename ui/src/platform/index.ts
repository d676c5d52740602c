import { withOrderedSaves } from "./ordered";
import type { Platform } from "./types";

/** The wizard's window, or a plain browser with a scripted engine. Loaded late, so that neither carries the other. */
export async function loadPlatform(): Promise<Platform> {
  if ("__TAURI_INTERNALS__" in window) {
    const { tauriPlatform } = await import("./tauri");
    return withOrderedSaves(tauriPlatform());
  }
  const { browserPlatform } = await import("./fake/browser");
  return withOrderedSaves(browserPlatform(new URLSearchParams(window.location.search)));
}

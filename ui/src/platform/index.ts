import { withOrderedSaves } from "./ordered";
import { tauriPlatform } from "./tauri";
import type { Platform } from "./types";

/** The wizard's window, which is not kept waiting, or a plain browser with a scripted engine, which the window does not carry. */
export async function loadPlatform(): Promise<Platform> {
  if ("__TAURI_INTERNALS__" in window) {
    return withOrderedSaves(tauriPlatform());
  }
  const { browserPlatform } = await import("./fake/browser");
  return withOrderedSaves(browserPlatform(new URLSearchParams(window.location.search)));
}

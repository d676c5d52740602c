import type { SettingsView } from "../bindings/SettingsView";
import type { Platform } from "../platform/types";
import { firstPlace, type Place } from "./session";
import { readSettings } from "./use-settings";

/** What the window begins with. */
export type Opening = { settings: SettingsView; place: Place };

/**
 * Asks for all of it at once and before anything is drawn: drawn first and asked then, a window takes a tenth of a second longer.
 * What cannot be answered is part of the answer.
 */
export async function openWindow(platform: Platform): Promise<Opening> {
  const [settings, place] = await Promise.all([readSettings(platform), firstPlace(platform)]);
  return { settings, place };
}

import { useCallback, useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { SettingName } from "../bindings/SettingName";
import type { SettingsView } from "../bindings/SettingsView";
import { speak } from "../messages/languages";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";
import type { Platform } from "../platform/types";

/** What counts where the engine does not say. */
const usual: SettingsView = {
  language: "system",
  theme: "system",
  reducedMotion: "system",
  proxy: "system",
  gentle: "never",
  askPasswordEachTime: false,
  checkForUpdates: false,
  fixed: [],
  file: "",
  problem: null,
};

/** Reads the settings and says everything in their language from now on. Where they cannot be read, the usual ones count. */
export async function readSettings(platform: Platform): Promise<SettingsView> {
  try {
    const view = await platform.invoke("settings_open", {});
    await speak(view.language);
    return view;
  } catch (thrown) {
    return { ...usual, problem: problemOf(thrown) };
  }
}

/** The settings the window began with, and the way to change one. */
export function useSettings(first: SettingsView) {
  const platform = usePlatform();
  const [settings, setSettings] = useState(first);
  const [problem, setProblem] = useState<Problem | null>(null);

  const reload = useCallback(async () => setSettings(await readSettings(platform)), [platform]);

  /** Whether it was changed. */
  const change = useCallback(
    async (setting: SettingName, value: string): Promise<boolean> => {
      try {
        const view = await platform.invoke("settings_set", { setting, value });
        await speak(view.language);
        setSettings(view);
        setProblem(null);
        return true;
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return false;
      }
    },
    [platform],
  );

  return { settings, problem, change, reload, dismiss: () => setProblem(null) };
}

export type SettingsActions = ReturnType<typeof useSettings>;

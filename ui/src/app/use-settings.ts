import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { SettingName } from "../bindings/SettingName";
import type { SettingsView } from "../bindings/SettingsView";
import { writeIn } from "../messages/format";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";

/** The usual settings: what counts where the engine does not say. */
export const usual: SettingsView = {
  language: "system",
  theme: "system",
  reducedMotion: "system",
  proxy: "system",
  askPasswordEachTime: false,
  checkForUpdates: false,
  fixed: [],
  file: "",
  problem: null,
};

/** The settings, and the way to change one. `null` until they are known: nothing is shown before, so that nothing flashes. */
export function useSettings() {
  const platform = usePlatform();
  const [settings, setSettings] = useState<SettingsView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const keep = useCallback((view: SettingsView) => {
    writeIn(view.language);
    setSettings(view);
  }, []);

  const reload = useCallback(async () => {
    try {
      keep(await platform.invoke("settings_open", {}));
    } catch (thrown) {
      const failure = problemOf(thrown);
      setSettings((before) => before ?? { ...usual, problem: failure });
    }
  }, [keep, platform]);

  useEffect(() => {
    // Set when the answer comes, not while this effect runs.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void reload();
  }, [reload]);

  /** Whether it was changed. */
  const change = useCallback(
    async (setting: SettingName, value: string): Promise<boolean> => {
      try {
        keep(await platform.invoke("settings_set", { setting, value }));
        setProblem(null);
        return true;
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return false;
      }
    },
    [keep, platform],
  );

  return { settings, problem, change, reload, dismiss: () => setProblem(null) };
}

export type SettingsActions = ReturnType<typeof useSettings>;

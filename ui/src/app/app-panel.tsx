import { AboutPanel } from "./about-panel";
import type { AppPanelName } from "./app-panel-ways";
import { SettingsPanel } from "./settings-panel";
import { SupportPanel } from "./support-panel";
import type { SettingsActions } from "./use-settings";

type AppPanelProps = { panel: AppPanelName; settings: SettingsActions; onClose: () => void };

export function AppPanel({ panel, settings, onClose }: AppPanelProps) {
  switch (panel) {
    case "settings":
      return <SettingsPanel actions={settings} onClose={onClose} settings={settings.settings} />;
    case "support":
      return <SupportPanel onClose={onClose} />;
    case "about":
      return <AboutPanel onClose={onClose} />;
  }
}

import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { SurroundingsContext } from "../components/surroundings";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";
import { problemWords } from "../problems/problem-words";
import { StepMemory, StepMemoryContext } from "../steps/step-memory";
import { AppPanel, type AppPanelName } from "./app-panel";
import { CrashBar } from "./crash-bar";
import { scriptSaver } from "./script-saver";
import { LiveRegions, useAnnouncer } from "./announcer";
import { ErrorBoundary } from "./error-boundary";
import { FailedPage } from "./failed-page";
import { useSession } from "./session";
import { ShortcutsDialog, useSettingsKey, useShortcutsKey } from "./shortcuts-dialog";
import { StartPage } from "./start-page";
import { useMotion, useTheme } from "./theme";
import { useSettings } from "./use-settings";

const useStyles = makeStyles({
  // Not the provider's own class: that one is worn by every tooltip and list too, and they would cover the window.
  window: {
    display: "flex",
    flexDirection: "column",
    position: "fixed",
    inset: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The window: theme, live regions, and the page the person is at. */
export function App() {
  const styles = useStyles();
  const settings = useSettings();
  const theme = useTheme(settings.settings?.theme ?? "system");
  useMotion(settings.settings?.reducedMotion ?? "system");
  const platform = usePlatform();
  const { announce, polite, assertive } = useAnnouncer();
  const [memory] = useState(() => new StepMemory());
  const [shortcuts, setShortcuts] = useState(false);
  const [panel, setPanel] = useState<AppPanelName | null>(null);
  const showShortcuts = useCallback(() => setShortcuts(true), []);
  const showSettings = useCallback(() => setPanel("settings"), []);
  useShortcutsKey(showShortcuts);
  useSettingsKey(showSettings);
  useEffect(
    () => platform.onMenu((item) => (item === "help" ? showShortcuts() : setPanel(item))),
    [platform, showShortcuts],
  );

  const surroundings = useMemo(
    () => ({
      announce,
      saveScript: scriptSaver(platform),
      copyText: platform.copyText,
      setTitle: (title: string) => platform.setTitle(`${title} – Anteroom`),
      openLogs: () => {
        platform
          .invoke("logs_open", {})
          .catch((thrown: unknown) => announce(problemWords(problemOf(thrown)).title, "assertive"));
      },
    }),
    [announce, platform],
  );

  return (
    <FluentProvider theme={theme}>
      <SurroundingsContext value={surroundings}>
        <StepMemoryContext value={memory}>
          <LiveRegions assertive={assertive} polite={polite} />
          <div className={styles.window}>
            <ErrorBoundary>
              <CrashBar onLook={() => setPanel("support")} />
              {/* Nothing is shown before the theme is known. */}
              {settings.settings && (
                <Places key={settings.settings.language} onPanel={setPanel} onShortcuts={showShortcuts} />
              )}
              <AppPanel onClose={() => setPanel(null)} panel={panel} settings={settings} />
            </ErrorBoundary>
          </div>
          <ShortcutsDialog onClose={() => setShortcuts(false)} open={shortcuts} />
        </StepMemoryContext>
      </SurroundingsContext>
    </FluentProvider>
  );
}

type PlacesProps = { onShortcuts: () => void; onPanel: (panel: AppPanelName) => void };

function Places({ onShortcuts, onPanel }: PlacesProps) {
  const session = useSession();
  const { place } = session;
  switch (place.kind) {
    case "opening":
      // The engine answers within the first second; a spinner would only flicker.
      return null;
    case "failed":
      return <FailedPage onAgain={() => void session.restore()} problem={place.problem} />;
    case "start":
      return <StartPage onPanel={onPanel} problem={place.problem} session={session} state={place.session} />;
    case "step": {
      const { View, setup, step, problem } = place;
      return (
        <View
          onPanel={onPanel}
          onShortcuts={onShortcuts}
          problem={problem}
          session={session}
          setup={setup}
          step={step}
        />
      );
    }
  }
}

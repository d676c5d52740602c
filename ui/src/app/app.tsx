import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { SurroundingsContext } from "../components/surroundings";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";
import { problemWords } from "../problems/problem-words";
import { StepMemory, StepMemoryContext } from "../steps/step-memory";
import type { AppPanelName } from "./app-panel-ways";
import { CrashBar } from "./crash-bar";
import { LiveRegions, useAnnouncer } from "./announcer";
import { ErrorBoundary } from "./error-boundary";
import { FailedPage } from "./failed-page";
import { AppPanel, ShortcutsDialog } from "./late";
import type { Opening } from "./opening";
import { useSession, type SessionActions } from "./session";
import { StartPage } from "./start-page";
import { useMotion, useTheme } from "./theme";
import { useSettings } from "./use-settings";
import { useSettingsKey, useShortcutsKey } from "./window-keys";

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
export function App({ opening }: { opening: Opening }) {
  const styles = useStyles();
  const actions = useSettings(opening.settings);
  const { settings } = actions;
  const theme = useTheme(settings.theme);
  useMotion(settings.reducedMotion);
  const session = useSession(opening.place);
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
              {/* In another language everything is written anew. */}
              <Places
                key={settings.language}
                onPanel={setPanel}
                onShortcuts={showShortcuts}
                session={session}
              />
              {panel && <AppPanel onClose={() => setPanel(null)} panel={panel} settings={actions} />}
            </ErrorBoundary>
          </div>
          {shortcuts && <ShortcutsDialog onClose={() => setShortcuts(false)} />}
        </StepMemoryContext>
      </SurroundingsContext>
    </FluentProvider>
  );
}

type PlacesProps = {
  session: SessionActions;
  onShortcuts: () => void;
  onPanel: (panel: AppPanelName) => void;
};

function Places({ session, onShortcuts, onPanel }: PlacesProps) {
  const { place } = session;
  switch (place.kind) {
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

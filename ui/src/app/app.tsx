import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import { SurroundingsContext } from "../components/surroundings";
import { usePlatform } from "../platform/platform-context";
import { StepMemory, StepMemoryContext } from "../steps/step-memory";
import { scriptSaver } from "./script-saver";
import { LiveRegions, useAnnouncer } from "./announcer";
import { ErrorBoundary } from "./error-boundary";
import { FailedPage } from "./failed-page";
import { Frame } from "./frame";
import { useSession } from "./session";
import { ShortcutsDialog, useShortcutsKey } from "./shortcuts-dialog";
import { StartPage } from "./start-page";
import { useSystemTheme } from "./theme";

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
  const theme = useSystemTheme();
  const platform = usePlatform();
  const { announce, polite, assertive } = useAnnouncer();
  const [memory] = useState(() => new StepMemory());
  const [shortcuts, setShortcuts] = useState(false);
  const showShortcuts = useCallback(() => setShortcuts(true), []);
  useShortcutsKey(showShortcuts);
  useEffect(() => platform.onMenu((item) => item === "help" && showShortcuts()), [platform, showShortcuts]);

  const surroundings = useMemo(
    () => ({
      announce,
      saveScript: scriptSaver(platform),
      copyText: platform.copyText,
      setTitle: (title: string) => platform.setTitle(`${title} – Anteroom`),
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
              <Places onShortcuts={showShortcuts} />
            </ErrorBoundary>
          </div>
          <ShortcutsDialog onClose={() => setShortcuts(false)} open={shortcuts} />
        </StepMemoryContext>
      </SurroundingsContext>
    </FluentProvider>
  );
}

function Places({ onShortcuts }: { onShortcuts: () => void }) {
  const session = useSession();
  const { place } = session;
  switch (place.kind) {
    case "opening":
      // The engine answers within the first second; a spinner would only flicker.
      return null;
    case "failed":
      return <FailedPage onAgain={() => void session.restore()} problem={place.problem} />;
    case "start":
      return <StartPage problem={place.problem} session={session} state={place.session} />;
    case "step":
      return (
        <Frame
          onShortcuts={onShortcuts}
          problem={place.problem}
          session={session}
          setup={place.setup}
          step={place.step}
        />
      );
  }
}

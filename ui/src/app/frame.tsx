import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import type { Problem } from "../bindings/Problem";
import type { SetupView } from "../bindings/SetupView";
import type { StepId } from "../bindings/StepId";
import { ProblemBar } from "../components/problem-bar";
import { SurroundingsContext, useSurroundings } from "../components/surroundings";
import { t } from "../messages";
import { usePlatform } from "../platform/platform-context";
import { scriptsOf } from "../steps/scripts-of";
import { stepBefore } from "../steps/step-page";
import type { AppPanelName } from "./app-panel-ways";
import { ErrorBoundary } from "./error-boundary";
import { HostsBar } from "./hosts-bar";
import { PlannerHolderBar } from "./planner-holder-bar";
import { Rail } from "./rail";
import type { SessionActions } from "./session";
import { SetRightBar } from "./set-right-bar";
import { SilentBar } from "./silent-bar";
import { StepView } from "./step-view";
import { useSetRight } from "./use-set-right";

const useStyles = makeStyles({
  frame: { display: "flex", flexGrow: 1, minHeight: 0 },
  page: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}` },
});

type FrameProps = {
  setup: SetupView;
  step: StepId;
  problem: Problem | null;
  session: SessionActions;
  onShortcuts: () => void;
  onPanel: (panel: AppPanelName) => void;
};

/** A setup at one of its steps: the rail beside the page. */
export function Frame({ setup, step, problem, session, onShortcuts, onPanel }: FrameProps) {
  const styles = useStyles();
  const { goTo, refresh, closeSetup, onSetup } = session;
  const { id } = setup;

  const open = useCallback((next: StepId) => goTo(id, next), [goTo, id]);
  const again = useCallback(() => refresh(id), [id, refresh]);
  const back = useCallback(() => {
    const before = stepBefore(setup, step);
    if (before) {
      goTo(id, before);
    } else {
      void closeSetup();
    }
  }, [closeSetup, goTo, id, setup, step]);

  const waits = useSetRight(setup, again);
  const { note } = waits;
  const around = useSurroundings();
  const platform = usePlatform();
  const surroundings = useMemo(
    () => ({
      ...around,
      setRight: (remedy: string) => note(remedy, true),
      scripts: scriptsOf(platform, id),
    }),
    [around, id, note, platform],
  );

  return (
    <div className={styles.frame}>
      <Rail
        onAll={() => void closeSetup()}
        onPanel={onPanel}
        onShortcuts={onShortcuts}
        onStep={open}
        setup={setup}
        step={step}
      />
      <div className={styles.page}>
        {problem && (
          <div className={styles.bar}>
            <ProblemBar onDismiss={session.dismiss} onRetry={() => open(step)} problem={problem} />
          </div>
        )}
        <HostsBar onSetup={onSetup} setup={setup} />
        {setup.plannerHolder && <PlannerHolderBar holder={setup.plannerHolder} refresh={again} />}
        {setup.plannerGone && (
          <div className={styles.bar}>
            <MessageBar data-testid="planner-gone" intent="warning" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{t("frame.gone.title")}</MessageBarTitle>
                {t("frame.gone.text")}
              </MessageBarBody>
            </MessageBar>
          </div>
        )}
        <SilentBar />
        <SetRightBar rows={setup.setRight} ways={waits} />
        <SurroundingsContext value={surroundings}>
          <ErrorBoundary key={`${id} ${step}`}>
            <StepView goBack={back} goTo={open} onSetup={onSetup} refresh={again} setup={setup} step={step} />
          </ErrorBoundary>
        </SurroundingsContext>
      </div>
    </div>
  );
}

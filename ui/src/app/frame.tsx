import { makeStyles } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Problem } from "../bindings/Problem";
import type { SetupView } from "../bindings/SetupView";
import type { StepId } from "../bindings/StepId";
import { stepOrder } from "../steps/step-page";
import { Rail } from "./rail";
import type { SessionActions } from "./session";
import { StepView } from "./step-view";

const useStyles = makeStyles({
  frame: { display: "flex", height: "100%" },
  page: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
});

type FrameProps = {
  setup: SetupView;
  step: StepId;
  problem: Problem | null;
  session: SessionActions;
  onShortcuts: () => void;
};

/** A setup at one of its steps: the rail beside the page. */
export function Frame({ setup, step, session, onShortcuts }: FrameProps) {
  const styles = useStyles();
  const { goTo, refresh, closeSetup, onSetup } = session;
  const { id } = setup;

  const open = useCallback((next: StepId) => goTo(id, next), [goTo, id]);
  const again = useCallback(() => refresh(id), [id, refresh]);
  const back = useCallback(() => {
    const before = stepOrder[stepOrder.indexOf(step) - 1];
    if (before) {
      goTo(id, before);
    } else {
      void closeSetup();
    }
  }, [closeSetup, goTo, id, step]);

  return (
    <div className={styles.frame}>
      <Rail
        onAll={() => void closeSetup()}
        onShortcuts={onShortcuts}
        onStep={open}
        setup={setup}
        step={step}
      />
      <div className={styles.page}>
        <StepView
          goBack={back}
          goTo={open}
          key={`${id} ${step}`}
          onSetup={onSetup}
          refresh={again}
          setup={setup}
          step={step}
        />
      </div>
    </div>
  );
}

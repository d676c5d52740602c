import { makeStyles, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle20Filled,
  Circle20Regular,
  CircleHalfFill20Regular,
  Clock20Regular,
  SubtractCircle20Regular,
  Warning20Filled,
} from "@fluentui/react-icons";
import type { StepState } from "../bindings/StepState";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0, height: "20px" },
  quiet: { color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  begun: { color: tokens.colorCompoundBrandForeground1 },
  attention: { color: tokens.colorStatusWarningForeground3 },
});

/** A step's state; the word stands beside it. */
export function StepIcon({ state }: { state: StepState }) {
  const styles = useStyles();
  const icon = iconOf(state, styles);
  return (
    <span aria-hidden="true" className={styles.icon}>
      {icon}
    </span>
  );
}

function iconOf(state: StepState, styles: ReturnType<typeof useStyles>) {
  switch (state) {
    case "not_started":
      return <Circle20Regular className={styles.quiet} />;
    case "in_progress":
      return <CircleHalfFill20Regular className={styles.begun} />;
    case "done":
      return <CheckmarkCircle20Filled className={styles.done} />;
    case "needs_attention":
      return <Warning20Filled className={styles.attention} />;
    case "not_needed":
      return <SubtractCircle20Regular className={styles.quiet} />;
    case "waiting":
      return <Clock20Regular className={styles.quiet} />;
  }
}

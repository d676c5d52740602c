import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import {
  ArrowForward20Regular,
  CheckmarkCircle20Filled,
  Clock20Regular,
  ErrorCircle20Filled,
  PersonQuestionMark20Regular,
  PlugDisconnected20Regular,
  Warning20Filled,
} from "@fluentui/react-icons";
import type { OutcomeKind } from "../bindings/OutcomeKind";
import { t } from "../messages";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0, width: "20px", height: "20px" },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How a check ended; its name is the word for it. */
export function OutcomeIcon({ outcome }: { outcome: OutcomeKind | "running" }) {
  const styles = useStyles();
  return (
    <span aria-label={t(`common.outcome.${outcome}`)} className={styles.icon} role="img">
      {iconOf(outcome, styles)}
    </span>
  );
}

function iconOf(outcome: OutcomeKind | "running", styles: ReturnType<typeof useStyles>) {
  switch (outcome) {
    case "running":
      return <Spinner aria-hidden size="extra-tiny" />;
    case "pass":
      return <CheckmarkCircle20Filled className={styles.pass} />;
    case "warn":
      return <Warning20Filled className={styles.warn} />;
    case "fail":
      return <ErrorCircle20Filled className={styles.fail} />;
    case "waiting":
      return <Clock20Regular className={styles.warn} />;
    case "skipped":
      return <ArrowForward20Regular className={styles.quiet} />;
    case "broken":
      return <PlugDisconnected20Regular className={styles.fail} />;
    case "manual":
      return <PersonQuestionMark20Regular className={styles.warn} />;
  }
}

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CheckReport } from "../bindings/CheckReport";
import type { CheckRow } from "../bindings/CheckRow";
import type { Problem } from "../bindings/Problem";
import type { WaitingRow } from "../bindings/WaitingRow";
import { t } from "../messages";
import { formatWhen } from "../messages/format";
import { CheckTree, type RunningCheck } from "./check-tree";
import { FindingBar } from "./finding-bar";
import { ProblemBar, type ProblemActions } from "./problem-bar";
import { ServerPause } from "./server-pause";

type CheckResultsProps = {
  title: string;
  /** The sentence when everything passed. */
  passed: string;
  rows: readonly CheckRow[];
  running: RunningCheck | null;
  /** The pause the server asked for, while it lasts. */
  waiting: WaitingRow | null;
  isRunning: boolean;
  report: CheckReport | null;
  problem: Problem | null;
  /** The fields changed since. */
  outdated: boolean;
  actions: ProblemActions;
  onCancel: () => void;
};

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    minHeight: "32px",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A test's cause on top and its checks below; nothing before the first test. */
export function CheckResults({
  title,
  passed,
  rows,
  running,
  waiting,
  isRunning,
  report,
  problem,
  outdated,
  actions,
  onCancel,
}: CheckResultsProps) {
  const styles = useStyles();
  const section = useRef<HTMLElement>(null);
  const [wasRunning, setWasRunning] = useState(isRunning);
  const [moves, setMoves] = useState(0);
  if (wasRunning !== isRunning) {
    setWasRunning(isRunning);
    setMoves(moves + 1);
  }

  // The button is at the bottom of the window and the form may fill it: what it caused comes into sight.
  useEffect(() => {
    if (moves > 0) {
      section.current?.scrollIntoView({ block: "start", behavior: "smooth" });
    }
  }, [moves]);

  if (!isRunning && report === null && problem === null) {
    return null;
  }
  return (
    <section aria-label={title} className={styles.results} data-testid="check-results" ref={section}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {isRunning ? (
          <Button onClick={onCancel} size="small">
            {t("common.cancel")}
          </Button>
        ) : (
          report && (
            <Text className={styles.quiet} size={200}>
              {t("common.testedAt", { time: formatWhen(report.at, new Date()) })}
            </Text>
          )
        )}
      </div>
      {outdated && !isRunning && (
        <MessageBar intent="info">
          <MessageBarBody>{t("common.outdated")}</MessageBarBody>
        </MessageBar>
      )}
      {waiting && <ServerPause {...waiting} />}
      {problem && <ProblemBar actions={actions} problem={problem} />}
      {report?.cancelled && (
        <MessageBar intent="info">
          <MessageBarBody>{t("common.testCancelled")}</MessageBarBody>
        </MessageBar>
      )}
      {report?.rootCause && <FindingBar actions={actions} finding={report.rootCause} />}
      {report?.passed && !outdated && (
        <MessageBar data-testid="test-passed" intent="success">
          <MessageBarBody>
            <MessageBarTitle>{passed}</MessageBarTitle>
          </MessageBarBody>
        </MessageBar>
      )}
      {(rows.length > 0 || running !== null) && (
        <CheckTree label={title} rows={rows} running={running} told={report?.rootCause ?? null} />
      )}
    </section>
  );
}

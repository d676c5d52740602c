import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { Clock20Regular } from "@fluentui/react-icons";
import { t } from "../messages";
import { formatClock } from "../messages/format";

const useStyles = makeStyles({
  clock: { fontVariantNumeric: "tabular-nums" },
  why: { color: tokens.colorNeutralForeground2 },
});

type ImportWaitingProps = { remainingMs: number; askedByServer: boolean };

/** Waiting, shown as waiting: who asked for it, and how much longer. */
export function ImportWaiting({ remainingMs, askedByServer }: ImportWaitingProps) {
  const styles = useStyles();
  const clock = formatClock(remainingMs);
  return (
    <MessageBar data-testid="import-waiting" icon={<Clock20Regular />} intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.clock}>
          {t(askedByServer ? "import.run.waiting" : "import.run.backingOff", { clock })}
        </MessageBarTitle>
        <span className={styles.why}>
          {t(askedByServer ? "import.run.waitingWhy" : "import.run.backingOffWhy")}
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}

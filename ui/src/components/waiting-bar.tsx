import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { Clock20Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  clock: { fontVariantNumeric: "tabular-nums" },
  why: { color: tokens.colorNeutralForeground2 },
});

type WaitingBarProps = { testId: string; title: string; why: string };

/** Waiting, shown as waiting: who asked for it, and how much longer. */
export function WaitingBar({ testId, title, why }: WaitingBarProps) {
  const styles = useStyles();
  return (
    <MessageBar data-testid={testId} icon={<Clock20Regular />} intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.clock}>{title}</MessageBarTitle>
        <span className={styles.why}>{why}</span>
      </MessageBarBody>
    </MessageBar>
  );
}

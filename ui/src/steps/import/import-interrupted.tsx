import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ImportResult } from "../../bindings/ImportResult";
import { t } from "../../messages";
import { formatDay } from "../../messages/format";

const useStyles = makeStyles({
  // The icon stands beside the title, not in the middle.
  bar: { alignItems: "flex-start", paddingBlock: tokens.spacingVerticalS },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    whiteSpace: "normal",
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type ImportInterruptedProps = {
  phase: "cancelled" | "stopped" | "unfinished";
  result: ImportResult;
  onDiscard: () => void;
};

/**
 * A run that ended before it was done: what is there, and the two ways on. Resuming is the primary button; of an old run it is
 * to start anew, and why is said.
 */
export function ImportInterrupted({ phase, result, onDiscard }: ImportInterruptedProps) {
  const styles = useStyles();
  return (
    <MessageBar
      className={styles.bar}
      data-testid="import-interrupted"
      intent={phase === "stopped" ? "error" : "warning"}
      layout="multiline"
      politeness="polite"
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{t(`import.interrupted.${phase}`)}</MessageBarTitle>
        <span>
          {t("import.interrupted.body", {
            count: result.inPlanner,
            done: result.roomsDone,
            total: result.roomsTotal,
          })}
        </span>
        {result.old === null ? (
          <div className={styles.row}>
            <Button data-testid="discard" onClick={onDiscard} size="small">
              {t("import.interrupted.discard")}
            </Button>
            <Text className={styles.quiet} size={200}>
              {t("import.interrupted.discardNote")}
            </Text>
          </div>
        ) : (
          <>
            <span data-testid="import-old">
              {t(`import.interrupted.${result.old}`, {
                count: result.roomsDone,
                day: formatDay(result.started),
              })}
            </span>
            <Text className={styles.quiet} size={200}>
              {t("import.interrupted.anewNote")}
            </Text>
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

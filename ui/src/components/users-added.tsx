import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { UsersAdded } from "../bindings/UsersAdded";
import { t } from "../messages";
import { FileLines } from "./file-lines";

const useStyles = makeStyles({
  adding: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "32px" },
  bar: { alignItems: "flex-start", paddingBlock: tokens.spacingVerticalS },
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal" },
});

/** People are being read; how many there are is not known beforehand. */
export function UsersAddingView({ words, onCancel }: { words: string; onCancel?: (() => void) | undefined }) {
  const styles = useStyles();
  return (
    <div className={styles.adding} data-testid="users-adding">
      <div className={styles.row}>
        <Text>{words}</Text>
        {onCancel && (
          <Button data-testid="users-cancel" onClick={onCancel} size="small">
            {t("users.cancel")}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={t("users.bar")} />
    </div>
  );
}

/** What became of the people read; those left out, each with the reason. */
export function UsersAddedView({ added, words }: { added: UsersAdded; words: readonly string[] }) {
  const styles = useStyles();
  const { refused, told, cancelled } = added;
  const lines = [...refused, ...told];
  return (
    <>
      <MessageBar
        className={styles.bar}
        data-testid="users-added"
        intent={cancelled || lines.length > 0 ? "warning" : "success"}
        layout="multiline"
        politeness="polite"
      >
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t(cancelled ? "users.result.cancelled" : "users.result.title")}</MessageBarTitle>
          {words.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </MessageBarBody>
      </MessageBar>
      <FileLines
        label={t(lines.length > 0 ? "users.refused.show" : "users.refused.notes")}
        lines={lines}
        notes={added.notes}
        testId="users-refused"
      />
    </>
  );
}

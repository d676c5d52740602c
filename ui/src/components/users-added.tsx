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
import { Disclosure } from "./disclosure";

const refusedShown = 100;

const useStyles = makeStyles({
  adding: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "32px" },
  bar: { alignItems: "flex-start", paddingBlock: tokens.spacingVerticalS },
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  refused: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
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
  const { refused, cancelled } = added;
  return (
    <>
      <MessageBar
        className={styles.bar}
        data-testid="users-added"
        intent={cancelled || refused.length > 0 ? "warning" : "success"}
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
      {refused.length > 0 && (
        <Disclosure label={t("users.refused.show")}>
          <ul className={styles.list} data-testid="users-refused">
            {refused.slice(0, refusedShown).map((row, index) => (
              <li className={styles.refused} key={index}>
                <Text className={styles.quiet} size={200}>
                  {[
                    ...(row.line === null ? [] : [t("users.refused.line", { line: row.line })]),
                    row.text,
                  ].join(": ")}
                </Text>
                <Text>{row.reason}</Text>
              </li>
            ))}
            {refused.length > refusedShown && (
              <li>
                <Text>{t("users.refused.more", { count: refused.length - refusedShown })}</Text>
              </li>
            )}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

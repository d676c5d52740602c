import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { ProblemBar } from "../components/problem-bar";
import { t } from "../messages";
import { InstallButton } from "./updates-section";
import { useUpdates } from "./use-updates";

const useStyles = makeStyles({
  bar: { flexShrink: 0, alignItems: "flex-start" },
  body: { display: "flex", flexDirection: "column", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/** On the start page, and only there: a newer version is there. Nobody is held up in the middle of a customer's setup. */
export function UpdatesBar() {
  const styles = useStyles();
  const [{ state, dismissed, installing, failed }, { install, dismiss }] = useUpdates();
  const news = state?.news;
  if (!news || dismissed) {
    return null;
  }
  return (
    <>
      {failed && <ProblemBar onRetry={failed.again} problem={failed.problem} />}
      <MessageBar className={styles.bar} data-testid="updates-bar" intent="info" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t("updates.newer", { version: news.version })}</MessageBarTitle>
          {state.way === "administrator" ? t("updates.administrator") : beginning(news.notes)}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label={t("common.dismiss")}
              icon={<Dismiss20Regular />}
              onClick={dismiss}
            />
          }
        >
          {news.bytes !== null && <InstallButton installing={installing} onInstall={() => void install()} />}
        </MessageBarActions>
      </MessageBar>
    </>
  );
}

/** The first lines of what is new; the settings page has all of it. */
function beginning(notes: string): string {
  return notes.split("\n").slice(0, 3).join("\n");
}

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { ProblemBar, type ProblemActions } from "../../components/problem-bar";
import { t } from "../../messages";
import { trimmed } from "../typed-text";
import type { Search } from "./use-discovery";

type DiscoveryOutcomeProps = {
  search: Search;
  /** What stands in the field. */
  url: string;
  actions: ProblemActions;
  onUse: (url: string) => void;
  onConfirm: (host: string) => void;
};

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** How the search ended: entered, offered beside what was typed, waiting for a word of the person, or in vain. */
export function DiscoveryOutcome({ search, url, actions, onUse, onConfirm }: DiscoveryOutcomeProps) {
  const styles = useStyles();
  const { discovery, problem } = search;
  if (problem) {
    return <ProblemBar actions={actions} problem={problem} />;
  }
  if (discovery === null) {
    return null;
  }
  const { url: found, unconfirmedHost } = discovery;
  if (unconfirmedHost !== null) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t("exchange.confirm.title", { host: unconfirmedHost })}</MessageBarTitle>
          {t("exchange.confirm.body")}
        </MessageBarBody>
        <MessageBarActions>
          <Button data-testid="confirm-host" onClick={() => onConfirm(unconfirmedHost)} size="small">
            {t("exchange.confirm.agree", { host: unconfirmedHost })}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (found !== null) {
    const entered = trimmed(url) === found;
    return (
      <MessageBar intent={entered ? "success" : "info"} layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t("exchange.find.result", { url: found })}</MessageBarTitle>
          {entered ? t("exchange.find.used") : t("exchange.find.kept")}
        </MessageBarBody>
        {!entered && (
          <MessageBarActions>
            <Button onClick={() => onUse(found)} size="small">
              {t("exchange.find.use")}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    );
  }
  return discovery.problem ? <ProblemBar actions={actions} problem={discovery.problem} /> : null;
}

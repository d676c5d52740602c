import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { UpdateNews } from "../bindings/UpdateNews";
import type { UpdateState } from "../bindings/UpdateState";
import { ProblemBar } from "../components/problem-bar";
import { t } from "../messages";
import { formatDay, formatNumber } from "../messages/format";
import { inSentences } from "../messages/joined";
import type { Installing } from "./updates-store";
import { useUpdates } from "./use-updates";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  news: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  quiet: { color: tokens.colorNeutralForeground2 },
  notes: {
    margin: 0,
    fontFamily: "inherit",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    alignSelf: "stretch",
  },
  faults: { display: "flex", flexDirection: "column", overflowWrap: "anywhere", whiteSpace: "normal" },
  saved: { overflowWrap: "anywhere" },
  look: { alignSelf: "flex-start" },
});

/** Whether there is a newer version, who brings it, and the way to it: for the settings page. */
export function UpdatesSection() {
  const styles = useStyles();
  const [{ state, looking, installing, failed }, { look, install }] = useUpdates();
  return (
    <section aria-labelledby="updates" className={styles.section} data-testid="updates">
      <h2 className={styles.heading} id="updates">
        {t("updates.title")}
      </h2>
      {failed && <ProblemBar onRetry={failed.again} problem={failed.problem} />}
      {state && (
        <>
          <Text>
            {inSentences(
              t("updates.version", { version: state.version }),
              state.looked && state.news === null ? t("updates.newest") : "",
            )}
          </Text>
          <Text className={styles.quiet}>{wordsOf(state)}</Text>
          {state.policyFaults.length > 0 && <PolicyFaults faults={state.policyFaults} />}
          {state.news && (
            <News installing={installing} news={state.news} onInstall={() => void install()} state={state} />
          )}
          {mayAsk(state) && (
            <Button
              className={styles.look}
              data-testid="updates-look"
              disabledFocusable={looking}
              icon={looking ? <Spinner size="tiny" /> : undefined}
              onClick={() => void look()}
            >
              {looking ? t("updates.looking") : t("updates.look")}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

/** What administrators wrote and nobody can follow: whoever reads it here tells them. */
function PolicyFaults({ faults }: { faults: readonly string[] }) {
  const styles = useStyles();
  return (
    <MessageBar data-testid="policy-faults" intent="warning" layout="multiline">
      <MessageBarBody className={styles.faults}>
        <MessageBarTitle>{t("updates.policyFaults")}</MessageBarTitle>
        {faults.map((fault) => (
          <span key={fault}>{fault}</span>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

type NewsProps = {
  state: UpdateState;
  news: UpdateNews;
  installing: Installing | null;
  onInstall: () => void;
};

function News({ state, news, installing, onInstall }: NewsProps) {
  const styles = useStyles();
  const size = news.bytes === null ? null : formatNumber(Math.ceil(news.bytes / 1_000_000));
  return (
    <div className={styles.news}>
      <Text weight="semibold">{t("updates.newer", { version: news.version })}</Text>
      {news.published !== null && size !== null && (
        <Text className={styles.quiet} size={200}>
          {t("updates.published", { day: formatDay(news.published), size })}
        </Text>
      )}
      {news.notes !== "" && (
        <>
          <Text size={200}>{t("updates.notes")}</Text>
          <pre className={styles.notes}>{news.notes}</pre>
        </>
      )}
      {news.bytes === null && state.way !== "administrator" && <Text>{t("updates.noFile")}</Text>}
      {news.bytes !== null && <InstallButton installing={installing} onInstall={onInstall} />}
    </div>
  );
}

type InstallButtonProps = { installing: Installing | null; onInstall: () => void };

/** The way to a new version, and what became of it. */
export function InstallButton({ installing, onInstall }: InstallButtonProps) {
  const styles = useStyles();
  if (installing?.kind === "closing") {
    return <Text>{t("updates.closing")}</Text>;
  }
  if (installing?.kind === "saved") {
    return <Text className={styles.saved}>{t("updates.saved", { file: installing.file })}</Text>;
  }
  const fetching = installing !== null;
  return (
    <Button
      appearance="primary"
      data-testid="updates-install"
      disabledFocusable={fetching}
      icon={fetching ? <Spinner size="tiny" /> : undefined}
      onClick={onInstall}
      size="small"
    >
      {fetching ? t("updates.installing") : t("updates.install")}
    </Button>
  );
}

function mayAsk(state: UpdateState): boolean {
  return state.known && !state.forbidden && state.way !== "package_manager";
}

/** Who brings updates, or who looks for them. */
function wordsOf(state: UpdateState): string {
  if (state.way === "package_manager") {
    return t("updates.package_manager");
  }
  if (state.forbidden) {
    return t("updates.forbidden");
  }
  if (!state.known) {
    return t("updates.noPlace");
  }
  if (state.way === "administrator") {
    return t("updates.administrator");
  }
  return state.wanted ? t("updates.on") : t("updates.off");
}

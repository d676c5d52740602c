import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import {
  ArrowForward20Regular,
  CheckmarkCircle20Filled,
  DismissCircle20Regular,
  LockClosed20Regular,
  PersonQuestionMark20Regular,
} from "@fluentui/react-icons";
import type { AttemptOutcome } from "../../bindings/AttemptOutcome";
import type { DiscoveryAttempt } from "../../bindings/DiscoveryAttempt";
import { t } from "../../messages";
import { formatElapsed } from "../../messages/measured";
import { isCode, titleAt } from "../../problems/problem-words";
import type { Search } from "./use-discovery";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "32px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "grid",
    gridTemplateColumns: "20px 128px 104px minmax(0, 1fr) 64px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    "@media (max-width: 899px)": { gridTemplateColumns: "20px minmax(0, 1fr) 104px" },
  },
  url: {
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    "@media (max-width: 899px)": { gridColumn: "2 / -1" },
  },
  detail: { display: "block", color: tokens.colorNeutralForeground2 },
  time: {
    textAlign: "right",
    color: tokens.colorNeutralForeground3,
    "@media (max-width: 899px)": { display: "none" },
  },
  found: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorNeutralForeground3 },
  waits: { color: tokens.colorStatusWarningForeground3 },
  refused: { color: tokens.colorStatusDangerForeground1 },
});

type Styles = ReturnType<typeof useStyles>;

/** Each place that was asked for the URL and what it said, while it happens. */
export function DiscoveryAttempts({ search, onCancel }: { search: Search; onCancel: () => void }) {
  const styles = useStyles();
  const { attempts, asking, operation } = search;
  if (attempts.length === 0 && asking === null && operation === null) {
    return null;
  }
  return (
    <div className={styles.box} data-testid="discovery">
      <div className={styles.head}>
        <Text weight="semibold">{operation === null ? t("exchange.find.title") : t("exchange.finding")}</Text>
        {operation !== null && (
          <Button onClick={onCancel} size="small">
            {t("common.cancel")}
          </Button>
        )}
      </div>
      <ol className={styles.list}>
        {attempts.map((attempt, index) => (
          <li className={styles.row} data-outcome={attempt.outcome} key={`${index} ${attempt.url}`}>
            {iconOf(attempt.outcome, styles)}
            <Text size={200}>{attempt.method}</Text>
            <Text size={200}>{t(`exchange.find.${attempt.outcome}`)}</Text>
            <Text className={styles.url} size={200}>
              {attempt.url}
              <span className={styles.detail} title={attempt.detail}>
                {saidOf(attempt)}
              </span>
            </Text>
            <Text className={styles.time} size={200}>
              {formatElapsed(attempt.elapsedMs)}
            </Text>
          </li>
        ))}
        {asking && (
          <li className={styles.row}>
            <Spinner aria-hidden size="extra-tiny" />
            <Text size={200}>{asking.method}</Text>
            <Text size={200}>{t("exchange.find.asking")}</Text>
            <Text className={styles.url} size={200}>
              {asking.url}
            </Text>
          </li>
        )}
      </ol>
    </div>
  );
}

/** The words for the code a refusal begins with; the chain of causes behind it is a tooltip's. */
function saidOf({ detail, url }: DiscoveryAttempt): string {
  const code = /^([a-z_]+(?:\.[a-z_]+)+): /u.exec(detail)?.[1];
  return code !== undefined && isCode(code) ? titleAt(code, URL.parse(url)?.host ?? url) : detail;
}

function iconOf(outcome: AttemptOutcome, styles: Styles) {
  switch (outcome) {
    case "found":
      return <CheckmarkCircle20Filled aria-hidden="true" className={styles.found} />;
    case "redirected":
      return <ArrowForward20Regular aria-hidden="true" />;
    case "unconfirmed":
      return <PersonQuestionMark20Regular aria-hidden="true" className={styles.waits} />;
    case "rejected":
      return <LockClosed20Regular aria-hidden="true" className={styles.refused} />;
    case "failed":
      return <DismissCircle20Regular aria-hidden="true" className={styles.failed} />;
  }
}

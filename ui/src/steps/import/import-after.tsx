import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwise20Regular, PeopleAdd20Regular } from "@fluentui/react-icons";
import type { ImportResult } from "../../bindings/ImportResult";
import { t } from "../../messages";
import { formatPeriod } from "../../messages/format";
import { inSentences } from "../../messages/joined";
import { CauseCard } from "./cause-card";
import { HandoverOffer } from "./handover-offer";
import { HeldOfRun } from "./held-section";
import { LossesSection } from "./losses-section";
import { NextTasks } from "./next-tasks";
import { PlannerPlace } from "./planner-place";
import { failedRooms } from "./run-progress";
import { TallyList } from "./tally-list";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, maxWidth: "880px" },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

type ImportAfterProps = {
  setup: string;
  result: ImportResult;
  owner: string;
  reportFile: string | null;
  onRetry: (rooms: readonly string[]) => void;
  onReimportAll: () => void;
  onHandover: () => void;
  onUsers: () => void;
  /** A person accepted losses, or decided about what is held. */
  onAccepted: () => Promise<void>;
};

/** What became of the import, in one sentence. */
export function resultSentence(result: ImportResult): string {
  const failed = failedRooms(result).length;
  const [rooms, count] = [result.roomsTotal, result.tally.imported];
  const imported =
    failed === 0
      ? t("import.result.all", { count, rooms })
      : t("import.result.some", { count, rooms, done: result.roomsDone, failed });
  const lost = result.losses.new;
  const held = result.held.waiting;
  return inSentences(
    imported,
    lost === 0 ? "" : t("import.result.losses", { count: lost }),
    held === 0 ? "" : t("import.result.held", { count: held }),
  );
}

/** After: the result, then what needs a person, then the numbers, then what comes next. */
export function ImportAfter(props: ImportAfterProps) {
  const { result, owner } = props;
  const styles = useStyles();
  const failed = result.causes.length > 0;
  const { held, losses } = result;
  const needsSomebody = failed || losses.new > 0 || held.waiting > 0;
  const run = `${result.started} ${result.finished ?? ""}`;
  const { fallbackOwned } = result.tally;
  return (
    <>
      <MessageBar
        data-testid="import-result"
        intent={needsSomebody ? "warning" : "success"}
        layout="multiline"
        politeness="polite"
      >
        <MessageBarBody>
          <MessageBarTitle>{t("import.result.title")}</MessageBarTitle>
          {resultSentence(result)}{" "}
          {result.finished !== null && `${formatPeriod(result.started, result.finished)}.`}
        </MessageBarBody>
      </MessageBar>
      {!result.notificationsRestored && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("import.result.notRestored")}</MessageBarBody>
        </MessageBar>
      )}
      <section className={styles.part} data-testid="needs-a-person">
        <Subtitle2 as="h2" className={styles.heading}>
          {t("import.result.attention")}
        </Subtitle2>
        {!needsSomebody && fallbackOwned === 0 && <Text>{t("import.result.nothing")}</Text>}
        {result.causes.map((cause) => (
          <CauseCard cause={cause} key={cause.finding.code} onRetry={() => props.onRetry(cause.rooms)} />
        ))}
        {fallbackOwned > 0 && (
          <>
            <Text>{t("import.result.fallback", { count: fallbackOwned, owner })}</Text>
            <Text className={styles.quiet}>{t("import.result.fallbackHow")}</Text>
          </>
        )}
        <div className={styles.actions}>
          {fallbackOwned > 0 && (
            <Button data-testid="users" icon={<PeopleAdd20Regular />} onClick={props.onUsers}>
              {t("dryRun.missing.add")}
            </Button>
          )}
          <Button data-testid="reimport-all" icon={<ArrowClockwise20Regular />} onClick={props.onReimportAll}>
            {t("import.result.reimportAll")}
          </Button>
          <Text className={styles.quiet} size={200}>
            {t("import.result.reimportHint")}
          </Text>
        </div>
      </section>
      <HeldOfRun onDecided={props.onAccepted} onRead={props.onRetry} result={result} setup={props.setup} />
      {losses.new + losses.acknowledged > 0 && (
        <LossesSection counts={losses} onAccepted={props.onAccepted} run={run} setup={props.setup} />
      )}
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t("import.result.numbers")}
        </Subtitle2>
        <TallyList tally={result.tally} />
      </section>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.heading}>
          {t("import.result.next")}
        </Subtitle2>
        <NextTasks restored={result.notificationsRestored} />
        {props.reportFile !== null && (
          <Text data-testid="report-saved" role="status">
            {t("import.result.reportSaved", { file: props.reportFile })}
          </Text>
        )}
      </section>
      <PlannerPlace file={result.planner} />
      <HandoverOffer onOpen={props.onHandover} />
    </>
  );
}

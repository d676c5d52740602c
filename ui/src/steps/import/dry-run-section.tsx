import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { TableSearch20Regular } from "@fluentui/react-icons";
import type { DryRunRow } from "../../bindings/DryRunRow";
import { ProblemBar, type ProblemActions } from "../../components/problem-bar";
import { ServerPause } from "../../components/server-pause";
import { t } from "../../messages";
import { formatCalendarDay } from "../../messages/format";
import { DryRunResult } from "./dry-run-result";
import type { DryRunSnapshot, DryRunStore } from "./dry-run-store";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  heading: { margin: 0 },
  lead: { maxWidth: "720px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  numbers: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  bar: { flexGrow: 1, minWidth: "160px", maxWidth: "320px" },
});

type DryRunSectionProps = {
  snapshot: DryRunSnapshot;
  store: DryRunStore;
  /** What the numbers depend on. */
  choices: string;
  actions: ProblemActions;
  opened: DryRunRow | null;
  /** Saves what was typed first. */
  onStart: () => void;
  onOpen: (row: DryRunRow) => void;
  onUsers: () => void;
};

/** What an import would bring, room by room, before anything is written. */
export function DryRunSection(props: DryRunSectionProps) {
  const { snapshot, store, choices, onStart } = props;
  const styles = useStyles();
  const { state, problem } = snapshot;
  const result = state.kind === "done" ? state.result : null;
  return (
    <section aria-labelledby="dry-run-title" className={styles.part} data-testid="dry-run">
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.heading} id="dry-run-title">
          {t("dryRun.title")}
        </Subtitle2>
        {state.kind === "running" ? (
          <>
            <ProgressBar
              aria-label={t("dryRun.bar")}
              className={styles.bar}
              {...(state.event === null
                ? {}
                : { max: Math.max(1, state.event.roomsTotal), value: state.event.roomsDone })}
            />
            <Text className={styles.numbers} data-testid="dry-run-progress" size={200}>
              {state.event === null
                ? t("dryRun.starting")
                : t("dryRun.progress", {
                    done: state.event.roomsDone,
                    total: state.event.roomsTotal,
                    meetings: state.event.total.meetings,
                  })}
            </Text>
            <Button data-testid="dry-run-cancel" onClick={() => void store.cancel()} size="small">
              {t("dryRun.cancel")}
            </Button>
          </>
        ) : (
          <>
            {result !== null && (
              <Text className={styles.numbers} size={200}>
                {t("dryRun.window", {
                  from: formatCalendarDay(result.from),
                  until: formatCalendarDay(result.last),
                })}
              </Text>
            )}
            <Button
              data-testid="dry-run-start"
              icon={<TableSearch20Regular />}
              onClick={onStart}
              size={result === null ? "medium" : "small"}
            >
              {t(result === null ? "dryRun.run" : "dryRun.again")}
            </Button>
          </>
        )}
      </div>
      {state.kind === "running" && state.event?.waiting && <ServerPause {...state.event.waiting} />}
      {state.kind === "none" && (
        <Text className={mergeClasses(styles.quiet, styles.lead)}>{t("dryRun.lead")}</Text>
      )}
      {problem !== null && (
        <ProblemBar actions={props.actions} onDismiss={store.dismiss} onRetry={onStart} problem={problem} />
      )}
      {state.kind === "done" && state.choices !== choices && (
        <MessageBar data-testid="dry-run-stale" intent="info">
          <MessageBarBody>{t("dryRun.stale")}</MessageBarBody>
        </MessageBar>
      )}
      {state.kind === "done" && state.result.cancelled && (
        <MessageBar data-testid="dry-run-cancelled" intent="warning">
          <MessageBarBody>
            {t("dryRun.cancelled", { done: state.result.rooms.length, total: state.roomsTotal })}
          </MessageBarBody>
        </MessageBar>
      )}
      {state.kind === "running" && state.event !== null && state.rows.length > 0 && (
        <DryRunResult
          onOpen={props.onOpen}
          onUsers={props.onUsers}
          opened={props.opened}
          rows={state.rows}
          total={state.event.total}
        />
      )}
      {result !== null && (
        <DryRunResult
          onOpen={props.onOpen}
          onUsers={props.onUsers}
          opened={props.opened}
          result={result}
          rows={result.rooms}
          total={result.total}
        />
      )}
    </section>
  );
}

import { makeStyles, ProgressBar, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ImportProgress } from "../../bindings/ImportProgress";
import type { RunPhaseKind } from "../../bindings/RunPhaseKind";
import { ImportAway } from "../../components/import-away";
import { ServerPause } from "../../components/server-pause";
import { t } from "../../messages";
import { listed } from "../../messages/joined";
import { durationWords } from "./duration";
import { percentOf } from "./run-progress";
import { useCountdown } from "../use-countdown";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, maxWidth: "880px" },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline" },
  heading: { margin: 0 },
  percent: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXXS,
    fontVariantNumeric: "tabular-nums",
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    minHeight: tokens.lineHeightBase300,
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

type ImportDuringProps = {
  phase: RunPhaseKind;
  progress: ImportProgress | null;
  fraction: number;
  beat: number;
  /** Asks a server that is away at once whether it is back. */
  onAsk: () => void;
};

function phaseWords(phase: RunPhaseKind): string {
  switch (phase) {
    case "pausing":
    case "paused":
    case "cancelling":
      return t(`import.phase.${phase}`);
    case "importing":
    case "cancelled":
    case "stopped":
    case "unfinished":
    case "finished":
      return t("import.run.title");
  }
}

/** During: one bar that only grows, counts, rate and what is left; waiting shown as waiting. */
export function ImportDuring({ phase, progress, fraction, beat, onAsk }: ImportDuringProps) {
  const styles = useStyles();
  const waiting = progress?.waiting ?? null;
  const away = progress?.away ?? null;
  const remainingMs = useCountdown(waiting?.remainingMs ?? null, beat);
  const percent = percentOf(fraction);
  return (
    <section className={styles.part} data-testid="import-during">
      {away !== null && <ImportAway next={away.next} onAsk={onAsk} since={away.since} until={away.until} />}
      {away === null && waiting !== null && remainingMs !== null && (
        <ServerPause
          askedByServer={waiting.askedByServer}
          remainingMs={remainingMs}
          testId="import-waiting"
        />
      )}
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.heading}>
          {phaseWords(phase)}
        </Subtitle2>
        <Text className={styles.percent} data-testid="import-percent">
          {t("import.run.percent", { percent })}
        </Text>
      </div>
      <ProgressBar
        aria-label={t("import.run.bar")}
        aria-valuetext={t("import.run.percent", { percent })}
        max={1}
        thickness="large"
        value={fraction}
      />
      {progress !== null && (
        <>
          <div className={styles.facts}>
            <Text>{t("import.run.rooms", { done: progress.roomsDone, total: progress.roomsTotal })}</Text>
            <Text>{t("import.run.meetings", { count: progress.tally.imported })}</Text>
            {progress.rate !== null && (
              <Text>{t("import.run.rate", { count: Math.round(progress.rate) })}</Text>
            )}
            {phase === "importing" && (
              <Text>
                {progress.remainingMs === null
                  ? t("import.run.remainingUnknown")
                  : t("import.run.remaining", { time: durationWords(progress.remainingMs) })}
              </Text>
            )}
            {progress.roomsFailed > 0 && (
              <Text className={styles.failed}>{t("import.run.failed", { count: progress.roomsFailed })}</Text>
            )}
          </div>
          <Text className={styles.quiet} size={200}>
            {phase === "paused"
              ? t("import.run.paused")
              : progress.current.length > 0
                ? t("import.run.current", { rooms: listed(progress.current) })
                : ""}
          </Text>
        </>
      )}
    </section>
  );
}

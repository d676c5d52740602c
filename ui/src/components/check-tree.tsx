import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CheckId } from "../bindings/CheckId";
import type { CheckRow } from "../bindings/CheckRow";
import type { FindingRow } from "../bindings/FindingRow";
import { t } from "../messages";
import { formatElapsed } from "../messages/measured";
import { checkName, checkResult } from "../problems/check-words";
import { checkLines } from "../problems/evidence-lines";
import { EvidenceView } from "./evidence-view";
import { ExpandableRow, PlainRow } from "./expandable-row";
import { FindingView } from "./finding-view";
import { OutcomeIcon } from "./outcome-icon";

/** The check that runs right now. */
export type RunningCheck = { check: CheckId; subject: string };

const useStyles = makeStyles({
  list: {
    // Narrow is what the panel is, however wide the window.
    containerType: "inline-size",
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  item: {
    ":not(:first-child)": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  columns: {
    gridTemplateColumns: "16px 20px minmax(0, 5fr) minmax(0, 6fr) 72px",
    "@container (max-width: 560px)": { gridTemplateColumns: "16px 20px minmax(0, 1fr) 64px" },
  },
  result: {
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    "@container (max-width: 560px)": { gridColumn: "3 / 4", gridRow: 2 },
  },
  time: {
    color: tokens.colorNeutralForeground3,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    // Level with the larger words beside it.
    lineHeight: tokens.lineHeightBase300,
  },
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 64px`,
  },
});

type CheckTreeProps = {
  rows: readonly CheckRow[];
  running?: RunningCheck | null;
  /** The cause that stands in a bar above: its row does not tell it a second time. */
  told?: FindingRow | null;
  label?: string;
};

/** Checks in the order the packet travels. What is in order stays folded; the first failure is open. */
export function CheckTree({ rows, running = null, told = null, label = t("common.checks") }: CheckTreeProps) {
  const styles = useStyles();
  const firstFailure = rows.findIndex(isRed);
  return (
    <ol aria-label={label} className={styles.list} data-testid="check-tree">
      {rows.map((row, index) => (
        <li
          className={styles.item}
          data-outcome={row.outcome}
          data-testid={`check-${row.check}`}
          // A check that ran anew decides anew whether it is open.
          key={`${row.check} ${row.at} ${row.outcome}`}
        >
          <EndedRow opened={index === firstFailure} row={row} told={index === firstFailure ? told : null} />
        </li>
      ))}
      {running && (
        <li
          className={styles.item}
          data-outcome="running"
          data-testid={`check-${running.check}`}
          key={running.check}
        >
          <RunningRow check={running.check} subject={running.subject} />
        </li>
      )}
    </ol>
  );
}

function isRed(row: CheckRow): boolean {
  return row.outcome === "fail" || row.outcome === "broken";
}

function RunningRow({ check, subject }: RunningCheck) {
  const styles = useStyles();
  return (
    <PlainRow className={styles.columns}>
      <OutcomeIcon outcome="running" />
      <Text>{checkName(check)}</Text>
      <Text className={styles.result}>{subject}</Text>
    </PlainRow>
  );
}

function EndedRow({ row, opened, told }: { row: CheckRow; opened: boolean; told: FindingRow | null }) {
  const styles = useStyles();
  return (
    <ExpandableRow
      className={styles.columns}
      head={
        <>
          <OutcomeIcon outcome={row.outcome} />
          <Text weight={isRed(row) ? "semibold" : "regular"}>{checkName(row.check)}</Text>
          <Text className={styles.result}>{checkResult(row)}</Text>
          <Text className={styles.time} size={200}>
            {row.elapsedMs === 0 ? "" : formatElapsed(row.elapsedMs)}
          </Text>
        </>
      }
      opened={opened}
    >
      <div className={styles.details}>
        {row.subject !== "" && <Text size={200}>{t("common.subject", { subject: row.subject })}</Text>}
        {row.findings
          .filter((finding) => finding.code !== told?.code)
          .map((finding) => (
            <FindingView finding={finding} key={finding.code} />
          ))}
        <EvidenceView lines={checkLines(row)} />
      </div>
    </ExpandableRow>
  );
}

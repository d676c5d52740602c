import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DryRunCounts } from "../../bindings/DryRunCounts";
import type { DryRunRow } from "../../bindings/DryRunRow";
import { FindingView } from "../../components/finding-view";
import { SidePanel } from "../../components/side-panel";
import { t } from "../../messages";
import { formatNumber } from "../../messages/format";

/** Every number with what it counts; those that are told with another one, and only where there are any, behind it. */
const kinds: readonly (readonly [keyof DryRunCounts, ...(keyof DryRunCounts)[]])[] = [
  ["meetings"],
  ["added"],
  ["series"],
  ["endless"],
  ["ownerUnknown", "notInPlanner", "unresolved", "outside", "ofResources", "nameless"],
  ["subjectHidden"],
  ["private"],
  ["beyondLimits"],
  ["leftOut", "cancelled", "declined", "unreadable", "folded", "gaps"],
  ["removed"],
  ["held"],
];

function linesOf(counts: DryRunCounts): (keyof DryRunCounts)[] {
  return kinds.flatMap(([kind, ...parts]) => [kind, ...parts.filter((part) => counts[part] > 0)]);
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  counts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0 },
  row: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalL },
  term: { display: "flex", flexDirection: "column" },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** One room of the dry run: each number with what it counts, or why there is none. */
export function DryRunPanel({ row, onClose }: { row: DryRunRow; onClose: () => void }) {
  const styles = useStyles();
  const { counts, problem } = row;
  return (
    <SidePanel onClose={onClose} title={row.displayName}>
      <Text className={styles.quiet}>{row.address}</Text>
      {problem !== null && <FindingView finding={problem} />}
      {counts !== null && (
        <dl className={styles.counts}>
          {linesOf(counts).map((kind) => (
            <div className={styles.row} key={kind}>
              <dt className={styles.term}>
                <Text>{t(`dryRun.column.${kind}`)}</Text>
                <Text className={styles.quiet} size={200}>
                  {t(`dryRun.help.${kind}`)}
                </Text>
              </dt>
              <dd className={styles.value}>
                <Text weight="semibold">{formatNumber(counts[kind])}</Text>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </SidePanel>
  );
}

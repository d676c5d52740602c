import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TallyRow } from "../../bindings/TallyRow";
import { t } from "../../messages";
import { formatNumber } from "../../messages/format";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(250px, 1fr))",
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  row: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  term: { color: tokens.colorNeutralForeground2 },
});

/** The counts of a run; what did not occur is left out, but for what is new. */
export function TallyList({ tally }: { tally: TallyRow }) {
  const styles = useStyles();
  const rows: [string, number][] = [
    [t("import.tally.created"), tally.created],
    [t("import.tally.updated"), tally.updated],
    [t("import.tally.unchanged"), tally.unchanged],
    [t("import.tally.removed"), tally.removed],
    [t("import.tally.fallback"), tally.fallbackOwned],
    [t("import.tally.corrected"), tally.ownersCorrected],
    [t("import.tally.cancelled"), tally.skipped.cancelled],
    [t("import.tally.declined"), tally.skipped.declined],
    [t("import.tally.folded"), tally.skipped.folded],
    [t("import.tally.unreadable"), tally.skipped.unreadable],
    [t("import.tally.gaps"), tally.skipped.gaps],
  ];
  return (
    <dl className={styles.list} data-testid="tally">
      {rows
        .filter(([, value], index) => value > 0 || index === 0)
        .map(([term, value]) => (
          <div className={styles.row} key={term}>
            <dt>
              <Text className={styles.term}>{term}</Text>
            </dt>
            <dd className={styles.value}>
              <Text weight="semibold">{formatNumber(value)}</Text>
            </dd>
          </div>
        ))}
    </dl>
  );
}

import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { t } from "../messages";
import { formatNumber } from "../messages/format";

const useStyles = makeStyles({
  owners: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  bar: {
    display: "flex",
    height: "16px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  // A share is seen however small it is, and shares stay apart where colours are forced.
  part: {
    forcedColorAdjust: "none",
    minWidth: "4px",
    ":not(:first-child)": {
      borderInlineStartStyle: "solid",
      borderInlineStartWidth: "2px",
      borderInlineStartColor: tokens.colorNeutralBackground1,
    },
  },
  known: { backgroundColor: tokens.colorCompoundBrandBackground },
  missing: { backgroundColor: tokens.colorStatusWarningBackground3 },
  outside: { backgroundColor: tokens.colorNeutralForeground3 },
  nobody: { backgroundColor: tokens.colorNeutralStroke1 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  entry: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  sign: { width: "10px", height: "10px", borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
  value: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

type OwnersBarProps = {
  /** Meetings whose owner the planner knows. */
  known: number;
  /** Meetings whose owner could be added. */
  missing: number;
  /** Meetings of organizers outside; they stay with the fallback owner. */
  outside: number;
  /** Meetings of people nobody knows any more, of rooms, or of nobody; they stay with the fallback owner. */
  nobody: number;
};

/** Whose the meetings would be, as shares of all of them. */
export function OwnersBar({ known, missing, outside, nobody }: OwnersBarProps) {
  const styles = useStyles();
  const all = known + missing + outside + nobody;
  const parts = [
    { id: "known", count: known, style: styles.known },
    { id: "missing", count: missing, style: styles.missing },
    { id: "outside", count: outside, style: styles.outside },
    { id: "nobody", count: nobody, style: styles.nobody },
  ] as const;
  const told = parts.filter((part) => part.count > 0);
  return (
    <div className={styles.owners} data-testid="owners-bar">
      <div
        aria-label={t("dryRun.owners.bar", { known, missing, outside, nobody })}
        className={styles.bar}
        role="img"
      >
        {told.map((part) => (
          <span
            className={mergeClasses(styles.part, part.style)}
            key={part.id}
            style={{ flexGrow: part.count, flexBasis: 0 }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {told.map((part) => (
          <li className={styles.entry} key={part.id}>
            <span aria-hidden className={mergeClasses(styles.sign, part.style)} />
            <Text>{t(`dryRun.owners.${part.id}`)}</Text>
            <Text className={styles.value} weight="semibold">
              {formatNumber(part.count)}
            </Text>
            <Text className={styles.quiet} size={200}>
              {t("dryRun.owners.share", { percent: formatShare(part.count, all) })}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To a tenth, so that few among many are not told as none. */
function formatShare(part: number, all: number): string {
  return formatNumber(Math.round((1000 * part) / Math.max(1, all)) / 10);
}

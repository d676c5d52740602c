import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { t } from "../messages";

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
  entry: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  sign: {
    width: "16px",
    height: "12px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  fallback: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorStatusWarningForeground2}`,
  },
});

/** Which edge means which owner. */
export function ImportWeekLegend() {
  const styles = useStyles();
  return (
    <div className={styles.legend}>
      <span className={styles.entry}>
        <span aria-hidden className={styles.sign} />
        <Text size={200}>{t("import.week.legendOwner")}</Text>
      </span>
      <span className={styles.entry}>
        <span aria-hidden className={mergeClasses(styles.sign, styles.fallback)} />
        <Text size={200}>{t("import.week.legendFallback")}</Text>
      </span>
    </div>
  );
}

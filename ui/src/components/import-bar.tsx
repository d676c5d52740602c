import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: {
    display: "block",
    height: "6px",
    marginTop: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    backgroundColor: tokens.colorStatusWarningBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  part: {
    display: "block",
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    // Forced colours take backgrounds away: the share wears the system's own, and the border keeps it apart.
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
    borderInlineEndStyle: "solid",
    borderInlineEndWidth: tokens.strokeWidthThick,
    borderInlineEndColor: tokens.colorNeutralBackground1,
  },
});

/** A share of a whole. */
export function ImportBar({ label, part, whole }: { label: string; part: number; whole: number }) {
  const styles = useStyles();
  const percent = whole === 0 ? 0 : (100 * part) / whole;
  return (
    <span aria-label={label} className={styles.bar} role="img" title={label}>
      <span className={styles.part} style={{ width: `${percent}%` }} />
    </span>
  );
}

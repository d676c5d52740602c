import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // A selector that begins elsewhere than at the element itself is dropped without a rule.
  fold: { "&[open] > summary > svg": { transform: "rotate(90deg)" } },
  summary: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    cursor: "pointer",
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusSmall,
    "::-webkit-details-marker": { display: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  body: { paddingTop: tokens.spacingVerticalXS },
});

/** Folded until somebody wants it. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        <ChevronRight16Regular aria-hidden="true" />
        {label}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}

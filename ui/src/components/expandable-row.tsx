import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  row: {
    display: "grid",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    borderTopStyle: "none",
    borderRightStyle: "none",
    borderBottomStyle: "none",
    borderLeftStyle: "none",
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { marginTop: "2px", color: tokens.colorNeutralForeground3 },
  open: { transform: "rotate(90deg)" },
});

type ExpandableRowProps = {
  /** Its columns; the first is the chevron's, 16 px wide. */
  className: string;
  /** Open from the beginning. */
  opened: boolean;
  /** What always stands there. */
  head: ReactNode;
  /** What it opens to. */
  children: ReactNode;
};

/** A line of a list that opens to more. */
export function ExpandableRow({ className, opened, head, children }: ExpandableRowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(opened);
  const id = useId();
  return (
    <>
      <button
        aria-controls={open ? id : undefined}
        aria-expanded={open}
        className={mergeClasses(styles.row, styles.button, className)}
        onClick={() => setOpen(!open)}
        type="button"
      >
        <ChevronRight16Regular
          aria-hidden="true"
          className={mergeClasses(styles.chevron, open && styles.open)}
        />
        {head}
      </button>
      {open && <div id={id}>{children}</div>}
    </>
  );
}

/** A line of the same list that does not open, not yet. */
export function PlainRow({ className, children }: { className: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, className)}>
      <span />
      {children}
    </div>
  );
}

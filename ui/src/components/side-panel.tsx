import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { t } from "../messages";
import { isInDialog } from "./page-keys";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    width: "420px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeftStyle: "solid",
    borderLeftWidth: tokens.strokeWidthThin,
    borderLeftColor: tokens.colorNeutralStroke2,
    // Too narrow for both: the panel lies over the content.
    "@media (max-width: 1279px)": {
      position: "absolute",
      insetBlock: 0,
      insetInlineEnd: 0,
      zIndex: 1,
      boxShadow: tokens.shadow28,
    },
    "@media (max-width: 899px)": { width: "100%" },
  },
  // Lines of a script want room; beside it the page would be a strip.
  wide: {
    width: "min(760px, 100%)",
    position: "absolute",
    insetBlock: 0,
    insetInlineEnd: 0,
    zIndex: 1,
    boxShadow: tokens.shadow28,
  },
  head: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none", overflowWrap: "anywhere" },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXL}`,
  },
});

export type SidePanelProps = {
  title: string;
  onClose: () => void;
  /** For what needs long lines: lies over the page. */
  wide?: boolean;
  children: ReactNode;
};

/** Details of one thing. Takes the focus when it opens, gives it back when it closes; Escape closes it. */
export function SidePanel({ title, onClose, wide = false, children }: SidePanelProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  const id = useId();

  useEffect(() => {
    close.current = onClose;
  }, [onClose]);

  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && !isInDialog(event.target)) {
        event.preventDefault();
        close.current();
      }
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, []);

  return (
    <aside
      aria-labelledby={id}
      className={mergeClasses(styles.panel, wide && styles.wide)}
      data-testid="panel"
    >
      <div className={styles.head}>
        <h2 className={styles.title} id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button
          appearance="subtle"
          aria-label={t("common.close")}
          icon={<Dismiss20Regular />}
          onClick={onClose}
        />
      </div>
      {/* Scrolled by keyboard as well. */}
      <div className={styles.body}>{children}</div>
    </aside>
  );
}

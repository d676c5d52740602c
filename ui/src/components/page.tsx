import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { t } from "../messages";
import { ErrorSummary, type FieldError } from "./error-summary";
import { PageFooter, type FooterActions } from "./page-footer";
import { usePageKeys } from "./page-keys";
import { useSurroundings } from "./surroundings";

export type PageProps = {
  /** Names the task. */
  title: string;
  /** One sentence of why. */
  lead?: ReactNode;
  footer: FooterActions;
  /** What is missing or wrong in the fields, after the primary button was pressed. A new array moves the focus again. */
  errors?: readonly FieldError[];
  /** Message bars above the content. */
  bars?: ReactNode;
  /** A `SidePanel`, while details of one thing are open. */
  panel?: ReactNode;
  /** Tables use the whole width; text does not. */
  wide?: boolean;
  /** In the middle of a window without a rail. */
  centred?: boolean;
  /** Above the heading. */
  brand?: ReactNode;
  /** F5. */
  onAgain?: () => void;
  children?: ReactNode;
};

const noErrors: readonly FieldError[] = [];

const useStyles = makeStyles({
  page: {
    display: "flex",
    minHeight: 0,
    minWidth: 0,
    flexGrow: 1,
    position: "relative",
    overflow: "hidden",
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL} ${tokens.spacingVerticalXXL}`,
    "@media (max-width: 899px)": { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "880px" },
  wide: { maxWidth: "none", minHeight: "100%" },
  centred: { maxWidth: "1080px", marginInline: "auto" },
  heading: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.title2, margin: 0, outlineStyle: "none" },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: "720px" },
});

/** The frame of every page: heading, messages, content, a footer that stays, and room for a panel on the right. */
export function Page({
  title,
  lead,
  footer,
  errors = noErrors,
  bars,
  panel,
  wide = false,
  centred = false,
  brand,
  onAgain,
  children,
}: PageProps) {
  const styles = useStyles();
  const { setTitle } = useSurroundings();
  const heading = useRef<HTMLHeadingElement>(null);
  usePageKeys({ onBack: footer.onBack, onAgain, onPrimary: footer.primary?.onPress });

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    setTitle(errors.length > 0 ? t("common.errorPrefix", { title }) : title);
  }, [errors, setTitle, title]);

  return (
    <div className={styles.page}>
      <main className={styles.main} id="content">
        <form
          className={styles.main}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // A dialog's form is a child of this one for React, though not on the page.
            if (event.target === event.currentTarget) {
              footer.primary?.onPress();
            }
          }}
        >
          <div className={styles.scroll}>
            <div className={mergeClasses(styles.column, wide && styles.wide, centred && styles.centred)}>
              {brand}
              <div className={styles.heading}>
                <h1 className={styles.title} data-testid="page-title" ref={heading} tabIndex={-1}>
                  {title}
                </h1>
                {lead !== undefined && <Text className={styles.lead}>{lead}</Text>}
              </div>
              <ErrorSummary errors={errors} />
              {bars}
              {children}
            </div>
          </div>
          <PageFooter {...footer} />
        </form>
      </main>
      {panel}
    </div>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { t } from "../messages";
import { CopyButton } from "./copy-button";
import { Disclosure } from "./disclosure";

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: "280px",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

type EvidenceViewProps = {
  lines: readonly string[];
  label?: string;
  /** More ways beside copying. */
  children?: ReactNode;
};

/** Monospace text, folded and copyable: codes, ids, what came back. */
export function EvidenceView({ lines, label, children }: EvidenceViewProps) {
  const styles = useStyles();
  const text = lines.join("\n");
  if (text.trim() === "") {
    return null;
  }
  return (
    <Disclosure label={label ?? t("common.evidence")}>
      {/* Scrolls, so the keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre aria-label={label ?? t("common.evidence")} className={styles.text} role="region" tabIndex={0}>
        {text}
      </pre>
      <CopyButton text={text} />
      {children}
    </Disclosure>
  );
}

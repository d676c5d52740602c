import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

type ScrolledTextProps = { label: string; text: string; maxHeight: string; testId?: string };

/** A text of many lines as it is, in a frame of its own. */
export function ScrolledText({ label, text, maxHeight, testId }: ScrolledTextProps) {
  const styles = useStyles();
  return (
    <pre
      aria-label={label}
      className={styles.text}
      data-testid={testId}
      role="region"
      style={{ maxHeight }}
      // Scrolls, so the keyboard must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {text}
    </pre>
  );
}

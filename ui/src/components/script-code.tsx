import { makeStyles, tokens } from "@fluentui/react-components";
import { scriptLines } from "./script-lines";

const useStyles = makeStyles({
  code: {
    margin: 0,
    maxHeight: "60vh",
    padding: `${tokens.spacingVerticalS} 0`,
    overflow: "auto",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: {
    display: "block",
    minHeight: tokens.lineHeightBase300,
    paddingInlineEnd: tokens.spacingHorizontalM,
  },
  number: {
    display: "inline-block",
    width: "4ch",
    paddingInlineEnd: tokens.spacingHorizontalM,
    textAlign: "right",
    color: tokens.colorNeutralForeground3,
    userSelect: "none",
    // Generated text is neither selected nor copied with the script.
    "::before": { content: "attr(data-line)" },
  },
  value: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusSmall,
  },
});

type ScriptCodeProps = {
  text: string;
  /** The customer's own values in it. */ values: readonly string[];
  label: string;
};

/** PowerShell by the line, with the customer's values marked. */
export function ScriptCode({ text, values, label }: ScriptCodeProps) {
  const styles = useStyles();
  return (
    <pre
      aria-label={label}
      className={styles.code}
      role="region"
      // It scrolls, so the keyboard must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {scriptLines(text, values).map((parts, index) => (
        <code className={styles.line} key={index}>
          <span aria-hidden="true" className={styles.number} data-line={index + 1} />
          {parts.map((part, at) =>
            part.value ? (
              <mark className={styles.value} key={at}>
                {part.text}
              </mark>
            ) : (
              <span key={at}>{part.text}</span>
            ),
          )}
        </code>
      ))}
    </pre>
  );
}

import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { t } from "../messages";
import { named } from "../messages/joined";
import { Disclosure } from "./disclosure";

const linesShown = 100;

/** A line of a file, or a value in it, that was not taken over. */
export type FileLine = { line: number | null; text: string; reason: string };

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  line: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type FileLinesProps = {
  label: string;
  lines: readonly FileLine[];
  /** What is worth knowing of the file as a whole. */
  notes: readonly string[];
  testId: string;
};

/** The line of the file and what stands there, as far as either is known. */
function whereOf({ line, text }: FileLine): string {
  if (line === null) {
    return text;
  }
  const where = t("users.refused.line", { line });
  return text === "" ? where : named(where, text);
}

/** What of a file was not taken over, each with its line and the reason, and what else is worth knowing of it. */
export function FileLines({ label, lines, notes, testId }: FileLinesProps) {
  const styles = useStyles();
  if (lines.length + notes.length === 0) {
    return null;
  }
  return (
    <Disclosure label={label}>
      <ul className={styles.list} data-testid={testId}>
        {lines.slice(0, linesShown).map((row, index) => (
          <li className={styles.line} key={index}>
            <Text className={styles.quiet} size={200}>
              {whereOf(row)}
            </Text>
            <Text>{row.reason}</Text>
          </li>
        ))}
        {lines.length > linesShown && (
          <li>
            <Text>{t("users.refused.more", { count: lines.length - linesShown })}</Text>
          </li>
        )}
        {notes.map((note) => (
          <li className={styles.line} key={note}>
            <Text className={styles.quiet}>{note}</Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

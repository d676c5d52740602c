import { Button, Card, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { t } from "../messages";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXXS, minHeight: "128px" },
  topic: { color: tokens.colorNeutralForeground2 },
  line: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  button: {
    alignSelf: "flex-start",
    minWidth: 0,
    marginTop: "auto",
    paddingInline: 0,
    color: tokens.colorBrandForeground1,
    // Forced colours draw an edge around every button.
    "@media (forced-colors: active)": { paddingInline: tokens.spacingHorizontalS },
  },
});

type ImportCardProps = {
  topic: string;
  value: string;
  lines: readonly ReactNode[];
  onChange: () => void;
  testId: string;
};

/** One topic of what will happen, and the way to change it. */
export function ImportCard({ topic, value, lines, onChange, testId }: ImportCardProps) {
  const styles = useStyles();
  return (
    <Card appearance="outline" className={styles.card} data-testid={testId}>
      <Text className={styles.topic}>{topic}</Text>
      <Subtitle1>{value}</Subtitle1>
      {lines.map(
        (line, index) =>
          line !== null && (
            <Text as="span" className={styles.line} key={index} size={200}>
              {line}
            </Text>
          ),
      )}
      <Button
        appearance="transparent"
        aria-label={t("import.card.change", { topic })}
        className={styles.button}
        onClick={onChange}
        size="small"
      >
        {t("import.change")}
      </Button>
    </Card>
  );
}

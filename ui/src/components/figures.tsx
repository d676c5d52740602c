import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { formatNumber } from "../messages/format";

const useStyles = makeStyles({
  figures: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "40px",
    rowGap: tokens.spacingVerticalM,
    margin: 0,
  },
  figure: { display: "flex", flexDirection: "column-reverse" },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  term: { color: tokens.colorNeutralForeground2 },
});

/** Numbers that tell the story before the table does. */
export function Figures({ figures }: { figures: readonly { name: string; value: number }[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value }) => (
        <div className={styles.figure} key={name}>
          <dt>
            <Text className={styles.term} size={200}>
              {name}
            </Text>
          </dt>
          <dd className={styles.value}>{formatNumber(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

import { Card, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { CopyButton } from "../../components/copy-button";
import { t } from "../../messages";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS, maxWidth: "880px" },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  place: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  path: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** Where the meetings go: «the planner» is a database on this computer until a product reads it. */
export function PlannerPlace({ file }: { file: string }) {
  const styles = useStyles();
  return (
    <Card appearance="outline" className={styles.card} data-testid="planner-place">
      <Subtitle2 as="h2" className={styles.heading}>
        {t("import.place.title")}
      </Subtitle2>
      <Text>{t("import.place.body")}</Text>
      <div className={styles.place}>
        <Text className={styles.path} size={200}>
          {file}
        </Text>
        <CopyButton label={t("import.place.copy")} text={file} />
      </div>
      <Text className={styles.quiet} size={200}>
        {t("import.place.how")}
      </Text>
    </Card>
  );
}

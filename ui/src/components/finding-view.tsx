import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FindingRow } from "../bindings/FindingRow";
import { t } from "../messages";
import { problemWords } from "../problems/problem-words";
import { RemedyView } from "./remedy-view";

const useStyles = makeStyles({
  finding: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type FindingViewProps = {
  finding: FindingRow;
  /** How to mend it stands beside this already. */
  remedyToldElsewhere?: boolean;
};

/** A finding in words, with its remedy; its code stands in the evidence beside it. */
export function FindingView({ finding, remedyToldElsewhere = false }: FindingViewProps) {
  const styles = useStyles();
  const { title, cause, action, takes } = problemWords(finding);
  return (
    <div className={styles.finding} data-code={finding.code}>
      <Text weight="semibold">{title}</Text>
      {cause !== "" && <Text>{cause}</Text>}
      {action !== "" && <Text>{action}</Text>}
      {takes !== "" && !remedyToldElsewhere && (
        <Text className={styles.quiet} size={200}>
          {t("common.takes", { takes })}
        </Text>
      )}
      {finding.remedy && !remedyToldElsewhere && <RemedyView remedy={finding.remedy} />}
    </div>
  );
}

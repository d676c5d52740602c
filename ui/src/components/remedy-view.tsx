import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Clock20Regular } from "@fluentui/react-icons";
import type { RemedyRow } from "../bindings/RemedyRow";
import { t } from "../messages";
import { CommandsView } from "./commands-view";
import { ScriptView } from "./script-view";
import { useSurroundings } from "./surroundings";

const useStyles = makeStyles({
  remedy: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  facts: { color: tokens.colorNeutralForeground2 },
  steps: {
    margin: 0,
    paddingInlineStart: "20px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
  },
});

/** How to mend something: who can, the steps, the script, how long it takes. */
export function RemedyView({ remedy }: { remedy: RemedyRow }) {
  const styles = useStyles();
  const { setRight } = useSurroundings();
  return (
    <div className={styles.remedy}>
      <Text className={styles.facts} size={200}>
        {t("common.whoCanDoIt", { audience: t(`common.audience.${remedy.audience}`) })}
        {remedy.takesEffect !== null && <> · {t("common.takesEffect", { time: remedy.takesEffect })}</>}
      </Text>
      {remedy.steps.length > 0 && (
        <ol className={styles.steps}>
          {remedy.steps.map((step) => (
            <li key={step}>
              <Text>{step}</Text>
            </li>
          ))}
        </ol>
      )}
      {remedy.script && <ScriptView script={remedy.script} />}
      {remedy.commands !== null && <CommandsView commands={remedy.commands} />}
      {remedy.timed && setRight && (
        <div>
          <Button
            data-testid={`set-${remedy.id}`}
            icon={<Clock20Regular />}
            onClick={() => void setRight(remedy.id)}
            size="small"
          >
            {t("common.setRight")}
          </Button>
        </div>
      )}
    </div>
  );
}

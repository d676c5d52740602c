import { makeStyles, tokens } from "@fluentui/react-components";
import { t } from "../messages";
import { CopyButton } from "./copy-button";
import { ScriptCode } from "./script-code";

const useStyles = makeStyles({
  commands: {
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    minWidth: 0,
  },
});

/** Lines for an open shell, which change nothing. */
export function CommandsView({ commands }: { commands: string }) {
  const styles = useStyles();
  return (
    <div className={styles.commands}>
      <ScriptCode label={t("scripts.commands")} text={commands} values={[]} />
      <CopyButton label={t("scripts.copyCommands")} text={commands} />
    </div>
  );
}

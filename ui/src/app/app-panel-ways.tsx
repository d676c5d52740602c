import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Info20Regular, QuestionCircle20Regular, Settings20Regular } from "@fluentui/react-icons";
import { t } from "../messages";

/** What is about the app itself, and lies over whatever page the person is at. */
export type AppPanelName = "settings" | "support" | "about";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginInlineStart: "-8px" },
});

/** The ways to them, from the start page. */
export function AppPanelWays({ onPanel }: { onPanel: (panel: AppPanelName) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.ways}>
      <Button
        appearance="subtle"
        data-testid="open-settings"
        icon={<Settings20Regular />}
        onClick={() => onPanel("settings")}
        size="small"
      >
        {t("settings.open")}
      </Button>
      <Button
        appearance="subtle"
        data-testid="open-support"
        icon={<QuestionCircle20Regular />}
        onClick={() => onPanel("support")}
        size="small"
      >
        {t("support.open")}
      </Button>
      <Button
        appearance="subtle"
        data-testid="open-about"
        icon={<Info20Regular />}
        onClick={() => onPanel("about")}
        size="small"
      >
        {t("about.open")}
      </Button>
    </div>
  );
}

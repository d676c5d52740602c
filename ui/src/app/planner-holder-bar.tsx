import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { PlannerHolder } from "../bindings/PlannerHolder";
import { t } from "../messages";
import { formatWhen } from "../messages/format";

const useStyles = makeStyles({
  bar: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}` },
});

/** Often enough that nobody waits for a bar that is out of date. */
const lookEveryMs = 10_000;

type PlannerHolderBarProps = { holder: PlannerHolder; refresh: () => unknown };

/** Another program writes the planner: which, since when, and what that means here. Looks again until it has ended. */
export function PlannerHolderBar({ holder, refresh }: PlannerHolderBarProps) {
  const styles = useStyles();
  useEffect(() => {
    const look = () => void refresh();
    const ticks = setInterval(look, lookEveryMs);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(ticks);
      window.removeEventListener("focus", look);
    };
  }, [refresh]);

  const when = formatWhen(holder.since, new Date());
  return (
    <div className={styles.bar}>
      <MessageBar data-testid="planner-holder" intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t("frame.holder.title", { program: holder.program, when })}</MessageBarTitle>
          {t("frame.holder.text")}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

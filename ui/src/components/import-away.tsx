import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { t } from "../messages";
import { formatWhen } from "../messages/format";
import { WaitingBar } from "./waiting-bar";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
});

type ImportAwayProps = { since: string; next: string; until: string; onAsk: () => void };

/** An import that waits for a server that is away: since when, until when, and asking it now. */
export function ImportAway({ since, next, until, onAsk }: ImportAwayProps) {
  const styles = useStyles();
  const when = (instant: string) => formatWhen(instant, new Date());
  return (
    <div className={styles.part}>
      <WaitingBar
        testId="import-away"
        title={t("import.run.away", { since: when(since) })}
        why={t("import.run.awayWhy", { next: when(next), until: when(until) })}
      />
      <Button data-testid="import-ask" onClick={onAsk}>
        {t("import.run.ask")}
      </Button>
    </div>
  );
}

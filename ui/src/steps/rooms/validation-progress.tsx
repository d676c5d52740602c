import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { ServerPause } from "../../components/server-pause";
import { t } from "../../messages";
import { useCountdown } from "../use-countdown";
import type { Validating } from "./rooms-state";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** How far a validation is; waiting shown as waiting. */
export function ValidationProgress({ moving }: { moving: Validating }) {
  const styles = useStyles();
  const { beat, done, total, waiting } = moving;
  const remainingMs = useCountdown(waiting?.remainingMs ?? null, beat);
  return (
    <div className={styles.progress} data-testid="validation-progress">
      {waiting !== null && remainingMs !== null && (
        <ServerPause
          askedByServer={waiting.askedByServer}
          remainingMs={remainingMs}
          testId="validation-waiting"
        />
      )}
      <Text>{t("rooms.validate.progress", { done, total })}</Text>
      <ProgressBar
        aria-label={t("rooms.validate.bar")}
        max={Math.max(1, total)}
        thickness="large"
        value={done}
      />
    </div>
  );
}

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { StepId } from "../../bindings/StepId";
import { ServerPause } from "../../components/server-pause";
import { t } from "../../messages";
import { missingId, type Checking, type Missing } from "./use-requirements-check";

const useStyles = makeStyles({
  running: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, flexWrap: "wrap" },
  bar: { width: "200px", flexShrink: 0 },
  doing: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  missing: { outlineStyle: "none" },
  list: { margin: 0, paddingInlineStart: "20px" },
});

type CheckProgressProps = {
  checking: Checking | null;
  missing: readonly Missing[];
  onCancel: () => void;
  onStep: (step: StepId) => void;
};

/** What is being asked right now; or what has to be typed before anything can be. */
export function CheckProgress({ checking, missing, onCancel, onStep }: CheckProgressProps) {
  const styles = useStyles();
  const event = checking?.event ?? null;
  return (
    <>
      {missing.length > 0 && (
        <div className={styles.missing} data-testid={missingId} id={missingId} role="alert" tabIndex={-1}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {t("requirements.check.missing")}
              <ul className={styles.list}>
                {missing.map(({ what }) => (
                  <li key={what}>{t(`requirements.check.missing.${what}`)}</li>
                ))}
              </ul>
            </MessageBarBody>
            <MessageBarActions>
              {missing.map(({ what, step }) => (
                <Button data-testid={`missing-${what}`} key={what} onClick={() => onStep(step)} size="small">
                  {t(what === "account" ? "common.action.account" : "common.action.url")}
                </Button>
              ))}
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
      {event?.waiting && <ServerPause {...event.waiting} />}
      {checking !== null && (
        <div className={styles.running} data-testid="check-progress">
          <ProgressBar
            aria-label={t("requirements.check.bar")}
            className={styles.bar}
            {...(event === null ? {} : { max: Math.max(1, event.total), value: event.done })}
          />
          <Text className={styles.doing} size={200}>
            {event === null ? t("requirements.check.starting") : t("requirements.check.progress", event)}
          </Text>
          <Button data-testid="check-cancel" onClick={onCancel} size="small">
            {t("requirements.check.cancel")}
          </Button>
        </div>
      )}
    </>
  );
}

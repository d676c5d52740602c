import { Card, makeStyles, Spinner, Switch, Text, tokens } from "@fluentui/react-components";
import { Alert24Regular, AlertOff24Regular } from "@fluentui/react-icons";
import { Page } from "../../components/page";
import { ProblemBar } from "../../components/problem-bar";
import { t } from "../../messages";
import { waysTo } from "../problem-ways";
import type { StepPageProps } from "../step-page";
import { SendingPreview } from "./sending-preview";
import { useNotifications } from "./use-notifications";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  icon: { flexShrink: 0, marginTop: tokens.spacingVerticalS, color: tokens.colorBrandForeground1 },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  // Level with the switch, which keeps a margin of its own.
  text: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: "8px",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function NotificationsPage({ setup, refresh, goTo, goBack }: StepPageProps) {
  const styles = useStyles();
  const { preview, counting, problem, set, count, cancelCount, dismiss } = useNotifications(
    setup.id,
    refresh,
  );
  const decided = setup.steps.some((row) => row.step === "notifications" && row.state === "done");

  const proceed = async (): Promise<void> => {
    // Going on with the proposal is a decision too; a decision already made is not written again.
    if (preview === null || decided || (await set(preview.silenceDuringImport))) {
      goTo("import");
    }
  };
  const silent = preview?.silenceDuringImport ?? true;
  return (
    <Page
      bars={problem !== null && <ProblemBar actions={waysTo(goTo)} onDismiss={dismiss} problem={problem} />}
      footer={{
        onBack: goBack,
        primary: { label: t("notifications.primary"), onPress: () => void proceed() },
      }}
      lead={t("notifications.lead")}
      title={t("notifications.title")}
    >
      {preview === null ? (
        problem === null && <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />
      ) : (
        <>
          <Card appearance="outline" className={styles.card}>
            <div className={styles.row}>
              {silent ? (
                <AlertOff24Regular aria-hidden className={styles.icon} />
              ) : (
                <Alert24Regular aria-hidden className={styles.icon} />
              )}
              <div className={styles.words}>
                <Switch
                  checked={silent}
                  data-testid="field-silence"
                  label={t("notifications.switch")}
                  onChange={(_, { checked }) => void set(checked)}
                />
                <div className={styles.text}>
                  <Text>{t(silent ? "notifications.switch.on" : "notifications.switch.off")}</Text>
                  <Text className={styles.quiet}>
                    {t(preview.disabledNow ? "notifications.nowOff" : "notifications.nowOn")}
                  </Text>
                  {silent && <Text className={styles.quiet}>{t("notifications.restored")}</Text>}
                </div>
              </div>
            </div>
          </Card>
          <SendingPreview
            counting={counting}
            onCancel={cancelCount}
            onCount={() => void count()}
            preview={preview}
          />
        </>
      )}
    </Page>
  );
}

import {
  Button,
  Card,
  makeStyles,
  ProgressBar,
  Subtitle2,
  Text,
  Title3,
  tokens,
} from "@fluentui/react-components";
import type { NotificationPreview } from "../../bindings/NotificationPreview";
import { ServerPause } from "../../components/server-pause";
import { t } from "../../messages";
import type { Notifications } from "./use-notifications";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
  numbers: { display: "flex", alignItems: "baseline", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type SendingPreviewProps = {
  preview: NotificationPreview;
  counting: Notifications["counting"];
  onCount: () => void;
  onCancel: () => void;
};

/** How many e-mails to how many people the switch keeps back. */
export function SendingPreview({ preview, counting, onCount, onCancel }: SendingPreviewProps) {
  const styles = useStyles();
  const { notifications, people } = preview;
  return (
    <Card appearance="outline" className={styles.card} data-testid="sending-preview">
      <Subtitle2 as="h2" className={styles.heading}>
        {t("notifications.preview.title")}
      </Subtitle2>
      {counting !== null ? (
        <>
          <Text>
            {counting.event === null
              ? t("common.loading")
              : t("notifications.preview.counting", {
                  done: counting.event.roomsDone,
                  total: counting.event.roomsTotal,
                })}
          </Text>
          <ProgressBar
            aria-label={t("import.count.bar")}
            {...(counting.event === null
              ? {}
              : { max: Math.max(1, counting.event.roomsTotal), value: counting.event.roomsDone })}
          />
          {counting.event?.waiting && <ServerPause {...counting.event.waiting} />}
          <Button className={styles.start} onClick={onCancel}>
            {t("notifications.preview.cancel")}
          </Button>
        </>
      ) : notifications === null ? (
        <>
          <Text className={styles.quiet}>{t("notifications.preview.notCounted")}</Text>
          <Button className={styles.start} data-testid="count" onClick={onCount}>
            {t("notifications.preview.count")}
          </Button>
        </>
      ) : (
        <>
          <div className={styles.numbers}>
            <Title3>{t("notifications.preview.sent", { count: notifications })}</Title3>
            {people !== null && <Text>{t("notifications.preview.people", { count: people })}</Text>}
          </div>
          <Text className={styles.quiet}>
            {t(
              preview.silenceDuringImport
                ? "notifications.preview.withSwitch"
                : "notifications.preview.withoutSwitch",
            )}
          </Text>
        </>
      )}
      {preview.inOutbox > 0 && (
        <Text className={styles.quiet}>{t("notifications.preview.outbox", { count: preview.inOutbox })}</Text>
      )}
    </Card>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowSyncCircle20Regular,
  CheckmarkCircle20Filled,
  Circle20Regular,
  Clock20Regular,
  ErrorCircle20Filled,
  Info20Filled,
  SkipForwardTab20Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { RoomStatus } from "../bindings/RoomStatus";
import { t } from "../messages";

const icons: Record<RoomStatus, FluentIcon> = {
  new: Circle20Regular,
  checking: ArrowSyncCircle20Regular,
  ready: CheckmarkCircle20Filled,
  warning: Info20Filled,
  problem: ErrorCircle20Filled,
  waiting: Clock20Regular,
  skipped: SkipForwardTab20Regular,
};

const useStyles = makeStyles({
  status: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: { flexShrink: 0 },
  text: { overflow: "hidden", textOverflow: "ellipsis" },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  checking: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What validation said of a room: a sign and a word, never a colour alone. */
export function RoomStatusLabel({ status }: { status: RoomStatus }) {
  const styles = useStyles();
  const Icon = icons[status];
  const tone = {
    new: styles.quiet,
    skipped: styles.quiet,
    checking: styles.checking,
    ready: styles.ready,
    warning: styles.warning,
    problem: styles.problem,
    waiting: styles.checking,
  }[status];
  return (
    <span className={styles.status}>
      <Icon aria-hidden className={mergeClasses(styles.icon, tone)} />
      <span className={styles.text}>{t(`rooms.status.${status}`)}</span>
    </span>
  );
}

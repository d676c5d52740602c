import { makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import {
  ArrowSync20Regular,
  CheckmarkCircle20Filled,
  Clock20Regular,
  PersonQuestionMark20Filled,
  PlugDisconnected20Filled,
  SpinnerIos20Regular,
  Warning20Filled,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { RoomState } from "../bindings/RoomState";
import { t } from "../messages";

const icons: Record<RoomState, FluentIcon> = {
  waiting: Clock20Regular,
  importing: SpinnerIos20Regular,
  synchronizing: ArrowSync20Regular,
  imported: CheckmarkCircle20Filled,
  recovering_from_error: Warning20Filled,
  connection_lost: PlugDisconnected20Filled,
  mailbox_not_found: PersonQuestionMark20Filled,
};

const useStyles = makeStyles({
  state: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: { flexShrink: 0 },
  text: { overflow: "hidden", textOverflow: "ellipsis" },
  turning: {
    animationName: { from: { transform: "rotate(0deg)" }, to: { transform: "rotate(360deg)" } },
    animationDuration: "1.6s",
    animationIterationCount: "infinite",
    animationTimingFunction: "linear",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  busy: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type RoomStateLabelProps = {
  state: RoomState;
  /** Whether the run goes on: nothing turns while it stands still. */
  moving: boolean;
};

/** The state of a room in an import: a sign, a word, and on hover what to do. */
export function RoomStateLabel({ state, moving }: RoomStateLabelProps) {
  const styles = useStyles();
  const Icon = icons[state];
  const tone = {
    waiting: styles.quiet,
    importing: styles.busy,
    synchronizing: styles.busy,
    imported: styles.good,
    recovering_from_error: styles.doubtful,
    connection_lost: styles.bad,
    mailbox_not_found: styles.bad,
  }[state];
  const turning = moving && (state === "importing" || state === "synchronizing");
  return (
    <Tooltip content={t(`import.help.${state}`)} relationship="description">
      <span className={styles.state}>
        <Icon aria-hidden className={mergeClasses(styles.icon, tone, turning && styles.turning)} />
        <span className={styles.text}>{t(`import.state.${state}`)}</span>
      </span>
    </Tooltip>
  );
}

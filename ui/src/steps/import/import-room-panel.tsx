import { Button, makeStyles, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular, ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { RoomRow } from "../../bindings/RoomRow";
import { RoomStateLabel } from "../../components/import-room-state";
import { ImportWeek } from "../../components/import-week";
import { ImportWeekLegend } from "../../components/import-week-legend";
import { mondayOf, shiftDay } from "../../components/import-week-layout";
import { ProblemBar } from "../../components/problem-bar";
import { SidePanel } from "../../components/side-panel";
import { t } from "../../messages";
import { formatDay } from "../../messages/format";
import { useRoomWeek } from "./use-room-week";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  start: { alignSelf: "flex-start", flexShrink: 0 },
});

type ImportRoomPanelProps = {
  setup: string;
  room: RoomRow;
  moving: boolean;
  today: string;
  onAgain?: ((address: string) => void) | undefined;
  onClose: () => void;
};

/** One room of the run: its state and what to do, its week in the planner, importing it again. */
export function ImportRoomPanel({ setup, room, moving, today, onAgain, onClose }: ImportRoomPanelProps) {
  const styles = useStyles();
  const [firstDay, setFirstDay] = useState(() => mondayOf(today));
  const week = useRoomWeek(setup, room.address, firstDay);
  const label = t("import.week.label", { from: formatDay(firstDay), to: formatDay(shiftDay(firstDay, 6)) });

  return (
    <SidePanel onClose={onClose} title={room.displayName}>
      <div className={styles.part}>
        <Text className={styles.quiet}>{room.address}</Text>
        <RoomStateLabel moving={moving} state={room.state} />
        <Text>{t(`import.help.${room.state}`)}</Text>
        <Text className={styles.quiet}>{t("import.run.meetings", { count: room.meetings })}</Text>
      </div>
      {room.finding !== null && <ProblemBar problem={room.finding} />}
      {onAgain !== undefined && (
        <Button
          className={styles.start}
          data-testid="panel-reimport"
          icon={<ArrowClockwise20Regular />}
          onClick={() => onAgain(room.address)}
        >
          {t("import.panel.reimport")}
        </Button>
      )}
      <div className={styles.part}>
        <Subtitle2 as="h3" className={styles.heading}>
          {t("import.panel.week")}
        </Subtitle2>
        <div className={styles.row}>
          <Button
            appearance="subtle"
            aria-label={t("import.week.previous")}
            icon={<ChevronLeft20Regular />}
            onClick={() => setFirstDay(shiftDay(firstDay, -7))}
          />
          <Button appearance="subtle" onClick={() => setFirstDay(mondayOf(today))}>
            {t("import.week.today")}
          </Button>
          <Button
            appearance="subtle"
            aria-label={t("import.week.next")}
            icon={<ChevronRight20Regular />}
            onClick={() => setFirstDay(shiftDay(firstDay, 7))}
          />
        </div>
        <Text className={styles.quiet} size={200}>
          {label}
        </Text>
        {week.kind === "loading" && <Spinner label={t("common.loading")} labelPosition="after" size="tiny" />}
        {week.kind === "failed" && <ProblemBar problem={week.problem} />}
        {week.kind === "loaded" && (
          <>
            <ImportWeek firstDay={firstDay} label={label} meetings={week.week.meetings} />
            {week.week.meetings.length === 0 && <Text>{t("import.week.none")}</Text>}
            <ImportWeekLegend />
            <Text className={styles.quiet} size={200}>
              {t("import.week.zone", { zone: week.week.timeZone })}
            </Text>
          </>
        )}
      </div>
    </SidePanel>
  );
}

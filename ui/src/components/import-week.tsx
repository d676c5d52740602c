import { makeStyles, mergeClasses, Text, tokens, Tooltip } from "@fluentui/react-components";
import type { RoomMeeting } from "../bindings/RoomMeeting";
import { t } from "../messages";
import { formatWeekday } from "../messages/format";
import { hoursOf, placeWeek, type PlacedMeeting } from "./import-week-layout";

const hourHeight = 22;

const useStyles = makeStyles({
  week: {
    display: "grid",
    gridTemplateColumns: "28px repeat(7, minmax(0, 1fr))",
    fontSize: tokens.fontSizeBase100,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    margin: 0,
  },
  head: {
    textAlign: "center",
    padding: `${tokens.spacingVerticalXXS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  hours: { position: "relative", color: tokens.colorNeutralForeground3 },
  hour: { position: "absolute", insetInlineEnd: "4px", transform: "translateY(-50%)" },
  day: {
    position: "relative",
    borderInlineStartStyle: "solid",
    borderInlineStartWidth: tokens.strokeWidthThin,
    borderInlineStartColor: tokens.colorNeutralStroke3,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${hourHeight}px`,
  },
  allDay: { minHeight: "4px", padding: 0, margin: 0, listStyleType: "none" },
  meeting: {
    overflow: "hidden",
    whiteSpace: "nowrap",
    textOverflow: "ellipsis",
    paddingInline: "2px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    lineHeight: "14px",
  },
  placed: { position: "absolute" },
  fallback: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
    // A dashed edge tells it apart without colour.
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorStatusWarningForeground2}`,
  },
});

function subjectOf(meeting: RoomMeeting): string {
  if (meeting.private) {
    return t("import.week.private");
  }
  return meeting.subject || t("import.week.noSubject");
}

function wordsOf(meeting: RoomMeeting): string {
  const { owner } = meeting;
  return t("import.week.meeting", {
    subject: subjectOf(meeting),
    start: meeting.start.slice(11),
    end: meeting.end.slice(11),
    owner: meeting.fallback ? t("import.week.fallback", { owner }) : owner,
  });
}

function Meeting({ meeting, part, from }: { meeting: RoomMeeting; part?: PlacedMeeting; from?: number }) {
  const styles = useStyles();
  const place =
    part === undefined || from === undefined
      ? {}
      : {
          top: ((part.begin - from * 60) / 60) * hourHeight,
          height: Math.max(12, ((part.end - part.begin) / 60) * hourHeight - 1),
          insetInlineStart: `${(100 * part.lane) / part.lanes}%`,
          width: `${100 / part.lanes}%`,
        };
  return (
    <Tooltip content={wordsOf(meeting)} relationship="label">
      <li
        className={mergeClasses(styles.meeting, part && styles.placed, meeting.fallback && styles.fallback)}
        style={place}
      >
        {subjectOf(meeting)}
      </li>
    </Tooltip>
  );
}

type ImportWeekProps = { firstDay: string; meetings: readonly RoomMeeting[]; label: string };

/** A room's week as a small calendar, in the room's own time. */
export function ImportWeek({ firstDay, meetings, label }: ImportWeekProps) {
  const styles = useStyles();
  const days = placeWeek(firstDay, meetings);
  const { from, to } = hoursOf(days);
  const height = (to - from) * hourHeight;
  const marks = Array.from({ length: Math.ceil((to - from) / 2) }, (_, index) => from + 2 * index).slice(1);
  return (
    <figure aria-label={label} className={styles.week} data-testid="room-week">
      <span aria-hidden className={styles.head} />
      {days.map((day) => (
        <Text align="center" className={styles.head} key={day.date} size={100}>
          {formatWeekday(day.date)}
        </Text>
      ))}
      <span aria-hidden />
      {days.map((day) => (
        <ul
          aria-label={t("import.week.allDay", { day: formatWeekday(day.date) })}
          className={styles.allDay}
          key={day.date}
        >
          {day.allDay.map((meeting) => (
            <Meeting key={meeting.start + meeting.subject} meeting={meeting} />
          ))}
        </ul>
      ))}
      <span aria-hidden className={styles.hours} style={{ height }}>
        {marks.map((hour) => (
          <span className={styles.hour} key={hour} style={{ top: (hour - from) * hourHeight }}>
            {String(hour).padStart(2, "0")}
          </span>
        ))}
      </span>
      {days.map((day) => (
        <ul aria-label={formatWeekday(day.date)} className={styles.day} key={day.date} style={{ height }}>
          {day.placed.map((part) => (
            <Meeting
              from={from}
              key={part.meeting.start + part.meeting.subject + String(part.lane)}
              meeting={part.meeting}
              part={part}
            />
          ))}
        </ul>
      ))}
    </figure>
  );
}

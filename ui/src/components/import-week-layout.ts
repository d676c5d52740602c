import type { RoomMeeting } from "../bindings/RoomMeeting";

/** A meeting, or the part of it that falls on one day, placed in that day's column. Times are minutes from midnight. */
export type PlacedMeeting = {
  meeting: RoomMeeting;
  begin: number;
  end: number;
  /** Which of `lanes` parallel lanes it stands in. */
  lane: number;
  lanes: number;
};

export type WeekDay = { date: string; allDay: RoomMeeting[]; placed: PlacedMeeting[] };

const dayMinutes = 24 * 60;

/** `YYYY-MM-DD` shifted by days. */
export function shiftDay(date: string, days: number): string {
  const shifted = new Date(`${date}T00:00:00Z`);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  return shifted.toISOString().slice(0, 10);
}

/** The Monday of the week a day is in. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return shiftDay(date, -((weekday + 6) % 7));
}

function minutesOn(date: string, local: string): number {
  const day = local.slice(0, 10);
  if (day < date) {
    return 0;
  }
  if (day > date) {
    return dayMinutes;
  }
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

/** Lanes for one cluster of meetings that overlap each other directly or through others. */
function placeCluster(cluster: Omit<PlacedMeeting, "lane" | "lanes">[]): PlacedMeeting[] {
  const ends: number[] = [];
  const laned = cluster.map((part) => {
    const free = ends.findIndex((end) => end <= part.begin);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = part.end;
    return { ...part, lane };
  });
  return laned.map((part) => ({ ...part, lanes: ends.length }));
}

function placeDay(date: string, meetings: readonly RoomMeeting[]): WeekDay {
  const allDay: RoomMeeting[] = [];
  const parts: Omit<PlacedMeeting, "lane" | "lanes">[] = [];
  for (const meeting of meetings) {
    const begin = minutesOn(date, meeting.start);
    const end = minutesOn(date, meeting.end);
    if (begin === 0 && end === dayMinutes) {
      allDay.push(meeting);
    } else if (end > begin || (end === begin && meeting.start.startsWith(date))) {
      parts.push({ meeting, begin, end: Math.max(end, Math.min(begin + 15, dayMinutes)) });
    }
  }
  parts.sort((a, b) => a.begin - b.begin || b.end - a.end);
  const placed: PlacedMeeting[] = [];
  let cluster: typeof parts = [];
  let clusterEnd = -1;
  for (const part of parts) {
    if (part.begin >= clusterEnd) {
      placed.push(...placeCluster(cluster));
      cluster = [];
    }
    cluster.push(part);
    clusterEnd = Math.max(clusterEnd, part.end);
  }
  placed.push(...placeCluster(cluster));
  return { date, allDay, placed };
}

/** Seven days from `firstDay`. */
export function placeWeek(firstDay: string, meetings: readonly RoomMeeting[]): WeekDay[] {
  return Array.from({ length: 7 }, (_, index) => placeDay(shiftDay(firstDay, index), meetings));
}

/** The hours worth showing: the working day, wider where meetings are. */
export function hoursOf(days: readonly WeekDay[]): { from: number; to: number } {
  const parts = days.flatMap((day) => day.placed);
  const from = Math.min(8, ...parts.map((part) => Math.floor(part.begin / 60)));
  const to = Math.max(18, ...parts.map((part) => Math.ceil(part.end / 60)));
  return { from, to };
}

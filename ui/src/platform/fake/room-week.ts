import type { RoomMeeting } from "../../bindings/RoomMeeting";
import type { RoomWeek } from "../../bindings/RoomWeek";

type Planned = {
  day: number;
  start: string;
  end: string;
  subject: string;
  fallback?: boolean;
  private?: boolean;
};

const plan: readonly Planned[] = [
  { day: 0, start: "09:00", end: "10:00", subject: "Weekly planning" },
  { day: 0, start: "13:30", end: "15:00", subject: "Customer visit" },
  { day: 1, start: "08:30", end: "09:00", subject: "Stand-up" },
  { day: 1, start: "10:00", end: "12:00", subject: "Budget", fallback: true },
  { day: 2, start: "09:00", end: "10:30", subject: "", private: true },
  { day: 2, start: "10:00", end: "11:00", subject: "Interview" },
  { day: 3, start: "14:00", end: "17:00", subject: "Architecture board" },
  { day: 4, start: "11:00", end: "12:00", subject: "Retrospective" },
];

function dayAfter(firstDay: string, days: number): string {
  const date = new Date(`${firstDay}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same busy week, whichever it is. */
export function inventWeek(firstDay: string): RoomWeek {
  const meetings = plan.map((entry): RoomMeeting => ({
    start: `${dayAfter(firstDay, entry.day)}T${entry.start}`,
    end: `${dayAfter(firstDay, entry.day)}T${entry.end}`,
    subject: entry.subject,
    owner: entry.fallback ? "facility@contoso.example" : "m.lindqvist@contoso.example",
    fallback: entry.fallback ?? false,
    private: entry.private ?? false,
  }));
  const fair: RoomMeeting = {
    start: `${dayAfter(firstDay, 4)}T00:00`,
    end: `${dayAfter(firstDay, 5)}T00:00`,
    subject: "Job fair",
    owner: "m.lindqvist@contoso.example",
    fallback: false,
    private: false,
  };
  return { timeZone: "Europe/Copenhagen", meetings: [...meetings, fair] };
}

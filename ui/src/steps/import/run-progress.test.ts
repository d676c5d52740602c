import { describe, expect, it } from "vitest";
import { hoursOf, mondayOf, placeWeek } from "../../components/import-week-layout";
import type { ImportProgress } from "../../bindings/ImportProgress";
import type { RoomMeeting } from "../../bindings/RoomMeeting";
import { durationWords } from "./duration";
import { parseDays } from "./import-window";
import { advance, fractionOf, percentOf, stageOf } from "./run-progress";

const standing: ImportProgress = {
  phase: "importing",
  unitsDone: 0,
  unitsTotal: 0,
  roomsDone: 0,
  roomsFailed: 0,
  roomsTotal: 0,
  tally: {
    imported: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    fallbackOwned: 0,
    ownersCorrected: 0,
    skipped: { cancelled: 0, declined: 0, unreadable: 0, folded: 0, gaps: 0 },
    removed: 0,
  },
  current: [],
  rate: null,
  remainingMs: null,
  concurrency: 4,
  waiting: null,
  stoppedBy: null,
};

describe("the bar", () => {
  it("never goes back, and is full only at the end", () => {
    const stream: [number, number][] = [
      [0, 0],
      [5, 10],
      [5, 20],
      [12, 20],
      [20, 20],
    ];
    const shown = stream.reduce<number[]>((bars, [unitsDone, unitsTotal]) => {
      return [...bars, advance(bars.at(-1) ?? 0, { ...standing, unitsDone, unitsTotal })];
    }, []);
    expect(shown, "a run that learns of more work waits where it is").toEqual([0, 0.5, 0.5, 0.6, 0.99]);
    expect(percentOf(fractionOf({ ...standing, phase: "finished" }))).toBe(100);
  });

  it("knows the stage of every phase", () => {
    expect(stageOf(null).kind).toBe("before");
    expect(
      (["importing", "pausing", "paused", "cancelling"] as const).map((phase) => stageOf(phase).kind),
    ).toEqual(["during", "during", "during", "during"]);
    expect(
      (["cancelled", "stopped", "unfinished", "finished"] as const).map((phase) => stageOf(phase).kind),
    ).toEqual(["interrupted", "interrupted", "interrupted", "after"]);
  });
});

describe("words for time", () => {
  it("rounds the way people say it", () => {
    expect([900, 42_000, 61_000, 3_540_000, 5_400_000].map(durationWords)).toEqual([
      "5 seconds",
      "45 seconds",
      "2 minutes",
      "59 minutes",
      "1 h 30 min",
    ]);
  });

  it("takes days as whole numbers", () => {
    expect(["0", " 90 ", "-1", "ten", "1000000"].map(parseDays)).toEqual([0, 90, null, null, null]);
  });
});

describe("a room's week", () => {
  const meeting = (start: string, end: string): RoomMeeting => ({
    start,
    end,
    subject: start,
    owner: "a@x.com",
    fallback: false,
    private: false,
  });

  it("begins on Monday", () => {
    expect(["2026-11-16", "2026-11-22"].map(mondayOf)).toEqual(["2026-11-16", "2026-11-16"]);
  });

  it("puts what overlaps side by side and gives the rest the whole width", () => {
    const [monday] = placeWeek("2026-11-16", [
      meeting("2026-11-16T09:00", "2026-11-16T10:30"),
      meeting("2026-11-16T10:00", "2026-11-16T11:00"),
      meeting("2026-11-16T10:30", "2026-11-16T11:00"),
      meeting("2026-11-16T13:00", "2026-11-16T14:00"),
    ]);
    expect(monday?.placed.map((part) => [part.lane, part.lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it("cuts what goes over midnight, and knows whole days", () => {
    const days = placeWeek("2026-11-16", [meeting("2026-11-16T22:00", "2026-11-18T00:00")]);
    expect(days[0]?.placed.map((part) => [part.begin, part.end])).toEqual([[1320, 1440]]);
    expect(days[1]?.allDay, "the whole of Tuesday").toHaveLength(1);
    expect(days[2]?.placed, "it ends as Wednesday begins").toHaveLength(0);
    expect(hoursOf(days)).toEqual({ from: 8, to: 24 });
  });
});

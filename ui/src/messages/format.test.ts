import { describe, expect, it } from "vitest";
import { formatClock, formatWhen } from "./format";
import { formatAgo, formatElapsed, formatSize } from "./measured";

describe("durations and times", () => {
  it("are written with their units", () => {
    expect(formatElapsed(240)).toBe("240 ms");
    expect(formatElapsed(1840)).toBe("1.8 s");
    expect([640, 24_576, 1_468_006].map(formatSize)).toEqual(["640 bytes", "24 KB", "1.4 MB"]);
    expect(formatClock(43_000)).toBe("00:43");
    expect(formatClock(3_723_000)).toBe("1:02:03");
    expect(formatClock(-1)).toBe("00:00");
  });

  it("show the day only when it is not today's", () => {
    const now = new Date(2026, 10, 21, 15, 0);
    const noon = new Date(2026, 10, 21, 12, 0).toISOString();
    const before = new Date(2026, 10, 20, 12, 0).toISOString();
    expect(formatWhen(noon, now)).not.toContain("2026");
    expect(formatWhen(before, now)).toContain("2026");
    expect(formatWhen("not a time", now)).toBe("not a time");
  });

  it("says how long ago something was, and nothing of the future", () => {
    const now = new Date("2026-11-21T12:00:00Z");
    const ago = (instant: string): string => formatAgo(instant, now);
    expect(ago("2026-11-21T09:10:00Z")).toBe("3 hours ago");
    expect(ago("2026-11-21T11:58:00Z")).toBe("2 minutes ago");
    expect(ago("2026-11-11T12:00:00Z")).toBe("10 days ago");
    expect(ago("2026-11-21T12:30:00Z"), "a clock that was set back").toBe(ago("2026-11-21T12:00:00Z"));
  });
});

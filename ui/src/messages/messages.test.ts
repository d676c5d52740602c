import { describe, expect, it } from "vitest";
import { en } from "./en";
import { formatAgo, formatClock, formatElapsed, formatWhen } from "./format";
import { fill, t } from "./index";

const texts = Object.entries(en).flatMap(([part, entries]) =>
  Object.entries<string | { one: string; other: string }>(entries).flatMap(([key, text]) =>
    (typeof text === "string" ? [text] : [text.one, text.other]).map(
      (words) => [`${part}.${key}`, words] as const,
    ),
  ),
);

describe("every text", () => {
  it.each(texts)("%s is calm", (_, text) => {
    expect(text.trim()).not.toBe("");
    expect(text).not.toMatch(/!|\b(please|oops|sorry|invalid)\b/iu);
  });
});

describe("t", () => {
  it("fills values in and picks the plural", () => {
    expect(t("frame.line.met", { done: 12, total: 14 })).toBe("12 of 14 met");
    expect(t("frame.line.rooms", { count: 1 })).toBe("1 room");
    expect(t("frame.line.rooms", { count: 0 })).toBe("0 rooms");
  });

  it("writes numbers the system's way", () => {
    expect(t("frame.line.rooms", { count: 10_000 })).toBe(`${new Intl.NumberFormat().format(10_000)} rooms`);
  });

  it("keeps a value that is written from right to left from turning the words around it", () => {
    const room = "\u05d7\u05d3\u05e8";
    expect(fill("{room} is ready", { room })).toBe(`\u2068${room}\u2069 is ready`);
    expect(fill("{room} is ready", { room: "Zo\u00eb" })).toBe("Zo\u00eb is ready");
  });

  it("leaves the braces of a name without a value, so that a mistake is seen", () => {
    expect(fill("{a} and {b}", { a: "1" })).toBe("1 and {b}");
  });
});

describe("durations and times", () => {
  it("are written with their units", () => {
    expect(formatElapsed(240)).toBe("240 ms");
    expect(formatElapsed(1840)).toBe("1.8 s");
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

/** Numbers, days and times the way the system writes them, unless the settings say otherwise. */

/** How numbers and times are written in a language; in the system's when none is named. Each is made when it is first needed: they are dear. */
function writtenIn(language: string | undefined) {
  const times = (style: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(language, style));
  return {
    numbers: once(() => new Intl.NumberFormat(language)),
    times: times({ timeStyle: "short" }),
    days: times({ dateStyle: "medium" }),
    moments: times({ dateStyle: "medium", timeStyle: "short" }),
    weekdays: once(() => new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric" })),
  };
}

/** Made when it is first needed, and kept. */
export function once<T>(create: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= create());
}

let written = writtenIn(undefined);

/** Writes numbers and times in a language from now on, or the system's way. */
export function writeIn(language: string) {
  written = writtenIn(language === "system" ? undefined : language);
}

export function formatNumber(value: number): string {
  return written.numbers().format(value);
}

/** `2026-11-21T14:02:11Z` as a day, or as it is when it is no time at all. */
export function formatDay(instant: string): string {
  return withDate(instant, (date) => written.days().format(date));
}

/** `2026-11-21`, a day of no time zone, or as it is when it is no day. */
export function formatCalendarDay(day: string): string {
  // Read as the zone's own midnight: the day is the same wherever the window stands.
  return withDate(`${day}T00:00:00`, (date) => written.days().format(date), day);
}

/** `2026-11-21` by its place in the week: `Sat 21`. */
export function formatWeekday(day: string): string {
  return withDate(`${day}T00:00:00`, (date) => written.weekdays().format(date), day);
}

/** A day and a time of day. */
export function formatMoment(instant: string): string {
  return withDate(instant, (date) => written.moments().format(date));
}

/** From one moment to another, saying once what both share. */
export function formatPeriod(from: string, to: string): string {
  const [start, end] = [new Date(from), new Date(to)];
  return Number.isNaN(start.getTime()) || Number.isNaN(end.getTime()) || end < start
    ? `${formatMoment(from)} – ${formatMoment(to)}`
    : written.moments().formatRange(start, end);
}

/** The time of day when it was today, else day and time. */
export function formatWhen(instant: string, now: Date): string {
  return withDate(instant, (date) =>
    date.toDateString() === now.toDateString()
      ? written.times().format(date)
      : written.moments().format(date),
  );
}

/** A countdown: `00:43`, `1:02:03`. */
export function formatClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

function withDate(instant: string, format: (date: Date) => string, otherwise = instant): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? otherwise : format(date);
}

const rightToLeft =
  /[\u0590-\u08ff\u200e\u200f\ufb1d-\ufdff\ufe70-\ufefe]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A value inside a sentence: written from right to left, it turns nothing that stands beside it. */
export function isolated(value: string): string {
  return rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}

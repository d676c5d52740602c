/** Numbers, dates and durations the way the system writes them, unless the settings say otherwise. */

/** How numbers and times are written in a language; in the system's when none is named. Each is made when it is first needed: they are dear. */
function writtenIn(language: string | undefined) {
  const times = (style: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(language, style));
  return {
    numbers: once(() => new Intl.NumberFormat(language)),
    times: times({ timeStyle: "short" }),
    days: times({ dateStyle: "medium" }),
    moments: times({ dateStyle: "medium", timeStyle: "short" }),
    spans: once(() => new Intl.RelativeTimeFormat(language, { numeric: "auto" })),
  };
}

function once<T>(create: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= create());
}

let written = writtenIn(undefined);

/** Writes numbers and times in a language from now on, or the system's way. */
export function writeIn(language: "system" | "en") {
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

/** How long ago: `3 hours ago`, `yesterday`. */
export function formatAgo(instant: string, now: Date): string {
  return withDate(instant, (date) => {
    const minutes = Math.min(0, Math.round((date.getTime() - now.getTime()) / 60_000));
    const [hours, days] = [Math.round(minutes / 60), Math.round(minutes / 1440)];
    const spans = written.spans();
    if (minutes > -60) {
      return spans.format(minutes, "minute");
    }
    return hours > -24 ? spans.format(hours, "hour") : spans.format(days, "day");
  });
}

/** A measured duration: `240 ms`, `1.8 s`. */
export function formatElapsed(milliseconds: number): string {
  return milliseconds < 1000
    ? `${formatNumber(Math.round(milliseconds))} ms`
    : `${formatNumber(Math.round(milliseconds / 100) / 10)} s`;
}

/** A size of files: `640 bytes`, `24 KB`, `1.4 MB`. */
export function formatSize(bytes: number): string {
  const unit = (factor: number, name: string) =>
    `${formatNumber(Math.round((bytes / factor) * 10) / 10)} ${name}`;
  return bytes < 1024
    ? `${formatNumber(bytes)} bytes`
    : bytes < 1024 * 1024
      ? unit(1024, "KB")
      : unit(1024 * 1024, "MB");
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

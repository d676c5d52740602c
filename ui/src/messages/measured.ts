import { t } from "./index";
import { spokenLanguages } from "./languages";

/** What is measured, with its unit in words of the language; the numbers are written as the settings say. */

/** A measured duration: `240 ms`, `1.8 s`. */
export function formatElapsed(milliseconds: number): string {
  return milliseconds < 1000
    ? t("common.elapsed.milliseconds", { count: Math.round(milliseconds) })
    : t("common.elapsed.seconds", { count: Math.round(milliseconds / 100) / 10 });
}

/** A size of files: `640 bytes`, `24 KB`, `1.4 MB`. */
export function formatSize(bytes: number): string {
  const tenths = (unit: number) => Math.round((bytes / unit) * 10) / 10;
  if (bytes < 1024) {
    return t("common.size.bytes", { count: bytes });
  }
  return bytes < 1024 * 1024
    ? t("common.size.kilobytes", { count: tenths(1024) })
    : t("common.size.megabytes", { count: tenths(1024 * 1024) });
}

/** How long ago: `3 hours ago`, `yesterday`. */
export function formatAgo(instant: string, now: Date): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) {
    return instant;
  }
  const minutes = Math.min(0, Math.round((date.getTime() - now.getTime()) / 60_000));
  const [hours, days] = [Math.round(minutes / 60), Math.round(minutes / 1440)];
  // These are words, so the language of numbers and days has no say.
  const spans = spokenLanguages()[0].spans();
  if (minutes > -60) {
    return spans.format(minutes, "minute");
  }
  return hours > -24 ? spans.format(hours, "hour") : spans.format(days, "day");
}

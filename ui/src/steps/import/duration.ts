import { t } from "../../messages";

/** Remaining time in words, rounded the way people say it: seconds by fives, then minutes, then hours and minutes. */
export function durationWords(milliseconds: number): string {
  const seconds = Math.max(5, Math.ceil(milliseconds / 5_000) * 5);
  if (seconds < 60) {
    return t("import.time.seconds", { count: seconds });
  }
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) {
    return t("import.time.minutes", { count: minutes });
  }
  return t("import.time.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

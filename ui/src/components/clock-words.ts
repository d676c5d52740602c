import type { ClockRow } from "../bindings/ClockRow";
import { t } from "../messages";
import { formatWhen } from "../messages/format";

/** Since when something is waited for, until when, and when it is looked at again. */
export function clockWords({ setAt, inForceBy, againAt }: ClockRow): string {
  const now = new Date();
  const time = formatWhen(setAt, now);
  const until = inForceBy === null ? null : formatWhen(inForceBy, now);
  if (againAt === null) {
    return until === null ? t("inForce.overUnknown", { time }) : t("inForce.over", { time, until });
  }
  const again = formatWhen(againAt, now);
  return until === null ? t("inForce.unknown", { time, again }) : t("inForce.until", { time, until, again });
}

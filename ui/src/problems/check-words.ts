import type { CheckId } from "../bindings/CheckId";
import type { CheckRow } from "../bindings/CheckRow";
import { t } from "../messages";
import { inSentences } from "../messages/joined";
import { tell } from "../messages/catalogue";
import { problemWords } from "./problem-words";

/** What a check looks at. A newer engine may have checks this window does not know. */
export function checkName(check: CheckId): string {
  return tell(`check.${check}`, null, {}) ?? check;
}

/** How a check ended, in words. */
export function checkResult(row: CheckRow): string {
  switch (row.outcome) {
    case "pass":
      return passed(row);
    case "skipped":
      return skipped(row);
    case "warn":
    case "fail":
    case "waiting":
    case "broken":
    case "manual":
      return (
        inSentences(...row.findings.map((finding) => problemWords(finding).title)) ||
        t(`common.outcome.${row.outcome}`)
      );
  }
}

function skipped({ because }: CheckRow): string {
  if (because === null) {
    return t("common.outcome.skipped");
  }
  return t("common.skippedBecause", { because: tell(`check.${because}`, "states", {}) ?? because });
}

/** What was seen; merely that it is in order, when the engine gave no values for the words. */
function passed({ check, args }: CheckRow): string {
  const words = tell(`check.${check}`, "passes", args) ?? t("common.outcome.pass");
  return args.waited === undefined ? words : (tell("check.waited", null, { ...args, words }) ?? words);
}

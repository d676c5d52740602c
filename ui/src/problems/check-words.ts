import type { CheckId } from "../bindings/CheckId";
import type { CheckRow } from "../bindings/CheckRow";
import { checkTexts, type CheckText } from "../bindings/texts";
import { fill, t } from "../messages";
import { problemWords } from "./problem-words";

/** What a check looks at. */
export function checkName(check: CheckId): string {
  return known(check)?.what ?? check;
}

/** A newer engine may have checks this window does not know. */
function known(check: CheckId): CheckText | undefined {
  return (checkTexts as Partial<Record<string, CheckText>>)[check];
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
        row.findings.map((finding) => problemWords(finding).title).join(" ") ||
        t(`common.outcome.${row.outcome}`)
      );
  }
}

function skipped({ because }: CheckRow): string {
  const words = because === null ? "" : (known(because)?.because ?? because);
  return words === "" ? t("common.outcome.skipped") : t("common.skippedBecause", { because: words });
}

/** What was seen; merely that it is in order, when the engine gave no values for the words. */
function passed(row: CheckRow): string {
  const seen = fill(known(row.check)?.passed ?? "", row.args);
  const words = seen === "" || seen.includes("{") ? t("common.outcome.pass") : seen;
  const { waited } = row.args;
  return waited === undefined ? words : `${words}, ${t("common.waited", { seconds: waited })}`;
}

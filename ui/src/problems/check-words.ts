import type { CheckId } from "../bindings/CheckId";
import type { CheckRow } from "../bindings/CheckRow";
import { checkTexts } from "../bindings/texts";
import { t } from "../messages";
import { fill } from "../messages";
import { problemWords } from "./problem-words";

/** What a check looks at. */
export function checkName(check: CheckId): string {
  return (checkTexts as Partial<Record<string, { what: string }>>)[check]?.what ?? check;
}

/** How a check ended, in words. */
export function checkResult(row: CheckRow): string {
  switch (row.outcome) {
    case "pass":
      return passed(row);
    case "skipped":
      return row.because === null
        ? t("common.outcome.skipped")
        : t("common.skippedBecause", { check: checkName(row.because) });
    case "warn":
    case "fail":
    case "waiting":
    case "broken":
    case "manual":
      return (
        row.findings.map((finding) => problemWords(finding.code, finding.args).title).join(" ") ||
        t(`common.outcome.${row.outcome}`)
      );
  }
}

/** The catalogue's words, or the values that were seen, or merely that it is in order. */
function passed(row: CheckRow): string {
  const words = (checkTexts as Partial<Record<string, { passed: string }>>)[row.check]?.passed ?? "";
  const values = Object.values(row.args).filter((value) => value !== "");
  if (words !== "") {
    return fill(words, row.args);
  }
  return values.length > 0 ? values.join(" · ") : t("common.outcome.pass");
}

import type { CheckRow } from "../bindings/CheckRow";
import type { EvidenceRow } from "../bindings/EvidenceRow";
import { t } from "../messages";
import { named } from "../messages/joined";
import { formatElapsed } from "../messages/measured";

/** What was seen, as lines to read and to copy. */
export function evidenceLines(evidence: EvidenceRow): string[] {
  return [
    ...line(t("common.evidence.status"), evidence.status),
    ...line(t("common.evidence.responseCode"), evidence.responseCode),
    ...line(t("common.evidence.requestId"), evidence.requestId),
    ...evidence.lines,
  ];
}

/** The same with the check's codes, time and duration. */
export function checkLines(row: CheckRow): string[] {
  return [
    ...row.findings.map((finding) => named(t("common.evidence.code"), finding.code)),
    ...evidenceLines(row.evidence),
    named(t("common.evidence.at"), row.at),
    named(t("common.evidence.elapsed"), formatElapsed(row.elapsedMs)),
  ];
}

function line(name: string, value: string | number | null): string[] {
  return value === null || value === "" ? [] : [named(name, String(value))];
}

import type { CheckRow } from "../bindings/CheckRow";
import type { EvidenceRow } from "../bindings/EvidenceRow";
import { t } from "../messages";
import { formatElapsed } from "../messages/format";

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
    ...row.findings.map((finding) => `${t("common.evidence.code")}: ${finding.code}`),
    ...evidenceLines(row.evidence),
    `${t("common.evidence.at")}: ${row.at}`,
    `${t("common.evidence.elapsed")}: ${formatElapsed(row.elapsedMs)}`,
  ];
}

function line(name: string, value: string | number | null): string[] {
  return value === null || value === "" ? [] : [`${name}: ${String(value)}`];
}

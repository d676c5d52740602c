import type { CheckEvent } from "../../bindings/CheckEvent";
import type { CheckId } from "../../bindings/CheckId";
import type { CheckReport } from "../../bindings/CheckReport";
import type { CheckRow } from "../../bindings/CheckRow";
import type { Code } from "../../bindings/Code";
import type { FindingRow } from "../../bindings/FindingRow";
import type { RemedyRow } from "../../bindings/RemedyRow";
import type { World } from "./world";

/** A check as it will go. */
export type ScriptedCheck = {
  check: CheckId;
  subject: string;
  ms: number;
  args?: Record<string, string>;
  fails?: {
    code: Code;
    args?: Record<string, string>;
    remedy?: RemedyRow;
    status?: number;
    responseCode?: string;
    lines: string[];
  };
  warns?: { code: Code; args?: Record<string, string> };
};

/** Plays checks in their order: after the first failure the rest is skipped because of it. */
export async function playChecks(
  world: World,
  operation: string,
  checks: ScriptedCheck[],
  emit: (event: CheckEvent) => void,
): Promise<CheckReport> {
  const rows: CheckRow[] = [];
  let failed: CheckRow | null = null;
  let cancelled = false;
  for (const scripted of checks) {
    if (world.cancelled.has(operation)) {
      cancelled = true;
      break;
    }
    let row: CheckRow;
    if (failed) {
      row = {
        ...rowOf(world, { ...scripted, ms: 0 }),
        outcome: "skipped",
        because: failed.check,
        findings: [],
      };
    } else {
      emit({ kind: "started", check: scripted.check, subject: scripted.subject });
      if (world.scene === "throttled" && rows.length === 1) {
        emit({ kind: "waiting", waiting: { remainingMs: 4000, askedByServer: true } });
        await world.pause(4000);
        emit({ kind: "waiting", waiting: null });
      }
      await world.pause(scripted.ms);
      row = rowOf(world, scripted);
      failed = row.outcome === "fail" ? row : null;
    }
    rows.push(row);
    emit({ kind: "ended", row });
  }
  return {
    rows,
    rootCause: failed?.findings[0] ?? null,
    passed: failed === null && !cancelled,
    cancelled,
    at: world.now(),
  };
}

function rowOf(world: World, scripted: ScriptedCheck): CheckRow {
  const { fails, warns } = scripted;
  const found = fails ?? warns;
  const findings: FindingRow[] = found
    ? [{ code: found.code, args: found.args ?? {}, remedy: fails?.remedy ?? null }]
    : [];
  return {
    check: scripted.check,
    subject: scripted.subject,
    outcome: fails ? "fail" : warns ? "warn" : "pass",
    because: null,
    args: scripted.args ?? {},
    findings,
    evidence: {
      status: fails?.status ?? null,
      responseCode: fails?.responseCode ?? null,
      requestId: fails?.status === undefined ? null : "3f1c9a52-7c1e-4f3b-9a55-0d2f6a1be7d4",
      lines: fails?.lines ?? Object.entries(scripted.args ?? {}).map(([name, value]) => `${name}: ${value}`),
    },
    elapsedMs: scripted.ms,
    at: world.now(),
  };
}

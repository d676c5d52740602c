import type { CheckEvent } from "../../bindings/CheckEvent";
import type { CheckReport } from "../../bindings/CheckReport";
import type { CheckRow } from "../../bindings/CheckRow";
import { recorded } from "./recordings";
import type { World } from "./world";

/** Plays a recorded test as it was heard; cancelled, it ends with the rows there are. */
export async function playChecks(
  world: World,
  operation: string,
  test: "account_test" | "exchange_test",
  emit: (event: CheckEvent) => void,
): Promise<CheckReport> {
  const { events, answer } = recorded(world.scene, test);
  const rows: CheckRow[] = [];
  for (const event of events) {
    if (world.cancelled.has(operation)) {
      return { ...answer, rows, rootCause: null, passed: false, cancelled: true };
    }
    if (event.kind === "ended") {
      rows.push(...answer.rows.slice(event.row, event.row + 1));
      rows.slice(-1).forEach((row) => emit({ kind: "ended", row }));
      continue;
    }
    emit(event);
    await world.pause(event.kind === "started" ? 60 : (event.waiting?.remainingMs ?? 0));
  }
  return answer;
}

import { expect, it } from "vitest";
import { recorded } from "../../platform/fake/recordings";
import { platformAt } from "../step-stand.test-support";
import { createDryRunStore, type DryRunState } from "./dry-run-store";

it("draws ten thousand rooms a few times, and the last one always", async () => {
  const platform = platformAt("import");
  const { answer } = recorded("", "dry_run");
  const rooms = Array.from({ length: 10_000 }, (_, index) => answer.rooms[index % answer.rooms.length]);
  platform.override("dry_run", (_, __, emit) => {
    for (const [index, row = null] of rooms.entries()) {
      emit({ row, roomsDone: index + 1, roomsTotal: rooms.length, total: answer.total, waiting: null });
    }
    return { ...answer, rooms: rooms.flatMap((row) => row ?? []) };
  });
  let clock = 0;
  // Each look at the clock is a millisecond later.
  const store = createDryRunStore(platform, "contoso", () => (clock += 1));
  const states: DryRunState[] = [];
  store.subscribe(() => states.push(store.snapshot().state));
  await store.start("these choices");
  const drawn = states.filter((state) => state.kind === "running");
  expect(drawn.length, "far fewer drawings than rooms").toBeLessThan(300);
  const last = drawn.at(-1);
  const done = store.snapshot().state;
  if (done.kind !== "done" || last?.kind !== "running") {
    throw new Error("the run ended in no result");
  }
  expect(last.event?.roomsDone).toBe(done.roomsTotal);
  expect(last.rows).toHaveLength(done.result.rooms.length);
});

import type { ImportProgress } from "../bindings/ImportProgress";
import type { StepSummary } from "../bindings/StepSummary";
import type { SetupView } from "../bindings/SetupView";
import { t } from "../messages";

/**
 * The line of state under a step's name. An import under way is told by its own numbers: the summary is as old as the last
 * thing that changed the setup.
 */
export function railLine(row: StepSummary, setup: SetupView, running: ImportProgress | null): string {
  if (row.step === "import" && running !== null) {
    return t("frame.line.imported", { done: running.roomsDone, total: running.roomsTotal });
  }
  if (row.waitsFor !== null) {
    return t("frame.waitsFor", { step: t(`frame.step.${row.waitsFor}`) });
  }
  // Of the checklist the person wants to know how much is met all the same.
  if (row.state === "not_needed" || (row.state === "waiting" && row.step !== "requirements")) {
    return stateWord(row);
  }
  switch (row.step) {
    case "requirements":
      return requirements(row, setup);
    case "service_account":
      return account(row);
    case "exchange":
      return exchange(row);
    case "rooms":
      return rooms(row);
    case "notifications":
      return row.state === "done" ? t("frame.line.decided") : stateWord(row);
    case "import":
      return imported(row);
  }
}

function stateWord(row: StepSummary): string {
  return t(`frame.state.${row.state}`);
}

function requirements(row: StepSummary, setup: SetupView): string {
  if (setup.product === null) {
    return t("frame.line.chooseProduct");
  }
  if (setup.environment === null) {
    return t("frame.line.chooseEnvironment");
  }
  return row.attention > 0
    ? t("frame.line.metSome", { done: row.done, total: row.total, count: row.attention })
    : t("frame.line.met", { done: row.done, total: row.total });
}

function account(row: StepSummary): string {
  if (row.label === null) {
    return stateWord(row);
  }
  if (row.state === "needs_attention") {
    return t("frame.line.signInFailed");
  }
  return row.state === "done"
    ? t("frame.line.signedIn", { label: row.label })
    : t("frame.line.account", { label: row.label });
}

function exchange(row: StepSummary): string {
  if (row.label === null) {
    return stateWord(row);
  }
  if (row.state === "needs_attention") {
    return t("frame.line.connectionFailed");
  }
  return row.state === "done"
    ? t("frame.line.connected", { label: row.label })
    : t("frame.line.host", { label: row.label });
}

function rooms(row: StepSummary): string {
  if (row.total === 0) {
    return stateWord(row);
  }
  const { done, total, attention } = row;
  if (attention > 0) {
    return t("frame.line.roomsAttention", { rooms: total, count: attention });
  }
  return done === total
    ? t("frame.line.rooms", { count: total })
    : t("frame.line.roomsReady", { done, total });
}

function imported(row: StepSummary): string {
  if (row.total === 0) {
    return stateWord(row);
  }
  const { done, total } = row;
  return t(row.state === "in_progress" ? "frame.line.resumable" : "frame.line.imported", { done, total });
}

import type { SetupSummary } from "../../bindings/SetupSummary";
import type { SetupView } from "../../bindings/SetupView";
import type { StepState } from "../../bindings/StepState";
import type { StepSummary } from "../../bindings/StepSummary";
import { noImportOf, productRow } from "./checklists";
import { isUnfinished, momentOf } from "./import-player";
import { requirementsOf } from "./requirements";
import { wrongFields } from "./wrong-fields";
import type { FakeSetup } from "./world";

export function viewOf(setup: FakeSetup): SetupView {
  return {
    id: setup.id,
    name: setup.name,
    practice: setup.practice,
    step: setup.step,
    product: setup.product,
    productName: productRow(setup.product)?.name ?? setup.product,
    noImport: noImportOf(setup.product),
    environment: setup.environment,
    details: { ...setup.details },
    ldap: { ...setup.ldap },
    account: { ...setup.account },
    secret: { ...setup.secret },
    unconfirmedHosts: [...setup.unconfirmedHosts],
    plannerGone: false,
    setRight: [...setup.setRight],
    exchange: { ...setup.exchange },
    rooms: setup.rooms.length,
    silenceNotifications: setup.silenceNotifications,
    import: { ...setup.import },
    importDays: { first: "2026-08-23", last: "2027-11-20" },
    wrong: wrongFields(setup),
    steps: stepsOf(setup),
  };
}

export function summaryOf(setup: FakeSetup): SetupSummary {
  return {
    id: setup.id,
    name: setup.name,
    practice: setup.practice,
    step: setup.step,
    rooms: setup.rooms.length,
    changed: setup.changed,
    unfinishedImport: setup.run !== null && isUnfinished(setup.run),
  };
}

function row(step: StepSummary["step"], state: StepState, more: Partial<StepSummary> = {}): StepSummary {
  return { step, state, done: 0, total: 0, attention: 0, label: null, waitsFor: null, ...more };
}

/** The rail, judged as the engine judges it. */
function stepsOf(setup: FakeSetup): StepSummary[] {
  const list = requirementsOf(setup);
  const met = list.filter((item) => item.state === "met" || item.state === "warning").length;
  const failed = list.filter((item) => item.state === "not_met").length;
  const whyNot = noImportOf(setup.product);
  const ready = setup.rooms.filter((room) => room.status === "ready").length;
  const waiting = setup.rooms.filter((room) => room.status === "waiting").length;
  const broken = setup.rooms.filter((room) => room.status === "problem").length;
  const accountState = tested(setup.accountPassed, setup.account.userName !== "");
  const exchangeState = tested(setup.exchangePassed, setup.exchange.url !== "");
  return [
    row("requirements", requirementsState(setup, met, failed, list.length), {
      done: met,
      total: list.length,
      attention: failed,
    }),
    row("service_account", accountState, { label: setup.account.userName || null }),
    row("exchange", exchangeState, {
      label: hostOf(setup.exchange.url),
      waitsFor: accountState === "not_started" ? "service_account" : null,
    }),
    row("rooms", roomsState(setup.rooms.length, ready, broken, waiting), {
      done: ready,
      total: setup.rooms.length,
      attention: broken,
      waitsFor: exchangeState === "done" ? null : "exchange",
    }),
    whyNot !== null
      ? row("notifications", "not_needed", { label: whyNot })
      : row("notifications", setup.notificationsSeen ? "done" : "not_started"),
    whyNot !== null
      ? row("import", "not_needed", { label: whyNot })
      : setup.run !== null
        ? momentOf(setup.run).step
        : row("import", "not_started", { waitsFor: ready === 0 ? "rooms" : null }),
  ];
}

function requirementsState(setup: FakeSetup, met: number, failed: number, total: number): StepState {
  if (setup.environment === null || setup.product === null) {
    return "not_started";
  }
  if (setup.environment === "exchange_online" || failed > 0) {
    return "needs_attention";
  }
  return met === total ? "done" : "in_progress";
}

function tested(passed: boolean | null, begun: boolean): StepState {
  if (passed === null) {
    return begun ? "in_progress" : "not_started";
  }
  return passed ? "done" : "needs_attention";
}

function roomsState(total: number, ready: number, broken: number, waiting: number): StepState {
  if (broken > 0) {
    return "needs_attention";
  }
  if (waiting > 0) {
    return "waiting";
  }
  if (total === 0) {
    return "not_started";
  }
  return ready === total ? "done" : "in_progress";
}

function hostOf(url: string): string | null {
  return URL.canParse(url.trim()) ? new URL(url.trim()).hostname : null;
}

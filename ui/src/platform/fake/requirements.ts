import type { Requirement } from "../../bindings/Requirement";
import type { ClockRow } from "../../bindings/ClockRow";
import type { RoomEntry } from "../../bindings/RoomEntry";
import { checklistOf } from "./checklists";
import type { RecordedChecklist } from "./recording";
import type { FakeSetup, Handlers } from "./world";
import { findSetup, problem } from "./world";

/** What the test of a step found out about its requirements. */
function testedBy(setup: FakeSetup, step: Requirement["step"]): boolean | null {
  switch (step) {
    case "service_account":
      return setup.accountPassed;
    case "exchange":
      return setup.exchangePassed;
    case "rooms":
      return setup.rooms.some((room) => room.status === "ready") ? true : null;
    default:
      return null;
  }
}

/** What was found out last about a requirement; what a person confirmed is nothing the engine judges. */
function standing(setup: FakeSetup, list: RecordedChecklist, row: Requirement): Requirement {
  const passed = testedBy(setup, row.step);
  const tested = passed === null || !row.checkable ? undefined : (passed ? list.met : list.missing)[row.id];
  const found = setup.judged[row.id] ?? tested;
  const confirmed = setup.confirmed[row.id];
  return found === undefined && confirmed !== undefined
    ? { ...row, state: "met", verified: { kind: "by_hand", at: confirmed } }
    : { ...row, ...found };
}

export function requirementsOf(setup: FakeSetup): Requirement[] {
  const list = checklistOf(setup.product, setup.environment);
  if (list === undefined) {
    return [];
  }
  return list.before.map((before) => {
    const row = standing(setup, list, before);
    const appliable = setup.practice && row.appliable && !setup.applied.includes(row.id);
    return { ...row, appliable };
  });
}

/** In an organization that begins with nothing, only what was applied holds; in the other one thing is missing. */
function holds(setup: FakeSetup, id: string): boolean {
  return setup.fromNothing ? setup.applied.includes(id) : id !== "account.password_never_expires";
}

/** Has a check decide a requirement as it was recorded. */
export function judge(setup: FakeSetup, id: string, met: boolean): void {
  const list = checklistOf(setup.product, setup.environment);
  setup.judged = { ...setup.judged, [id]: (met ? list?.met : list?.missing)?.[id] ?? {} };
}

type Names =
  "requirements_list" | "requirement_confirm" | "remedy_done" | "requirements_check" | "practice_apply";

/** Half an hour, as a right in Exchange takes at most. */
const waitMs = 30 * 60_000;

function clockFrom(now: string): ClockRow {
  const later = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
  return { setAt: now, inForceBy: later(waitMs), againAt: later(waitMs / 6) };
}

/** A room as it stands once what would fix it was set, or was not after all. */
function stood(room: RoomEntry, remedy: string, clock: ClockRow | null): RoomEntry {
  const isMeant = remedy === "account.impersonation" && room.worst?.code === "ews.impersonation_denied";
  return isMeant ? { ...room, status: clock === null ? "problem" : "waiting", clock } : room;
}

export const requirementHandlers: Handlers<Names> = {
  requirements_list: (world, { setup }) => requirementsOf(findSetup(world, setup)),
  requirement_confirm: (world, { setup: id, requirement, confirmed }) => {
    const setup = findSetup(world, id);
    const others = Object.entries(setup.confirmed).filter(([known]) => known !== requirement);
    if (!confirmed) {
      setup.judged = Object.fromEntries(
        Object.entries(setup.judged).filter(([known]) => known !== requirement),
      );
    }
    setup.confirmed = Object.fromEntries(confirmed ? [...others, [requirement, world.now()]] : others);
    return requirementsOf(setup);
  },
  remedy_done: (world, { setup: id, remedy, done }) => {
    const setup = findSetup(world, id);
    const others = setup.setRight.filter((row) => row.remedy !== remedy);
    const clock = clockFrom(world.now());
    setup.setRight = done ? [...others, { remedy, checks: ["room.impersonation"], clock }] : others;
    setup.rooms = setup.rooms.map((room) => stood(room, remedy, done ? clock : null));
    return requirementsOf(setup);
  },
  requirements_check: async (world, { setup: id, operation, requirement, setRight }, emit) => {
    const setup = findSetup(world, id);
    if (setRight) {
      await world.pause(260);
      setup.setRight.forEach(({ remedy }) => judge(setup, remedy, true));
      setup.setRight = [];
      setup.rooms = setup.rooms.map((room) =>
        room.clock === null ? room : { ...room, status: "ready", problems: [], worst: null, clock: null },
      );
      return requirementsOf(setup);
    }
    if (setup.secret.place === "nowhere") {
      throw problem("auth.secret_missing", { account: setup.account.userName });
    }
    const wanted = requirementsOf(setup).filter(
      (row) => row.checkable && (requirement === null || row.id === requirement),
    );
    for (const [done, { id: asked, title }] of wanted.entries()) {
      if (world.cancelled.has(operation)) {
        break;
      }
      const event = { doing: title, done, total: wanted.length, waiting: null };
      emit(event);
      if (world.scene === "throttled" && done === 1) {
        emit({ ...event, waiting: { remainingMs: 4000, askedByServer: true } });
        await world.pause(4000);
        emit(event);
      }
      await world.pause(260);
      judge(setup, asked, holds(setup, asked));
    }
    return requirementsOf(setup);
  },
  practice_apply: async (world, { setup: id, requirement }) => {
    const setup = findSetup(world, id);
    await world.pause(200);
    setup.applied = [...new Set([...setup.applied, requirement])];
    return requirementsOf(setup);
  },
};

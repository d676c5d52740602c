import type { Requirement } from "../../bindings/Requirement";
import { productRow } from "./product-rows";
import { requirementTexts, type RequirementText } from "./requirement-texts";
import type { FakeSetup, Handlers } from "./world";
import { findSetup, problem } from "./world";

/** Which test of the scripted engine verifies a requirement. */
function testedBy(setup: FakeSetup, step: RequirementText["step"]): boolean | null {
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

type Judgement = Pick<Requirement, "state" | "verified">;

function judgementOf(setup: FakeSetup, text: RequirementText): Judgement {
  const judged = setup.judged[text.id];
  if (judged) {
    return { state: judged.met ? "met" : "not_met", verified: { kind: judged.by, at: judged.at } };
  }
  const passed = testedBy(setup, text.step);
  if (passed !== null) {
    return { state: passed ? "met" : "not_met", verified: { kind: "by_check", at: setup.changed } };
  }
  const confirmed = setup.confirmed[text.id];
  return confirmed === undefined
    ? { state: "open", verified: { kind: "not" } }
    : { state: "met", verified: { kind: "by_hand", at: confirmed } };
}

/** What the setup's product asks for where its mailboxes are. */
export function textsOf(setup: FakeSetup): RequirementText[] {
  const { product, environment } = setup;
  return product === null || environment === null
    ? []
    : requirementTexts.filter(
        (text) =>
          (text.products?.includes(product) ?? true) && (text.environments?.includes(environment) ?? true),
      );
}

export function requirementsOf(setup: FakeSetup): Requirement[] {
  const guide = productRow(setup.product)?.guide ?? "Meeting Signs: handbook";
  return textsOf(setup).map((text): Requirement => {
    const judgement = judgementOf(setup, text);
    return {
      ...judgement,
      id: text.id,
      title: text.title,
      why: text.why,
      audience: text.audience,
      checkable: isCheckable(setup, text),
      remedy: {
        id: text.id,
        audience: text.audience,
        steps: text.steps,
        script: text.script ?? null,
        takesEffect: text.script ? "up to 30 minutes" : null,
      },
      problem:
        judgement.state === "not_met" && text.fails
          ? {
              code: text.fails,
              args: {
                account: setup.account.userName,
                address: setup.account.email,
                room: "room-0001@contoso.com",
                url: setup.exchange.url,
              },
              remedy: null,
            }
          : null,
      guide: `${guide}, ${text.section}`,
      replaced: text.replaced ?? null,
      paste: text.paste ?? null,
      appliable: setup.practice && text.fails !== undefined && !setup.applied.includes(text.id),
      step: text.step ?? null,
    };
  });
}

/** This version signs in to Exchange Server only. */
function isCheckable(setup: FakeSetup, text: RequirementText): boolean {
  return text.fails !== undefined && setup.environment === "on_premises";
}

/** In an organisation that begins with nothing, only what was applied holds. */
function holds(setup: FakeSetup, id: string): boolean {
  return setup.fromNothing ? setup.applied.includes(id) : id !== "account.password_never_expires";
}

type Names = "requirements_list" | "requirement_confirm" | "requirements_check" | "practice_apply";

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
  requirements_check: async (world, { setup: id, operation, requirement }, emit) => {
    const setup = findSetup(world, id);
    if (setup.secret.place === "nowhere") {
      throw problem("auth.secret_missing", { account: setup.account.userName });
    }
    const wanted = textsOf(setup).filter(
      (text) => isCheckable(setup, text) && (requirement === null || text.id === requirement),
    );
    for (const [done, text] of wanted.entries()) {
      if (world.cancelled.has(operation)) {
        break;
      }
      emit({ doing: text.title, done, total: wanted.length, waiting: null });
      if (world.scene === "throttled" && done === 1) {
        const waiting = { remainingMs: 4000, askedByServer: true };
        emit({ doing: text.title, done, total: wanted.length, waiting });
        await world.pause(4000);
        emit({ doing: text.title, done, total: wanted.length, waiting: null });
      }
      await world.pause(260);
      setup.judged = {
        ...setup.judged,
        [text.id]: { met: holds(setup, text.id), at: world.now(), by: "by_check" },
      };
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

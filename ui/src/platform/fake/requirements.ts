import type { Requirement } from "../../bindings/Requirement";
import { audienceOf, requirementTexts } from "./requirement-texts";
import type { FakeSetup, Handlers } from "./world";
import { findSetup } from "./world";

/** Which test of the scripted engine verifies a requirement. */
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

export function requirementsOf(setup: FakeSetup): Requirement[] {
  if (setup.environment !== "on_premises") {
    return [];
  }
  return requirementTexts.map(([id, title, why, audience, step, steps, script]): Requirement => {
    const confirmedAt = setup.confirmed[id];
    const passed = testedBy(setup, step);
    const verified: Requirement["verified"] =
      step === null
        ? confirmedAt === undefined
          ? { kind: "not" }
          : { kind: "by_hand", at: confirmedAt }
        : passed === null
          ? { kind: "not" }
          : { kind: "by_check", at: setup.changed };
    return {
      id,
      title,
      why,
      audience: audienceOf(audience),
      checkable: step !== null,
      state: verified.kind === "not" ? "open" : passed === false ? "not_met" : "met",
      verified,
      remedy: {
        id,
        audience: audienceOf(audience),
        steps,
        script: script ?? null,
        takesEffect: script ? "up to 30 minutes" : null,
      },
      step,
    };
  });
}

export const requirementHandlers: Handlers<"requirements_list" | "requirement_confirm"> = {
  requirements_list: (world, { setup }) => requirementsOf(findSetup(world, setup)),
  requirement_confirm: (world, { setup: id, requirement, confirmed }) => {
    const setup = findSetup(world, id);
    const others = Object.entries(setup.confirmed).filter(([known]) => known !== requirement);
    setup.confirmed = Object.fromEntries(confirmed ? [...others, [requirement, world.now()]] : others);
    return requirementsOf(setup);
  },
};

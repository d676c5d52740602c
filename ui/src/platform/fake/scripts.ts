import { checklistOf } from "./checklists";
import { recorded } from "./recordings";
import { requirementsOf } from "./requirements";
import { findSetup, type Handlers } from "./world";

export const scriptHandlers: Handlers<"scripts_list"> = {
  /** Recorded with everything missing: who has nothing left to run gets no script, the others get the whole one. */
  scripts_list: (world, { setup: id, onlyMissing }) => {
    const setup = findSetup(world, id);
    const met = requirementsOf(setup).flatMap((row) => (row.state === "met" ? [row.id] : []));
    const scripts = world.scene.includes("no-details")
      ? recorded(world.scene, "scripts_list").answer
      : (checklistOf(setup.product, setup.environment)?.scripts ?? []);
    return scripts.filter(
      (script) => !onlyMissing || script.requirements.some((requirement) => !met.includes(requirement)),
    );
  },
};

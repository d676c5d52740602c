import { recorded } from "./recordings";
import { requirementsOf } from "./requirements";
import { findSetup, type Handlers } from "./world";

export const scriptHandlers: Handlers<"scripts_list"> = {
  /** Recorded with everything missing: who has nothing left to run gets no script, the others get the whole one. */
  scripts_list: (world, { setup: id, onlyMissing }) => {
    const met = requirementsOf(findSetup(world, id)).flatMap((row) => (row.state === "met" ? [row.id] : []));
    return recorded(world.scene, "scripts_list").answer.filter(
      (script) => !onlyMissing || script.requirements.some((requirement) => !met.includes(requirement)),
    );
  },
};

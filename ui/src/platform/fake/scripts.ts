import type { ScriptRef } from "../../bindings/ScriptRef";
import type { ScriptText } from "../../bindings/ScriptText";
import { checklistOf } from "./checklists";
import { recorded } from "./recordings";
import { requirementsOf } from "./requirements";
import { findSetup, type Handlers, type FakeSetup } from "./world";

export const scriptHandlers: Handlers<"scripts_list" | "script_read" | "consent_set"> = {
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

  script_read: (world, { setup: id, script }) => {
    const setup = findSetup(world, id);
    return { ...textOf(setup, script), consents: [...setup.consents] };
  },

  consent_set: (world, { setup: id, kind, name, agreed }) => {
    const setup = findSetup(world, id);
    setup.consents = setup.consents.map((row) =>
      row.kind === kind && row.name === name ? { ...row, agreed } : row,
    );
    return null;
  },
};

/** Scripts are recorded for whole audiences: the one that has most of these tasks stands in. */
function textOf({ product, environment }: FakeSetup, { tasks }: ScriptRef): ScriptText {
  const checklist = checklistOf(product, environment) ?? checklistOf("flowscape", "on_premises");
  const written = (checklist?.scripts ?? []).flatMap(({ script }) => (script === null ? [] : [script]));
  const texts = checklist?.scriptTexts ?? [];
  const shared = written.map((script) => script.tasks.filter((task) => tasks.includes(task)).length);
  const best = texts[Math.max(0, shared.indexOf(Math.max(...shared)))];
  if (best === undefined) {
    throw new Error("no script was recorded");
  }
  return best;
}

import { checklistOf } from "./checklists";
import { requirementsOf } from "./requirements";
import { findSetup, problem, type Handlers } from "./world";

export const outputHandlers: Handlers<"output_read"> = {
  /** What nobody recorded is read as the first, which is no output of any command. */
  output_read: (world, { setup: id, text }) => {
    const setup = findSetup(world, id);
    const outputs = checklistOf(setup.product, setup.environment)?.outputs ?? [];
    const read = outputs.find((output) => output.text.trim() === text.trim()) ?? outputs[0];
    if (read === undefined) {
      throw problem("setup.not_found", { setup: id });
    }
    setup.judged = { ...setup.judged, ...read.answer.requirements };
    return { ...read.answer, requirements: requirementsOf(setup) };
  },
};

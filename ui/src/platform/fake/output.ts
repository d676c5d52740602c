import { checklistOf } from "./checklists";
import type { RecordedChecklist } from "./recording";
import { requirementsOf } from "./requirements";
import { findSetup, problem, type FakeSetup, type Handlers } from "./world";

/** What nobody recorded is read as the first, which is no output of any command. */
function outputOf(setup: FakeSetup, text: string): RecordedChecklist["outputs"][number] {
  const outputs = checklistOf(setup.product, setup.environment)?.outputs ?? [];
  const read = outputs.find((output) => output.text.trim() === text.trim()) ?? outputs[0];
  if (read === undefined) {
    throw problem("setup.not_found", { setup: setup.id });
  }
  return read;
}

export const outputHandlers: Handlers<"output_file" | "output_read" | "output_judge"> = {
  output_file: () => "Hello",
  output_read: (world, { setup: id, text }) => outputOf(findSetup(world, id), text).understood,
  output_judge: (world, { setup: id, text }) => {
    const setup = findSetup(world, id);
    const read = outputOf(setup, text);
    setup.judged = { ...setup.judged, ...read.answer.requirements };
    return { ...read.answer, requirements: requirementsOf(setup) };
  },
};

import { productRow } from "./checklists";
import { recorded } from "./recordings";
import { requirementsOf } from "./requirements";
import { findSetup, problem, type Handlers } from "./world";

export const handoverHandlers: Handlers<"handover_preview" | "handover_save" | "reminders_save"> = {
  handover_preview: (world, { setup: id }) => {
    const setup = findSetup(world, id);
    return {
      ...recorded(world.scene, "handover_preview").answer,
      product: productRow(setup.product, world.loaded)?.name ?? "",
      open: requirementsOf(setup)
        .filter((row) => row.state === "open" || row.state === "not_met")
        .map((row) => row.title),
    };
  },
  handover_save: (_, { file }) => written(file, ".html"),
  reminders_save: (world, { file }) => {
    written(file, ".ics");
    return { entries: recorded(world.scene, "handover_preview").answer.reminders };
  },
};

function written(file: string, ending: string): null {
  if (!file.endsWith(ending)) {
    throw problem("output.unwritable", { file });
  }
  return null;
}

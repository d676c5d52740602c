import type { Texts } from "../types";

export const start = {
  title: "Connect meeting rooms with the planner",
  lead: "Each customer has a setup of its own. It keeps everything you type, so you can close Anteroom at any moment and go on later.",
} as const satisfies Texts;

import type { Texts } from "../types";

export const requirements = {
  title: "requirements",
} as const satisfies Texts;

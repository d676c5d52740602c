import type { Texts } from "../types";

export const account = {
  title: "service-account",
} as const satisfies Texts;

import type { Texts } from "../types";

export const exchange = {
  title: "exchange",
} as const satisfies Texts;

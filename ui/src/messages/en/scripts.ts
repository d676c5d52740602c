import type { Texts } from "../types";

export const scripts = {
  title: "Scripts",
  lead: "One script for each person who has to do something, in order. Running one twice changes nothing the second time; -WhatIf shows what it would do.",
  onlyMissing: "Only what is missing",
  onlyMissingHint: "Off: everything this product needs, also what is met already.",
  meets: { one: "Meets one requirement", other: "Meets {count} requirements" },
  missing: "Left out until you fill in:",
  none: "Nothing is missing that a script could do.",
  noneAtAll: "This product needs no script here.",
} as const satisfies Texts;

import { expect, it } from "vitest";
import { trimmed } from "./typed-text";

it.each([
  ["\u200b svc@contoso.com\ufeff ", "svc@contoso.com"],
  ["a\u00a0b", "a b"],
  ["\u202asvc\u202c", "svc"],
])("takes what cannot be seen from %j", (typed, clean) => {
  expect(trimmed(typed)).toBe(clean);
});

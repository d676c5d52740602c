import { describe, expect, it } from "vitest";
import { isAddress, loginForm, parseDomains, trimmed } from "./typed-text";

it.each([
  ["\u200b svc@contoso.com\ufeff ", "svc@contoso.com"],
  ["a\u00a0b", "a b"],
  ["\u202asvc\u202c", "svc"],
])("takes what cannot be seen from %j", (typed, clean) => {
  expect(trimmed(typed)).toBe(clean);
});

it.each([
  ["", "empty"],
  ["CONTOSO\\svc-rooms", "down_level"],
  ["svc-rooms@contoso.com", "upn"],
  ["svc-rooms", "bare"],
  ["CONTOSO\\", "bare"],
])("reads %j as %s", (typed, form) => {
  expect(loginForm(typed)).toBe(form);
});

it.each([
  ["facility@contoso.com", true],
  [" facility@contoso.com ", true],
  ["büro@münchen.example", true],
  ["facility@contoso", false],
  ["a@b.c, d@e.f", false],
  ["", false],
])("sees whether %j has the form of an address: %s", (typed, is) => {
  expect(isAddress(typed)).toBe(is);
});

describe("domains", () => {
  it("are separated by whatever people use, once each", () => {
    expect(parseDomains("contoso.com, @Contoso.com;\nfabrikam.de  münchen.example")).toEqual({
      domains: ["contoso.com", "fabrikam.de", "münchen.example"],
      others: [],
    });
  });

  it("are told from what is none", () => {
    expect(parseDomains("contoso user@contoso.com -a.com contoso.com").others).toEqual([
      "contoso",
      "user@contoso.com",
      "-a.com",
    ]);
  });
});

import { expect, it } from "vitest";
import type { StepSummary } from "../bindings/StepSummary";
import { contosoAt } from "../platform/fake/scenes";
import { viewOf } from "../platform/fake/view";
import { railLine } from "./rail-line";

const setup = viewOf(contosoAt("rooms", "", "2026-11-21T14:02:00Z"));
const row = (part: Partial<StepSummary>): StepSummary => ({
  step: "rooms",
  state: "not_started",
  done: 0,
  total: 0,
  attention: 0,
  label: null,
  waitsFor: null,
  ...part,
});

it.each<[Partial<StepSummary>, string]>([
  [{ waitsFor: "exchange" }, "Waits for Exchange"],
  [{ step: "requirements", state: "in_progress", done: 12, total: 14 }, "12 of 14 met"],
  [{ step: "service_account", state: "done", label: "svc-rooms" }, "Signed in as svc-rooms"],
  [{ step: "service_account", state: "needs_attention", label: "svc-rooms" }, "Sign-in needs attention"],
  [{ step: "exchange", state: "in_progress", label: "mail.contoso.com" }, "mail.contoso.com, not tested"],
  [{ state: "needs_attention", done: 477, total: 480, attention: 3 }, "480 rooms, 3 need attention"],
  [{ state: "needs_attention", done: 0, total: 1, attention: 1 }, "1 room, 1 needs attention"],
  [{ state: "waiting", done: 479, total: 480 }, "Waiting"],
  [{ step: "service_account", state: "waiting", label: "svc-rooms" }, "Waiting"],
  [{ step: "requirements", state: "waiting", done: 12, total: 14 }, "12 of 14 met"],
  [{ state: "in_progress", done: 20, total: 480 }, "20 of 480 rooms validated"],
  [{ step: "notifications", state: "done" }, "Decided"],
  [
    { step: "import", state: "in_progress", done: 19, total: 480 },
    "19 of 480 rooms imported, can be resumed",
  ],
  [{ step: "import", state: "done", done: 480, total: 480 }, "480 of 480 rooms imported"],
])("says %o as “%s”", (part, words) => {
  expect(railLine(row(part), setup, null)).toBe(words);
});

it("asks for the product first, then for where the mailboxes are", () => {
  const empty = viewOf(contosoAt("requirements", "empty", "2026-11-21T14:02:00Z"));
  const requirements = row({ step: "requirements" });
  expect(railLine(requirements, empty, null)).toBe("Choose the product");
  expect(railLine(requirements, { ...empty, product: "flowscape" }, null)).toBe("Choose your environment");
});

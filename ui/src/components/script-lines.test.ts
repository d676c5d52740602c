import { expect, it } from "vitest";
import { scriptLines } from "./script-lines";

it("marks the customer's values, the longest first, and keeps every character", () => {
  const text = "New-X -User 'CONTOSO\\svc-rooms' -Name 'svc'\r\n\r\nend\n";
  const lines = scriptLines(text, ["svc", "CONTOSO\\svc-rooms", ""]);
  expect(lines.map((line) => line.map((part) => part.text).join(""))).toEqual([
    "New-X -User 'CONTOSO\\svc-rooms' -Name 'svc'",
    "",
    "end",
  ]);
  expect(lines[0]?.filter((part) => part.value).map((part) => part.text)).toEqual([
    "CONTOSO\\svc-rooms",
    "svc",
  ]);
});

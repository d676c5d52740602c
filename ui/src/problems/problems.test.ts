import { describe, expect, it } from "vitest";
import type { Code } from "../bindings/Code";
import type { CheckId } from "../bindings/CheckId";
import type { CheckRow } from "../bindings/CheckRow";
import type { FindingRow } from "../bindings/FindingRow";
import { allTold, tellValue } from "../messages/catalogue";
import { checkName, checkResult } from "./check-words";
import { checkLines } from "./evidence-lines";
import { problemKind } from "./problem-kinds";
import { problemWords } from "./problem-words";

const told = (code: Code, args: Record<string, string>): FindingRow => ({ code, args, remedy: null });
const ids = allTold().map((id) => id.replaceAll("-", "."));
const codes = ids.filter((id) => !/^(?:value|check|time)\./u.test(id)) as Code[];
const asides = ["check.in_order", "check.waited"];
const checks = ids.filter((id) => id.startsWith("check.") && !asides.includes(id));

describe("the words for a code", () => {
  it.each(codes)("%s has title, cause and action, and shows no placeholder", (code) => {
    const { takes, ...words } = problemWords(told(code, {}));
    expect(Object.values(words)).not.toContain("");
    // Most take effect at once, and for the others what mends them says how long it takes.
    expect([...Object.values(words), takes].join(" ")).not.toMatch(/[{}$]/u);
  });

  it("are filled with the values of the case", () => {
    const words = problemWords(told("auth.rejected", { host: "mail.contoso.com" }));
    expect(words.title).toContain("mail.contoso.com");
  });

  it("have others that stand in for a value that is not known", () => {
    expect(problemWords(told("net.dns.not_found", {})).title).toBe("the server has no address");
    expect(problemWords(told("net.dns.not_found", { host: "" })).title).toBe("the server has no address");
  });

  it("put values in once and never read them for placeholders", () => {
    const words = problemWords(told("auth.rejected", { host: "{ $account }", account: "svc" }));
    expect(words.title).toContain("{ $account }");
  });

  it("say what a value stands for, with the values it names, and another one as it is", () => {
    const cause = (reason: string) =>
      problemWords(told("list.unreadable", { file: "rooms.csv", reason, line: "7" })).cause;
    expect(cause("open_quotation")).toContain("a quotation mark in line 7 is never closed");
    expect(cause("Der Datenträger ist voll")).toContain(": Der Datenträger ist voll.");
    expect(tellValue("reason", { reason: "open_quotation", line: "7" })).toBe(
      "a quotation mark in line 7 is never closed",
    );
    expect(tellValue("reason", { reason: "no space" })).toBe("no space");
    expect(tellValue("reason", {})).toBeNull();
  });

  it("show a code of a newer engine as itself", () => {
    const words = problemWords(told("ews.from_the_future" as Code, {}));
    expect(words.title).toBe("ews.from_the_future");
    expect(problemKind("ews.from_the_future" as Code).severity).toBe("error");
  });
});

it("never offers to sign in once more with a password that was refused", () => {
  expect(problemKind("auth.rejected").actions).not.toContain("again");
});

it("refuses a code without the values the engine told, at compile time", () => {
  // @ts-expect-error: this is how a page came to show a cause with holes.
  const { title } = problemWords({ code: "net.connect.refused", args: {} });
  expect(title).toContain("the server");
});

it("leads from every failure of the network to the test of the connection", () => {
  const failures = codes.filter((code) => code.startsWith("net.connect.") || code.startsWith("net.dns."));
  for (const code of failures) {
    expect(problemKind(code).actions, code).toContain("connection");
  }
});

describe("a check's row", () => {
  const row: CheckRow = {
    check: "tls.valid",
    subject: "mail.contoso.com",
    outcome: "pass",
    because: null,
    args: {},
    findings: [],
    evidence: { status: 200, responseCode: "NoError", requestId: "3f1c", lines: ["GET /"] },
    elapsedMs: 1840,
    at: "2026-11-21T14:02:00Z",
    clock: null,
  };

  it.each(checks)("%s has a name", (check) => {
    const id = check.slice("check.".length) as CheckId;
    expect(checkName(id)).not.toBe(id);
  });

  it("says how it ended", () => {
    expect(checkResult(row)).toBe("In order");
    expect(checkResult({ ...row, args: { until: "2027-01-31" } })).toBe("valid until 2027-01-31");
    expect(checkResult({ ...row, outcome: "skipped", because: "name.resolves" })).toBe(
      "Not checked, because the host name has no address",
    );
    expect(checkResult({ ...row, outcome: "broken" })).toBe("The check itself did not finish");
  });

  it("says how long the server made it wait", () => {
    expect(checkResult({ ...row, args: { until: "2027-01-31", waited: "12" } })).toBe(
      "valid until 2027-01-31, after a wait of 12 s the server asked for",
    );
  });

  it("gives its evidence with codes, time and duration", () => {
    const lines = checkLines({
      ...row,
      findings: [{ code: "net.tls.expired", args: {}, remedy: null }],
    });
    expect(lines).toEqual([
      "Code: net.tls.expired",
      "HTTP status: 200",
      "Response code: NoError",
      "Request ID: 3f1c",
      "GET /",
      "Time (UTC): 2026-11-21T14:02:00Z",
      "Duration: 1.8 s",
    ]);
  });
});

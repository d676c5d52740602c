/** A part of a line of a script; the customer's own values are marked. */
export type ScriptPart = { text: string; value: boolean };

/** The script's lines, cut where a customer's value begins and ends. Longer values win over those they contain. */
export function scriptLines(text: string, values: readonly string[]): ScriptPart[][] {
  const wanted = [...new Set(values)].filter((value) => value !== "").sort((a, b) => b.length - a.length);
  return (
    text
      .replace(/\r\n?/gu, "\n")
      // The line break that ends the last line begins no other.
      .replace(/\n$/u, "")
      .split("\n")
      .map((line) => cut(line, wanted))
  );
}

function cut(line: string, values: readonly string[]): ScriptPart[] {
  const parts: ScriptPart[] = [];
  let plain = "";
  let at = 0;
  while (at < line.length) {
    const from = at;
    const value = values.find((candidate) => line.startsWith(candidate, from));
    if (value === undefined) {
      plain += line.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== "") {
      parts.push({ text: plain, value: false });
      plain = "";
    }
    parts.push({ text: value, value: true });
    at += value.length;
  }
  return plain === "" && parts.length > 0 ? parts : [...parts, { text: plain, value: false }];
}

/** Zero-width marks, soft hyphens, direction marks: they come along when people paste from mails and web pages. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** What was typed without what cannot be seen; white space inside and at the ends stays while the person types. */
export function visible(text: string): string {
  return text.replace(invisible, "").replace(/\u00a0/gu, " ");
}

/** What is saved and tested. */
export function trimmed(text: string): string {
  return visible(text).trim();
}

/** Whether it has the form of an e-mail address. The server decides whether it is one. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/u.test(trimmed(text));
}

/** How a user name is written; neither form is better. */
export type LoginForm = "empty" | "upn" | "down_level" | "bare";

export function loginForm(text: string): LoginForm {
  const name = trimmed(text);
  if (name === "") {
    return "empty";
  }
  if (/^[^\\/@\s]+\\[^\\/\s]+$/u.test(name)) {
    return "down_level";
  }
  return isAddress(name) ? "upn" : "bare";
}

/** The e-mail domains in a text: separated by commas, semicolons, spaces or lines, with or without `@` in front. */
export function parseDomains(text: string): { domains: string[]; others: string[] } {
  const domains = new Set<string>();
  const others: string[] = [];
  for (const word of visible(text)
    .split(/[\s,;]+/u)
    .filter(Boolean)) {
    const domain = word.replace(/^@/u, "").toLowerCase();
    if (
      /^(?=.{1,253}$)[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(
        domain,
      )
    ) {
      domains.add(domain);
    } else {
      others.push(word);
    }
  }
  return { domains: [...domains], others };
}

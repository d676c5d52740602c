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

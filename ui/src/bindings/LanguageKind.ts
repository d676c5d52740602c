// scratch
export type LanguageKind = "system" | "en";

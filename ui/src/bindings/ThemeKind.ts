// scratch
export type ThemeKind = "system" | "light" | "dark";

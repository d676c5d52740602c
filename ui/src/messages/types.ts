/** A text that depends on a count, by the plural categories of the language. */
export type PluralText = { one: string; other: string };

/** The texts of one part of the window, by key. `{name}` stands for a value. */
export type Texts = Record<string, string | PluralText>;

/** The names between braces in a text. */
type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The names a text needs; a plural always needs `count`. */
export type ValueNames<S> = S extends PluralText
  ? NamesIn<S["one"]> | NamesIn<S["other"]> | "count"
  : NamesIn<S>;

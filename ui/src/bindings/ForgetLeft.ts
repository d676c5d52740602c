import type { ForgetKind } from "./ForgetKind";
import type { Problem } from "./Problem";
export type ForgetLeft = { kind: ForgetKind, problem: Problem };

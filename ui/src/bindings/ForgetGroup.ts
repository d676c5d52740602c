import type { ForgetFile } from "./ForgetFile";
import type { ForgetKind } from "./ForgetKind";
export type ForgetGroup = { kind: ForgetKind, files: Array<ForgetFile>, optional: boolean, chosen: boolean };

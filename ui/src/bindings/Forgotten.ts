import type { ForgetLeft } from "./ForgetLeft";
export type Forgotten = { left: Array<ForgetLeft> };

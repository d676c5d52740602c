import type { SetupId } from "./SetupId";
export type SetupForget = { setup: SetupId, beside: boolean, logs: boolean, papers: boolean, elsewhere: boolean };

import type { ForgetGroup } from "./ForgetGroup";
import type { ForgetStay } from "./ForgetStay";
import type { PlannerHolder } from "./PlannerHolder";
import type { Problem } from "./Problem";
import type { SetupId } from "./SetupId";
export type ForgetList = { setup: SetupId, name: string, practice: boolean, rooms: number, meetings: number | null, people: number | null, problem: Problem | null, holder: PlannerHolder | null, groups: Array<ForgetGroup>, stays: Array<ForgetStay> };

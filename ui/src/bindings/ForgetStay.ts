import type { StayKind } from "./StayKind";
export type ForgetStay = { kind: StayKind, place: string | null };

// scratch
export type MotionKind = "system" | "always";

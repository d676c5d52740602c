import type { CheckEvent } from "../../bindings/CheckEvent";
import type { DryRunCounts } from "../../bindings/DryRunCounts";
import type { DryRunEvent } from "../../bindings/DryRunEvent";
import type { HeldRemovals } from "../../bindings/HeldRemovals";
import type { ImportProgress } from "../../bindings/ImportProgress";
import type { ImportResult } from "../../bindings/ImportResult";
import type { LeftOutRow } from "../../bindings/LeftOutRow";
import type { LossCounts } from "../../bindings/LossCounts";
import type { NotificationPreview } from "../../bindings/NotificationPreview";
import type { OutputUnderstood } from "../../bindings/OutputUnderstood";
import type { OutputVerdict } from "../../bindings/OutputVerdict";
import type { Problem } from "../../bindings/Problem";
import type { Requirement } from "../../bindings/Requirement";
import type { RoomFindings } from "../../bindings/RoomFindings";
import type { RoomRow } from "../../bindings/RoomRow";
import type { RoomWeek } from "../../bindings/RoomWeek";
import type { StepSummary } from "../../bindings/StepSummary";
import type { CommandEvent, CommandName, CommandResponse } from "../types";

/** The shape of what the flows' tests write into `recorded`; a recording of another engine does not compile. */

/** A row that was heard is the report's, by its place. */
type HeardCheck = Exclude<CheckEvent, { kind: "ended" }> | { kind: "ended"; row: number };

/** So is a room that was heard the dry run's; of the total it says what is otherwise than before. */
type HeardRoom = Omit<DryRunEvent, "row" | "total"> & { row: number | null; total: Partial<DryRunCounts> };

type Heard<K extends CommandName> = K extends "account_test" | "exchange_test"
  ? HeardCheck
  : K extends "dry_run"
    ? HeardRoom
    : CommandEvent<K>;

type Recorded<K extends CommandName> = { events: Heard<K>[]; answer: CommandResponse<K> };

/** Answers of one scene, by command. */
export type Recording = { [K in CommandName]?: Recorded<K> };

/** What stood in the way, by command. */
export type Refusals = Record<"dry_run" | "import_summary", Problem>;

/** What validation found out about a room, by its worst code, or `ready`. */
export type RecordedRooms = Record<string, RoomFindings>;

/** What of a row is otherwise than before anybody looked, by requirement. */
export type RecordedChanges = Record<string, Partial<Requirement>>;

/** One product's checklist where its mailboxes are. */
export type RecordedChecklist = {
  noImport: string | null;
  before: Requirement[];
  missing: RecordedChanges;
  met: RecordedChanges;
  outputs: {
    text: string;
    understood: OutputUnderstood;
    answer: Omit<OutputVerdict, "requirements"> & { requirements: RecordedChanges };
  }[];
  /** Everything a person may have to run. */
  scripts: CommandResponse<"scripts_list">;
  /** Those that can be written, whole but for the engine. */
  scriptTexts: CommandResponse<"script_read">[];
};

/** How a run stands, by the scenes that show it. */
export type MomentName =
  | "running"
  | "waiting"
  | "away"
  | "paused"
  | "cancelled"
  | "stopped"
  | "unfinished"
  | "old"
  | "server-gone"
  | "finished";

/** A run when nothing moves: what is said of it, and what of its rooms is otherwise than at its end. */
export type RecordedMoment = {
  progress: ImportProgress | null;
  result: ImportResult;
  /** What the rail says of it. */
  step: StepSummary;
  rooms: Record<string, Partial<RoomRow>>;
};

export type RecordedRun = {
  rooms: RoomRow[];
  moments: Partial<Record<MomentName, RecordedMoment>>;
  leftOut: LeftOutRow[];
};

/** What a person decided about meetings that are held, for each of the rooms. */
export type Decided = "waiting" | "keep" | "remove";

export type RunName = "refused" | "first" | "retried" | "again" | "single" | "emptied" | "removed";

export type RecordedImports = {
  runs: Record<RunName, RecordedRun>;
  /** By how many of the losses were accepted. */
  losses: LossCounts[];
  /** By what was decided about the two emptied rooms. */
  held: Partial<Record<`${Decided} ${Decided}`, HeldRemovals>>;
  notifications: Record<"uncounted" | "disabled" | "imported" | "outbox", NotificationPreview>;
  week: { firstDay: string; week: RoomWeek };
};

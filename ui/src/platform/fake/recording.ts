import type { CheckEvent } from "../../bindings/CheckEvent";
import type { FindingRow } from "../../bindings/FindingRow";
import type { OutputVerdict } from "../../bindings/OutputVerdict";
import type { RemedyRow } from "../../bindings/RemedyRow";
import type { Requirement } from "../../bindings/Requirement";
import type { RoomFindings } from "../../bindings/RoomFindings";
import type { CommandEvent, CommandName, CommandResponse } from "../types";

/** The shape of what the flows' tests write into `recorded`; a recording of another engine does not compile. */

/** A row that was heard is the report's, by its place. */
type HeardCheck = Exclude<CheckEvent, { kind: "ended" }> | { kind: "ended"; row: number };

type Recorded<K extends CommandName> = {
  events: (K extends "account_test" | "exchange_test" ? HeardCheck : CommandEvent<K>)[];
  answer: CommandResponse<K>;
};

/** Answers of one scene, by command. */
export type Recording = { [K in CommandName]?: Recorded<K> };

/** What validation found out about a room, by its worst code, or `ready`. */
export type RecordedRooms = Record<string, RoomFindings>;

/** Remedies by name, each once. */
export type RecordedRemedies = Record<string, RemedyRow>;

type Lifted<T extends { remedy: unknown }> = Omit<T, "remedy"> & { remedy: string | null };

/** A requirement that names its remedies. */
export type RecordedRequirement = Lifted<Omit<Requirement, "problem">> & {
  problem: Lifted<FindingRow> | null;
};

/** What of a row is otherwise than before anybody looked, by requirement. */
export type RecordedChanges = Record<string, Partial<RecordedRequirement>>;

/** One product's checklist where its mailboxes are. */
export type RecordedChecklist = {
  noImport: string | null;
  before: RecordedRequirement[];
  missing: RecordedChanges;
  met: RecordedChanges;
  outputs: {
    text: string;
    answer: Omit<OutputVerdict, "requirements"> & { requirements: RecordedChanges };
  }[];
};

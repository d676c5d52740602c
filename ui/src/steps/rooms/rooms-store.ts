import type { FindingRow } from "../../bindings/FindingRow";
import type { FieldRejected } from "../../bindings/FieldRejected";
import type { Problem } from "../../bindings/Problem";
import type { RoomEntry } from "../../bindings/RoomEntry";
import type { RoomPatch } from "../../bindings/RoomPatch";
import type { RoomsAdded } from "../../bindings/RoomsAdded";
import type { RoomsValidated } from "../../bindings/RoomsValidated";
import { createStore, type Store } from "../../platform/store";
import type { Platform } from "../../platform/types";
import { problemOf } from "../../platform/bridge-problem";
import { newOperation } from "../../platform/operation";
import { loadDraft, saveDraft } from "./rooms-draft";
import { restoreRooms } from "./rooms-restore";
import { without, type Selection, nothingSelected } from "./rooms-selection";
import {
  initialRooms,
  keyOf,
  reduceRooms,
  type RoomsAction,
  type RoomsState,
  type RoomsView,
} from "./rooms-state";

/** What happened last, said above the table until the next thing happens. */
export type RoomsNotice =
  | {
      kind: "added";
      added: readonly string[];
      duplicates: number;
      /** Parts of what was typed that are no addresses. */
      rejected: number;
      truncated: readonly string[];
      /** Lines and values of a file that were not taken over. */
      refused: readonly FieldRejected[];
      /** What is worth knowing of a file. */
      notes: readonly string[];
    }
  | { kind: "removed"; rooms: readonly RoomEntry[] }
  | { kind: "restored"; count: number }
  | { kind: "edited"; count: number }
  | { kind: "validated"; result: RoomsValidated };

export type Rest = { addresses: readonly string[]; stopped: boolean };

const noRest: Rest = { addresses: [], stopped: false };

export type RoomsSnapshot = {
  state: RoomsState;
  selection: Selection;
  notice: RoomsNotice | null;
  /** What stopped validation for all rooms. */
  stoppedBy: FindingRow | null;
  /** What the last validation did not reach, and whether something stands in the way of going on. */
  rest: Rest;
  problem: Problem | null;
  /** Text typed and not added yet. */
  draft: string;
  /** Parts of the last input that are no addresses; they stand in the draft again. */
  rejected: readonly FieldRejected[];
  /** Adding is under way. */
  adding: boolean;
};

/**
 * The rooms of one setup, and what goes on with them. It outlives the page: a validation goes on while the person looks at
 * another step, and coming back asks nothing again.
 */
export type RoomsStore = Store<RoomsSnapshot> & {
  /** What brings the rail up to date; the page that is open hands it in. */
  connect: (refresh: () => Promise<void>) => void;
  load: () => Promise<void>;
  view: (view: Partial<RoomsView>) => void;
  select: (change: (selection: Selection) => Selection) => void;
  write: (draft: string) => void;
  addText: (text: string) => Promise<void>;
  addFile: (file: string) => Promise<void>;
  addLists: (lists: readonly string[]) => Promise<void>;
  /** Gives what kept the engine from it. */
  update: (addresses: readonly string[], patch: RoomPatch) => Promise<Problem | null>;
  remove: (addresses: readonly string[]) => Promise<void>;
  undo: () => Promise<void>;
  validate: (addresses: readonly string[]) => Promise<void>;
  cancel: () => Promise<void>;
  dismiss: (what: "notice" | "problem" | "stoppedBy") => void;
};

/** What is left when these are settled. */
function leftOf(rest: Rest, settled: readonly string[]): string[] {
  const keys = new Set(settled.map(keyOf));
  return rest.addresses.filter((address) => !keys.has(keyOf(address)));
}

export function createRoomsStore(platform: Platform, setup: string): RoomsStore {
  const { store, set } = createStore<RoomsSnapshot>({
    state: initialRooms,
    selection: nothingSelected,
    notice: null,
    stoppedBy: null,
    rest: noRest,
    problem: null,
    draft: loadDraft(setup),
    rejected: [],
    adding: false,
  });
  let operation: string | null = null;
  let refreshRail: () => Promise<void> = () => Promise.resolve();
  const dispatch = (action: RoomsAction): void => {
    set({ state: reduceRooms(store.snapshot().state, action) });
  };
  const tried = async (work: () => Promise<void>): Promise<Problem | null> => {
    try {
      await work();
      return null;
    } catch (error) {
      const problem = problemOf(error);
      set({ problem });
      return problem;
    }
  };
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    await tried(work);
  };
  const load = async (): Promise<void> => {
    dispatch({ kind: "loaded", rooms: await platform.invoke("rooms_list", { setup }) });
  };
  const writeDraft = (draft: string): void => {
    saveDraft(setup, draft);
    set({ draft });
  };

  /** `typed` is the text that was added, `null` for what stands in a file or on the server: that is mended there. */
  const add = (request: () => Promise<RoomsAdded>, typed: string | null, isFile = false): Promise<void> =>
    attempt(async () => {
      set({ adding: true, problem: null });
      try {
        const { added, duplicates, truncatedLists, told, notes, ...rest } = await request();
        const rejected = isFile ? [] : rest.rejected;
        const refused = isFile ? [...rest.rejected, ...told] : [];
        await load();
        // What is no address comes back for mending, below what was typed on while the answer was on its way.
        const kept = typed !== null && store.snapshot().draft === typed ? "" : store.snapshot().draft;
        writeDraft([kept, ...rejected.map((part) => part.text)].filter(Boolean).join("\n"));
        const notice = { added, duplicates, rejected: rejected.length, truncated: truncatedLists };
        set({ notice: { kind: "added", ...notice, refused, notes }, rejected });
        await refreshRail();
      } finally {
        set({ adding: false });
      }
    });

  const remove = (addresses: readonly string[], said: boolean): Promise<void> =>
    attempt(async () => {
      const rooms = addresses.flatMap((address) => store.snapshot().state.rooms.get(keyOf(address)) ?? []);
      await platform.invoke("rooms_remove", { setup, addresses: [...addresses] });
      dispatch({ kind: "removed", addresses });
      set({ rest: { ...store.snapshot().rest, addresses: leftOf(store.snapshot().rest, addresses) } });
      set({
        selection: without(store.snapshot().selection, addresses.map(keyOf)),
        notice: said ? { kind: "removed", rooms } : null,
      });
      await refreshRail();
    });

  return {
    ...store,
    connect: (refresh) => {
      refreshRail = refresh;
    },
    load: () => attempt(load),
    view: (view) => {
      dispatch({ kind: "viewed", view });
    },
    select: (change) => {
      set({ selection: change(store.snapshot().selection) });
    },
    write: writeDraft,
    addText: (text) =>
      add(() => platform.invoke("rooms_add", { setup, text }), text === store.snapshot().draft ? text : null),
    addFile: (file) => add(() => platform.invoke("rooms_add_csv", { setup, file }), null, true),
    addLists: (lists) =>
      add(() => platform.invoke("rooms_add_from_lists", { setup, lists: [...lists] }), null),
    update: (addresses, patch) =>
      tried(async () => {
        const rooms = await platform.invoke("rooms_update", { setup, addresses: [...addresses], patch });
        dispatch({ kind: "edited", rooms });
        if (addresses.length > 1) {
          set({ notice: { kind: "edited", count: addresses.length } });
        }
      }),
    remove: (addresses) => remove(addresses, true),
    undo: async () => {
      const notice = store.snapshot().notice;
      set({ notice: null });
      if (notice?.kind === "added") {
        await remove(notice.added, false);
      } else if (notice?.kind === "removed") {
        await attempt(async () => {
          await restoreRooms(platform, setup, notice.rooms);
          await load();
          set({ notice: { kind: "restored", count: notice.rooms.length } });
          await refreshRail();
        });
      }
    },
    validate: (addresses) =>
      attempt(async () => {
        if (operation !== null) {
          return;
        }
        operation = newOperation();
        dispatch({ kind: "validation_began", addresses });
        set({ notice: null, stoppedBy: null, problem: null });
        try {
          const request = { setup, operation, addresses: [...addresses] };
          const result = await platform.invoke("rooms_validate", request, (event) => {
            dispatch({ kind: "validation_moved", event });
          });
          await load();
          // An empty list asked for all.
          const left = addresses.length === 0 ? [] : leftOf(store.snapshot().rest, addresses);
          const rest = { addresses: [...left, ...result.unreached], stopped: result.stoppedBy !== null };
          set({ notice: { kind: "validated", result }, stoppedBy: result.stoppedBy, rest });
        } finally {
          operation = null;
          dispatch({ kind: "validation_ended" });
        }
        await refreshRail();
      }),
    cancel: () =>
      attempt(async () => {
        if (operation !== null) {
          await platform.invoke("operation_cancel", { operation });
        }
      }),
    dismiss: (what) => {
      set({ [what]: null });
    },
  };
}

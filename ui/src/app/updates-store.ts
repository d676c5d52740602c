import type { Problem } from "../bindings/Problem";
import type { UpdateState } from "../bindings/UpdateState";
import { problemOf } from "../platform/bridge-problem";
import { createStore, type Store } from "../platform/store";
import type { Platform } from "../platform/types";

/** What became of a new version that was asked for. */
export type Installing = { kind: "fetching" } | { kind: "closing" } | { kind: "saved"; file: string };

export type UpdatesSnapshot = {
  state: UpdateState | null;
  looking: boolean;
  installing: Installing | null;
  /** What went wrong last, and the way to try it once more. */
  failed: { problem: Problem; again: () => void } | null;
  /** The person has seen the bar and wants it gone, until the window is opened again. */
  dismissed: boolean;
};

export type UpdatesStore = Store<UpdatesSnapshot> & {
  /** The first look, which nobody asked for in so many words: the engine fetches nothing unless the settings say so. Once. */
  begin: () => Promise<void>;
  look: () => Promise<void>;
  install: () => Promise<void>;
  dismiss: () => void;
};

/** What the window knows of newer versions, wherever it shows them. */
export function createUpdatesStore(platform: Platform): UpdatesStore {
  const { store, set } = createStore<UpdatesSnapshot>({
    state: null,
    looking: false,
    installing: null,
    failed: null,
    dismissed: false,
  });
  let begun = false;

  const look = async (): Promise<void> => {
    set({ looking: true, failed: null });
    try {
      set({ state: await platform.invoke("update_check", { asked: true }), dismissed: false });
    } catch (thrown) {
      set({ failed: { problem: problemOf(thrown), again: () => void look() } });
    } finally {
      set({ looking: false });
    }
  };

  const install = async (): Promise<void> => {
    set({ installing: { kind: "fetching" }, failed: null });
    try {
      const file = await platform.invoke("update_install", {});
      set({ installing: file === null ? { kind: "closing" } : { kind: "saved", file } });
    } catch (thrown) {
      set({ installing: null, failed: { problem: problemOf(thrown), again: () => void install() } });
    }
  };

  return {
    ...store,
    begin: async () => {
      if (begun) {
        return;
      }
      begun = true;
      try {
        const found = await platform.invoke("update_check", { asked: false });
        set({ state: store.snapshot().state ?? found });
      } catch {
        // Nobody asked, so nobody is told that the place was out of reach; whoever asks is.
      }
    },
    look,
    install,
    dismiss: () => set({ dismissed: true }),
  };
}

import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../bindings/Problem";
import type { Session } from "../bindings/Session";
import type { SetupId } from "../bindings/SetupId";
import type { SetupView } from "../bindings/SetupView";
import type { StepId } from "../bindings/StepId";
import { problemOf } from "../platform/bridge-problem";
import { usePlatform } from "../platform/platform-context";
import type { Platform } from "../platform/types";
import { dropDraftsBut } from "../steps/rooms/rooms-draft";
import type { Frame } from "./frame";
import { loadSetupList } from "./late";

export type Place =
  /** The engine did not answer: nothing to show but why. */
  | { kind: "failed"; problem: Problem }
  | { kind: "start"; session: Session; problem: Problem | null }
  | { kind: "step"; View: typeof Frame; setup: SetupView; step: StepId; problem: Problem | null };

async function listPlace(session: Session, problem: Problem | null = null): Promise<Place> {
  if (session.setups.length > 0) {
    await loadSetupList();
  }
  return { kind: "start", session, problem };
}

/** The list of setups, with why it is shown instead of something else. */
async function startPlace(platform: Platform, problem: Problem | null = null): Promise<Place> {
  try {
    const session = await platform.invoke("session_open", {});
    dropDraftsOfOthers(session);
    return await listPlace(session, problem);
  } catch (thrown) {
    return { kind: "failed", problem: problemOf(thrown) };
  }
}

/** A setup at the step it stands at. The six steps weigh as much as all the rest; a start page does not wait for them. */
async function stepPlace(setup: SetupView): Promise<Place> {
  const { Frame: View } = await import("./frame");
  return { kind: "step", View, setup, step: setup.step, problem: null };
}

async function setupPlace(platform: Platform, setup: SetupId): Promise<Place> {
  try {
    return await stepPlace(await platform.invoke("setup_open", { setup }));
  } catch (thrown) {
    return await startPlace(platform, problemOf(thrown));
  }
}

/** Where the window opens: the setup that was open last, at its step, or the list. */
export async function firstPlace(platform: Platform): Promise<Place> {
  try {
    const session = await platform.invoke("session_open", {});
    // Straight there: the window is shown with the first page that is, and nothing is loaded for another.
    return session.last ? await setupPlace(platform, session.last) : await listPlace(session);
  } catch (thrown) {
    return { kind: "failed", problem: problemOf(thrown) };
  }
}

/** Where the person is. */
export function useSession(first: Place) {
  const platform = usePlatform();
  const [place, setPlace] = useState(first);

  useEffect(() => {
    // A window that does not hear it shows itself after a while.
    platform.invoke("window_ready", {}).catch(() => undefined);
  }, [platform]);

  const showStart = useCallback(
    async (problem: Problem | null = null) => setPlace(await startPlace(platform, problem)),
    [platform],
  );

  const enter = useCallback(async (setup: SetupView) => setPlace(await stepPlace(setup)), []);

  const openSetup = useCallback(
    async (setup: SetupId) => setPlace(await setupPlace(platform, setup)),
    [platform],
  );

  const restore = useCallback(async () => setPlace(await firstPlace(platform)), [platform]);

  const closeSetup = useCallback(async () => {
    try {
      await platform.invoke("setup_close", {});
      await showStart();
    } catch (thrown) {
      await showStart(problemOf(thrown));
    }
  }, [platform, showStart]);

  const onSetup = useCallback((view: SetupView) => {
    setPlace((now) => (now.kind === "step" && now.setup.id === view.id ? { ...now, setup: view } : now));
  }, []);

  const save = useCallback(
    async (setup: SetupId, step?: StepId) => {
      try {
        onSetup(await platform.invoke("setup_save", step ? { setup, step } : { setup }));
      } catch (thrown) {
        const problem = problemOf(thrown);
        setPlace((now) => (now.kind === "step" ? { ...now, problem } : now));
      }
    },
    [onSetup, platform],
  );

  const goTo = useCallback(
    (setup: SetupId, step: StepId) => {
      setPlace((now) => (now.kind === "step" ? { ...now, step, problem: null } : now));
      void save(setup, step);
    },
    [save],
  );

  const dismiss = useCallback(() => {
    setPlace((now) => (now.kind === "step" || now.kind === "start" ? { ...now, problem: null } : now));
  }, []);

  return {
    place,
    enter,
    openSetup,
    closeSetup,
    goTo,
    onSetup,
    refresh: save,
    restore,
    reload: showStart,
    dismiss,
  };
}

/** Setups that cannot be read are named by their folders, which their ids end. */
function dropDraftsOfOthers(session: Session): void {
  const unusable = [...session.unreadable, ...session.newer];
  dropDraftsBut(
    (id) => session.setups.some((setup) => setup.id === id) || unusable.some((place) => place.includes(id)),
  );
}

export type SessionActions = ReturnType<typeof useSession>;
